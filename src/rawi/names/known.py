"""Bodies of the lexicon by their names, however a report puts them: with a head before, in quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from rawi.arabic import clitics
from rawi.lexicon import Entry, load


def bare(words: Sequence[str]) -> str:
    """Folded words without their articles, as one name."""
    return " ".join(word.removeprefix(clitics().article) for word in words)


@cache
def _by_name() -> dict[str, str]:
    """Each name of a body, folded and without articles, to the body; none that two bodies share."""
    found: dict[str, str] = {}
    shared = set[str]()
    for entry in load("names/lexicon").entries.values():
        for form in entry.forms if entry.kind == "org" else ():
            name = bare(form.text.split())
            if found.setdefault(name, entry.id) != entry.id:
                shared.add(name)
    return {name: body for name, body in found.items() if name not in shared}


def by_bare_name(name: str) -> str | None:
    """The body that has the folded name, without articles, as it is."""
    return _by_name().get(name)


def known_body(head: Entry, name: str) -> str | None:
    """The body that has the folded name, without articles: with one of the head's words before it, or alone where it
    is of the head's kind ("the channel X" for X).
    """
    named = _by_name()
    for form in head.forms:
        body = named.get(f"{form.text} {name}")
        if body is not None:
            return body
    body = named.get(name)
    if body is None or load("names/lexicon").entries[body].attrs.get("type") != head.attrs.get("type"):
        return None
    return None if of_another_medium(head.id, body) else body


_PRINTED = frozenset({"head.newspaper", "head.magazine"})
_AIRED = frozenset({"head.channel", "head.television", "head.radio"})


def of_another_medium(head: str, body: str) -> bool:
    """True for a newspaper that shares its name with a channel that the lexicon knows, and the other way round."""
    media = _media(body)
    printed, aired = not media.isdisjoint(_PRINTED), not media.isdisjoint(_AIRED)
    return (head in _PRINTED and aired and not printed) or (head in _AIRED and printed and not aired)


@cache
def _media(body: str) -> frozenset[str]:
    """The heads with which the lexicon names a body."""
    lexicon = load("names/lexicon")
    words = {
        form.text.partition(" ")[0].removeprefix(clitics().article) for form in lexicon.entries[body].forms
    }
    return frozenset(entry.id for word in words for entry, _ in lexicon.get(word) if entry.kind == "head")
