"""Who is meant where no noun stands: the ways of telling it, one after another. All of it is marked implicit."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.implicit.dropped import dropped
from rawi.events.implicit.own import BACK, is_pronoun, speaker_of, take
from rawi.events.implicit.pronoun import pronoun_on_it
from rawi.events.implicit.shared import same_doer
from rawi.events.marks import within_marks
from rawi.events.page import Page
from rawi.events.phrases import acts

_BEHIND = 2
_TOLD = 6
"""How many events back one of the same sentence is sought."""


def resolve(page: Page, draft: Draft, told: Sequence[Draft]) -> None:
    """Fill what pronouns and dropped subjects leave open, from the draft's sentence and the events `told` before."""
    found, frame = draft.found, draft.found.frame
    earlier = _earlier(page, draft, told)
    if found.hit.suffix:
        role = frame.get("object" if found.finite else "genitive", "none")
        doer = role in ("agents", "agent_or_target") or _object_told(page, draft, role)
        pronoun_on_it(page, draft, "agent" if doer else role, earlier)
    _stopped_by(page, draft)
    _for_whom(page, draft, earlier)
    if found.finite:
        dropped(page, draft, earlier, told)
    elif "agent" not in draft.roles and "agent" in frame.values() and not _between_them(page, draft, told):
        same_doer(page, draft, earlier)


def _object_told(page: Page, draft: Draft, role: str) -> bool:
    """ "Its storming (of) the capital": the object stands right behind the pronoun, which then is the doer."""
    found = draft.found
    held = draft.held(role) if found.form.kind == "masdar" and "agent" not in draft.roles else []
    bare = bool(held) and held[0].prep in ("", page.words.letters["to"])
    return bare and 0 < held[0].first - found.last <= _BEHIND


def _earlier(page: Page, draft: Draft, told: Sequence[Draft]) -> Draft | None:
    """The event told last in the same sentence; one with a doer before one without, a subject before "by …"."""
    near = [one for one in reversed(told[-_TOLD:]) if one.sentence == draft.sentence]
    acting = [one for one in near if "agent" in one.roles]
    led = [one for one in acting if not (draft.found.finite and _by_others(page, one))]
    return next(iter(led or acting or near), None)


def _by_others(page: Page, one: Draft) -> bool:
    """True where "by", "at the hands of" brings in the doer."""
    first = one.held("agent")[0].first
    return first > one.found.last and within_marks(page.marks.agents, one.found.last + 1, first) is not None


def _for_whom(page: Page, draft: Draft, earlier: Draft | None) -> None:
    """ "The army took the town, with the support of …": of a means whose subject is its target, the doer told before."""
    if draft.found.finite or draft.found.form.kind != "form" or draft.found.frame.get("subject") != "target":
        return
    if earlier is not None and "target" not in draft.roles and earlier.found.last < draft.found.first:
        take(draft, earlier.held("agent"), "target")


def _stopped_by(page: Page, draft: Draft) -> None:
    """ "They said that they foiled …", "that he was subjected to …": the pronoun behind "that" is whoever says it."""
    for hit in draft.governed:
        role = hit.entry.attrs.get("subject", "target" if hit.entry.attrs["part"] == "sufferer" else "none")
        spoken = is_pronoun(page, hit.first - 1) or (role == "foiler" and hit.form.kind == "masdar")
        if role == "none" or role in draft.roles or not spoken:
            continue
        phrases = speaker_of(page, draft)
        if phrases:
            draft.fill(role, phrases)
            draft.implicit.add(role)


def _between_them(page: Page, draft: Draft, told: Sequence[Draft]) -> bool:
    """ "The agreement between them": the two or more named last, or those of the event before."""
    after = range(draft.found.last + 1, min(draft.found.last + 7, draft.clause.stop))
    joint = {"sides", "agents"} & set(draft.found.frame.values())
    if not joint or not any(page.folds[at] in page.words.between_them for at in after):
        return False
    first = max(page.doc.sentences[draft.sentence].first, draft.found.first - BACK)
    people = [p for p in page.phrases_in(first, draft.found.first) if acts(page, p) and not p.prep]
    if len(people) < 2:
        people = next(
            (one.held("agent") for one in reversed(told[-_TOLD:]) if len(one.held("agent")) > 1), people
        )
    take(draft, people[-2:])
    return bool(people)
