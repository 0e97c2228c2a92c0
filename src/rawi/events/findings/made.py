"""A finding as the record has it, and what anchors it in the text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.model import Finding, identify

_Kind = Literal["contradiction", "headline_differs", "repeated", "unresolved"]
_About = Literal["figure", "actor", "place", "status", "date", "certainty"]


def make_finding(
    page: Page, kind: _Kind, about: _About, a: Sequence[str], b: Sequence[str], reason: str
) -> Finding:
    name = identify("n", page.doc.report_id, kind, about, *a, "|", *b)
    return Finding(id=name, kind=kind, about=about, a=tuple(a), b=tuple(b), reason=reason)


def ids_of(phrases: Sequence[Phrase]) -> list[str]:
    return [phrase.mention.id for phrase in phrases]


def anchors_of(page: Page, draft: Draft) -> list[str]:
    """Mentions that stand for the event: its roles', else those of its sentence."""
    held = ids_of(draft.held("agent", "target", "theme"))
    sentence = page.doc.sentences[draft.sentence]
    return held or ids_of(page.phrases_in(sentence.first, sentence.stop))
