from typing import get_args

import pytest

from rawi.model import (
    Act,
    Bound,
    Certainty,
    HopRole,
    Polarity,
    Relation,
    ReuseKind,
    Status,
    VariantKind,
    Verdict,
)
from rawi.workbench.labels import amount, counted, label, number, words


@pytest.mark.parametrize(
    ("table", "kinds"),
    [
        ("act", Act),
        ("certainty", Certainty),
        ("polarity", Polarity),
        ("status", Status),
        ("relation", Relation),
        ("reuse", ReuseKind),
        ("variant", VariantKind),
        ("verdict", Verdict),
        ("role", HopRole),
    ],
)
def test_every_word_of_the_record_format_has_a_label(table: str, kinds: object) -> None:
    assert set(words()[table]) == set(get_args(kinds))


def test_labels_differ_within_a_table() -> None:
    for name, table in words().items():
        if isinstance(table, dict) and name not in ("amount", "counted"):
            assert len(set(table.values())) == len(table), name


def test_a_word_without_a_label_is_shown_as_it_is() -> None:
    assert (label("measure", "killed"), label("measure", "water_cuts"), label("class", None)) == (
        "قتلى", "water cuts", "",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("low", "high", "bound", "shown"),
    [
        (12, 12, "exact", "12"),
        (1000, None, "more_than", "أكثر من 1,000"),
        (9, None, "at_least", "9 على الأقل"),
        (None, 200, "at_most", "حتى 200"),
        (None, 200, "less_than", "أقل من 200"),
        (30, 30, "about", "نحو 30"),
        (20, 99, "vague", "20–99"),
        (5, 7, "between", "5–7"),
        (5, 7, "about", "نحو 5–7"),
        (99.5, 99.5, "exact", "99.5"),
        (2e8, 2e8, "exact", "200,000,000"),
        (None, None, "exact", "?"),
    ],
)
def test_amounts_read_as_they_were_written(low: float, high: float, bound: Bound, shown: str) -> None:
    assert amount(low, high, bound) == shown


@pytest.mark.parametrize(
    ("count", "shown"),
    [
        (1, "تقرير واحد"),
        (2, "تقريران"),
        (3, "3 تقارير"),
        (10, "10 تقارير"),
        (11, "11 تقريراً"),
        (103, "103 تقارير"),
        (1200, "1,200 تقرير"),
    ],
)
def test_counts_take_the_noun_in_its_form(count: int, shown: str) -> None:
    assert counted("report", count) == shown


def test_numbers_have_no_idle_point() -> None:
    assert (number(3.0), number(0.5), number(None), number(1e15)) == ("3", "0.5", "", "1,000,000,000,000,000")
