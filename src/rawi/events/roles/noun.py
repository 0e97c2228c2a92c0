"""Roles of verbal nouns: the genitive, the nation whose adjective follows, the noun that a participle describes."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import (
    beside,
    beyond,
    chain,
    give,
    prep,
    suffers,
)
from rawi.events.roles.own import is_doer, right

_ADJECTIVES = 3
_OTHER = 6
_LINKED = 4


def noun(page: Page, draft: Draft, frame: dict[str, str], *, strikes: bool = False) -> None:
    """Fill the roles of a verbal noun. One that `strikes` is a verb's subject: what stands behind is the verb's."""
    role = "none" if strikes else frame.get("genitive", "none")
    phrases = right(page, draft)
    if role != "none" and phrases and _annexed(page, draft, phrases[0]):
        _genitive(page, draft, frame, phrases)
    elif "agent" not in draft.roles and "agent" in frame.values() and not _of_fallen(draft):
        _by_nationality(page, draft)
    if "antecedent" in frame:
        phrase = page.before(draft.found.first, draft.clause.first)
        if phrase is not None and _describes(page, draft, phrase):
            inner = page.before(phrase.first, draft.clause.first) if beside(page, phrase) else None
            give(page, draft, frame["antecedent"], [inner or phrase])


def _describes(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """ "Fighters besieged in …", "fighters who by now are besieged": right behind the noun, or behind its relative."""
    gap = range(phrase.last + 1, draft.found.first)
    linked = any(page.has(at, page.words.relative) or page.has(at, page.words.remaining) for at in gap)
    plain = [at for at in gap if not page.is_time_part(at)]
    return len(plain) <= 1 or (linked and len(plain) <= _LINKED)


def _genitive(page: Page, draft: Draft, frame: dict[str, str], phrases: list[Phrase]) -> None:
    """What the noun is annexed to, and the bare noun behind that: "the army's shelling of positions"."""
    role, group = frame["genitive"], chain(phrases, 0)
    others = [
        p
        for p in phrases[len(group) :]
        if not prep(draft, p) and not p.joined and suffers(page, p) and p.first - group[-1].last <= _OTHER
    ]
    if others and page.marks.barred(group[-1].last + 1, others[0].first):
        others = []
    doer = is_doer(page, draft, group)
    if role == "agent_or_target":
        role = "agent" if others or doer else "target"
    elif role in ("target", "theme") and draft.found.form.kind == "masdar" and others and doer:
        give(page, draft, role, chain(phrases, phrases.index(others[0])))
        role = "agent"
    if role == "agent" and role in draft.roles:
        role = "target"
    give(page, draft, role, group)
    if others and role == "agent":
        give(page, draft, frame.get("object", "target"), chain(phrases, phrases.index(others[0])))


def _by_nationality(page: Page, draft: Draft) -> None:
    """ "The Israeli shelling": the nation whose adjective stands behind the noun did it."""
    inside = next(
        (page.nations[at] for at in range(draft.found.first, draft.found.last + 1) if at in page.nations),
        None,
    )
    if inside is not None:
        draft.fill("agent", [inside])
        return
    for at in range(draft.found.last + 1, min(draft.found.last + 1 + _ADJECTIVES, draft.clause.stop)):
        nation = page.nations.get(at)
        if nation is not None:
            draft.fill("agent", [nation])
            return
        if at in page.ends or not _adjective(page, draft.found.first, at):
            return


def _of_fallen(draft: Draft) -> bool:
    """ "The Russian dead": the nation is theirs."""
    return draft.found.kind.outcome and draft.found.form.kind in ("form", "noun")


def _adjective(page: Page, head: int, at: int) -> bool:
    """True where the word can be an adjective of the noun: both with the article, or both without."""
    article = page.words.letters["article"]
    if page.doc.tokens[at].kind != "word" or page.folds[at] in page.words.prepositions:
        return False
    return page.folds[at].startswith(article) == page.definite(head)


def _annexed(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """True where the phrase is the genitive of the noun: right behind it, or behind a plain noun of its own."""
    found = draft.found
    if prep(draft, phrase) or phrase.joined or found.hit.suffix:
        return False
    gap = range(found.last + 1, phrase.first)
    if len(gap) > 3 or any(page.doc.tokens[at].kind == "punct" for at in gap):
        return False
    definite = found.form.kind != "form" and page.folds[found.first].lstrip(
        page.words.letters["conjunctions"]
    ).startswith(page.words.letters["article"])
    return not definite and not beyond(page, found.last + 1, phrase.first)
