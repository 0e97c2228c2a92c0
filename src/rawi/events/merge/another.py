"""What tells of a mention that it is of another happening than the one told before, whatever the two have in common."""

from __future__ import annotations

from rawi.events.draft import HAPPENED, Draft
from rawi.events.merge.camp import camp
from rawi.events.merge.ground import grounds
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.trigger import Found

_FACILITY = "place.facility"
_BEHIND = 2
"""Words behind a deed among which an adjective says that it is another one."""
_MEMBER = 3
"""Words before it among which the report turns from several to one of them."""


def another(page: Page, a: Draft, b: Draft) -> bool:
    """True where words beside `b`, or its doers, show that it isn't `a`, which the report told before."""
    if _told_so(page, b) or _besides(page, b) or _unlike_number(page, a, b) or _camps(page, a, b):
        return True
    if a.sentence == b.sentence and (_one_of_them(page, a, b) or _each_its_own(a, b)):
        return True
    return _recalled(page, a, b) or _other_things(page, a, b)


def _told_so(page: Page, draft: Draft) -> bool:
    """ "Another attack", "the deadliest since the attack of …", "a day after an attack that …"."""
    found = draft.found
    after = page.folds[found.last + 1 : found.last + 1 + _BEHIND]
    if any(word in page.words.another for word in after):
        return True
    return not found.finite and found.first > 0 and page.has(found.first - 1, page.words.ever_since)


def _unlike_number(page: Page, a: Draft, b: Draft) -> bool:
    """ "Raids" that the report told of are not "a raid" told later, nor are "two attacks" an attack: fighting and
    protests may be told in either number, and so may what has not happened."""
    one, two = a.found, b.found
    if b.status not in HAPPENED or page.definite(two.first) or _counted(page, two):
        return False
    if (
        one.hit.entry.id != two.hit.entry.id
        or one.form.kind != "noun"
        or two.form.kind != "noun"
        or "sides" in one.frame.values()
    ):
        return False
    return one.kind.cause and one.form.number != two.form.number and two.form.number != "plural"


def _counted(page: Page, found: Found) -> bool:
    """ "Sixty raids", whose noun is a singular behind the number."""
    return bool(page.quantities_between(max(found.first - _BEHIND, 0), found.last + 1))


def _one_of_them(page: Page, a: Draft, b: Draft) -> bool:
    """ "Several attacks, among them the targeting of …": one of them is told of its own."""
    begin = max(a.found.last + 1, b.found.first - _MEMBER)
    return any(page.has(at, page.words.among_them) for at in range(begin, b.found.first))


def _besides(page: Page, draft: Draft) -> bool:
    """ "It also burnt …": what a sentence adds to what it told."""
    found, governed = draft.found, [hit.first for hit in draft.governed if hit.first < draft.found.first]
    if not (found.finite or governed):
        return False
    begin = min([found.first, *governed])
    return begin > 0 and page.has(begin - 1, page.words.besides)


def _recalled(page: Page, a: Draft, b: Draft) -> bool:
    """What the report recalls with a day long past is not what it brings as news, unless it names the same ones, or the
    same place where the news has no day."""
    if not b.background or a.background or b.time_basis != "own":
        return False
    if b.found.trigger.anaphor and page.definite(b.found.first):
        return False
    if a.time is None and grounds(page, a) & grounds(page, b):
        return False
    roles = ("agent", "target", "theme")
    return not any(page.named(a.held(role)) & page.named(b.held(role)) for role in roles)


def _each_its_own(a: Draft, b: Draft) -> bool:
    """ "The army arrested five, while the militia arrested four": two verbs of a sentence, each with a doer and those
    whom it was done to."""
    done_to = b.found.frame.get("object", "none") != "none"
    if not (a.found.finite and b.found.finite and done_to) or b.found.hit.suffix:
        return False
    for role in ("agent", "target"):
        told = role in a.roles and role in b.roles
        if not told or role in a.implicit or role in b.implicit:
            return False
    return {p.mention.text for p in a.roles["agent"]}.isdisjoint(p.mention.text for p in b.roles["agent"])


def _other_things(page: Page, a: Draft, b: Draft) -> bool:
    """ "They burnt the consulate … they burnt a seat of the party": buildings called otherwise, the second one new."""
    one, two = _buildings(page, a), _buildings(page, b)
    if not one or not two or any(page.definite(p.first) for p in two):
        return False
    return {_head(page, p) for p in one}.isdisjoint({_head(page, p) for p in two})


def _buildings(page: Page, draft: Draft) -> list[Phrase]:
    """The unnamed buildings that were hit, where no word for them may be said of any."""
    held = [p for p in draft.held("target") if p.mention.rule == _FACILITY]
    return [] if any(page.has(p.first, page.words.any_place) for p in held) else held


def _head(page: Page, phrase: Phrase) -> str:
    """The letters that the number of a noun leaves as they are, "mosque" and "mosques" alike."""
    word = page.bare(phrase.first).removeprefix(page.words.article)
    return word.lstrip(page.words.article[0])[:2]


def _camps(page: Page, a: Draft, b: Draft) -> bool:
    """The police's shooting is not the gunmen's, nor the storming by a crowd the attack of a militia."""
    one, two = camp(page, a.held("agent")), camp(page, b.held("agent"))
    return one is not None and two is not None and one != two
