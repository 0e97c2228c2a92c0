"""Scores: what was asked for, what was offered, what was right."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from msgspec import Struct


class Tally(Struct):
    """Counts for one field. `asked`, `hit`: gold items and those found; `offered`, `good`: found items and right."""

    asked: int = 0
    hit: int = 0
    offered: int = 0
    good: int = 0

    @property
    def recall(self) -> float | None:
        """Share of what the gold holds that was found; None where it holds nothing."""
        return self.hit / self.asked if self.asked else None

    @property
    def precision(self) -> float | None:
        """Share of what was found that the gold holds; None where nothing was found."""
        return self.good / self.offered if self.offered else None

    @property
    def f1(self) -> float | None:
        """Harmonic mean of the two; None where either is."""
        if self.recall is None or self.precision is None:
            return None
        total = self.recall + self.precision
        return 2 * self.recall * self.precision / total if total else 0.0


class Miss(Struct, frozen=True, kw_only=True):
    """One disagreement. `line` is the gold line, None for something found that the gold doesn't hold."""

    source: str
    line: int | None
    field: str
    want: str
    got: str

    def __str__(self) -> str:
        where = f"{self.source}:{self.line}" if self.line else self.source
        return f"{where}: {self.field}: wanted {self.want or '–'}, got {self.got or '–'}"


class Sheet:
    """Tallies by field (`quantity.value`, `claim.origin`, …) and every miss, in the order of the gold."""

    def __init__(self) -> None:
        self.fields: dict[str, Tally] = {}
        self.misses: list[Miss] = []
        self.reports = 0

    def tally(self, field: str) -> Tally:
        """The field's counts, begun at 0."""
        return self.fields.setdefault(field, Tally())

    def to_dict(self) -> dict[str, Any]:
        """Field → precision, recall, f1 (0–1 or None) and the counts."""
        return {
            name: {
                "precision": tally.precision,
                "recall": tally.recall,
                "f1": tally.f1,
                "asked": tally.asked,
                "offered": tally.offered,
            }
            for name, tally in self.fields.items()
        }


class Marker:
    """Marks one report on a sheet. Over a partial gold file nothing is said of precision."""

    def __init__(self, sheet: Sheet, source: str, *, partial: bool = False):
        self.sheet, self.source, self.partial = sheet, source, partial
        sheet.reports += 1

    def asked(self, field: str, right: bool, *, line: int, want: str, got: str) -> None:
        """One gold item, found or not."""
        tally = self.sheet.tally(field)
        tally.asked += 1
        tally.hit += right
        if not right:
            self.sheet.misses.append(Miss(source=self.source, line=line, field=field, want=want, got=got))

    def offered(self, field: str, right: bool, got: str = "") -> None:
        """One found item, in the gold or not."""
        if self.partial:
            return
        tally = self.sheet.tally(field)
        tally.offered += 1
        tally.good += right
        if not right and got:
            self.sheet.misses.append(Miss(source=self.source, line=None, field=field, want="", got=got))

    def value(self, field: str, right: bool, *, line: int, want: str, got: str | None) -> None:
        """A field that gold and found item both have: asked once, offered once where `got` isn't None."""
        self.asked(field, right, line=line, want=want, got=got or "")
        if got is not None:
            self.offered(field, right)

    def missed(self, fields: Iterable[str], *, line: int) -> None:
        """Fields of a gold item that was not found at all: asked for, and not listed again as misses."""
        for field in fields:
            self.sheet.tally(field).asked += 1
