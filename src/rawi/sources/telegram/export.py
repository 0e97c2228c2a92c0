"""result.json → a report for each message with words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.calendar import metadata_date
from rawi.sources.dates import iso, utc
from rawi.sources.draft import Draft, NoArabic, Origin, compose, fingerprint
from rawi.sources.failure import Failure
from rawi.sources.gather import Passed
from rawi.sources.options import MEGABYTE, Options
from rawi.sources.telegram.repair import loaded
from rawi.sources.telegram.scan import Chat, messages

LARGEST = 2 * MEGABYTE
"""Bytes of a message; Telegram's own limit is 4,096 characters."""
LINKED = frozenset(("private_channel", "public_channel", "private_supergroup", "public_supergroup"))
"""Kinds of chats whose messages have addresses."""


def read_file(path: Path, options: Options) -> Iterator[Report | Failure]:
    """The messages of an export; service messages and those without words are no reports. Raises OSError."""
    yield from _Export(path, options).items()


class _Export:
    """One file on its way: what was passed over or mended is told once, at the end."""

    def __init__(self, path: Path, options: Options):
        self._path, self._source, self._options = path, str(path), options
        self._captured = utc(path.stat().st_mtime)
        self._wordless, self._mended = Passed(self._source, "message"), Passed(self._source, "message")
        self._number = self._told = 0

    def items(self) -> Iterator[Report | Failure]:
        try:
            with self._path.open("rb") as stream:
                for chat, raw in messages(stream, largest=min(LARGEST, self._options.max_bytes)):
                    self._number += 1
                    yield from self._message(chat, raw)
        except SourceError as error:
            yield Failure.of(error, self._source, f"after message {self._number} of the file")
        else:
            if not self._told:
                with_words = " with words" if self._number else ""
                yield Failure(
                    source=self._source,
                    message=f"holds no messages{with_words}",
                    hint="name a chat's result.json",
                )
        yield from self._mended.told(
            "invalid JSON was repaired and read", "newer Telegram versions write it right", note=True
        )
        yield from self._wordless.told("no Arabic text", "passed over", note=bool(self._told))

    def _message(self, chat: Chat, raw: bytes) -> Iterator[Report | Failure]:
        place = f"{self._number}"
        try:
            message, mended = loaded(raw)
            own = message.get("id")
            place = f"{own}" if isinstance(own, int) and own > 0 else place
            if mended:
                self._mended.add(place)
            found = drafted(message, chat, self._options)
            if found is not None:
                self._told += 1
                yield compose(found, self._origin(place, chat, raw))
        except NoArabic:
            self._wordless.add(place)
        except SourceError as error:
            self._told += 1
            yield Failure.of(error, self._source, f"message {place}")

    def _origin(self, place: str, chat: Chat, raw: bytes) -> Origin:
        where = f"{place}:{chat.id}" if chat.id else place
        return Origin(
            source=f"{self._source}#{where}",
            encoding="utf-8",
            sha256=fingerprint(raw),
            captured=self._captured,
        )


def drafted(message: dict[str, Any], chat: Chat, options: Options) -> Draft | None:
    """The report that a message is; None for service messages and for pictures without words."""
    text = words(message)
    if message.get("type", "message") != "message" or not text.strip():
        return None
    published = _sent(message)
    return Draft(
        body=text,
        outlet=chat.name or options.outlet,
        published=published or iso(options.published),
        published_from="metadata" if published else "given",
        url=_address(message, chat),
        via=_name(message.get("forwarded_from")) or _name(message.get("saved_from")),
    )


def words(message: dict[str, Any]) -> str:
    """The message's text: `text_entities` joined; in older exports `text`, a string or a mixed array."""
    parts = message.get("text_entities") or message.get("text") or ""
    if isinstance(parts, str):
        return parts
    if not isinstance(parts, list):
        raise SourceError("its text is neither text nor a list", hint="export it again from Telegram Desktop")
    return "".join(part if isinstance(part, str) else _name(_of(part, "text")) or "" for part in parts)


def _sent(message: dict[str, Any]) -> str | None:
    """`date_unixtime` in UTC; in older exports `date`, the exporter's local time without its zone."""
    seconds = message.get("date_unixtime")
    try:
        # A string of seconds; 0 stands for no date.
        moment = int(seconds) if isinstance(seconds, str | int) else 0
        if moment > 0:
            return dt.datetime.fromtimestamp(moment, dt.UTC).isoformat()
    except (ValueError, OverflowError, OSError):
        pass
    return metadata_date(message.get("date"))


def _address(message: dict[str, Any], chat: Chat) -> str | None:
    """t.me/c/…: exports don't name the channel's user name, so that the address works for members only."""
    known = chat.type in LINKED and (chat.id or "").isdigit() and isinstance(message.get("id"), int)
    return f"https://t.me/c/{chat.id}/{message['id']}" if known else None


def _name(value: object) -> str | None:
    return value if isinstance(value, str) and value else None


def _of(part: object, key: str) -> object:
    return part.get(key) if isinstance(part, dict) else None
