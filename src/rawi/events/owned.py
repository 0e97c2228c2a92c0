"""Whose a facility or a vehicle is: the body or the people behind "of" and "belonging to"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from msgspec.structs import replace

from rawi.arabic import Document
from rawi.lexicon import Lexicon, load
from rawi.model import AnyMention, Entity, Place, Weapon, identify

_LINKS = 2


@cache
def _owning() -> Lexicon:
    """Words between a thing and its owner."""
    return load("events/owning")


def holder(doc: Document, last: int, held: Mapping[int, AnyMention]) -> AnyMention | None:
    """The owner of the thing that ends at token `last`: "a patrol of the army's", "a bus belonging to the police"."""
    if not held:
        return None
    stop = doc.sentence_of(last).stop
    for at in range(last + 1, min(last + 2 + _LINKS, stop)):
        if at in held:
            return held[at]
        if not _owning().get(doc.folds[at]):
            return None
    return None


def entity_of(report: str, thing: Place | Weapon, owner: Entity | None) -> Entity | None:
    """The entity of an owned thing, with the country and sector of its owner; None where neither is known."""
    if owner is None or (owner.country is None and owner.sector is None):
        return None
    return Entity(
        id=identify("e", report, thing.kind, thing.start, thing.end),
        kind=thing.kind,
        name=" ".join(thing.text.split()),
        country=owner.country,
        sector=owner.sector,
        mentions=(thing.id,),
        from_=(thing.rule,),
    )


def with_owner(thing: Place | Weapon, owner: AnyMention | None) -> Place | Weapon:
    """The thing with its owner's entity, until it gets one of its own."""
    return thing if owner is None else replace(thing, entity=owner.entity)
