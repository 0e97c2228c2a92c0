"""What differs between two passages that carry one text, word by word, each difference with its kind."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import cache

from msgspec import Struct

from rawi.arabic import stem, words
from rawi.lexicon import load
from rawi.model import Variant, VariantKind
from rawi.reconcile.reuse.alignment import Aligned, Block
from rawi.reconcile.reuse.pages import Page
from rawi.reconcile.reuse.sheet import Sheet

ORDER: tuple[VariantKind, ...] = (
    "attribution", "figure", "certainty", "name", "place", "epithet", "deletion", "wording",
)  # fmt: skip
PLAIN = 3
"""The firmness of a sentence without a word that raises or lowers it."""
TANWIN = "\u0627"
"""The ending of an indefinite accusative, which the light stem leaves on."""
NEAR_SOURCE = 2
"""Words after a noun for a source in which a differing word is taken to say what source it is."""
NAMED = ("person", "organization", "place", "nationality", "role")
NAMES = ("person", "organization", "nationality")
"""Groups have no names: another word for unnamed people is a change of wording, or an epithet."""


class Telltale(Struct, frozen=True):
    """What a word in a difference says of the difference's kind."""

    kind: str
    level: int


@cache
def telltales() -> Mapping[str, Telltale]:
    """By stem, from the data file `reconcile/variants`."""
    found: dict[str, Telltale] = {}
    for entry in load("reconcile/variants").entries.values():
        for form in entry.forms:
            for word in words(form.text)[0]:
                telltale = Telltale(entry.attrs["kind"], entry.attrs.get("level", PLAIN))
                for ending in ("", TANWIN):
                    found.setdefault(stem(word + ending), telltale)
    return found


class Side(Struct, frozen=True, gc=False):
    """One report's words and what its record says of them."""

    page: Page
    sheet: Sheet

    @property
    def headline_end(self) -> int:
        """The first word below the headline; 0 where there is none."""
        end = self.sheet.headline_end
        return bisect_left(self.page.starts, end) if end else 0

    def names(self, place: int) -> bool:
        """Does the word name somebody or some place, or say who says it?"""
        span = self.page.span(place, place + 1)
        return self.sheet.attribution.touches(span) or self.sheet.has(NAMED, span)

    def stems(self, first: int, stop: int) -> list[str]:
        spelled = self.page.vocabulary.spelled
        stem_of = self.page.vocabulary.stem_of
        return [spelled[stem_of[word]] for word in self.page.words[max(first, 0) : stop]]

    def kinds(self, first: int, stop: int) -> set[str]:
        known = telltales()
        return {known[word].kind for word in self.stems(first, stop) if word in known}

    def level(self, first: int, stop: int) -> int:
        """The firmness that the words give: the lowest, unless they only confirm."""
        known = telltales()
        levels = [known[word].level for word in self.stems(first, stop) if word in known]
        levels = [level for level in levels if level != PLAIN]
        return min(levels, default=PLAIN)


def variants(a: Side, b: Side, aligned: Aligned) -> tuple[Variant, ...]:
    """Differences between the passages, those of attribution, figure and certainty first, else as on a."""
    blocks = [part for block in aligned.blocks if not block.equal for part in split(block)]
    found = [_variant(a, b, block) for block in blocks]
    return tuple(sorted(found, key=lambda one: (ORDER.index(one.kind), one.a, one.b)))


def split(block: Block) -> list[Block]:
    """One difference per word where as many words stand on both sides: a change of source isn't one of figure."""
    if block.a1 - block.a0 != block.b1 - block.b0:
        return [block]
    return [
        Block(block.a0 + step, block.a0 + step + 1, block.b0 + step, block.b0 + step + 1, False)
        for step in range(block.a1 - block.a0)
    ]


def _variant(a: Side, b: Side, block: Block) -> Variant:
    return Variant(_kind(a, b, block), a.page.span(block.a0, block.a1), b.page.span(block.b0, block.b1))


def _kind(a: Side, b: Side, block: Block) -> VariantKind:
    left, right = (block.a0, block.a1), (block.b0, block.b1)
    kinds = a.kinds(*left) | b.kinds(*right)
    if a.level(*left) != b.level(*right):
        return "certainty"
    if _attributes(a, left) and _attributes(b, right):
        return "attribution"
    if _counts(a, left) or _counts(b, right) or "figure" in kinds:
        return "figure"
    if "epithet" in kinds:
        return "epithet"
    if _has(a, ("place",), left) or _has(b, ("place",), right):
        return "place"
    if _has(a, NAMES, left) or _has(b, NAMES, right):
        return "name"
    return "deletion" if block.a0 == block.a1 or block.b0 == block.b1 else "wording"


def _attributes(side: Side, at: tuple[int, int]) -> bool:
    """Do the words, or the noun that they qualify, say who says it? A person who is told of, not quoted, doesn't."""
    span = side.page.span(*at)
    quoted = at[0] < at[1] and side.sheet.attribution.touches(span)
    if "source" in side.kinds(at[0] - NEAR_SOURCE, at[0]):
        return quoted or not _has(side, ("person",), at)
    return quoted or (at[0] < at[1] and "source" in side.kinds(*at))


def _counts(side: Side, at: tuple[int, int]) -> bool:
    spelled = side.page.vocabulary.spelled
    return any(spelled[word].isdecimal() for word in side.page.words[at[0] : at[1]]) or _has(
        side, ("quantity",), at
    )


def _has(side: Side, kinds: Sequence[str], at: tuple[int, int]) -> bool:
    return at[0] < at[1] and side.sheet.has(kinds, side.page.span(*at))


def template(a: Side, b: Side, aligned: Aligned) -> bool:
    """Is it an official formula filled in anew: three names or numbers differ, and none is shared?"""
    differing = sum(
        _kind(a, b, part) in ("figure", "name", "place")
        for block in aligned.blocks
        if not block.equal and block.a0 < block.a1 and block.b0 < block.b1
        for part in split(block)
    )
    if differing < 3:
        return False
    shared = sum(
        _counts(a, (place, place + 1)) or _has(a, ("person",), (place, place + 1))
        for block in aligned.blocks
        if block.equal
        for place in range(block.a0, block.a1)
    )
    return shared == 0
