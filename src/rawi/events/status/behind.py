"""What stands behind an event's word and says how it stands: relative clauses, participles, adjectives."""

from __future__ import annotations

from rawi.arabic import splits
from rawi.events.page import Page
from rawi.events.trigger import FINITE, Found
from rawi.lexicon import Hit

_ADJECTIVES = 4


def follows(page: Page, hit: Hit, found: Found) -> bool:
    """A relative clause or participle behind the noun: "a raid that aircraft carried out", "the awaited attack"."""
    attrs = hit.entry.attrs
    gap = hit.first - found.last - 1
    if any(page.has(at, page.words.clause) for at in range(found.last + 1, hit.first)):
        return False
    if "right" in attrs:
        near = gap < int(attrs["right"]) and page.mentions_between(found.last + 1, hit.first) == 0
        return near or (gap < _ADJECTIVES and _described(page, found, hit))
    if found.finite:
        return False
    if attrs["part"] == "opener":
        bare = not hit.proclitic or hit.proclitic == page.words.letters["will"]
        return gap <= 2 and bare and (hit.form.kind == "active" or hit.form.kind in FINITE)
    if attrs["part"] == "doer":
        if page.folds[hit.first - 1] in page.words.adjunct:
            return False  # "… after its advance": a noun, for no verb stands behind a preposition
        relative = page.folds[hit.first - 1] in page.words.relative
        plain = [at for at in range(found.last + 1, hit.first) if page.doc.tokens[at].kind == "word"]
        told = bool(hit.suffix) or relative or (not plain and _by_it(page, hit))
        return told and hit.form.kind in FINITE and len(plain) - relative <= 4
    negated = page.has(hit.first - 1, page.words.negation)
    return attrs["part"] == "hits" and hit.form.kind in FINITE and not (hit.suffix or negated) and gap <= 6


def _by_it(page: Page, hit: Hit) -> bool:
    """ "A siege that gunmen laid", with the pronoun for it on a preposition behind the verb."""
    if hit.last + 1 >= len(page.folds):
        return False
    word, by = page.folds[hit.last + 1], page.words.letters["by"]
    return word in (by + page.words.letters["his"], by + page.words.letters["her"])


def _described(page: Page, found: Found, hit: Hit) -> bool:
    """ "The wide military attack that is awaited": adjectives alone between, all definite as both ends are."""
    return all(page.definite(at) and page.kind(at) == "word" for at in range(found.first, hit.first + 1))


def coming(page: Page, token: int) -> bool:
    """True for a verb with the letter of the future before it."""
    will = page.words.letters["will"]
    return page.folds[token].startswith(will) and any(
        split.proclitic == will for split in splits(page.folds[token])
    )
