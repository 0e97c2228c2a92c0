"""A codebook's conditions on its triggers, folded once."""

from __future__ import annotations

from functools import lru_cache

from rawi.arabic import fold
from rawi.codebook import Codebook, Context, EventType, Trigger
from rawi.events.glossary import Gloss, glossary_of
from rawi.events.words import words
from rawi.lexicon import WordMemory
from rawi.native import mypyc_attr


@mypyc_attr(acyclic=True)
class Words:
    """Words of a condition, folded: those of one word, and phrases with a space on either side. `none` where there are
    neither."""

    def __init__(self, written: tuple[str, ...]):
        folded = [fold(word) for word in written]
        single = {word for word in folded if " " not in word}
        # The page cuts "and" and "so" off every word that may begin with one, also off one that doesn't.
        self.single = frozenset(single | {words().bare(word) for word in single})
        self.several: list[str] = [f" {word} " for word in folded if " " in word]
        self.none: bool = not folded


class Beside:
    """A codebook's context with its words folded. `none` where it asks for nothing."""

    def __init__(self, context: Context):
        self.left, self.right = Words(context.left), Words(context.right)
        self.near, self.object = Words(context.near), Words(context.object)
        self.people: bool = context.people
        beside = self.left.none and self.right.none
        self.none: bool = beside and self.near.none and self.object.none and not self.people


class Rules:
    """A trigger's type, its conditions with their words folded, and its frame with its prepositions folded."""

    def __init__(self, kind: EventType, trigger: Trigger):
        self.kind, self.trigger = kind, trigger
        self.blocked = Beside(trigger.blocked)
        self.needs: Beside | None = Beside(trigger.needs) if trigger.needs else None
        self.elsewhere = Words(kind.blocked.near)
        self.frame: dict[str, str] = {
            slot if slot.isascii() else fold(slot): role
            for slot, role in (kind.frame | trigger.frame).items()
        }


@lru_cache(maxsize=8)
def rules_of(codebook: Codebook) -> dict[str, Rules]:
    """For each entry of the codebook's lexicon its sense: what must be around it, and the slots of its type and own."""
    return {name: Rules(kind, trigger) for name, (kind, trigger) in codebook.senses.items()}


@lru_cache(maxsize=8)
def glossary(codebook: Codebook) -> WordMemory[Gloss]:
    """What the room knows of words where it reads by this codebook."""
    near: set[str] = set()
    for rules in rules_of(codebook).values():
        near |= rules.elsewhere.single | rules.blocked.near.single
        if rules.needs is not None:
            near |= rules.needs.near.single
    return glossary_of(frozenset(near))
