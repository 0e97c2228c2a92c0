"""Views from disk say what the views in memory say: every row, every filter, every page."""

import json
from pathlib import Path

import pytest

from handmade import story
from rawi.case import Case, CaseView, Filter
from rawi.case.pages import THINGS

SAMPLE = Path(__file__).parent.parent.parent / "src" / "rawi" / "sample" / "reports"
FILTERS = {
    "all": Filter(),
    "type": Filter(type="airstrike"),
    "shelling": Filter(type="shelling"),
    "measure": Filter(type="killed"),
    "nothing": Filter(type="no_such_type"),
    "since": Filter(since="2021-03-06"),
    "days": Filter(since="2021-03-04", until="2021-03-04"),
    "place": Filter(place="هجين"),
    "english place": Filter(place="hajin"),
    "country": Filter(place="sy"),
    "outlet": Filter(outlet="الأفق"),
    "no outlet": Filter(outlet="لا أحد"),
    "about": Filter(about="داعش"),
    "about in English": Filter(about="islamic state"),
    "about a place": Filter(about="لهجين"),
    "about nothing": Filter(about="القاهرة"),
    "several": Filter(type="killed", place="SY", since="2021-01-01"),
    "limit": Filter(limit=1),
    "offset": Filter(offset=1),
    "page": Filter(limit=2, offset=1),
}


@pytest.fixture
def told(tmp_path: Path, handmade_reading: None):
    """The hand-made story in a case."""
    rows = [
        {"text": one.report.text, "outlet": one.report.outlet, "published": one.report.published}
        for one in story()
    ]
    (tmp_path / "story.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with Case(tmp_path / "case.rawi") as case:
        case.read([tmp_path / "story.jsonl"])
        yield case


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory):
    """The packaged sample, really read and really compared."""
    with Case(tmp_path_factory.mktemp("sample") / "case.rawi") as case:
        case.read([SAMPLE])
        yield case


@pytest.fixture(scope="module")
def memory(sample: Case) -> CaseView:
    return sample.view()


@pytest.mark.parametrize("name", list(THINGS))
@pytest.mark.parametrize("wanted", FILTERS.values(), ids=FILTERS)
def test_the_story_is_the_same_from_disk(told: Case, name: str, wanted: Filter) -> None:
    assert list(told.rows(name, wanted)) == getattr(told.view(), name)(wanted)


REAL = {
    "all": Filter(),
    "type": Filter(type="airstrike"),
    "killed": Filter(type="killed"),
    "days": Filter(since="2021-03-01", until="2021-03-20"),
    "country": Filter(place="sy"),
    "about": Filter(about="التنظيم"),
    "outlet": Filter(outlet="البادية"),
    "page": Filter(limit=5, offset=3),
}


@pytest.mark.parametrize("name", list(THINGS))
@pytest.mark.parametrize("wanted", REAL.values(), ids=REAL)
def test_the_sample_is_the_same_from_disk(sample: Case, memory: CaseView, name: str, wanted: Filter) -> None:
    found = list(sample.rows(name, wanted))
    assert found == getattr(memory, name)(wanted)


@pytest.mark.parametrize("name", list(THINGS))
def test_pages_put_together_are_the_whole(sample: Case, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = list(sample.rows(name))
    assert whole
    monkeypatch.setattr("rawi.case.pages.PAGE", 3)
    assert list(sample.rows(name)) == whole


def test_rows_are_made_as_they_are_taken(sample: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rawi.case.pages.PAGE", 2)
    real, fetched = sample._store.record, []
    monkeypatch.setattr(sample._store, "record", lambda report: fetched.append(report) or real(report))
    rows = sample.rows("claims")
    next(rows)
    assert len(fetched) <= 2


def test_claims_wait_for_no_comparison(told: Case, monkeypatch: pytest.MonkeyPatch) -> None:
    from rawi import reconcile

    monkeypatch.setattr(reconcile, "compare", lambda *_: pytest.fail("compared"))
    assert len(list(told.rows("claims", Filter(outlet="الأفق")))) == 1


def test_a_filtered_export_is_a_stream(sample: Case, memory: CaseView) -> None:
    wanted = Filter(about="التنظيم", limit=2)
    found = list(sample.records(wanted))
    assert len(found) == 2
    assert all(record.claims for record in found)
    assert list(sample.records(Filter(about="التنظيم", limit=1, offset=1))) == found[1:]
