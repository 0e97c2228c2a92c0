"""A report's sentences into coded events, figures and findings."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from rawi.arabic import Document
from rawi.codebook import Codebook
from rawi.events import implicit, merge, roles, setting, status, trigger
from rawi.events.clause import clauses
from rawi.events.draft import HAPPENED, Draft
from rawi.events.figures import count
from rawi.events.findings import find
from rawi.events.page import Page
from rawi.events.record import coded
from rawi.events.trigger import Found
from rawi.model import AnyMention, Claim, Entity, Event, Figure, Finding

_AIM = 15


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
    alone = [
        draft
        for before, draft in zip([None, *drafts], drafts, strict=False)
        if draft.found.first not in carried and _stands(page, draft, fallen, before)
    ]
    kept = merge.absorb(page, alone)
    counted = count(page, alone)
    kept = merge.merge(page, kept)
    merge.side(kept)
    roles.unrepeated(page, kept)
    roles.beside(page, kept)
    setting.carry_places(kept, page)
    setting.carry_times(kept, page)
    events, figures = coded(page, kept, counted)
    return Assembled(events, figures, find(page, kept, alone))


def _drafts(page: Page, codebook: Codebook) -> list[Draft]:
    found = _telling(trigger.find(page, codebook))
    said = {claim.time: claim for claim in page.claims if claim.time}
    drafts: list[Draft] = []
    for one, clause in zip(found, clauses(page, found), strict=True):
        draft = Draft(one, clause)
        status.govern(page, draft)
        status.inherit(page, drafts[-1] if drafts else None, draft)
        roles.fill(page, draft, drafts[-1] if drafts else None)
        status.judge(page, draft)
        implicit.resolve(page, draft, drafts)
        status.assertions(page, draft)
        draft.places = setting.places(page, draft)
        draft.time = setting.time(page, draft, said)
        draft.time_basis = "own" if draft.time else None
        draft.background = draft.background or setting.old(draft, page.published)
        past = draft.found.finite and draft.found.form.kind == "past"
        if draft.status in HAPPENED and not past and setting.coming(draft, page.published):
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


def _by_name(found: Found) -> bool:
    """True for people called after the deed ("the protesters")."""
    return found.trigger.weak and found.trigger.detail and found.form.kind == "noun"


def _telling(found: Sequence[Found]) -> list[Found]:
    """The triggers without the names of people that are called after the deed: these tell of it only where nothing
    else in their sentence tells of anything."""
    told = {one.sentence for one in found if not _by_name(one)}
    return [one for one in found if one.sentence not in told or not _by_name(one)]


def _stands(page: Page, draft: Draft, fallen: set[int], before: Draft | None) -> bool:
    """A weak trigger opens an event only with an actor, a target, a count of its own, a light verb or the fallen."""
    found = draft.found
    if before is not None and _aim_of(page, draft, before):
        before.fill("target", draft.held("target"))
        return not found.trigger.weak and found.kind.family == "territory"
    if not found.trigger.weak or _by_name(found) or (found.kind.cause and draft.sentence in fallen):
        return True
    if _held_by(draft, before):
        return False
    if found.kind.outcome and draft.status == "denied":
        return True  # "the raid left no dead"
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
