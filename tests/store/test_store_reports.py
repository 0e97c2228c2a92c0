"""What a case keeps of reports: once each, with every source, in a fixed order."""

from pathlib import Path

import msgspec
import pytest

from handmade import bare, story
from rawi.errors import DataError
from rawi.model import Record, Report
from rawi.store import Failed, IndexText, Sought, Store
from shelf import filed
from shelf import keep as shelve

WORDS = IndexText("قصف هجين", "قصف هجين")


@pytest.fixture
def store(tmp_path: Path):
    with Store(tmp_path / "case.rawi") as opened:
        yield opened


def moved(report: Report, source: str) -> Report:
    return msgspec.structs.replace(report, source=source)


def keep(store: Store, record: Record, rules: str = "1") -> None:
    shelve(store, record, rules, WORDS)


def found(store: Store, words: str, **fields: object) -> list[str]:
    return [hit.report for hit in store.lookup.search(Sought(words=words, **fields), limit=10**6)]


def test_a_record_comes_back_whole(store: Store) -> None:
    record, _ = story()
    keep(store, record)
    assert store.record(record.report.id) == record


def test_an_unknown_report_stands_nowhere(store: Store) -> None:
    standing = store.standing(bare("نص").report)
    assert (standing.rules, standing.sighted) == (None, False)


def test_a_kept_report_is_known_with_its_rules(store: Store) -> None:
    record = bare("نص")
    keep(store, record, "7")
    standing = store.standing(record.report)
    assert (standing.rules, standing.sighted) == ("7", True)


def test_writing_twice_adds_nothing(store: Store) -> None:
    record = bare("نص")
    keep(store, record)
    keep(store, record)
    assert store.count() == 1
    assert store.sources(record.report.id) == ("a.txt",)
    assert len(found(store, '"هجين"')) == 1


def test_a_second_source_is_a_sighting(store: Store) -> None:
    record = bare("نص")
    keep(store, record)
    other = moved(record.report, "mirror/b.txt")
    assert not store.standing(other).sighted
    store.sight(other)
    assert store.standing(other).sighted
    assert store.sources(record.report.id) == ("a.txt", "mirror/b.txt")


def test_a_newer_reading_replaces_the_record(store: Store) -> None:
    first, _ = story()
    keep(store, first, "1")
    newer = msgspec.structs.replace(first, events=())
    keep(store, newer, "2")
    assert store.record(first.report.id) == newer
    assert store.standing(first.report).rules == "2"


def test_records_come_by_date_then_id(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawi.store.store.PAGE", 2)
    dates = ["2021-05-01", None, "2020-01-01", "2021-05-01", "2020-02-02"]
    for number, published in enumerate(dates):
        keep(store, bare(f"نص {number}", published=published))
    found = [(record.report.published or "", record.report.id) for record in store.records()]
    assert len(found) == 5
    assert found == sorted(found)


def test_a_record_is_found_by_any_id_in_it(store: Store) -> None:
    first, second = story()
    keep(store, first)
    keep(store, second)
    for item in (first.events[0].id, first.mentions[0].id, first.claims[0].id[:6]):
        assert [record.report.id for record in store.holding(item)] == [first.report.id]


def test_nothing_holds_an_unknown_id(store: Store) -> None:
    keep(store, bare("نص"))
    assert store.holding("v0000000000") == ()


def test_search_finds_words_and_stems(store: Store) -> None:
    record = bare("نص")
    store.write([filed(record, words=IndexText("والقصف عنيف", "قصف عنيف"))])
    assert found(store, '"قصف"') == [record.report.id]
    assert found(store, '"هدوء"') == []


def test_search_goes_by_fields_too(store: Store) -> None:
    first, second = story()
    keep(store, first)
    keep(store, second)
    assert found(store, '"هجين"', publishers=("شبكة الأفق",)) == [second.report.id]
    assert found(store, '"هجين"', until="2021-03-05") == [first.report.id]
    assert found(store, '"هجين"', types=("shelling",), since="2021-03-06") == [second.report.id]
    assert found(store, '"هجين"', types=("arrest",)) == []


def test_without_words_the_latest_come_first(store: Store) -> None:
    first, second = story()
    keep(store, first)
    keep(store, second)
    hits = store.lookup.search(Sought(types=("shelling",)), limit=9)
    assert [hit.report for hit in hits] == [second.report.id, first.report.id]
    assert store.lookup.search(Sought(types=("shelling",)), limit=9, offset=1) == hits[1:]


def test_where_a_report_came_from_outlives_a_newer_reading(store: Store) -> None:
    record = bare("نص")
    keep(store, record, "1")
    keep(store, msgspec.structs.replace(record, report=moved(record.report, "mirror/b.txt")), "2")
    kept = store.record(record.report.id)
    assert kept and kept.report.source == "a.txt"
    assert store.sources(record.report.id) == ("a.txt", "mirror/b.txt")


def test_a_damaged_record_is_named_and_its_report_is_whole(store: Store) -> None:
    record = bare("نص")
    keep(store, record)
    with store._connections.writing() as connection:
        connection.execute("UPDATE records SET body = x'00'")
    with pytest.raises(DataError, match="damaged"):
        store.record(record.report.id)
    assert store.report(record.report.id) == record.report


def test_a_record_is_a_fifth_of_its_json() -> None:
    from rawi.store import pack

    record = story()[0]
    many = msgspec.structs.replace(record, mentions=record.mentions * 40)
    assert len(pack(many)) * 5 < len(many.to_json())


def test_failures_are_those_of_the_last_try(store: Store) -> None:
    store.fail("a.jsonl", Failed(source="a.jsonl", place="line 7", message="invalid JSON"))
    store.fail("b.txt", Failed(source="b.txt", message="empty", hint="leave it out"))
    store.forget_failures("a.jsonl")
    assert store.failures() == (Failed(source="b.txt", message="empty", hint="leave it out"),)
