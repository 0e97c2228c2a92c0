"""Entries of a lexicon: read from data, checked, inflected, folded."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from sys import intern
from typing import Any

from rawi.arabic import Form, fold, inflect_noun, inflect_verb, literal
from rawi.errors import DataError
from rawi.native import mypyc_attr

_NO_WORDS: frozenset[str] = frozenset()
ATTACH = ("noun", "name", "verb", "particle", "none")
_OWN = frozenset({"id", "lemma", "forms", "verb", "noun", "attach", "suffix", "origin"})
_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufeff]")


@mypyc_attr(acyclic=True)
class Entry:
    """One thing that a lexicon knows. `attrs` holds every key of the data that isn't the lexicon's own; `kind` is what
    its id begins with, before the first full stop; `attach` what may be written before its forms, `suffix` whether a
    pronoun may be behind them.
    """

    __slots__ = ("_folded", "attach", "attrs", "forms", "id", "kind", "lemma", "origin", "suffix")

    def __init__(
        self,
        id: str,
        lemma: str,
        attrs: Mapping[str, Any],
        origin: str,
        forms: tuple[Form, ...],
        attach: str,
        suffix: bool,
    ) -> None:
        self.id = id
        self.kind = intern(id.partition(".")[0])
        self.lemma = lemma
        self.attrs = attrs
        self.origin = origin
        self.forms = forms
        self.attach = attach
        self.suffix = suffix
        self._folded: dict[str, frozenset[str]] = {}

    def but(self, *, forms: tuple[Form, ...] | None = None, attrs: Mapping[str, Any] | None = None) -> Entry:
        """The same with other forms or attributes."""
        return Entry(
            self.id,
            self.lemma,
            self.attrs if attrs is None else attrs,
            self.origin,
            self.forms if forms is None else forms,
            self.attach,
            self.suffix,
        )

    def words(self, key: str) -> frozenset[str]:
        """The words that the data lists under a key of its own, folded at the first call; none where it has none."""
        if key not in self._folded:
            listed = self.attrs.get(key)
            self._folded[key] = frozenset(map(fold, listed)) if listed else _NO_WORDS
        return self._folded[key]


def _forms(raw: Mapping[str, Any]) -> tuple[Form, ...]:
    forms = [literal(text) for text in raw.get("forms", ())]
    if "verb" in raw:
        forms.extend(inflect_verb(**raw["verb"]))
    if "noun" in raw:
        forms.extend(inflect_noun(raw["noun"]["singular"], raw["noun"].get("plural", ())))
    return tuple(forms)


def _lemma(raw: Mapping[str, Any]) -> str:
    if "lemma" in raw:
        return str(raw["lemma"])
    if raw.get("forms"):
        return str(raw["forms"][0])
    return str(raw["verb"]["past"] if "verb" in raw else raw["noun"]["singular"])


def make_entry(raw: Mapping[str, Any], defaults: Mapping[str, Any], source: str) -> Entry:
    """One entry from its table in the data. Raises DataError that names the file, the entry and the fault."""
    name = raw.get("id")
    if not isinstance(name, str) or not name:
        raise DataError("an entry has no id", source=source, place=str(dict(raw))[:80], hint='add id = "…"')
    try:
        forms, lemma = _forms(raw), _lemma(raw)
    except (TypeError, ValueError, KeyError, IndexError, AttributeError) as error:
        raise DataError(f"the forms can't be read: {error}", source=source, place=name) from error
    attach = raw.get("attach", defaults.get("attach", "noun"))
    origin = raw.get("origin", defaults.get("origin"))
    for fault, wrong in (
        ("it has no forms", not forms),
        (f"attach is {attach!r}", attach not in ATTACH),
        ("neither it nor its file names an origin", not origin),
        ("a presentation form stands in it", bool(_PRESENTATION.search(" ".join(map(str, _words(raw)))))),
        ("a form is given twice", len(set(raw.get("forms", ()))) != len(raw.get("forms", ()))),
    ):
        if wrong:
            raise DataError(fault, source=source, place=name)
    # Interned, a key is found without comparing its letters: rules ask for some at every hit.
    attrs = {intern(key): value for key, value in raw.items() if key not in _OWN}
    suffix = bool(raw.get("suffix", defaults.get("suffix", False)))
    return Entry(name, lemma, attrs, str(origin), forms, attach, suffix)


def _words(raw: Mapping[str, Any]) -> Sequence[object]:
    return [raw.get("lemma", ""), *raw.get("forms", ()), raw.get("verb", ""), raw.get("noun", "")]
