"""`rawi read` over a folder of everything: what is read, what is named, and that a second look changes nothing."""

import json
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "sources"))
from making import FIRST, SECOND, THIRD, docx, page, zipped
from test_sources_archives import response, warc
from test_sources_feed import feed, item
from test_sources_telegram import chat, message, written

pytestmark = pytest.mark.usefixtures("handmade_reading")


@pytest.fixture
def everything(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    files = {
        "a.txt": f"{FIRST} نص".encode(),
        "b.html": page().encode(),
        "c.docx": docx(SECOND),
        "d.rss": feed(item(1, THIRD)).encode(),
        "e.csv": f"text,outlet\n{FIRST} جدول,قناة\n".encode(),
        "result.json": written(chat(message(1, f"{FIRST} رسالة", forwarded_from="وكالة الوادي"))),
        "f.warc.gz": warc(response(1, page(title="عنوان من الأرشيف").encode())),
        "g.md": b"An English note.",
        "h.docx": zipped({"word/document.xml": b"<x"}),
        "i.pdf": b"%PDF-1.7 cut",
        "j.urls": b"https://example.org/1\n",
    }
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def test_everything_is_read_and_what_can_t_be_is_named(rawi, everything: Path) -> None:
    done = rawi("read", everything)
    assert done.exit_code == 1
    *lines, last = done.stderr.splitlines()
    assert last == "7 read, 4 failed; case.rawi holds 7 reports"
    assert [Path(line.split(": ")[0]).name for line in lines] == ["g.md", "h.docx", "i.pdf", "j.urls"]
    assert "no Arabic text" in lines[0] and "is not valid XML" in lines[1]
    assert "is a damaged PDF" in lines[2] and "give --fetch" in lines[3]
    assert rawi("read", "--failed").stdout.splitlines() == lines


def test_a_second_look_changes_nothing_and_tells_the_same(rawi, everything: Path) -> None:
    rawi("read", everything)
    first, failed = rawi("export").stdout, rawi("read", "--failed").stdout
    again = rawi("read", everything)
    assert "7 known" in again.stderr and rawi("export").stdout == first
    assert rawi("read", "--failed").stdout == failed


def test_what_was_mended_is_no_longer_listed(rawi, everything: Path) -> None:
    rawi("read", everything)
    (everything / "h.docx").write_bytes(docx(f"{SECOND} بعد الإصلاح"))
    rawi("read", everything)
    assert "h.docx" not in rawi("read", "--failed").stdout


def test_the_record_says_where_it_came_from(rawi, everything: Path) -> None:
    rawi("read", everything)
    reports = [json.loads(line)["report"] for line in rawi("export").stdout.splitlines()]
    by_name = {Path(one["source"].split("#")[0]).name: one for one in reports}
    assert by_name["result.json"]["via"] == "وكالة الوادي"
    assert by_name["f.warc.gz"]["captured"] == "2021-03-07T08:00:00+00:00"
    assert by_name["f.warc.gz"]["source"].endswith("f.warc.gz#2")
    assert all(len(one["bytes_sha256"]) == 64 for one in reports)
