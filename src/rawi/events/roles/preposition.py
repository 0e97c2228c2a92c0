"""Roles by preposition, as the trigger's frame has them: "of", "against", "between … and …"."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import (
    PLACES,
    acts,
    beyond,
    chain,
    give,
    prep,
)
from rawi.events.roles.own import FALLEN, NEAR, is_doer
from rawi.model import Group

_FAR = 28
_HELP = 3
"""Words before a preposition among which a word of help stands."""


def prepositions(page: Page, draft: Draft, frame: dict[str, str]) -> None:
    phrases = page.phrases_in(draft.found.last + 1, draft.clause.stop)
    start, plain = _start(draft), ("", page.words.letters["to"])
    other = next((at for at, phrase in enumerate(phrases) if phrase.prep not in plain), len(phrases))
    for at, phrase in enumerate(phrases):
        role = _role_of(page, draft, frame, phrase, behind=at > other)
        if not prep(draft, phrase) or role in PLACES or role == "none":
            continue
        wide = role in ("sides", "agents") or prep(draft, phrase) == page.words.opposed
        if phrase.first >= draft.clause.until and not wide:
            break
        if role == "agent" and phrase.prep in page.words.clitics and _late(draft, phrase):
            continue
        if role == "target" and _lends(page, phrase):
            continue  # "freed the town with the support of …"
        if role == "target" and phrase.kind == "place" and draft.found.measure in FALLEN:
            continue  # "killed in a province on the border with …": people are, places aren't
        if phrase.joined and at and phrases[at - 1].prep == phrase.prep:
            continue
        reach = _FAR if wide else NEAR
        begin = start if phrase.first > start else draft.found.last
        if phrase.first - begin > reach or beyond(page, begin + 1, phrase.over):
            break
        group = chain(phrases, at)
        if role in ("sides", "agents") and group:
            _sides(page, draft, role, group)
        else:
            give(page, draft, role, group)


def _lends(page: Page, phrase: Phrase) -> bool:
    """True behind a word of help: whoever stands there gave it."""
    by, first = page.words.letters["by"], max(phrase.over - _HELP, 0)
    words = (page.bare(at) for at in range(first, max(phrase.over, first)))
    return any(word in page.words.backs or by + word in page.words.backs for word in words)


def _start(draft: Draft) -> int:
    """Where the trigger's own prepositions may begin: behind the light verb that describes it ("which … launched")."""
    light_verbs = (hit.last for hit in draft.governed if hit.entry.attrs["part"] in ("doer", "opener"))
    return max((last for last in light_verbs if last > draft.found.last), default=draft.found.last)


def _role_of(page: Page, draft: Draft, frame: dict[str, str], phrase: Phrase, *, behind: bool) -> str:
    """What the frame makes of a preposition; "for" behind a definite verbal noun brings in its object, and the
    fallen "in the ranks of" a side are that side. `behind`: another preposition's phrase stands before it."""
    if behind and phrase.prep == page.words.letters["to"]:
        return frame.get(phrase.prep, "none")  # "shelling in the town, by a toll of the ministry's"
    over = prep(draft, phrase)
    if over == page.words.backed:
        return "backer" if draft.found.kind.family != "talks" else "none"
    role = frame.get(over, "none")
    if draft.found.kind.family == "violence" and any(
        page.has(at, page.words.ranks) for at in range(max(phrase.over, 0), phrase.first)
    ):
        return "target"
    objects = frame.get("object", "none")
    if role == "none" and over == page.words.letters["to"] and draft.found.form.kind == "masdar":
        # "Shelling of the coalition's on the town" has its doer there; "shelling of positions" what it hits.
        does = "agent" in frame.values() and "agent" not in draft.roles and is_doer(page, draft, [phrase])
        return "agent" if does else objects
    if role == "agent" and over == page.words.letters["to"]:
        # "Dealt blows to …": whoever has a doer already is given the one that it was done to.
        done = "agent" in draft.roles or (phrase.kind in ("place", "weapon") and not acts(page, phrase))
        return objects if done else role
    return role


def _late(draft: Draft, phrase: Phrase) -> bool:
    """ "Raids of the coalition's" has its doer right behind; further on, "of" belongs to something else."""
    return "agent" in draft.roles or phrase.first - draft.found.last > 2


def _sides(page: Page, draft: Draft, role: str, group: list[Phrase]) -> None:
    if draft.found.kind.family == "talks":
        draft.fill("agent", [p for p in group if acts(page, p) or p.kind == "place"])
    elif role == "agents":
        give(page, draft, "agent", group)
    else:
        parted = [
            at for at, one in enumerate(group[:-1], 1) if page.phrase_at(one.last + 1, page.words.side_ends)
        ]
        first = parted[0] if parted else 1
        one, other = group[:first], group[first:]
        if _protest(other) and not _protest(one):
            one, other = other, one  # "clashes between the police and the protesters": the protest is theirs
        give(page, draft, "agent", one)
        give(page, draft, "target", other)


def _protest(group: list[Phrase]) -> bool:
    return any(isinstance(p.mention, Group) and p.mention.value.victim_class == "protester" for p in group)
