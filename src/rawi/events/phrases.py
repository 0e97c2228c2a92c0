"""Phrases around a trigger: what can do a deed or suffer it, conjuncts, and what a phrase hangs on."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.lexicon import capital_of
from rawi.model import Group, Place

PLACES = frozenset({"at", "from", "to", "via"})
_THINGS = ("weapon", "document", "place")
_ARMS = ("weapon.arms", "weapon.lexicon")
_FALLEN = ("killed", "wounded")
_CAPTIVE = ("detained", "abducted")
_LINK = 3
_BEFORE = 2
"""Words before a deed among which a word against it stands."""
_CONJUNCT = 6
_AROUND = 4
_TELLER = "source"


def prep(draft: Draft, phrase: Phrase) -> str:
    """The preposition over the phrase, as far as the trigger is concerned: one left of the trigger isn't its own, and
    one within it ("found the bodies of …") has done its work where the frame makes nothing of it."""
    found = draft.found
    if phrase.first <= found.last or phrase.over > found.last:
        return phrase.prep
    return phrase.prep if phrase.over >= found.first and phrase.prep in found.frame else ""


def joins(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """True for a conjunct of something behind the trigger, not of what stood before it."""
    own = page.folds[phrase.first] != page.bare(phrase.first)
    return phrase.joined and (own or phrase.over > draft.found.last)


def acts(page: Page, phrase: Phrase) -> bool:
    """True for what can do a deed: people, groups, organizations; a country, or its capital where no preposition makes a
    place of it; aircraft by their nationality."""
    mention = phrase.mention
    if isinstance(mention, Place):
        return mention.value.feature == "country" or (
            not phrase.prep and capital_of(mention.text) is not None
        )
    if mention.kind == "nationality":
        before = page.bare(phrase.first - 1) if phrase.first else ""
        return before in page.words.forces or page.words.is_plural(page.folds[phrase.last])
    if isinstance(mention, Group):
        if mention.value.role == _TELLER and mention.value.victim_class is None:
            return False  # "security sources": they tell of deeds
        return not any(hit.entry.id in _FALLEN for hit in page.measures_in(phrase.first, phrase.last + 1))
    return mention.kind in ("person", "organization", "role") or _craft(page, phrase)


def _craft(page: Page, phrase: Phrase) -> bool:
    """Aircraft, tanks and guns strike, and are struck; mines, shells and bombs are what is struck with."""
    return phrase.kind == "weapon" and page.bare(phrase.first) in page.words.forces


def suffers(page: Page, phrase: Phrase) -> bool:
    """True for what a deed can be done to: the same, and things and places."""
    return phrase.kind == "group" or phrase.kind in _THINGS or acts(page, phrase)


def beside(page: Page, phrase: Phrase) -> bool:
    """ "The hills adjacent to the river": the river only says where the hills lie."""
    return phrase.over > 0 and page.has(phrase.over - 1, page.words.adjacent)


def near(page: Page, first: int) -> bool:
    """ "Near Hit", "on the outskirts of the city of Hit": what begins there is only near by."""
    begin, article = max(page.sentence(first).first, first - _AROUND), page.words.letters["article"]
    for at in range(begin, first):
        length = page.phrase_at(at, page.words.near)
        between = (page.folds[word].removeprefix(article) for word in range(at + length, first))
        if length and all(word in page.words.heads for word in between):
            return True
    return False


def counted(phrase: Phrase) -> bool:
    """True for people that are counted: "five gunmen"."""
    return isinstance(phrase.mention, Group) and phrase.mention.value.count is not None


def chain(phrases: Sequence[Phrase], at: int) -> list[Phrase]:
    """The phrase at that place with the conjuncts that follow it."""
    lead = phrases[at]
    found = [lead]
    for phrase in phrases[at + 1 :]:
        near = phrase.first - found[-1].last <= _CONJUNCT
        if not (phrase.joined and near and phrase.prep in ("", lead.prep)):
            break
        found.append(phrase)
    return found


def give(page: Page, draft: Draft, role: str, group: Sequence[Phrase]) -> None:
    if role in ("agent", "agents", "foiler", "backer"):
        draft.fill("agent" if role == "agents" else role, [p for p in group if acts(page, p)])
    elif role == "target" and draft.found.kind.cause:
        arms = [p for p in group if p.mention.rule in _ARMS and not _craft(page, p)]
        draft.fill("instrument", arms)
        draft.fill(role, [p for p in group if p not in arms and suffers(page, p)])
    elif role not in PLACES and role not in ("none", "agent_or_target", "sides"):
        draft.fill(role, [p for p in group if suffers(page, p) and not _no_captive(draft, role, p)])


def _no_captive(draft: Draft, role: str, phrase: Phrase) -> bool:
    """Nobody takes weapons or buildings into custody: they are found on those who are."""
    return draft.found.measure in _CAPTIVE and role == "target" and phrase.kind in _THINGS


def bare_head(page: Page, phrase: Phrase, floor: int) -> Phrase | None:
    """ "Fighters of the group", "a force of the brigade that belongs to …": the bare noun that such phrases hang on;
    the phrase itself where a count stands before it."""
    first = phrase
    while phrase.prep:
        previous = page.before(phrase.first, floor)
        if previous is None or phrase.first - previous.last > _LINK:
            counted = page.quantities_between(max(floor, first.over - 3), first.first)
            return first if counted else None
        phrase = previous
    return phrase


def backwards(page: Page, draft: Draft, phrase: Phrase) -> list[Phrase]:
    """The phrase with the conjuncts before it."""
    found = [phrase]
    while found[0].joined:
        previous = page.before(found[0].first, draft.clause.first)
        if previous is None or found[0].first - previous.last > 4:
            break
        found.insert(0, previous)
    return [one for one in found if acts(page, one)]


def apposed(page: Page, phrase: Phrase, stop: int, floor: int) -> Phrase | None:
    """ "The man, a former officer, is behind …": the noun that one between two commas describes; None where none is."""
    previous = page.before(phrase.first, floor)
    if previous is None or page.folds[stop - 1] not in page.words.commas:
        return None
    near = previous.last + 1 == phrase.first - 1 and phrase.last < stop - 1
    return previous if near and page.folds[previous.last + 1] in page.words.commas else None


def others_do(page: Page, draft: Draft) -> bool:
    """ "Those (plural) whose towns it shelled": a singular verb behind such a relative has a subject of its own."""
    found = draft.found
    singular = found.finite and found.form.number == "singular"
    return singular and found.first > 0 and page.folds[found.first - 1] in page.words.relative_many


def denounced(page: Page, draft: Draft) -> bool:
    """ "To denounce the abduction of …": whoever denounces a deed didn't do it."""
    first = draft.found.first
    return any(page.has(at, page.words.against) for at in range(max(first - _BEFORE, 0), first))


def beyond(page: Page, first: int, stop: int) -> bool:
    """True where a relative, a result or another clause begins between."""
    return page.marks.barred(first, stop)
