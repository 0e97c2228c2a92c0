"""Media that pass words on: those to whom it was said, who aired or printed it, who obtained it."""

from __future__ import annotations

from typing import Final

from rawi.claims.bracket import lam_name
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.words import best, definite, ending, head, head_cut

_TYPES: Final = frozenset({"agency", "outlet"})
_OPEN: Final = frozenset({"site", "media", "social"})
"""Where anybody may publish his own words: no link of a chain."""
_WRITES: Final = frozenset({"publishes", "delivers"})
_AIR: Final = frozenset({"radio", "television"})
_BODIES: Final = frozenset({"organization", "government", "force"})
_PEOPLE: Final = frozenset({"official", "military", "spokesperson", "witness"})
_STEPS: Final = 6
_HOSTED: Final = 10
_TALK: Final = 8


def medium(page: Page, at: int) -> bool:
    """True where the name of a medium begins: a known one, a noun such as "channel", or one that names knows."""
    if at in page.media:
        return True
    known = head(page.fold(at))
    if known is not None and known.key == "part":
        known = head(page.fold(at + 1))
    if known is not None and known.media:
        return "no_news" not in page.marks[at + 1]
    if known is not None and known.key in _BODIES:
        if "of_media" in page.marks[at + 1]:
            return not best(page.fold(at + 2)).proclitic.endswith(ending("for"))
        if at + 1 in page.media or _broadcasting(page, at + 1):
            return True
    held = page.mention_at.get(at)
    if held is None or held.kind != "organization" or not page.starts_mention(at):
        return False
    entity = page.entities.get(held.entity) if held.entity else None
    return entity is not None and entity.type in _TYPES


def _broadcasting(page: Page, at: int) -> bool:
    """True for "the radio", "the television" without a word before it: of which a body is one."""
    known = head(page.fold(at))
    return known is not None and known.key in _AIR and best(page.fold(at)).article


def told(page: Page, at: int) -> bool:
    """True where a medium stands with "to" written onto it: the one to whom it was said."""
    fold, letter = page.fold(at), ending("for")[0]
    if fold[:1] != letter:
        return False
    if lam_name(page, at, len(page.tokens)) or "to_ours" in page.marks[at]:
        return True
    if "belongs" in page.marks[at - 1]:
        return False
    if not medium(page, at):
        return _press_office(page, at)
    if _run_by(page, at):
        return False
    hit = page.media.get(at)
    if hit is not None:
        return hit.proclitic.endswith(letter)
    cut = head_cut(fold)
    if cut is not None:
        return cut.proclitic.endswith(letter) and "to_all_media" not in page.marks[at]
    held = page.mention_at[at]
    return held.start > page.tokens[at].start or best(fold).proclitic.endswith(letter)


def _run_by(page: Page, at: int) -> bool:
    """True for "the director general of the network, X, to the channel": a medium by the one who runs it."""
    office = at - 1 - ("of_rank" in page.marks[at - 1])
    known = head(page.fold(office))
    if known is None or known.rank != "office" or known.key == "spokesperson":
        return False
    comma = page.next_comma(at + 1, min(len(page.tokens), at + _HOSTED))
    named = page.acting(comma + 1) if comma < at + _HOSTED and comma + 1 < len(page.tokens) else None
    if named is None or named.kind != "person":
        return False
    behind = page.ends.get(comma + 1, comma) + 1
    return page.is_comma(behind) and told(page, behind + 1)


def _press_office(page: Page, at: int) -> bool:
    """True for "to the media centre of …", to which others speak, while it speaks for its own body."""
    cut = head_cut(page.fold(at))
    if cut is None or not cut.proclitic.endswith(ending("for")) or "of_media" not in page.marks[at + 1]:
        return False
    known, before = head(page.fold(at)), head(page.fold(at - 1))
    return known is not None and known.key in _BODIES and not (before is not None and before.document)


def relays_in(page: Page, first: int, stop: int) -> list[Range]:
    """Media in [first, stop) to whom it was said, who broadcast it or who obtained it."""
    found: list[Range] = []
    at = first
    while at < stop:
        end = _one(page, at, first, stop)
        if end > at:
            beyond = bool(lam_name(page, at, stop)) or "to_ours" in page.marks[at]
            found.append((at + beyond, end))
            whose = _from_whom(page, lead(page, at, first), end, stop)
            if whose > end:
                found.append((end + 1, whose))
                end = whose
        at = max(at + 1, end)
    return found


def _from_whom(page: Page, before: int, end: int, stop: int) -> int:
    """Where the body ends from which a medium has what it carries ("that X quoted from the media centre"), else 0."""
    if "quotes" not in page.marks[before] or end + 1 >= stop or page.fold(end) not in ending("prep_about"):
        return 0
    known = head(page.fold(end + 1))
    body = known is not None and (known.key in _BODIES or known.media)
    return noun_phrase(page, end + 1, stop) if body else 0


def _one(page: Page, at: int, first: int, stop: int) -> int:
    """Where a medium that begins at `at` and passes words on ends; `at` where none does."""
    if page.fold(at)[:1] == ending("for")[0]:
        named = lam_name(page, at, stop)
        if named:
            return named
        if "to_ours" in page.marks[at]:
            return medium_end(page, at + 1, stop) if at + 1 < stop and medium(page, at + 1) else at
    close = page.quotes.get(at)
    if close is not None and close - at <= _STEPS and _passed(page, at, first):
        return min(close + 1, stop)
    if not ((medium(page, at) and _passed(page, at, first)) or told(page, at)):
        return at
    if _of_its_own(page, at, stop):
        return at
    return medium_end(page, at, stop)


def _of_its_own(page: Page, at: int, stop: int) -> bool:
    """True for "its agency X": a medium that belongs to the one who speaks."""
    near = range(at + 1, min(stop, at + _STEPS) - 1)
    return any("belongs" in page.marks[i] and "with_him" in page.marks[i + 1] for i in near)


def _passed(page: Page, at: int, first: int) -> bool:
    """Behind "in an interview with", "broadcast by", "a copy of which was obtained by", "on the channel"."""
    before = lead(page, at, first)
    if "transmits" in page.marks[before]:
        return page.fold(before - 1) not in ending("what")
    if "airs" in page.marks[before]:
        at += at in page.quotes
        known = head(page.fold(at))
        return not best(page.fold(at)).suffix and (known is None or known.key not in _OPEN)
    if page.fold(before) in ending("talk_with"):
        return _talks(page, max(first - 1, before - _TALK), before)
    on, within = page.fold(before) in ending("prep_on"), page.fold(before) in ending("prep_in")
    if (on or within) and _shown_on(page, at):
        if before > first and "published" in page.marks[before - 1]:
            return True
        if on:
            return _talks(page, max(first - 1, before - _TALK), before)
        if page.marks[first - 1] & _WRITES:
            return True
    return (
        _written(page, at, first)
        or _hosted(page, at, first)
        or ("with_talk" in page.marks[before] and _bound(page, at))
    )


def _talks(page: Page, first: int, stop: int) -> bool:
    """True where a word for talking stands in [first, stop): an interview, a call, a letter."""
    return any("with_talk" in page.marks[index] for index in range(first, stop))


def _shown_on(page: Page, at: int) -> bool:
    """True for a channel or a station, on which one is a guest; a site or a page anybody fills himself."""
    known = head(page.fold(at + (at in page.quotes)))
    return known is not None and known.media and known.key not in _OPEN


def _written(page: Page, at: int, first: int) -> bool:
    """True for the paper of "in an article in the paper X"."""
    known = head(page.fold(at - 1))
    return at - 1 >= first and _bound(page, at) and known is not None and known.key == "utterance"


def _hosted(page: Page, at: int, first: int) -> bool:
    """True for the channel on which a programme runs whose guest speaks ("with the programme X on channel Y")."""
    if not page.fold(at).startswith(ending("with")[0]) or not _bound(page, at):
        return False
    near = range(max(first, at - _HOSTED), at)
    return any("with_talk" in page.marks[index] for index in near) and any(
        page.fold(index) in ending("talk_with") for index in near
    )


def _bound(page: Page, at: int) -> bool:
    """True where a medium stands with "with" or "on" written onto it."""
    cut = head_cut(page.fold(at))
    return cut is not None and cut.proclitic.endswith(ending("with")[0])


def lead(page: Page, at: int, first: int) -> int:
    """The word that makes the medium at `at` a relay: over a quotation mark, a comma, a time or "with him"."""
    before = at - 1
    for _ in range(_STEPS):
        free = before in page.quotes or page.is_comma(before) or ("with_him" in page.marks[before])
        if before <= first or not (free or ("adverb" in page.marks[before]) or before in page.times):
            break
        before -= 1
    return before


def before_relay(page: Page, span: Range, relays: list[Range]) -> Range:
    """A speaker's phrase cut before what says who passed his words on ("the statement that X broadcast")."""
    first, stop = span
    for start, _ in relays:
        if not first < start < stop:
            continue
        cut = start - 1 if lam_name(page, start - 1, stop) else start
        cut = cut if told(page, cut) else lead(page, start, first)
        while cut - 1 > first and (("relative" in page.marks[cut - 1]) or page.is_comma(cut - 1)):
            cut -= 1
        if first < cut:
            return first, cut
    return span


def medium_end(page: Page, at: int, stop: int) -> int:
    """Where the medium's name ends."""
    hit = page.media.get(at)
    if hit is not None and not (page.starts_mention(at) and page.ends[at] > hit.last):
        return min(hit.last + 1, stop)
    if _the_medium(page, at):
        return _past_adjectives(page, at + 1, stop)
    end = noun_phrase(page, at, stop)
    ends = {"copy", "transmits", "this"}
    return next(
        (
            i
            for i in range(at + 1, end)
            if page.marks[i] & ends or _somebody(page, i, at) or _said_in(page, i)
        ),
        end,
    )


def _said_in(page: Page, at: int) -> bool:
    """True for the "in which" of what was said to a medium ("remarks to the paper, in which he said")."""
    return "relative" in page.marks[at] and at + 1 in page.verbs


def _the_medium(page: Page, at: int) -> bool:
    """True for "the paper", whose name isn't told: somebody's name behind it is no part of it."""
    known = head(page.fold(at))
    cut = head_cut(page.fold(at))
    held = page.mention_at.get(at)
    alone = held is None or page.ends[at] == at
    return known is not None and known.media and cut is not None and cut.article and alone


def _past_adjectives(page: Page, at: int, stop: int) -> int:
    """Behind the adjectives with the article and a name in quotation marks that follow "the paper"."""
    while at < stop and (definite(page.fold(at)) or (at in page.quotes and page.quotes[at] < stop)):
        at = page.quotes[at] + 1 if at in page.quotes else at + 1
    return at


def _somebody(page: Page, at: int, first: int) -> bool:
    """True where somebody's office or calling begins behind a medium: no part of its name.

    With the article it may be ("the paper the Observer", "the channel «X», the spokeswoman of"), unless it is
    somebody else's office behind a name in quotation marks.
    """
    known = head(page.fold(at))
    if known is None or known.role not in _PEOPLE or not known.unnamed:
        return False
    cut = best(page.fold(at))
    called = cut.article and (
        known.key == "spokesperson" or not any(mark in page.quote_ends for mark in range(first, at))
    )
    return not called and not cut.proclitic
