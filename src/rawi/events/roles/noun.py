"""Roles of verbal nouns: the genitive, the nation whose adjective follows, the noun that a participle describes."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import (
    acts,
    beside,
    beyond,
    chain,
    counted,
    give,
    prep,
    suffers,
)
from rawi.events.roles.own import is_doer, parted, right

_ADJECTIVES = 3
_OTHER = 6
_LINKED = 4
_WITHIN = 3
_TOLD = ("place", "person", "role")
"""What "to" brings in as the object of a deed whose doer stands before it; "of" its people is written the same."""
_OBJECTS = ("target", "theme")
_DONE = ("be_done", "take_place")


def noun(page: Page, draft: Draft, frame: dict[str, str], *, strikes: bool = False) -> None:
    """Fill the roles of a verbal noun. One that `strikes` is a verb's subject: what stands behind is the verb's."""
    role = "none" if strikes else frame.get("genitive", "none")
    phrases = right(page, draft)
    if role in _OBJECTS and phrases and _behind_pronoun(page, draft, phrases[0]):
        give(page, draft, role, chain(phrases, 0))
    elif role != "none" and phrases and _annexed(page, draft, phrases[0]):
        _genitive(page, draft, frame, phrases)
    elif "agent" not in draft.roles and "agent" in frame.values() and not _of_fallen(draft):
        _by_nationality(page, draft)
    if "antecedent" in frame:
        phrase = page.before(draft.found.first, draft.clause.first)
        held = page.phrases_in(max(draft.clause.first, draft.found.first - _WITHIN), draft.found.first)
        if held and held[-1].last >= draft.found.first:
            give(page, draft, frame["antecedent"], held[-1:])  # "the besieged quarter", told by both words
        elif phrase is not None and _describes(page, draft, phrase):
            inner = page.before(phrase.first, draft.clause.first) if beside(page, phrase) else None
            give(page, draft, frame["antecedent"], [inner or phrase])


def _behind_pronoun(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """ "Its storming (of) the capital": behind a pronoun for the doer, what it was done to."""
    found = draft.found
    if not found.hit.suffix or found.form.kind != "masdar" or phrase.joined or phrase.first > found.last + 2:
        return False
    adverb = page.doc.raw(phrase.first, phrase.first).endswith(
        page.words.accusative
    )  # "trying them militarily"
    one = phrase.kind == "group" and adverb and page.count_over(phrase.first) is None
    near = not one and all(page.folds[at] in page.words.heads for at in range(found.last + 1, phrase.first))
    return near and prep(draft, phrase) in ("", page.words.letters["to"]) and suffers(page, phrase)


def _describes(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """ "Fighters besieged in …", "fighters who by now are besieged": right behind the noun, or behind its relative."""
    gap = range(phrase.last + 1, draft.found.first)
    linked = any(page.has(at, page.words.relative) or page.has(at, page.words.remaining) for at in gap)
    plain = [at for at in gap if not page.is_time_part(at)]
    return len(plain) <= 1 or (linked and len(plain) <= _LINKED)


def _genitive(page: Page, draft: Draft, frame: dict[str, str], phrases: list[Phrase]) -> None:
    """What the noun is annexed to, and the bare noun behind that: "the army's shelling of positions"."""
    role, group = frame["genitive"], chain(phrases, 0)
    if group[0].kind == "place" and "sides" in frame.values() and not acts(page, group[0]):
        return  # "confrontations of the town": nobody fights it
    does = is_doer(page, draft, group)
    others = [at for at in range(len(group), len(phrases)) if _is_other(page, draft, phrases, group, at)]
    if others and (
        page.marks.barred(group[-1].last + 1, phrases[others[0]].first)
        or (not does and parted(page, group[-1].last + 1, phrases[others[0]].first))
        or (role == "agent" and not any(acts(page, p) for p in group))
    ):
        others = []  # "the battle for the town, stronghold of the leader": nobody is fought there
    if role in _OBJECTS and _of_control(page, draft, group[-1].last + 1):
        role = "agent"  # "the regaining (by) the army (of) control over the town"
    doer = does and not _passive(draft)
    if role == "agent_or_target":
        role = "agent" if others or doer else "target"
    elif role in ("target", "theme") and draft.found.form.kind == "masdar" and others and doer:
        give(page, draft, role, chain(phrases, others[0]))
        role = "agent"
    if role == "agent" and role in draft.roles:
        role = "target"
    give(page, draft, role, group)
    if others and role == "agent":
        give(page, draft, frame.get("object", "target"), chain(phrases, others[0]))


def _of_control(page: Page, draft: Draft, at: int) -> bool:
    """True where the object of a deed that takes ground is the control of it, which stands there."""
    taken = draft.found.kind.family == "territory" and at < draft.clause.stop
    return taken and draft.found.form.kind == "masdar" and page.has(at, page.words.control)


def _is_other(page: Page, draft: Draft, phrases: list[Phrase], group: list[Phrase], at: int) -> bool:
    """True for what can be the object behind the doer: a bare noun, or "to" right behind ("their storming to the town")."""
    phrase = phrases[at]
    if phrase.joined or not suffers(page, phrase) or phrase.first - group[-1].last > _OTHER:
        return False
    over = prep(draft, phrase)
    aimed = over == page.words.letters["to"] and phrase.first == group[-1].last + 1
    told = phrase.kind in _TOLD or counted(phrase)
    return not over or (aimed and told and not draft.found.kind.outcome)


def _passive(draft: Draft) -> bool:
    """ "The expulsion of the rebels took place": what such a verb governs is annexed to those it was done to."""
    return any(hit.entry.id in _DONE and hit.last == draft.found.first - 1 for hit in draft.governed)


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
    if page.folds[at] in page.words.heads:
        return False  # "the retaking of a Ruritanian town": the nation is the town's
    return page.folds[at].startswith(article) == page.definite(head)


def _annexed(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """True where the phrase is the genitive of the noun: right behind it, or behind a plain noun of its own."""
    found = draft.found
    if prep(draft, phrase) or phrase.joined or found.hit.suffix:
        return False
    gap = range(found.last + 1, phrase.first)
    if len(gap) > 3 or any(page.parts(at) for at in gap):
        return False
    if phrase.kind == "group" and any(page.kind(at) == "punct" for at in gap):
        return False  # 'a "terrorist" assault': names stand in quotation marks, and words that aren't the writer's
    return not _has_article(page, draft) and not beyond(page, found.last + 1, phrase.first)


def _has_article(page: Page, draft: Draft) -> bool:
    """ "The fighting": nothing is annexed to it. A set phrase may have its article inside; and "mines" is no "the …"."""
    found, words = draft.found, page.words
    if found.form.kind == "form" and found.first < found.last:
        return False
    word = page.folds[found.first] if found.form.kind != "form" else page.doc.raw(found.first, found.first)
    return word.lstrip(words.letters["conjunctions"]).startswith(words.letters["article"])
