"""Politeness: robots.txt, and time between two requests."""

from collections.abc import Iterator

import pytest
from serving import Clock, Site, served, visitor

from rawi.errors import SourceError


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as running:
        running.pages["/a"] = running.pages["/b"] = (200, {}, b"x")
        yield running


def robots(text: str, status: int = 200) -> tuple[int, dict[str, str], bytes]:
    return (status, {"Content-Type": "text/plain"}, text.encode())


def test_robots_are_asked_once_and_obeyed(site: Site) -> None:
    site.pages["/robots.txt"] = robots("User-agent: *\nDisallow: /b\n")
    guest = visitor()
    assert guest.page(site.url("/a")).body == b"x"
    with pytest.raises(SourceError, match=r"robots\.txt forbids it"):
        guest.page(site.url("/b"))
    assert site.paths() == ["/robots.txt", "/a"]


def test_rules_for_us_by_name(site: Site) -> None:
    site.pages["/robots.txt"] = robots("User-agent: Rawi\nDisallow: /\n\nUser-agent: *\nAllow: /\n")
    with pytest.raises(SourceError, match="forbids"):
        visitor().page(site.url("/a"))


@pytest.mark.parametrize(("status", "allowed"), [(404, True), (403, True), (500, False), (503, False)])
def test_no_rules_are_a_yes_and_trouble_is_a_no(site: Site, status: int, allowed: bool) -> None:
    site.pages["/robots.txt"] = robots("User-agent: *\nDisallow: /", status)
    if allowed:
        assert visitor().page(site.url("/a")).status == 200
    else:
        with pytest.raises(SourceError, match=f"robots.txt answers {status}"):
            visitor().page(site.url("/a"))


def test_robots_that_are_noise(site: Site) -> None:
    site.pages["/robots.txt"] = (200, {}, bytes(range(256)) * 5000)
    assert visitor().page(site.url("/a")).status == 200


def test_each_host_is_left_time(site: Site) -> None:
    clock = Clock()
    guest = visitor(clock, delay=3)
    for path in ("/a", "/b"):
        guest.page(site.url(path))
    guest.page(site.url("/a", "other.example"))
    assert clock.slept == [3, 3, 3]


def test_a_crawl_delay_is_kept_within_reason(site: Site) -> None:
    site.pages["/robots.txt"] = robots("User-agent: *\nCrawl-delay: 7\n")
    clock = Clock()
    visitor(clock).page(site.url("/a"))
    assert clock.slept == [7]
    site.pages["/robots.txt"] = robots("User-agent: *\nCrawl-delay: 999999\n")
    clock = Clock()
    visitor(clock).page(site.url("/a"))
    assert clock.slept == [60]


def test_robots_are_asked_again_after_a_day(site: Site) -> None:
    clock = Clock()
    guest = visitor(clock)
    guest.page(site.url("/a"))
    clock.now += 90_000
    guest.page(site.url("/a"))
    assert site.paths().count("/robots.txt") == 2


@pytest.mark.parametrize(
    ("status", "told"),
    [
        (404, "answers 404 (the page is gone)"),
        (410, "answers 410"),
        (500, "answers 500"),
        (429, "asks for patience"),
        (204, "answers 204"),
    ],
)
def test_answers_that_are_no_success(site: Site, status: int, told: str) -> None:
    site.pages["/a"] = (status, {}, b"")
    with pytest.raises(SourceError) as caught:
        visitor().page(site.url("/a"))
    assert told in str(caught.value)
