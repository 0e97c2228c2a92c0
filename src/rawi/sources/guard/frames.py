"""What goes between Rawi and its parsing process: a length, then MessagePack."""

from __future__ import annotations

import struct
from typing import Any, BinaryIO, Literal

import msgspec
from msgspec import Struct

from rawi.sources.draft import Draft

Job = Literal["page", "saved", "pdf", "docx", "feed", "chats", "parquet"]
LENGTH = struct.Struct(">Q")


class Request(Struct, frozen=True, kw_only=True):
    """One document to parse: its bytes, or the path of a file that is too large to pass on.

    `url`, `charset`: what the server said of it. `pages`: how many pages of a PDF are read. `columns`: which ones
    of a table are wanted. `largest`: bytes that anything unpacked may have. `seconds`: how long each answer may take.
    """

    job: Job
    data: bytes = b""
    path: str | None = None
    url: str | None = None
    charset: str | None = None
    pages: int = 0
    largest: int = 0
    columns: tuple[str, ...] = ()
    seconds: float = 60.0


class Trouble(Struct, frozen=True, tag="trouble"):
    """What could not be parsed. `place` is the spot in the document; None for all of it."""

    message: str
    hint: str | None = None
    place: str | None = None


class Found(Struct, frozen=True, tag="draft"):
    """A draft on its way."""

    draft: Draft


class Table(Struct, frozen=True, tag="rows"):
    """Some rows of a table, in order."""

    rows: list[dict[str, Any]]


class Alive(Struct, frozen=True, tag="alive"):
    """A part of a long document is done (a page), and nothing to be told yet."""


Reply = Found | Table | Trouble | Alive
replies: msgspec.msgpack.Decoder[Reply] = msgspec.msgpack.Decoder(Reply)
requests: msgspec.msgpack.Decoder[Request] = msgspec.msgpack.Decoder(Request)


def send(stream: BinaryIO, message: Struct | None) -> None:
    """Write one message; None ends the answer. Raises OSError."""
    body = b"" if message is None else msgspec.msgpack.encode(message)
    stream.write(LENGTH.pack(len(body)))
    stream.write(body)
    stream.flush()


def receive(stream: BinaryIO) -> bytes:
    """The next message as it came; b"" is the end of an answer. Raises EOFError where the stream breaks off."""
    length = LENGTH.unpack(_exactly(stream, LENGTH.size))[0]
    return _exactly(stream, length)


def _exactly(stream: BinaryIO, count: int) -> bytes:
    data = stream.read(count)
    if len(data) < count:
        raise EOFError
    return data
