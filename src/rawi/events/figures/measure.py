"""What a count measures: by its verb, its noun, the role of those counted, or the word beside it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rawi.events.draft import Draft
from rawi.events.figures.noun import by_noun, by_tally
from rawi.events.figures.reading import FALLEN, HELD, Reading, carrier, victims_of
from rawi.events.figures.verb import by_fate, by_masdar
from rawi.events.page import Page
from rawi.model import Group, Quantity, within

_BY_SUBJECT = frozenset({"participants", "escaped", "surrendered", "refused"})
_COUNTED_THINGS = ("event", "vehicle", "item")
_UNITS = ("person", "event", "vehicle", "item", "percent", "")
_MONEY = "money"
"""What only a currency counts."""
_BROKEN = "destroyed"
"""What no people are."""
_OF_PEOPLE = (*HELD, "participants", "displaced", "missing")
"""What a noun for people counts only where nothing is done to them: "three protesters were killed"."""
_MOVED = ("displaced", "released", "handed_over", "detained")
"""What is done to people whatever a noun calls them: "70 wounded were evacuated"."""
_DONE_TO = ("target", "theme")
LEFT = 7
_RIGHT = 5


def own_reading(
    page: Page, quantity: Quantity, first: int, last: int, near: Sequence[Draft], groups: dict[str, Group]
) -> Reading | None:
    unit = quantity.value.unit or ""
    if len(unit) == 3 and unit.isupper():
        return Reading("money", carrier(near, "money"), "figure.money")
    if unit not in _UNITS or page.is_time_part(first):
        return None
    if unit == "percent" and last + 1 < page.sentence(last).stop and page.has(last + 1, page.words.areas):
        return Reading("area", carrier(near, "area"), "figure.area")
    if unit == "percent":
        return _by_neighbour(page, first, last, near, unit)
    tally = by_tally(page, quantity, first, near)
    if tally is not None:
        return tally
    if not unit and page.doc.tokens[first].kind != "number":
        # "Hundreds took to the streets": a round number that stands for people.
        return _by_role(page, quantity, near, groups) or _by_doer(page, quantity, near, groups)
    # "Dozens of dead and wounded" are dozens of both; "three dead, and wounded" are three dead.
    vague = quantity.value.bound == "vague"
    both = page.phrase_near(last if vague else last + 1, page.words.both, 3 if vague else 2)
    if both or (
        page.phrase_at(last, page.words.both_counted) and not page.quantities_between(last + 1, last + 3)
    ):
        return Reading("killed_or_wounded", victims_of(near), "figure.both")
    word = by_noun(page, quantity, first, last, near)
    role = _by_role(page, quantity, near, groups)
    told = by_masdar(page, quantity, first)
    loose = word is None or word.measure in _OF_PEOPLE
    if told is not None and loose and (role is None or role.measure in FALLEN):
        return told
    moved = role is not None and role.measure in _MOVED and word is not None and word.measure != "killed"
    if role is not None and (word is None or word.measure in _OF_PEOPLE or moved):
        return role
    word = word or by_fate(page, _end(page, quantity, last, groups), near)
    return word or _by_doer(page, quantity, near, groups) or _by_neighbour(page, first, last, near, unit)


def _end(page: Page, quantity: Quantity, last: int, groups: dict[str, Group]) -> int:
    """The last token of those counted."""
    group = groups.get(quantity.id)
    return last if group is None else max(last, page.tokens(group)[1])


def _by_role(
    page: Page, quantity: Quantity, near: Sequence[Draft], groups: dict[str, Group]
) -> Reading | None:
    """The count of a role's filler, where the type says what its targets are counted as."""
    group = groups.get(quantity.id)
    span = group.span if group else quantity.span
    for draft in near:
        measure = draft.found.measure
        if measure is None or measure == _MONEY or (measure == _BROKEN and quantity.value.unit == "person"):
            continue
        done_to = {"target", "theme", "recipient"} & set(draft.found.frame.values())
        roles = ("agent", "target") if measure in _BY_SUBJECT or not done_to else ("target", "theme")
        if measure in _BY_SUBJECT and _apart(page, quantity, draft):
            continue
        if any(within(span, p.mention.span) or within(p.mention.span, span) for p in draft.held(*roles)):
            return Reading(_both(page, draft, near) or measure, draft, "figure.role", _basis(draft))
    return None


def _apart(page: Page, quantity: Quantity, draft: Draft) -> bool:
    """ "Hurt two others when he opened fire, before he fled": a clause between parts the verb from those counted."""
    _, last = page.tokens(quantity)
    between = range(last + 1, draft.found.first)
    return any(page.folds[at] in page.words.clause or page.folds[at] in page.words.that for at in between)


def _by_doer(
    page: Page, quantity: Quantity, near: Sequence[Draft], groups: dict[str, Group]
) -> Reading | None:
    """Those who did it are counted as taking part, or as being there; never as what the deed's toll counts."""
    group = groups.get(quantity.id)
    if group is None:
        return None
    first, _ = page.tokens(quantity)
    for draft in near:
        of = draft.found.kind.outcome or draft.found.frame.get("genitive") in _DONE_TO
        if of and not draft.found.finite and draft.found.last == first - 1:
            continue  # "the death of 13 members": whoever a death is of, they are its toll
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
            unit in _COUNTED_THINGS and draft.found.measure in FALLEN
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
    if not high.found.finite:
        return False
    told = low.found.finite or low.found.form.kind == "form"  # "met their death"
    return (told and all(people)) or any(
        page.folds[page.tokens(q)[1]] in page.words.others for q in people[1]
    )
