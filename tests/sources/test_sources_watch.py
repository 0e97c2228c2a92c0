"""Watching feeds: conditional requests, politeness, only what is new, nothing lost when it is broken off."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import serving
from making import FIRST, SECOND, THIRD, TITLE, page
from serving import Site, served, visitor
from test_sources_feed import feed, item

from rawi.errors import UsageError
from rawi.model import Report
from rawi.sources import Failure
from rawi.sources.web.plan import load
from rawi.sources.web.watch import Watch


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as running:
        yield running


@pytest.fixture
def folder(tmp_path: Path, site: Site) -> Path:
    plan(tmp_path, f'[[feed]]\nurl = "{site.url("/rss")}"\n')
    return tmp_path


def plan(folder: Path, text: str) -> None:
    (folder / "feeds.toml").write_text(text, encoding="utf-8")


def watch(folder: Path, full: bool = False) -> Watch:
    return Watch(load(folder / "feeds.toml"), folder / "state.json", visitor=visitor(), full=full)


def round_of(one: Watch) -> list[Report | Failure]:
    items = list(one.items(every=True))
    one.commit()
    return items


def rss(*items: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    return (200, {"Content-Type": "application/rss+xml", **headers}, feed(*items).encode())


def test_only_what_is_new_is_read(site: Site, folder: Path) -> None:
    site.pages["/rss"] = rss(item(1, FIRST), item(2, SECOND))
    first, second = round_of(watch(folder))
    assert isinstance(first, Report) and first.source == first.url == "https://example.org/1"
    assert first.captured == "2021-03-07T08:00:00+00:00" and isinstance(second, Report)
    site.pages["/rss"] = rss(item(3, THIRD), item(1, FIRST), item(2, f"{SECOND} تعديل"))
    third, changed = round_of(watch(folder))
    assert isinstance(third, Report) and isinstance(changed, Report)
    assert THIRD in third.text and changed.text.endswith("تعديل")
    assert round_of(watch(folder)) == []


def test_requests_are_conditional(site: Site, folder: Path) -> None:
    modified = "Sun, 07 Mar 2021 07:00:00 GMT"

    def answer(path: str, headers: dict[str, str]) -> serving.Reply:
        if headers.get("if-none-match") == '"v1"' and headers.get("if-modified-since") == modified:
            return (304, {}, b"")
        return rss(item(1, FIRST), **{"ETag": '"v1"', "Last-Modified": modified})

    site.pages["/rss"] = answer
    assert len(round_of(watch(folder))) == 1
    one = watch(folder)
    assert list(one.items(every=True)) == [] and one.well == [site.url("/rss")]


def test_what_was_not_kept_is_given_again(site: Site, folder: Path) -> None:
    site.pages["/rss"] = rss(item(1, FIRST), item(2, SECOND), ETag='"v1"')
    broken = watch(folder)
    next(broken.items(every=True))
    assert len(list(watch(folder).items(every=True))) == 2
    one = watch(folder)
    assert len(list(one.items(every=True))) == 2
    assert len(list(one.items(every=True))) == 2
    one.commit()
    assert list(one.items(every=True)) == []


def test_feeds_wait_for_their_time(site: Site, folder: Path) -> None:
    site.pages["/rss"] = rss(item(1, FIRST))
    one = watch(folder)
    assert one.wait() == 0 and len(list(one.items())) == 1
    one.commit()
    assert one.wait() == 15 * 60 and list(watch(folder).items()) == []
    assert site.paths().count("/rss") == 1


@pytest.mark.parametrize(
    ("status", "headers", "wait"),
    [
        (500, {}, 2 * 900),
        (503, {"Retry-After": "7200"}, 7200),
        (429, {"Retry-After": "Sun, 07 Mar 2021 10:00:00 GMT"}, 7200),
        (503, {"Retry-After": "never"}, 2 * 900),
        (503, {"Retry-After": "999999999"}, 86_400),
    ],
)
def test_a_server_in_trouble_is_left_alone_for_longer(
    site: Site, folder: Path, status: int, headers: dict[str, str], wait: float
) -> None:
    site.pages["/rss"] = (status, headers, b"")
    one = watch(folder)
    (failure,) = round_of(one)
    assert str(failure).startswith(site.url("/rss")) and one.wait() == wait and one.well == []
    (failure,) = round_of(one)
    assert one.wait() >= min(86_400, 4 * 900)


def test_a_feed_that_fails_does_not_stop_the_others(site: Site, tmp_path: Path) -> None:
    urls = [site.url("/gone"), site.url("/html"), "http://inside/rss", site.url("/rss")]
    plan(tmp_path, "".join(f'[[feed]]\nurl = "{url}"\n' for url in urls))
    site.pages["/rss"] = rss(item(1, FIRST))
    site.pages["/html"] = (200, {}, b"<other/>")
    *failures, report = round_of(watch(tmp_path))
    assert isinstance(report, Report) and [item.source for item in failures] == urls[:3]


def test_robots_hold_for_feeds(site: Site, folder: Path) -> None:
    site.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /rss")
    (failure,) = round_of(watch(folder))
    assert "robots.txt forbids it" in str(failure) and "/rss" not in site.paths()


def test_the_plan_names_the_outlet(site: Site, tmp_path: Path) -> None:
    plan(tmp_path, f'[[feed]]\nurl = "{site.url("/rss")}"\noutlet = "صحيفة «الرافدين»"\n')
    site.pages["/rss"] = rss(item(1, FIRST))
    (report,) = round_of(watch(tmp_path))
    assert isinstance(report, Report) and report.outlet == "صحيفة «الرافدين»"


def linked(site: Site, number: int, body: str) -> str:
    return item(number, body).replace("https://example.org/", site.url("/page/"))


def test_linked_pages_are_fetched_only_when_asked(site: Site, folder: Path) -> None:
    site.pages["/rss"] = rss(linked(site, 1, f"{FIRST[:50]}…"))
    site.pages["/page/1"] = (200, {"Content-Type": "text/html"}, page().encode())
    (teaser,) = list(watch(folder).items(every=True))
    assert isinstance(teaser, Report) and teaser.fragment and "/page/1" not in site.paths()
    (whole,) = round_of(watch(folder, full=True))
    assert isinstance(whole, Report) and THIRD in whole.text and whole.title == TITLE
    assert (whole.published, whole.published_from) == ("2021-03-07T11:00:00+03:00", "metadata")
    assert whole.outlet == "وكالة «السهل» للأنباء" and whole.source == site.url("/page/1")
    assert round_of(watch(folder, full=True)) == []


def test_a_page_that_can_t_be_had_leaves_the_feed_s_words(site: Site, folder: Path) -> None:
    site.pages["/rss"] = rss(linked(site, 1, FIRST))
    failure, teaser = round_of(watch(folder, full=True))
    assert "the server answers 404" in str(failure) and isinstance(teaser, Report) and FIRST in teaser.text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "holds no [[feed]] tables"),
        ("[[feed]", "is not valid TOML"),
        ("[[feed]]\noutlet = 'x'", "feed 1: names no url"),
        ("[[feed]]\nurl = 'ftp://x.org'", "feed 1: is no http or https address"),
        ("[[feed]]\nurl = 'http://x.org'\nevery = 0.1", "every is less than a minute"),
        ("[[feed]]\nurl = 'http://x.org'\nevery = true", "every is of the wrong kind"),
        ("[[feed]]\nurl = 'http://x.org'\nful = true", "unknown key 'ful'"),
        ("[[feed]]\nurl = 'http://x.org'\n[[feed]]\nurl = 'http://x.org'", "names http://x.org twice"),
        ("delay = 'x'\n[[feed]]\nurl = 'http://x.org'", "delay is no number"),
        ("other = 1\n[[feed]]\nurl = 'http://x.org'", "holds no [[feed]] tables, or something else"),
    ],
)
def test_plans_that_are_wrong_are_named(tmp_path: Path, text: str, told: str) -> None:
    plan(tmp_path, text)
    with pytest.raises(UsageError) as caught:
        load(tmp_path / "feeds.toml")
    assert told in str(caught.value) and "feeds.toml" in str(caught.value)


def test_no_plan(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="No such file"):
        load(tmp_path / "feeds.toml")


@pytest.mark.parametrize("state", [b"", b"{", b"[]", b'{"feeds": 7}', b"\xff"])
def test_a_damaged_state_is_named_and_left_as_it_is(folder: Path, state: bytes) -> None:
    (folder / "state.json").write_bytes(state)
    with pytest.raises(UsageError, match="is no state of a watch"):
        watch(folder)
    assert (folder / "state.json").read_bytes() == state


def test_the_state_is_small_and_readable(site: Site, folder: Path) -> None:
    site.pages["/rss"] = rss(*(item(n, FIRST) for n in range(50)))
    round_of(watch(folder))
    state = json.loads((folder / "state.json").read_text())
    assert len(state["feeds"][site.url("/rss")]["seen"]) == 50 and not (folder / "state.json.new").exists()


def test_a_state_that_can_t_be_written_is_told(site: Site, folder: Path) -> None:
    site.pages["/rss"] = rss(item(1, FIRST))
    one = watch(folder)
    list(one.items(every=True))
    (folder / "state.json").mkdir()
    with pytest.raises(UsageError, match="can't be written"):
        one.commit()
