"""The matcher: all places where a form of an entry stands, whatever is written onto it.

One automaton over the folded tokens finds every form that ends a word; what stands before it in the same word
must be a proclitic that the entry allows. Overlapping matches first, the filter second: resolving to the longest
before filtering would lose hits.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import ahocorasick

from rawi.arabic import Document, Form, attachments, clitics, token_forms
from rawi.lexicon.entry import Entry


class Hit(NamedTuple):
    """Tokens first..last (both included) show a form. `start` and `end` are raw, without conjunction or preposition."""

    first: int
    last: int
    start: int
    end: int
    entry: Entry
    form: Form
    proclitic: str
    suffix: str


class _Pattern(NamedTuple):
    entry: Entry
    form: Form
    length: int
    tokens: int
    before: frozenset[str]
    merged: bool
    suffix: str


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


class Matcher:
    """Compiled forms of entries. Building is linear in the forms; searching in the text and the hits."""

    def __init__(self, entries: Iterable[Entry]):
        patterns: dict[str, list[_Pattern]] = {}
        for entry in entries:
            for form in entry.forms:
                for key, before, merged, suffix in _keys(entry, form):
                    known = patterns.setdefault(key + " ", [])
                    known.append(
                        _Pattern(entry, form, len(key) + 1, key.count(" ") + 1, before, merged, suffix)
                    )
        self._patterns = patterns
        self._automaton: Any = ahocorasick.Automaton()
        for key, found in patterns.items():
            self._automaton.add_word(key, found)
        if patterns:
            self._automaton.make_automaton()

    def get(self, word: str) -> tuple[tuple[Entry, Form], ...]:
        """Entries and forms that are written exactly as the folded `word`."""
        found = self._patterns.get(word + " ", ())
        return tuple((p.entry, p.form) for p in found if not p.suffix and not p.merged)

    def find(self, doc: Document, first: int = 0, stop: int | None = None) -> list[Hit]:
        """Every hit in tokens [first, stop), sorted by first token, the longest first, then by entry id."""
        if not self._patterns:
            return []
        stop = len(doc.tokens) if stop is None else stop
        begin, joined = doc.joined_at(first), doc.joined
        hits = []
        for at, found in self._automaton.iter(joined, begin, doc.joined_at(stop)):
            start = at + 1 - found[0].length
            # Most matches end a longer word: look at what stands before them before anything else.
            word = joined.rfind(" ", 0, start) + 1
            before = joined[word:start]
            for pattern in found:
                if before in pattern.before and word >= begin:
                    hits.append(_hit(doc, doc.token_of_joined(word), before, pattern))
        hits.sort(key=lambda hit: (hit.first, -hit.last, -len(hit.form.text), hit.entry.id))
        return hits


def _hit(doc: Document, token: int, before: str, pattern: _Pattern) -> Hit:
    last = token + pattern.tokens - 1
    end = doc.tokens[last].end
    if not before and not pattern.merged:
        return Hit(token, last, doc.tokens[token].start, end, pattern.entry, pattern.form, "", pattern.suffix)
    c = clitics()
    proclitic = before
    if pattern.merged:
        proclitic = before + c.merged[0]
        cut = len(before) + len(c.merged)
    elif before.endswith(c.merged):
        proclitic, cut = before[:-1], len(before)
    else:
        if before.endswith(c.article):
            proclitic = before[: -len(c.article)]
        cut = len(proclitic)
    start = doc.inner(token, cut) if cut else doc.tokens[token].start
    return Hit(token, last, start, end, pattern.entry, pattern.form, proclitic, pattern.suffix)


def longest(hits: Iterable[Hit]) -> list[Hit]:
    """Leftmost-longest hits that share no token, from hits in the order of `Matcher.find`."""
    kept: list[Hit] = []
    for hit in hits:
        if not kept or hit.first > kept[-1].last:
            kept.append(hit)
    return kept
