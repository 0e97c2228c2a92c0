"""`rawi codebook`, and a codebook of one's own the whole way: new types in every command, export and page."""

import csv
import json
from pathlib import Path

import pytest

from rawi.model import Report, report_id
from rawi.sources.web.watch import Watch
from recruiting import ALONE, BOOK

STATE = BOOK.replace("[[type.trigger]]", "state = true\n[[type.trigger]]")
TEXT = "قال العميد سالم المرعي إن تنظيم داعش جند ستين رجلاً في الرقة الأحد."
HOW = ("--published", "2021-03-09", "--outlet", "نشرة الوادي")


@pytest.fixture(autouse=True)
def desk(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(BOOK, encoding="utf-8")
    (tmp_path / "state.toml").write_text(STATE, encoding="utf-8")
    (tmp_path / "bad.toml").write_text(BOOK.replace("MOBILIZE", "MOBILISE"), encoding="utf-8")
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")


@pytest.fixture
def read(rawi):
    assert rawi("read", "one.txt", *HOW, "--codebook", "mine.toml", "-q").exit_code == 0
    return rawi


# --- a type of one's own in every command


def test_without_it_the_type_is_unknown(rawi) -> None:
    rawi("read", "one.txt", *HOW)
    assert "recruitment" not in rawi("show", "incidents").stdout


@pytest.mark.parametrize("view", ["incidents", "timeline"])
def test_show_tells_the_new_type(read, view: str) -> None:
    assert "recruitment" in read("show", view).stdout
    assert "recruitment" in read("show", view, "--type", "recruitment", "--json").stdout


def test_show_figures_tells_the_new_measure(read) -> None:
    (row,) = map(json.loads, read("show", "figures", "--type", "recruited", "--json").stdout.splitlines())
    assert (row["measure"], row["type"], row["values"][0]["low"]) == ("recruited", "recruitment", 60)
    assert "60" in read("show", "figures").stdout


def test_search_finds_by_the_new_type(read) -> None:
    assert "نشرة الوادي" in read("search", "--type", "recruitment").stdout
    assert "No report" in read("search", "--type", "arrest").stdout


def test_the_page_names_the_type_as_the_codebook_does(read, tmp_path: Path) -> None:
    assert read("report", "-o", "page.html").exit_code == 0
    assert "تجنيد مقاتلين" in (tmp_path / "page.html").read_text(encoding="utf-8")


def test_acled_maps_it(read) -> None:
    (row,) = csv.DictReader(read("export", "--format", "acled").stdout.splitlines())
    assert (row["event_type"], row["sub_event_type"]) == (
        "Strategic developments",
        "Change to group/activity",
    )
    assert (row["actor1"], row["location"], row["event_date"]) == ("Islamic State", "Raqqa", "2021-03-07")


def test_plover_maps_it(read) -> None:
    (found,) = map(json.loads, read("export", "--format", "plover").stdout.splitlines())
    assert (found["event"], found["mode"], found["date"]) == ("MOBILIZE", "militia", "2021-03-07")


def test_csv_and_json_hold_it(read) -> None:
    (row,) = csv.DictReader(read("export", "--format", "csv").stdout.splitlines())
    assert (row["type"], row["figures"]) == ("recruitment", "recruited 60–60")
    (record,) = map(json.loads, read("export").stdout.splitlines())
    assert [one["type"] for one in record["events"]] == ["recruitment"]


def test_it_can_be_judged_and_explained(read) -> None:
    (row,) = map(json.loads, read("show", "incidents", "--json").stdout.splitlines())
    assert "event.recruitment.recruit" in read("explain", row["accounts"][0]["id"]).stdout
    assert read("judge", "reject", row["accounts"][0]["id"], "--author", "ليلى").exit_code == 0
    assert "recruitment" not in read("show", "incidents").stdout


def test_extract_reads_with_it(rawi) -> None:
    types = lambda *how: [e["type"] for e in json.loads(rawi("extract", "one.txt", *how).stdout)["events"]]  # noqa: E731
    assert types("--codebook", "mine.toml") == ["recruitment"]
    assert "recruitment" not in types()


def test_watch_reads_with_it(rawi, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "feeds.toml").write_text('[[feed]]\nurl = "https://news.example/rss"\n', encoding="utf-8")
    identity = report_id(TEXT, outlet=None, published=None, title=None)
    monkeypatch.setattr(Watch, "items", lambda *_, **__: [Report(id=identity, source="x", text=TEXT)])
    assert rawi("watch", "feeds.toml", "--once", "--codebook", "mine.toml").exit_code == 0
    assert "recruitment" in rawi("show", "incidents").stdout


def test_evaluate_scores_with_it(rawi, tmp_path: Path) -> None:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "one.txt").write_text(TEXT, encoding="utf-8")
    (folder / "one.gold").write_text("published 2021-03-09\nevent جند | type=recruitment\n", encoding="utf-8")
    plain, mine = (
        rawi("evaluate", "gold", "--json"),
        rawi("evaluate", "gold", "--json", "--codebook", "mine.toml"),
    )
    assert (plain.exit_code, mine.exit_code) == (0, 0), mine.stderr
    assert json.loads(plain.stdout)["event.found"]["recall"] == 0
    assert json.loads(mine.stdout)["event.found"]["recall"] == 1


@pytest.mark.parametrize(
    "command", [("show", "incidents"), ("show", "figures"), ("search",), ("export",), ("report",)]
)
@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("recruitmnt", "rawi: the case has no event type or measure 'recruitmnt' (did you mean recruitment"),
        ("xyz", "rawi: the case has no event type or measure 'xyz' (`rawi codebook show` lists types)"),
        ("recruitment", ""),
        ("recruited", ""),
        ("arrest", ""),
        ("killed", ""),
    ],
)
def test_a_filter_for_a_type_that_there_is_not_is_told(
    read, command: tuple[str, ...], kind: str, told: str
) -> None:
    done = read(*command, "--type", kind)
    notes = [line for line in done.stderr.splitlines() if line.startswith("rawi: ")]
    assert done.exit_code == 0
    assert [line[: len(told)] for line in notes] == ([told] if told else [])


# --- what the case remembers


def test_the_case_remembers_it_without_the_file(read, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").unlink()
    (tmp_path / "two.txt").write_text("جند التنظيم تسعة رجال في الموصل.", encoding="utf-8")
    assert "1 read" in read("read", "two.txt").stderr
    rows = list(csv.DictReader(read("export", "--format", "csv").stdout.splitlines()))
    assert [row["type"] for row in rows] == ["recruitment", "recruitment"]


def test_the_same_report_under_the_same_codebook_is_known(read) -> None:
    assert "1 known" in read("read", "one.txt", *HOW).stderr
    assert "1 known" in read("read", "one.txt", *HOW, "--codebook", "mine.toml").stderr


def test_another_codebook_reads_again_what_it_meets_and_tells_of_the_rest(read, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text("جند التنظيم تسعة رجال في الموصل.", encoding="utf-8")
    done = read("read", "two.txt", "--codebook", "builtin")
    assert "1 read" in done.stderr
    assert "1 report of case.rawi was read under another codebook" in done.stderr
    told = read("doctor")
    assert told.exit_code == 4 and "reports read under another codebook: 1" in told.stdout


def test_without_a_path_the_case_is_read_again(read) -> None:
    done = read("read", "--codebook", "builtin")
    assert (done.exit_code, "1 read again" in done.stderr) == (0, True)
    assert "recruitment" not in read("show", "incidents").stdout
    assert "1 read again" in read("read", "--codebook", "mine.toml").stderr
    assert "recruitment" in read("show", "incidents").stdout


def test_doctor_can_read_again_what_another_codebook_read(read, tmp_path: Path) -> None:
    (tmp_path / "two.txt").write_text("جند التنظيم تسعة رجال في الموصل.", encoding="utf-8")
    read("read", "two.txt", "--codebook", "builtin")
    assert read("doctor", "--repair").exit_code == 0
    assert "recruitment" not in read("show", "incidents").stdout


def test_a_rescued_case_keeps_its_codebook(read) -> None:
    read("doctor", "--rescue", "new.rawi")
    assert "1 known" in read("read", "one.txt", *HOW, "--case", "new.rawi").stderr


def test_a_state_of_ones_own_is_never_a_row(rawi) -> None:
    rawi("read", "one.txt", *HOW, "--codebook", "state.toml")
    assert "recruitment" in rawi("show", "incidents").stdout
    for form in ("acled", "ged"):
        assert len(rawi("export", "--format", form).stdout.splitlines()) == 1
    assert rawi("export", "--format", "plover").stdout == ""


@pytest.mark.parametrize("command", [("read", "one.txt"), ("extract", "one.txt"), ("evaluate", ".")])
@pytest.mark.parametrize(
    ("book", "told"),
    [
        ("bad.toml", "bad.toml: type recruitment: plover: no such event: MOBILISE (did you mean MOBILIZE?)"),
        ("none.toml", "none.toml: cannot be read: No such file or directory (`rawi codebook init FILE`"),
    ],
)
def test_a_codebook_that_is_wrong_stops_with_one_line(rawi, command, book: str, told: str) -> None:
    done = rawi(*command, "--codebook", book)
    assert done.exit_code == 5 and done.stdout == ""
    assert done.stderr.startswith(f"rawi: {told}") and done.stderr.count("\n") == 1


def test_reading_again_needs_a_case(rawi) -> None:
    done = rawi("read", "--codebook", "mine.toml")
    assert done.exit_code == 4 and "case.rawi" in done.stderr


# --- rawi codebook


def test_init_writes_what_check_and_test_accept(rawi, tmp_path: Path) -> None:
    assert rawi("codebook", "init", "new.toml").stderr == "new.toml\n"
    assert rawi("codebook", "check", "new.toml").stderr == "nothing wrong\n"
    done = rawi("codebook", "test", "new.toml")
    assert done.exit_code == 0, done.stdout
    assert "examples give what they should" in done.stderr
    assert 'extends = "builtin"' in (tmp_path / "new.toml").read_text(encoding="utf-8")


def test_init_never_writes_over_a_file(rawi, tmp_path: Path) -> None:
    done = rawi("codebook", "init", "mine.toml")
    assert (done.exit_code, done.stderr) == (2, "rawi: mine.toml: is there already (choose another name)\n")
    assert (tmp_path / "mine.toml").read_text(encoding="utf-8") == BOOK
    assert rawi("codebook", "init", "no/new.toml").exit_code == 2


def test_a_whole_copy_can_be_trimmed(rawi, tmp_path: Path) -> None:
    rawi("codebook", "init", "whole.toml", "--whole")
    text = (tmp_path / "whole.toml").read_text(encoding="utf-8")
    head, *types = text.split("[[type]]\n")
    (tmp_path / "whole.toml").write_text("[[type]]\n".join([head, *types[:3]]), encoding="utf-8")
    assert len(rawi("codebook", "show", "--codebook", "whole.toml").stdout.splitlines()) == 3


def test_check_lists_faults_and_ends_with_five(rawi) -> None:
    done = rawi("codebook", "check", "bad.toml")
    assert done.exit_code == 5
    assert (
        done.stdout
        == "bad.toml: type recruitment: plover: no such event: MOBILISE (did you mean MOBILIZE?)\n"
    )


def test_show_lists_types_or_tells_all_of_one(rawi) -> None:
    lines = rawi("codebook", "show", "--codebook", "mine.toml").stdout.splitlines()
    assert len(lines) == 46 and lines[-1].startswith("recruitment")
    told = rawi("codebook", "show", "recruitment", "--codebook", "mine.toml").stdout
    for words in (
        "Recruitment (تجنيد مقاتلين)",
        "Change to group/activity",
        "MOBILIZE.militia",
        "recruited",
        "يجند",
    ):
        assert words in told


def test_show_of_no_such_type(rawi) -> None:
    done = rawi("codebook", "show", "arest")
    assert (done.exit_code, done.stderr) == (2, "rawi: there is no type 'arest' (did you mean arrest?)\n")


def test_an_example_that_fails_is_told_and_ends_with_one(rawi, tmp_path: Path) -> None:
    wrong = BOOK.replace('events = ["recruitment"]', 'events = ["arrest"]')
    (tmp_path / "wrong.toml").write_text(wrong, encoding="utf-8")
    done = rawi("codebook", "test", "wrong.toml")
    assert done.exit_code == 1
    assert (
        "recruitment: جند التنظيم ستين شابا في الرقة. → recruitment, not arrest" in done.stdout.splitlines()
    )


def test_an_example_of_a_type_that_is_not_there_is_a_fault(rawi, tmp_path: Path) -> None:
    (tmp_path / "alone.toml").write_text(
        ALONE.replace('["recruitment"] }]', '["arrest"] }]'), encoding="utf-8"
    )
    done = rawi("codebook", "test", "alone.toml")
    assert done.exit_code == 5 and "example: no such type: arrest" in done.stderr
    (tmp_path / "alone.toml").write_text(ALONE, encoding="utf-8")
    assert rawi("codebook", "test", "alone.toml").stderr == "1 of 1 examples give what they should\n"


# --- a person gives an event another type


def event(read) -> dict[str, object]:
    (row,) = csv.DictReader(read("export", "--format", "csv").stdout.splitlines())
    return row


def test_with_the_type_its_places_in_acled_and_plover_change(read) -> None:
    edit = ("judge", "edit", event(read)["event"], "--author", "ليلى", "--set")
    assert read(*edit, "type=escape").exit_code == 0
    row = event(read)
    assert (row["type"], row["acled_sub_event_type"], row["plover_event"]) == ("escape", "Other", "RETREAT")
    assert read(*edit, "type=siege").exit_code == 0
    assert event(read)["acled_event_type"] == ""


def test_places_that_a_person_gives_are_kept(read) -> None:
    place = '{"event_type": "Battles", "sub_event_type": "Armed clash"}'
    done = read("judge", "edit", event(read)["event"], "--set", "type=escape", "--set", f"acled={place}")
    assert done.exit_code == 0, done.stderr
    assert event(read)["acled_event_type"] == "Battles"


def test_a_type_that_no_codebook_has_is_named(read) -> None:
    done = read("judge", "edit", event(read)["event"], "--set", "type=recruitmnt")
    assert done.exit_code == 2
    assert done.stderr == (
        "rawi: there is no event type 'recruitmnt' in the case's codebook (did you mean recruitment?)\n"
    )
