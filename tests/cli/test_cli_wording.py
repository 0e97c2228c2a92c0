"""Amounts, places, subjects and counts as the terminal's sheets word them."""

import pytest

from rawi.case.views import FigureValue, SubjectRow, Tally, Told, Where
from rawi.case.views.rows import Quote
from rawi.cli.sheets.wording import (
    amount,
    chain,
    counted,
    date,
    day,
    hop,
    many,
    names,
    number,
    place,
    spaced,
    subject,
)

FSI, PDI = "\u2068", "\u2069"


def value(low: float | None, high: float | None, bound: str, **fields: str | None) -> FigureValue:
    given = {"unit": "person", "per": None} | fields
    return FigureValue(
        id="f1", report="r1", outlet="نشرة", published=None, low=low, high=high, bound=bound, words="", span=(0, 1),
        who=None, chain=(), certainty="certain", quote=Quote("r1", 0, 1, "ن"), **given,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("low", "high", "bound", "fields", "told"),
    [
        (43, 43, "exact", {}, "43"),
        (43, None, "more_than", {}, "more than 43"),
        (43, None, "at_least", {}, "at least 43"),
        (None, 43, "less_than", {}, "less than 43"),
        (None, 2e8, "at_most", {"unit": "USD"}, "at most 200 million USD"),
        (800, 800, "about", {}, "about 800"),
        (5000, 7000, "between", {}, "5,000–7,000"),
        (100, 999, "vague", {}, "100–999 (vague)"),
        (20, 99, "vague", {"per": "day"}, "20–99 a day (vague)"),
        (14, 14, "exact", {"unit": "percent"}, "14 %"),
        (12.5, 12.5, "exact", {"unit": "km"}, "12.5 km"),
        (3, None, "exact", {"unit": None}, "3 or more"),
        (None, 9, "exact", {"unit": "vehicle"}, "up to 9"),
        (None, None, "exact", {}, "not stated"),
    ],
)
def test_amounts(low, high, bound: str, fields: dict[str, str | None], told: str) -> None:
    assert amount(value(low, high, bound, **fields)) == told


@pytest.mark.parametrize(
    ("given", "told"),
    [
        (0, "0"),
        (12, "12"),
        (1e6, "1 million"),
        (2.5e6, "2.5 million"),
        (3e9, "3 billion"),
        (999999, "999,999"),
    ],
)
def test_numbers(given: float, told: str) -> None:
    assert number(given) == told


@pytest.mark.parametrize(
    ("where", "told"),
    [
        (None, "place not stated"),
        (Where(name="الوادي"), f"{FSI}الوادي{PDI}"),
        (Where(name="القائم", country="IQ"), f"{FSI}القائم{PDI} (IQ)"),
        (Where(name="القائم", name_en="Al-Qaim", country="IQ"), f"{FSI}القائم{PDI} (Al-Qaim, IQ)"),
    ],
)
def test_places(where: Where | None, told: str) -> None:
    assert place(where) == told


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        (Told(name="نشرة الوادي"), f"{FSI}نشرة الوادي{PDI}"),
        (Told(name="مصدر", named=False), f"{FSI}مصدر{PDI}*"),
        (Told(name="a.txt", guessed=True), f"[{FSI}a.txt{PDI}]"),
        (Told(name="a.txt", guessed=True, named=False), f"[{FSI}a.txt{PDI}]"),
    ],
)
def test_links_of_a_chain(told: Told, shown: str) -> None:
    assert hop(told) == shown


def test_a_long_link_is_cut_and_nothing_is_a_chain_of_nobody() -> None:
    shown = hop(Told(name=" ".join(["كلمة"] * 40)))
    assert len(shown) < 80 and shown.endswith(f"…{PDI}")
    assert chain(()) == ""


@pytest.mark.parametrize(
    ("interval", "told"),
    [
        (None, "no date"),
        (("2021-03-01", "2021-03-01"), "2021-03-01"),
        (("2021-03", "2021-04"), "2021-03 – 2021-04"),
    ],
)
def test_dates(interval: tuple[str, str] | None, told: str) -> None:
    assert date(interval) == told


@pytest.mark.parametrize(
    ("published", "told"),
    [(None, "undated"), ("2021-03-05", "2021-03-05"), ("2021-03-05T08:00:00+03:00", "2021-03-05")],
)
def test_days_of_publication(published: str | None, told: str) -> None:
    assert day(published) == told


@pytest.mark.parametrize(
    ("tally", "told"),
    [
        (Tally(1, 1, 0, 0), "1 report, 1 outlet, 0 origins"),
        (Tally(1200, 2, 2, 2), "1,200 reports, 2 outlets, 2 origins"),
    ],
)
def test_counts(tally: Tally, told: str) -> None:
    assert counted(tally) == told


@pytest.mark.parametrize(
    ("count", "told"), [(0, "0 rows"), (1, "1 row"), (2, "2 rows"), (1000, "1,000 rows")]
)
def test_how_many(count: int, told: str) -> None:
    assert many(count, "row") == told


@pytest.mark.parametrize(
    ("measure", "class_", "told"),
    [
        ("killed", None, "killed"),
        ("killed_or_wounded", "civilian", "killed or wounded, civilian"),
        ("return_of_people", "family_member", "return of people, family member"),
    ],
)
def test_subjects(measure: str, class_: str | None, told: str) -> None:
    row = SubjectRow(
        id="s1", measure=measure, class_=class_, incident=None, type=None, date=None, place=None, values=(), links=(),
        tally=Tally(1, 1, 1, 1), views=None,
    )  # fmt: skip
    assert subject(row) == told


def test_ids_as_words_and_several_names() -> None:
    assert spaced("road_blocked_by_force") == "road blocked by force"
    assert names(["أ", "ب"]) == f"{FSI}أ{PDI}, {FSI}ب{PDI}"
    assert names([]) == ""
