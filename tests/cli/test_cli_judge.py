"""`rawi judge`, `undo`, `log`, `doctor`, and the views of what was decided."""

import json
import sqlite3
from pathlib import Path

import pytest

from handmade import story
from rawi import reconcile

EVENT, FIGURE = story()[0].events[0].id, story()[0].figures[0].id
COMPARE = reconcile.compare


@pytest.fixture(autouse=True)
def real_comparison(handmade_reading: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is hand-made knows nothing of decisions."""
    monkeypatch.setattr(reconcile, "compare", COMPARE)
    monkeypatch.setenv("RAWI_AUTHOR", "ليلى")


def decided(read, *arguments: str) -> str:
    done = read("judge", *arguments)
    assert done.exit_code == 0, done.stderr
    return done.stdout.strip()


def test_a_rejected_event_is_gone_from_what_is_decided(read) -> None:
    decided(read, "reject", EVENT[:8], "--reason", "خبر قديم")
    shown = {
        view: read("show", "incidents", "--view", view).stdout for view in ("machine", "decided", "both")
    }
    assert EVENT in shown["machine"] and EVENT not in shown["decided"]
    assert "decided: reject by" in shown["both"] and "خبر قديم" in shown["both"]


def test_an_edit_sets_fields(read) -> None:
    decided(read, "edit", FIGURE, "--set", "low=13", "--set", "subject.class=soldier")
    records = [json.loads(line) for line in read("export").stdout.splitlines()]
    assert (records[0]["figures"][0]["low"], records[0]["figures"][0]["subject"]["class"]) == (
        13.0,
        "soldier",
    )
    machine = json.loads(read("export", "--view", "machine").stdout.splitlines()[0])
    assert machine["figures"][0]["low"] == 12.0


def test_the_log_tells_everything(read) -> None:
    made = decided(read, "edit", FIGURE, "--set", "low=13", "--reason", "بيان لاحق")
    undone = read("undo", made, "--author", "سامر").stdout.strip()
    printed = read("log").stdout
    assert "edit" in printed and "low = 13" in printed and f"retired by {undone}" in printed
    entries = [json.loads(line) for line in read("log", "--json").stdout.splitlines()]
    assert [(one["op"], one["author"]) for one in entries] == [("edit", "ليلى"), ("undo", "سامر")]
    assert read("log", "--detached").stdout == "No decisions.\n"


def test_same_and_split(read) -> None:
    decided(read, "same", EVENT, story()[1].events[0].id)
    (row,) = [json.loads(line) for line in read("show", "incidents", "--json").stdout.splitlines()]
    decided(read, "split", row["id"])
    assert len(read("show", "incidents", "--json").stdout.splitlines()) == 2


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("reject", "v404"), "nothing in this case"),
        (("edit", FIGURE, "--set", "low=many"), "low cannot be 'many'"),
        (("edit", FIGURE, "--set", "low"), "not FIELD=VALUE"),
        (("edit", FIGURE), "--set"),
        (("same", EVENT), "two things or more"),
        (("accept",), "ID"),
    ],
)
def test_wrong_use_ends_with_two(read, arguments: tuple[str, ...], told: str) -> None:
    done = read("judge", *arguments)
    assert done.exit_code == 2
    assert told in done.stderr


def test_a_sound_case_is_fine(read) -> None:
    done = read("doctor")
    assert done.exit_code == 0
    assert all(line.endswith("fine") for line in done.stdout.splitlines())


def test_a_bad_record_is_named_then_mended(read) -> None:
    raw = sqlite3.connect("case.rawi")
    with raw:
        raw.execute("UPDATE records SET body = x'00'")
    raw.close()
    sick = read("doctor")
    assert sick.exit_code == 4 and "records that cannot be read: 2 found, 0 mended" in sick.stdout
    assert read("doctor", "--repair").exit_code == 0
    assert read("doctor").exit_code == 0
    assert all(json.loads(line)["name"] for line in read("doctor", "--json").stdout.splitlines())


def test_a_rescue_makes_a_new_case(read) -> None:
    done = read("doctor", "--rescue", "new.rawi")
    assert (done.exit_code, Path("new.rawi").exists()) == (0, True)
    assert done.stdout.startswith("2 reports (0 of them read again) and 0 decisions saved in new.rawi")
    assert read("doctor", "--case", "new.rawi").exit_code == 0


def test_views_have_pages(read) -> None:
    whole = read("show", "claims", "--json").stdout.splitlines()
    assert read("show", "claims", "--json", "--offset", "1").stdout.splitlines() == whole[1:]
    assert read("show", "claims", "--offset", "-1").exit_code == 2


def test_search_takes_fields(read) -> None:
    for arguments in (("Hajin", "--outlet", "الأفق"), ("outlet:الأفق", "هجين"), ("--date", "2021-03-06")):
        assert len(read("search", "--json", *arguments).stdout.splitlines()) == 1, arguments
    assert read("search", "--date", "أمس").exit_code == 2
    assert read("search").exit_code == 2


def test_reading_takes_processes_and_a_limit(rawi, inputs: Path) -> None:
    done = rawi("read", inputs, "-j", "2", "--timeout", "50")
    assert (done.exit_code, done.stderr) == (0, "2 read; case.rawi holds 2 reports\n")
    assert rawi("read", inputs, "-j", "0").exit_code == 2
