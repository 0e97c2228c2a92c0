"""The closed classes and head nouns that the reading of attributions turns on, compiled from data once."""

from rawi.claims.words.closed import (
    MARKED,
    also_transmits,
    best,
    cue_lexicon,
    ending,
    letter,
    marks,
    media_lexicon,
    namesakes,
    passive_vowels,
)
from rawi.claims.words.deeds import his_act, inference, is_masdar, verbal
from rawi.claims.words.heads import Head, definite, head, head_cut, nisba, plural_head

__all__ = [
    "MARKED",
    "Head",
    "also_transmits",
    "best",
    "cue_lexicon",
    "definite",
    "ending",
    "head",
    "head_cut",
    "his_act",
    "inference",
    "is_masdar",
    "letter",
    "marks",
    "media_lexicon",
    "namesakes",
    "nisba",
    "passive_vowels",
    "plural_head",
    "verbal",
]
