"""A report's sentences into coded events, figures and findings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from msgspec import Struct

from rawi.arabic import Document
from rawi.codebook import Codebook
from rawi.events import confidence, implicit, merge, roles, setting, status, trigger
from rawi.events.clause import clauses
from rawi.events.coding import code
from rawi.events.draft import HAPPENED, Draft
from rawi.events.figures import Counted, count, with_event
from rawi.events.findings import find
from rawi.events.page import Page
from rawi.events.trigger import Found
from rawi.model import (
    AnyMention,
    Assertion,
    Claim,
    Entity,
    Event,
    Figure,
    Finding,
    RoleFiller,
    Trigger,
    identify,
)
from rawi.model.event import RoleName

_AIM = 15
_ORDER = ("agent", "target", "recipient", "theme", "foiler", "backer", "instrument")


class Assembled(Struct, frozen=True):
    """What the events room makes of one report, in the order of the text."""

    events: tuple[Event, ...]
    figures: tuple[Figure, ...]
    findings: tuple[Finding, ...]


def assemble(
    doc: Document,
    mentions: Sequence[AnyMention],
    entities: Sequence[Entity],
    claims: Sequence[Claim],
    *,
    codebook: Codebook,
    published: str | None,
) -> Assembled:
    """Code the report under a codebook.

    `published` (ISO date) only tells old events from new: it is never an event's date. Pure; linear in the text.
    """
    page = Page(doc, mentions, entities, claims, published, trigger.glossary(codebook))
    drafts = _drafts(page, codebook)
    carried = {hit.first for draft in drafts for hit in draft.governed if hit.entry.attrs["part"] == "hits"}
    fallen = {draft.sentence for draft in drafts if draft.found.kind.outcome}
    told = {draft.sentence for draft in drafts if not _by_name(draft)}
    alone = [
        draft
        for before, draft in zip([None, *drafts], drafts, strict=False)
        if draft.found.first not in carried
        and (draft.sentence not in told if _by_name(draft) else _stands(page, draft, fallen, before))
    ]
    kept = merge.absorb(page, alone)
    counted = count(page, alone)
    kept = merge.merge(page, kept)
    merge.side(kept)
    roles.unrepeated(page, kept)
    setting.carry_places(kept, page)
    setting.carry_times(kept, page)
    events, figures = _coded(page, kept, counted)
    return Assembled(events, figures, find(page, kept, alone))


def _drafts(page: Page, codebook: Codebook) -> list[Draft]:
    found = trigger.find(page, codebook)
    said = {claim.time: claim for claim in page.claims if claim.time}
    drafts: list[Draft] = []
    for one, clause in zip(found, clauses(page, found), strict=True):
        draft = Draft(one, clause)
        status.govern(page, draft)
        status.inherit(page, drafts[-1] if drafts else None, draft)
        roles.fill(page, draft)
        status.judge(page, draft)
        implicit.resolve(page, draft, drafts)
        status.assertions(page, draft)
        draft.places = setting.places(page, draft)
        draft.time = setting.time(page, draft, said)
        draft.time_basis = "own" if draft.time else None
        draft.background = draft.background or setting.old(draft, page.published)
        if draft.status in HAPPENED and setting.coming(draft, page.published):
            draft.status = "planned"
        drafts.append(draft)
    implicit.look_ahead(page, drafts)
    roles.against(page, drafts)
    return drafts


def _aim_of(page: Page, draft: Draft, before: Draft | None) -> bool:
    """ "An operation to liberate the town": the ground to be taken is the aim of the fighting just told."""
    if before is None or before.sentence != draft.sentence or not status.is_purpose(page, draft):
        return False
    near = draft.found.first - before.found.last <= _AIM
    aim, means = draft.found.kind.family, before.found.kind.family
    meant = near and means in ("violence", "operation")
    return meant and (aim == "territory" or (aim == means == "operation"))


def _held_by(draft: Draft, before: Draft | None) -> bool:
    """ "The evacuation of two hundred wounded": a noun for the fallen that another deed has as its object."""
    if before is None or before.found.kind.outcome or not draft.found.kind.outcome:
        return False
    held = before.held("target", "theme", "recipient")
    return any(phrase.first <= draft.found.first <= phrase.last for phrase in held)


def _by_name(draft: Draft) -> bool:
    """True for people called after the deed ("the protesters"): they tell of it where their sentence has no other."""
    trigger = draft.found.trigger
    return trigger.weak and trigger.detail and draft.found.form.kind == "noun"


def _stands(page: Page, draft: Draft, fallen: set[int], before: Draft | None) -> bool:
    """A weak trigger opens an event only with an actor, a target, a count of its own, a light verb or the fallen."""
    found = draft.found
    if before is not None and _aim_of(page, draft, before):
        before.fill("target", draft.held("target"))
        return not found.trigger.weak and found.kind.family == "territory"
    if not found.trigger.weak or (found.kind.cause and draft.sentence in fallen):
        return True
    if _held_by(draft, before):
        return False
    anaphor = found.trigger.anaphor and not found.hit.suffix
    if _told_beside(draft) - (draft.implicit if anaphor else set()) or any(
        hit.entry.attrs["part"] in ("doer", "opener", "sufferer") for hit in draft.governed
    ):
        return True
    sentence = page.doc.sentences[draft.sentence]
    near = range(max(sentence.first, found.first - 3), min(sentence.stop, found.last + 5))
    return bool(found.measure) and bool(page.quantities_between(near.start, near.stop))


def _told_beside(draft: Draft) -> set[str]:
    """The roles that words beside the trigger fill, not only its own."""
    first, last = draft.found.first, draft.found.last
    return {role for role, held in draft.roles.items() if any(p.last < first or p.first > last for p in held)}


def _coded(
    page: Page, drafts: Sequence[Draft], counted: Sequence[Counted]
) -> tuple[tuple[Event, ...], tuple[Figure, ...]]:
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
    events.sort(key=lambda event: (event.triggers[0], event.id))
    return tuple(events), tuple(figures)


def _id(page: Page, draft: Draft) -> str:
    hit = draft.found.hit
    return identify("v", page.doc.report_id, draft.kind, hit.start, hit.end)


def _shown(draft: Draft) -> Found:
    """The word that reports the event: the verb of its toll ("killed in a raid"), else a verb, else its own word."""
    if draft.toll is not None:
        return draft.toll
    verbs = (one for one in draft.triggers if one.finite and one.sentence == draft.found.sentence)
    return draft.found if draft.found.finite else next(verbs, draft.found)


def _event(page: Page, draft: Draft, name: str, figures: Sequence[Figure], beside: Sequence[str]) -> Event:
    found, day = draft.found, setting.when(draft)
    others = [kind for kind in beside if kind != draft.kind]
    acled, plover = code(page, draft, figures, others)
    shown = _shown(draft)
    start, end = page.doc.span(shown.first, shown.last)
    missing = any(role not in draft.roles for role in found.kind.required)
    aside = found.trigger.detail or confidence.recalled(page, draft)
    firm = not (missing or aside) and confidence.firm(page, draft, figures, plover.event if plover else None)
    roles.protesters(page, draft)
    fillers = tuple(
        RoleFiller(cast("RoleName", role), phrase.mention.id, role in draft.implicit)
        for role in _ORDER
        for phrase in draft.roles.get(role, ())
    )
    return Event(
        id=name,
        type=draft.kind,
        acled=acled,
        plover=plover,
        trigger=Trigger(start, end, page.doc.text[start:end]),
        triggers=tuple(sorted({page.doc.span(one.first, one.last) for one in draft.triggers})),
        roles=fillers,
        actors=tuple(p.mention.id for p in draft.held("agent")),
        targets=tuple(p.mention.id for p in draft.held("target", "theme")),
        places=tuple(draft.places),
        place=draft.places[0].mention if draft.places else None,
        date=day,
        time=draft.time.id if draft.time else None,
        time_precision=setting.time_precision(day),
        geo_precision=setting.geo_precision(page, draft.places),
        status=status.as_status(draft.status),
        background=draft.background,
        confidence="high" if firm else "low",
        assertions=tuple(
            Assertion(claim, status.as_status(word)) for claim, word in draft.assertions.items()
        ),
        claims=tuple(draft.assertions),
        figures=tuple(figure.id for figure in figures),
        evidence=tuple(draft.evidence(page)),
        rule=f"event.{draft.kind}.{found.trigger.id or 'trigger'}.{found.form.kind}",
    )
