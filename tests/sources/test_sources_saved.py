"""Pages as browsers save them: MHTML, and a page with its folder of files."""

from pathlib import Path

from making import FIRST, TITLE, one, page, refused, take

from rawi.model import Report

MHTML = """From: <Saved by Blink>
Snapshot-Content-Location: https://example.org/news/7
Subject: =?utf-8?Q?x?=
Date: Sun, 7 Mar 2021 10:15:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related;
\ttype="text/html";
\tboundary="----MultipartBoundary--x----"


------MultipartBoundary--x----
Content-Type: text/html
Content-ID: <frame-1@mhtml.blink>
Content-Transfer-Encoding: quoted-printable
Content-Location: https://example.org/news/7

BODY
------MultipartBoundary--x----
Content-Type: image/png
Content-Transfer-Encoding: base64
Content-Location: https://example.org/x.png

iVBORw0KGgo=

------MultipartBoundary--x------
"""


def mhtml(html: str) -> bytes:
    import quopri

    return MHTML.encode().replace(b"\n", b"\r\n").replace(b"BODY", quopri.encodestring(html.encode()))


def test_mhtml_is_the_page_with_its_address_and_the_time_of_saving(tmp_path: Path) -> None:
    report = one(tmp_path / "a.mhtml", mhtml(page()))
    assert (report.title, report.url) == (TITLE, "https://example.org/news/7")
    assert report.captured and report.captured.startswith("2021-03-07T10:15:00") and FIRST in report.text


def test_mhtml_under_another_name_is_seen(tmp_path: Path) -> None:
    assert one(tmp_path / "a.html", mhtml(page())).url == "https://example.org/news/7"


def test_mhtml_without_a_page_or_cut_off(tmp_path: Path) -> None:
    assert "holds no page" in refused(tmp_path / "a.mhtml", mhtml("").replace(b"text/html", b"text/css"))
    assert "holds an empty page" in refused(tmp_path / "a.mht", mhtml("")[:500])
    (tmp_path / "a.mhtml").write_bytes(mhtml(page())[:-900])
    assert len(take(tmp_path / "a.mhtml")) == 1


def test_the_files_beside_a_saved_page_are_its_parts(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(page(), encoding="utf-8")
    for name in ("a_files", "b_files"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "ad.html").write_text(page(), encoding="utf-8")
    sources = [item.source for item in take(tmp_path)]
    assert sources == [str(tmp_path / "a.html"), str(tmp_path / "b_files/ad.html")]


def test_pictures_of_a_folder_are_one_line(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(FIRST, encoding="utf-8")
    for name in ("1.jpg", "2.JPG", "3.mp4"):
        (tmp_path / name).write_bytes(b"\xff\xd8\xff")
    report, line = take(tmp_path)
    assert isinstance(report, Report)
    assert str(line).startswith(f"{tmp_path}: files without words passed over: 3 (.jpg, .mp4)")
