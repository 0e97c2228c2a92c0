"""A polite visitor: asks robots.txt first, and leaves each host time between two requests."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from rawi.errors import SourceError
from rawi.sources.web.fetch import Answer, Fetcher

NAME = "Rawi"
"""What robots.txt may call us."""
DELAY = 2.0
"""Seconds between two requests to a host, unless its robots.txt asks for more."""
LONGEST_DELAY = 60.0
FRESH = 86_400.0
"""Seconds after which robots.txt is asked for again (RFC 9309, 2.4)."""
LATER = (429, 503)


class Visitor:
    """Fetches for one run. `sleep`, `clock` (seconds, only differences count): for tests."""

    def __init__(
        self,
        fetcher: Fetcher | None = None,
        *,
        delay: float = DELAY,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ):
        self.fetcher = fetcher or Fetcher()
        self._delay, self._sleep, self._clock = delay, sleep, clock
        self._robots: dict[str, tuple[float, RobotFileParser]] = {}
        self._last: dict[str, float] = {}

    def get(self, url: str, headers: Mapping[str, str] | None = None) -> Answer:
        """The answer of `url`. Raises SourceError, also where robots.txt forbids it."""
        robots = self._rules(url)
        if not robots.can_fetch(NAME, url):
            raise SourceError(
                "the site's robots.txt forbids it", hint="ask the site, or save the page yourself"
            )
        asked = robots.crawl_delay(NAME)
        self._wait(url, min(LONGEST_DELAY, max(self._delay, float(asked or 0))))
        return self.fetcher.get(url, headers)

    def page(self, url: str) -> Answer:
        """The answer of `url` where it is a success. Raises SourceError for 404 and its like."""
        answer = self.get(url)
        if answer.status != 200:
            raise refused(answer)
        return answer

    def _rules(self, url: str) -> RobotFileParser:
        """The robots.txt of the url's site: none is a yes, a server in trouble is a no (RFC 9309)."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        asked, rules = self._robots.get(site, (0.0, None))
        if rules is None or self._clock() - asked > FRESH:
            rules = RobotFileParser()
            self._wait(url, self._delay)
            answer = self.fetcher.get(f"{site}/robots.txt")
            if answer.status >= 500:
                raise SourceError(f"its robots.txt answers {answer.status}", hint="try again later")
            lines = answer.body[:500_000].decode("utf-8", "replace").splitlines()
            rules.parse(lines if answer.status == 200 else [])
            self._robots[site] = (self._clock(), rules)
        return rules

    def _wait(self, url: str, delay: float) -> None:
        host = urlsplit(url).hostname or ""
        if host in self._last:
            left = self._last[host] + delay - self._clock()
            if left > 0:
                self._sleep(left)
        self._last[host] = self._clock()


def refused(answer: Answer) -> SourceError:
    """The error for an answer that is no success."""
    if answer.status in LATER:
        return SourceError(f"the server asks for patience ({answer.status})", hint="try again later")
    gone = answer.status in (404, 410)
    return SourceError(
        f"the server answers {answer.status}", hint="the page is gone" if gone else "open it in a browser"
    )
