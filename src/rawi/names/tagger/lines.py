"""Which of the weights' lines a word's attributes have: worked out for each new word, so without numpy, to be compiled."""

from __future__ import annotations

from rawi.names.tagger.attributes import FAMILIES, GAP, body_word, known_as, parts, spelled
from rawi.names.tagger.weights import Weights


class Lines:
    """The lines of the weights for what a token shows at its own place. A letter's attribute is looked up by its value
    in the table of its family, without writing the attribute out for each new word.
    """

    def __init__(self, weights: Weights):
        self._weights, self._none = weights, len(weights.lines)
        families: dict[str, dict[str, int]] = {family: {} for family in FAMILIES}
        for name, line in weights.lines.items():
            family, _, value = name.partition("=")
            if family in families:
                families[family][value] = line
        self._letters = tuple(families.values())
        self._told: dict[tuple[str, ...], list[int]] = {}

    def of(self, folded: str) -> list[int]:
        """Of a folded token; of nothing for the gap between sentences."""
        if folded == GAP:
            return []
        seen, none = parts(folded), self._none
        if not seen.bare:
            return self._weights.ids(seen.told)
        values = zip(self._letters, spelled(folded, seen), strict=True)
        found = [table.get(value, none) for table, value in values]
        found += self._shown(seen.told)
        if body_word(seen.bare):
            found += self._weights.ids(("og",))
        return found

    def _shown(self, told: tuple[str, ...]) -> list[int]:
        """Of what tables and lexicons say, which is the same for many words."""
        known = self._told.get(told)
        if known is None:
            known = self._told[told] = self._weights.ids((known_as(told), *told))
        return known
