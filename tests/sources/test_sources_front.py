"""Text with front matter: its fields are the report's, the rest of the file is the text, untouched."""

from pathlib import Path

import pytest
from making import FIRST, TITLE, one, refused

from rawi.sources import Options, read

HEAD = f"""---
title: "{TITLE}"
outlet: صحيفة «السهل»
date: 2021-03-07
link: https://example.org/a?b=1:2
tags:
  - أمن
  - نينوى
author:
# remark
---

"""


def test_the_fields_are_the_report_s(tmp_path: Path) -> None:
    report = one(tmp_path / "a.md", (HEAD + FIRST).encode())
    assert (report.title, report.outlet, report.published) == (TITLE, "صحيفة «السهل»", "2021-03-07")
    assert (report.published_from, report.url) == ("metadata", "https://example.org/a?b=1:2")
    assert report.text == f"{TITLE}\n\n{FIRST}"


@pytest.mark.parametrize(
    ("value", "iso"),
    [
        ("2021-03-07T10:00:00+03:00", "2021-03-07T10:00:00+03:00"),
        ("'2021-03-07'", "2021-03-07"),
        ("الأحد 7 آذار 2021", "2021-03-07"),
        ("Sun, 07 Mar 2021 07:00:00 GMT", "2021-03-07T07:00:00+00:00"),
    ],
)
def test_dates_of_front_matter(tmp_path: Path, value: str, iso: str) -> None:
    assert one(tmp_path / "a.txt", f"---\ndate: {value}\n---\n{FIRST}".encode()).published == iso


def test_a_date_that_is_none_is_named(tmp_path: Path) -> None:
    told = refused(tmp_path / "a.txt", f"---\ndate: 03/04/2021\n---\n{FIRST}".encode())
    assert "its front matter's date is no date: '03/04/2021'" in told


@pytest.mark.parametrize(
    "text",
    [
        f"---\n{FIRST}\n---\n{FIRST}",
        f"---\ntitle: x\n{FIRST}",
        f"---\n\n---\n{FIRST}",
        f"{FIRST}\n---\ntitle: x\n---\n",
        f"---\n  - x\n---\n{FIRST}",
    ],
)
def test_what_only_looks_like_front_matter_is_text(tmp_path: Path, text: str) -> None:
    report = one(tmp_path / "a.txt", text.encode())
    assert report.text == text and report.title is None


def test_front_matter_without_a_text_is_empty(tmp_path: Path) -> None:
    assert "is empty" in refused(tmp_path / "a.txt", HEAD.encode())


def test_a_sidecar_overrules_front_matter(tmp_path: Path) -> None:
    (tmp_path / "reports.toml").write_text('[[report]]\nfile = "a.txt"\noutlet = "قناة"\n', encoding="utf-8")
    report = one(tmp_path / "a.txt", (HEAD + FIRST).encode())
    assert (report.outlet, report.published) == ("قناة", "2021-03-07")


def test_unknown_lines_without_an_end_take_no_time(tmp_path: Path) -> None:
    for piece in ("key: value\n", "---x\n", "a:\n", "\n"):
        (tmp_path / "a.txt").write_text("---\n" + piece * 200_000 + FIRST, encoding="utf-8")
        assert len(list(read([tmp_path / "a.txt"], options=Options()))) == 1
