"""`rawi read` and `rawi extract`: what is told where, and with which exit code."""

import json
from pathlib import Path

import pytest

pytestmark = pytest.mark.usefixtures("handmade_reading")


def test_read_tells_what_it_did(rawi, inputs) -> None:
    done = rawi("read", inputs)
    assert (done.exit_code, done.stdout) == (0, "")
    assert done.stderr == "2 read; case.rawi holds 2 reports\n"


def test_reading_twice_tells_what_is_known(read, inputs) -> None:
    assert read("read", inputs).stderr == "2 known; case.rawi holds 2 reports\n"


def test_some_failures_end_with_one(rawi, inputs: Path, tmp_path: Path) -> None:
    inputs.write_text(inputs.read_text() + "{broken\n")
    (tmp_path / "empty.txt").touch()
    done = rawi("read", inputs, "empty.txt", "missing.txt")
    lines = done.stderr.splitlines()
    assert done.exit_code == 1
    assert lines[0].startswith(f"{inputs}: line 3: ")
    assert lines[1].startswith("empty.txt: is empty")
    assert lines[2].startswith("missing.txt: no such file")
    assert lines[3] == "2 read, 3 failed; case.rawi holds 2 reports"


CHAT = {
    "name": "قناة تخوم", "type": "public_channel", "id": 7, "messages": [
        {"id": 1, "type": "message", "date": "2021-03-07T10:00:00", "date_unixtime": "1615111200", "text": "https://x.org"},
        {"id": 2, "type": "message", "date": "2021-03-07T10:00:00", "date_unixtime": "1615111200", "text": "قصف على الرطبة"},
    ],
}  # fmt: skip


def test_what_is_passed_over_is_told_and_is_no_failure(rawi, tmp_path: Path) -> None:
    (tmp_path / "result.json").write_text(json.dumps(CHAT), encoding="utf-8")
    done = rawi("read", "result.json")
    assert done.exit_code == 0
    note, summary = done.stderr.splitlines()
    assert note == "result.json: message 1: no Arabic text (passed over)"
    assert summary == "1 read, 1 note; case.rawi holds 1 report"
    assert rawi("read", "--failed").stdout == note + "\n"
    assert rawi("extract", "result.json").exit_code == 0


def test_where_nothing_is_arabic_nothing_is_read(rawi, tmp_path: Path) -> None:
    page = "<html><body><article><p>" + "English words only. " * 40 + "</p></article></body></html>"
    (tmp_path / "page.html").write_text(page, encoding="utf-8")
    done = rawi("read", "page.html")
    assert done.exit_code == 3
    assert "page.html: no Arabic text" in done.stderr


def test_nothing_readable_ends_with_three(rawi) -> None:
    assert rawi("read", "missing.txt").exit_code == 3


def test_failures_are_listed_again(rawi) -> None:
    rawi("read", "missing.txt")
    again = rawi("read", "--failed")
    assert again.exit_code == 0
    assert again.stdout.startswith("missing.txt: no such file")


def test_quiet_tells_failures_alone(rawi, inputs) -> None:
    assert rawi("read", "-q", inputs).stderr == ""
    assert rawi("read", "-q", "missing.txt").stderr.count("\n") == 1


def test_another_case_file(rawi, inputs, tmp_path: Path) -> None:
    rawi("read", inputs, "--case", "other.rawi")
    assert (tmp_path / "other.rawi").exists() and not (tmp_path / "case.rawi").exists()


def test_standard_input_is_a_report(rawi) -> None:
    done = rawi("read", "-", "--outlet", "نشرة الوادي", "--published", "2021-03-05", stdin="نص قصير")
    assert done.stderr == "1 read; case.rawi holds 1 report\n"
    (record,) = map(json.loads, rawi("export").stdout.splitlines())
    assert (record["report"]["outlet"], record["report"]["published"]) == ("نشرة الوادي", "2021-03-05")


def test_columns_can_be_mapped(rawi, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(json.dumps({"body": "نص", "by": "شبكة الأفق"}), encoding="utf-8")
    rawi("read", "rows.jsonl", "--map", "text=body", "--map", "outlet=by")
    assert json.loads(rawi("export").stdout)["report"]["outlet"] == "شبكة الأفق"


@pytest.mark.parametrize(
    "wrong",
    [
        ("read",),
        ("read", "x", "--map", "text"),
        ("read", "x", "--map", "author=by"),
        ("read", "x", "--published", "أمس"),
    ],
)
def test_wrong_use_ends_with_two(rawi, wrong: tuple[str, ...]) -> None:
    assert rawi(*wrong).exit_code == 2


def test_an_interrupt_keeps_what_was_read(rawi, inputs, monkeypatch: pytest.MonkeyPatch) -> None:
    from rawi import pipeline

    real, seen = pipeline.read, []

    def interrupted(report):
        seen.append(report)
        if len(seen) == 2:
            raise KeyboardInterrupt
        return real(report)

    monkeypatch.setattr(pipeline, "read", interrupted)
    stopped = rawi("read", inputs)
    assert stopped.exit_code == 130
    assert stopped.stderr == "rawi: interrupted; 1 report kept in case.rawi\n"
    monkeypatch.setattr(pipeline, "read", real)
    assert rawi("read", inputs).stderr == "1 read, 1 known; case.rawi holds 2 reports\n"


def test_extract_prints_a_record_per_line(rawi, inputs) -> None:
    done = rawi("extract", inputs)
    assert done.exit_code == 0
    assert [json.loads(line)["events"][0]["type"] for line in done.stdout.splitlines()] == [
        "shelling",
        "shelling",
    ]


def test_extract_keeps_nothing(rawi, inputs, tmp_path: Path) -> None:
    rawi("extract", inputs)
    assert [path.name for path in tmp_path.iterdir()] == ["story.jsonl"]


def test_extract_names_what_failed(rawi, inputs) -> None:
    done = rawi("extract", inputs, "missing.txt")
    assert (done.exit_code, len(done.stdout.splitlines())) == (1, 2)
    assert done.stderr.startswith("missing.txt: no such file")
    assert rawi("extract", "missing.txt").exit_code == 3
