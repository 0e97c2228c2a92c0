"""What comparing needs of a record, in a hundredth of its memory: its entities, claims, events and figures as rows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct

from rawi.arabic import words
from rawi.model import Claim, Entity, Event, Figure, Record
from rawi.reconcile.account import Account
from rawi.reconcile.counting import Counted, Counter
from rawi.reconcile.speaking import spoken_for
from rawi.reconcile.telling import Teller

KINDS = frozenset({"person", "organization", "group"})


class Who(Struct, frozen=True, gc=False):
    """An entity of a report. `sign`: what makes entities of two reports one, None where nothing does."""

    id: str
    name: str
    sign: str | None


class Voice(Struct, frozen=True, gc=False):
    """A claim by its origin: the last hop's name, None for the outlet's own words; `speaks_for`: the entity of the
    organization that it speaks for; the bounds of what is said, both 0 where nothing is."""

    id: str
    name: str | None = None
    named: bool = False
    implicit: bool = False
    entity: str | None = None
    speaks_for: str | None = None
    start: int = 0
    end: int = 0

    @property
    def own(self) -> bool:
        """Are these the outlet's own words?"""
        return self.name is None


class Told(Struct, frozen=True, gc=False):
    """An event: its account but for what other reports decide; the entities of its actors and targets and its claims
    by id; where its trigger begins; whether the text gives it a date."""

    account: Account
    entities: tuple[str, ...]
    claims: tuple[str, ...]
    trigger: int
    dated: bool


class Gist(Struct, frozen=True, gc=False):
    """One report. `said`: by id of an event or figure, the innermost claims that give it."""

    report: str
    outlet: str | None
    published: str | None
    whos: tuple[Who, ...] = ()
    voices: tuple[Voice, ...] = ()
    events: tuple[Told, ...] = ()
    figures: tuple[Counted, ...] = ()
    said: tuple[tuple[str, tuple[str, ...]], ...] = ()


def gist(record: Record) -> Gist:
    """The gist of a record."""
    report, teller = record.report, Teller(record)
    return Gist(
        report=report.id,
        outlet=report.outlet,
        published=report.published,
        whos=tuple(Who(one.id, one.name, sign_of(one)) for one in record.entities),
        voices=tuple(_voice(record, claim) for claim in record.claims),
        events=tuple(_told(teller, event) for event in record.events),
        figures=tuple(Counter(record).counted()) if record.figures else (),
        said=tuple(_said(record)),
    )


def _voice(record: Record, claim: Claim) -> Voice:
    start, end = (claim.content.start, claim.content.end) if claim.content is not None else (0, 0)
    if not claim.chain:
        return Voice(claim.id, start=start, end=end)
    hop = claim.chain[-1]
    mention = spoken_for(record, hop)
    return Voice(
        claim.id,
        hop.name,
        hop.named,
        hop.implicit,
        hop.entity,
        mention.entity if mention else None,
        start,
        end,
    )


def _told(teller: Teller, event: Event) -> Told:
    return Told(
        account=teller.account(event),
        entities=teller.entities(event),
        claims=event.claims,
        trigger=event.trigger.start,
        dated=bool(event.date.start or event.date.end),
    )


def _said(record: Record) -> Iterable[tuple[str, tuple[str, ...]]]:
    """By figure and event, the claims that give it, without those that only pass one of them on."""
    own = [claim.id for claim in record.claims if not claim.chain][:1]
    within = {claim.id: claim.within for claim in record.claims}
    items: list[Figure | Event] = [*record.figures, *record.events]
    for item in items:
        listed = item.claims or own
        outer = {within.get(one) for one in listed}
        yield item.id, tuple(one for one in listed if one not in outer)


@lru_cache(maxsize=50_000)
def _spelled(name: str) -> tuple[str, ...]:
    return tuple(words(name)[0])


def sign_of(entity: Entity) -> str | None:
    """What makes entities of two reports one: an entry of the lexicon, or the same kind and whole name. A person's
    single name isn't enough."""
    if entity.kind not in KINDS:
        return None
    if entity.key:
        return f"key\t{entity.key}"
    spelled = _spelled(entity.name)
    if entity.kind == "group" or (entity.kind == "person" and len(spelled) < 2) or not spelled:
        return None
    return "\t".join(("name", entity.kind, *spelled))
