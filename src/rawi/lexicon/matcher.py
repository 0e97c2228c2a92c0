"""The matcher: all places where a form of an entry stands, whatever is written onto it.

Forms are kept by their first word, those of all lexicons that share a matcher in one table. A word of a text is cut
behind each run of letters that may be a proclitic and before each pronoun; what is left is looked up, and the entry
must allow what was cut off. The answer is kept by word, so a word that comes back, as most do, costs one look; and
where each lexicon may have something to say is kept with the document, so it costs that look once for all of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from itertools import compress

from rawi.arabic import Document, Form, pronouns_of
from rawi.lexicon.cuts import cut_off, fronts_of
from rawi.lexicon.entry import Entry
from rawi.lexicon.hit import Hit, Reading, Shown
from rawi.lexicon.memory import WordMemory
from rawi.lexicon.pattern import Pattern, patterns

# Words whose answers are kept: more than a day of news holds, some ten megabytes at the most.
_KEPT = 1 << 16

_Places = tuple[list[int], list[Shown]]
"""Tokens in order, and what each shows."""
_Ranked = tuple[int, int, int, str, int, int, Reading]

_NOTHING: dict[int, Shown] = {}
_NO_PHRASES: dict[str, tuple[Reading, ...]] = {}
_NO_READINGS = Shown((), _NO_PHRASES)


class Matcher:
    """Compiled forms of lexicons, each with its number. Building is linear in the forms; searching in the text and
    the hits."""

    def __init__(self) -> None:
        self._lexicons = 0
        self._whole: dict[str, tuple[Pattern, ...]] = {}
        # Single words that a pronoun may follow, as they look before it: it is cut off a text's word, since there are
        # ten times as many words with one as without.
        self._joints: dict[str, tuple[Pattern, ...]] = {}
        self._known: WordMemory[dict[int, Shown]] = WordMemory(self._learn, _KEPT)

    def join(self, entries: Iterable[Entry]) -> int:
        """Take in the forms of one more lexicon. Its number, by which it is asked for."""
        number = self._lexicons
        self._lexicons += 1
        for one in patterns(number, entries):
            table = self._joints if one.joint else self._whole
            table[one.first] = (*table.get(one.first, ()), one)
        self._known.forget()
        return number

    def get(self, lexicon: int, word: str) -> tuple[tuple[Entry, Form], ...]:
        """Entries and forms that are written exactly as the folded `word`."""
        found = [one for one in self._whole.get(word, ()) if one.lexicon == lexicon]
        return tuple([(one.entry, one.form) for one in found if not one.rest and not one.merged])

    def shown(self, lexicon: int, word: str) -> Shown:
        """What a folded token may show, in the order of `find`, for those who keep it by word."""
        return self._known[word].get(lexicon, _NO_READINGS)

    def find(self, lexicon: int, doc: Document, first: int = 0, stop: int | None = None) -> list[Hit]:
        """Every hit in tokens [first, stop), sorted by first token, the longest first, then by entry id."""
        folds, starts, ends = doc.folds, doc.starts, doc.ends
        end = len(folds) if stop is None else stop
        places, shown = self._places(doc)[lexicon]
        hits: list[Hit] = []
        for at in range(bisect_left(places, first), bisect_left(places, end)):
            token = places[at]
            said = shown[at]
            phrases = said.phrases
            if phrases and token + 1 < end:
                for reading in phrases.get(folds[token + 1], ()):
                    if token + reading.tokens <= end and (hit := reading.at(doc, token)) is not None:
                        hits.append(hit)
            # What `Reading.stands` does, without a call for each: this is where most of the time goes.
            for r in said.alone:
                start = doc.inner(token, r.cut) if r.cut else starts[token]
                hits.append(Hit(token, token, start, ends[token], r.entry, r.form, r.proclitic, r.suffix))
        return hits

    def _places(self, doc: Document) -> list[_Places]:
        """For each lexicon where it may have a hit, looked for once in a document."""
        kept: list[_Places] | None = doc.kept.get(self)
        if kept is not None and len(kept) == self._lexicons:
            return kept
        places: list[_Places] = [([], []) for _ in range(self._lexicons)]
        shown = self._known.of(doc.numbered)
        for token in compress(range(len(shown)), shown):
            for lexicon, said in shown[token].items():
                tokens, all_said = places[lexicon]
                tokens.append(token)
                all_said.append(said)
        doc.kept[self] = places
        return places

    def _learn(self, word: str) -> dict[int, Shown]:
        """What a word may show, by lexicon: most words show nothing."""
        found = self._read(word)
        if not found:
            return _NOTHING
        found.sort()
        alone: dict[int, list[Reading]] = {}
        phrases: dict[int, dict[str, list[Reading]]] = {}
        for ranked in found:
            lexicon, reading = ranked[0], ranked[6]
            if reading.rest:
                phrases.setdefault(lexicon, {}).setdefault(reading.rest[0], []).append(reading)
            else:
                alone.setdefault(lexicon, []).append(reading)
        return {
            at: Shown(tuple(alone.get(at, ())), _bound(phrases[at]) if at in phrases else _NO_PHRASES)
            for at in {**alone, **phrases}
        }

    def _read(self, word: str) -> list[_Ranked]:
        found: list[_Ranked] = []
        pronouns = pronouns_of(word)
        for cut in fronts_of(word):
            before, rest = word[:cut], word[cut:]
            whole = self._whole.get(rest)
            if whole is not None:
                for p in whole:
                    if before in p.before:
                        found.append(_ranked(p, before, p.suffix))
            for pronoun in pronouns:
                joints = self._joints.get(rest[: -len(pronoun)])
                if joints is not None:
                    for p in joints:
                        if before in p.before:
                            found.append(_ranked(p, before, pronoun))
        return found


def _bound(phrases: dict[str, list[Reading]]) -> dict[str, tuple[Reading, ...]]:
    return {word: tuple(of) for word, of in phrases.items()}


def _ranked(p: Pattern, before: str, suffix: str) -> _Ranked:
    """A reading behind what readings of one word are sorted by: the longest first, then by entry, cut and form."""
    proclitic, cut = cut_off(before, merged=p.merged)
    tokens = len(p.rest) + 1
    reading = Reading(p.entry, p.form, p.rest, proclitic, cut, suffix)
    return p.lexicon, -tokens, -len(p.form.text), p.entry.id, len(before), p.order, reading


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Leftmost-longest hits that share no token, from hits in the order of `Matcher.find`."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return kept
