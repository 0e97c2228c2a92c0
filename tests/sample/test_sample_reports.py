"""The bundled sample: what is promised in its README is there, word for word."""

import re
from pathlib import Path

import pytest

import rawi
from rawi.evaluate import Gold, gold_of
from rawi.model import Report
from rawi.sources import read

SAMPLE = Path(rawi.__file__).parent / "sample"
PLANTED = {
    ("01_sahl", "02_badiya"): ("عراقيون", "محليون"),
    ("03_takhoum", "08_badiya"): ("أكد", "رجّح"),
    ("05_sahl", "06_sanam"): ("900", "700"),
}


@pytest.fixture(scope="module")
def reports() -> dict[str, Report]:
    items = list(read([SAMPLE / "reports"]))
    assert all(isinstance(item, Report) for item in items), items
    return {Path(item.source or "").stem: item for item in items if isinstance(item, Report)}


@pytest.fixture(scope="module")
def gold() -> dict[str, Gold]:
    return {Path(item.path).stem: item for item in gold_of(SAMPLE / "gold")}


def test_nine_reports_of_five_outlets_in_one_week(reports: dict[str, Report]) -> None:
    assert len(reports) == 9 and len({report.outlet for report in reports.values()}) == 5
    days = sorted(report.published or "" for report in reports.values())
    assert (days[0], days[-1]) == ("2021-03-07", "2021-03-13")


def test_they_are_short_and_open_differently(reports: dict[str, Report]) -> None:
    bodies = [report.text.split("\n\n") for report in reports.values()]
    assert all(80 <= len(report.text.split()) <= 220 for report in reports.values())
    assert len({body[2].split()[0] for body in bodies}) == 9


def test_only_the_report_without_a_headline_is_given_one(reports: dict[str, Report]) -> None:
    headless = [name for name, report in reports.items() if report.text.count(report.title or "") != 1]
    assert headless == []
    file = (SAMPLE / "reports/04_diffatain.txt").read_text(encoding="utf-8")
    assert reports["04_diffatain"].text == f"{reports['04_diffatain'].title}\n\n{file}"


@pytest.mark.parametrize(("pair", "words"), PLANTED.items())
def test_copied_paragraphs_differ_in_one_word(
    reports: dict[str, Report], pair: tuple[str, str], words: tuple[str, str]
) -> None:
    ours, theirs = (reports[name].text.split("\n\n") for name in pair)
    twins = [
        (a.split(), b.split())
        for a in ours
        for b in theirs
        if len(a.split()) == len(b.split()) > 15
        and sum(x != y for x, y in zip(a.split(), b.split(), strict=True)) == 1
    ]
    ((a, b),) = twins
    ((x, y),) = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    assert (x.removeprefix("و"), y.removeprefix("و")) == words


def test_every_report_has_gold_on_the_same_text_and_metadata(
    reports: dict[str, Report], gold: dict[str, Gold]
) -> None:
    assert sorted(gold) == sorted(reports)
    for name, item in gold.items():
        theirs, ours = item.report, reports[name]
        assert (theirs.text, theirs.outlet, theirs.published) == (ours.text, ours.outlet, ours.published)
        assert not item.partial


def test_a_chain_of_three_is_planted(gold: dict[str, Gold]) -> None:
    depths = {name: max(len(claim.by) for claim in item.claims) for name, item in gold.items()}
    assert depths["06_sanam"] == 3 and depths["05_sahl"] == 2 and depths["04_diffatain"] == 1


def test_what_did_not_happen_is_planted(gold: dict[str, Gold]) -> None:
    statuses = {event.status for item in gold.values() for event in item.events}
    assert {"actual", "ongoing", "planned", "thwarted", "denied", "feared", "conditional"} <= statuses


def test_parts_of_wholes_add_up(gold: dict[str, Gold]) -> None:
    def of(name: str, measure: str) -> list[float | None]:
        counts = [figure for event in gold[name].events for figure in event.figures]
        return [bounds[0] for kind, bounds in counts if kind == measure and bounds[0] == bounds[1]]

    whole, *parts = of("04_diffatain", "handed_over")
    assert whole == sum(part or 0 for part in parts) == 120
    assert of("01_sahl", "killed") + of("01_sahl", "detained") == [3, 9] and of(
        "01_sahl", "participants"
    ) == [12]


def test_the_readme_speaks_of_every_report() -> None:
    readme = (SAMPLE / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| (\w+) \|", readme, re.M)[1:]
    assert named == sorted(path.stem for path in (SAMPLE / "reports").glob("*.txt"))
