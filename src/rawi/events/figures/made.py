"""The figure that a count is found to be: its subject, class, nationality, period and claims."""

from __future__ import annotations

import msgspec
from msgspec import Struct

from rawi.arabic import fold
from rawi.events.draft import Draft
from rawi.events.figures.reading import Reading
from rawi.events.page import Page
from rawi.model import AnyMention, Figure, Group, Nationality, Quantity, Subject, identify

_PERIOD = 30
_NUMBERED = 8


class Counted(Struct, frozen=True):
    """A figure on its way, with the draft that it belongs to."""

    figure: Figure
    draft: Draft | None


def groups_of(page: Page) -> dict[str, Group]:
    """For each quantity's id the group that it counts."""
    found = {}
    for group in page.groups:
        if group.value.count:
            found[group.value.count] = group
        for quantity in page.quantities_in(group.span):
            found.setdefault(quantity.id, group)
    return found


def _class(page: Page, quantity: Quantity, group: Group | None) -> str | None:
    if group is not None and group.value.victim_class:
        return group.value.victim_class
    nouns = [quantity.value.of, group.value.noun if group else None]
    for noun in nouns:
        for word in fold(noun or "").split():
            if word in page.words.classes:
                return page.words.classes[word]
    first, last = page.tokens(quantity)
    for at in range(last, min(last + 2, len(page.folds))):
        if page.folds[at] in page.words.classes:
            return page.words.classes[page.folds[at]]
    return _class_before(page, first)


def _class_before(page: Page, first: int) -> str | None:
    """ "The fighters who are held, who number 800": the first of those named right before that has a class."""
    if not any(
        hit.last == first - 1 and "numbered" in hit.entry.attrs for hit in page.measures_in(first - 1, first)
    ):
        return None
    floor = max(page.sentence(first).first, first - _NUMBERED)
    groups = [p.mention for p in page.phrases_in(floor, first) if isinstance(p.mention, Group)]
    return next((one.value.victim_class for one in groups if one.value.victim_class), None)


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


def make_figure(
    page: Page, quantity: Quantity, reading: Reading, group: Group | None, parent: Counted | None
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
        claims=held_in(page, quantity),
        rule=reading.rule,
    )
    return Counted(figure, reading.draft)


def _period(page: Page, quantity: Quantity, last: int) -> str | None:
    """The stretch that the count runs over: a span of several days behind it in its sentence ("in six months")."""
    stop = min(page.sentence(last).stop, last + _PERIOD)
    spans = page.times_in((quantity.end, page.doc.tokens[stop - 1].end))
    long = [t for t in spans if t.value.start and t.value.end and t.value.start[:10] != t.value.end[:10]]
    return long[0].id if long else None


def held_in(page: Page, mention: AnyMention) -> tuple[str, ...]:
    return tuple(claim.id for claim in page.holding(mention.span))


def with_event(counted: Counted, event: str | None) -> Figure:
    """The figure with the id of the event that it belongs to."""
    return msgspec.structs.replace(
        counted.figure, subject=msgspec.structs.replace(counted.figure.subject, event=event)
    )
