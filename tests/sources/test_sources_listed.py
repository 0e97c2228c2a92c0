"""Addresses and lists of them: nothing is fetched unless it is asked for."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from making import FIRST, TITLE, Pdf, docx, page, placed, refused
from serving import Site, served, visitor

from rawi.model import Report
from rawi.sources import Failure, Options, read
from rawi.sources.web import listed

HTML = {"Content-Type": "text/html; charset=utf-8"}


@pytest.fixture
def site() -> Iterator[Site]:
    with served() as running:
        running.pages["/a"] = (200, HTML, page().encode())
        yield running


def fetched(url: str) -> Report | Failure:
    (item,) = listed.read_one(url, Options(fetch=True), visitor())
    return item


def test_nothing_is_fetched_unless_asked(tmp_path: Path) -> None:
    (failure,) = read(["https://example.org/x"])
    assert str(failure) == "https://example.org/x: was not fetched (give --fetch to fetch from the network)"
    told = refused(tmp_path / "a.urls", b"# mine\nhttps://example.org/1\n\nhttps://example.org/2\n")
    assert "names 2 addresses; none was fetched (give --fetch" in told


def test_this_machine_is_not_fetched_even_when_asked(site: Site) -> None:
    (failure,) = read([f"http://127.0.0.1:{site.port}/a"], options=Options(fetch=True))
    assert "not on the public Internet" in str(failure) and site.asked == []


def test_a_page_is_a_report_with_address_and_time(site: Site) -> None:
    report = fetched(site.url("/a"))
    assert isinstance(report, Report)
    assert (report.title, report.source, report.url) == (TITLE, site.url("/a"), site.url("/a"))
    assert report.captured == "2021-03-07T08:00:00+00:00" and report.bytes_sha256


def test_after_a_redirect_the_source_is_what_was_asked_and_the_url_where_it_ended(site: Site) -> None:
    site.pages["/short"] = (302, {"Location": "/a"}, b"")
    report = fetched(site.url("/short"))
    assert isinstance(report, Report) and (report.source, report.url) == (site.url("/short"), site.url("/a"))


def test_what_is_sent_is_seen_by_its_content(site: Site) -> None:
    made = Pdf()
    made.page([(700, placed(TITLE[::-1]))])
    octets = {"Content-Type": "application/octet-stream"}
    word = {"Content-Type": "application/vnd.openxmlformats-officedocument.wordprocessingml.document"}
    site.pages["/pdf"], site.pages["/docx"] = (200, octets, made.data()), (200, word, docx(FIRST))
    site.pages["/text"] = (200, {"Content-Type": "text/plain"}, FIRST.encode())
    site.pages["/png"] = (200, {"Content-Type": "image/png"}, b"\x89PNG....")
    told = [fetched(site.url(path)) for path in ("/pdf", "/docx", "/text", "/png")]
    assert [item.text for item in told if isinstance(item, Report)] == [TITLE, FIRST, FIRST]
    assert "is nothing that Rawi reads (image/png)" in str(told[3])


def test_the_charset_of_the_header_is_heard(site: Site) -> None:
    plain = page().replace('<meta charset="utf-8">', "").encode("windows-1256")
    site.pages["/w"] = (200, {"Content-Type": "text/html; charset=windows-1256"}, plain)
    report = fetched(site.url("/w"))
    assert isinstance(report, Report) and report.encoding == "windows-1256"


def test_a_list_is_read_line_by_line(site: Site, tmp_path: Path) -> None:
    path = tmp_path / "a.urls"
    path.write_text(f"# x\n{site.url('/a')}\n\n{site.url('/gone')}\nfile:///etc/passwd\nhttp://inside/\n")
    first, second, third, fourth = listed.read_file(path, Options(fetch=True), visitor())
    assert isinstance(first, Report)
    assert str(second).startswith(f"{site.url('/gone')}: the server answers 404")
    assert str(third).startswith(f"{path}: line 5: is no http or https address")
    assert str(fourth).startswith("http://inside/: the host inside is not on the public Internet (10.0.0.7)")


def test_lists_of_nothing(tmp_path: Path) -> None:
    assert "names no address" in refused(tmp_path / "a.urls", b"# nothing\n\n")
    assert "binary" in refused(tmp_path / "a.urls", bytes(range(256)) * 9)
