"""What the ways of filling roles share: the phrases that are a trigger's own, and who can be a doer."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase

NEAR = 14
"""How many words off a verb its subject and a phrase with a preposition of its own may stand."""
FALLEN = ("killed", "wounded")
PERSONAL = (*FALLEN, "detained", "abducted", "released", "tried")
"""What is done to people: a person or a group without another object suffers it."""


def right(page: Page, draft: Draft) -> list[Phrase]:
    """The phrases behind the trigger that are its own: as far as the next trigger."""
    return page.phrases_in(draft.found.last + 1, draft.clause.until)


def is_doer(page: Page, draft: Draft, group: list[Phrase]) -> bool:
    """A force that is annexed without another object shells; a place or a crowd is shelled."""
    if not group or group[0].kind == "place":
        return False
    entity = page.entities.get(group[0].mention.entity or "")
    if group[0].mention.rule == "group.force":
        return True
    return entity is not None and entity.type in (
        "state_force",
        "rebel",
        "militia",
        "government",
        "international",
    )


def parted(page: Page, first: int, stop: int) -> bool:
    """True where an object would stand too far from its subject, or behind a comma."""
    between = [at for at in range(first, stop) if not page.is_time_part(at)]
    aside = (
        len(between) < stop - first
    )  # "received, on Tuesday morning, 120 prisoners": commas around a time part nothing
    marks = [at for at in between if page.doc.tokens[at].kind == "punct"]
    parting = [at for at in marks if page.parts(at) and not (aside and page.folds[at] in page.words.commas)]
    return bool(parting) or len(between) - len(marks) - page.mentions_between(first, stop) > 5
