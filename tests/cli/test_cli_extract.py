"""`rawi extract`: what its options say of reports, what standard input may be, what becomes of what can't be read."""

import json
from pathlib import Path

import pytest

from handmade import TEXT_A, TEXT_B
from rawi.model import Record

pytestmark = pytest.mark.usefixtures("handmade_reading")


def records(done) -> list[Record]:
    return [Record.from_json(line) for line in done.stdout.splitlines()]


@pytest.fixture
def files(tmp_path: Path) -> Path:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT_A, encoding="utf-8")
    (folder / "b.txt").write_text(TEXT_B, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("given", "outlet", "published"),
    [
        ((), None, None),
        (("--outlet", "نشرة الوادي"), "نشرة الوادي", None),
        (("--published", "2021-03-05"), None, "2021-03-05"),
        (("--outlet", "أ", "--published", "2021-03-05"), "أ", "2021-03-05"),
    ],
)
def test_who_published_it_and_when(rawi, files: Path, given: tuple[str, ...], outlet, published) -> None:
    first, second = records(rawi("extract", files, *given))
    assert {one.report.outlet for one in (first, second)} == {outlet}
    assert {one.report.published for one in (first, second)} == {published}


def test_what_a_source_says_is_not_overruled(rawi, tmp_path: Path) -> None:
    rows = [{"text": TEXT_A, "outlet": "قناة"}, {"text": TEXT_B}]
    (tmp_path / "rows.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    first, second = records(rawi("extract", "rows.jsonl", "--outlet", "نشرة"))
    assert (first.report.outlet, second.report.outlet) == ("قناة", "نشرة")


@pytest.mark.parametrize("date", ["yesterday", "2021-13-01", "05/03/2021x"])
def test_a_date_that_is_none_is_wrong_use(rawi, files: Path, date: str) -> None:
    done = rawi("extract", files, "--published", date)
    assert done.exit_code in (2, 3) and done.stdout == "" and date in done.stderr


def test_standard_input_is_one_text_or_json_lines(rawi) -> None:
    (one,) = records(rawi("extract", "-", stdin=TEXT_A.encode()))
    assert one.report.text == TEXT_A
    rows = "\n".join(json.dumps({"text": text}) for text in (TEXT_A, TEXT_B))
    assert [one.report.text for one in records(rawi("extract", "-", "--jsonl", stdin=rows.encode()))] == [
        TEXT_A,
        TEXT_B,
    ]


def test_columns_of_a_table(rawi, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(f'body,paper\n"{TEXT_A}",قناة\n', encoding="utf-8")
    (one,) = records(rawi("extract", "t.csv", "--map", "text=body", "--map", "outlet=paper"))
    assert (one.report.text, one.report.outlet) == (TEXT_A, "قناة")
    assert rawi("extract", "t.csv", "--map", "txt=body").exit_code in (2, 3)


@pytest.mark.parametrize(
    ("paths", "code", "read"), [(("in", "none.txt"), 1, 2), (("none.txt",), 3, 0), (("in",), 0, 2)]
)
def test_what_cannot_be_read_is_named_and_the_rest_is_read(
    rawi, files: Path, paths, code: int, read: int
) -> None:
    done = rawi("extract", *paths)
    assert (done.exit_code, len(records(done))) == (code, read)
    assert ("none.txt" in done.stderr) is ("none.txt" in paths)


def test_a_report_that_breaks_a_rule_stops_no_other(rawi, files: Path) -> None:
    (files / "a.txt").write_text("انهيار في النص", encoding="utf-8")
    done = rawi("extract", files)
    assert done.exit_code == 1 and len(records(done)) == 1
    assert "the reading broke off: ValueError: a rule broke" in done.stderr


def test_addresses_need_leave(rawi) -> None:
    done = rawi("extract", "https://news.example/1")
    assert done.exit_code == 3 and "--fetch" in done.stderr


def test_nothing_is_left_behind(rawi, files: Path, tmp_path: Path) -> None:
    rawi("extract", files)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in"]


# --- the same objects everywhere

LISTS = {
    ("show", "incidents"): {"id", "type", "accounts", "subjects", "tally"},
    ("show", "figures"): {"id", "measure", "values", "links", "views"},
    ("show", "claims"): {"id", "report", "act", "chain", "content"},
    ("show", "sources"): {"id", "kind", "name", "chains"},
    ("show", "copies"): {"kind", "a", "b", "differences"},
    ("show", "timeline"): {"start", "end", "incident"},
    ("search", "هجين"): {"report", "outlet", "quote", "marks"},
    ("doctor",): {"name", "found", "mended"},
}


@pytest.mark.parametrize("command", LISTS, ids=" ".join)
def test_json_is_one_object_a_line_with_the_same_fields(read, command: tuple[str, ...]) -> None:
    lines = read(*command, "--json").stdout.splitlines()
    assert lines and all(LISTS[command] <= set(json.loads(line)) for line in lines)


def test_export_and_extract_give_the_same_records(read, inputs: Path) -> None:
    kept, loose = records(read("export")), records(read("extract", inputs))
    assert [one.report.id for one in kept] == [one.report.id for one in loose]
    assert [one.events for one in kept] == [one.events for one in loose]


def test_the_log_as_json(read) -> None:
    (row, *_) = [json.loads(line) for line in read("show", "incidents", "--json").stdout.splitlines()]
    made = read(
        "judge", "accept", row["accounts"][0]["id"], "--author", "ليلى", "--reason", "صحيح"
    ).stdout.strip()
    (line,) = read("log", "--json").stdout.splitlines()
    entry = json.loads(line)
    assert (entry["id"], entry["op"], entry["author"], entry["reason"]) == (made, "accept", "ليلى", "صحيح")


def test_an_author_can_come_from_the_environment(read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("RAWI_AUTHOR", "سمير")
    (row, *_) = [json.loads(line) for line in read("show", "incidents", "--json").stdout.splitlines()]
    read("judge", "accept", row["accounts"][0]["id"])
    assert json.loads(read("log", "--json").stdout)["author"] == "سمير"
