"""What holds for any figures, dates and texts."""

import csv
import io
from datetime import date, timedelta

import pytest
from coded import coded, one_incident, retold, toll
from hypothesis import given
from hypothesis import strategies as st

from rawi.export.acled import acled_rows
from rawi.export.ged import date_prec, ged_rows
from rawi.export.line import ACTIVE, line, safe
from rawi.model import EventDate, Figure

CLASSES = st.sampled_from([None, "person", "civilian", "child", "fighter", "soldier", "police"])


@st.composite
def tolls(draw: st.DrawFn) -> Figure:
    low = draw(st.none() | st.integers(0, 500))
    high = draw(st.none() | st.integers(low or 0, 1000))
    words = draw(st.sampled_from(["43", "عشرات", "قتيل"]))
    return toll(
        words, low, high, class_=draw(CLASSES), measure=draw(st.sampled_from(["killed"] * 4 + ["wounded"]))
    )


@st.composite
def accounts(draw: st.DrawFn) -> list[object]:
    given_ = draw(st.lists(st.lists(tolls(), max_size=3), min_size=1, max_size=4))
    return [retold(coded(), f"قناة {n}", *figures) for n, figures in enumerate(given_)]


@given(accounts())
def test_low_best_and_high_are_in_order_and_the_sides_add_up(records) -> None:
    for row in ged_rows(records, joined=one_incident(len(records))):
        assert 0 <= row["low"] <= row["high"] and row["low"] <= row["best"] <= row["high"]
        sides = sum(row[f"deaths_{one}"] for one in ("a", "b", "civilians", "unknown"))
        assert sides == row["best"] and all(
            row[f"deaths_{one}"] >= 0 for one in ("b", "civilians", "unknown")
        )


@given(accounts())
def test_acled_never_counts_more_than_ged_s_best(records) -> None:
    joined = one_incident(len(records))
    (row,) = acled_rows(records, joined=joined)
    for other in ged_rows(records, joined=joined):
        assert row["fatalities"] == other["low"] <= other["best"]


@given(accounts())
def test_more_reports_never_raise_the_lowest(records) -> None:
    told = [one for one in records if any(f.measure == "killed" for f in one.figures)]
    if not told:
        return
    (all_,) = acled_rows(told, joined=one_incident(len(told)))
    each = [row["fatalities"] for row in acled_rows(told)]
    assert all_["fatalities"] == min(each)


@given(st.integers(0, 400), st.integers(0, 3000))
def test_dates_lie_in_what_is_told(days: int, since: int) -> None:
    start = date(2015, 1, 1) + timedelta(days=since)
    end = start + timedelta(days=days)
    record = coded(toll("43", 1, 1), date=EventDate(start.isoformat(), end.isoformat()))
    rows = list(acled_rows([record]))
    assert bool(rows) == (days <= 30)
    for row in rows:
        assert start <= date.fromisoformat(str(row["event_date"])) <= end
        assert row["year"] == int(str(row["event_date"])[:4])
    assert bool(list(ged_rows([record]))) == (days <= 366)


@given(st.integers(0, 400), st.integers(0, 400))
def test_a_longer_stretch_is_never_more_precise(one: int, two: int) -> None:
    assert (one <= two) <= (date_prec(one) <= date_prec(two))


@given(st.lists(st.text(), min_size=1, max_size=4))
def test_any_text_comes_back_with_at_most_an_apostrophe(cells: list[str]) -> None:
    (row,) = (
        csv.reader(io.StringIO(line(["x", *cells]), newline=""))
        if "\0" not in "".join(cells)
        else [["x", *map(safe, cells)]]
    )
    for given_, written in zip(cells, row[1:], strict=True):
        assert written in (given_, f"'{given_}")
        assert not written.startswith(ACTIVE)


@given(st.one_of(st.integers(), st.booleans(), st.none(), st.floats(allow_nan=False, allow_infinity=False)))
def test_what_is_no_text_is_never_quoted(cell: object) -> None:
    assert not str(safe(cell)).startswith("'")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (None, "2021-03-01"),
        ("2021-03-01", None),
        ("2021", "2021"),
        ("XXXX-12-01", "XXXX-12-31"),
        ("soon", "later"),
    ],
)
def test_half_a_date_and_what_is_none_give_no_row(start: str | None, end: str | None) -> None:
    assert list(acled_rows([coded(date=EventDate(start, end))])) == []
