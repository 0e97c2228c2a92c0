"""A form of an entry as the matcher keeps it: by its first word, with what may be written onto that."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rawi.arabic import Form, attachments, clitics, seats, token_forms
from rawi.lexicon.entry import Entry
from rawi.native import mypyc_attr


@mypyc_attr(acyclic=True)
class Pattern:
    """What stands where `first` is a word, or the rest of one behind something of `before`.

    `rest` are the other words, `order` the form's place among all of its entry. `merged`:
    lam and the article are one in it. `joint`: what stands there is a form before a pronoun.
    """

    __slots__ = (
        "before", "entry", "first", "form", "joint", "lexicon", "merged", "order", "rest", "suffix",
    )  # fmt: skip

    def __init__(
        self,
        lexicon: int,
        entry: Entry,
        form: Form,
        first: str,
        rest: tuple[str, ...],
        before: frozenset[str],
        order: int,
        merged: bool = False,
        joint: bool = False,
        suffix: str = "",
    ) -> None:
        self.lexicon = lexicon
        self.entry = entry
        self.form = form
        self.first = first
        self.rest = rest
        self.before = before
        self.order = order
        self.merged = merged
        self.joint = joint
        self.suffix = suffix


_FINITE = frozenset({"past", "present"})
_NOMINAL = frozenset({"masdar", "active", "passive", "noun"})
_WAYS = 16
"""In no more ways than so many one form is written: plain, with the merged article, with each pronoun."""


def patterns(lexicon: int, entries: Iterable[Entry]) -> Iterator[Pattern]:
    """The patterns of all forms of a lexicon with that number."""
    for entry in entries:
        for number, form in enumerate(entry.forms):
            text, attach = _spaced(form.text), _attach(entry, form)
            yield from _plain(lexicon, entry, form, text, attach, number * _WAYS)
            if entry.suffix and form.joint and not form.definite:
                yield from _joined(lexicon, entry, form, attach, number * _WAYS + 2)


def _attach(entry: Entry, form: Form) -> str:
    """A paradigm's forms know what they carry; literal forms follow their entry."""
    if form.kind in _FINITE:
        return "verb"
    return "noun" if form.kind in _NOMINAL and entry.attach != "none" else entry.attach


def _spaced(text: str) -> str:
    """The form as a text's tokens show it, with one space between."""
    return text if text.isalpha() else " ".join(token_forms(text))


def _plain(lexicon: int, entry: Entry, form: Form, text: str, attach: str, order: int) -> Iterator[Pattern]:
    """The form as it is, and behind a preposition that swallows the first letter of its article."""
    c = clitics()
    before = attachments("name" if attach == "noun" and form.definite else attach)
    first, rest = _words(text)
    yield Pattern(lexicon, entry, form, first, rest, before, order)
    if attach in ("noun", "name") and form.definite:
        first = c.merged + first[len(c.article) :]
    elif attach == "noun" and text.startswith(c.article[1:]):
        first = c.merged + first[1:]
    else:
        return
    yield Pattern(lexicon, entry, form, first, rest, attachments("particle"), order + 1, merged=True)


def _joined(lexicon: int, entry: Entry, form: Form, attach: str, order: int) -> Iterator[Pattern]:
    """The form before a pronoun; one of several words with each pronoun, since the last word carries it."""
    before = attachments("name" if attach == "noun" else attach)
    joint = _spaced(form.joint)
    if " " not in joint:
        yield Pattern(lexicon, entry, form, joint, _NO_WORDS, before, order, joint=True)
        for seat in seats(joint) if form.kind not in _FINITE else ():
            yield Pattern(lexicon, entry, form, seat, _NO_WORDS, before, order, joint=True)
        return
    for number, pronoun in enumerate(clitics().pronouns):
        first, rest = _words(joint + pronoun)
        yield Pattern(lexicon, entry, form, first, rest, before, order + number, suffix=pronoun)


def _words(text: str) -> tuple[str, tuple[str, ...]]:
    """The first word, and the others."""
    if " " not in text:
        return text, _NO_WORDS
    first, *rest = text.split(" ")
    return first, tuple(rest)


_NO_WORDS: tuple[str, ...] = ()
"""One for all patterns of a single word, which most are."""
