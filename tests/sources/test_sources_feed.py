"""RSS and Atom as files: an entry is a report."""

from pathlib import Path

import pytest
from making import FIRST, SECOND, THIRD, TITLE, refused, take

from rawi.model import Report

RSS = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>وكالة «السهل» للأنباء</title><link>https://example.org/</link><description>أخبار</description>
ITEMS
</channel></rss>
"""
ATOM = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>شبكة الأفق</title><id>urn:x</id><updated>2021-03-07T08:00:00Z</updated>
<entry><title>{title}</title><link href="https://example.org/atom/1"/><id>urn:1</id>
<published>2021-03-07T08:00:00Z</published><updated>2021-03-08T08:00:00Z</updated>
<content type="html">&lt;p&gt;{first}&lt;/p&gt;&lt;p&gt;{second}&lt;/p&gt;</content></entry></feed>
"""


def item(number: int, body: str, *, date: str = "Sun, 07 Mar 2021 11:00:00 +0300", more: str = "") -> str:
    return (
        f"<item><title>{TITLE} {number}</title><link>https://example.org/{number}</link>"
        f"<description><![CDATA[{body}]]></description><pubDate>{date}</pubDate>"
        f'<guid isPermaLink="false">n-{number}</guid>{more}</item>'
    )


def feed(*items: str) -> str:
    return RSS.replace("ITEMS", "\n".join(items))


def reports(path: Path, data: bytes) -> list[Report]:
    path.write_bytes(data)
    items = take(path)
    assert all(isinstance(one, Report) for one in items), [str(one) for one in items]
    return items  # type: ignore[return-value]


def test_an_entry_is_a_report(tmp_path: Path) -> None:
    first, second = reports(
        tmp_path / "a.rss", feed(item(1, f"<p>{FIRST}</p><p>{SECOND}</p>"), item(2, THIRD)).encode()
    )
    assert first.text == f"{TITLE} 1\n\n{FIRST}\n\n{SECOND}" and first.title == f"{TITLE} 1"
    assert (first.outlet, first.url) == ("وكالة «السهل» للأنباء", "https://example.org/1")
    assert (first.published, first.published_from) == ("2021-03-07T11:00:00+03:00", "metadata")
    assert (first.source, second.source) == (f"{tmp_path}/a.rss#1:n-1", f"{tmp_path}/a.rss#2:n-2")
    assert not first.fragment


def test_atom(tmp_path: Path) -> None:
    (report,) = reports(tmp_path / "a.atom", ATOM.format(title=TITLE, first=FIRST, second=SECOND).encode())
    assert report.text == f"{TITLE}\n\n{FIRST}\n\n{SECOND}" and report.outlet == "شبكة الأفق"
    assert report.published == "2021-03-07T08:00:00+00:00"


@pytest.mark.parametrize(
    ("date", "iso"),
    [
        ("الأحد، 7 آذار 2021 11:00", "2021-03-07"),
        ("2021-03-07T11:00:00+03:00", "2021-03-07T11:00:00+03:00"),
        ("أمس", None),
        ("", None),
    ],
)
def test_dates_of_feeds(tmp_path: Path, date: str, iso: str | None) -> None:
    (report,) = reports(tmp_path / "a.xml", feed(item(1, FIRST, date=date)).encode())
    assert report.published == iso


@pytest.mark.parametrize(("end", "cut"), [("…", True), (" [...]", True), ("...", True), (".", False)])
def test_a_teaser_is_a_fragment(tmp_path: Path, end: str, cut: bool) -> None:
    (report,) = reports(tmp_path / "a.xml", feed(item(1, FIRST.rstrip(".") + end)).encode())
    assert report.fragment is cut


def test_the_whole_text_goes_before_the_summary(tmp_path: Path) -> None:
    whole = f"<content:encoded><![CDATA[<p>{FIRST}</p><p>{SECOND}</p><p>{THIRD}</p>]]></content:encoded>"
    (report,) = reports(tmp_path / "a.xml", feed(item(1, f"{FIRST[:40]}…", more=whole)).encode())
    assert report.text.endswith(THIRD) and not report.fragment


def test_an_aggregator_names_its_sources(tmp_path: Path) -> None:
    more = '<source url="https://x.org/rss">صحيفة الرافدين</source>'
    (report,) = reports(tmp_path / "a.xml", feed(item(1, FIRST, more=more)).encode())
    assert report.outlet == "صحيفة الرافدين"


@pytest.mark.parametrize("codec", ["utf-8", "windows-1256", "utf-16"])
def test_encodings_of_feeds(tmp_path: Path, codec: str) -> None:
    data = feed(item(1, FIRST)).replace('encoding="UTF-8"', f'encoding="{codec}"').encode(codec)
    (report,) = reports(tmp_path / "a.txt", data)
    assert report.encoding == codec and FIRST in report.text


@pytest.mark.parametrize(
    "doctype",
    [
        '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1/x.dtd" [ ]>',
    ],
)
@pytest.mark.parametrize("codec", ["utf-8", "utf-16"])
def test_entities_are_refused(tmp_path: Path, doctype: str, codec: str) -> None:
    data = feed(item(1, "&x;&b;")).replace("<rss", f"{doctype}<rss", 1).replace("UTF-8", codec)
    assert "declares entities of its own" in refused(tmp_path / "a.rss", data.encode(codec))


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("<?xml version='1.0'?><other/>", "is no RSS or Atom feed"),
        (feed(), "has no entries"),
        ("", "is no RSS or Atom feed"),
        ("نص", "is no RSS or Atom feed"),
    ],
)
def test_what_is_no_feed(tmp_path: Path, data: str, told: str) -> None:
    assert told in refused(tmp_path / "a.rss", data.encode())


def test_a_feed_that_breaks_off_keeps_its_entries(tmp_path: Path) -> None:
    whole = feed(*(item(n, FIRST) for n in range(1, 6)))
    (tmp_path / "a.rss").write_text(whole[: whole.index("<guid", whole.index("n-4"))], encoding="utf-8")
    items = take(tmp_path / "a.rss")
    assert sum(isinstance(one, Report) for one in items) >= 4 and "is not whole" in str(items[-1])


def test_entries_without_arabic_are_one_line(tmp_path: Path) -> None:
    english = item(1, "English").replace(TITLE, "Title")
    (tmp_path / "a.rss").write_text(feed(english, item(2, FIRST), english), encoding="utf-8")
    report, line = take(tmp_path / "a.rss")
    assert isinstance(report, Report) and "no Arabic text" in str(line) and "entries" in str(line)
