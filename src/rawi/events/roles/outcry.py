"""Whom a protest is against where no "against" says so: the one accused, denounced or petitioned, the one before whose
building people gather, the doer of the deed that they protest at."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts
from rawi.events.roles.own import is_doer
from rawi.events.trigger import FINITE
from rawi.events.words import outcries
from rawi.lexicon import Hit
from rawi.model import Group, Place

_FAMILY = "protest"
_PROTESTER = "protester"
_REACH = 45
"""Words behind a protest's trigger within which its sentence may say what is shouted."""
_AFTER = 9
"""Words behind an outcry within which whom it is against is named."""
_BESIDE = 2
_BODIES = ("organization", "person", "role")


def against(page: Page, drafts: Sequence[Draft]) -> None:
    """Fill and mend the targets of the protests among the drafts of one report, which are in the order of the text."""
    for at, draft in enumerate(drafts):
        if draft.found.kind.family != _FAMILY:
            continue
        _by_deed(draft, drafts[at + 1 : at + 4])
        _before_building(page, draft)
        if not any(acts(page, phrase) for phrase in draft.held("target")):
            found = _cried_out(page, draft)
            if found is not None:
                draft.roles.pop("target", None)
                draft.fill("target", [found])


def protesters(page: Page, draft: Draft) -> None:
    """Fill the doers of a protest that tells of none: "the demonstration …, while the police met the protesters". Their
    standing beside it is no sign of how firmly the protest itself is told."""
    if draft.found.kind.family != _FAMILY or "agent" in draft.roles:
        return
    sentence, at = page.sentence(draft.found.first), draft.found.first
    held = {phrase.mention.id for phrase in draft.held(*draft.roles)}
    for phrase in page.phrases_in(max(sentence.first, at - _REACH), min(sentence.stop, at + _REACH)):
        people = phrase.mention.value.victim_class if isinstance(phrase.mention, Group) else None
        if people == _PROTESTER and phrase.mention.id not in held:
            draft.fill("agent", [phrase])
            draft.implicit.add("agent")
            return


def _by_deed(draft: Draft, later: Sequence[Draft]) -> None:
    """ "In protest at the killing of three by the guard" is against the guard, not against the three."""
    targets = {phrase.mention.id for phrase in draft.held("target")}
    for other in later:
        suffered = {phrase.mention.id for phrase in other.held("target", "theme")} & targets
        if other.sentence != draft.sentence or not suffered or other.found.kind.family == _FAMILY:
            continue
        draft.roles["target"] = [p for p in draft.roles["target"] if p.mention.id not in suffered]
        if not draft.roles["target"]:
            del draft.roles["target"]
        draft.fill("target", other.held("agent"))


def _before_building(page: Page, draft: Draft) -> None:
    """ "Before the seat of the parliament": the parliament; also where they gather near it or march to it."""
    held = draft.held("target")
    for phrase in held:
        owner = _owner(page, phrase)
        if owner is not None:
            draft.roles["target"] = [p for p in draft.roles["target"] if p is not phrase]
            draft.fill("target", [owner])
    if held:
        return
    stop = min(draft.clause.stop, draft.found.last + 1 + _REACH)
    for phrase in page.phrases_in(draft.found.last + 1, stop):
        if phrase.over > draft.found.last and _faces(page, phrase):
            body = _owner(page, phrase) if _building(phrase) else phrase
            if body is not None and _body(page, body):
                draft.fill("target", [body])
                return


def _faces(page: Page, phrase: Phrase) -> bool:
    """True behind a word for "near", "outside", "towards", and not behind a bare "in"."""
    near = (page.phrase_at(at, page.words.near) for at in range(max(phrase.over - 2, 0), phrase.first))
    word = page.folds[phrase.over] if phrase.over >= 0 else ""
    return any(near) or word in page.words.facing


def _building(phrase: Phrase) -> bool:
    return isinstance(phrase.mention, Place) and not phrase.mention.value.named


def _owner(page: Page, phrase: Phrase) -> Phrase | None:
    """The body right behind an unnamed building ("the seat of the parliament")."""
    if not _building(phrase):
        return None
    behind = page.phrases_in(phrase.last + 1, phrase.last + 1 + _BESIDE)
    owner = behind[0] if behind else None
    if owner is None or owner.joined or owner.kind not in _BODIES:
        return None
    to = page.words.letters["to"]
    return owner if owner.first == phrase.last + 1 or owner.prep == to else None


def _body(page: Page, phrase: Phrase) -> bool:
    """A state's, a party's or a company's body: people gather before it because of it."""
    return phrase.kind in _BODIES and acts(page, phrase)


def _cried_out(page: Page, draft: Draft) -> Phrase | None:
    """The first who can act behind the first outcry of those who protest."""
    first, sentence = draft.found.last + 1, page.doc.sentences[draft.sentence]
    stop = min(sentence.stop, first + _REACH)
    for hit in outcries().find(page.doc, first, stop):
        if not _theirs(page, hit):
            continue
        found = _meant(page, draft, hit, min(hit.last + 1 + _AFTER, stop))
        if found is not None:
            return found
    return None


def _meant(page: Page, draft: Draft, hit: Hit, stop: int) -> Phrase | None:
    """Who can act, or the nation whose adjective stands there ("the Ruritanian raids"), in the outcry's own clause."""
    end = next((at for at in range(hit.last + 1, stop) if at in page.ends), stop)
    phrases = page.phrases_in(hit.last + 1, end)
    agents = {phrase.mention.id for phrase in draft.held("agent")}
    fitting = [
        phrase
        for phrase in phrases
        if phrase.mention.id not in agents and _blamed(page, draft, phrase) and _fits(page, hit, phrase)
    ]
    if "slogan" not in hit.entry.attrs:
        nations = (page.nations[at] for at in range(hit.last + 1, end) if at in page.nations)
        fitting += [n for n in nations if not any(p.first <= n.first <= p.last for p in phrases)]
    return min(fitting, key=lambda phrase: phrase.first, default=None)


def _blamed(page: Page, draft: Draft, phrase: Phrase) -> bool:
    """Who can act, but no crowd, which is likelier to be those who protest, and nobody who only tells of it."""
    crowd = phrase.kind == "group" and not is_doer(page, draft, [phrase])
    return acts(page, phrase) and not crowd and phrase.mention.id not in page.speakers


def _fits(page: Page, hit: Hit, phrase: Phrase) -> bool:
    words = page.words
    if "slogan" in hit.entry.attrs:
        return phrase.first == hit.last + 1
    if "petition" in hit.entry.attrs:
        return phrase.prep in words.addressed
    return phrase.prep not in words.not_against


def _theirs(page: Page, hit: Hit) -> bool:
    """True for the words of many, of what they shout or carry, and for verbal nouns; "and the minister demanded" is
    somebody else's."""
    needs = hit.entry.words("needs")
    if needs and needs.isdisjoint(page.folds[hit.last + 1 : hit.last + 1 + _AFTER]):
        return False
    form = hit.form
    if form.kind in FINITE:
        return form.number == "plural" or (form.gender == "f" and not hit.proclitic)
    return form.kind != "active" or form.number == "plural" or form.gender == "f"
