import os
from pathlib import Path

import pytest

from rawi.model import Report
from rawi.sources import Failure, read


def plant(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(f"نص {name}", encoding="utf-8")


def test_folders_are_walked_in_sorted_order_without_hidden_files(tmp_path: Path) -> None:
    plant(tmp_path, "b.txt", "a/2.md", "a/10.txt", ".git/x.txt", ".hidden.txt", "c/d/e.TXT")
    sources = [Path(item.source or "").relative_to(tmp_path).as_posix() for item in read([tmp_path])]
    assert sources == ["a/10.txt", "a/2.md", "b.txt", "c/d/e.TXT"]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("a.json", ".jsonl"),
        ("a.xyz", "text ends in .txt"),
        ("a", "text ends in .txt"),
        ("a.tar.gz", "text ends in .txt"),
        ("a.doc", "save it as .docx"),
        ("a.xlsx", "save it as .csv"),
        ("a.zip", "unpack it"),
    ],
)
def test_unknown_types_are_named_with_what_to_do(tmp_path: Path, name: str, hint: str) -> None:
    plant(tmp_path, name, "z.txt")
    failure, report = read([tmp_path])
    assert isinstance(failure, Failure) and isinstance(report, Report)
    assert "unknown type of file" in str(failure) and hint in str(failure)


def test_a_missing_path_is_one_line_and_the_others_are_read(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt")
    failure, report = read([tmp_path / "gone", tmp_path / "a.txt"])
    assert str(failure) == f"{tmp_path}/gone: no such file or folder (check the path)"
    assert isinstance(report, Report)


def test_an_empty_folder_is_told(tmp_path: Path) -> None:
    (failure,) = read([tmp_path])
    assert "the folder is empty" in str(failure)


def test_the_sidecar_itself_is_no_report(tmp_path: Path) -> None:
    plant(tmp_path, "reports.toml")
    (failure,) = read([tmp_path / "reports.toml"])
    assert "describes reports and is none (name its folder)" in str(failure)


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    plant(tmp_path, "a.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    report, failure = read([tmp_path])
    assert isinstance(report, Report) and "a link to a folder is not followed" in str(failure)


def test_pipes_and_dangling_links_do_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "nowhere")
    assert ["is not a regular file" in str(item) for item in read([tmp_path])] == [True, True]


def test_hostile_names_stay_on_one_line(tmp_path: Path) -> None:
    plant(tmp_path, "a\n\u202eb\x1b[31m.bin")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("نص", encoding="utf-8")
    failure, report = read([tmp_path])
    assert len(str(failure).splitlines()) == 1
    assert "\\n\\u202eb\\x1b[31m.bin" in str(failure)
    assert isinstance(report, Report) and report.source
    report.source.encode()
