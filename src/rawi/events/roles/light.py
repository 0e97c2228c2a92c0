"""Light verbs and other governors: the subject that they lend to an event's word, and the object that they give it."""

from __future__ import annotations

from collections.abc import Callable

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import (
    acts,
    apposed,
    backwards,
    bare_head,
    beyond,
    chain,
    denounced,
    give,
    suffers,
)
from rawi.events.roles.objects import hit_object, object_does
from rawi.events.trigger import FINITE
from rawi.lexicon import Hit

Fits = Callable[[Page, Phrase], bool]
_TOPIC = 14
_TO_IT = 3
"""Letters of "to" with a pronoun, at most: a verbal noun behind it is longer."""
_PARTS = {"doer": "agent", "sufferer": "target"}


def fill(page: Page, draft: Draft) -> None:
    """Fill what the draft's governors say of its roles."""
    if not draft.governed:
        return
    against = denounced(page, draft)
    floor = _relative_before(page, draft)
    for hit in draft.governed:
        if against and hit.entry.attrs["part"] == "doer":
            continue  # "held a rally to denounce the abduction": they held the rally
        if hit.last < floor or _is_body(page, hit):
            continue  # "decided to try those whom it had abducted": the deed is no part of the decision
        part = hit.entry.attrs["part"]
        role = _lent(draft, hit)
        if part == "hits":
            hit_object(page, draft, hit)
        elif part == "accuse":
            object_does(page, draft, hit, "agent")
        elif "drives" in hit.entry.attrs:
            object_does(page, draft, hit, draft.found.frame.get("subject", "none"))
        elif role and role != "none" and role not in draft.roles and not (hit.suffix and role == "foiler"):
            fits = suffers if role == "target" else acts
            give(page, draft, role, subject_of(page, draft, hit, fits))
        nation = page.nations.get(hit.last + 1)
        if nation is not None and hit.form.kind in ("noun", "form") and "agent" not in draft.roles:
            draft.fill("agent", [nation])


def _is_body(page: Page, hit: Hit) -> bool:
    """ "The Organization" right before its name, which is written like "organizing"."""
    if "body" not in hit.entry.attrs or hit.form.kind != "masdar":
        return False
    named = page.phrases_in(hit.last + 1, hit.last + 3)
    return bool(named) and named[0].kind == "organization"


def _relative_before(page: Page, draft: Draft) -> int:
    """The token of a relative right before a verb that governs the deed; 0 where none is."""
    for hit in draft.governed:
        before = hit.first - 1
        inner = hit.last < draft.found.first and hit.form.kind in FINITE and before >= 0
        if inner and page.folds[before] in page.words.relative:
            return before
    return 0


def _lent(draft: Draft, hit: Hit) -> str | None:
    """The role that a governor's subject has in the event."""
    part, found = hit.entry.attrs["part"], draft.found
    if part == "doer" and _to_stop(draft, hit):
        return "foiler"
    if part == "doer" and found.frame.get("subject") in ("target", "foiler"):
        return found.frame["subject"]  # whoever acts "with the support of" another is the one supported
    role: str | None = hit.entry.attrs.get("subject") if part == "status" else _PARTS.get(part)
    # Whoever denies that people were killed, or that an attack took place, need not be who does it.
    spoken = found.kind.outcome or any(other.entry.attrs["part"] == "opener" for other in draft.governed)
    return None if part == "status" and role == "agent" and spoken else role


def _to_stop(draft: Draft, hit: Hit) -> bool:
    """ "A force managed to foil an attack": what stands between says that it stopped the deed."""
    inner = (one for one in draft.governed if hit.last < one.first and one.last < draft.found.first)
    return any(one.entry.attrs.get("subject") == "foiler" for one in inner)


def subject_of(page: Page, draft: Draft, hit: Hit, fits: Fits = acts) -> list[Phrase]:
    """The subject of a governor: between it and the event's word, before it, or behind it where it takes a pronoun.

    `fits` says what can be one: who acts, or what suffers it ("a helicopter came under attack").
    """
    stop = draft.found.first if hit.first < draft.found.first else draft.clause.stop
    between = page.phrases_in(hit.last + 1, min(stop, hit.last + 9))
    if _described(page, draft, hit):
        between = [phrase for phrase in between[:1] if phrase.first == hit.last + 1 + _by_it(page, hit)]
    for at, phrase in enumerate(between):
        if phrase.last >= draft.found.first > phrase.first:
            continue
        own = not phrase.prep or phrase.over <= hit.last
        # "That they launch to drive out the rebels": what an aim is done to launches nothing.
        aim = phrase.first - 1 > hit.last and _is_aim(page, page.folds[phrase.first - 1])
        if own and not aim and fits(page, phrase) and not beyond(page, hit.last + 1, phrase.first):
            return chain(between, at)
    if (hit.suffix or _described(page, draft, hit)) and hit.first > draft.found.last:
        # "An attack that … carried out (it)": whoever stands before the attack carried out nothing.
        return _said_to(page, draft, hit, fits)
    if _others_do(page, hit):
        return []
    floor = page.sentence(hit.first).first
    before = page.before(hit.first, floor)
    if before is None or hit.form.kind == "masdar" or _goes_on(page, hit):
        return []
    named = apposed(page, before, hit.first, floor)
    if named is not None:
        return backwards(page, draft, named)
    gap = range(before.last + 1, hit.first)
    if len(gap) > 4 or any(page.folds[at] in page.words.that or page.parts(at) for at in gap):
        return []
    subject = bare_head(page, before, floor)
    if subject is None or not fits(page, subject):
        subject = _head(page, hit, floor)
    if subject is None or not fits(page, subject):
        return []
    return backwards(page, draft, subject) if acts(page, subject) else [subject]


def _said_to(page: Page, draft: Draft, hit: Hit, fits: Fits) -> list[Phrase]:
    """ "Raids that aircraft are thought to have carried out": the noun between "that" and the verb."""
    phrase = page.before(hit.first, draft.found.last + 1)
    if phrase is None or phrase.last != hit.first - 1 or phrase.prep or not fits(page, phrase):
        return []
    return [phrase] if page.folds[phrase.first - 1] in page.words.that else []


def _described(page: Page, draft: Draft, hit: Hit) -> bool:
    """ "The strikes that were carried out this week helped …": a verb that describes the deed and has no pronoun for
    it is a passive, unless its subject stands right behind it."""
    behind = hit.first > draft.found.last and hit.form.kind in FINITE and not hit.suffix
    return behind and page.folds[hit.first - 1] in page.words.relative


def _others_do(page: Page, hit: Hit) -> bool:
    """ "The reporters (plural) whom it went on to abduct": a singular verb behind such a relative is another's."""
    singular = hit.form.kind in FINITE and hit.form.number == "singular"
    return singular and hit.first > 0 and page.folds[hit.first - 1] in page.words.relative_many


def _by_it(page: Page, hit: Hit) -> int:
    """How many words the pronoun for the deed takes behind the verb: one where a preposition carries it."""
    word, words = page.folds[hit.last + 1], page.words
    over = next((word.removesuffix(end) for end in words.pronouns if word.endswith(end)), "")
    return int(over in words.plain_prepositions or over in words.clitics)


def _is_aim(page: Page, word: str) -> bool:
    """ "To drive out", but not "to it"."""
    return word[:1] == page.words.letters["to"] and len(word) > _TO_IT


def _goes_on(page: Page, hit: Hit) -> bool:
    """ "It spares civilians and launches …": a verb behind "and" has the subject of the verb before it."""
    return hit.form.kind in FINITE and page.joined(hit)


def _head(page: Page, hit: Hit, floor: int) -> Phrase | None:
    """The bare noun at the head of the clause, where only what hangs on it stands between it and the verb."""
    first = max(floor, hit.first - _TOPIC)
    ends = [at + 1 for at in range(first, hit.first) if at in page.ends or page.folds[at] in page.words.that]
    start = ends[-1] if ends else first
    phrases = page.phrases_in(start, hit.first)
    bare = phrases[0] if phrases and not phrases[0].prep and phrases[0].first - start <= 2 else None
    return bare if bare is not None and not beyond(page, bare.last + 1, hit.first) else None
