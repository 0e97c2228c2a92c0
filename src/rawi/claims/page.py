"""A document as this room reads it: folds, marks, quotations, and where mentions stand among the tokens."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from typing import Final

from rawi.arabic import Document, Sentence
from rawi.claims.quotes import MARKS, pair
from rawi.claims.spared import spare_later, spare_letters, spare_names
from rawi.claims.veil import veils
from rawi.claims.words import MARKED, ending, letter, media_lexicon
from rawi.lexicon import Hit, longest
from rawi.model import (
    AnyMention,
    Entity,
    Group,
    Nationality,
    Organization,
    Person,
    Place,
    Quantity,
    Role,
    Time,
)
from rawi.model import Document as DocumentMention

_QUOTED: Final = 4
_SIGNS: Final = 64
_NO_KIND: Final[frozenset[str]] = frozenset()
_NAMING: Final = frozenset({Person, Organization, Group, Place, Nationality, Role, DocumentMention})
_ACTING: Final = frozenset({Person, Organization, Group})


class Page:
    """Lookups by token index. Building is linear in tokens and mentions.

    `fold(i)` is a folded token, `is_punct(i)` and `is_comma(i)` (comma, semicolon, dash) tell signs; one step beyond
    either end gives the empty string and True, False. `marks[i]` are the closed classes of a token's word.
    """

    def __init__(self, doc: Document, mentions: Iterable[AnyMention], entities: Iterable[Entity]):
        self.doc = doc
        self.tokens = doc.tokens
        # Two empty tokens behind the last stand for what lies beyond either end (index -1 meets them too).
        self.folds: list[str] = [*doc.folds, "", ""]
        self.marks: list[frozenset[str]] = [*MARKED.of(doc.numbered), _NO_KIND, _NO_KIND]
        # Where a text writes the final letter of "on" otherwise than "my", a past can't end in the latter.
        self.maqsura = letter("maqsura") in doc.text
        spare_names(doc, self.folds, self.marks)
        spare_later(self.folds, self.marks)
        self.signs: list[bool] = [token.kind == "punct" for token in doc.tokens] + [True, True]
        self.commas: list[bool] = list(map(_COMMAS.__contains__, self.folds))
        self._comma_at = [index for index, comma in enumerate(self.commas) if comma]
        self.media: dict[int, Hit] = {}
        self._note_media()
        spare_letters(self.folds, self.marks, self.media)
        self._whereas_at = [at + 1 for at in self._comma_at if "whereas" in self.marks[at + 1]]
        self._coda_at = [index + 1 for index in self._comma_at if self._coda(index + 1)]
        self.veils = veils(self.marks, self.signs, self.commas)
        self.verbs: set[int] = set()
        self.citing: set[int] = set()
        self.parts: set[int] = set()
        self.entities = {entity.id: entity for entity in entities}
        self.mention_at: dict[int, AnyMention] = {}
        self.ends: dict[int, int] = {}
        self._firsts: set[int] = set()
        self._actors: dict[int, AnyMention] = {}
        self.times: dict[int, Time] = {}
        self.counts: dict[int, AnyMention] = {}
        self._place(mentions)
        self.quotes: dict[int, int] = {}
        self._pair_quotes()
        self.quote_ends = {close: mark for mark, close in self.quotes.items()}
        self._quote_at = sorted(self.quotes)
        self.around: dict[int, list[tuple[int, int]]] = {}
        self._kinds: tuple[tuple[int, int], frozenset[str]] = ((0, 0), frozenset())

    def fold(self, index: int) -> str:
        """A folded token."""
        return self.folds[index]

    def is_punct(self, index: int) -> bool:
        """True for a sign."""
        return self.signs[index]

    def is_comma(self, index: int) -> bool:
        """True for a comma, a semicolon, a dash."""
        return self.commas[index]

    def enclose(self, indices: Iterable[int]) -> None:
        """Note for each of the ascending token indices the quotations that hold it, the innermost first."""
        opened: list[tuple[int, int]] = []
        marks = iter(sorted(self.quotes.items()))
        coming = next(marks, None)
        for index in indices:
            while coming is not None and coming[0] < index:
                while opened and opened[-1][1] <= coming[0]:
                    opened.pop()
                opened.append(coming)
                coming = next(marks, None)
            while opened and opened[-1][1] <= index:
                opened.pop()
            self.around[index] = opened[: -_QUOTED - 1 : -1]

    def _note_media(self) -> None:
        """Known media by first token; the words of a longer name are nothing else."""
        for hit in longest(media_lexicon().find(self.doc)):
            self.media.setdefault(hit.first, hit)
            if hit.last > hit.first:
                self.marks[hit.first : hit.last + 1] = [frozenset()] * (hit.last - hit.first + 1)

    def _place(self, mentions: Iterable[AnyMention]) -> None:
        numbers: list[tuple[int, int]] = []
        for mention in mentions:
            kind = type(mention)
            if kind in _NAMING:
                self._name(mention, *self.doc.tokens_in((mention.start, mention.end)))
            elif isinstance(mention, Time):
                first, last = self.doc.tokens_in((mention.start, mention.end))
                self.times.update(dict.fromkeys(range(first, last + 1), mention))
            elif kind is Quantity:
                first, last = self.doc.tokens_in((mention.start, mention.end))
                for index in range(first, last + 1):
                    self.counts.setdefault(index, mention)
                numbers.append((first, last))
        for first, last in numbers:
            self._count(first, last)

    def _count(self, first: int, last: int) -> None:
        """A number belongs to the phrase of the people whom it counts ("three officials", "a number of residents")."""
        at = next((index for index in range(first, last + 1) if index in self._actors), first)
        held = self._actors.get(at)
        if (
            at == first
            or type(held) is not Group
            or any(index in self.mention_at for index in range(first, at))
        ):
            return
        for index in range(first, at):
            self.mention_at[index] = self._actors[index] = held
            self.ends[index] = self.ends[at]
        self._firsts.discard(at)
        self._firsts.add(first)

    def _name(self, mention: AnyMention, first: int, last: int) -> None:
        """Note a naming mention at its tokens: one that acts before any other, else the first."""
        kind = type(mention)
        acts = kind in _ACTING
        if first == last and first not in self.mention_at:
            self.mention_at[first], self.ends[first] = mention, first
            self._firsts.add(first)
            if acts or kind is Place:
                self._actors[first] = mention
            return
        for index in range(first, last + 1):
            held = self.mention_at.get(index)
            if held is not None and not (acts and type(held) not in _ACTING):
                continue
            self.mention_at[index] = mention
            self.ends[index] = last
            if acts or kind is Place:
                self._actors[index] = mention
            elif held is not None:
                self._actors.pop(index, None)
            if index == first:
                self._firsts.add(index)
            elif held is not None:
                self._firsts.discard(index)

    def _pair_quotes(self) -> None:
        run: list[Sentence] = []
        for sentence in self.doc.sentences:
            if run and run[-1].paragraph != sentence.paragraph:
                self.quotes.update(pair(self.doc, run[0].first, run[-1].stop))
                run = []
            run.append(sentence)
        if run:
            self.quotes.update(pair(self.doc, run[0].first, run[-1].stop))

    def _coda(self, at: int) -> bool:
        """True where the outlet's own comment on what was said sets in ("without saying …", "in a sign of …")."""
        if not (self.marks[at] or self.marks[at + 1]):
            return False
        if "coda" in self.marks[at]:
            return True
        leads = self.folds[at] in ending("prep_in") + ending("prep_of")
        if leads and "remark" in self.marks[at + 1]:
            return True
        if any("especially" in marks for marks in self.marks[at : at + 2]):
            return any("after" in marks for marks in self.marks[at + 1 : at + 3])
        silent = next(
            (i for i in range(at, min(at + 3, len(self.tokens))) if "not_yet" in self.marks[i]), None
        )
        return silent is not None and any("comment" in marks for marks in self.marks[silent + 1 : silent + 5])

    def next_comma(self, first: int, stop: int) -> int:
        """The first comma at or behind `first`, else `stop`."""
        return _next(self._comma_at, first, stop)

    def next_coda(self, first: int, stop: int) -> int:
        """Where the outlet's comment behind a comma sets in, at or behind `first`; else `stop`."""
        return _next(self._coda_at, first, stop)

    def next_whereas(self, first: int, stop: int) -> int:
        """Where "while" behind a comma sets in, at or behind `first`; else `stop`."""
        return _next(self._whereas_at, first, stop)

    def unclosed(self, first: int, stop: int) -> int:
        """Where a quotation that opens in [first, stop) and is still open at `stop` ends, with its mark; else `stop`."""
        at = bisect_left(self._quote_at, stop) - 1
        mark = self._quote_at[at] if at >= 0 else -1
        close = self.quotes[mark] if mark >= first else stop
        return close + 1 if close > stop and self.shut(close) else stop

    def shut(self, close: int) -> bool:
        """True where a quotation really ends, rather than with its paragraph."""
        return self.folds[close] in MARKS

    def kinds(self, span: tuple[int, int]) -> frozenset[str]:
        """Every closed class that the words of a span, and the one behind it, belong to. The last is kept."""
        if self._kinds[0] != span:
            self._kinds = span, _NO_KIND.union(*self.marks[span[0] : span[1] + 1])
        return self._kinds[1]

    def veil(self, first: int, stop: int) -> int | None:
        """Where the first anonymity clause in [first, stop) begins, if any."""
        if not self.veils:
            return None
        return next((at for at in range(first, stop) if at in self.veils), None)

    def acting(self, index: int) -> AnyMention | None:
        """The person, organization, group or place that covers the token, if any."""
        return self._actors.get(index)

    def starts_mention(self, index: int) -> bool:
        """True where a naming mention begins at the token."""
        return index in self._firsts

    def trim(self, first: int, stop: int) -> tuple[int, int]:
        """[first, stop) without signs at either end, but for brackets and quotation marks that have their pair."""
        if first >= stop or not (self.signs[first] or self.signs[stop - 1]):
            return first, stop
        for _ in range(_SIGNS):
            if first >= stop or not self.is_punct(first) or self.quotes.get(first, stop) < stop:
                break
            first += 1
        for _ in range(_SIGNS):
            if first >= stop or not self.is_punct(stop - 1) or self._closing(first, stop - 1):
                break
            stop -= 1
        return first, stop

    def _closing(self, first: int, index: int) -> bool:
        fold = self.folds[index]
        return fold in (")", "%", "\u066a") or (self.quote_ends.get(index, -1) >= first)


def _next(places: list[int], first: int, stop: int) -> int:
    at = bisect_left(places, first)
    return min(places[at], stop) if at < len(places) else stop


_COMMAS: Final = frozenset({"\u060c", ",", "\u061b", ";", "-", "\u2013", "\u2014"})
