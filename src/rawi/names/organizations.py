"""Organizations: by the lexicon, by the pattern of their head word, and the head word alone."""

from __future__ import annotations

from rawi.names.bodies.acronyms import aliases
from rawi.names.bodies.entries import known, told
from rawi.names.bodies.patterns import patterns
from rawi.names.found import FoundOrganization, settle
from rawi.names.reading import Reading


def find(reading: Reading) -> list[FoundOrganization]:
    """Organizations of a document, no two sharing a token, sorted by start."""
    found = settle([*known(reading), *patterns(reading), *told(reading)])
    return aliases(reading, found)
