"""The words of triggers: whether they can be found at all, and whether two types claim the same ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from rawi.codebook.schema import Codebook, EventType, Trigger

VERB = ("past", "present", "past_passive", "present_passive", "masdar", "active", "passive")
NOUN = ("singular", "plural")
_ARABIC = re.compile("[\u0621-\u064a]")
_NEEDED = {"verb": ("past", "present"), "noun": ("singular",)}


def faults(trigger: Trigger) -> Iterator[str]:
    """What is wrong with the words of one trigger."""
    if not (trigger.verb or trigger.noun or trigger.forms):
        yield "no verb, noun or forms"
    for form in trigger.forms:
        if not _ARABIC.search(form):
            yield f"forms: {form!r} holds no Arabic letter"
    for name, parts in (("verb", VERB), ("noun", NOUN)):
        words = getattr(trigger, name)
        if words:
            yield from _parts(name, words, parts)


def _parts(name: str, words: Mapping[str, object], parts: tuple[str, ...]) -> Iterator[str]:
    for part in _NEEDED[name]:
        if part not in words:
            yield f"{name}: {part} is missing"
    for part, value in words.items():
        if part not in parts:
            yield f"{name}: no such part: {part} (one of {', '.join(parts)})"
        elif not all(isinstance(one, str) and _ARABIC.search(one) for one in _listed(value)):
            yield f"{name}.{part}: must be Arabic words"


def _listed(value: object) -> Iterable[object]:
    return value if isinstance(value, list) else [value]


def shared(book: Codebook, own: frozenset[str]) -> Iterator[tuple[str, str]]:
    """(place, message) for triggers of a type in `own` with a word that another type's trigger has too, where no
    condition tells the two apart: which type is shown would be an accident."""
    for key, other, word in _pairs(book, own):
        kind, trigger = book.senses[key]
        rival, theirs = book.senses[other]
        if _told_apart(kind, trigger, rival, theirs):
            continue
        name = key.partition(".")[2]
        yield (
            f"type {kind.id}",
            f"trigger {name}: {word} is a word of type {rival.id} too (trigger {other.partition('.')[2]}):"
            " give this trigger needs, or its type a higher specific",
        )


def _pairs(book: Codebook, own: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    """Entries of different types with the first form that both have; each pair once."""
    having: dict[str, list[str]] = {}
    for key, entry in book.lexicon.entries.items():
        for form in entry.forms:
            if form.kind not in ("active", "passive"):
                having.setdefault(form.text, []).append(key)
    done: set[frozenset[str]] = set()
    for word, keys in having.items():
        for key in keys:
            for other in keys:
                pair = frozenset((key, other))
                apart = book.senses[key][0].id != book.senses[other][0].id
                if apart and book.senses[key][0].id in own and pair not in done:
                    done.add(pair)
                    yield key, other, word


def _told_apart(kind: EventType, trigger: Trigger, rival: EventType, theirs: Trigger) -> bool:
    conditions = (trigger.needs, theirs.needs, trigger.tense, theirs.tense)
    return kind.specific != rival.specific or any(conditions)
