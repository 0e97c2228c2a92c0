"""Objects that governors give an event: what it hits, who is accused of it or driven to it."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts, beyond, chain, give
from rawi.lexicon import Hit

_AIM = 14
"""Words behind a deed within which a participle tells whom it was aimed at."""
_UNKNOWN = 1


def aimed_at(page: Page, draft: Draft) -> None:
    """ "Air strikes in the country, targeting fighters": a participle without the article, behind the deed."""
    first, article = draft.found.last + 1, page.words.letters["article"]
    if "target" in draft.roles or not draft.found.kind.cause:
        return
    for hit in page.governors_in(first, min(draft.clause.stop, first + _AIM)):
        plain = hit.form.kind == "active" and not page.folds[hit.first].startswith(article)
        if plain and hit.entry.attrs["part"] == "hits" and hit.form.number == "singular":
            hit_object(page, draft, hit)
            return


def hit_object(page: Page, draft: Draft, hit: Hit) -> None:
    """ "A bombing that targeted …": the object of the verb is the event's target."""
    first = max(hit.last, draft.found.last) + 1 if hit.first < draft.found.first else hit.last + 1
    near = page.phrases_in(first, min(first + 8, page.sentence(hit.first).stop))
    for at, phrase in enumerate(near):
        if phrase.kind == "nationality" and not page.words.is_plural(page.folds[phrase.last]):
            continue  # "a Ruritanian raid that hit …": whose raid it was
        if (not phrase.prep or phrase.over < hit.first) and not beyond(page, first, phrase.first):
            give(page, draft, "target", chain(near, at))
            if "target" in draft.roles:
                return


def object_does(page: Page, draft: Draft, hit: Hit, role: str) -> None:
    """ "X accuses Y of …", "X forces Y to …": the last one before the deed does it."""
    near = page.phrases_in(hit.last + 1, draft.found.first)
    between = [
        p for at, p in enumerate(near) if _free(page, p) and not _annexed(page, near, at) and acts(page, p)
    ]
    if (
        len(between) == 1
        and between[0].first == hit.last + 1
        and draft.found.first - between[0].last > _UNKNOWN
    ):
        return  # "X accuses", then words for someone unknown to us: X did nothing
    if between and role not in draft.roles:
        first = next(at for at in range(len(between) - 1, -1, -1) if at == 0 or not between[at].joined)
        give(page, draft, role, between[first:])


def _free(page: Page, phrase: Phrase) -> bool:
    """True where no preposition stands over it: "X in exile accuses", with the article on both nouns, leaves what is
    behind the exile free of "in"."""
    before = phrase.first - 1
    if not phrase.prep:
        return True
    return phrase.over < before and page.definite(before) and page.definite(phrase.first)


def _annexed(page: Page, near: Sequence[Phrase], at: int) -> bool:
    """ "Of the followers of the president": what a noun with a preposition is annexed to is no object."""
    before = near[at - 1] if at else None
    if before is None or before.last + 1 != near[at].first or not (before.prep and before.kind == "group"):
        return False
    return before.first == before.last and not page.definite(before.first)
