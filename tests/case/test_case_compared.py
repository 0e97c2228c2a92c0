"""An open case takes new reports into what it knows: the rows are those of comparing everything at once."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

import rawi
from rawi import reconcile
from rawi.case import Case, compared, extract_files
from rawi.model import Record, Report

SAMPLE = Path(rawi.__file__).parent / "sample" / "reports"


@pytest.fixture(autouse=True)
def every_case_is_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(compared, "SMALL", 0)
    monkeypatch.setattr(compared, "GROWN", 100)


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[reconcile.Index]:
    """The indexes that were made."""
    made: list[reconcile.Index] = []
    real = reconcile.Index

    def index(*given: object, **named: object) -> reconcile.Index:
        made.append(real(*given, **named))  # type: ignore[arg-type]
        return made[-1]

    monkeypatch.setattr(reconcile, "Index", index)
    return made


def reports() -> list[Report]:
    return [one.report for one in extract_files([SAMPLE]) if isinstance(one, Record)]


def rows(case: Case) -> dict[str, list[object]]:
    return {name: list(case.rows(name)) for name in ("incidents", "figures", "sources", "copies")}


@pytest.mark.parametrize("seed", range(3))
def test_reports_that_come_one_by_one_give_what_all_at_once_give(
    seed: int, tmp_path: Path, begun: list[reconcile.Index]
) -> None:
    coming = reports()
    random.Random(seed).shuffle(coming)
    with Case(tmp_path / "one.rawi") as one:
        one.take(coming[:4])
        one.comparison()
        for report in coming[4:]:
            one.take([report])
            one.comparison()
        (index,) = begun
        assert one.comparison() == reconcile.compare(one.records(), caps=index.caps)


def test_the_rows_of_the_views_are_the_same_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    coming = reports()
    with Case(tmp_path / "one.rawi") as one, Case(tmp_path / "all.rawi") as whole:
        one.take(coming[:-2])
        one.comparison()
        caps = one._holdings.compared._held["decided"].index.caps
        one.take(coming[-2:])
        whole.take(coming)
        real = reconcile.Index
        monkeypatch.setattr(reconcile, "Index", lambda found, judged: real(found, judged, caps=caps))
        assert rows(one) == rows(whole)


def test_a_recount_counts_over_all_reports(tmp_path: Path, begun: list[reconcile.Index]) -> None:
    coming = reports()
    with Case(tmp_path / "one.rawi") as one:
        one.take(coming[:4])
        one.reconcile()
        one.take(coming[4:])
        one.reconcile()
        assert len(begun) == 1
        one.reconcile(recount=True)
        assert [index.caps.reports for index in begun] == [4, len(coming)]
        assert one.comparison() == reconcile.compare(one.records())


def test_a_case_that_has_grown_is_compared_anew(
    tmp_path: Path, begun: list[reconcile.Index], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compared, "GROWN", 1.1)
    coming = reports()
    with Case(tmp_path / "one.rawi") as one:
        one.take(coming[:4])
        one.reconcile()
        one.take(coming[4:])
        assert one.comparison() == reconcile.compare(one.records())
    assert len(begun) == 2


def test_a_decision_is_a_new_beginning(tmp_path: Path, begun: list[reconcile.Index]) -> None:
    with Case(tmp_path / "one.rawi") as one:
        one.take(reports())
        event = next(record.events[0].id for record in one.records() if record.events)
        one.reconcile()
        one.judge("reject", [event], author="ليلى")
        assert all(event not in dict(incident.members).values() for incident in one.comparison().incidents)
    assert len(begun) == 2


def test_what_another_program_wrote_is_not_built_upon(tmp_path: Path, begun: list[reconcile.Index]) -> None:
    coming = reports()
    with Case(tmp_path / "one.rawi") as one:
        one.take(coming[:-2])
        one.reconcile()
        with Case(tmp_path / "one.rawi") as other:
            other.take(coming[-2:-1])
            other.reconcile()
        one.take(coming[-1:])
        assert one.comparison() == reconcile.compare(one.records())
    assert len(begun) == 3
