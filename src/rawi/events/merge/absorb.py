"""Outcomes go to their cause: in its sentence, in the one before it, or where the same fallen went before."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import HAPPENED, Draft
from rawi.events.merge.camp import camp
from rawi.events.merge.toll import same_fallen
from rawi.events.page import Page
from rawi.events.phrases import counted

_FALLEN = ("killed", "wounded")
REAL = HAPPENED | {"contested"}
WINDOW = 40
"""How many events back or on one is sought that this may belong to: a report's worth, and linear in a book."""
_BESIDE = 6


def absorb(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Give each outcome to its cause: in its sentence, in the one before it, or where the same fallen went before."""
    kept: list[Draft] = []
    gone: list[Draft] = []
    for at, draft in enumerate(drafts):
        fell = draft.found.kind.outcome and draft.status in REAL and not _of_its_own(page, draft)
        near = drafts[max(0, at - WINDOW) : at + WINDOW] if fell or draft.found.measure == "wounded" else []
        cause = _joint(page, near, draft)
        if cause is None and fell:
            cause = _cause(page, near, draft) or _before(page, near, gone[-WINDOW:], draft)
        if cause is None:
            kept.append(draft)
            continue
        gone.append(draft)
        draft.cause = cause
        _other_causes(page, near, cause, draft)
        _told_by(cause, draft)
        _sides(page, cause, draft)
        fallen = draft.held("target")
        if draft.found.measure == "wounded" and "target" in cause.roles:
            fallen = [phrase for phrase in fallen if not counted(phrase)]
        if draft.found.measure in _FALLEN:
            cause.fill("target", fallen)
        if "agent" not in cause.roles and draft.found.finite:
            cause.fill("agent", draft.held("agent"))
        cause.background = cause.background and draft.background
    return kept


def _told_by(cause: Draft, outcome: Draft) -> None:
    """The word for the toll is one of the event's, and the one that a sentence reports it by ("killed in a raid")."""
    cause.add([outcome.found])
    reports = outcome.found.measure == "killed" and outcome.found.form.kind != "form"
    if reports and outcome.sentence == cause.sentence and cause.toll is None:
        cause.toll = outcome.found


def _of_its_own(page: Page, draft: Draft) -> bool:
    """Damage and flight with a doer or an object of their own are told as happenings, not as a toll; nor are those who
    did the deed of its fallen."""
    if draft.found.measure not in _FALLEN:
        return bool(draft.roles)
    return any(page.has(phrase.first, page.words.culprits) for phrase in draft.held("target"))


def _sides(page: Page, cause: Draft, outcome: Draft) -> None:
    """Fighting "with" one side in which others fell: the one side is the agent, the fallen are the other."""
    fallen = outcome.held("target")
    if "agent" in cause.roles or not fallen or "sides" not in cause.found.frame.values():
        return
    if not page.named(fallen) & page.named(cause.held("target")):
        cause.roles["agent"] = cause.roles.pop("target", [])
        cause.fill("target", fallen)


def _other_causes(page: Page, drafts: Sequence[Draft], cause: Draft, outcome: Draft) -> None:
    """ "Killed in raids of the coalition's and clashes with the army": the fallen are the other side of the clashes."""
    for other in drafts:
        joined = page.joined(other.found.hit)
        near = 0 < other.found.first - cause.found.last <= _BESIDE
        if other.sentence == cause.sentence and joined and near and _may_cause(other):
            _sides(page, other, outcome)


def _cause(page: Page, drafts: Sequence[Draft], outcome: Draft) -> Draft | None:
    here = [d for d in drafts if d.sentence == outcome.sentence]
    same = [d for d in here if _may_cause(d) and not _strikes_back(page, d, outcome)]
    if same:
        return min(same, key=lambda d: (_distance(page, outcome, d), d.found.first))
    if _located(outcome) or "agent" in outcome.roles:
        return None
    told = page.doc.sentences[outcome.sentence]
    for draft in reversed(drafts):
        there = page.doc.sentences[draft.sentence]
        beside = there.index == told.index - 1 and there.paragraph == told.paragraph
        if beside and page.topics[there.index] == page.topics[told.index] and _may_cause(draft):
            return draft
    return None


def _strikes_back(page: Page, cause: Draft, outcome: Draft) -> bool:
    """ "Four policemen fell in an attack, and the forces killed two gunmen": those whom the attacked killed are no toll
    of the attack's; in fighting both sides kill."""
    if not outcome.found.finite or "agent" in outcome.implicit or "sides" in cause.found.frame.values():
        return False
    side = camp(page, outcome.held("agent"))
    if side is None or camp(page, outcome.held("target")) == side:
        return False
    return any(camp(page, [one]) == side for one in cause.held("target"))


def _joint(page: Page, drafts: Sequence[Draft], outcome: Draft) -> Draft | None:
    """ "Killed and wounded 43": the wounding goes with the killing whose count it shares."""
    if outcome.found.measure != "wounded":
        return None
    for other in drafts:
        gap = outcome.found.first - other.found.last
        shared = other.sentence == outcome.sentence and 0 < gap <= 2
        if shared and other.found.measure == "killed":
            counted = page.quantities_between(other.found.last + 1, outcome.found.first)
            return None if counted else other
    return None


def _before(page: Page, drafts: Sequence[Draft], gone: Sequence[Draft], outcome: Draft) -> Draft | None:
    """The same people fell before; or a bare toll, which belongs to the violence told last."""
    names = page.named(outcome.held("target"))
    for earlier in gone:
        if earlier.kind != outcome.kind:
            continue
        if names & page.named(earlier.held("target")) or same_fallen(page, earlier, outcome):
            return earlier.cause
    if outcome.found.form.kind != "form" or _located(outcome) or "agent" in outcome.roles:
        return None
    told = [d for d in drafts if d.found.first < outcome.found.first and _may_cause(d)]
    here = page.topics[outcome.sentence]
    return told[-1] if told and page.topics[told[-1].sentence] == here else None


def _located(draft: Draft) -> bool:
    return any(place.basis == "own" for place in draft.places)


def _may_cause(draft: Draft) -> bool:
    return draft.found.kind.cause and draft.status in REAL


def _distance(page: Page, outcome: Draft, cause: Draft) -> int:
    """Words between, less where a word of cause or result stands between them."""
    low, high = sorted((outcome, cause), key=lambda d: d.found.first)
    between = range(low.found.last + 1, high.found.first)
    table = page.words.result if low is cause else page.words.cause
    linked = (
        any(page.has(at, table) for at in between) or page.words.letters["by"] in high.found.hit.proclitic
    )
    words = sum(page.doc.tokens[at].kind != "punct" for at in between)
    return words - (15 if linked else 0) - (10 * cause.found.kind.specific)
