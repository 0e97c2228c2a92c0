"""Sources that a verb names ("as X said", "according to what the agency quoted from X", "as it said on its site")."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.cues import frames_of
from rawi.claims.frame import Frame
from rawi.claims.media import medium
from rawi.claims.page import Page
from rawi.claims.phrase import noun_phrase, past_when
from rawi.claims.words import ending, head
from rawi.lexicon import Hit

_FAR: Final = 15
_TELLING: Final = frozenset(
    {"say", "report", "confirm", "reveal", "verify", "believe", "estimate", "predict", "show", "allege"}
)


def past_verb(
    page: Page, sentence: Sentence, frame: Frame, hit: Hit, groups: list[list[Hit]]
) -> int | Frame | None:
    """Where the source begins behind its verb; the whole frame where one quotes another; None where nobody does."""
    at, also = hit.last + 1, hit.entry.attrs.get("also")
    inner = next((group[0] for group in groups if group[0].first == at), None)
    if also and (inner is None or inner.entry.attrs["act"] not in _TELLING):
        return None
    if inner is None:
        return _past_transmitted(page, sentence, frame, at)
    if "naming" in frames_of(inner.entry):
        return None
    at = inner.last + 1
    frame.act, frame.last = inner.entry.attrs["act"], inner.last
    frame.gender, frame.number = inner.form.gender, inner.form.number
    if page.marks[at] & {"preposition", "airs"} and page.acting(at) is None:
        return _of_itself(page, sentence, frame, at)
    if not inner.entry.attrs.get("relay"):
        return at
    if also and opens(page, at, sentence.stop, _aside(page, sentence, hit, at)):
        return None
    return _told_by(page, sentence, frame, at)


def _past_transmitted(page: Page, sentence: Sentence, frame: Frame, at: int) -> int | Frame | None:
    """Behind a verb of passing on that no entry has; the frame where a medium follows it."""
    if "transmits" not in page.marks[at]:
        return _loose_verb(page, at)
    by = past_when(page, at + 1, sentence.stop)
    if by < sentence.stop and page.marks[by] & {"preposition", "airs"} and page.acting(by) is None:
        return _of_itself(page, sentence, frame, by)
    return _told_by(page, sentence, frame, by) if by < sentence.stop and medium(page, by) else by


def _aside(page: Page, sentence: Sentence, hit: Hit, at: int) -> int:
    """How far "as X quoted him" reaches: to the next comma behind a comma, over X alone in mid clause, else on."""
    if "resumes" not in page.marks[at]:
        return sentence.stop
    if page.is_comma(hit.first - 1):
        return page.next_comma(at, sentence.stop)
    return at if hit.first > sentence.first else sentence.stop


def _of_itself(page: Page, sentence: Sentence, frame: Frame, at: int) -> Frame | None:
    """ "As it reported on its site": the verb's subject is whoever spoke last."""
    if page.tokens[at].kind != "word" or frame.hit is None or frame.hit.entry.attrs.get("also"):
        return None
    frame.pronoun, frame.header = True, (at, noun_phrase(page, at + 1, sentence.stop))
    return frame


def _loose_verb(page: Page, at: int) -> int:
    """Behind a verb that no entry knows ("as … in the statement"): only where "in" or "with" names a document."""
    for index in range(at + 1, min(at + 4, len(page.tokens))):
        known = head(page.fold(index))
        if known is not None and (known.document or known.media):
            return index
    return len(page.tokens)


def _told_by(page: Page, sentence: Sentence, frame: Frame, at: int) -> Frame | None:
    """According to what X quoted from Y."""
    at = past_when(page, at, sentence.stop - 1)
    about = _about(page, at, min(at + _FAR, sentence.stop))
    if about is None:
        end = noun_phrase(page, at, sentence.stop)
        frame.speaker, frame.header = (at, end), (frame.first, end)
        return frame
    end = noun_phrase(page, about + 1, sentence.stop)
    frame.relays, frame.speaker = [(at, noun_phrase(page, at, about))], (about + 1, end)
    frame.header = (frame.first, end)
    return frame


def _about(page: Page, first: int, stop: int) -> int | None:
    """The "from" behind who quotes, where no clause of what is said sets in before it."""
    for at in range(first, stop):
        if page.fold(at) in ending("prep_about"):
            return at
        if "that" in page.marks[at] or page.fold(at) == ":" or (at > first and at in page.verbs):
            return None
    return None


def opens(page: Page, end: int, stop: int, reach: int) -> bool:
    """True where a clause or a colon opens what is said in [end, reach)."""
    return any(
        ("that" in page.marks[index]) or page.fold(index) == ":" for index in range(end, min(stop, reach))
    )
