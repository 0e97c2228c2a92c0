"""A document as values see it: the words of the value lexicons at each token, and small questions about tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from rawi.arabic import Document, Token, clitics, fold
from rawi.lexicon import Hit
from rawi.values.vocabulary import lexicon, particles


@cache
def _strict_ending() -> str:
    return "\u0629"


Read = TypeVar("Read")
_NOUNS = frozenset({"noun", "nationality", "unit"})
_NUMERIC = frozenset({"cardinal", "scale", "scale_dual", "scale_plural", "vague", "fraction", "minus"})
_COUNTABLE = frozenset(
    {
        *_NUMERIC, "hedge", "noun", "nationality", "unit",
    }
)  # fmt: skip
_NEVER = frozenset(
    {
        "casualty", "designator", "not_time", "among", "change", "relative", "few", "whole", "era", "zone", "except", "point",
        "percent", "channel", "far_designator", "share", "currency", "subunit", "symbol", "matching", "age", "number_of", "ahead",
    }
)  # fmt: skip
_LONGEST, _SIGNS_AROUND, _OBJECT_WITHIN = 24, 4, 8
_PLAIN = frozenset({"avoid", "strict", "spelled"})
_CORE = frozenset(
    {
        "month", "weekday", "dayword", "span", "season", "tens_years", "clock", "part", "feast", "now", "clockword", "age",
    }
)  # fmt: skip


class _Use(NamedTuple):
    """What an entry is to a tape: `opens` a value, is the `core` of a time, a `noun`, counts `alone`, is `plain`."""

    kind: str
    opens: bool
    core: bool
    noun: bool
    alone: bool
    plain: bool


@cache
def _uses() -> dict[str, _Use]:
    """By entry: looked up for every hit."""
    return {name: _use(entry.attrs) for name, entry in lexicon().entries.items()}


def _use(attrs: Mapping[str, Any]) -> _Use:
    kind = attrs["kind"]
    noun = kind in _NOUNS
    opens = not noun and kind != "casualty" and kind not in _NEVER
    alone = kind == "unit" or "body" in attrs
    return _Use(kind, opens, kind in _CORE, noun, alone, not _PLAIN.isdisjoint(attrs))


class Tape:
    """Tokens begin..end-1 of a document with the lexicon's hits; questions never look past the sentence in hand.

    `at` holds the hits of a token by kind, the longest first. `known` keeps what was read at a token, by reader.
    """

    __slots__ = (
        "at",
        "begin",
        "core",
        "doc",
        "end",
        "first",
        "known",
        "openers",
        "plans",
        "stop",
        "tokens",
        "words",
    )

    def __init__(self, doc: Document, begin: int = 0, end: int | None = None):
        self.doc, self.tokens = doc, doc.tokens
        self.begin, self.end = begin, len(doc.tokens) if end is None else end
        self.first, self.stop = 0, 0
        self.at: dict[int, dict[str, list[Hit]]] = {}
        self.known: dict[Callable[..., Any], dict[int, Any]] = {}
        self.openers: set[int] = set()
        self.core: list[int] = []
        self.plans = False
        self.words = particles()
        at, openers, uses = self.at, self.openers, _uses()
        behind, vowels = -_OBJECT_WITHIN, "\u064e" in doc.text
        for hit in lexicon().find(doc, self.begin, self.end):
            use = uses[hit.entry.id]
            if (use.plain or hit.suffix) and _misread(doc, hit):
                continue
            first, kind = hit.first, use.kind
            kinds = at.get(first)
            if kinds is None:
                at[first] = {kind: [hit]}
            else:
                kinds.setdefault(kind, []).append(hit)
            if use.noun:
                form = hit.form
                number = form.number
                if (
                    number == "dual"
                    or first == behind
                    or use.alone
                    or (vowels and number == "plural")
                    or (
                        first - behind < _OBJECT_WITHIN
                        and number == "singular"
                        and form.state == "indefinite"
                    )
                ):
                    openers.add(first)
            elif use.opens:
                openers.add(first)
                if kind == "cardinal":
                    openers.add(first - 1)
            elif kind == "casualty":
                behind = hit.last + 1
            if use.core and (not self.core or self.core[-1] != first):
                self.core.append(first)
            elif kind == "ahead":
                self.plans = True

    def once(self, reader: Callable[[Tape, int], Read], index: int) -> Read:
        """What a reader gives at a token, read at most once: several expressions ask for the same number."""
        known = self.known.setdefault(reader, {})
        if index not in known:
            known[index] = reader(self, index)
        found: Read = known[index]
        return found

    def anchors(self) -> list[int]:
        """Indices of tokens where a value can begin, in order."""
        numbers = [token.index for token in self.tokens[self.begin : self.end] if token.kind == "number"]
        return sorted(self.openers.intersection(self.at).union(numbers))

    def opens(self, index: int) -> bool:
        """True where a token holds a number or a word of the lexicons."""
        return index in self.at or self.digits(index) is not None

    def numeric(self, index: int) -> bool:
        """True where a number could begin."""
        found = self.at.get(index)
        return self.digits(index) is not None if found is None else not _NUMERIC.isdisjoint(found)

    def countable(self, index: int) -> bool:
        """True where a number, a hedge or a noun stands: where a quantity could begin."""
        found = self.at.get(index)
        return found is None or not _COUNTABLE.isdisjoint(found)

    def timely(self, index: int, reach: int = 9) -> bool:
        """True where a word of time stands at the token or shortly behind it."""
        at = bisect_left(self.core, index)
        return at < len(self.core) and self.core[at] - index <= reach

    def hit(self, index: int, *kinds: str) -> Hit | None:
        """The longest hit at a token of one of the kinds, inside the sentence."""
        found = self.at.get(index)
        if found is None or not self.first <= index < self.stop:
            return None
        best: Hit | None = None
        stop = self.stop
        if len(found) == 1:
            (only,) = found
            if only not in kinds:
                return None
            kinds = (only,)
        for kind in kinds:
            for hit in found.get(kind, ()):
                if hit.last < stop:
                    if best is None or hit.last > best.last:
                        best = hit
                    break
        return best

    def hits(self, index: int, kind: str) -> Sequence[Hit]:
        """All hits of a kind at a token, the longest first."""
        found = self.at.get(index)
        if found is None or kind not in found or not self.first <= index < self.stop:
            return ()
        return [hit for hit in found[kind] if hit.last < self.stop]

    def some(self, index: int) -> Hit | None:
        """Any hit at a token: for what is written before it."""
        found = self.at.get(index)
        return next(iter(found.values()))[0] if found else None

    def start(self, index: int) -> int:
        """The raw offset of a token behind its proclitics, where a hit tells them."""
        hit = self.some(index)
        return hit.start if hit is not None else self.tokens[index].start

    def ending(self, last: int, kind: str) -> Hit | None:
        """A hit of that kind whose last token is `last`, up to four tokens long."""
        for begin in range(last, max(self.first, last - 3) - 1, -1):
            for hit in self.hits(begin, kind):
                if hit.last == last:
                    return hit
        return None

    def token(self, index: int) -> Token | None:
        """The token, or None outside the sentence."""
        return self.tokens[index] if self.first <= index < self.stop else None

    def fold(self, index: int) -> str:
        """The folded token, or "" outside the sentence."""
        return self.tokens[index].fold if self.first <= index < self.stop else ""

    def digits(self, index: int) -> str | None:
        """The digits of a number token (with "," and "."), else None; a string too long for a count is none."""
        if not self.first <= index < self.stop:
            return None
        token = self.tokens[index]
        return token.fold if token.kind == "number" and len(token.fold) <= _LONGEST else None

    def says(self, index: int, particle: str) -> bool:
        """True where the token is one of the particles of that name."""
        return self.first <= index < self.stop and self.tokens[index].fold in self.words[particle]

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
