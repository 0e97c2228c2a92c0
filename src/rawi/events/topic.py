"""Where a report turns to another matter: "in a separate development", or a paragraph that opens with a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rawi.arabic import Sentence
    from rawi.events.page import Page


def topics(page: Page) -> list[int]:
    """A number for each sentence: equal for two where the report turns to nothing else between them. Under a subheading
    the report has turned with it."""
    told: list[int] = []
    for before, sentence in zip([None, *page.doc.sentences], page.doc.sentences, strict=False):
        number = told[-1] if told else 0
        turned = _shifts(page, sentence) or _sets_out(page, before, sentence)
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
