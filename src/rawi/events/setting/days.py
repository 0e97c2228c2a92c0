"""When an event was: its own words first, then what its paragraph has said, marked as carried."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

from rawi.events.draft import HAPPENED, Draft
from rawi.events.page import Page
from rawi.events.setting.where import WINDOW, still_near
from rawi.model import Claim, EventDate, Time, within

_OLD_DAYS = 7
_NOW = "time.now"
_COMING_ABOUT = ("doer", "opener", "hits", "sufferer")
_TOLL = 5
"""Words before a noun for the fallen among which "after" stands."""
_VERB = 3
"""Words behind a relative among which its verb stands."""
_MONTH = 31


def time(page: Page, draft: Draft, said: dict[str, Claim]) -> Time | None:
    """The time in the event's clause that is nearest its trigger; one beside a cue is when it was said."""
    if not page.times:
        return None
    sentence = page.doc.sentences[draft.sentence]
    found: list[tuple[int, Time]] = []
    first = max(sentence.first, draft.found.first - WINDOW)
    stop = min(sentence.stop, draft.found.last + WINDOW)
    for mention in page.times_in(page.doc.span(first, stop - 1)):
        if mention.value.start is None:
            continue
        if _unfit(page, mention, draft):
            continue
        if mention.id in said and not _in_content(said[mention.id], mention, draft):
            continue
        first, last = page.tokens(mention)
        if first > draft.found.last and _of_relative(page, draft, first):
            continue
        # "… on Tuesday, and nine were killed in a week": a verb with "and" begins a clause of its own.
        # So does a noun that "and" joins to another with its day ("the bombings of 2002 and the blast of 2004").
        own = page.joined(draft.found.hit) or (draft.found.finite and bool(draft.found.hit.proclitic))
        begins = draft.found.first if own else draft.clause.first
        inside = begins <= first < draft.clause.stop
        distance = first - draft.found.last if first > draft.found.last else draft.found.first - last
        found.append((distance + (0 if inside else 20) + (0 if first > draft.found.last else 1), mention))
    return min(found, key=lambda item: item[0])[1] if found else None


def _unfit(page: Page, mention: Time, draft: Draft) -> bool:
    """True for "since …" and "now" beside what neither lasts nor is to come, and for a day to come beside what the
    sentence tells of as its past ("a meeting tomorrow after the killing of …")."""
    if _since(page, mention):
        return not (draft.found.kind.state or draft.status == "ongoing")
    if mention.rule == _NOW:
        return draft.status == "actual"
    passed = _between(
        mention.value.start and mention.value.start[:10], page.published and page.published[:10]
    )
    if passed is None or passed >= 0 or draft.found.finite:
        return False
    return behind_after(page, draft)


def behind_after(page: Page, draft: Draft) -> bool:
    """ "After the killing of …", "after dozens had fallen dead": told of as past."""
    found = draft.found
    reach = _TOLL if found.trigger.weak and found.kind.outcome else 1
    before = range(max(page.sentence(found.first).first, found.first - reach), found.first)
    return any(page.has(at, page.words.after) for at in before)


def _of_relative(page: Page, draft: Draft, first: int) -> bool:
    """ "52 were killed in its operation that it began in February": the time is of what a relative tells of another
    noun; right behind the deed, or with a verb of happening, the relative tells of the deed itself."""
    found = draft.found
    for at in range(first - 1, found.last + 1, -1):
        if page.folds[at] in page.words.commas:
            return False
        if page.bare(at) in page.words.relative:
            if all(page.definite(word) for word in range(found.last + 1, at)):
                return False
            return at >= draft.clause.until or not _happens(page, at)
    return False


def _happens(page: Page, relative: int) -> bool:
    """True where the verb behind the relative says that a deed came about, was done or hit somebody."""
    if page.has(relative + 1, page.words.result):
        return True
    behind = page.governors_in(relative + 1, relative + _VERB)
    return any(hit.entry.attrs["part"] in _COMING_ABOUT and not hit.suffix for hit in behind)


def _since(page: Page, time: Time) -> bool:
    first, _ = page.tokens(time)
    return page.has(first, page.words.since) or (first > 0 and page.has(first - 1, page.words.since))


def _in_content(claim: Claim, mention: Time, draft: Draft) -> bool:
    return claim.content is not None and any(within(mention.span, span) for span in claim.content.spans)


def carry_times(drafts: Sequence[Draft], page: Page) -> None:
    """An event without a time takes that of the event before it in its paragraph, unless it is background."""
    last: Draft | None = None
    for draft in drafts:
        if draft.time is not None:
            draft.time_basis = draft.time_basis or "own"
            last = None if draft.background or _long(draft) else draft
        elif (
            last is not None
            and not draft.background
            and draft.status in HAPPENED
            and not coming(last, page.published)
            and still_near(page, last, draft)
        ):
            draft.time, draft.time_basis = last.time, "carried"


def _long(draft: Draft) -> bool:
    """True for a stretch of months ("in six months"): what else is told beside it was on days of its own."""
    passed = length(when(draft))
    return passed is not None and passed > _MONTH


def when(draft: Draft) -> EventDate:
    """The date as days; an extent or a span keeps both ends."""
    if draft.time is None:
        return EventDate()
    value = draft.time.value
    basis: Literal["own", "carried"] = "carried" if draft.time_basis == "carried" else "own"
    return EventDate(_day(value.start), _day(value.end), basis)


def length(day: EventDate) -> int | None:
    """Days between its ends, 0 for one day; None where one of them isn't known."""
    return _between(day.start, day.end)


def _day(stamp: str | None) -> str | None:
    return stamp[:10] if stamp and not stamp.startswith("T") else None


def finer(draft: Draft, other: Draft) -> bool:
    """True where both have a time of their own, and the one's days are some of the other's ("this week", "on Monday")."""
    if not draft.time_basis == other.time_basis == "own":
        return False
    day, span = when(draft), when(other)
    if not (day.start and day.end and span.start and span.end):
        return False
    within = span.start <= day.start and day.end <= span.end and (length(span) or 0) <= _MONTH
    return within and (day.start, day.end) != (span.start, span.end)


def old(draft: Draft, published: str | None, days: int = _OLD_DAYS) -> bool:
    """True where the event ended more than a week (or as many days) before the report."""
    passed = _days(when(draft).end, published)
    return passed is not None and passed > days


def coming(draft: Draft, published: str | None) -> bool:
    """True where the event begins after the day of the report: whatever its words say, it has not happened."""
    passed = _days(when(draft).start, published)
    return passed is not None and passed < 0


def _days(day: str | None, published: str | None) -> int | None:
    """Days from a day to the report; None where one of the two isn't known."""
    return _between(day, published and published[:10])


def _between(first: str | None, last: str | None) -> int | None:
    if not (first and last):
        return None
    try:
        return (date.fromisoformat(last) - date.fromisoformat(first)).days
    except ValueError:
        return None
