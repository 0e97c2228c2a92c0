"""A case as reports come in: in any order the same as all at once, and each report changes only what it can."""

from __future__ import annotations

import random
from functools import cache
from pathlib import Path

import pytest

import rawi
from handmade import bare, story
from rawi.case import extract_files
from rawi.model import Comparison, Record
from rawi.reconcile import compare
from rawi.reconcile.index import Index

SAMPLE = Path(rawi.__file__).parent / "sample" / "reports"


@cache
def week() -> tuple[Record, ...]:
    return tuple(one for one in extract_files([SAMPLE]) if isinstance(one, Record))


@cache
def whole() -> Index:
    return Index(week())


def arrived(records: list[Record], at_once: int) -> Comparison:
    index = Index(records[:at_once], caps=whole().caps)
    for record in records[at_once:]:
        index.add(record)
    return index.comparison


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_arrival_gives_the_same(seed: int) -> None:
    records = list(week())
    random.Random(seed).shuffle(records)
    assert arrived(records, 0) == whole().comparison


@pytest.mark.parametrize("at_once", [1, 4, 8])
def test_a_case_begun_and_gone_on_with_is_the_case_at_once(at_once: int) -> None:
    assert arrived(list(week()), at_once) == whole().comparison


def test_the_index_and_the_comparison_are_one() -> None:
    assert compare(week()) == whole().comparison


def test_a_report_that_comes_again_changes_nothing() -> None:
    index = Index(story())
    before = index.comparison
    changed = index.add(story()[0])
    assert index.comparison == before
    assert (changed.gone, changed.redirects, changed.made) == ((), (), Comparison())


def test_a_report_about_something_else_touches_no_incident() -> None:
    index = Index(story())
    before = index.comparison
    changed = index.add(bare("افتتح المجلس البلدي سوقا جديدة للخضار وسط المدينة.", outlet="شبكة الأفق"))
    assert index.comparison.incidents == before.incidents
    assert (changed.made.incidents, changed.made.subjects, changed.gone) == ((), (), ())


def test_a_second_account_joins_the_first_and_is_told_as_a_change() -> None:
    first, second = story()
    caps = Index(story()).caps
    index = Index([first], caps=caps)
    changed = index.add(second)
    assert changed.made.reuse and changed.made.incidents
    assert index.comparison == Index(story(), caps=caps).comparison
