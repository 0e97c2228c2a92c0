"""Claims that copied text carries from one report to another, and so their one origin."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from msgspec import Struct

from rawi.model import Passage, Reuse, overlap
from rawi.reconcile.gist import Gist
from rawi.reconcile.unions import Key

NAMED = frozenset({"entity", "name", "medium"})
COPIED = frozenset({"same", "edited"})
COVERED = 0.5
"""Share of a claim's content that a copied passage must hold for the claim to be copied with it."""
ASIDE = 60
"""Code points by which a claim may stand elsewhere within its passage than its copy does."""

Keys = dict[str, Key]
"""By id of a report's claim, in the order of the report, what its origin is known by."""
Found = list[tuple[int, str]]


class Wired(Struct, frozen=True):
    """Claims' keys by report after copying, and which claims were copied."""

    keys: Mapping[str, Keys]
    claims: Mapping[str, set[str]]


def wired(reports: Iterable[Gist], passages: Iterable[Reuse], base: Callable[[Gist], Keys]) -> Wired:
    """`passages`: all copied ones among the reports, in order; `base`: claims' keys before copying."""
    gists = {gist.report: gist for gist in reports}
    keys = {report: base(gist) for report, gist in gists.items()}
    copied: dict[str, set[str]] = {report: set() for report in gists}
    spoken = {report: {voice.id for voice in gist.voices if not voice.own} for report, gist in gists.items()}
    for passage in passages:
        one, other = passage.a.report, passage.b.report
        right = _within(gists[other], passage.b)
        for at, a in _within(gists[one], passage.a):
            near = min(((abs(at - place), b) for place, b in right), default=(ASIDE + 1, a))
            if near[0] <= ASIDE:
                b = near[1]
                key = _one_of(keys[one][a], keys[other][b], a in spoken[one], b in spoken[other], (one, a))
                keys[one][a] = keys[other][b] = key
                copied[one].add(a)
                copied[other].add(b)
    return Wired(keys, copied)


def _one_of(one: Key, other: Key, spoken: bool, said: bool, first: tuple[str, str]) -> Key:
    """One key for both: a name rather than none; the outlets' own words get a key of their own."""
    if not spoken and not said:
        return one if one[0] == "wire" else other if other[0] == "wire" else ("wire", *first)
    if not spoken or (other[0] in NAMED and one[0] not in NAMED):
        return other
    return one


def _within(gist: Gist, passage: Passage) -> Found:
    """Claims that the passage holds, by their place in it."""
    found = []
    for voice in gist.voices:
        inside = overlap((voice.start, voice.end), (passage.start, passage.end))
        if inside and inside >= COVERED * (voice.end - voice.start):
            found.append((voice.start - passage.start, voice.id))
    return found
