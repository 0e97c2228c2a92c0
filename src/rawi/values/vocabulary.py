"""The words that values know: their own files, with the people and nationalities that the names room keeps."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from msgspec.structs import replace

from rawi.arabic import Form, clitics, fold, inflect_noun
from rawi.lexicon import Entry, Lexicon, load, read_toml


@cache
def lexicon() -> Lexicon:
    """All words of values as one: numbers, hedges, nouns, units, currencies, nationalities, months, times, cues."""
    own = {name: _formed(entry) for name, entry in load("values").entries.items()}
    known = {entry.lemma for entry in own.values() if entry.attrs.get("kind") == "noun"}
    return Lexicon("values", {**own, **dict(_people(known)), **dict(_nations())}, shared=True)


@cache
def particles() -> dict[str, frozenset[str]]:
    """The small words by what they do, folded, with and without a conjunction (`values/particles.toml`)."""
    data = read_toml("values/particles")
    before = ("", *clitics().conjunctions)
    return {
        key: frozenset(conjunction + fold(word) for word in words for conjunction in before)
        for key, words in data.items()
        if isinstance(words, list)
    }


def _formed(entry: Entry) -> Entry:
    """The forms that an entry's attributes ask for: a word for many without a singular, futures."""
    if "will" in entry.attrs:
        return entry.but(forms=tuple(_future(entry)))
    if entry.attrs.get("kind") == "currency":
        return entry.but(forms=tuple(_two(entry)))
    if "collective" not in entry.attrs:
        return entry
    return entry.but(forms=tuple(replace(form, number="plural") for form in entry.forms))


def _two(entry: Entry) -> Iterator[Form]:
    """A currency's forms, of which those that end like the dual of its name are said to be two."""
    dual = {form.text for form in inflect_noun(entry.lemma) if form.number == "dual" and not form.state}
    for form in entry.forms:
        yield replace(form, number="dual") if form.text in dual else form


def _future(entry: Entry) -> Iterator[Form]:
    """The futures of verbs whose present is given without its first letter."""
    for particle in clitics().future:
        for person in entry.attrs["persons"]:
            for stem in entry.attrs["will"]:
                yield Form(fold(particle + person + stem), "present")


_SPEAKERS: Final = frozenset({"source", "witness", "spokesperson", "expert", "official"})


def _people(known: set[str]) -> Iterator[tuple[str, Entry]]:
    """Nouns for single people. An entry of our own with that lemma, which may say more, goes before."""
    for entry in load("names/lexicon/nouns").entries.values():
        counted = any(form.number == "dual" for form in entry.forms)
        if (
            counted
            and entry.lemma not in known
            and "unit" not in entry.attrs
            and entry.attrs.get("class") != "family"
        ):
            speaks = {"speaker": True} if entry.attrs.get("role") in _SPEAKERS else {}
            yield entry.id, entry.but(attrs={"kind": "noun", "unit": "person", **speaks})


def _nations() -> Iterator[tuple[str, Entry]]:
    """Nationalities with number: the names room lists their forms, and values must tell two from many."""
    for entry in load("names/lexicon/nationality").entries.values():
        country = entry.attrs.get("country")
        if country:
            forms = tuple(_numbered(entry))
            yield entry.id, entry.but(forms=forms, attrs={"kind": "nationality", "country": country})


_MANY: Final = fold("\u0648\u0646")


def _numbered(entry: Entry) -> Iterator[Form]:
    """The paradigm of each adjective among the forms; the others are broken plurals."""
    written = {form.text for form in entry.forms}
    seen: set[str] = set()
    for form in entry.forms:
        if form.text + _MANY in written:
            masculine = inflect_noun(form.text, (form.text + _MANY,))
            feminine = inflect_noun(form.text + "\u0629", (form.text + "\u0627\u062a",))
            for one in (*masculine, *feminine):
                if one.text not in seen:
                    seen.add(one.text)
                    yield one
    for form in entry.forms:
        if form.text not in seen:
            seen.add(form.text)
            yield replace(form, number="plural")
