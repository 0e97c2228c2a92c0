"""The subject that stands before its verb: right before it, or at the head of the clause."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.marks import within_marks
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import (
    acts,
    apposed,
    backwards,
    bare_head,
    beyond,
    chain,
)
from rawi.events.roles.own import NEAR, PERSONAL
from rawi.events.trigger import FINITE


def subject_before(page: Page, draft: Draft) -> list[Phrase]:
    """The subject of a verb that follows it: right before it, or at the head of the clause."""
    found = draft.found
    phrase = _whole(page, page.before(found.first, draft.clause.first), draft.clause.first)
    if phrase is None or found.hit.proclitic:
        return []
    if phrase.mention.id in page.speakers and page.folds[found.first - 1] in page.words.commas:
        return []  # "according to the paper, received …": whoever tells of it is not its subject
    named = apposed(page, phrase, found.first, draft.clause.first)
    if named is not None and acts(page, named):
        return backwards(page, draft, named)
    between = range(phrase.last + 1, found.first)
    parts = within_marks(page.marks.parts, phrase.last + 1, found.first) is not None
    if parts and acts(page, phrase):
        return backwards(page, draft, phrase)
    if len(between) <= 3 and not any(page.parts(at) for at in between):
        subject = bare_head(page, phrase, draft.clause.first)
        if subject is not None and acts(page, subject):
            return backwards(page, draft, subject)
    return _topic(page, draft)


def _whole(page: Page, phrase: Phrase | None, floor: int) -> Phrase | None:
    """ "Five people, among them two policemen, were killed": the subject is the five."""
    if phrase is None:
        return None
    for at in range(phrase.first - 1, max(floor, phrase.first - 4) - 1, -1):
        if page.phrase_at(at, page.words.part):
            return page.before(at, floor) or phrase
    return phrase


def _topic(page: Page, draft: Draft) -> list[Phrase]:
    """The noun that opens the clause, where only its own attributes stand between it and the verb."""
    begin, stop = draft.clause.first, draft.found.first
    phrases = page.phrases_in(begin, stop)
    if not phrases or not _opening(page, begin, phrases[0].first) or stop - phrases[0].last > NEAR:
        return []
    verbs = any(hit.form.kind in FINITE for hit in page.governors_in(phrases[0].last + 1, stop))
    commas = sum(page.folds[at] in page.words.commas for at in range(phrases[0].last + 1, stop))
    passive = draft.found.measure in PERSONAL and draft.found.form.voice != "active"
    if (
        (passive and commas % 2)
        or phrases[0].prep
        or verbs
        or beyond(page, phrases[0].last + 1, stop)
        or not (acts(page, phrases[0]) or _told_of(draft, phrases[0]))
    ):
        return []
    return chain(phrases, 0)


def _told_of(draft: Draft, phrase: Phrase) -> bool:
    """ "Sirt will be freed": ground as the subject of a verb that happens to it."""
    return phrase.kind == "place" and draft.found.frame.get("subject") == "target"


def _opening(page: Page, begin: int, first: int) -> bool:
    """True where nothing but marks and "was", "had" stands before the noun."""
    return first - begin <= 1 or all(
        page.doc.tokens[at].kind == "punct" or page.has(at, page.words.was) for at in range(begin, first)
    )
