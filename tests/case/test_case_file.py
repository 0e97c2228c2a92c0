"""A case as its users meet it: read, resume, ask, decide."""

import json
from pathlib import Path

import pytest

import rawi
from handmade import TEXT_A, TEXT_B, story
from rawi import pipeline, reconcile
from rawi.case import Case, Filter, Options, Step, files, lines
from rawi.errors import CaseError, DataError, UsageError

pytestmark = pytest.mark.usefixtures("handmade_reading")
ROWS = (
    {"text": TEXT_A, "outlet": "نشرة الوادي", "published": "2021-03-05"},
    {"text": TEXT_B, "outlet": "شبكة الأفق", "published": "2021-03-06"},
)


@pytest.fixture
def inputs(tmp_path: Path) -> Path:
    path = tmp_path / "story.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), encoding="utf-8")
    return path


@pytest.fixture
def case(tmp_path: Path, inputs: Path):
    with Case(tmp_path / "case.rawi") as opened:
        opened.read([inputs])
        yield opened


def test_reading_keeps_each_report(case: Case) -> None:
    assert [record.report.id for record in case.records()] == [record.report.id for record in story()]
    assert case.count() == 2


def test_reading_twice_adds_nothing(case: Case, inputs: Path) -> None:
    again = case.read([inputs])
    assert (again.read, again.known, again.sightings, again.failures) == (0, 2, 0, ())
    assert case.count() == 2


def test_another_copy_of_a_report_is_a_sighting(case: Case, inputs: Path) -> None:
    mirror = inputs.with_name("mirror.jsonl")
    mirror.write_bytes(inputs.read_bytes())
    assert case.read([mirror]).sightings == 2
    report = story()[0].report.id
    assert [Path(source).name for source in case.sources(report)] == ["story.jsonl#1", "mirror.jsonl#1"]


def test_newer_rules_read_again(case: Case, inputs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawi.case.case.rules", lambda _: "9.9+new")
    assert case.read([inputs]).reread == 2
    assert case.read([inputs]).known == 2
    assert case.count() == 2


def test_a_failure_is_named_and_the_rest_is_read(case: Case, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text(json.dumps({"text": "نص قصير"}) + "\n{broken\n", encoding="utf-8")
    steps: list[Step] = []
    summary = case.read([bad, tmp_path / "missing.txt"], progress=steps.append)
    assert summary.read == 1
    assert [(Path(one.source).name, one.place) for one in summary.failures] == [
        ("bad.jsonl", "line 2"),
        ("missing.txt", None),
    ]
    assert [step.outcome for step in steps] == ["read", "failed", "failed"]
    assert case.failures() == summary.failures


def test_a_mended_input_is_no_failure_any_more(case: Case, tmp_path: Path) -> None:
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{broken\n", encoding="utf-8")
    case.read([bad])
    bad.write_text(json.dumps({"text": "نص قصير"}), encoding="utf-8")
    case.read([bad])
    assert case.failures() == ()


def test_a_rule_that_breaks_stops_one_report_only(case: Case, tmp_path: Path) -> None:
    path = tmp_path / "two.jsonl"
    path.write_text("\n".join(json.dumps({"text": text}) for text in ("انهيار", "نص سليم")), encoding="utf-8")
    summary = case.read([path])
    assert summary.read == 1
    assert "ValueError: a rule broke" in summary.failures[0].message


def test_a_wrong_data_file_is_not_blamed_on_the_reports(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object) -> None:
        raise DataError("unknown field", source="builtin.toml")

    monkeypatch.setattr(pipeline, "read", broken)
    (tmp_path / "new.txt").write_text("نص جديد", encoding="utf-8")
    with pytest.raises(DataError):
        case.read([tmp_path / "new.txt"])
    assert case.failures() == ()


def test_the_comparison_is_kept_until_something_changes(
    case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = case.comparison()
    monkeypatch.setattr(reconcile, "compare", lambda *_: pytest.fail("compared again"))
    assert case.comparison() == made
    assert case.view().comparison == made
    with Case(case.path) as other:
        assert other.comparison() == made


def test_a_decision_makes_the_comparison_anew(case: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    case.comparison()
    seen: list[object] = []
    real = reconcile.compare
    monkeypatch.setattr(
        reconcile, "compare", lambda records, judgements: seen.append(judgements) or real(records)
    )
    made = case.judge("different", ["i1"], author="ليلى", reason="يومان مختلفان")
    case.comparison()
    assert [[one.id for one in judged] for judged in seen] == [[made.id]]


def test_a_decision_holds_on_to_the_words(case: Case) -> None:
    first, second = story()
    made = case.judge("same", [first.events[0].id, second.events[0].id], author="ليلى")
    assert [(one.kind, one.quote) for one in made.objects] == [("event", "قصفت"), ("event", "قصفت")]
    assert case.log() == (made,)
    assert [one.objects for one in case.judgements()] == [made.objects]


def test_a_decision_can_be_replaced_and_stays(case: Case) -> None:
    event = story()[0].events[0].id
    first = case.judge("accept", [event], author="ليلى")
    second = case.judge("reject", [event], author="ليلى", replaces=first.id)
    assert [one.id for one in case.judgements()] == [second.id]
    assert [(one.id, one.retired_by) for one in case.log()] == [
        (first.id, second.id),
        (second.id, None),
    ]
    with pytest.raises(UsageError, match="no decision"):
        case.judge("accept", [event], author="ليلى", replaces="j0")


def test_search_finds_attached_words(case: Case) -> None:
    hits = case.search("بهجين")
    assert [hit.report for hit in hits] and len(hits) == 2
    assert hits[0].quote and "هجين" in hits[0].quote.text
    assert case.search("القاهرة") == ()


def test_one_record_by_its_id(case: Case) -> None:
    first, _ = story()
    assert case.record(first.report.id).events == first.events
    with pytest.raises(UsageError, match="no report"):
        case.record("r0")


def test_a_filter_cuts_records(case: Case) -> None:
    (record,) = case.records(Filter(outlet="الأفق"))
    assert record.report.outlet == "شبكة الأفق"
    assert [record.events for record in case.records(Filter(type="arrest"))] == []
    (kept,) = case.records(Filter(about="داعش", limit=1))
    assert kept.events and kept.figures and kept.claims


def test_what_leaves_a_case(case: Case, tmp_path: Path) -> None:
    assert len(list(lines(case, "jsonl"))) == 2
    header, *rows = lines(case, "csv", table="figures")
    assert header.startswith(b"figure,report") and len(rows) == 2
    (written,) = files(case, "jsonl", tmp_path / "out.jsonl")
    assert [json.loads(line)["report"]["outlet"] for line in written.open(encoding="utf-8")] == [
        "نشرة الوادي",
        "شبكة الأفق",
    ]


def test_a_folder_that_cannot_be_written_is_named(case: Case, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    for form in ("csv", "jsonl"):
        with pytest.raises(UsageError, match="cannot be written"):
            files(case, form, blocked / "inside")


def test_a_missing_case_is_not_made_to_look_at(tmp_path: Path) -> None:
    with pytest.raises(CaseError, match="no such case"):
        Case(tmp_path / "none.rawi", create=False)


def test_options_reach_the_sources(tmp_path: Path) -> None:
    path = tmp_path / "mapped.jsonl"
    path.write_text(json.dumps({"body": "نص", "date": "2020-01-01"}), encoding="utf-8")
    options = Options(mapping={"text": "body", "published": "date"}, outlet="نشرة الوادي")
    with rawi.Case(tmp_path / "case.rawi") as case:
        case.read([path], options=options)
        (record,) = case.records()
    assert (record.report.outlet, record.report.published) == ("نشرة الوادي", "2020-01-01")
