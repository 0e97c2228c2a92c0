"""How an event stands in each claim whose content holds it, and whether the claims disagree."""

from __future__ import annotations

from rawi.events.draft import HAPPENED, Draft
from rawi.events.page import Page
from rawi.events.setting import behind_after
from rawi.events.status.disowned import disowned
from rawi.model import Claim

_BY_ACT = {"demand": "requested", "deny": "denied"}
_AHEAD = {"warn": "feared", "threaten": "planned", "promise": "planned", "predict": "conditional"}
"""What is told of as coming, where its word is no past and no "the"."""


def assertions(page: Page, draft: Draft) -> None:
    """What each claim whose content holds the trigger makes of the event; and whether they disagree."""
    trigger = (draft.found.hit.start, draft.found.hit.end)
    holding = page.holding(trigger)
    # Asked once: where nothing ends a sentence, thousands of claims hold one event.
    unmoved = bool(holding) and _unmoved(page, draft)
    fixed = unmoved or draft.status not in HAPPENED
    said = {claim.id: draft.status if fixed else _as_claimed(page, claim, draft) for claim in holding}
    around = {claim.within for claim in holding}
    known = unmoved or page.definite(draft.found.first)
    for claim in holding if not known else []:
        if claim.act == "accuse" and claim.within and said.get(claim.within) == "denied":
            said[claim.id] = "denied"  # "denied the accusations of …"
    own = {status for name, status in said.items() if name not in around}
    if len(own) == 1:  # who tells of a warning warns of no less than it does
        said.update(dict.fromkeys(said, next(iter(own))))
    draft.assertions = said
    if len(own) > 1 and "denied" in own and own & HAPPENED:
        draft.status = "contested"
    elif said and len(own) == 1:
        draft.status = next(iter(own))
    if draft.status in HAPPENED and holding and not unmoved and disowned(page, draft, holding):
        draft.status = "contested"


def _as_claimed(page: Page, claim: Claim, draft: Draft) -> str:
    """A denial or a demand is about what it predicates: a verbal noun in it may name what surely happened."""
    if claim.cue is None:
        return draft.status
    if claim.polarity == "negative" and (claim.act == "deny" or _denies(page, claim, draft)):
        return "denied"
    if claim.act == "demand" and draft.found.finite and draft.found.form.kind == "past":
        return draft.status  # "demanded the release of him who had killed …"
    if claim.act in _AHEAD and _may_come(page, claim, draft):
        return _AHEAD[claim.act]
    return _BY_ACT.get(claim.act, draft.status)


def _may_come(page: Page, claim: Claim, draft: Draft) -> bool:
    """ "Warned of raids", "will appear again and retake": no past, nor what is known ("warned that the raid …")."""
    found = draft.found
    if found.finite:
        return found.form.kind == "present" and claim.act == "predict"
    return not page.definite(found.first)


def _unmoved(page: Page, draft: Draft) -> bool:
    """True where the claim is about another word, such as those who did it or what is to end it."""
    if draft.found.kind.state and draft.background:
        return True  # "called for aid to the besieged town": it is besieged
    if draft.found.trigger.weak and draft.found.kind.outcome and behind_after(page, draft):
        return True
    before, first = page.folds[draft.found.first - 1], page.doc.token_at(draft.found.hit.start)
    apart = before in page.words.adjunct and before not in page.words.that
    aside = before in page.words.presumed or apart
    return any("holds" in hit.entry.attrs for hit in draft.governed) or (aside and first > 0)


def _denies(page: Page, claim: Claim, draft: Draft) -> bool:
    """True for a verb that what is said not to be so may be about: no other word is negated before it ("said that he
    doesn't feel for a man who was killed")."""
    if not draft.found.finite or claim.content is None:
        return False
    first = page.doc.token_at(claim.content.start)
    return not any(page.has(at, page.words.negation) for at in range(first, draft.found.first - 1))
