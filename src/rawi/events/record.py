"""Drafts as events of the record, in the order of the text, each with its figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from rawi.events import confidence, merge, roles, setting, status
from rawi.events.coding import code
from rawi.events.draft import Draft
from rawi.events.figures import Counted, with_event
from rawi.events.page import Page
from rawi.events.trigger import Found
from rawi.model import Assertion, Event, Figure, Plover, RoleFiller, Span, Trigger, identify
from rawi.model.event import RoleName

_ORDER = ("agent", "target", "recipient", "theme", "foiler", "backer", "instrument")


def coded(
    page: Page, drafts: Sequence[Draft], counted: Sequence[Counted]
) -> tuple[tuple[Event, ...], tuple[Figure, ...]]:
    """The events of the drafts, and the figures, each with the event that it belongs to in the end."""
    ids = {id(draft): _id(page, draft) for draft in drafts}
    figures, of = [], dict[str, list[Figure]]()
    for one in counted:
        owner = merge.owner(one.draft)
        event = ids.get(id(owner)) if owner is not None else None
        figure = with_event(one, event)
        figures.append(figure)
        if event:
            of.setdefault(event, []).append(figure)
    beside: dict[int, dict[str, None]] = {}
    for draft in drafts:
        beside.setdefault(draft.sentence, {})[draft.kind] = None
    events = [
        _event(page, draft, ids[id(draft)], of.get(ids[id(draft)], []), list(beside[draft.sentence]))
        for draft in drafts
    ]
    events.sort(key=_by_place)
    return tuple(events), tuple(figures)


def _by_place(event: Event) -> tuple[Span, str]:
    return event.triggers[0], event.id


def _id(page: Page, draft: Draft) -> str:
    hit = draft.found.hit
    return identify("v", page.doc.report_id, draft.kind, hit.start, hit.end)


def _shown(draft: Draft) -> Found:
    """The word that reports the event: the verb of its toll ("killed in a raid"), else a verb, else its own word."""
    if draft.toll is not None:
        return draft.toll
    if not draft.found.finite:
        for one in draft.triggers:
            if one.finite and one.sentence == draft.found.sentence:
                return one
    return draft.found


def _event(page: Page, draft: Draft, name: str, figures: Sequence[Figure], beside: Sequence[str]) -> Event:
    found, day = draft.found, setting.when(draft)
    acled, plover = code(page, draft, figures, [kind for kind in beside if kind != draft.kind])
    firm = _firm(page, draft, figures, plover)
    roles.protesters(page, draft)  # beside it, and so no sign of how firmly it is told
    told = [(claim, status.as_status(word)) for claim, word in draft.assertions.items()]
    return Event(
        id=name,
        type=draft.kind,
        acled=acled,
        plover=plover,
        trigger=_trigger(page, _shown(draft)),
        triggers=_triggers(page, draft),
        roles=_fillers(draft),
        actors=tuple([phrase.mention.id for phrase in draft.held("agent")]),
        targets=tuple([phrase.mention.id for phrase in draft.held("target", "theme")]),
        places=tuple(draft.places),
        place=draft.places[0].mention if draft.places else None,
        date=day,
        time=draft.time.id if draft.time else None,
        time_precision=setting.time_precision(day),
        geo_precision=setting.geo_precision(page, draft.places),
        status=status.as_status(draft.status),
        background=draft.background,
        confidence="high" if firm else "low",
        assertions=tuple([Assertion(claim, word) for claim, word in told]),
        claims=tuple(draft.assertions),
        figures=tuple([figure.id for figure in figures]),
        evidence=tuple(draft.evidence(page)),
        rule=f"event.{draft.kind}.{found.trigger.id or 'trigger'}.{found.form.kind}",
    )


def _firm(page: Page, draft: Draft, figures: Sequence[Figure], plover: Plover | None) -> bool:
    """True where what the type requires is told, and told as the sentence's own news."""
    if any(role not in draft.roles for role in draft.found.kind.required):
        return False
    if draft.found.trigger.detail or confidence.recalled(page, draft):
        return False
    return confidence.firm(page, draft, figures, plover.event if plover else None)


def _trigger(page: Page, shown: Found) -> Trigger:
    start, end = page.doc.span(shown.first, shown.last)
    return Trigger(start, end, page.doc.text[start:end])


def _triggers(page: Page, draft: Draft) -> tuple[Span, ...]:
    """The raw spans of all words that show the event, each once, in the order of the text."""
    return tuple(sorted({page.doc.span(one.first, one.last) for one in draft.triggers}))


def _fillers(draft: Draft) -> tuple[RoleFiller, ...]:
    found: list[RoleFiller] = []
    for role in _ORDER:
        for phrase in draft.roles.get(role, ()):
            found.append(RoleFiller(cast("RoleName", role), phrase.mention.id, role in draft.implicit))
    return tuple(found)
