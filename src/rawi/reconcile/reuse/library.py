"""The pages of a case: which share text, found at once or as reports come in."""

from __future__ import annotations

from collections import Counter, OrderedDict
from collections.abc import Iterable, Iterator
from itertools import combinations

from msgspec.structs import replace

from rawi.model import Record, Reuse
from rawi.reconcile.calendar import day
from rawi.reconcile.reuse.caps import STEM_CAP, WORD_CAP, Caps, lines, spread
from rawi.reconcile.reuse.listing import Listing
from rawi.reconcile.reuse.pages import Page, Text, Vocabulary
from rawi.reconcile.reuse.postings import Postings
from rawi.reconcile.reuse.search import between, repeats
from rawi.reconcile.reuse.sheet import Filed, sheet
from rawi.reconcile.reuse.shingles import Shingles, shingles
from rawi.reconcile.reuse.variants import Side

RUN_OF_WORDS = 2
"""What a shared run of words counts; a run of telling stems counts 1."""
SHARED = 6
"""Shared runs, so counted, that make a pair worth aligning; `Caps.least` for reports of one day or the next, or without
a date. Of the copies among 4,000 reports of all kinds that are further apart 99% have so many."""
PAIRS = 3
"""Near pairs for each report that a case aligns at most. Where there are more, it asks for more shared runs, so that a
big case stays linear: at 3 runs 70% fewer pairs of 4,000 reports are aligned, and 98.5% of their copies are found."""
WINDOW = 7
"""Days within which edited text is looked for; unchanged text is found at any distance."""
OPEN = 2048
"""Pages that are kept unpacked for alignment."""


def filed(record: Record) -> Filed:
    """Which of two reports is told of first, where they share text: see `Sheet.filed`."""
    return record.report.published or "", record.report.source or "", record.report.id


class Library:
    """Pages by number, in the order of their coming; what they share doesn't depend on it."""

    def __init__(self, caps: Caps):
        self.caps = caps
        self.sides: list[Side] = []
        self._vocabulary = Vocabulary()
        self._number: dict[str, int] = {}
        self._days: list[int | None] = []
        self._words, self._stems = Postings(), Postings()
        self.listing = Listing(self.filed)
        self._open: OrderedDict[int, Text] = OrderedDict()

    @classmethod
    def of(cls, records: Iterable[Record], caps: Caps | None = None) -> Library:
        """Many reports at once, each once; their own counts where no caps are given. Near-linear in their words."""
        made = cls(caps or Caps())
        for record in records:
            made.shelve(record)
        made.settle(counting=caps is None)
        return made

    def settle(self, *, counting: bool) -> None:
        """Find what the shelved reports share; where `counting`, take the counts of a new version from them."""
        pages = [side.page for side in self.sides]
        if counting:
            sheets = [side.sheet for side in self.sides]
            self.caps = Caps(lines=lines(sheets, pages), spread=spread(pages), reports=len(pages))
        for number in range(len(self.sides)):
            found = self._shingles(number)
            self._words.load(number, found.words)
            self._stems.load(number, found.stems)
        self._words.settle()
        self._stems.settle()
        self._compare_all(counting=counting)

    def add(self, record: Record) -> None:
        """One more report, or another reading of one."""
        known = self._number.get(record.report.id)
        if known is not None:
            self._reread(known, record)
            return
        number = self.shelve(record)
        found = self._shingles(number)
        partners = self._partners(number, found)
        self._words.add(number, found.words)
        self._stems.add(number, found.stems)
        self._compare(number, partners)

    def side(self, report: str) -> Side:
        """A report's words and what its record says of them."""
        return self.sides[self._number[report]]

    def reuse(self) -> tuple[Reuse, ...]:
        """All reuse, in the order of filing and of the text."""
        return self.listing.all()

    def filed(self, report: str) -> Filed:
        """Which of two reports is told of first: see `Sheet.filed`."""
        return self.side(report).sheet.filed

    def _filed(self, number: int) -> Filed:
        return self.sides[number].sheet.filed

    def shelve(self, record: Record) -> int:
        """Take in a report that `settle` is to compare, or another reading of one; gives its number."""
        known = self._number.get(record.report.id)
        page = Page(record.report.text, self._vocabulary) if known is None else self.sides[known].page
        side = Side(page, sheet(record))
        number = self._number[record.report.id] = len(self.sides) if known is None else known
        if known is None:
            self.sides.append(side)
            self._days.append(day(record.report.published))
        else:
            self.sides[number] = side
        self.listing.repeat(record.report.id, list(repeats(side)))
        return number

    def _reread(self, number: int, record: Record) -> None:
        """Another reading of a known report: its words are the same, and so are the pages that share some."""
        self.shelve(record)
        self.listing.forget(record.report.id)
        partners = self._partners(number, self._shingles(number))
        self._compare(number, [other for other in partners if other != number])

    def _shingles(self, number: int) -> Shingles:
        side = self.sides[number]
        return shingles(side.page, self.caps.lines.get(side.sheet.outlet or "", ()))

    def _partners(self, number: int, found: Shingles) -> list[int]:
        """Reports that share enough shingles with one that is to come in."""
        counts: Counter[int] = Counter()
        for shingle in found.words - self.caps.words:
            counts.update(dict.fromkeys(self._words.holders(shingle), RUN_OF_WORDS))
        for shingle in found.stems - self.caps.stems:
            counts.update(one for one in self._stems.holders(shingle) if self._within(number, one, WINDOW))
        return sorted(other for other, count in counts.items() if self._enough(number, other, count))

    def _compare_all(self, *, counting: bool) -> None:
        """Align every pair that shares enough; where `counting`, take the caps from these reports."""
        counts: Counter[int] = Counter()
        words, stems = set(self.caps.words), set(self.caps.stems)
        for shingle, numbers in self._words.runs():
            if counting and len(numbers) > WORD_CAP:
                words.add(shingle)
            elif shingle not in words:
                pairs = [i << 32 | j for i, j in combinations(numbers, 2)]
                counts.update(pairs * RUN_OF_WORDS)
        for shingle, numbers in self._stems.runs():
            if counting and len(numbers) > STEM_CAP:
                stems.add(shingle)
            elif shingle not in stems:
                near = [(i, j) for i, j in combinations(numbers, 2) if self._within(i, j, WINDOW)]
                counts.update([i << 32 | j for i, j in near])
        if counting:
            least = self._least(counts)
            self.caps = replace(self.caps, words=frozenset(words), stems=frozenset(stems), least=least)
        self._align(counts)

    def _least(self, counts: Counter[int]) -> int:
        """How many shared runs near pairs must have for there to be PAIRS to a report."""
        near: Counter[int] = Counter()
        for pair, count in counts.items():
            if count < SHARED and self._within(pair >> 32, pair & 0xFFFFFFFF, 1):
                near[count] += 1
        least, left = 1, near.total()
        while least < SHARED and left > PAIRS * len(self.sides):
            left -= near[least]
            least += 1
        return least

    def _align(self, counts: Counter[int]) -> None:
        rows: dict[int, list[int]] = {}
        for pair, count in counts.items():
            i, j = pair >> 32, pair & 0xFFFFFFFF
            if self._enough(i, j, count):
                rows.setdefault(i, []).append(j)
        for i, others in sorted(rows.items()):
            self._compare(i, sorted(others))

    def _within(self, i: int, j: int, days: int) -> bool:
        """Are two reports so many days apart at most? One without a date is near all."""
        a, b = self._days[i], self._days[j]
        return a is None or b is None or abs(a - b) <= days

    def _enough(self, i: int, j: int, count: int) -> bool:
        return count >= SHARED or (count >= self.caps.least and self._within(i, j, 1))

    def _compare(self, number: int, partners: Iterable[int]) -> None:
        for a, b in self._filed_pairs(number, partners):
            found = between(
                self.sides[a], self.sides[b], self._unpacked(a), self._unpacked(b), self.caps.lines
            )
            self.listing.share(found)

    def _filed_pairs(self, number: int, partners: Iterable[int]) -> Iterator[tuple[int, int]]:
        for other in partners:
            yield (number, other) if self._filed(number) < self._filed(other) else (other, number)

    def _unpacked(self, number: int) -> Text:
        known = self._open.get(number)
        if known is None:
            known = self._open[number] = Text(self.sides[number].page)
            if len(self._open) > OPEN:
                self._open.popitem(last=False)
        else:
            self._open.move_to_end(number)
        return known
