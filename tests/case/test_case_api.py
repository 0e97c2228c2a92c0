"""What `import rawi` offers: small, listed, quick to import, clear about wrong use."""

import datetime as dt
import subprocess
import sys

import pytest

import rawi
from handmade import story
from rawi import reconcile
from rawi.errors import DataError, UsageError
from rawi.model import Clusters, Comparison, EventSummary


def test_the_public_surface_is_this() -> None:
    assert rawi.__all__ == ["Case", "__version__", "compare", "extract", "incidents", "schema"]
    assert all(getattr(rawi, name) for name in rawi.__all__)
    with pytest.raises(AttributeError):
        _ = rawi.nothing


def test_importing_rawi_imports_none_of_its_rooms() -> None:
    code = "import sys, rawi; assert not [m for m in sys.modules if m.startswith('rawi.')], sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.usefixtures("handmade_reading")
@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2021-03-05", "2021-03-05"),
        (dt.date(2021, 3, 5), "2021-03-05"),
        (dt.datetime(2021, 3, 5, 14, 30, tzinfo=dt.UTC), "2021-03-05T14:30:00+00:00"),
        ("2021-03-05T14:30:00+03:00", "2021-03-05T14:30:00+03:00"),
        (None, None),
    ],
)
def test_extract_takes_dates_as_people_have_them(given: object, kept: str | None) -> None:
    report = rawi.extract("نص", published=given).report
    assert report.published == kept
    assert report.published_from == ("given" if kept else None)


@pytest.mark.usefixtures("handmade_reading")
def test_extract_keeps_what_it_is_told() -> None:
    report = rawi.extract("نص", outlet="نشرة الوادي", title="عنوان", source="a#1").report
    assert (report.outlet, report.title, report.source, report.text) == ("نشرة الوادي", "عنوان", "a#1", "نص")


@pytest.mark.usefixtures("handmade_reading")
def test_extract_counts_what_no_file_can_hold() -> None:
    report = rawi.extract("أ\ud800ب\0").report
    assert (report.text, report.replaced) == ("أ\ufffdب\ufffd", 2)


@pytest.mark.parametrize("wrong", ["5/3/2021", "2021-02-30", "أمس", 20210305])
def test_extract_refuses_what_is_no_date(wrong: object) -> None:
    with pytest.raises(UsageError, match="published"):
        rawi.extract("نص", published=wrong)


def test_extract_refuses_what_is_no_text() -> None:
    with pytest.raises(UsageError, match="bytes"):
        rawi.extract("نص".encode())


def test_compare_takes_records_and_dicts(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[tuple] = []
    monkeypatch.setattr(
        reconcile, "compare", lambda records: seen.append(tuple(records)) or Comparison(), raising=False
    )
    first, second = story()
    rawi.compare(iter([first, second.to_dict(), first]))
    assert seen == [(first, second, first)]


def test_compare_names_the_field_that_is_wrong() -> None:
    with pytest.raises(DataError, match="report"):
        rawi.compare([{"no": "record"}])


def test_incidents_take_summaries_with_nulls(monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[EventSummary] = []
    monkeypatch.setattr(
        reconcile, "match", lambda found: seen.extend(found) or Clusters(clusters=()), raising=False
    )
    rawi.incidents([{"id": "1", "actors": None, "figures": {"killed": [3, None]}}, EventSummary(id="2")])
    assert seen == [EventSummary(id="1", figures={"killed": (3, None)}), EventSummary(id="2")]


@pytest.mark.parametrize(
    ("events", "told"),
    [([{"type": "arrest"}], "event 1"), ([{"id": "1"}, {"id": "1"}], "two events have the id")],
)
def test_incidents_name_the_summary_that_is_wrong(events: list, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        rawi.incidents(events)
