"""The words around a spot, for conditions on what stands anywhere near a trigger."""

from __future__ import annotations

from rawi.events.page import Page
from rawi.events.trigger.rules import Words
from rawi.lexicon import Hit

_CLITICS = 2
"""How many letters may be written before the first word of a condition's phrase."""
_BLOCK = 60
"""Words that are near one another: in a sentence without end a condition looks this far at least."""


class Near:
    """What conditions ask of the words around one spot: `words` are those wanted by some, `sport` tells of a match."""

    def __init__(self, page: Page, first: int, stop: int):
        self._folds = page.folds[first:stop]
        self._joined = ""
        self.words: set[str] = set()
        self.sport = False
        for gloss in page.glosses[first:stop]:
            self.sport = self.sport or gloss.sport
            if gloss.near:
                self.words.update(gloss.near)

    def any(self, words: Words) -> bool:
        """True where one of the words stands there whole, or behind clitics."""
        if not self.words.isdisjoint(words.single):
            return True
        return bool(words.several) and self._phrase(words.several)

    def _phrase(self, phrases: list[str]) -> bool:
        self._joined = self._joined or f" {' '.join(self._folds)} "
        return any(_whole(self._joined, phrase) for phrase in phrases)


class Nearby:
    """A sentence cut into blocks: what is near a trigger stands in its block or in one beside it."""

    def __init__(self, page: Page, first: int, stop: int):
        self.page, self.first, self.stop = page, first, stop
        self.blocks: dict[int, Near] = {}

    def at(self, hit: Hit) -> Near:
        block = (hit.first - self.first) // _BLOCK if self.stop - self.first > 2 * _BLOCK else 0
        if block not in self.blocks:
            begin = max(self.first, self.first + (block - 1) * _BLOCK)
            end = min(self.stop, self.first + (block + 2) * _BLOCK)
            self.blocks[block] = Near(self.page, begin, end)
        return self.blocks[block]


def _whole(joined: str, phrase: str) -> bool:
    """True where the phrase stands there from its beginning, or behind a clitic."""
    written = phrase[1:]
    at = joined.find(written)
    while at >= 0:
        space = joined.rfind(" ", 0, at)
        if at - space <= _CLITICS + 1:
            return True
        at = joined.find(written, at + 1)
    return False
