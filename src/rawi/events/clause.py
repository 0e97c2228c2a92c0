"""The stretch around a trigger in which its roles are looked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.events.page import Page
from rawi.events.trigger import Found

_REACH = 40


class Clause(NamedTuple):
    """Tokens [first, stop) around a trigger; its own complements end at `until`, where the next trigger stands."""

    first: int
    stop: int
    until: int


def clauses(page: Page, found: Sequence[Found]) -> list[Clause]:
    """For each trigger what lies between the clause words and the other finite verbs around it."""
    spans = []
    for at, one in enumerate(found):
        sentence = page.doc.sentences[one.sentence]
        first = max(sentence.first, one.first - _REACH)
        stop = min(sentence.stop, one.last + 1 + _REACH)
        for number in range(at - 1, -1, -1):
            other = found[number]
            if other.sentence != one.sentence or other.last < first:
                break
            if other.finite:
                first = max(first, other.last + 1)
                break
        for number in range(at + 1, len(found)):
            other = found[number]
            if other.sentence != one.sentence or other.first >= stop:
                break
            if other.finite and not _relative(page, other) and not _joint(page, one, other):
                stop = min(stop, other.first)
                break
        stop = page.marks.closing(one.last + 1, stop)
        spans.append(Clause(page.marks.opening(one.first, first), stop, min(stop, _until(page, found, at))))
    return spans


def _until(page: Page, found: Sequence[Found], at: int) -> int:
    """Where the next trigger stands, but for a means ("with a car bomb", "together with"); one joined right behind
    shares what follows ("the arrest and handover of …")."""
    last = found[at].last
    for number in range(at + 1, min(at + _REACH, len(found))):
        other = found[number]
        if other.sentence != found[at].sentence:
            break
        if page.folds[other.first].startswith(page.words.letters["by"]) and other.form.kind == "form":
            continue
        apart = any(phrase.last < other.first for phrase in page.phrases_in(last + 1, other.first))
        apart = apart or (found[at].finite and other.finite and found[at].form.number == "plural")
        if other.first - last > 2 or apart:
            return other.first
        last = other.last
    return last + 1 + _REACH


def _joint(page: Page, one: Found, other: Found) -> bool:
    """ "Killed and wounded twelve people": two verbs with one object, unless the first has its subject before it, as a
    plural always has."""
    if one.form.number == "plural":
        return False
    beside = one.finite and other.first == one.last + 1 and bool(other.hit.proclitic)
    return beside and not any(
        p.last >= one.first - 2 for p in page.phrases_in(max(one.first - 6, 0), one.first)
    )


def _relative(page: Page, found: Found) -> bool:
    """A verb that describes the noun before it leaves the clause open."""
    return bool(found.hit.suffix) or page.folds[found.first - 1] in page.words.relative
