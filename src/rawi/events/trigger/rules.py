"""A codebook's conditions on its triggers, folded once."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from rawi.arabic import fold
from rawi.codebook import Codebook, Context


class Words(NamedTuple):
    """Words of a condition, folded: those of one word, and phrases."""

    single: frozenset[str]
    several: tuple[str, ...]


class Beside(NamedTuple):
    """A codebook's context with its words folded."""

    left: Words
    right: Words
    near: Words
    object: Words
    people: bool


class Rules(NamedTuple):
    """A trigger's conditions with their words folded, and its frame with its prepositions folded."""

    blocked: Beside
    needs: Beside | None
    elsewhere: Words
    frame: dict[str, str]


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)


def folded_words(words: tuple[str, ...]) -> Words:
    folded = _folded(words)
    return Words(
        frozenset(word for word in folded if " " not in word), tuple(word for word in folded if " " in word)
    )


def _context(context: Context) -> Beside:
    return Beside(
        folded_words(context.left),
        folded_words(context.right),
        folded_words(context.near),
        folded_words(context.object),
        context.people,
    )


@lru_cache(maxsize=8)
def rules_of(codebook: Codebook) -> dict[str, Rules]:
    """For each entry of the codebook's lexicon what must be around it, and the slots of its type and its own."""
    return {
        name: Rules(
            _context(trigger.blocked),
            _context(trigger.needs) if trigger.needs else None,
            folded_words(kind.blocked.near),
            {s if s.isascii() else fold(s): role for s, role in (kind.frame | trigger.frame).items()},
        )
        for name, (kind, trigger) in codebook.senses.items()
    }
