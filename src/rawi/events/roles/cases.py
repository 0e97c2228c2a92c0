"""What tells whether the one noun behind a verb of two voices is its subject or its object: prepositions, words with a
pronoun, the ending of the accusative."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts, counted, prep
from rawi.events.roles.own import NEAR, is_doer

KIN = "group.kin"
"""The rule of people who are told of as somebody's kin."""


def marked(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """True where the frame says that a force alone behind the verb did it: the object has a preposition of its own
    ("found … upon"), or the people whom a thing is taken from have."""
    frame, words = draft.found.frame, page.words
    if phrase.last + 1 < draft.clause.stop and phrase.first == draft.found.last + 1:
        over = words.prepositions.get(page.folds[phrase.last + 1])
        if over is not None and frame.get(over) == frame.get("object") and acts(page, phrase):
            return True
    if not is_doer(page, draft, [phrase]) or counted(phrase):
        return False
    if frame.get(words.prepositions[words.letters["from"]]) == frame.get("object"):
        return True
    behind = page.phrases_in(phrase.last + 1, min(phrase.last + 1 + NEAR, draft.clause.until))
    return any(p.prep and frame.get(prep(draft, p)) == frame.get("object") for p in behind[:1])


def object_follows(page: Page, draft: Draft, group: list[Phrase]) -> bool:
    """True where plain words behind a lone actor can only be the object: "the army shelled positions …"."""
    after = group[-1].last + 1
    if group[-1].kind == "organization":
        after = _past_quotes(page, after, draft.clause.stop)
    first = _past_quotes(page, draft.found.last + 1, draft.clause.stop)
    if after >= draft.clause.stop or group[0].first != first or counted(group[0]):
        return False
    if group[0].mention.rule == KIN:
        return False  # "the president's son": what follows is whose son he is
    if page.is_time_part(after):
        return _accusative(page, draft, after)
    mention = group[0].mention
    entity = page.entities.get(mention.entity or "")
    doer = mention.kind in ("organization", "place") or (entity is not None and entity.type != "civilian")
    word = page.folds[after]
    plain = page.doc.tokens[after].kind in ("word", "number") and not (
        word in page.words.prepositions or word in page.words.adjunct
    )
    led = word[:1] in page.words.clitics or word[:1] in page.words.letters["conjunctions"]
    return doer and plain and not led


def _past_quotes(page: Page, at: int, stop: int) -> int:
    """The first token from there that is no quotation mark."""
    while at < stop and page.kind(at) == "punct" and not page.parts(at):
        at += 1
    return at


def object_between(page: Page, draft: Draft, group: list[Phrase]) -> bool:
    """ "Those whose towns the army shelled": a plain word with a pronoun stands between the verb and its subject."""
    at = draft.found.last + 1
    if group[0].first != at + 1 or page.kind(at) != "word" or counted(group[0]):
        return False
    return page.folds[at].endswith(tuple(page.words.them)) and is_doer(page, draft, group)


def _accusative(page: Page, draft: Draft, after: int) -> bool:
    """ "Gunmen stormed last week an airstrip": behind the time, an indefinite noun in the accusative."""
    while after < draft.clause.stop and page.is_time_part(after):
        after += 1
    if (
        after >= draft.clause.stop
        or page.doc.tokens[after].kind != "word"
        or page.has(after, page.words.adverbs)
    ):
        return False
    led = page.folds[after][:1] in page.words.clitics
    return not led and page.doc.raw(after, after).endswith(page.words.accusative)


def in_accusative(page: Page, phrase: Phrase) -> bool:
    """ "And a bullet hit a soldier": an indefinite noun in the accusative is no subject; not so what a number counts."""
    first, table = phrase.first, page.words
    word = page.doc.raw(first, first)
    singular = word.endswith(table.accusative) and not word.endswith(table.broken)
    return phrase.kind in ("group", "role") and singular and page.doc.tokens[first].kind == "word"
