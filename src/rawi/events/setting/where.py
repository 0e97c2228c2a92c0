"""Where an event was: its own words first, then what its paragraph has said, marked as carried."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from rawi.events.draft import Draft
from rawi.events.marks import within_marks
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts, beside, prep
from rawi.model import EventPlace, Place

_Where = Literal["at", "from", "to", "via"]
_GROUND = frozenset({"violence", "territory", "siege", "operation", "damage"})
_LEAD = 3
_MOVES = frozenset({"movement", "displacement", "custody"})
LARGE = frozenset(
    {"admin1", "region", "governorate", "river", "desert", "mountain", "valley", "sea", "lake", "border"}
)
WINDOW = 60
"""How many words on either side of a trigger its place and its day are looked for, in a sentence without end."""
_BORDER = "border"
_APPOSED = 3
_FEW = 6
"""Events back among which the one told of last is looked for."""
_CARRY = 2
"""How many sentences on a place or a day still holds where a paragraph is a sentence, as in news."""


def places(page: Page, draft: Draft) -> list[EventPlace]:
    """The places in the event's clause: behind the trigger, else before it in the sentence; "the town" is the one
    named last."""
    own = _own(page, draft)
    if own:
        doers = {phrase.mention.id for phrase in draft.held("agent", "recipient", "foiler", "backer")}
        own = [p for p in own if p.mention.id not in doers]
    found = [EventPlace(p.mention.id, _role(page, draft, p), "own") for p in _settled(page, own)]
    return found or _meant(page, draft)


def _own(page: Page, draft: Draft) -> list[Phrase]:
    """Places on a map: what is hit and what stands right behind the trigger, else beside it in the clause unless
    "the town" there takes one up, else in the sentence."""
    clause, found = draft.clause, draft.found
    that = within_marks(page.marks.that, found.last + 1, clause.stop)
    stop = clause.stop if that is None else that
    struck = [role for role in ("target", "theme") if role not in draft.implicit]
    held = [p for p in draft.held(*struck) if p.kind == "place"]
    near = _candidates(page, found.last + 1, min(stop, clause.until))
    near = [*(p for p in held if _on_a_map(page, p)), *(p for p in near if p not in held)]
    vague = _wide(near) or all(beside(page, p) for p in near)
    before = _candidates(page, clause.first, found.first)
    if near and (held or not vague):
        return near
    if _meant(page, draft):
        return []
    if near:
        return [*(p for p in before if not _wide([p])), *near]
    after = _candidates(page, clause.until, stop)
    return _nearest(page, draft, before, after) or _around(page, draft)


def _candidates(page: Page, first: int, stop: int) -> list[Phrase]:
    """Places on a map there that the words put the event at; those that only say where another place lies come last."""
    found = [p for p in _told(page, first, stop) if _on_a_map(page, p) and (p.prep or not acts(page, p))]
    return [p for p in found if not beside(page, p)] or found


def _told(page: Page, first: int, stop: int) -> list[Phrase]:
    """The places there but for those that lend a hand or a name: "led by Washington", "backed by Ankara and Doha",
    "the militias of Syria"."""
    aside = (page.words.lent, page.words.backed)
    near = [p for p in page.places_in(first, stop) if p.prep not in aside]
    return [p for p in near if not (_wide([p]) and p.first and page.has(p.first - 1, page.words.whose))]


def _wide(phrases: Sequence[Phrase]) -> bool:
    """Countries alone."""
    return all(isinstance(p.mention, Place) and p.mention.value.feature == "country" for p in phrases)


def _nearest(page: Page, draft: Draft, before: list[Phrase], after: list[Phrase]) -> list[Phrase]:
    """Those behind the trigger, unless a clause has ended there while the ones before it stand closer."""
    if not before or not after:
        return after or before
    comma = any(page.folds[at] in page.words.commas for at in range(draft.found.last + 1, after[0].first))
    closer = draft.found.first - before[-1].last < after[0].first - draft.found.last
    return before if comma and closer else after


def _around(page: Page, draft: Draft) -> list[Phrase]:
    """Places of the sentence outside the clause that are told as places, three at most."""
    sentence = page.doc.sentences[draft.sentence]
    first, stop = draft.found.first - WINDOW, draft.found.last + WINDOW
    told = _told(page, max(sentence.first, first), min(sentence.stop, stop))
    own = [p for p in told if _placed(page, p) and _together(page, p, draft)][:3]
    return [p for p in own if _on_a_map(page, p)]


def _meant(page: Page, draft: Draft) -> list[EventPlace]:
    """ "The town", "the area" in the clause: the place of that kind that the report has named last before."""
    for phrase in page.places_in(draft.clause.first, draft.clause.stop):
        kinds = page.words.features.get(page.folds[phrase.first].lstrip(page.words.proclitics))
        if kinds is None or _on_a_map(page, phrase):
            continue
        named = page.named_before(phrase.first, kinds)
        if named is not None:
            return [EventPlace(named.id, "at", "carried")]
    return []


def _together(page: Page, phrase: Phrase, draft: Draft) -> bool:
    """True where no other clause begins between the place and the trigger."""
    low, high = sorted((phrase.first, draft.found.first))
    return not page.marks.parted(low, high)


def _on_a_map(page: Page, phrase: Phrase) -> bool:
    """A facility without a name is no place that an event can be put at, nor is "the quarter" one of that name."""
    if phrase.mention.rule == "place.facility":
        return False
    if phrase.first != phrase.last:
        return True
    return page.folds[phrase.first].lstrip(page.words.proclitics) not in page.words.features


def _placed(page: Page, phrase: Phrase) -> bool:
    """True where the words say that it is a place here: a preposition right over it, or "the town of" before it."""
    between = range(phrase.over + 1, phrase.first)
    if any(page.bare(at) not in page.words.heads for at in between):
        return False
    return phrase.prep in page.words.at or len(between) > 0


def _settled(page: Page, phrases: Sequence[Phrase]) -> list[Phrase]:
    """Without countries where a place within one is there, in the order of the text."""
    inner = [p for p in phrases if isinstance(p.mention, Place) and p.mention.value.feature != "country"]
    kept = inner or list(phrases)
    return [p for at, p in enumerate(kept) if not (at and _holds(page, p, kept[at - 1]))]


def _holds(page: Page, outer: Phrase, inner: Phrase) -> bool:
    """ "The town of A in the province of B": the second only says where the first lies."""
    a, b = inner.mention, outer.mention
    if not (isinstance(a, Place) and isinstance(b, Place)):
        return False
    near = 0 < outer.first - inner.last <= _APPOSED and b.value.feature in LARGE
    if not near or a.value.feature in LARGE:
        return False
    if b.value.feature == _BORDER:
        return True
    return outer.prep in page.words.at and a.value.country in (None, b.value.country)


def _role(page: Page, draft: Draft, phrase: Phrase) -> _Where:
    words = page.words
    over = prep(draft, phrase)
    if draft.found.kind.family not in _MOVES:
        return "at"
    if over == words.prepositions[words.letters["from"]]:
        return "from"
    return "to" if draft.found.frame.get(over) == "to" else "at"


def carry_places(drafts: Sequence[Draft], page: Page) -> None:
    """An event without a place takes that of the event told last before it in its paragraph, or in the sentence before;
    violence takes that of the lead."""
    placed: list[Draft] = []
    lead: Draft | None = None
    for draft in drafts:
        if draft.places:
            placed.append(draft)
            if lead is None and draft.sentence <= _LEAD and not draft.background:
                lead = draft
            continue
        last = _told_last(placed, draft)
        near = last if last is not None and still_near(page, last, draft) else None
        if near is None and draft.found.kind.family in _GROUND and not draft.background:
            near = lead
        if near is not None:
            there = [p for p in near.places if p.role == "at"] or [p for p in near.places if p.role == "to"]
            draft.places = [EventPlace(p.mention, "at", "carried") for p in there]
            if draft.places and near is last:
                placed.append(draft)


def _told_last(placed: Sequence[Draft], draft: Draft) -> Draft | None:
    """The one of the last few that a word told of last before the draft: one told of again counts from there."""
    best: Draft | None = None
    latest = -1
    for one in placed[-_FEW:]:
        told = max([t.first for t in one.triggers if t.first < draft.found.first], default=-1)
        if told >= latest:
            best, latest = one, told
    return best


def still_near(page: Page, last: Draft, draft: Draft) -> bool:
    told = [one.sentence for one in last.triggers if one.sentence <= draft.sentence]
    a, b = page.doc.sentences[max(told, default=last.sentence)], page.doc.sentences[draft.sentence]
    return a.paragraph == b.paragraph or b.index - a.index <= _CARRY
