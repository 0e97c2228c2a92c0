"""Which reports share text at all: postings of shingles over the whole case, with caps on how common a shingle is.

Word-5 shingles find copied text, and telling-stem-3 shingles edited text (research/reconcile.md (b)). A shingle that
more than CAP reports carry says nothing and would cost its square. The postings are one array of (hash, report),
sorted part by part, so that a case of ten million words fits into some hundreds of megabytes.
"""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations, groupby

from rawi.reconcile.reuse.pages import CODE_BITS, Page

WORD_CAP, STEM_CAP = 100, 40
"""Reports that may carry a shingle: 100 as in passim and research/reconcile.md; stems, in a window of days, 40."""
SHARED = 2
"""Shingles of either kind that make a pair a candidate: a run of six words, or one of five with a telling triple."""
WINDOW = 7
"""Days within which edited text is looked for; unchanged text is found at any distance."""
PARTS = 8

Pair = tuple[int, int]
_MASK = (1 << CODE_BITS) - 1
_REPORTS = 64 - CODE_BITS


def runs_of_five(page: Page, first: int = 0, stop: int | None = None) -> list[int]:
    """Hashes of the runs of five words in words [first, stop), in order."""
    code = page.vocabulary.code
    codes = [code[word] for word in page.words[first:stop]]
    runs = zip(codes, codes[1:], codes[2:], codes[3:], codes[4:], strict=False)
    return [(a + 31 * b + 961 * c + 29791 * d + 923521 * e) & _MASK for a, b, c, d, e in runs]


def word_shingles(page: Page) -> set[int]:
    """Hashes of a page's runs of five words, each once."""
    return set(runs_of_five(page))


def stem_shingles(page: Page) -> set[int]:
    """Hashes of a page's runs of three stems, common words left out."""
    vocabulary = page.vocabulary
    code, stem_of, common = vocabulary.code, vocabulary.stem_of, vocabulary.common
    codes = [code[stem_of[word]] for word in page.words if not common[word]]
    return {(a + 31 * b + 961 * c) & _MASK for a, b, c in zip(codes, codes[1:], codes[2:], strict=False)}


def candidates(pages: Sequence[Page], days: Sequence[int | None]) -> list[Pair]:
    """Pairs (i < j, in order) that share enough shingles to be worth aligning. `days`: ordinal of each report."""
    exact = _shared(pages, word_shingles, WORD_CAP, combinations_of)
    edited = _shared(pages, stem_shingles, STEM_CAP, within(days))
    exact.update(edited)
    return sorted(pair for pair, count in exact.items() if count >= SHARED or _same_day(days, pair))


def _same_day(days: Sequence[int | None], pair: Pair) -> bool:
    """Came the two out on one day or the next? One shared shingle is then enough to look."""
    a, b = days[pair[0]], days[pair[1]]
    return a is None or b is None or abs(a - b) <= 1


def combinations_of(reports: list[int]) -> Iterator[Pair]:
    """Every pair of reports that carry one shingle."""
    return combinations(reports, 2)


def within(days: Sequence[int | None]) -> Callable[[list[int]], Iterator[Pair]]:
    """Pairs of reports at most WINDOW days apart; a report without a date goes with all."""

    def near(reports: list[int]) -> Iterator[Pair]:
        for i, j in combinations(reports, 2):
            a, b = days[i], days[j]
            if a is None or b is None or abs(a - b) <= WINDOW:
                yield i, j

    return near


def _shared(
    pages: Sequence[Page],
    shingles: Callable[[Page], set[int]],
    cap: int,
    paired: Callable[[list[int]], Iterator[Pair]],
) -> Counter[Pair]:
    """How many shingles each pair of pages shares, of those that at most `cap` pages carry."""
    counts: Counter[Pair] = Counter()
    for part in _parts(pages, shingles):
        for _, run in groupby(part, key=lambda key: key >> _REPORTS):
            reports = [key & ((1 << _REPORTS) - 1) for key in run]
            if 2 <= len(reports) <= cap:
                counts.update(paired(reports))
    return counts


def _parts(pages: Sequence[Page], shingles: Callable[[Page], set[int]]) -> Iterator[list[int]]:
    """The postings, sorted, in PARTS by hash."""
    parts = [array("Q") for _ in range(PARTS)]
    for number, page in enumerate(pages):
        for shingle in shingles(page):
            parts[shingle % PARTS].append(shingle << _REPORTS | number)
    for index, part in enumerate(parts):
        parts[index] = array("Q")
        yield sorted(part)
