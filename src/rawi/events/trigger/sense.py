"""Words that look like a trigger and are another word: a verb beside it, a name, an adjective, an announcement."""

from __future__ import annotations

from rawi.events.page import Page
from rawi.events.trigger.found import FINITE
from rawi.lexicon import Hit

OBJECT = 4


def verb_here(page: Page, hit: Hit) -> bool:
    """A verb that is written like its verbal noun is one only where no preposition or article stands over it."""
    if any(letter in page.words.clitics for letter in hit.proclitic) and hit.form.kind == "past":
        return False
    if hit.first == hit.last and page.doc.text[hit.start : hit.end].endswith(page.words.tanween):
        return False  # "at dawn", written like "both blew up"
    before = hit.first - 1
    if before < page.sentence(hit.first).first:
        return True
    word = page.folds[before]
    if hit.form.kind == "present":
        return word not in page.words.cause and not any(
            g.last == before and g.entry.attrs["part"] == "opener" for g in _statuses(page, before)
        )
    if hit.form.kind == "past" and not hit.proclitic and word.endswith(page.words.subjunctive):
        return False  # "they killed (the) governor of …", written like "he tried"
    if hit.form.kind == "past" and not hit.proclitic and (name_of(page, hit) or word in page.words.series):
        return False
    if (
        word in page.words.prepositions
        or word in page.words.cause
        or word in page.words.own_means
        or page.has(before, page.words.result)
    ):
        return False
    return not (_announced(page, hit) or any(g.last == before for g in _statuses(page, before)))


def _statuses(page: Page, before: int) -> list[Hit]:
    """Governors right before a word that take a noun: finite verbs, and set words for how things stand, but "in case"."""
    near = page.governors_in(max(before - 1, 0), before + 1)
    said = [g for g in near if g.form.kind in FINITE or "status" in g.entry.attrs]
    return [g for g in said if not page.has(g.first, page.words.condition)]


def _announced(page: Page, hit: Hit) -> bool:
    """ "The spokesman denied the shelling": behind a verb of saying or denying without "that" stands a noun."""
    if hit.proclitic or hit.suffix:
        return False
    floor = max(page.sentence(hit.first).first, hit.first - OBJECT)
    for at in range(hit.first - 1, floor - 1, -1):
        word = page.folds[at]
        if page.doc.tokens[at].kind == "punct" or page.has(at, page.words.clause):
            return False
        if word in page.words.that or word in page.words.relative:
            return False
        if at in page.cues or any(g.form.kind in FINITE for g in page.governors_in(at, at + 1)):
            return True
    return False


def name_of(page: Page, hit: Hit) -> bool:
    """An office, a law, a case or a work that carries the name of the deed."""
    before = hit.first - 1
    if before < page.sentence(hit.first).first:
        return False
    return page.has(before, page.words.name_of) or page.folds[before][1:] in page.words.name_of


def relational(page: Page, hit: Hit) -> bool:
    """A construct dual behind the article is none: it is an adjective ("social" looks like "two meetings of")."""
    article = page.words.letters["article"]
    return hit.form.state == "construct" and page.doc.text[hit.start : hit.end].startswith(article)


def shortened_astray(page: Page, hit: Hit) -> bool:
    """The shortened form of a hollow verb stands behind "not" or "let" alone: elsewhere it is another verb ("answers",
    "pours", which are written like "(didn't) want", "(wasn't) hurt")."""
    form = hit.form
    shortened = form.kind == "present" and form.number == "singular" and not form.joint and not hit.suffix
    if not shortened or page.words.letters["to"] in hit.proclitic:
        return False
    return not page.has(hit.first - 1, page.words.negation)
