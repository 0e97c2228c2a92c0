"""An entity while it is being put together."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from rawi.model import Entity, Span, identify
from rawi.names.found import Identity


class Draft(Struct, kw_only=True):
    """`spans` are (kind, start, end) of its mentions; `first` the span of the first; `order` is where it was named last."""

    kind: str
    key: str
    name: str
    name_en: str | None = None
    type: str | None = None
    country: str | None = None
    sector: str | None = None
    heads: frozenset[str] = frozenset()
    also: frozenset[str] = frozenset()
    spans: list[tuple[str, int, int]] = []
    reasons: list[str] = []
    order: int = -1
    first: Span | None = None
    public_key: str | None = None
    known_id: str = ""

    def add(self, kind: str, span: Span, reason: str) -> None:
        """Take a mention in, with the rule that brings it here."""
        self.spans.append((kind, span[0], span[1]))
        if self.order < span[0]:
            self.order = span[0]
        if self.first is None or span < self.first:
            self.first = span
        if reason not in self.reasons:
            self.reasons.append(reason)

    def empty(self) -> None:
        """Let all mentions go, to another draft."""
        self.spans, self.first = [], None

    def id(self, report: str) -> str:
        """The entity's id: its kind and its first mention's span. Ask only when all mentions are in."""
        if not self.known_id:
            assert self.first is not None
            self.known_id = identify("e", report, self.kind, *self.first)
        return self.known_id

    def entity(self, report: str, mentions: Mapping[tuple[str, int, int], str]) -> Entity:
        """The finished entity, its mentions in the order of the text; `mentions` has their ids by kind and span."""
        ids = [mentions[span] for span in sorted(self.spans, key=lambda span: span[1:])]
        return Entity(
            id=self.id(report), kind=self.kind, name=self.name, name_en=self.name_en, type=self.type,
            country=self.country, sector=self.sector, mentions=tuple(ids), key=self.public_key,
            from_=tuple(self.reasons),
        )  # fmt: skip


def of_identity(kind: str, who: Identity, name: str) -> Draft:
    """A fresh draft for a known body."""
    known = who.key if who.key.startswith("org.") else None
    return Draft(
        kind=kind, key=who.key, name=who.name or name, name_en=who.name_en, type=who.type, country=who.country,
        sector=who.sector, heads=who.heads, also=who.also, spans=[], reasons=[],  public_key=known,
    )  # fmt: skip
