"""Pronouns written onto a trigger, and the noun that they take up."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.implicit.own import BACK, PLACES, peaceful, take
from rawi.events.marks import within_marks
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts, suffers
from rawi.model import Group, Person, Place

_GROUND, _FOUGHT = "territory", ("violence", "territory", "movement")
_PART = 2
"""Words before a part of those told among which "among them" stands."""
_NOT_MANY, _ARMS = ("person", "place", "document"), "weapon.arms"
"""What "them" doesn't take up; a car stands for those in it."""
_OF_PEOPLE = ("custody", "territory", "movement")


def pronoun_on_it(page: Page, draft: Draft, role: str, earlier: Draft | None) -> None:
    """The pronoun is the doer told last in the sentence where it can be, else the last fitting noun."""
    if role in PLACES or _fronted(draft):
        return
    one = draft.found.hit.suffix not in page.words.them
    if one and role == "target" and _takes_ground(page, draft):
        _ground(page, draft)
    if role in draft.roles:
        return
    if role == "agent" and one and earlier is not None:
        take(draft, [phrase for phrase in earlier.held("agent") if phrase.kind != "group"])
        if "agent" in draft.roles:
            return
    people = role == "agent" or draft.found.kind.family in _OF_PEOPLE
    phrase = _right_before(page, draft)
    if phrase is None and role != "agent" and not one:
        phrase = _same_crowd(earlier)
    if phrase is None:
        fights = role == "agent" and draft.found.kind.family in _FOUGHT
        phrase = antecedent(page, draft, people=people, fights=fights)
    if phrase is not None:
        draft.fill(role, [phrase])
        draft.implicit.add(role)


def _takes_ground(page: Page, draft: Draft) -> bool:
    """True for a deed done to ground; whoever drives people out of it has these as its target."""
    source = page.words.prepositions[page.words.letters["from"]]
    return draft.found.kind.family == _GROUND and draft.found.frame.get(source) != "at"


def _ground(page: Page, draft: Draft) -> None:
    """ "Towards the capital, to free it": what is taken is the place named last before it, and no force."""
    if any(phrase.kind == "place" for phrase in draft.held("target")):
        return
    found = draft.found
    first = max(page.sentence(found.first).first, found.first - BACK)
    for phrase in reversed(page.places_in(first, found.first)):
        if (
            phrase.last < found.first
            and _known(page, phrase)
            and agrees(page, found.hit.suffix, phrase, thing=True)
        ):
            if "target" not in draft.roles:
                draft.implicit.add("target")
            draft.fill("target", [phrase])
            return


def _known(page: Page, phrase: Phrase) -> bool:
    """A place with a name, or one with the article."""
    named = isinstance(phrase.mention, Place) and phrase.mention.value.named
    return named or page.definite(phrase.first)


def _same_crowd(earlier: Draft | None) -> Phrase | None:
    """ "It captured dozens of gunmen after besieging them": those to whom the deed told last was done."""
    crowds = [p for p in earlier.held("target", "theme") if p.kind == "group"] if earlier is not None else []
    return crowds[-1] if crowds else None


def _right_before(page: Page, draft: Draft) -> Phrase | None:
    """ "A house that aircraft destroyed (it)": the noun right before a verb with a pronoun, or before its relative."""
    found = draft.found
    at = found.first - 1
    if found.finite and at > 0 and page.has(at, page.words.relative):
        at -= 1
    phrase = page.before(found.first, page.doc.sentences[draft.sentence].first) if found.finite else None
    if phrase is None or phrase.last != at or found.hit.proclitic or not suffers(page, phrase):
        return None
    return phrase if agrees(page, found.hit.suffix, phrase, thing=True) else None


def antecedent(page: Page, draft: Draft, *, people: bool, fights: bool = False) -> Phrase | None:
    """The noun that a pronoun on the trigger takes up: the last fitting one of its sentence, bare ones first.

    Where whoever is meant `fights`, no civilian is; nor is ever a part of those told ("among them sixty")."""
    sentence = page.doc.sentences[draft.sentence]
    first = max(sentence.first, draft.found.first - BACK)
    taken = {phrase.mention.id for phrase in draft.held(*draft.roles)}
    before = [
        phrase
        for phrase in page.phrases_in(first, draft.found.first)
        if phrase.last < draft.found.first and phrase.mention.id not in taken
    ]
    many = draft.found.hit.suffix in page.words.them
    fitting = [
        p
        for p in before
        if not (many and (p.kind in _NOT_MANY or p.mention.rule == _ARMS))
        and not _source(page, p)
        and not (fights and peaceful(page, p))
        and within_marks(page.marks.parts, p.first - _PART, p.first) is None
        and (acts(page, p) if people else suffers(page, p))
        and (p.kind not in ("place", "document") or (acts(page, p) and not p.prep))
        and agrees(page, draft.found.hit.suffix, p)
        and not (p.kind in ("person", "role") and draft.found.kind.family == "damage")
    ]
    bare = [p for p in fitting if not p.prep]
    found = bare or fitting
    return found[-1] if found else None


def _source(page: Page, phrase: Phrase) -> bool:
    """Whoever only tells of the deed by trade: nobody takes up "a source" or a channel."""
    entity = page.entities.get(phrase.mention.entity or "")
    outlet = entity is not None and entity.type in ("outlet", "agency")
    return outlet or (isinstance(phrase.mention, Group) and phrase.mention.value.role == "source")


def agrees(page: Page, suffix: str, phrase: Phrase, *, thing: bool = False) -> bool:
    """ "Her" is no man, and "him" no thing of a feminine name, and a place only where it may be a `thing`."""
    feminine = phrase.mention.text.split()[0].endswith(page.words.feminine)
    if suffix == page.words.letters["her"] and isinstance(phrase.mention, Person):
        return phrase.mention.value.sex == "female"
    return not (suffix == page.words.letters["his"] and (feminine or (phrase.kind == "place" and not thing)))


def _fronted(draft: Draft) -> bool:
    """ "More than forty people were arrested": of a verb of two voices, with those whom it was done to before it, the
    passive is meant, and no doer is left out."""
    found = draft.found
    done_to = draft.held(found.frame.get("object", "none"))
    return found.form.voice == "both" and any(phrase.last < found.first for phrase in done_to)
