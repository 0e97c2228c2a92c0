"""Figures: what each count of the report counts, of which event, and of what it is a part."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from msgspec.structs import replace

from rawi.events.draft import Draft
from rawi.events.figures.held import with_held
from rawi.events.figures.made import Counted, groups_of, make_figure
from rawi.events.figures.measure import own_reading
from rawi.events.figures.part import listed, of_those, parent_of
from rawi.events.figures.persons import with_persons
from rawi.events.figures.reading import Reading
from rawi.events.figures.share import with_bases
from rawi.events.figures.verb import by_verb
from rawi.events.page import Page
from rawi.model import Group, Quantity, Time

_DOZENS = 20
_SUFFERED = ("killed", "wounded", "killed_or_wounded", "abducted", "missing")
_OF_DEED = ("figure.role", "figure.neighbour")
_UNDONE = ("planned", "requested", "thwarted", "refused", "conditional")
_WINDOW, _RECALL = 60, 60
"""How far on either side of a count its event is looked for, in a sentence without end; counts back that it may repeat."""


def count(page: Page, drafts: Sequence[Draft]) -> list[Counted]:
    """The figures of the report in the order of the text."""
    starts = [draft.found.first for draft in drafts]
    groups = groups_of(page)
    found: list[Counted] = []
    for quantity in page.quantities:
        first, last = page.tokens(quantity)
        if last < first or (first == last and first in page.named_tokens and not groups.get(quantity.id)):
            continue  # a name that is written like a dual counts nobody
        sentence = page.sentence(first).index
        low, high = bisect_left(starts, first - _WINDOW), bisect_left(starts, last + _WINDOW)
        near = [draft for draft in drafts[low:high] if draft.sentence == sentence]
        parent = parent_of(page, first, found, sentence)
        reading = None if parent is None else Reading(parent.figure.measure, parent.draft, "figure.part")
        before = found[-1] if found else None
        own = own_reading(page, quantity, first, last, near, groups)
        if own is not None and (reading is None or own.rule == "figure.word"):
            reading, parent = own, parent if reading and own.measure == reading.measure else None
        if parent is None and (reading is None or reading.rule != "figure.word"):
            parent = of_those(page, first, last, found, reading)
            if reading is None and parent is not None:
                reading = Reading(parent.figure.measure, parent.draft, "figure.part")
        if reading is None and before is not None and listed(page, before, quantity, first):
            reading = Reading(before.figure.measure, before.draft, "figure.list", before.figure.basis)
        reading = reading or by_verb(page, quantity, first, last, near)
        if _undone(quantity, reading) or _told_before(page, found, quantity, reading, groups):
            continue
        for one in _each(quantity, reading):
            figure = make_figure(page, quantity, one, groups.get(quantity.id), parent)
            found.append(replace(figure, draft=None) if _over_days(page, figure) else figure)
    return with_persons(page, drafts, with_held(page, with_bases(page, found)))


def _undone(quantity: Quantity, reading: Reading | None) -> bool:
    """Whom a plot was to kill, wound or take, nobody has; nor one, where it is denied of anyone ("killed no soldier")."""
    draft = None if reading is None else reading.draft
    if reading is None or draft is None or reading.rule not in _OF_DEED or reading.measure not in _SUFFERED:
        return False
    one = quantity.value.low == quantity.value.high == 1
    return draft.status in _UNDONE or (draft.status == "denied" and one)


def _told_before(
    page: Page,
    found: Sequence[Counted],
    quantity: Quantity,
    reading: Reading | None,
    groups: dict[str, Group],
) -> bool:
    """The same number of the same people, counted before in an event, are there once more: "15 Iraqis were arrested …
    the network comprises 15 Iraqis". They are no second count."""
    group = groups.get(quantity.id)
    if reading is None or reading.rule != "figure.verb" or group is None or group.value.nationality is None:
        return False
    value, nation = quantity.value, group.value.nationality
    return any(
        one.draft is not None
        and one.figure.subject.nationality == nation
        and (one.figure.low, one.figure.high) == (value.low, value.high)
        for one in found[-_RECALL:]
    )


def _over_days(page: Page, counted: Counted) -> bool:
    """A sum over several days ("… in six months") beside a happening of one day is not that happening's toll."""
    period, draft = page.mentions.get(counted.figure.period or ""), counted.draft
    if not isinstance(period, Time) or draft is None or draft.time is None or draft.time.id == period.id:
        return False
    first, last = page.tokens(period)[0], page.tokens(page.mentions[counted.figure.mention])[1]
    if not draft.clause.first <= first < draft.clause.stop or page.quantities_between(last + 1, first):
        return False
    return draft.time.value.grain not in ("week", "month", "quarter", "year", "decade")


def _each(quantity: Quantity, reading: Reading | None) -> list[Reading]:
    """ "A number of dead and wounded": both are plurals, so there are several of each; of "dozens" only the sum is told."""
    if reading is None or reading.measure != "killed_or_wounded":
        return [] if reading is None else [reading]
    several = quantity.value.bound == "vague" and (quantity.value.low or 0) < _DOZENS
    return [Reading(m, reading.draft, "figure.each") for m in ("killed", "wounded")] if several else [reading]
