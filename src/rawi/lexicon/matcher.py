"""The matcher: all places where a form of an entry stands, whatever is written onto it.

Forms are kept by their first word. A word of a text is cut behind each run of letters that may be a proclitic;
what is left is looked up, and the entry must allow what was cut off. The answer is kept by word, so a word that
comes back, as most do, costs one look.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rawi.arabic import Document, Form, attachments, clitics, token_forms
from rawi.lexicon.entry import Entry
from rawi.lexicon.hit import Hit, Reading


class _Pattern(NamedTuple):
    entry: Entry
    form: Form
    rest: str
    tokens: int
    before: frozenset[str]
    merged: bool
    suffix: str


# Words whose answers are kept, per lexicon: more than a day of news holds, some ten megabytes at the most.
_KEPT = 1 << 16

_FINITE = frozenset({"past", "present"})
_NOMINAL = frozenset({"masdar", "active", "passive", "noun"})


def _attach(entry: Entry, form: Form) -> str:
    """A paradigm's forms know what they carry; literal forms follow their entry."""
    if form.kind in _FINITE:
        return "verb"
    return "noun" if form.kind in _NOMINAL and entry.attach != "none" else entry.attach


def _keys(entry: Entry, form: Form) -> Iterable[tuple[str, frozenset[str], bool, str]]:
    """(key, what may stand before, whether lam and article are merged in it, suffix) for one form."""
    c = clitics()
    text = _spaced(form.text)
    attach = _attach(entry, form)
    definite = form.definite
    before = attachments("name" if attach == "noun" and definite else attach)
    yield text, before, False, ""
    if attach in ("noun", "name") and definite:
        yield c.merged + text[len(c.article) :], attachments("particle"), True, ""
    elif attach == "noun" and text.startswith(c.article[1:]):
        yield c.merged + text[1:], attachments("particle"), True, ""
    if entry.suffix and form.joint and not definite:
        plain = attachments("name" if attach == "noun" else attach)
        joint = _spaced(form.joint)
        for pronoun in c.pronouns:
            yield joint + pronoun, plain, False, pronoun


def _spaced(text: str) -> str:
    """The form as it stands in `Document.joined`: its tokens with one space between."""
    return text if text.isalpha() else " ".join(token_forms(text))


# What a word shows alone, and with others behind it by the next of them.
_Found = tuple[tuple[Reading, ...], dict[str, list[Reading]]]


class Matcher:
    """Compiled forms of entries. Building is linear in the forms; searching in the text and the hits."""

    def __init__(self, entries: Iterable[Entry]):
        self._patterns: dict[str, list[_Pattern]] = {}
        self._known: dict[str, _Found | tuple[()]] = {}
        for entry in entries:
            for form in entry.forms:
                self._add(entry, form)
        several = (before for found in self._patterns.values() for one in found for before in one.before)
        self._longest = max(map(len, several), default=0)

    def _add(self, entry: Entry, form: Form) -> None:
        for key, before, merged, suffix in _keys(entry, form):
            first, space, rest = key.partition(" ")
            rest = rest and rest + space
            pattern = _Pattern(entry, form, rest, key.count(" ") + 1, before, merged, suffix)
            self._patterns.setdefault(first, []).append(pattern)

    def get(self, word: str) -> tuple[tuple[Entry, Form], ...]:
        """Entries and forms that are written exactly as the folded `word`."""
        found = self._patterns.get(word, ())
        return tuple((p.entry, p.form) for p in found if not p.rest and not p.suffix and not p.merged)

    def find(self, doc: Document, first: int = 0, stop: int | None = None) -> list[Hit]:
        """Every hit in tokens [first, stop), sorted by first token, the longest first, then by entry id."""
        known, folds = self._known, doc.folds
        stop = len(folds) if stop is None else stop
        hits: list[Hit] = []
        for token in range(first, stop):
            word = folds[token]
            found = known.get(word)
            if found is None:
                found = self._learn(word)
            if found:
                alone, phrases = found
                if phrases and token + 1 < stop:
                    hits += _standing(doc, token, stop, phrases.get(folds[token + 1], ()))
                for reading in alone:
                    hits.append(reading.stands(doc, token))
        return hits

    def _learn(self, word: str) -> _Found | tuple[()]:
        """What a word may show, kept: most words come back, and most of them show nothing."""
        if len(self._known) >= _KEPT:
            self._known.clear()
        phrases: dict[str, list[Reading]] = {}
        readings = self.readings(word)
        if not readings:
            self._known[word] = ()
            return ()
        for one in readings:
            if one.rest:
                phrases.setdefault(one.rest.partition(" ")[0], []).append(one)
        alone = tuple(one for one in readings if not one.rest)
        self._known[word] = found = (alone, phrases)
        return found

    def readings(self, word: str) -> tuple[Reading, ...]:
        """What a folded token may show, in the order of `find`, for those who keep it by word."""
        found = self._read(word)
        if len(found) > 1:
            found.sort(key=lambda one: (-one.tokens, -len(one.form.text), one.entry.id))
        return tuple(found)

    def _read(self, word: str) -> list[Reading]:
        """Forms that end the word (or set in there), where their entry allows what stands before them."""
        patterns, found = self._patterns, []
        for cut in range(min(len(word) - 1, self._longest) + 1):
            if (shown := patterns.get(word[cut:])) is None:
                continue
            before = word[:cut]
            for p in shown:
                if before in p.before:
                    where = _cut(before, merged=p.merged)
                    found.append(Reading(p.entry, p.form, p.rest, p.tokens, *where, p.suffix))
        return found


def _standing(doc: Document, token: int, stop: int, readings: Iterable[Reading]) -> Iterable[Hit]:
    for reading in readings:
        hit = reading.at(doc, token)
        if hit is not None and hit.last < stop:
            yield hit


def _cut(before: str, *, merged: bool) -> tuple[str, int]:
    """The proclitic among what stands before a form in its word, and the letters before the form's own."""
    c = clitics()
    if merged:
        return before + c.merged[0], len(before) + len(c.merged)
    if before.endswith(c.merged):
        return before[:-1], len(before)
    proclitic = before[: -len(c.article)] if before.endswith(c.article) else before
    return proclitic, len(proclitic)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Leftmost-longest hits that share no token, from hits in the order of `Matcher.find`."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return kept
