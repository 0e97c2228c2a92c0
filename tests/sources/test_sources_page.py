"""HTML pages: the article and what the page says of it, in the forms that news sites use."""

import json
from pathlib import Path

import pytest
from making import FIRST, SECOND, THIRD, TITLE, one, page, refused, take

from rawi.model import Report

LINKED = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "موقع"},
        {
            "@type": "NewsArticle",
            "headline": TITLE,
            "datePublished": "2019-02-21T10:30:00+03:00",
            "dateModified": "2020-01-01T00:00:00+03:00",
            "publisher": {"@type": "Organization", "name": "وكالة «السهل» للأنباء"},
        },
    ],
}


def ld(value: object) -> str:
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


def meta(name: str, content: str, key: str = "property") -> str:
    return f'<meta {key}="{name}" content="{content}">'


def test_the_article_stands_under_its_title(tmp_path: Path) -> None:
    report = one(tmp_path / "a.html", page(ld(LINKED)).encode())
    assert report.text == f"{TITLE}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}"
    assert (report.title, report.outlet) == (TITLE, "وكالة «السهل» للأنباء")
    assert (report.published, report.published_from) == ("2019-02-21T10:30:00+03:00", "metadata")
    assert report.encoding == "utf-8" and report.captured and report.bytes_sha256
    assert report.source == str(tmp_path / "a.html")


@pytest.mark.parametrize(
    ("head", "published"),
    [
        (meta("article:published_time", "2019-02-21T07:30:00Z"), "2019-02-21T07:30:00+00:00"),
        (meta("datePublished", "2019-02-21", "itemprop"), "2019-02-21"),
        (meta("DC.date.issued", "2019-02-21", "name"), "2019-02-21"),
        (meta("pubdate", "الخميس 21 شباط 2019", "name"), "2019-02-21"),
        (meta("article:modified_time", "2019-02-21"), None),
        (meta("article:published_time", "قريبا"), None),
        (ld({"@type": ["ReportageNewsArticle"], "datePublished": "2019-02-21"}), "2019-02-21"),
        (ld({"@type": "Person", "datePublished": "2019-02-21"}), None),
        ('<script type="application/ld+json">{broken</script>', None),
        (f'<script type="application/ld+json">{"[" * 5000}</script>', None),
    ],
)
def test_dates_in_metadata(tmp_path: Path, head: str, published: str | None) -> None:
    report = one(tmp_path / "a.html", page(head).encode())
    assert report.published == published
    assert report.published_from == ("metadata" if published else None)


@pytest.mark.parametrize(
    ("above", "published"),
    [
        ('<span class="post-date">الخميس 21 شباط 2019</span>', "2019-02-21"),
        ('<div id="publish">نشر في ٢١ شباط ٢٠١٩ - ١٤:٣٠</div>', "2019-02-21"),
        ("<time>26 يوليو (تموز) 2019</time>", "2019-07-26"),
        ('<span class="date">الجمعة 21 شباط 2019</span>', None),
        ('<span class="date">آخر تحديث 21 شباط 2019</span>', None),
        ('<span class="date">03/04/2019</span>', None),
        ('<span class="date">21 شباط 2019</span><span class="date">22 شباط 2019</span>', None),
    ],
)
def test_dates_that_readers_see(tmp_path: Path, above: str, published: str | None) -> None:
    report = one(tmp_path / "a.html", page(above=above).encode())
    assert report.published == published
    assert report.published_from == ("text" if published else None)


def test_todays_date_above_and_other_articles_dates_below_are_not_taken(tmp_path: Path) -> None:
    other = '<div class="related"><span class="date">5 آذار 2021</span></div>'
    data = (
        page()
        .replace("<nav>", '<span class="date">الأحد 7 آذار 2021</span><nav>')
        .replace("<footer>", f"{other}<footer>")
    )
    assert one(tmp_path / "a.html", data.encode()).published is None


def test_an_event_date_in_the_text_is_not_the_date_of_publication(tmp_path: Path) -> None:
    paragraphs = (f"قبل ذلك، في 21 شباط 2019، {FIRST}", SECOND, THIRD)
    assert one(tmp_path / "a.html", page(paragraphs=paragraphs).encode()).published is None


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (meta("og:title", f"{TITLE} | قناة الأفق"), TITLE),
        (meta("og:title", f"{TITLE} - قناة الأفق") + meta("og:site_name", "قناة الأفق"), TITLE),
        (meta("og:title", "عنوان آخر - قناة الأفق") + meta("og:site_name", "قناة الأفق"), "عنوان آخر"),
        (f"<title>{TITLE} — قناة</title>", TITLE),
        ("", TITLE),
    ],
)
def test_titles_lose_the_site_s_name(tmp_path: Path, head: str, title: str) -> None:
    assert one(tmp_path / "a.html", page(head).encode()).title == title


@pytest.mark.parametrize("name", ["صحيفة «الرافدين»", '"الرافدين"', "الرافدين"])
def test_outlets_stay_as_they_are_given(tmp_path: Path, name: str) -> None:
    head = meta("og:site_name", name.replace('"', "&quot;"))
    assert one(tmp_path / "a.html", page(head).encode()).outlet == name


def test_options_fill_what_the_page_leaves_open_and_a_sidecar_overrules_it(tmp_path: Path) -> None:
    report = one(tmp_path / "a.html", page().encode(), outlet="نشرة", published="2020-01-01")
    assert (report.outlet, report.published, report.published_from) == ("نشرة", "2020-01-01", "given")
    (tmp_path / "reports.toml").write_text(
        '[[report]]\nfile = "a.html"\noutlet = "صحيفة"\npublished = 2021-01-01\n', encoding="utf-8"
    )
    report = one(tmp_path / "a.html", page(ld(LINKED)).encode())
    assert (report.outlet, report.published, report.published_from) == ("صحيفة", "2021-01-01", "given")


@pytest.mark.parametrize(
    ("codec", "declared", "recorded"),
    [
        ("utf-8", "utf-8", "utf-8"),
        ("utf-8", "windows-1256", "utf-8"),
        ("windows-1256", "windows-1256", "windows-1256"),
        ("windows-1256", "iso-8859-1", "windows-1256"),
        ("windows-1256", "nonsense", "windows-1256"),
        ("windows-1256", "unicode_escape", "windows-1256"),
        ("iso-8859-6", "ISO-8859-6", "iso-8859-6"),
        ("utf-16", "utf-8", "utf-16"),
    ],
)
def test_encodings_of_pages(tmp_path: Path, codec: str, declared: str, recorded: str) -> None:
    plain = page(title=TITLE).replace("«", "").replace("»", "")
    data = plain.replace('charset="utf-8"', f'charset="{declared}"').encode(codec)
    report = one(tmp_path / "a.html", data)
    assert (report.encoding, report.title) == (recorded, TITLE) and FIRST in report.text


def test_a_page_named_otherwise_is_seen(tmp_path: Path) -> None:
    for name in ("a.txt", "b", "c.php", "d.asp"):
        assert one(tmp_path / name, page(ld(LINKED)).encode()).title == TITLE


def test_the_address_is_the_page_s_own_or_the_browser_s_note(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://example.org/a/1">'
    assert one(tmp_path / "a.html", page(head).encode()).url == "https://example.org/a/1"
    note = "<!-- saved from url=(0025)https://example.org/saved -->"
    assert (
        one(tmp_path / "b.html", page(head).replace("<html", f"{note}<html").encode()).url
        == "https://example.org/saved"
    )


def test_single_file_writes_down_when_it_saved(tmp_path: Path) -> None:
    note = (
        "<html><!--\n Page saved with SingleFile \n url: https://example.org/x \n saved date: Sun Mar 07 2021 "
        "10:15:00 GMT+0300 (Arabian Standard Time)\n--"
    )
    report = one(tmp_path / "a.html", page().replace('<html lang="ar" dir="rtl"', note).encode())
    assert (report.url, report.captured) == ("https://example.org/x", "2021-03-07T10:15:00+03:00")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"<html></html>", "has no main text"),
        (b"<!doctype html><html><body><nav><a href=x>y</a></nav></body></html>", "no Arabic text"),
        (
            page(title="Hello", paragraphs=["An English story about nothing at all. " * 9]).encode(),
            "no Arabic text",
        ),
        (("<html><p>" + "déjà vu à Paris, très près " * 40).encode("latin-1"), "is in no encoding"),
    ],
)
def test_pages_that_are_no_reports(tmp_path: Path, data: bytes, told: str) -> None:
    if b"English" in data:
        data = data.replace("الرئيسية".encode(), b"x")
    assert told in refused(tmp_path / "a.html", data)


@pytest.mark.parametrize(
    "hostile",
    [
        "<div>" * 200_000,
        "<p>" * 60_000,
        "<" * 500_000,
        "&#x" * 200_000,
        "<a href='" * 100_000,
        "<!--" * 200_000,
        "\0\x01\ufffe" * 1000,
        '<meta property="og:title" content="' + "ا" * 500_000,
        "<h1>" + "س " * 60_000,
    ],
    ids=range(9),
)
def test_markup_that_is_meant_to_hurt_is_one_item(tmp_path: Path, hostile: str) -> None:
    path = tmp_path / "a.html"
    path.write_text(page().replace("<main>", f"{hostile}<main>"), encoding="utf-8", errors="surrogatepass")
    (item,) = take(path, max_seconds=30)
    assert isinstance(item, Report) or len(str(item).splitlines()) == 1


def test_a_page_beyond_any_page_s_size_is_refused(tmp_path: Path) -> None:
    data = page().encode() + b" " * (33 << 20)
    assert "is a page of more than 32 MB" in refused(tmp_path / "a.html", data)


def test_outside_entities_are_not_opened(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("سر")
    doctype = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'
    data = page(paragraphs=(f"{FIRST} &x;", SECOND)).replace("<!DOCTYPE html>", doctype)
    (tmp_path / "a.html").write_text(data, encoding="utf-8")
    assert "سر\n" not in "".join(item.text for item in take(tmp_path / "a.html") if isinstance(item, Report))
