"""Short runs of words and stems, as numbers: what two reports that share text have in common.

Runs of five words find copied text, and runs of three telling stems edited text (research/reconcile.md (b)). An
outlet's own recurring lines make none.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from msgspec import Struct

from rawi.reconcile.reuse.pages import CODE_BITS, Page

RUN = 5
HEAD, TAIL = 20, 40
"""Words at the ends of a report where an outlet's own lines stand."""

_MASK = (1 << CODE_BITS) - 1


class Shingles(Struct, frozen=True):
    """Hashes of one page's runs of five words and of three telling stems, each once."""

    words: frozenset[int]
    stems: frozenset[int]


def runs_of_five(page: Page, first: int = 0, stop: int | None = None) -> list[int]:
    """Hashes of the runs of five words in words [first, stop), in order."""
    codes = list(map(page.vocabulary.code.__getitem__, page.words[first:stop]))
    two = [a + 31 * b for a, b in pairwise(codes)]
    return [(a + 961 * b + 923521 * c) & _MASK for a, b, c in zip(two, two[2:], codes[4:], strict=False)]


def runs_of_three(page: Page, places: Sequence[int]) -> list[int]:
    """Hashes of the runs of three stems of the words at `places`."""
    vocabulary = page.vocabulary
    stems = map(vocabulary.stem_of.__getitem__, map(page.words.__getitem__, places))
    codes = list(map(vocabulary.code.__getitem__, stems))
    return [(a + 31 * b + 961 * c) & _MASK for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)]


def shingles(page: Page, lines: Collection[int] = ()) -> Shingles:
    """A page's shingles. `lines`: runs of five words that are its outlet's own and say nothing of where text is from."""
    runs, telling = runs_of_five(page), page.telling()
    if lines:
        own = {place + step for place, run in enumerate(runs) if run in lines for step in range(RUN)}
        telling = [place for place in telling if place not in own]
        runs = [run for run in runs if run not in lines]
    return Shingles(frozenset(runs), frozenset(runs_of_three(page, telling)))


def ends(page: Page) -> set[int]:
    """Runs of five words at a page's two ends."""
    if len(page) <= HEAD + TAIL:
        return set(runs_of_five(page))
    return {*runs_of_five(page, 0, HEAD), *runs_of_five(page, len(page) - TAIL)}
