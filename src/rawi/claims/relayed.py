"""Frames of passing on: "X quoted Y as saying that …"."""

from __future__ import annotations

from rawi.arabic import Sentence
from rawi.claims import header as head_part
from rawi.claims import opening
from rawi.claims.frame import Frame
from rawi.claims.making import new_frame
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.subject import region, subject_before
from rawi.claims.words import ending, head
from rawi.lexicon import Hit


def relay_frame(page: Page, sentence: Sentence, hit: Hit, limit: int) -> Frame | None:
    """ "X quoted Y as saying that …"; "it was quoted from Y that …"; "the agency reported …"."""
    after = hit.last + 1
    about = next((i for i in range(after, limit) if page.fold(i) == ending("prep_about")[0]), None)
    words = next((i for i in range(about or limit, limit) if page.has(i, "his_words")), None)
    found = opening.clause_opening(page, words or (about if about else after), limit)
    told = head_part.read(page, after, about if about is not None else (found.header if found else limit))
    known = told.speaker is not None and _medium(page, told.speaker)
    if about is not None and found is not None:
        return _relayed(page, sentence, hit, (about, found), told.speaker)
    if about is not None and page.has(about - 1, "news") and about - 1 > after:
        return _news(page, sentence, hit, about)
    if not known:
        return None
    thing = opening.object_after(page, after, limit, single=False, masdar=found is not None)
    if thing is not None and (found is None or thing.header < found.header):
        found = thing
    if found is None:
        return None
    frame = new_frame(page, sentence, hit, found, False)
    frame.speaker = told.speaker if found.how != "object" else (after, noun_phrase(page, after, found.header))
    frame.rule = "claim.relay_" + found.how
    frame.start = region(page, frame.start)
    return frame


def _relayed(
    page: Page, sentence: Sentence, hit: Hit, parts: tuple[int, Opening], first: Range | None
) -> Frame | None:
    about, found = parts
    words = next((i for i in range(about + 1, found.header) if page.has(i, "his_words")), None)
    behind = head_part.read(page, about + 1, found.header if words is None else words)
    if behind.speaker is None:
        return None
    frame = new_frame(page, sentence, hit, found, False)
    frame.speaker, frame.rule = behind.speaker, "claim.relay"
    subject = first or subject_before(page, sentence, hit, [])
    frame.relays = [subject] if subject is not None else []
    frame.start = region(page, min(frame.start, subject[0]) if subject else frame.start)
    frame.spans = [(words, words + 1)] if words is not None else []
    return frame


def _news(page: Page, sentence: Sentence, hit: Hit, about: int) -> Frame:
    """ "The agency carried the news from Y": the word for it is all that the sentence has of what was said."""
    at = about - 1
    frame = new_frame(page, sentence, hit, Opening(at, at, None, "object"), False)
    frame.speaker, frame.closes_at, frame.rule = (about + 1, noun_phrase(page, about + 1, sentence.stop)), about, "claim.relay"
    first = head_part.read(page, hit.last + 1, at).speaker or subject_before(page, sentence, hit, [])
    frame.relays = [first] if first is not None else []
    frame.start = region(page, frame.start)
    return frame


def _medium(page: Page, span: Range) -> bool:
    if any(index in page.media for index in range(*span)):
        return True
    known = head(page.fold(span[0]))
    held = page.acting(span[0])
    entity = page.entities.get(held.entity) if held is not None and held.entity else None
    return (known is not None and known.media) or (entity is not None and entity.type in ("agency", "outlet"))
