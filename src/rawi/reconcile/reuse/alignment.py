"""The exact passages within a region: words in common and in order, trimmed to where they begin and end."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from rawi.reconcile.reuse.pages import Text
from rawi.reconcile.reuse.regions import Region

LOSS = 0.4
"""What a word that differs costs against one in common, when a passage's ends are chosen (0.3–0.6 tried)."""
ORDERED = 0.5
"""Share of the words in common that must stand in one order for a passage to be trimmed and its variants listed."""


SKIPS = ((0, 0), (1, 1), (0, 1), (1, 0), (2, 2), (1, 2), (2, 1))
"""Words on either side that a passage may differ in and go on, the likeliest first."""
RESUMED = 2
"""Equal words that must follow such a difference."""


class Block(Struct, frozen=True):
    """Words [a0, a1) against [b0, b1); `equal` where their stems are the same, one by one."""

    a0: int
    a1: int
    b0: int
    b1: int
    equal: bool


class Aligned(Struct, frozen=True):
    """Two passages, word by word. `telling`: uncommon words that both have; `share`: of the longer passage's words;
    `whole`: the alignment before its ends were trimmed."""

    a: tuple[int, int]
    b: tuple[int, int]
    blocks: tuple[Block, ...]
    telling: int
    share: float
    ordered: float
    whole: tuple[Block, ...]

    @property
    def words(self) -> int:
        """Words in common, in order."""
        return sum(block.a1 - block.a0 for block in self.blocks if block.equal)


def align(a: Text, b: Text, region: Region) -> Aligned:
    """The best alignment of a region by their longest common subsequence of stems (O(words²/64), rapidfuzz)."""
    left, right = a.stems[region.a0 : region.a1], b.stems[region.b0 : region.b1]
    whole = _grown(a.stems, b.stems, compared(left, right, region.a0, region.b0))
    in_common, longer = _extent(whole)
    return _aligned(a, b, _trimmed(whole) if in_common >= ORDERED * longer else whole, whole)


def _extent(blocks: Sequence[Block]) -> tuple[int, int]:
    """Words in common, and words of the longer side."""
    first, last = blocks[0], blocks[-1]
    common = sum(block.a1 - block.a0 for block in blocks if block.equal)
    return common, max(last.a1 - first.a0, last.b1 - first.b0, 1)


def compared(left: Sequence[int], right: Sequence[int], a0: int, b0: int) -> list[Block]:
    """Two stretches of stems as blocks; `a0` and `b0`: where they begin."""
    blocks: list[Block] = []
    for code in LCSseq.opcodes(left, right):
        block = Block(
            a0 + code.src_start,
            a0 + code.src_end,
            b0 + code.dest_start,
            b0 + code.dest_end,
            code.tag == "equal",
        )
        if blocks and not block.equal and not blocks[-1].equal:
            last = blocks.pop()
            block = Block(last.a0, block.a1, last.b0, block.b1, False)
        blocks.append(block)
    return blocks


def _grown(left: Sequence[int], right: Sequence[int], blocks: list[Block]) -> list[Block]:
    """The ends moved outwards over equal words, and over a changed word or two where equal words follow."""
    while (head := _before(left, right, blocks[0])) is not None:
        blocks = [*head, *blocks]
    while (tail := _after(left, right, blocks[-1])) is not None:
        blocks = [*blocks, *tail]
    return blocks


def _after(left: Sequence[int], right: Sequence[int], last: Block) -> list[Block] | None:
    """The blocks that follow; None at the end of the likeness."""
    for skip_a, skip_b in SKIPS if last.equal else SKIPS[:1]:
        i, j = last.a1 + skip_a, last.b1 + skip_b
        run = 0
        while i + run < len(left) and j + run < len(right) and left[i + run] == right[j + run]:
            run += 1
        if run >= (RESUMED if skip_a or skip_b else 1):
            gap = [Block(last.a1, i, last.b1, j, False)] if skip_a or skip_b else []
            return [*gap, Block(i, i + run, j, j + run, True)]
    return None


def _before(left: Sequence[int], right: Sequence[int], first: Block) -> list[Block] | None:
    """The blocks that go before; None at the beginning of the likeness."""
    for skip_a, skip_b in SKIPS if first.equal else SKIPS[:1]:
        i, j = first.a0 - skip_a, first.b0 - skip_b
        run = 0
        while run < min(i, j) and left[i - run - 1] == right[j - run - 1]:
            run += 1
        if run >= (RESUMED if skip_a or skip_b else 1):
            gap = [Block(i, first.a0, j, first.b0, False)] if skip_a or skip_b else []
            return [Block(i - run, i, j - run, j, True), *gap]
    return None


def _trimmed(blocks: Sequence[Block]) -> list[Block]:
    """The run of blocks that scores best, words in common against words that differ (Kadane's scan)."""
    best, total, start, keep = 0.0, 0.0, 0, (0, len(blocks))
    for index, block in enumerate(blocks):
        if total <= 0:
            total, start = 0.0, index
        width = max(block.a1 - block.a0, block.b1 - block.b0)
        total += width if block.equal else -LOSS * width
        if total > best:
            best, keep = total, (start, index + 1)
    return list(blocks[keep[0] : keep[1]])


def _telling(text: Text, at: tuple[int, int]) -> list[int]:
    """The stems of the telling words in a stretch."""
    return text.told[bisect_left(text.telling, at[0]) : bisect_left(text.telling, at[1])]


def _both(one: list[int], other: list[int]) -> int:
    """How many stems two lists share, each as often as both have it."""
    counts = Counter(other)
    return sum([min(count, counts[stem]) for stem, count in Counter(one).items() if stem in counts])


def _aligned(a: Text, b: Text, blocks: Sequence[Block], whole: Sequence[Block]) -> Aligned:
    left, right = (blocks[0].a0, blocks[-1].a1), (blocks[0].b0, blocks[-1].b1)
    one, other = _telling(a, left), _telling(b, right)
    telling, most = _both(one, other), max(len(one), len(other), 1)
    in_common, longer = _extent(blocks)
    ordered = in_common / longer
    return Aligned(left, right, tuple(blocks), telling, max(ordered, telling / most), ordered, tuple(whole))
