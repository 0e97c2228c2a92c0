"""Where content opens behind a cue: a complementiser, a colon, a quotation, a preposition or a bare object."""

from __future__ import annotations

from typing import Final

from rawi.claims.opening.clausal import clause_opening
from rawi.claims.opening.opened import Opening
from rawi.claims.opening.prepositional import bound, called_for, deed_in, deed_with, hung, leads_to
from rawi.claims.page import Page
from rawi.claims.words import definite, ending, head, is_masdar, letter

_NAME: Final = 3
_NEAR: Final = 8
_PREPOSITIONS: Final = {
    "to": "prep_to",
    "on": "prep_on",
    "about": "prep_about",
    "of": "prep_of",
    "over": "prep_over",
}


def find(page: Page, first: int, stop: int, frames: list[str]) -> Opening | None:
    """The opening of content in tokens [first, stop) for a cue that takes `frames`, the nearest that fits."""
    on = "on" in frames or "on_that" in frames
    clause = clause_opening(page, first, stop, of="of" in frames, on=on) if "clause" in frames else None
    clause = _past_relative(page, first, stop, clause, frames)
    best = clause
    if "for" in frames and not leads_to(page, first, stop):
        best = called_for(page, first, stop)
    for frame in frames:
        if frame in _PREPOSITIONS:
            near = min(stop, first + _NEAR) if "person" in frames else stop
            found = hung(page, first, near, _PREPOSITIONS[frame], clause)
        elif frame == "with":
            found = bound(page, first, stop)
        elif frame == "with_deed":
            found = deed_with(page, first, stop)
        elif frame == "in":
            found = deed_in(page, first, stop)
        else:
            continue
        if frame == "on" and found is not None and _stationed(page, found, clause):
            continue
        if found is not None and (best is None or found.header < best.header or _brief(page, best, first)):
            best = found
    return best


def _stationed(page: Page, found: Opening, clause: Opening | None) -> bool:
    """True for the "on" of an adjective of the speaker before "that" ("the commander stationed on the front said that")."""
    if clause is None or clause.how != "that" or not 1 < clause.header - found.header <= _NAME + 1:
        return False
    before, behind = page.fold(found.header - 1), page.fold(found.content)
    adjective = definite(before) and head(before) is None and page.acting(found.header - 1) is None
    return adjective and definite(behind) and not is_masdar(behind)


def _past_relative(
    page: Page, first: int, stop: int, clause: Opening | None, frames: list[str]
) -> Opening | None:
    """The opening behind what a speaker's relative clause says ("X, who confirms that …, pointed to the fact that")."""
    if clause is None or clause.how != "that" or not _in_relative(page, first, clause.header):
        return clause
    later = clause_opening(page, max(clause.content, clause.header + 1), stop, of=False)
    if later is None or later.how != "that":
        return clause
    to = "to" in frames and page.fold(later.header - 1) in ending("prep_to")
    own = _kasra(page, later.header) and not _kasra(page, clause.header)
    return later if to or own else clause


def _in_relative(page: Page, first: int, that: int) -> bool:
    """True where a verb of saying behind "who" takes the complementiser."""
    near = range(max(first, that - _NEAR), that - 1)
    return any("relative" in page.marks[at] and at + 1 in page.verbs for at in near)


def _kasra(page: Page, at: int) -> bool:
    return page.doc.text[page.tokens[at].start] == letter("hamza_below")


def _brief(page: Page, found: Opening, first: int) -> bool:
    """True for one or two words in quotation marks behind a speaker: rather a name than what is said."""
    if found.how != "quote" or found.quote is None or found.quote == first:
        return False
    return page.quotes[found.quote] - found.quote <= _NAME and page.fold(found.quote - 1) != ":"
