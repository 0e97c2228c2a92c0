from hashlib import sha256
from io import BytesIO
from os import utime
from pathlib import Path

import pytest

from rawi.errors import UsageError
from rawi.model import Report
from rawi.sources import Failure, Options, read

TEXT = "أعلنت الشرطة في مدينة القائم أمس اعتقال ثلاثة مسلحين، وقالت إنهم عبروا الحدود ليلا."


def one(path: Path, data: bytes, **options: object) -> Report | Failure:
    path.write_bytes(data)
    (item,) = read([path], options=Options(**options))  # type: ignore[arg-type]
    return item


def test_a_text_file_is_one_report_with_its_provenance(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    utime(path, (1_615_200_000, 1_615_200_000))
    (report,) = read([path])
    assert isinstance(report, Report)
    assert (report.text, report.encoding, report.source) == (TEXT, "utf-8", str(path))
    assert report.bytes_sha256 == sha256(TEXT.encode()).hexdigest()
    assert report.captured == "2021-03-08T10:40:00+00:00"
    assert report.published is None and report.published_from is None and report.outlet is None


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
        ("windows-1256", "windows-1256"),
        ("iso-8859-6", "iso-8859-6"),
    ],
)
def test_encodings_are_detected_and_recorded(tmp_path: Path, codec: str, name: str) -> None:
    report = one(tmp_path / "a.txt", TEXT.encode(codec))
    assert isinstance(report, Report)
    assert (report.text, report.encoding) == (TEXT, name)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"%PDF-1.7 ...", "is a damaged PDF"),
        (b"PK\x03\x04....", "is a ZIP archive"),
        (b"SQLite format 3\0...", "is an SQLite database, not text"),
        ("No Arabic, only “English” prose.".encode(), "no Arabic text"),
        ("٣ – ۴ ؟ ، ـ 🔥".encode(), "no Arabic text"),
        (bytes(range(256)) * 40, "is binary, not text"),
        (b"\0" * 500, "is binary, not text"),
        (TEXT.encode()[:40] + b"\xff" + TEXT.encode()[40:], "byte 40 is not UTF-8"),
        ("déjà vu à Paris, très près".encode("latin-1"), "in no encoding that Rawi knows"),
        (b"\xff\xfe\x27", "breaks off being so at byte"),
    ],
)
def test_what_is_no_text_is_one_line(tmp_path: Path, data: bytes, told: str) -> None:
    failure = one(tmp_path / "a.txt", data)
    assert isinstance(failure, Failure)
    assert told in str(failure) and str(failure).startswith(str(tmp_path / "a.txt"))
    assert len(str(failure).splitlines()) == 1 and failure.hint


def test_damaged_utf8_never_passes_for_windows_1256(tmp_path: Path) -> None:
    failure = one(tmp_path / "a.txt", TEXT.encode()[:-1] + b"\xd9")
    assert isinstance(failure, Failure)


def test_a_file_over_the_cap_is_not_read(tmp_path: Path) -> None:
    failure = one(tmp_path / "a.txt", b"x" * 2_000_000, max_bytes=1024 * 1024)
    assert "larger than 1 MB" in str(failure)


def test_nul_and_lone_surrogates_are_replaced_and_counted(tmp_path: Path) -> None:
    report = one(tmp_path / "a.txt", f"{TEXT}\0{TEXT}".encode())
    assert isinstance(report, Report)
    assert report.text == f"{TEXT}\ufffd{TEXT}" and report.replaced == 1


def test_the_text_is_kept_as_it_is(tmp_path: Path) -> None:
    hostile = "\u202eقـــال\u200f 👩‍👩‍👧 \ufeffﷺ\r\n\r\nنهاية\r"
    report = one(tmp_path / "a.txt", hostile.encode())
    assert isinstance(report, Report) and report.text == hostile


def test_standard_input_is_text_and_has_no_time_of_capture() -> None:
    (report,) = read(
        ["-"], stdin=BytesIO(TEXT.encode()), options=Options(outlet="صحيفة", published="2021-03-07")
    )
    assert isinstance(report, Report)
    assert (report.source, report.outlet, report.published, report.published_from, report.captured) == (
        "-", "صحيفة", "2021-03-07", "given", None,
    )  # fmt: skip


def test_empty_standard_input_is_a_failure() -> None:
    (failure,) = read(["-"], stdin=BytesIO(b""))
    assert str(failure).startswith("standard input: is empty")


def test_options_are_checked_at_once() -> None:
    with pytest.raises(UsageError, match="not a date"):
        Options(published="yesterday")
    with pytest.raises(UsageError, match="no such field to map: body"):
        Options(mapping={"body": "text"})
    assert Options(mapping={"text": "body"}).key("text") == "body"


def test_the_same_text_has_the_same_id_wherever_it_lies(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    ids = [one(tmp_path / name, TEXT.encode()).id for name in ("a.txt", "b/other.md")]  # type: ignore[union-attr]
    assert ids[0] == ids[1]
