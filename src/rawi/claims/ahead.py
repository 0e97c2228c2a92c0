"""The phrase that names a speaker in front of his verb. Token ranges are half-open."""

from __future__ import annotations

from rawi.arabic import splits
from rawi.claims.bracket import lam_name, past_word
from rawi.claims.page import Page
from rawi.claims.phrase import REACH, Range, noun_phrase
from rawi.claims.words import best, definite, ending, head, is_masdar, nisba, verbal


def phrase_before(page: Page, first: int, stop: int) -> Range | None:
    """The noun phrase that fills [first, stop) but for particles and adverbs around it, or None.

    What begins with a preposition or an adverb is no subject; a phrase of more than forty tokens neither.
    """
    while first < stop and ((page.is_punct(first) and first not in page.quotes) or _leads(page, first)):
        first += 1
    while first < stop and (
        ("was" in page.marks[stop - 1])
        or stop - 1 in page.times
        or ("adverb" in page.marks[stop - 1])
        or page.is_comma(stop - 1)
    ):
        stop -= 1
    if first + 1 < stop and ("adjunct" in page.marks[first]) and head(page.fold(first + 1)) is not None:
        first += 1
    if first >= stop or stop - first > REACH or lam_name(page, first, stop) or not _can_head(page, first):
        return None
    if _verb_first(page, first, stop):
        return _last_document(page, first, stop)
    cut = _told_twice(page, first, stop)
    return None if cut == stop and _verb_inside(page, first, stop) else (first, cut)


def _told_twice(page: Page, first: int, stop: int) -> int:
    """Where an earlier verb of the same subject sets in ("X wrote a comment that says"), else `stop`."""
    if page.acting(first) is None and head(page.fold(first)) is None:
        return stop
    for at in range(first + 1, stop):
        if page.marks[at] & {"relative", "that"} or page.is_punct(at):
            return stop
        if at in page.verbs and (definite(page.fold(at - 1)) or page.acting(at - 1) is not None):
            return at
    return stop


def _verb_first(page: Page, first: int, stop: int) -> bool:
    """True where the stretch begins with some other verb and its subject."""
    if first + 1 >= stop or page.acting(first) is not None:
        return False
    following = page.fold(first + 1)
    return (verbal(page.fold(first)) or first in page.verbs) and (
        definite(following)
        or page.acting(first + 1) is not None
        or head(following) is not None
        or is_masdar(following)
    )


def _verb_inside(page: Page, first: int, stop: int) -> bool:
    """True where another clause stands in the stretch, so that what begins it is no subject of what follows."""
    at = first + 1
    while at < stop:
        if (
            ("relative" in page.marks[at])
            or ("appositive" in page.marks[at])
            or ("transmits" in page.marks[at])
        ):
            return False
        if at in page.quotes or page.fold(at) == "(":
            at = max(at + 1, min(past_word(page, at, stop), stop))
            continue
        if _verb_first(page, at, stop) and (page.is_punct(at - 1) or definite(page.fold(at - 1))):
            return True
        at += 1
    return False


def _last_document(page: Page, first: int, stop: int) -> Range | None:
    """The last document named in a stretch: what "…, showing that" takes up."""
    for at in range(stop - 1, first, -1):
        known = head(page.fold(at))
        if known is not None and known.document:
            return at, noun_phrase(page, at, stop)
    return None


def _leads(page: Page, index: int) -> bool:
    return bool(page.marks[index] & {"joins", "turns", "was"}) and not page.starts_mention(index)


def _can_head(page: Page, first: int) -> bool:
    if page.acting(first) is not None:
        return True
    if "with_this" in page.marks[first]:
        return False
    if definite(page.fold(first)):
        return not best(page.fold(first)).proclitic.endswith(ending("for") + ending("with"))
    if _purpose(page, first) or ("this" in page.marks[first] and page.marks[first + 1] & {"was", "what"}):
        return False
    blocked = page.marks[first] & {
        "adjunct",
        "adverb",
        "relative",
        "negates",
        "that",
        "preposition",
        "if",
        "what",
    }
    return not blocked and first not in page.times


def _purpose(page: Page, at: int) -> bool:
    """True for an accusative of aim ("in preparation for"), which heads no subject."""
    aim = page.fold(at).endswith(ending("tanwin")) and head(page.fold(at)) is None
    return aim and any(cut.proclitic.endswith(ending("for")) for cut in splits(page.fold(at + 1)))


def antecedent(page: Page, stop: int, lowest: int) -> Range:
    """The noun phrase that ends right before `stop`: back over adjectives to their noun, at least one token."""
    lowest = max(lowest, stop - REACH)
    while stop - 1 > lowest and page.is_punct(stop - 1) and stop - 1 not in page.quote_ends:
        stop -= 1
    first = stop - 1
    held = page.acting(first)
    if held is not None:
        return max(lowest, page.doc.token_at(held.start)), stop
    while first > lowest and nisba(page.fold(first)) and _agrees(page, first):
        first -= 1
    held = page.acting(first)
    if held is not None:
        return max(lowest, page.doc.token_at(held.start)), stop
    while first > lowest and _construct(page, first):
        first -= 1
    return first, stop


def _agrees(page: Page, at: int) -> bool:
    """True where an adjective goes with the word before it: an article wants another, or a name, before it."""
    if page.is_punct(at - 1):
        return False
    return (
        not best(page.fold(at)).article or best(page.fold(at - 1)).article or page.acting(at - 1) is not None
    )


def _construct(page: Page, at: int) -> bool:
    """True where the word before governs the definite noun at `at` ("the forces of …")."""
    before = head(page.fold(at - 1))
    return (
        before is not None
        and definite(page.fold(at))
        and not best(page.fold(at - 1)).article
        and not page.is_punct(at - 1)
        and not page.marks[at - 1] & {"adverb", "adjunct"}
    )
