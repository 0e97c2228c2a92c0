"""Whose a facility or a vehicle is: the body or the people behind "of" and "belonging to"."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from rawi.arabic import Document, fold
from rawi.events.words import owning, things
from rawi.model import AnyMention, Entity, Place, Weapon, identify

_LINKS = 2
_HEADS = 2


def holder(doc: Document, last: int, held: Mapping[int, AnyMention]) -> AnyMention | None:
    """The owner of the thing that ends at token `last`: "a patrol of the army's", "a bus belonging to the police"."""
    if not held:
        return None
    stop = doc.sentence_of(last).stop
    for at in range(last + 1, min(last + 2 + _LINKS, stop)):
        if at in held:
            return held[at]
        if not owning().get(doc.folds[at]):
            return None
    return None


def entity_of(report: str, thing: Place | Weapon, owner: Entity | None) -> Entity | None:
    """The entity of an owned thing, with the country and sector of its owner; None where neither is known."""
    if owner is None or (owner.country is None and owner.sector is None):
        return None
    sector = owner.sector or _own_sector(thing)
    return Entity(
        id=identify("e", report, thing.kind, thing.start, thing.end),
        kind=thing.kind,
        name=" ".join(thing.text.split()),
        country=owner.country,
        sector=sector,
        mentions=(thing.id,),
        from_=(thing.rule,),
    )


def _own_sector(thing: Place | Weapon) -> str | None:
    """An embassy is its government's, whoever's it is; "the seat of the embassy" too."""
    for word in thing.text.split()[:_HEADS]:
        for entry, _ in things().get(fold(word)):
            if entry.attrs["kind"] == thing.kind and "sector" in entry.attrs:
                return str(entry.attrs["sector"])
    return None


def with_owner(thing: Place | Weapon, owner: AnyMention | None) -> Place | Weapon:
    """The thing with its owner's entity, until it gets one of its own."""
    return thing if owner is None else replace(thing, entity=owner.entity)
