"""A document as values see it: the words of the value lexicons at each token, and small questions about tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, TypeVar

from rawi.arabic import Document, Token
from rawi.lexicon import Hit
from rawi.values.sign import NUMBER
from rawi.values.vocabulary import particles
from rawi.values.word import Sense, Word
from rawi.values.words import known
from rawi.values.written import misread

Read = TypeVar("Read")
Kinds = Mapping[str, Sequence[Hit]]
NUMERIC: Final = frozenset({"cardinal", "scale", "scale_dual", "scale_plural", "vague", "fraction", "minus"})
_CONTINUES: Final = frozenset({*NUMERIC, "point", "except"})
_JOINTS: Final = frozenset({"/", "،", ",", "."})
_COUNTABLE: Final = frozenset({*NUMERIC, "hedge", "noun", "nationality", "unit"})
_SIGNS_AROUND: Final = 4
_NOTHING: Kinds = {}


class Tape:
    """Tokens begin..end-1 of a document with the lexicon's hits; questions never look past the sentence in hand.

    `words` says of each token what its word may be; hits are made where they are asked for. `known` keeps what was
    read at a token, by reader; tokens before `refused` are of a number that counts nothing. `core` are the tokens
    with a word of time and `plans` says that something lies ahead: see `wake`. `year` is the last that was told of.
    """

    __slots__ = (
        "_at",
        "begin",
        "core",
        "doc",
        "end",
        "first",
        "folds",
        "known",
        "particles",
        "plans",
        "refused",
        "stop",
        "tokens",
        "words",
        "year",
    )

    def __init__(self, doc: Document, begin: int = 0, end: int | None = None):
        self.doc, self.tokens, self.folds = doc, doc.tokens, doc.folds
        self.begin, self.end = begin, len(doc.tokens) if end is None else end
        self.first, self.stop = 0, 0
        self.words: tuple[Word | None, ...] = known().of(doc.numbered, begin, self.end)
        self._at: dict[int, Kinds] = {}
        self.known: dict[Callable[..., Any], dict[int, Any]] = {}
        self.core: list[int] = []
        self.plans, self.refused = False, 0
        self.year: int | None = None
        self.particles = particles()

    def kinds(self, index: int) -> Kinds:
        """The hits of a token by kind, the longest first, made at the first call. None outside the tape."""
        found = self._at.get(index)
        if found is not None:
            return found
        word = self.words[index - self.begin] if self.begin <= index < self.end else None
        if word is None or not word.kinds:
            return _NOTHING
        kinds: dict[str, list[Hit]] = {}
        for sense, hit in self.senses(index):
            if sense.kind in kinds:
                kinds[sense.kind].append(hit)
            else:
                kinds[sense.kind] = [hit]
        self._at[index] = kinds
        return kinds

    def senses(self, index: int) -> list[tuple[Sense, Hit]]:
        """What the word at a token of the tape means there, with its hits, phrases before single words."""
        word = self.words[index - self.begin]
        if word is None:
            return []
        doc, found = self.doc, []
        if word.phrases and index + 1 < self.end:
            for sense in word.phrases.get(self.folds[index + 1], ()):
                hit = sense.reading.at(doc, index)
                if hit is not None and not (sense.doubtful and misread(doc, hit)):
                    found.append((sense, hit))
        begin, end = doc.starts[index], doc.ends[index]
        for sense in word.alone:
            r = sense.reading
            start = doc.inner(index, r.cut) if r.cut else begin
            hit = Hit(index, index, start, end, r.entry, r.form, r.proclitic, r.suffix)
            if not (sense.doubtful and misread(doc, hit)):
                found.append((sense, hit))
        return found

    def once(self, reader: Callable[[Tape, int], Read], index: int) -> Read:
        """What a reader gives at a token, read at most once: several expressions ask for the same number."""
        known = self.known.get(reader)
        if known is None:
            known = self.known[reader] = {}
        if index not in known:
            known[index] = reader(self, index)
        found: Read = known[index]
        return found

    def opens(self, index: int) -> bool:
        """True where a token holds a number or a word of the lexicons."""
        return bool(self.kinds(index)) or self.digits(index) is not None

    def may_be(self, index: int, kinds: frozenset[str]) -> bool:
        """True where the word at a token may be of one of the kinds: a first look that makes no hits."""
        word = self.words[index - self.begin] if self.begin <= index < self.end else None
        return word is not None and not kinds.isdisjoint(word.kinds)

    def continues(self, index: int) -> bool:
        """True where what stands at a token may be a part of the number before it; most words can't be."""
        if not self.first <= index < self.stop:
            return False
        word = self.words[index - self.begin]
        if word is not None and (word.signs & NUMBER or not _CONTINUES.isdisjoint(word.kinds)):
            return True
        return self.folds[index] in _JOINTS or self.folds[index] in self.particles["and"]

    def numeric(self, index: int) -> bool:
        """True where a number could begin."""
        word = self.words[index - self.begin] if self.begin <= index < self.end else None
        if word is None or (word.kinds and NUMERIC.isdisjoint(word.kinds)):
            return False
        found = self.kinds(index)
        return not NUMERIC.isdisjoint(found) if found else self.digits(index) is not None

    def countable(self, index: int) -> bool:
        """True where a number, a hedge or a noun stands: where a quantity could begin."""
        found = self.kinds(index)
        return not found or not _COUNTABLE.isdisjoint(found)

    def timely(self, index: int, reach: int = 9) -> bool:
        """True where a word of time stands at the token or shortly behind it."""
        at = bisect_left(self.core, index)
        return at < len(self.core) and self.core[at] - index <= reach

    def hit(self, index: int, *kinds: str) -> Hit | None:
        """The longest hit at a token of one of the kinds, inside the sentence."""
        stop = self.stop
        if not self.first <= index < stop:
            return None
        word = self.words[index - self.begin]
        if word is None:
            return None
        best: Hit | None = None
        for kind in kinds:
            if kind in word.kinds:
                for hit in (self._at.get(index) or self.kinds(index)).get(kind, ()):
                    if hit.last < stop:
                        if best is None or hit.last > best.last:
                            best = hit
                        break
        return best

    def hits(self, index: int, kind: str) -> Sequence[Hit]:
        """All hits of a kind at a token, the longest first."""
        stop = self.stop
        if not self.first <= index < stop:
            return ()
        word = self.words[index - self.begin]
        if word is None or kind not in word.kinds:
            return ()
        return [hit for hit in self.kinds(index).get(kind, ()) if hit.last < stop]

    def some(self, index: int) -> Hit | None:
        """Any hit at a token: for what is written before it."""
        found = self.kinds(index)
        return next(iter(found.values()))[0] if found else None

    def start(self, index: int) -> int:
        """The raw offset of a token behind its proclitics, where a hit tells them."""
        hit = self.some(index)
        return hit.start if hit is not None else self.tokens[index].start

    def ending(self, last: int, kind: str) -> Hit | None:
        """A hit of that kind whose last token is `last`, up to four tokens long."""
        words, shift = self.words, self.begin
        for begin in range(last, max(self.first, last - 3) - 1, -1):
            word = words[begin - shift] if begin < self.stop else None
            if word is not None and kind in word.kinds:
                for hit in self.kinds(begin).get(kind, ()):
                    if hit.last == last:
                        return hit
        return None

    def token(self, index: int) -> Token | None:
        """The token, or None outside the sentence."""
        return self.tokens[index] if self.first <= index < self.stop else None

    def fold(self, index: int) -> str:
        """The folded token, or "" outside the sentence."""
        return self.folds[index] if self.first <= index < self.stop else ""

    def digits(self, index: int) -> str | None:
        """The digits of a number token (with "," and "."), else None; a string too long for a count is none."""
        if not self.first <= index < self.stop:
            return None
        word = self.words[index - self.begin]
        return word.digits if word is not None else None

    def says(self, index: int, particle: str) -> bool:
        """True where the token is one of the particles of that name."""
        return self.first <= index < self.stop and self.folds[index] in self.particles[particle]

    def glued(self, index: int) -> bool:
        """True where no white space stands between the token and the one before it."""
        return self.first < index < self.stop and self.doc.ends[index - 1] == self.doc.starts[index]

    def alone(self, first: int, after: int) -> bool:
        """True where nothing but signs stands beside tokens first..after-1 in the sentence."""
        if first - self.first + self.stop - after > _SIGNS_AROUND:
            return False
        around = [*self.tokens[self.first : first], *self.tokens[after : self.stop]]
        return all(token.kind == "punct" for token in around)

    def raw(self, index: int) -> str:
        """The raw text of one token."""
        token = self.tokens[index]
        return self.doc.text[token.start : token.end]
