"""Deeds whose doer the sentence has told: aims, means, circumstances, and "and" with another deed."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.implicit.own import about_whom, is_pronoun, peaceful, size_of, speaker_of, take
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import acts, denounced
from rawi.events.trigger import FINITE

_NOUN = 6
"""How far before its relative the noun may stand that it describes."""


def same_doer(page: Page, draft: Draft, earlier: Draft | None) -> None:
    """An aim, a means or a circumstance of another deed is the same doer's; so is "and" with another deed."""
    found = draft.found
    by_way = page.bare(found.first - 1) in page.words.by_way if found.first else False
    if found.kind.outcome and not by_way and not any("status" in hit.entry.attrs for hit in draft.governed):
        return
    if denounced(page, draft) or any(hit.entry.attrs["part"] == "sufferer" for hit in draft.governed):
        return
    if any("drives" in hit.entry.attrs and hit.suffix for hit in draft.governed):
        return  # "forced them to flee": whoever forced them stayed
    related = _related(page, draft)
    if related is not None:
        take(draft, [related] if acts(page, related) else [])
        return
    against = "sides" in found.frame.values() and "target" in draft.roles
    if _of_his_own(draft):
        take(draft, _topic(page, draft) or about_whom(page, draft, earlier))
        return
    light = any(hit.entry.attrs["part"] == "doer" and hit.form.kind == "present" for hit in draft.governed)
    if not (_goes_on(page, draft) or (_listed(page, draft) and not against)):
        return
    doers = earlier.held("agent") if earlier is not None else []
    if not doers and light:
        doers = speaker_of(page, draft) if _said_of_itself(page, draft) else _topic(page, draft)
    if not doers and not _listed(page, draft) and not _in_answer(page, draft):
        doers = about_whom(page, draft, earlier)
    if found.kind.family == "violence":
        doers = [phrase for phrase in doers if not peaceful(page, phrase)]
    if not page.named(draft.held("target", "theme")) & page.named(doers):
        take(draft, doers, "target" if found.frame.get("subject") == "target" else "agent")


def _related(page: Page, draft: Draft) -> Phrase | None:
    """ "They pursue the rebels, who go on retreating": the noun before the relative of the verb that governs the deed."""
    for hit in draft.governed:
        if hit.form.kind in FINITE and page.folds[hit.first - 1] in page.words.relative:
            phrase = page.before(hit.first - 1, max(page.sentence(hit.first).first, hit.first - _NOUN))
            if phrase is not None and hit.first < draft.found.first:
                return phrase
    return None


def _of_his_own(draft: Draft) -> bool:
    """ "A meeting that he held on Monday": the light verb behind the noun has no subject of its own."""
    return any(
        hit.first > draft.found.last and hit.suffix and hit.entry.attrs["part"] == "doer"
        for hit in draft.governed
    )


def _goes_on(page: Page, draft: Draft) -> bool:
    found = draft.found
    between = range(max(page.sentence(found.first).first, found.first - 3), found.first)
    letters = {page.words.letters["to"], page.words.letters["by"]}
    means = found.form.kind == "form" and page.folds[found.first].startswith(page.words.letters["by"])
    if page.folds[found.first].startswith(page.words.letters["to"] * 2) and found.kind.cause and not means:
        letters.remove(
            page.words.letters["to"]
        )  # "visited a site of the attack": that one is known, and no aim
    return bool(means or letters & set(found.hit.proclitic)) or any(
        page.has(at, page.words.own_means) or page.has(at, page.words.among_them) for at in between
    )


def _in_answer(page: Page, draft: Draft) -> bool:
    """ "He declared an emergency after two attacks": what a noun for violence tells behind "after" others did, but for
    fighting, in which both sides take part."""
    found = draft.found
    mutual = "sides" in found.frame.values()
    others = found.kind.cause and found.form.kind == "noun" and not (found.hit.suffix or mutual)
    return others and found.first > 0 and page.has(found.first - 1, page.words.aftermath)


def _listed(page: Page, draft: Draft) -> bool:
    """Joined by "and", on its own word or on the one that governs it."""
    letter = page.words.letters["conjunctions"][0]
    heads = [draft.found.hit.first, *(hit.first for hit in draft.governed[:1])]
    return any(page.folds[at].startswith(letter) and page.folds[at] != page.bare(at) for at in heads)


def _said_of_itself(page: Page, draft: Draft) -> bool:
    """ "It says that it spares … and launches …": what is said begins with a pronoun for the speaker."""
    holding = [c for c in page.holding((draft.found.hit.start, draft.found.hit.end)) if c.cue and c.content]
    starts = [claim.content.start for claim in sorted(holding, key=size_of) if claim.content]
    first = page.doc.token_at(starts[0]) if starts else 0
    return is_pronoun(page, first) or is_pronoun(page, first - 1)


def _topic(page: Page, draft: Draft) -> list[Phrase]:
    """The noun that opens what the innermost speaker says of the deed."""
    holding = [c for c in page.holding((draft.found.hit.start, draft.found.hit.end)) if c.cue and c.content]
    starts = [claim.content.start for claim in sorted(holding, key=size_of) if claim.content]
    first = page.doc.token_at(starts[0]) if starts else draft.found.first
    opening = page.phrases_in(first, min(first + 3, draft.found.first))
    return [p for p in opening[:1] if not p.prep and acts(page, p)]
