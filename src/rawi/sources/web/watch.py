"""Feeds, looked at again and again: only what is new is read, and no server is asked more than it must be."""

from __future__ import annotations

from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path

from msgspec.structs import replace

from rawi.errors import SourceError
from rawi.model import Report
from rawi.sources.archive.warc import charset
from rawi.sources.document import Document, reports
from rawi.sources.failure import Failure
from rawi.sources.options import Options
from rawi.sources.sidecar import Entry
from rawi.sources.web.fetch import Answer
from rawi.sources.web.listed import answered
from rawi.sources.web.plan import Feed, Plan
from rawi.sources.web.state import Memory, State, load, save
from rawi.sources.web.visit import Visitor, refused

DAY = 86_400.0
UNCHANGED = 304


class Watch:
    """A watch over the feeds of a plan. `state` is the file in which it remembers.

    A round is `items()`, then `commit()` once they are kept: what is interrupted between is looked at again. Raises
    UsageError for a state that can't be used.
    """

    def __init__(
        self,
        plan: Plan,
        state: Path,
        *,
        options: Options | None = None,
        visitor: Visitor | None = None,
        full: bool = False,
    ):
        self._plan, self._path, self._full = plan, state, full
        self._options = options or Options()
        self._visitor = visitor or Visitor(delay=plan.delay)
        self._state: State = load(state)
        self._done: list[tuple[Memory, Memory]] = []
        self.well: list[str] = []
        """Feeds of the round that answered as they should: what was said of them before holds no more."""

    def items(self, *, every: bool = False) -> Iterator[Report | Failure]:
        """What is new in the feeds that are due (`every`: in all of them), and what could not be read."""
        now = self._now()
        for feed in self._plan.feeds:
            memory = self._state.of(feed.url)
            if every or memory.due <= now:
                after = replace(memory, seen=list(memory.seen), due=now + 60 * feed.every, failed=0)
                yield from self._feed(feed, memory, after)
                self._done.append((memory, after))

    def commit(self) -> None:
        """Remember the round. Raises UsageError where the state can't be written."""
        for memory, after in self._done:
            for name in memory.__struct_fields__:
                setattr(memory, name, getattr(after, name))
        self._done.clear()
        self.well.clear()
        save(self._state, self._path)

    def wait(self) -> float:
        """Seconds until a feed is due."""
        due = min(self._state.of(feed.url).due for feed in self._plan.feeds)
        return max(0.0, due - self._now())

    def _now(self) -> float:
        return self._visitor.fetcher.clock()

    def _feed(self, feed: Feed, memory: Memory, after: Memory) -> Iterator[Report | Failure]:
        try:
            answer = self._visitor.get(feed.url, _conditions(memory))
            if answer.status == UNCHANGED:
                self.well.append(feed.url)
                return
            if answer.status != 200:
                after.due = max(after.due, self._now() + _patience(answer, self._now()))
                raise refused(answer)
        except SourceError as error:
            after.failed = memory.failed + 1
            after.due = max(after.due, self._now() + min(DAY, 60 * feed.every * 2**after.failed))
            yield Failure.of(error, feed.url)
            return
        self.well.append(feed.url)
        after.etag, after.modified = answer.headers.get("etag"), answer.headers.get("last-modified")
        yield from self._entries(feed, answer, after)

    def _entries(self, feed: Feed, answer: Answer, after: Memory) -> Iterator[Report | Failure]:
        document = Document(
            source=feed.url,
            data=answer.body,
            captured=answer.at,
            charset=charset(answer.headers.get("content-type")),
        )
        seen = set(after.seen)
        for item in reports("feed", document, self._options, Entry(outlet=feed.outlet)):
            if isinstance(item, Failure):
                yield item
            elif item.id not in seen:
                yield from self._entry(item, feed)
                after.seen.append(item.id)

    def _entry(self, entry: Report, feed: Feed) -> Iterator[Report | Failure]:
        """The report of an entry: its page where that is wanted and can be had, else the feed's own words."""
        url = entry.url
        if url is None:
            yield entry
            return
        entry = replace(entry, source=url)
        if not (self._full or feed.full):
            yield entry
            return
        options = replace(self._options, outlet=entry.outlet, published=entry.published)
        try:
            page = list(answered(self._visitor.page(url), url, options))
        except SourceError as error:
            page = [Failure.of(error, url)]
        yield from (_dated(item, entry) for item in page)
        if not any(isinstance(item, Report) for item in page):
            yield entry


def _dated(item: Report | Failure, entry: Report) -> Report | Failure:
    """A page without a date has its feed's, which no person gave."""
    if isinstance(item, Report) and item.published_from == "given" and item.published == entry.published:
        return replace(item, published_from=entry.published_from)
    return item


def _conditions(memory: Memory) -> dict[str, str]:
    """Headers with which a server says "nothing new" in a few bytes (RFC 9110, 13.1)."""
    told = {"If-None-Match": memory.etag, "If-Modified-Since": memory.modified}
    return {name: value for name, value in told.items() if value}


def _patience(answer: Answer, now: float) -> float:
    """Seconds that the server asks us to wait (Retry-After), a day at most."""
    told = answer.headers.get("retry-after", "").strip()
    try:
        seconds = float(told) if told.isdigit() else parsedate_to_datetime(told).timestamp() - now
    except (ValueError, TypeError, IndexError, OverflowError):
        return 0.0
    return min(DAY, max(0.0, seconds))
