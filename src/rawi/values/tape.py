"""A document as values see it: the words of the value lexicons at each token, and small questions about tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, TypeVar

from rawi.arabic import Document, Token, clitics, fold
from rawi.lexicon import Hit, Reading
from rawi.values.vocabulary import particles
from rawi.values.words import DOUBTFUL, Sign, Word, known, sign

Read = TypeVar("Read")
Kinds = Mapping[str, Sequence[Hit]]
NUMERIC = frozenset({"cardinal", "scale", "scale_dual", "scale_plural", "vague", "fraction", "minus"})
_CONTINUES = frozenset({*NUMERIC, "point", "except"})
_JOINTS = frozenset({"/", "،", ",", "."})
_COUNTABLE = frozenset({*NUMERIC, "hedge", "noun", "nationality", "unit"})
_LONGEST, _SIGNS_AROUND, _OBJECT_WITHIN = 24, 4, 8
_NOTHING: Kinds = {}
_MANY, _NUMBER, _SINGLE, _CASUALTY = int(Sign.MANY), int(Sign.NUMBER), int(Sign.SINGLE), int(Sign.CASUALTY)
_CARDINAL, _CORE, _AHEAD, _DOUBTFUL = int(Sign.CARDINAL), int(Sign.CORE), int(Sign.AHEAD), int(Sign.DOUBTFUL)
_OPENS = int(Sign.OPENS | Sign.SURE | Sign.NUMBER)
_NEAR = int(Sign.NOUN)
_TELLS = _CARDINAL | _CORE | _AHEAD
_WAKES = _OPENS | _TELLS | _CASUALTY


class Tape:
    """Tokens begin..end-1 of a document with the lexicon's hits; questions never look past the sentence in hand.

    `words` says of each token what its word may be; hits are made where they are asked for. `known` keeps what was
    read at a token, by reader; tokens before `refused` are of a number that counts nothing. `core` are the tokens with a word of time; `plans`: something lies ahead.
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
        "openers",
        "particles",
        "plans",
        "refused",
        "stop",
        "tokens",
        "words",
    )

    def __init__(self, doc: Document, begin: int = 0, end: int | None = None):
        self.doc, self.tokens, self.folds = doc, doc.tokens, doc.folds
        self.begin, self.end = begin, len(doc.tokens) if end is None else end
        self.first, self.stop = 0, 0
        lookup = known()
        self.words: list[Word | None] = [lookup[fold] for fold in doc.folds[begin : self.end]]
        self._at: dict[int, Kinds] = {}
        self.known: dict[Callable[..., Any], dict[int, Any]] = {}
        self.openers: set[int] = set()
        self.core: list[int] = []
        self.plans, self.refused = False, 0
        self.particles = particles()
        self._wake()

    def _wake(self) -> None:
        """Finds where a value may begin: a look at each word, a closer one where its hits are in doubt."""
        behind, many = self.begin - _OBJECT_WITHIN, _MANY if _FATHA in self.doc.text else 0
        openers, folds, end = self.openers, self.folds, self.end
        for index, word in enumerate(self.words, self.begin):
            if word is None:
                continue
            signs, after = word.signs, index + 1
            if word.phrases and after < end and folds[after] in word.phrases:
                signs, after = self._looked(index, signs & _NUMBER)
            near = _NEAR if index - behind < _OBJECT_WITHIN else 0
            if not signs & (_WAKES | near | many):
                continue
            if signs & _DOUBTFUL:
                signs, after = self._looked(index, signs & _NUMBER)
            if signs & (_OPENS | many) or (signs & near and (signs & _SINGLE or index == behind)):
                openers.add(index)
            if signs & _CASUALTY:
                behind = after
            if signs & _TELLS:
                self._tell(index, signs)

    def _looked(self, index: int, signs: int) -> tuple[int, int]:
        """The signs of the hits at a token, with those given, and the token behind the shortest casualty word."""
        after = index + 1
        for kind, hits in self.kinds(index).items():
            for hit in hits:
                signs |= sign(hit.entry, hit.form, "")
            if kind == "casualty":
                after = hits[-1].last + 1
        return signs & ~_DOUBTFUL, after

    def _tell(self, index: int, signs: int) -> None:
        if signs & _CARDINAL and self.kinds(index - 1):
            self.openers.add(index - 1)
        if signs & _CORE:
            self.core.append(index)
        if signs & _AHEAD:
            self.plans = True

    def _leads(self, index: int, word: Word) -> bool:
        """True where one of its phrases may stand there."""
        return index + 1 < self.end and self.folds[index + 1] in word.phrases

    def kinds(self, index: int) -> Kinds:
        """The hits of a token by kind, the longest first, made at the first call. None outside the tape."""
        found = self._at.get(index)
        if found is not None:
            return found
        if not self.begin <= index < self.end:
            return _NOTHING
        word = self.words[index - self.begin]
        if word is None:
            return _NOTHING
        readings: Iterable[Reading] = word.alone
        if word.phrases and self._leads(index, word):
            readings = (*word.phrases[self.folds[index + 1]], *readings)
        found = self._at[index] = self._hits(index, readings) if readings else _NOTHING
        return found

    def _hits(self, index: int, readings: Iterable[Reading]) -> Kinds:
        kinds: dict[str, list[Hit]] = {}
        doc = self.doc
        for reading in readings:
            hit = reading.at(doc, index)
            if hit is None:
                continue
            attrs = hit.entry.attrs
            if (hit.suffix or not DOUBTFUL.isdisjoint(attrs)) and _misread(doc, hit):
                continue
            kinds.setdefault(attrs["kind"], []).append(hit)
        return kinds

    def once(self, reader: Callable[[Tape, int], Read], index: int) -> Read:
        """What a reader gives at a token, read at most once: several expressions ask for the same number."""
        known = self.known.setdefault(reader, {})
        if index not in known:
            known[index] = reader(self, index)
        found: Read = known[index]
        return found

    def anchors(self) -> list[int]:
        """Indices of tokens where a value can begin, in order."""
        return sorted(self.openers)

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
        if word is not None and (word.signs & _NUMBER or not _CONTINUES.isdisjoint(word.kinds)):
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
                for hit in self.kinds(index).get(kind, ()):
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
        token = self.tokens[index]
        return token.fold if token.kind == "number" and len(token.fold) <= _LONGEST else None

    def says(self, index: int, particle: str) -> bool:
        """True where the token is one of the particles of that name."""
        return self.first <= index < self.stop and self.folds[index] in self.particles[particle]

    def glued(self, index: int) -> bool:
        """True where no white space stands between the token and the one before it."""
        return self.first < index < self.stop and self.tokens[index - 1].end == self.tokens[index].start

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


def attr(hit: Hit, name: str, default: Any = None) -> Any:
    """An attribute of the hit's entry."""
    return hit.entry.attrs.get(name, default)


def joined(hit: Hit) -> bool:
    """True where a conjunction is written onto the hit."""
    return hit.proclitic[:1] in clitics().conjunctions if hit.proclitic else False


def bare(hit: Hit) -> bool:
    """True where nothing but a conjunction is written before the hit."""
    return not hit.proclitic or (len(hit.proclitic) == 1 and joined(hit))


def definite(tape: Tape, hit: Hit) -> bool:
    """True where the article is written onto the hit (and isn't part of its form)."""
    if hit.suffix:
        return False
    token = tape.tokens[hit.first].fold
    return len(token) - len(hit.proclitic) > len(hit.form.text.split(" ", 1)[0])


@cache
def _strict_ending() -> str:
    return "\u0629"


_FATHA = "\u064e"


def _misread(doc: Document, hit: Hit) -> bool:
    """Readings that the folded form allows and the written word excludes."""
    attrs = hit.entry.attrs
    if "avoid" in attrs and doc.text[doc.tokens[hit.first].start : hit.end] in attrs["avoid"]:
        return True
    if "spelled" in attrs and doc.text[hit.start : hit.end] not in attrs["spelled"]:
        return True
    ending = _strict_ending()
    if hit.suffix and doc.text[hit.end - 1] == ending:
        return True
    return bool(attrs.get("strict")) and hit.form.text[-1] == fold(ending) and doc.text[hit.end - 1] != ending
