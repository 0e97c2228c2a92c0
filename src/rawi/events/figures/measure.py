"""What a count measures: by its verb, its noun, the role of those counted, or the word beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

from rawi.arabic import fold
from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.lexicon import Hit
from rawi.model import Group, Quantity, within

_BY_SUBJECT = frozenset({"participants", "escaped", "surrendered", "refused"})
_FALLEN = ("killed", "wounded", "killed_or_wounded", "missing")
_COUNTED_THINGS = ("event", "vehicle", "item")
_UNITS = ("person", "event", "vehicle", "item", "percent", "")
_FAMILY = "family"
_MONEY = "money"
"""What only a currency counts."""
_HELD = ("besieged", "detained")
_OF_PEOPLE = (*_HELD, "participants", "displaced", "missing")
"""What a noun for people counts only where nothing is done to them: "three protesters were killed"."""
_STATES = (*_FALLEN, *_HELD, "displaced", "abducted", "participants")
"""What a noun for people says of them."""
_NAMED, _HELD_REACH = 6, 4
LEFT = 7
_RIGHT = 5


class Reading(Struct, frozen=True):
    """What a count was found to be."""

    measure: str
    draft: Draft | None
    rule: str
    basis: Literal["stock", "flow"] | None = None


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
    return any(page.words.classes.get(word.removeprefix(page.words.letters["article"])) == _FAMILY for word in of)


def _named_before(page: Page, floor: int, number: Hit) -> Hit:
    """ "The wounded, whose number is 30": the noun right before that says what they are, else the word for a number."""
    near = page.measures_in(max(floor, number.first - _NAMED), number.first)
    nouns = [h for h in near if h.form.kind == "form" and str(h.entry.attrs["measure"]) in _STATES]
    return nouns[-1] if nouns else number


def own_reading(
    page: Page, quantity: Quantity, first: int, last: int, near: Sequence[Draft], groups: dict[str, Group]
) -> Reading | None:
    unit = quantity.value.unit or ""
    if len(unit) == 3 and unit.isupper():
        return Reading("money", _carrier(near, "money"), "figure.money")
    if unit not in _UNITS or page.is_time_part(first):
        return None
    if unit == "percent":
        return _by_neighbour(page, first, last, near, unit)
    if not unit and page.doc.tokens[first].kind != "number":
        return None
    # "Dozens of dead and wounded" are dozens of both; "three dead, and wounded" are three dead.
    vague = quantity.value.bound == "vague"
    both = page.phrase_near(last if vague else last + 1, page.words.both, 3 if vague else 2)
    if both or (
        page.phrase_at(last, page.words.both_counted) and not page.quantities_between(last + 1, last + 3)
    ):
        return Reading("killed_or_wounded", _victims(near), "figure.both")
    word = _word(page, quantity, first, last, near)
    role = _by_role(page, quantity, near, groups)
    if role is not None and (word is None or word.measure in _OF_PEOPLE):
        return role
    return word or _by_doer(page, quantity, near, groups) or _by_neighbour(page, first, last, near, unit)


def _word(page: Page, quantity: Quantity, first: int, last: int, near: Sequence[Draft]) -> Reading | None:
    """A noun that says it: "12 wounded"."""
    stop = page.sentence(first).stop
    for hit in page.measures_in(first, min(stop, last + 7)):
        measure, kind = str(hit.entry.attrs["measure"]), hit.form.kind
        if kind != "form" or hit.entry.attach == "particle":
            continue
        far = hit.first > last + 1
        if far and (measure not in _HELD or _crossed(page, last + 1, hit.first)):
            continue
        basis = hit.entry.attrs.get("basis")
        draft = _victims(near) if measure in ("killed", "wounded") else _carrier(near, measure)
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


def _crossed(page: Page, first: int, stop: int) -> bool:
    """True where a mark or too many words stand between a count and what it counts."""
    return stop - first > _HELD_REACH or any(page.doc.tokens[at].kind == "punct" for at in range(first, stop))


def _victims(near: Sequence[Draft]) -> Draft | None:
    return next((d for d in near if d.found.kind.outcome or d.found.kind.cause), None)


def _carrier(near: Sequence[Draft], measure: str) -> Draft | None:
    return next((d for d in near if measure in d.found.kind.carries), None)


def _by_role(
    page: Page, quantity: Quantity, near: Sequence[Draft], groups: dict[str, Group]
) -> Reading | None:
    """The count of a role's filler, where the type says what its targets are counted as."""
    group = groups.get(quantity.id)
    span = group.span if group else quantity.span
    for draft in near:
        measure = draft.found.measure
        if measure is None or measure == _MONEY:
            continue
        done_to = {"target", "theme", "recipient"} & set(draft.found.frame.values())
        roles = ("agent", "target") if measure in _BY_SUBJECT or not done_to else ("target", "theme")
        if any(within(span, p.mention.span) or within(p.mention.span, span) for p in draft.held(*roles)):
            return Reading(_both(page, draft, near) or measure, draft, "figure.role", _basis(draft))
    return None


def _by_doer(
    page: Page, quantity: Quantity, near: Sequence[Draft], groups: dict[str, Group]
) -> Reading | None:
    """Those who did it are counted as taking part, or as being there; never as what the deed's toll counts."""
    group = groups.get(quantity.id)
    if group is None:
        return None
    for draft in near:
        if any(p.mention.id == group.id for p in draft.held("agent")):
            measure = "participants" if "participants" in draft.found.kind.carries else "present"
            return Reading(measure, draft, "figure.doer")
    return None


def _basis(draft: Draft) -> Literal["stock", "flow"] | None:
    return "stock" if draft.found.kind.state else None


def _by_neighbour(page: Page, first: int, last: int, near: Sequence[Draft], unit: str) -> Reading | None:
    """The trigger right before the count, or the verb right behind it; a count of things is none of the fallen."""
    best: tuple[int, Draft] | None = None
    for draft in near:
        if draft.found.measure in (None, _MONEY) or (
            unit in _COUNTED_THINGS and draft.found.measure in _FALLEN
        ):
            continue
        gap = _gap(page, draft, first, last)
        if gap is not None and (best is None or gap < best[0]):
            best = (gap, draft)
    if best is None:
        return None
    draft = best[1]
    measure = _both(page, draft, near) or str(draft.found.measure)
    return Reading(measure, draft, "figure.neighbour", _basis(draft))


def _gap(page: Page, draft: Draft, first: int, last: int) -> int | None:
    """How far the count stands from the trigger; None where it is another's."""
    one = draft.found
    if one.last < first:
        gap = first - one.last
        parted = any(page.doc.tokens[at].kind == "punct" for at in range(one.last + 1, first))
        return gap if gap <= (2 if parted else LEFT) else None
    gap = one.first - last
    if one.finite and one.hit.proclitic:
        return None  # "39 dead, and 51 were wounded": a verb with "and" counts what follows it
    if any(page.folds[at] in page.words.commas for at in range(last + 1, one.first)):
        return None
    if 0 < gap <= 2 or (one.finite and 0 < gap <= _RIGHT):
        return gap + 2
    return None


def _both(page: Page, draft: Draft, near: Sequence[Draft]) -> str | None:
    """ "The killing and wounding of 43": two triggers joined, one count. It is never a count of the killed."""
    for other in near:
        if other is draft or {draft.found.measure, other.found.measure} != {"killed", "wounded"}:
            continue
        low, high = sorted((draft, other), key=lambda d: d.found.first)
        gap = range(low.found.last + 1, high.found.first)
        linked = page.joined(high.found.hit) or len(gap) == 1
        if linked and len(gap) <= 1 and not page.quantities_between(low.found.last + 1, high.found.first):
            return "killed_or_wounded" if not _each_its_own(page, low, high) else None
    return None


def _each_its_own(page: Page, low: Draft, high: Draft) -> bool:
    """ "27 were killed and 30 wounded", verbs last and first: there is a count on either side."""
    before = page.quantities_between(
        max(page.sentence(low.found.first).first, low.found.first - LEFT), low.found.first
    )
    behind = page.quantities_between(
        high.found.last + 1, min(page.sentence(low.found.first).stop, high.found.last + _RIGHT)
    )
    people = [[q for q in side if q.value.unit in ("person", None)] for side in (before, behind)]
    return low.found.finite and high.found.finite and all(people)
