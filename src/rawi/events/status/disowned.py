"""What somebody is said to have done and, in the same sentence, denies: "…, accusations that they denied", "… but the army
denies that"."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.trigger import FINITE
from rawi.lexicon import Hit
from rawi.model import Claim

_DENY = "deny"
_BEHIND = 24
"""Words behind a deed among which an accusation is denied."""
_BACK = 2
"""Words between "accusations" and the verb that denies them."""


def disowned(page: Page, draft: Draft, holding: list[Claim]) -> bool:
    """True where the claim that tells of the deed is denied in its own sentence; what only says who is meant stays."""
    if draft.found.finite and page.has(draft.found.first - 1, page.words.relative):
        return False
    if any(_denied(page, claim, draft) for claim in holding if claim.id in page.denials):
        return True
    if not any(claim.act == "accuse" and claim.cue for claim in holding):
        return False
    last = draft.found.last
    stop = min(last + _BEHIND, page.sentence(last).stop)
    return any(_denies_it(page, hit, last) for hit in page.governors_in(last + 1, stop))


def _denied(page: Page, claim: Claim, draft: Draft) -> bool:
    """A denial with a cue of its own, behind the deed in its sentence."""
    cue = page.denials[claim.id].cue
    if claim.cue is None or cue is None or cue.start < draft.found.hit.end:
        return False
    return page.sentence(page.doc.token_at(cue.start)).index == draft.sentence


def _denies_it(page: Page, hit: Hit, floor: int) -> bool:
    """ "(Accusations that) he denied": a verb of denial whose pronoun stands for what was just told."""
    if hit.entry.id != _DENY or not hit.suffix or hit.form.kind not in FINITE:
        return False
    before = range(max(floor + 1, hit.first - _BACK), hit.first)
    return any(page.has(at, page.words.disowned) for at in before)
