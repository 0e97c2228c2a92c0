"""Subjects that a verb takes from the clause before it: who brought out what speaks, who kept silent on the rest."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.cues import joined_to
from rawi.claims.frame import Frame
from rawi.claims.media import medium
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.words import best, ending, head, nisba
from rawi.lexicon import Hit

_REACH: Final = 12
_FAR: Final = 40


def bringer(page: Page, sentence: Sentence, hit: Hit) -> Range | None:
    """Who brought out the indefinite document right before a past verb ("the channel aired pictures that, it said, …")."""
    if hit.form.kind != "past" or page.is_punct(hit.first - 1):
        return None
    lowest = max(sentence.first, hit.first - _REACH)
    thing = next((at for at in range(hit.first - 1, lowest, -1) if _document(page, at)), None)
    if thing is None or best(page.fold(thing)).article:
        return None
    if "in_it" not in page.marks[hit.last + 1] and noun_phrase(page, thing, hit.first) < hit.first:
        return None
    for at in range(thing - 1, lowest - 1, -1):
        if page.marks[at] & {"publishes", "delivers"} and _same_gender(page, at, hit):
            return (at + 1, noun_phrase(page, at + 1, thing)) if at + 1 < thing else None
    return None


def _document(page: Page, at: int) -> bool:
    known = head(page.fold(at))
    return known is not None and known.document


def _same_gender(page: Page, verb: int, hit: Hit) -> bool:
    feminine = page.fold(verb).endswith(ending("past_f"))
    return hit.form.gender is None or feminine == (hit.form.gender == "f")


def _subject_end(page: Page, at: int, stop: int) -> int:
    """A subject with the article takes adjectives with the article only: what it kept silent on comes next."""
    if not best(page.fold(at)).article or page.acting(at) is not None:
        return noun_phrase(page, at, stop, single=True)
    end = at + 1
    while end < stop and nisba(page.fold(end)) and best(page.fold(end)).article:
        end += 1
    named = page.acting(end) if end < stop and page.starts_mention(end) else None
    return min(stop, page.ends[end] + 1) if named is not None and named.kind == "person" else end


def silent(page: Page, sentence: Sentence, first: int) -> Range | None:
    """Who did not say one thing but another ("the statement didn't name him, but pointed to")."""
    for at in range(first - 1, max(sentence.first, first - _FAR), -1):
        if "jussive" in page.marks[at - 1]:
            subject = at + 1
            known = head(page.fold(subject))
            if known is None and page.acting(subject) is None:
                return None
            return subject, _subject_end(page, subject, first)
    return None


def told_of(page: Page, hit: Hit, before: list[Frame]) -> Range | None:
    """Of whom a medium tells that he did something "and confirmed that": the subject of the clause it reports."""
    outer = before[-1] if before else None
    if outer is None or outer.opens is None or outer.speaker is None or outer.quoted or not joined_to(hit):
        return None
    if hit.entry.attrs.get("carries") or page.is_comma(hit.first - 1) or not medium(page, outer.speaker[0]):
        return None
    first = outer.opens
    if hit.first - first > _FAR or outer.kind != "verb" or "that" in page.marks[first] or medium(page, first):
        return None
    end = _subject_end(page, first, hit.first)
    return (first, end) if end < hit.first - 1 and _acts(page, first, hit) else None


def _acts(page: Page, first: int, hit: Hit) -> bool:
    """True for a person, an office or a body that can be the subject of the verb."""
    held, known = page.acting(first), head(page.fold(first))
    if held is None and (known is None or known.role in (None, "document")):
        return False
    feminine = best(page.fold(first)).stem.endswith(ending("feminine"))
    return hit.form.number == "singular" and (held is not None or feminine == (hit.form.gender == "f"))
