"""Which of the weights' lines a word's attributes have: worked out for each new word, so without numpy, to be compiled."""

from __future__ import annotations

from rawi.names.tagger.attributes import FAMILIES, GAP, LONGEST, body_word, known_as, parts
from rawi.names.tagger.weights import Weights

_BY_HEAD, _BY_TAIL = ("p1", "p2", "p3"), ("s1", "s2", "s3")
_ENDS = 3
"""Letters of a word's beginning and of its end that attributes are about."""


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
        self._words, self._cuts, self._fronts = families["f"], families["c"], families["q2"]
        self._bares = families["b"]
        self._sizes = [families["l"].get(str(size), self._none) for size in range(LONGEST + 1)]
        self._by_head = [families[one] for one in _BY_HEAD]
        self._by_tail = [families[one] for one in _BY_TAIL]
        # Words by the thousand begin and end alike.
        self._heads: dict[str, list[int]] = {}
        self._tails: dict[str, list[int]] = {}
        self._told: dict[tuple[str, ...], list[int]] = {}

    def of(self, folded: str) -> list[int]:
        """Of a folded token; of nothing for the gap between sentences."""
        if folded == GAP:
            return []
        seen, none = parts(folded), self._none
        bare = seen.bare
        if not bare:
            return self._weights.ids(seen.told)
        size = len(bare)
        found = [
            self._words.get(folded, none), self._cuts.get(folded[: seen.cut], none),
            self._fronts.get(folded[:2], none), self._bares.get(bare, none),
            self._sizes[size if size < LONGEST else LONGEST],
        ]  # fmt: skip
        found += self._head(bare[:_ENDS])
        found += self._tail(bare[-_ENDS:])
        found += self._shown(seen.told)
        if body_word(bare):
            found += self._weights.ids(("og",))
        return found

    def _head(self, letters: str) -> list[int]:
        known = self._heads.get(letters)
        if known is None:
            values = [(table, letters[: size + 1]) for size, table in enumerate(self._by_head)]
            known = self._heads[letters] = [table.get(value, self._none) for table, value in values]
        return known

    def _tail(self, letters: str) -> list[int]:
        known = self._tails.get(letters)
        if known is None:
            values = [(table, letters[-size - 1 :]) for size, table in enumerate(self._by_tail)]
            known = self._tails[letters] = [table.get(value, self._none) for table, value in values]
        return known

    def _shown(self, told: tuple[str, ...]) -> list[int]:
        """Of what tables and lexicons say, which is the same for many words."""
        known = self._told.get(told)
        if known is None:
            known = self._told[told] = self._weights.ids((known_as(told), *told))
        return known
