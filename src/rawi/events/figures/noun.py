"""What a count measures by the noun that it counts."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.figures.reading import FALLEN, HELD, Reading, carrier, victims_of
from rawi.events.page import Page
from rawi.lexicon import Hit
from rawi.model import Quantity

_TALLY = 8
"""Words before a number among which the tally that rose to it begins."""
_REACH = 4
"""Words between a count and the participle that says that they are held."""


def by_noun(page: Page, quantity: Quantity, first: int, last: int, near: Sequence[Draft]) -> Reading | None:
    """A noun that says it: "12 wounded"."""
    stop = page.sentence(first).stop
    for hit in page.measures_in(first, min(stop, last + 7)):
        measure, kind = str(hit.entry.attrs["measure"]), hit.form.kind
        if kind != "form" or hit.entry.attach == "particle" or (hit.first > last and _led(page, hit)):
            continue
        far = hit.first > last + 1
        if far and (measure not in HELD or _crossed(page, last + 1, hit.first) or _of_noun(page, hit)):
            continue
        if measure == "wounded" and any(
            page.has(at, page.words.died) for at in range(max(first - 2, 0), first)
        ):
            measure = "killed"  # "two of the wounded died"
        basis = hit.entry.attrs.get("basis")
        fallen = measure in ("killed", "wounded")
        draft = _of_word(near, hit) or victims_of(near) if fallen else carrier(near, measure)
        if measure == "events":
            if (quantity.value.unit or "event") != "event":
                continue  # "55 ships came under attack" are 55 ships
            draft = next(
                (d for d in near if any(t.first <= hit.last and hit.first <= t.last for t in d.triggers)),
                None,
            )
            return Reading(measure, draft, "figure.word") if draft else None
        return Reading(measure, draft, "figure.word", basis)
    return None


def _of_word(near: Sequence[Draft], hit: Hit) -> Draft | None:
    """The event that the noun itself opens: what caused it may be told elsewhere than first in the sentence."""
    for draft in near:
        if draft.found.first <= hit.last and hit.first <= draft.found.last:
            return draft
    return None


def _led(page: Page, hit: Hit) -> bool:
    """ "Eight others by a rocket": a noun with a preposition written onto it isn't what is counted before it."""
    return any(letter in page.words.clitics for letter in hit.proclitic)


def by_tally(page: Page, quantity: Quantity, first: int, near: Sequence[Draft]) -> Reading | None:
    """A bare number that a tally rose to: "the number of the dead rose to three"."""
    bare = quantity.value.of is None and quantity.value.unit in ("person", None)
    if bare and page.bare(first - 1) not in page.words.rose_to:
        return _numbered(page, first, near)
    if not bare:
        return None
    floor = max(page.sentence(first).first, first - _TALLY)
    for hit in page.measures_in(floor, first - 1):
        measure = str(hit.entry.attrs["measure"])
        if (
            hit.form.kind == "form"
            and (measure in FALLEN or measure in HELD)
            and page.has(hit.first - 1, page.words.tally)
        ):
            return Reading(measure, victims_of(near), "figure.tally", hit.entry.attrs.get("basis"))
    return None


def _numbered(page: Page, first: int, near: Sequence[Draft]) -> Reading | None:
    """A bare number right behind its tally: "the number of the missing reached 90"."""
    floor = max(page.sentence(first).first, first - 1)
    for hit in page.measures_in(floor, first):
        measure = str(hit.entry.attrs["measure"])
        fallen = hit.form.kind == "form" and (measure in FALLEN or measure in HELD)
        tally = page.has(hit.first - 1, page.words.tally) and page.bare(hit.first - 2) in page.words.rose_to
        if fallen and tally and hit.last == first - 1:
            return Reading(measure, victims_of(near), "figure.tally", hit.entry.attrs.get("basis"))
    return None


def _crossed(page: Page, first: int, stop: int) -> bool:
    """True where a mark or too many words stand between a count and what it counts."""
    return stop - first > _REACH or any(page.doc.tokens[at].kind == "punct" for at in range(first, stop))


def _of_noun(page: Page, hit: Hit) -> bool:
    """ "300 people left the besieged quarter": the adjective agrees with the definite noun before it, not the count."""
    return (
        page.definite(hit.first)
        and page.definite(hit.first - 1)
        and not page.quantities_between(hit.first - 1, hit.first)
    )
