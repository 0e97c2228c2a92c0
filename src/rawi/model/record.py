"""The record of one report: everything that a reading found. JSON in and out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import msgspec
from msgspec import Struct

from rawi.errors import DataError
from rawi.model.claim import Claim
from rawi.model.event import Event, Figure, Finding
from rawi.model.mention import AnyMention, Entity
from rawi.model.plain import to_plain
from rawi.model.report import Report, Zone
from rawi.model.span import Span


class Record(Struct, frozen=True, kw_only=True):
    """One report and what was read out of it, in the order of the text."""

    report: Report
    zones: tuple[Zone, ...] = ()
    sentences: tuple[Span, ...] = ()
    mentions: tuple[AnyMention, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    findings: tuple[Finding, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The record as plain dicts, lists, strings and numbers, as `records.md` describes it."""
        return to_plain(self)

    def to_json(self) -> bytes:
        """The record as one line of UTF-8 JSON, keys in a fixed order."""
        return msgspec.json.encode(self)

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Record:
        """The inverse of `to_dict`. Raises DataError that names the field that is wrong."""
        try:
            return msgspec.convert(plain, cls)
        except msgspec.ValidationError as error:
            raise DataError(str(error)) from error

    @classmethod
    def from_json(cls, line: bytes | str) -> Record:
        """The inverse of `to_json`. Raises DataError that names the field that is wrong."""
        try:
            return msgspec.json.decode(line, type=cls)
        except (msgspec.ValidationError, msgspec.DecodeError) as error:
            raise DataError(str(error)) from error
