"""Where a name begins within its first token: behind conjunction and preposition, or at the first letter."""

from __future__ import annotations

from rawi.arabic import clitics
from rawi.names.places.gazetteer import gazetteer
from rawi.names.tagger.weights import Weights
from rawi.names.words import pieces, word


def cut(folded: str, weights: Weights) -> int:
    """How many folded letters stand before the name.

    What the word tables and the gazetteer know comes first, then what training met; of a word that nobody knows,
    "and" and "for" are cut off and other letters stay (so it is in WikiFANE: 97, 61 and under 31 of 100).
    """
    known = word(folded)
    if known.cut or known.given:
        return known.cut
    options = [(letters, rest) for letters, rest in pieces(folded) if letters]
    if not options:
        return 0
    if places := [letters for letters, name in gazetteer().starts(folded) if len(name.words) == 1]:
        return min(places)
    if f"f={folded}" in weights.lines:
        return 0
    for letters, rest in options:
        if f"f={rest}" in weights.lines or word(rest).given or gazetteer().get(rest):
            return letters
    c = clitics()
    usual = folded[0] in (c.conjunctions[0], c.merged[0])
    return options[0][0] if usual and options[0][0] == 1 else 0
