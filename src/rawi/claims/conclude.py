"""What the outlet concludes in its own voice (", which points to …"): an inference, weaker than what it tells."""

from __future__ import annotations

from typing import Final, NamedTuple

from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.words import ending, inference
from rawi.model import Certainty

_LEAST: Final = 2


class Conclusion(NamedTuple):
    """The content of an inference and how firmly its verb draws it."""

    piece: Range
    certainty: Certainty


def conclusions(page: Page, pieces: list[Range]) -> tuple[list[Range], list[Conclusion]]:
    """Own-voice stretches without what they conclude, and each conclusion to the end of its stretch."""
    plain: list[Range] = []
    drawn: list[Conclusion] = []
    for first, stop in pieces:
        at: int | None = _turn(page, first, stop)
        verb = at if at is None else _verb(page, at + 1, stop)
        if at is None or verb is None:
            plain.append((first, stop))
            continue
        plain.append((first, at))
        drawn.append(Conclusion((_opens(page, verb + 1), stop), inference(page.fold(verb)) or "possible"))
    return plain, drawn


def _turn(page: Page, first: int, stop: int) -> int | None:
    """The first comma in [first, stop) behind which a conclusion is drawn."""
    at = page.next_comma(first + _LEAST, stop)
    while at < stop - _LEAST:
        verb = _verb(page, at + 1, stop)
        if verb is not None and _opens(page, verb + 1) + _LEAST <= stop:
            return at
        at = page.next_comma(at + 1, stop)
    return None


def _verb(page: Page, at: int, stop: int) -> int | None:
    """The verb of "which means", "and this is what points to", "a thing that bodes"."""
    if ("but_pronoun" in page.marks[at]) or ("this_is" in page.marks[at]) or ("the_thing" in page.marks[at]):
        at += 1
    leads = (
        ("what" in page.marks[at]) or page.fold(at) in ending("which") or ("the_thing" in page.marks[at - 1])
    )
    return at + 1 if leads and at + 1 < stop and inference(page.fold(at + 1)) is not None else None


def _opens(page: Page, at: int) -> int:
    """Behind the preposition or the complementiser that the verb takes."""
    return at + (page.fold(at) in ending("prep_to") + ending("prep_on") or ("that" in page.marks[at]))
