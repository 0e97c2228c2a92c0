"""Figures: what each count of the report counts, of which event, and of what it is a part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal

import msgspec
from msgspec import Struct

from rawi.arabic import fold
from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.model import AnyMention, Figure, Group, Nationality, Person, Quantity, Subject, identify, within

_PERSONS = ("killed", "wounded", "abducted", "detained", "killed_or_wounded")
_BY_SUBJECT = frozenset({"participants", "escaped", "surrendered", "refused"})
_FALLEN = ("killed", "wounded", "killed_or_wounded", "missing")
_COUNTED_THINGS = ("event", "vehicle", "item")
_UNITS = ("person", "event", "vehicle", "item", "percent", "")
_THINGS = ("weapons", "vehicles", "events", "money")
_REAL = ("actual", "ongoing")
_HELD = ("besieged", "detained")
_HELD_REACH = 4
_LEFT, _RIGHT = 7, 5
_PERIOD = 30
_WINDOW = 60
"""How far on either side of a count its event is looked for, in a sentence without end."""


class Counted(Struct, frozen=True):
    """A figure on its way, with the draft that it belongs to."""

    figure: Figure
    draft: Draft | None


class _Reading(Struct, frozen=True):
    """What a count was found to be."""

    measure: str
    draft: Draft | None
    rule: str
    basis: Literal["stock", "flow"] | None = None


def count(page: Page, drafts: Sequence[Draft]) -> list[Counted]:
    """The figures of the report in the order of the text."""
    starts = [draft.found.first for draft in drafts]
    groups = _groups(page)
    found: list[Counted] = []
    for quantity in page.quantities:
        first, last = page.tokens(quantity)
        if last < first:
            continue
        sentence = page.sentence(first).index
        low, high = bisect_left(starts, first - _WINDOW), bisect_left(starts, last + _WINDOW)
        near = [draft for draft in drafts[low:high] if draft.sentence == sentence]
        parent = _parent(page, first, found, sentence)
        reading = None if parent is None else _Reading(parent.figure.measure, parent.draft, "figure.part")
        before = found[-1] if found else None
        own = _own(page, quantity, first, last, near, groups)
        if own is not None and (reading is None or own.rule == "figure.word"):
            reading, parent = own, parent if reading and own.measure == reading.measure else None
        if reading is None and before is not None and _listed(page, before, quantity, first):
            reading = _Reading(before.figure.measure, before.draft, "figure.list", before.figure.basis)
        reading = reading or _by_verb(page, quantity, first, last)
        if reading is not None:
            found.append(_figure(page, quantity, reading, groups.get(quantity.id), parent))
    return _with_persons(page, drafts, found)


def _listed(page: Page, before: Counted, quantity: Quantity, first: int) -> bool:
    """People counted on in one list: "800 …, besides 1500 children and 700 wives"."""
    previous = page.mentions[before.figure.mention]
    _, last = page.tokens(previous)
    near = 0 < first - last <= 5 and page.sentence(last).index == page.sentence(first).index
    joined = any(
        page.folds[at][:1] in page.words.letters["conjunctions"] for at in range(last + 1, first + 1)
    )
    adds = any(page.folds[at] in page.words.adding for at in range(last + 1, first))
    return (
        near and quantity.value.unit == "person" and (joined or adds) and before.figure.measure not in _THINGS
    )


def _by_verb(page: Page, quantity: Quantity, first: int, last: int) -> _Reading | None:
    """A verb of coming, going or being there beside the count: "some 700 remain", "a thousand joined"."""
    unit = quantity.value.unit or ""
    if unit not in ("person", "percent") or page.is_time_part(first):
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
        return _Reading("present", None, "figure.verb", "stock")
    return _Reading(str(hit.entry.attrs["measure"]), None, "figure.verb", hit.entry.attrs.get("basis"))


def _groups(page: Page) -> dict[str, Group]:
    """For each quantity's id the group that it counts."""
    found = {}
    for mention in page.mentions.values():
        if isinstance(mention, Group):
            if mention.value.count:
                found[mention.value.count] = mention
            for quantity in page.quantities_in(mention.span):
                found.setdefault(quantity.id, mention)
    return found


def _own(
    page: Page, quantity: Quantity, first: int, last: int, near: Sequence[Draft], groups: dict[str, Group]
) -> _Reading | None:
    unit = quantity.value.unit or ""
    if len(unit) == 3 and unit.isupper():
        return _Reading("money", _carrier(near, "money"), "figure.money")
    if unit not in _UNITS or page.is_time_part(first):
        return None
    if unit == "percent":
        return _by_neighbour(page, first, last, near, unit)
    if not unit and page.doc.tokens[first].kind != "number":
        return None
    if page.phrase_near(last + 1, page.words.both, 2):
        return _Reading("killed_or_wounded", _victims(near), "figure.both")
    word = _word(page, quantity, first, last, near)
    role = _by_role(page, quantity, near, groups)
    if role is not None and (word is None or word.measure in _HELD):
        return role
    return word or _by_doer(page, quantity, near, groups) or _by_neighbour(page, first, last, near, unit)


def _word(page: Page, quantity: Quantity, first: int, last: int, near: Sequence[Draft]) -> _Reading | None:
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
            draft = next(
                (d for d in near if any(t.first <= hit.last and hit.first <= t.last for t in d.triggers)),
                None,
            )
            return _Reading(measure, draft, "figure.word") if draft else None
        return _Reading(measure, draft, "figure.word", basis)
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
) -> _Reading | None:
    """The count of a role's filler, where the type says what its targets are counted as."""
    group = groups.get(quantity.id)
    span = group.span if group else quantity.span
    for draft in near:
        measure = draft.found.measure
        if measure is None:
            continue
        roles = ("agent", "target") if measure in _BY_SUBJECT else ("target", "theme")
        if any(within(span, p.mention.span) or within(p.mention.span, span) for p in draft.held(*roles)):
            return _Reading(_both(page, draft, near) or measure, draft, "figure.role", _basis(draft))
    return None


def _by_doer(
    page: Page, quantity: Quantity, near: Sequence[Draft], groups: dict[str, Group]
) -> _Reading | None:
    """Those who did it are counted as taking part, or as being there; never as what the deed's toll counts."""
    group = groups.get(quantity.id)
    if group is None:
        return None
    for draft in near:
        if any(p.mention.id == group.id for p in draft.held("agent")):
            measure = "participants" if "participants" in draft.found.kind.carries else "present"
            return _Reading(measure, draft, "figure.doer")
    return None


def _basis(draft: Draft) -> Literal["stock", "flow"] | None:
    return "stock" if draft.found.kind.state else None


def _by_neighbour(page: Page, first: int, last: int, near: Sequence[Draft], unit: str) -> _Reading | None:
    """The trigger right before the count, or the verb right behind it; a count of things is none of the fallen."""
    best: tuple[int, Draft] | None = None
    for draft in near:
        if draft.found.measure is None or (unit in _COUNTED_THINGS and draft.found.measure in _FALLEN):
            continue
        gap = _gap(page, draft, first, last)
        if gap is not None and (best is None or gap < best[0]):
            best = (gap, draft)
    if best is None:
        return None
    draft = best[1]
    measure = _both(page, draft, near) or str(draft.found.measure)
    return _Reading(measure, draft, "figure.neighbour", _basis(draft))


def _gap(page: Page, draft: Draft, first: int, last: int) -> int | None:
    """How far the count stands from the trigger; None where it is another's."""
    one = draft.found
    if one.last < first:
        gap = first - one.last
        parted = any(page.doc.tokens[at].kind == "punct" for at in range(one.last + 1, first))
        return gap if gap <= (2 if parted else _LEFT) else None
    gap = one.first - last
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
        low, high = sorted((draft.found.first, other.found.first))
        if high - low <= 2 and not page.quantities_between(low + 1, high):
            return "killed_or_wounded"
    return None


def _parent(page: Page, first: int, found: Sequence[Counted], sentence: int) -> Counted | None:
    """The figure that this count is a part of: "among them" before it, or a conjunct of such a part."""
    if not found:
        return None
    previous = page.mentions[found[-1].figure.mention]
    _, last = page.tokens(previous)
    if page.sentence(last).index != sentence or first - last > 30:
        return None
    begin = max(last + 1, first - 4)
    if any(page.phrase_at(at, page.words.part) for at in range(begin, first)):
        return found[-1]
    part = found[-1].figure.part_of
    joined = page.folds[first][:1] == page.words.letters["conjunctions"][0] and first - last <= 2
    if part and joined:
        return next((c for c in found[-_LEFT:] if c.figure.id == part), None)
    return None


def _class(page: Page, quantity: Quantity, group: Group | None) -> str | None:
    if group is not None and group.value.victim_class:
        return group.value.victim_class
    nouns = [quantity.value.of, group.value.noun if group else None]
    for noun in nouns:
        for word in fold(noun or "").split():
            if word in page.words.classes:
                return page.words.classes[word]
    _, last = page.tokens(quantity)
    for at in range(last, min(last + 2, len(page.folds))):
        if page.folds[at] in page.words.classes:
            return page.words.classes[page.folds[at]]
    return None


def _nationality(page: Page, quantity: Quantity, group: Group | None) -> str | None:
    """The country whose people are counted: the group's, or that of the one adjective in the count ("15 Iraqis")."""
    if group is not None and group.value.nationality:
        return group.value.nationality
    if quantity.value.unit not in ("person", None):
        return None
    first, last = page.tokens(quantity)
    found = [page.nations[at].mention for at in range(first, last + 2) if at in page.nations]
    countries = {one.value.country for one in found if isinstance(one, Nationality)}
    return countries.pop() if len(countries) == 1 else None


def _figure(
    page: Page, quantity: Quantity, reading: _Reading, group: Group | None, parent: Counted | None
) -> Counted:
    value = quantity.value
    _, last = page.tokens(quantity)
    subject = Subject(
        entity=group.entity if group else None,
        who=group.id if group else None,
        class_=_class(page, quantity, group),
        nationality=_nationality(page, quantity, group),
    )
    figure = Figure(
        id=identify("f", page.doc.report_id, reading.measure, quantity.start, quantity.end),
        measure=reading.measure,
        subject=subject,
        low=value.low,
        high=value.high,
        bound=value.bound,
        unit=value.unit,
        per="day" if page.phrase_near(last + 1, page.words.per_day, 3) else None,
        basis=reading.basis,
        period=_period(page, quantity, last),
        part_of=parent.figure.id if parent else None,
        mention=quantity.id,
        claims=_claims(page, quantity),
        rule=reading.rule,
    )
    return Counted(figure, reading.draft)


def _period(page: Page, quantity: Quantity, last: int) -> str | None:
    """The stretch that the count runs over: a span of several days behind it in its sentence ("in six months")."""
    stop = min(page.sentence(last).stop, last + _PERIOD)
    spans = page.times_in((quantity.end, page.doc.tokens[stop - 1].end))
    long = [t for t in spans if t.value.start and t.value.end and t.value.start[:10] != t.value.end[:10]]
    return long[0].id if long else None


def _claims(page: Page, mention: AnyMention) -> tuple[str, ...]:
    return tuple(claim.id for claim in page.holding(mention.span))


def _with_persons(page: Page, drafts: Sequence[Draft], found: list[Counted]) -> list[Counted]:
    """A named person who is killed, wounded, taken or held counts one, once in a report."""
    seen: set[tuple[str, str | None]] = set()
    counted = {(id(c.draft), c.figure.measure) for c in found}
    for draft in drafts:
        measure = draft.found.measure
        if measure not in _PERSONS or draft.status not in _REAL:
            continue
        people = [p.mention for p in draft.held("target") if isinstance(p.mention, Person)]
        if (id(draft), measure) in counted:
            continue
        for person in people:
            if (measure, person.entity or person.text) in seen:
                continue
            seen.add((measure, person.entity or person.text))
            figure = Figure(
                id=identify("f", page.doc.report_id, measure, person.start, person.end),
                measure=measure,
                subject=Subject(entity=person.entity, who=person.id, class_="person"),
                low=1,
                high=1,
                unit="person",
                mention=person.id,
                claims=_claims(page, person),
                rule="figure.person",
            )
            found.append(Counted(figure, draft))
    return sorted(found, key=lambda c: (page.mentions[c.figure.mention].start, c.figure.measure))


def with_event(counted: Counted, event: str | None) -> Figure:
    """The figure with the id of the event that it belongs to."""
    return msgspec.structs.replace(
        counted.figure, subject=msgspec.structs.replace(counted.figure.subject, event=event)
    )
