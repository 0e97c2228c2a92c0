"""Where a report turns to another matter: "in a separate development", or a paragraph that opens with a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rawi.arabic import Sentence
    from rawi.events.page import Page

_OPENING = 2
"""Words among which the day that opens an entry begins: a dash, a number or "on" may stand before it."""


def topics(page: Page) -> list[int]:
    """A number for each sentence: equal for two where the report turns to nothing else between them. Under a subheading
    the report has turned with it."""
    told: list[int] = []
    entries = _entries(page)
    for before, sentence in zip([None, *page.doc.sentences], page.doc.sentences, strict=False):
        number = told[-1] if told else 0
        turned = _shifts(page, sentence) or _sets_out(page, before, sentence) or sentence.first in entries
        if turned and before is not None and before.zone == "subheading":
            told[-1], turned = number + 1, False
            number += 1
        told.append(number + turned)
    return told


def _shifts(page: Page, sentence: Sentence) -> bool:
    first = page.bare(sentence.first)
    for phrase in page.words.shift.get(first, ()):
        if tuple(page.folds[sentence.first + 1 : sentence.first + len(phrase)]) == phrase[1:]:
            return True
    return False


def _sets_out(page: Page, before: Sentence | None, sentence: Sentence) -> bool:
    """A paragraph whose first words are "in" and a place, with at most its kind between ("in the province of …")."""
    if before is None or before.paragraph == sentence.paragraph:
        return False
    at = page.words.prepositions.get(page.bare(sentence.first)) == page.words.inside
    return at and (sentence.first + 1 in page.placed or sentence.first + 2 in page.placed)


def _entries(page: Page) -> frozenset[int]:
    """The first tokens of the paragraphs that days open, where more than one does."""
    if len(page.times) < 2:
        return frozenset()
    found, paragraph = [], -1
    for sentence in page.doc.sentences:
        if sentence.paragraph != paragraph and _dated(page, sentence):
            found.append(sentence.first)
        paragraph = sentence.paragraph
    return frozenset(found if len(found) > 1 else ())


def _dated(page: Page, sentence: Sentence) -> bool:
    """True where a day of a year that it names opens the sentence, as each entry of a list of what happened when; a
    weekday, or "on 5 May", goes on telling."""
    doc = page.doc
    last = min(sentence.first + _OPENING, sentence.stop) - 1
    for time in page.times_in((sentence.start, sentence.end)):
        if time.start >= doc.ends[last]:
            return False
        if time.value.grain == "day" and not time.value.relative and time.value.start:
            return True
    return False
