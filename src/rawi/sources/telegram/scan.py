"""result.json as a stream: one message at a time, whatever the size of the file and whatever is broken in others.

Shape (tdesktop, export_output_json.cpp): a chat is {"name", "type", "id", "messages": […]}; an account holds chats
under chats.list and left_chats.list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import BinaryIO

from msgspec import Struct

from rawi.errors import SourceError

TOKEN = re.compile(rb'\s*(?:("[^"\\]*(?:\\.[^"\\]*)*")|([{}\[\],:])|([^\s{}\[\],:"]+))', re.DOTALL)
CHUNK = 1 << 18
ABOUT = ("name", "type", "id")
DEEP = 200
AGAIN = "export it again from Telegram Desktop"


class Chat(Struct):
    """The chat that messages belong to, as far as the export names it; values as they stand in the JSON."""

    name: str | None = None
    type: str | None = None
    id: str | None = None


class Level(Struct):
    """An object or array that is open: its key that waits for a value, and the chat that it may be."""

    array: bool
    key: str | None = None
    expects_key: bool = True
    chat: Chat | None = None


def messages(stream: BinaryIO, *, largest: int) -> Iterator[tuple[Chat, bytes]]:
    """Each message's chat and bytes, in order. Raises SourceError where the JSON breaks off or a message is larger
    than `largest` bytes; what came before has been given.
    """
    tokens = _tokens(stream, largest)
    levels: list[Level] = []
    for match in tokens:
        mark = match[2]
        if mark in (b"{", b"["):
            level = levels[-1] if levels else None
            if mark == b"{" and level is not None and level.array and level.key == "messages":
                yield level.chat or Chat(), _whole(match, tokens, largest)
            else:
                _open(levels, array=mark == b"[")
        elif mark in (b"}", b"]"):
            if not levels or levels.pop().array != (mark == b"]"):
                raise _broken()
        elif levels:
            _inside(levels[-1], match)
    if levels:
        raise _broken()


def _open(levels: list[Level], *, array: bool) -> None:
    if len(levels) >= DEEP:
        raise SourceError("is nested deeper than any export", hint=AGAIN)
    above = levels[-1] if levels else Level(array=True)
    key = above.key if array and not above.array else None
    levels.append(Level(array=array, key=key, chat=above.chat if array else Chat()))


def _inside(level: Level, match: re.Match[bytes]) -> None:
    """A string, a number or a separator inside an open object or array."""
    if level.array:
        return
    if match[2] == b",":
        level.expects_key = True
    elif match[2] == b":":
        level.expects_key = False
    elif level.expects_key:
        level.key = _plain(match[1] or b"")
    elif level.key in ABOUT and level.chat is not None:
        bare = (match[3] or b"").decode("ascii", "replace")
        setattr(level.chat, level.key, _plain(match[1]) if match[1] else (bare if bare != "null" else None))


def _whole(first: re.Match[bytes], tokens: Iterator[re.Match[bytes]], largest: int) -> bytes:
    """The bytes of the object that `first` opens."""
    parts, depth, size = [first[0].lstrip()], 1, 0
    while depth:
        match = next(tokens, None)
        if match is None:
            raise _broken()
        parts.append(match[0])
        size += len(match[0])
        if size > largest:
            raise SourceError("holds a message larger than any report", hint="export it in parts")
        depth += (match[2] in (b"{", b"[")) - (match[2] in (b"}", b"]"))
    return b"".join(parts)


def _tokens(stream: BinaryIO, largest: int) -> Iterator[re.Match[bytes]]:
    """Strings, marks and bare words. A token is given once its end is certain."""
    data, at, ended = b"", 0, False
    while True:
        match = TOKEN.match(data, at)
        if match and (ended or match.end() < len(data)):
            at = match.end()
            yield match
            continue
        if ended:
            if data[at:].strip():
                raise _broken()
            return
        data = data[at:]
        if len(data) > largest + CHUNK:
            raise SourceError("holds a message larger than any report", hint="export it in parts")
        # Twice as much each time: a string without an end must not be begun anew for every chunk.
        more = stream.read(max(CHUNK, len(data)))
        data, at, ended = data + more, 0, not more


def _plain(text: bytes | None) -> str | None:
    if not text:
        return None
    try:
        value = json.loads(text, strict=False)
    except ValueError:
        return None
    return value if isinstance(value, str) else None


def _broken() -> SourceError:
    return SourceError("the JSON breaks off or is damaged here", hint=f"what came before was read; {AGAIN}")
