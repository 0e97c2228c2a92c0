"""Whom unnamed forces, members of bodies and owned facilities stand for: an entity each, with the country and sector
that are told."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from rawi.arabic import fold
from rawi.events.owned import entity_of
from rawi.events.words import things
from rawi.model import AnyMention, Entity, Group, Place, Weapon, identify

_RULES = frozenset({"group.force", "group.kin", "group.members", "group.nation", "group.count"})


def refer(
    report: str, found: Sequence[AnyMention], entities: Sequence[Entity]
) -> tuple[tuple[AnyMention, ...], tuple[Entity, ...]]:
    """The mentions of unnamed things, those of forces with an entity each, and these entities.

    `entities` are those of the names: "the coalition's aircraft" has the country and sector of the coalition, "French
    tanks" those of their nationality and noun, "a base of the police's" those of the police. What tells neither gets no
    entity.
    """
    known = {entity.id: entity for entity in entities}
    mentions: list[AnyMention] = []
    made: list[Entity] = []
    for mention in found:
        entity = _entity(report, mention, known) if isinstance(mention, Group) else None
        if isinstance(mention, Place | Weapon) and mention.entity is not None:
            entity = entity_of(report, mention, known.get(mention.entity))
            mention = replace(mention, entity=None)
        if entity is not None:
            made.append(entity)
            mention = replace(mention, entity=entity.id)
        mentions.append(mention)
    return tuple(mentions), tuple(made)


def _entity(report: str, mention: Group, known: dict[str, Entity]) -> Entity | None:
    if mention.rule not in _RULES or mention.entity is not None:
        return None
    owner = known.get(mention.value.unit_of or "")
    entries = things().get(fold(mention.value.noun or ""))
    own: str | None = next((str(e.attrs["sector"]) for e, _ in entries if "sector" in e.attrs), None)
    country = mention.value.nationality or (owner.country if owner is not None else None)
    # The forces of a president are no presidency, nor is an alliance that flies a party.
    led = owner is not None and (owner.kind == "person" or owner.sector == "PTY")
    sector = (owner.sector if owner is not None and not led else None) or own
    if country is None and sector is None:
        return None
    return Entity(
        id=identify("e", report, "group", mention.start, mention.end),
        kind="group",
        name=" ".join(mention.text.split()),
        type=owner.type if owner is not None and not led else None,
        country=country,
        sector=sector,
        mentions=(mention.id,),
        from_=(mention.rule,),
    )
