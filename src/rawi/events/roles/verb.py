"""Subjects and objects of verbs: verb-subject-object, subject-verb-object, passives with and without vowels."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import (
    acts,
    beyond,
    chain,
    counted,
    give,
    joins,
    others_do,
    prep,
    suffers,
)
from rawi.events.roles.cases import KIN, in_accusative, marked, object_between, object_follows
from rawi.events.roles.own import FALLEN, PERSONAL, is_doer, parted, right
from rawi.events.roles.subject import subject_before

_GROUPS = 3
_NAMED = 3
"""Words before a name among which "called" stands, quotation marks counted."""
_MANY = ("plural", "dual")
_BESIDE = 2


def verb(page: Page, draft: Draft, frame: dict[str, str], *, passive: bool) -> None:
    form, subject = draft.found.form, frame.get("subject", "none")
    objects = frame.get("object", "none")
    before, groups = _subject_told(page, draft), _bare_groups(page, draft)
    after = groups[0] if groups else []
    if form.number in _MANY and not before:
        # A verb before its subject is singular: what stands behind a plural or a dual is its object, if it takes one.
        give(page, draft, objects if subject == "agent" and form.voice != "passive" else "none", after)
    elif draft.found.hit.suffix:
        near = after and after[0].first - draft.found.last <= _BESIDE
        give(page, draft, subject, after if near else before or after)
    elif objects == "agent" and subject == "foiler":
        give(page, draft, subject, before or after)  # "the police dispersed the protesters"
        give(page, draft, objects, after if before else [p for group in groups[1:] for p in group])
    elif objects == "agent":
        give(page, draft, objects, after)
        give(page, draft, subject, before)
    elif objects == "none":
        behind = (
            after
            and after[0].first == draft.found.last + 1
            and before
            and before[-1].last < draft.found.first - 1
        )
        give(page, draft, subject, after if behind else before or after)
    elif passive:
        give(page, draft, objects, before or after)
    elif before:
        _subject_first(page, draft, frame, before, groups)
    elif len(groups) > 1:
        give(page, draft, subject, after)
        give(page, draft, objects, _object(page, draft, groups[1:]))
    elif after and in_accusative(page, after[0]):
        give(page, draft, objects, after)
    elif after:
        led = marked(page, draft, after[0])
        usual = "past_passive" in (draft.found.trigger.verb or {}) and not led
        thing = not usual and draft.found.measure not in PERSONAL and acts(page, after[0])
        told = object_follows(page, draft, after) or object_between(page, draft, after)
        active = form.voice == "active" or thing or led or told
        state = after[0].kind != "place" or (told and acts(page, after[0]))
        give(page, draft, subject if active and state else objects, after)


def _subject_told(page: Page, draft: Draft) -> list[Phrase]:
    """The subject before the verb, if that noun can be its."""
    return [] if others_do(page, draft) else subject_before(page, draft)


def _object(page: Page, draft: Draft, groups: list[list[Phrase]]) -> list[Phrase]:
    """The object behind the subject: the next noun, unless a count of people shows that it belonged to the subject."""
    if draft.found.measure and not counted(groups[0][0]):
        return next((group for group in groups[1:] if counted(group[0])), groups[0])
    return groups[0]


def _subject_first(
    page: Page, draft: Draft, frame: dict[str, str], before: list[Phrase], groups: list[list[Phrase]]
) -> None:
    """Subject, verb and, where it is active, object. A verb of two voices without an object is a passive."""
    objects = frame["object"]
    if groups:
        give(page, draft, frame["subject"], before)
        give(page, draft, objects, _object(page, draft, groups))
    elif draft.found.form.voice == "both" and _suffered(page, draft, before):
        give(page, draft, objects, before)
    else:
        give(page, draft, frame["subject"], before)


def _suffered(page: Page, draft: Draft, before: list[Phrase]) -> bool:
    """ "Forty people were arrested": without an object, a subject that is no force is the one it was done to."""
    # Verbs of doing a thing to people need an object: a plural without one has had it done to it, soldiers too.
    many = draft.found.form.number == "plural"
    personal = draft.found.measure in PERSONAL and (many or not is_doer(page, draft, before))
    return draft.found.kind.outcome or personal


def _bare_groups(page: Page, draft: Draft) -> list[list[Phrase]]:
    """The noun phrases behind the trigger that no preposition governs, each with its conjuncts; three at most."""
    groups: list[list[Phrase]] = []
    phrases = right(page, draft)
    held = {p.mention.id for p in draft.held("agent")}
    for at, phrase in enumerate(phrases):
        if prep(draft, phrase) or not suffers(page, phrase) or phrase.mention.id in held:
            continue
        if draft.found.measure in FALLEN and not acts(page, phrase):
            continue
        if groups and (_whose(page, groups[-1][-1], phrase) or _called(page, phrase)):
            continue
        if any(phrase in group for group in groups) or (joins(page, draft, phrase) and not groups):
            continue
        if not groups and at and _hangs(page, draft, phrases[at - 1], phrase):
            break
        if beyond(page, draft.found.last + 1, phrase.first):
            break
        if groups and any(
            page.has(at, page.words.was) for at in range(groups[-1][-1].last + 1, phrase.first)
        ):
            break
        if groups and parted(page, groups[-1][-1].last + 1, phrase.first):
            break
        groups.append(chain(phrases, at))
        if len(groups) == _GROUPS:
            break
    return [group for group in groups if group]


def _whose(page: Page, before: Phrase, phrase: Phrase) -> bool:
    """ "The son of A., leader of the group", "nine of the members of the crew": what stands right behind kin, or behind a
    bare noun that others are counted out of, only tells whose they are."""
    if phrase.first - before.last > 1:
        return False
    out_of = counted(before) and page.folds[before.last - 1] == page.words.letters["from"]
    return before.mention.rule == KIN or (out_of and not page.definite(before.last))


def _called(page: Page, phrase: Phrase) -> bool:
    """ "The gunman who goes by the name of A."."""
    before = range(max(phrase.first - _NAMED, 0), phrase.first)
    return phrase.kind == "person" and any(page.has(at, page.words.called) for at in before)


def _hangs(page: Page, draft: Draft, before: Phrase, phrase: Phrase) -> bool:
    """ "On the road to M., stronghold of the leader A.": behind a phrase with a preposition and a plain noun, what
    follows is of that noun, and no subject."""
    gap = phrase.first - before.last - 1
    article = page.words.letters["article"]
    plain = page.doc.tokens[phrase.first - 1].kind == "word" and not page.folds[phrase.first - 1].startswith(
        article
    )
    return bool(prep(draft, before)) and gap > 0 and plain and not page.is_time_part(phrase.first - 1)
