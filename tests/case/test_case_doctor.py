"""A case that was hurt: what is wrong is named, what can be mended is, texts and decisions stay."""

import json
import sqlite3
from pathlib import Path

import pytest

from handmade import story
from rawi.case import Case, Filter, save
from rawi.case.doctor import straight
from rawi.errors import CaseError, DataError

pytestmark = pytest.mark.usefixtures("handmade_reading")
FIRST, SECOND = story()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A case of two reports, compared, with a decision."""
    rows = [
        {"text": r.report.text, "outlet": r.report.outlet, "published": r.report.published} for r in story()
    ]
    (tmp_path / "story.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with Case(tmp_path / "case.rawi") as case:
        case.read([tmp_path / "story.jsonl"])
        case.judge("edit", [FIRST.figures[0].id], author="ليلى", changes={"low": 13})
        case.comparison()
    return tmp_path / "case.rawi"


def hurt(path: Path, *statements: str) -> None:
    raw = sqlite3.connect(path)
    with raw:
        for statement in statements:
            raw.execute(statement)
    raw.close()


def wrong(path: Path, *, repair: bool = False) -> dict[str, tuple[int, int]]:
    """(found, mended) of every check that found something."""
    with Case(path) as case:
        return {one.name: (one.found, one.mended) for one in case.doctor(repair=repair) if one.found}


def test_a_sound_case_is_fine(path: Path) -> None:
    assert wrong(path) == {}


def test_looking_changes_nothing(path: Path) -> None:
    hurt(path, "DELETE FROM records WHERE report = 1")
    assert wrong(path) == wrong(path) != {}


FAULTS = {
    "UPDATE records SET body = x'00ff' WHERE report = 1": "records that cannot be read",
    "DELETE FROM records WHERE report = 2": "reports without a record",
    "DELETE FROM lookup_docsize WHERE id = 1": "words missing from the index",
    "UPDATE records SET shape = 'old'": "rows of an older version",
    "UPDATE state SET value = 'old' WHERE key = 'lookup.shape'": "words missing from the index",
    "UPDATE state SET value = '0/old' WHERE key = 'groups.decided'": "comparison out of date",
}


@pytest.mark.parametrize(("statement", "name"), FAULTS.items(), ids=FAULTS.values())
def test_what_is_wrong_is_named_and_mended(path: Path, statement: str, name: str) -> None:
    hurt(path, statement)
    assert name in wrong(path)
    found, mended = wrong(path, repair=True)[name]
    assert found == mended > 0
    assert wrong(path) == {}
    with Case(path) as case:
        assert [record.events for record in case.records(layer="machine")] == [FIRST.events, SECOND.events]
        assert case.record(FIRST.report.id, layer="decided").figures[0].low == 13
        assert len(case.search("هجين")) == 2
        assert len(list(case.rows("claims", Filter(type="shelling")))) == 2


def test_an_index_that_contradicts_itself_is_made_anew(path: Path) -> None:
    hurt(path, "UPDATE named_content SET c2 = 'other words entirely'")
    assert "full-text indexes" in wrong(path)
    wrong(path, repair=True)
    assert wrong(path) == {}
    with Case(path) as case:
        assert len(case.search("Hajin")) == 2


def test_offsets_that_do_not_hold_are_read_again(path: Path) -> None:
    from msgspec.structs import replace

    from rawi.store import pack

    mention = replace(FIRST.mentions[0], text="كلمة أخرى")
    crooked = replace(FIRST, mentions=(mention, *FIRST.mentions[1:]))
    assert straight(FIRST) and not straight(crooked)
    raw = sqlite3.connect(path)
    with raw:
        raw.execute("UPDATE records SET body = ? WHERE report = 1", (pack(crooked),))
    raw.close()
    assert wrong(path) == {"offsets that do not hold": (1, 0)}
    assert wrong(path, repair=True) == {"offsets that do not hold": (1, 1), "comparison out of date": (1, 1)}
    with Case(path) as case:
        assert case.record(FIRST.report.id).mentions == FIRST.mentions


def test_a_damaged_record_is_told_of_when_it_is_asked_for(path: Path) -> None:
    hurt(path, "UPDATE records SET body = x'00ff' WHERE report = 1")
    with Case(path) as case, pytest.raises(DataError, match="rawi doctor"):
        list(case.records())


def smashed(path: Path, pages: list[int]) -> None:
    """Overwrite whole pages of the file."""
    data = bytearray(path.read_bytes())
    for page in pages:
        data[page * 4096 : (page + 1) * 4096] = b"\xaa" * 4096
    path.write_bytes(data)


def root(path: Path, table: str) -> int:
    raw = sqlite3.connect(path)
    (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    raw.close()
    return int(page) - 1


def test_a_damaged_file_says_what_to_do(path: Path) -> None:
    smashed(path, [root(path, "records")])
    with Case(path) as case:
        (check,) = case.doctor(repair=True)
        assert not check.sound and check.hint and "--rescue" in check.hint


@pytest.mark.parametrize(
    "table", ["records", "events", "lookup_data", "reports_in_order", "sightings", "groups"]
)
def test_what_can_be_read_is_saved_from_a_damaged_file(path: Path, table: str, tmp_path: Path) -> None:
    smashed(path, [root(path, table)])
    saved = save(path, tmp_path / "new.rawi")
    assert (saved.reports, saved.decisions, saved.lost) == (2, 1, 0)
    assert saved.again == (2 if table == "records" else 0)
    with Case(tmp_path / "new.rawi") as case:
        assert [record.events for record in case.records(layer="machine")] == [FIRST.events, SECOND.events]
        assert case.record(FIRST.report.id, layer="decided").figures[0].low == 13
        assert case.log(detached=True) == ()
    assert wrong(tmp_path / "new.rawi") == {}


def test_a_damaged_decision_is_named_and_the_rest_can_be_saved(path: Path, tmp_path: Path) -> None:
    hurt(path, "UPDATE judgements SET body = x'7b'")
    with Case(path) as case:
        *_, check = case.doctor(repair=True)
        assert (check.name, check.found, check.mended) == ("decisions that cannot be read", 1, 0)
        assert check.hint and "--rescue" in check.hint
    saved = save(path, tmp_path / "new.rawi")
    assert (saved.reports, saved.decisions, saved.lost) == (2, 0, 1)
    assert wrong(tmp_path / "new.rawi") == {}


def test_what_is_lost_is_counted(path: Path, tmp_path: Path) -> None:
    hurt(path, "UPDATE texts SET body = x'00' WHERE report = 2")
    saved = save(path, tmp_path / "new.rawi")
    assert (saved.reports, saved.lost) == (1, 1)


def test_a_rescue_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    (tmp_path / "new.rawi").touch()
    with pytest.raises(CaseError, match="a file already"):
        save(path, tmp_path / "new.rawi")
