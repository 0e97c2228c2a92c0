from pathlib import Path

import pytest

from rawi.model import Report
from rawi.sources import Failure, read

BODY = "قال متحدث إن القوات أوقفت أربعة أشخاص."


def folder(tmp_path: Path, sidecar: str, *names: str) -> list[Report | Failure]:
    for name in names or ("a.txt",):
        (tmp_path / name).write_text(BODY, encoding="utf-8")
    (tmp_path / "reports.toml").write_text(sidecar, encoding="utf-8")
    return list(read([tmp_path]))


def test_the_sidecar_gives_outlet_date_title_and_address(tmp_path: Path) -> None:
    (report,) = folder(
        tmp_path,
        '[[report]]\nfile = "a.txt"\noutlet = "صحيفة المثال"\npublished = 2021-03-07\n'
        'title = "توقيف أربعة"\nurl = "https://example.org/1"\n',
    )
    assert isinstance(report, Report)
    assert (report.outlet, report.published, report.published_from) == ("صحيفة المثال", "2021-03-07", "given")
    assert (report.title, report.url) == ("توقيف أربعة", "https://example.org/1")
    assert report.text == f"توقيف أربعة\n\n{BODY}"


def test_a_title_that_is_there_already_is_not_repeated(tmp_path: Path) -> None:
    (report,) = folder(tmp_path, '[[report]]\nfile = "a.txt"\ntitle = "قال  متحدث"\n')
    assert isinstance(report, Report)
    assert (report.text, report.title) == (BODY, "قال متحدث")


def test_a_title_that_only_begins_the_first_word_is_not_there(tmp_path: Path) -> None:
    (report,) = folder(tmp_path, '[[report]]\nfile = "a.txt"\ntitle = "قال متحد"\n')
    assert isinstance(report, Report) and report.text.startswith("قال متحد\n\nقال متحدث")


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2021-03-07", "2021-03-07"),
        ('"2021-03-07"', "2021-03-07"),
        ("2021-03-07T09:30:00+03:00", "2021-03-07T09:30:00+03:00"),
        ('"2021-03-07 09:30"', "2021-03-07T09:30:00"),
    ],
)
def test_dates_are_iso(tmp_path: Path, value: str, iso: str) -> None:
    (report,) = folder(tmp_path, f'[[report]]\nfile = "a.txt"\npublished = {value}\n')
    assert isinstance(report, Report) and report.published == iso


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            'published = "07/03/2021"',
            "published is not a date: '07/03/2021' (write YYYY-MM-DD, or leave it out)",
        ),
        ("published = 2021", "published is not a date"),
        ('publised = "2021-03-07"', "unknown key 'publised'"),
        ("outlet = 7", "outlet is not text"),
    ],
)
def test_a_file_with_a_wrong_entry_is_named_once_and_waits(tmp_path: Path, lines: str, told: str) -> None:
    (failure,) = folder(tmp_path, f'[[report]]\nfile = "a.txt"\n{lines}\n')
    assert isinstance(failure, Failure)
    assert told in str(failure) and "reports.toml: report 1 (a.txt): " in str(failure)


@pytest.mark.parametrize("name", ["missing.txt", "../a.txt", "/etc/passwd", "b/", ""])
def test_an_entry_for_a_file_that_is_not_here_is_told_and_the_rest_is_read(tmp_path: Path, name: str) -> None:
    failure, report = folder(tmp_path, f'[[report]]\nfile = "{name}"\n')
    assert isinstance(failure, Failure) and "report 1" in str(failure)
    assert isinstance(report, Report)


def test_a_file_named_twice_is_told_once(tmp_path: Path) -> None:
    entry = '[[report]]\nfile = "a.txt"\n'
    (failure,) = folder(tmp_path, entry + entry)
    assert "named twice" in str(failure)


@pytest.mark.parametrize("broken", ["[[report", 'report = "x"', "[other]\nx = 1", "x = \udc80"])
def test_a_broken_sidecar_is_one_line_and_its_texts_wait(tmp_path: Path, broken: str) -> None:
    (tmp_path / "a.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "c.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "b").mkdir()
    (tmp_path / "b/b.txt").write_text(BODY, encoding="utf-8")
    (tmp_path / "reports.toml").write_bytes(broken.encode("utf-8", "surrogateescape"))
    first, other = read([tmp_path])
    assert isinstance(first, Failure) and "reports.toml" in str(first)
    assert isinstance(other, Report) and other.source == str(tmp_path / "b/b.txt")


def test_the_sidecar_counts_for_a_file_named_alone(tmp_path: Path) -> None:
    folder(tmp_path, '[[report]]\nfile = "a.txt"\noutlet = "وكالة"\n[[report]]\nfile = "gone.txt"\n')
    (report,) = read([tmp_path / "a.txt"])
    assert isinstance(report, Report) and report.outlet == "وكالة"


def test_a_broken_sidecar_is_told_for_a_file_named_alone(tmp_path: Path) -> None:
    folder(tmp_path, "=")
    (failure,) = read([tmp_path / "a.txt"])
    assert "not valid TOML" in str(failure)
