"""`rawi gazetteer`: a table to begin with, places added, listed, refused."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from rawi.cli import cli


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("RAWI_PLACES", raising=False)
    return tmp_path


def run(*words: str) -> Result:
    return CliRunner().invoke(cli, ["gazetteer", *words])


def test_the_table_to_begin_with_can_be_added_and_shown(folder: Path) -> None:
    assert run("init", "towns.csv").exit_code == 0
    added = run("add", "towns.csv")
    assert added.exit_code == 0 and "rawi-places.tsv: 2 new, 0 replaced, 0 refused" in added.output
    assert [line.split("\t")[1:4] for line in run("show").output.splitlines()] == [
        ["تل الوردات", "Tall al-Wardat", "village"],
        ["خربة السماق", "Khirbat al-Summaq", "village"],
    ]
    assert (folder / "rawi-places.tsv").is_file()


def test_init_overwrites_nothing(folder: Path) -> None:
    (folder / "towns.csv").write_text("mine")
    assert run("init", "towns.csv").exit_code == 2
    assert (folder / "towns.csv").read_text() == "mine"


def test_refused_rows_are_told_and_end_with_1(folder: Path) -> None:
    (folder / "a.csv").write_text("name,lat,lon\nتل الغراب,35,43\nTall,35,43\n", encoding="utf-8")
    done = run("add", "a.csv", "--country", "IQ")
    assert done.exit_code == 1
    assert "a.csv: line 3: no Arabic name" in done.output
    assert "1 new, 0 replaced, 1 refused" in done.output


def test_a_table_of_which_nothing_can_be_taken_ends_with_3(folder: Path) -> None:
    (folder / "a.csv").write_text("name,lat,lon\nTall,35,43\n")
    assert run("add", "a.csv").exit_code == 3
    assert not (folder / "rawi-places.tsv").exists()


def test_columns_country_kind_and_file_can_be_told(folder: Path) -> None:
    (folder / "a.csv").write_text("toponym,lat,lon\nتل الغراب,35,43\n", encoding="utf-8")
    done = run(
        "add",
        "a.csv",
        "--column",
        "name=toponym",
        "--country",
        "iq",
        "--feature",
        "hamlet",
        "--into",
        "mine.tsv",
    )
    assert done.exit_code == 0
    assert "village\tIQ\t35 43" in run("show", "--into", "mine.tsv").output
    assert run("show").output == ""
