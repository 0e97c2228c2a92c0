"""What a count measures by the verb beside it."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.arabic import fold
from rawi.events.draft import Draft
from rawi.events.figures.reading import FALLEN, HELD, Reading, victims_of
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.trigger import FINITE, Found
from rawi.lexicon import Hit
from rawi.model import Quantity

_STATES = (*FALLEN, *HELD, "displaced", "abducted", "participants")
"""What a noun for people says of them."""
_FAMILY = "family"
_NAMED = 6
"""Words before "whose number is" among which those who are numbered stand."""


def by_verb(page: Page, quantity: Quantity, first: int, last: int, drafts: Sequence[Draft]) -> Reading | None:
    """A verb of coming, going or being there beside the count: "some 700 remain", "a thousand joined"."""
    unit = quantity.value.unit or ""
    if not (unit in ("person", "percent") or _kin(page, quantity)) or page.is_time_part(first):
        return None
    share = unit == "percent"
    sentence = page.sentence(first)
    near = page.measures_in(max(sentence.first, first - 5), min(sentence.stop, last + (12 if share else 6)))
    near = [h for h in near if h.first not in page.named_tokens and not _behind_from(page, h)]
    found = [h for h in near if h.form.kind != "form" or (h.entry.attach == "particle" and not share)]
    found = [
        hit for hit in found if (hit.last < first or hit.first > last) and _of_them(page, hit, first, last)
    ]
    if not found:
        return None
    hit = min(found, key=lambda h: first - h.last if h.last < first else h.first - last + 1)
    if hit.entry.id == "arrived" and page.folds[hit.last + 1 : first] != []:
        return Reading("present", None, "figure.verb", "stock")
    told = _named_before(page, sentence.first, hit) if "numbered" in hit.entry.attrs else hit
    measure = str(told.entry.attrs["measure"])
    draft = victims_of(drafts) if "fate" in told.entry.attrs else None
    return Reading(measure, draft, "figure.verb", told.entry.attrs.get("basis"))


def by_masdar(page: Page, quantity: Quantity, first: int) -> Reading | None:
    """The verbal noun right before the count: nothing else counts these ("the killing of 30 and the flight of 500")."""
    if quantity.value.unit not in ("person", None) or first <= page.sentence(first).first:
        return None
    near = page.measures_in(first - 1, first)
    hit = next((hit for hit in near if hit.form.kind == "masdar" and hit.last == first - 1), None)
    if hit is None or "own" in hit.entry.attrs:
        return None
    return Reading(str(hit.entry.attrs["measure"]), None, "figure.verb", hit.entry.attrs.get("basis"))


def by_fate(page: Page, last: int, near: Sequence[Draft]) -> Reading | None:
    """The verb right behind those counted that tells what they suffered, where it has no other object ("22 of the gunmen
    were killed by strikes")."""
    for draft in near:
        for one in draft.triggers:
            fell = one.finite and not one.hit.proclitic and one.measure in FALLEN
            held = any(_object(page, one, p) for p in draft.held("target", "theme"))
            if fell and one.first == last + 1 and not held:
                return Reading(str(one.measure), draft, "figure.neighbour")
    return None


def _object(page: Page, one: Found, phrase: Phrase) -> bool:
    """ "(Three were killed) at the army's seat": what a noun with a preposition on it is annexed to is no object."""
    annexed = phrase.first == one.last + 2 and page.folds[one.last + 1][:1] in page.words.clitics
    return not (phrase.prep or annexed)


def _of_them(page: Page, hit: Hit, first: int, last: int) -> bool:
    """What an entry asks of those counted: that they are the subject's own ("lost 13 of its men"), or right behind."""
    attrs = hit.entry.attrs
    if "own" in attrs and not (hit.last < first and page.folds[last].endswith(page.words.pronouns)):
        return False
    return "right_before" not in attrs or hit.last == first - 1


def _behind_from(page: Page, hit: Hit) -> bool:
    """ "Out of a total of": no verb stands behind "from"."""
    return hit.form.kind in FINITE and page.folds[hit.first - 1] == page.words.letters["from"]


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
