"""What a count measures by the verb beside it."""

from __future__ import annotations

from rawi.arabic import fold
from rawi.events.figures.reading import FALLEN, HELD, Reading
from rawi.events.page import Page
from rawi.lexicon import Hit
from rawi.model import Quantity

_STATES = (*FALLEN, *HELD, "displaced", "abducted", "participants")
"""What a noun for people says of them."""
_FAMILY = "family"
_NAMED = 6
"""Words before "whose number is" among which those who are numbered stand."""


def by_verb(page: Page, quantity: Quantity, first: int, last: int) -> Reading | None:
    """A verb of coming, going or being there beside the count: "some 700 remain", "a thousand joined"."""
    unit = quantity.value.unit or ""
    if not (unit in ("person", "percent") or _kin(page, quantity)) or page.is_time_part(first):
        return None
    share = unit == "percent"
    sentence = page.sentence(first)
    near = page.measures_in(max(sentence.first, first - 5), min(sentence.stop, last + (12 if share else 6)))
    found = [h for h in near if h.form.kind != "form" or (h.entry.attach == "particle" and not share)]
    found = [hit for hit in found if hit.last < first or hit.first > last]
    if not found:
        return None
    hit = min(found, key=lambda h: first - h.last if h.last < first else h.first - last + 1)
    if hit.entry.id == "arrived" and page.folds[hit.last + 1 : first] != []:
        return Reading("present", None, "figure.verb", "stock")
    told = _named_before(page, sentence.first, hit) if "numbered" in hit.entry.attrs else hit
    return Reading(str(told.entry.attrs["measure"]), None, "figure.verb", told.entry.attrs.get("basis"))


def _kin(page: Page, quantity: Quantity) -> bool:
    """ "Dozens of families": what is counted are people, by the family."""
    of = fold(quantity.value.of or "").split()
    return any(
        page.words.classes.get(word.removeprefix(page.words.letters["article"])) == _FAMILY for word in of
    )


def _named_before(page: Page, floor: int, number: Hit) -> Hit:
    """ "The wounded, whose number is 30": the noun right before that says what they are, else the word for a number."""
    near = page.measures_in(max(floor, number.first - _NAMED), number.first)
    nouns = [h for h in near if h.form.kind == "form" and str(h.entry.attrs["measure"]) in _STATES]
    return nouns[-1] if nouns else number
