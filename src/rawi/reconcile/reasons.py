"""Signs in words, for people who check a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from rawi.reconcile.account import Account
from rawi.reconcile.evidence import Candidate, alike, toll

TOLLS = {"equal": "the same number {}", "apart": "different numbers {}", "overlap": "numbers {} that overlap"}


def reasons(a: Account, b: Account, candidate: Candidate) -> tuple[str, ...]:
    """What speaks for and against, in a fixed order: type, place, days, people, tolls, text."""
    _, _, far, apart = candidate
    found = [*_type(a, b), _place(a, b, far), _days(a, b, apart), *_people(a, b)]
    for measure in ("killed", "wounded"):
        words = TOLLS.get(toll(a.figures.get(measure), b.figures.get(measure)).split(".")[0])
        found += [words.format(measure)] if words else []
    if a.passages & b.passages:
        found.append("shared passage")
    if a.origins & b.origins:
        found.append("the same origin")
    return tuple(found)


def _type(a: Account, b: Account) -> Iterable[str]:
    if a.type and b.type:
        yield "same type" if a.type == b.type else f"types differ ({a.type}, {b.type})"


def _place(a: Account, b: Account, far: float | None) -> str:
    if a.gazetteer is not None and a.gazetteer == b.gazetteer:
        return "same place"
    if far is None:
        return "place unknown on one side"
    return "same place" if far < 0.5 else f"{far:.0f} km apart" if far >= 1.5 else "1 km apart"


def _days(a: Account, b: Account, apart: int) -> str:
    if apart:
        return f"{apart} day{'s' if apart > 1 else ''} apart"
    return "same day" if a.days == b.days and a.days and a.days[0] == a.days[1] else "days overlap"


def _people(a: Account, b: Account) -> Iterable[str]:
    for role, left, right in (("actor", a.actors, b.actors), ("target", a.targets, b.targets)):
        match alike(left, right):
            case "same" | "share":
                yield f"same {role}"
            case "differ":
                yield f"{role}s differ"
    if a.known & b.known:
        yield "an entity in common"
