"""Scores for events: found, type, who, where, when, whether, how many."""

from __future__ import annotations

from bisect import bisect_right

from rawi.evaluate.gold import Gold, GoldEvent
from rawi.evaluate.locate import alike
from rawi.evaluate.names import Names
from rawi.evaluate.pairs import pair
from rawi.evaluate.sheet import Marker
from rawi.evaluate.values import dates, same_bounds, same_days, shown
from rawi.model import Event, Figure, Record, Span, overlap

ROLES = ("actor", "target", "place")


def mark_events(gold: Gold, record: Record, marker: Marker) -> None:
    """Fields `event.found` (by trigger, or by type within a sentence), `.type`, `.actor`, `.target`, `.place`,
    `.date`, `.status`, `.figures`.
    """
    reader = _Reader(record)
    pairs = pair(gold.events, record.events, reader.closeness)
    answer = {id(want): got for want, got in pairs}
    right = {id(got) for _, got in pairs}
    for want in gold.events:
        got = answer.get(id(want))
        asked = f"{want.type} ({want.words})"
        marker.asked("event.found", got is not None, line=want.line, want=asked, got="")
        if got is None:
            marker.missed(_fields(want), line=want.line)
            continue
        marker.value("event.type", want.type == got.type, line=want.line, want=asked, got=got.type)
        _who(want, got, reader, marker)
        _when(want, got, marker)
        _figures(want, got, reader, marker)
    for event in record.events:
        marker.offered("event.found", id(event) in right, f"{event.type} ({event.trigger.text})")


def _fields(want: GoldEvent) -> list[str]:
    fields = ["event.type", "event.status", *(["event.date"] if want.date else [])]
    counts = {"actor": want.agent, "target": want.target, "place": want.place, "figures": want.figures}
    return fields + [f"event.{name}" for name, items in counts.items() for _ in items]


class _Reader:
    """A record with what events need of it at hand."""

    def __init__(self, record: Record):
        self.names = Names(record)
        self.figures = {figure.id: figure for figure in record.figures}
        self._starts = [start for start, _ in record.sentences]

    def sentence(self, at: int) -> int:
        return bisect_right(self._starts, at)

    def closeness(self, want: GoldEvent, got: Event) -> float:
        triggers: list[Span] = [(got.trigger.start, got.trigger.end), *got.triggers]
        touches = any(overlap(span, trigger) for span in (want.span, *want.also) for trigger in triggers)
        same_type = want.type == got.type
        if touches:
            return 3.0 if same_type else 2.0
        beside = self.sentence(want.span[0]) == self.sentence(got.trigger.start)
        return 1.0 if same_type and beside else 0.0

    def fillers(self, got: Event, role: str) -> list[tuple[str, ...]]:
        """The names of each mention in a role."""
        places = tuple(place.mention for place in got.places) or ((got.place,) if got.place else ())
        ids = {"actor": got.actors, "target": got.targets, "place": places}[role]
        return [forms for mention in ids if mention and (forms := self.names.of(mention))]


def _who(want: GoldEvent, got: Event, reader: _Reader, marker: Marker) -> None:
    for role, names in zip(ROLES, (want.agent, want.target, want.place), strict=True):
        found = reader.fillers(got, role)
        pairs = pair(names, found, lambda name, forms: float(any(alike(name, form) for form in forms)))
        told = " + ".join(forms[0] for forms in found)
        for name in names:
            hit = any(name is paired for paired, _ in pairs)
            marker.asked(f"event.{role}", hit, line=want.line, want=f"{want.words}: {name}", got=told)
        right = {id(forms) for _, forms in pairs}
        for forms in found:
            marker.offered(f"event.{role}", id(forms) in right, f"{want.words}: {forms[0]}")


def _when(want: GoldEvent, got: Event, marker: Marker) -> None:
    there = (got.date.start, got.date.end)
    if want.date:
        marker.value(
            "event.date",
            same_days(want.date, there),
            line=want.line,
            want=f"{want.words}: {dates(want.date)}",
            got=dates(there) or None,
        )
    elif there != (None, None):
        marker.offered("event.date", False, f"{want.words}: {dates(there)}")
    asked = want.status + " background" * want.background
    told = got.status + " background" * got.background
    marker.value("event.status", asked == told, line=want.line, want=f"{want.words}: {asked}", got=told)


def _figures(want: GoldEvent, got: Event, reader: _Reader, marker: Marker) -> None:
    found = [reader.figures[figure] for figure in got.figures if figure in reader.figures]
    pairs = pair(want.figures, found, lambda asked, figure: float(_same(asked, figure)))
    told = ", ".join(f"{figure.measure} {shown((figure.low, figure.high))}" for figure in found)
    for asked in want.figures:
        hit = any(asked is paired for paired, _ in pairs)
        words = f"{want.words}: {asked[0]} {shown(asked[1])}"
        marker.asked("event.figures", hit, line=want.line, want=words, got=told)
    right = {id(figure) for _, figure in pairs}
    for figure in found:
        told = f"{want.words}: {figure.measure} {shown((figure.low, figure.high))}"
        marker.offered("event.figures", id(figure) in right, told)


def _same(asked: tuple[str, tuple[float | None, float | None]], figure: Figure) -> bool:
    return asked[0] == figure.measure and same_bounds(asked[1], (figure.low, figure.high))
