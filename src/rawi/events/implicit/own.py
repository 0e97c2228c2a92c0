"""What the ways of telling who is meant share."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts, counted
from rawi.model import Claim, Group, Place

BACK = 60
_CIVILIAN = ("civilian", "child", "woman", "family")
PLACES = frozenset({"none", "at", "from", "to", "via", "sides"})


def is_pronoun(page: Page, token: int) -> bool:
    """True for "that it", "that they" and the like."""
    word = page.folds[token] if token >= 0 else ""
    return word in page.words.that and word not in page.words.plain_that


def about_whom(page: Page, draft: Draft, earlier: Draft | None) -> list[Phrase]:
    """The one whom the clause is about: its first bare noun for people that no other event counts as its victim."""
    fallen = {p.mention.id for p in earlier.held("target", "theme")} if earlier is not None else set()
    first = max(draft.clause.first, draft.found.first - BACK)
    for phrase in page.phrases_in(first, draft.found.first):
        nation = page.nations.get(phrase.last + 1)
        if (
            phrase.kind == "weapon"
            and not phrase.prep
            and nation is not None
            and nation.first < draft.found.first
        ):
            return [nation]  # "a Ruritanian missile hit the car and killed them"
        if not phrase.prep and acts(page, phrase) and not counted(phrase) and not _tells(page, phrase):
            return [] if phrase.mention.id in fallen else [phrase]
    return []


def _tells(page: Page, phrase: Phrase) -> bool:
    """A monitor, an agency or an outlet tells of deeds; it doesn't do them, nor does a place that is no state."""
    entity = page.entities.get(phrase.mention.entity or "")
    told = entity is not None and entity.type in ("monitor", "agency", "outlet")
    state = isinstance(phrase.mention, Place) and phrase.mention.value.feature == "country"
    return told or (phrase.kind == "place" and not state) or phrase.mention.id in page.speakers


def take(draft: Draft, phrases: Sequence[Phrase], role: str = "agent") -> None:
    if phrases:
        draft.fill(role, list(phrases))
        if role in draft.roles:
            draft.implicit.add(role)


def speaker_of(page: Page, draft: Draft) -> list[Phrase]:
    """The last link of the innermost claim that holds the trigger."""
    trigger = (draft.found.hit.start, draft.found.hit.end)
    holding = [claim for claim in page.holding(trigger) if claim.cue]
    if not holding:
        return []
    claim = min(holding, key=size_of)
    names = [hop.mention for hop in claim.chain[-1:] if hop.mention]
    return [
        page.phrase_of[name] for name in names if name in page.phrase_of and acts(page, page.phrase_of[name])
    ]


def size_of(claim: Claim) -> int:
    return claim.content.end - claim.content.start if claim.content else 0


def peaceful(page: Page, phrase: Phrase) -> bool:
    """ "The inhabitants fled after the shelling": civilians shell nobody, however near they stand."""
    entity = page.entities.get(phrase.mention.entity or "")
    civilian = isinstance(phrase.mention, Group) and phrase.mention.value.victim_class in _CIVILIAN
    return civilian or (entity is not None and entity.type == "civilian")
