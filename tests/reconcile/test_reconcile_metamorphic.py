"""What a change to the reports must change in the comparison, and nothing else: copies, order, splitting and merging,
one toll, a denial, a relay."""

from __future__ import annotations

import random
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import pytest

import rawi
from rawi.case import extract_files
from rawi.model import ComparedSubject, Comparison, Count, Record
from rawi.reconcile import Index, compare

SAMPLE = Path(rawi.__file__).parent / "sample" / "reports"
OUTLETS = ("شبكة الأفق", "موقع السهل", "صحيفة الساحل", "إذاعة الجبل", "منصة النهر", "بوابة المدينة")
LEAD = "قال المتحدث باسم وزارة الدفاع العراقية سالم المرعي إن طائرات قصفت بلدة هجين يوم الثلاثاء. "
TOLL = "وأضاف المتحدث أن القصف أسفر عن مقتل {count} مدنيا وتدمير مدرسة القرية ومخبزها الوحيد."
OTHER = "افتتح المجلس البلدي في السلمية سوقا جديدة للخضار بعد أعمال ترميم استمرت ستة أشهر."


@cache
def read(text: str, outlet: str, published: str = "2021-03-04") -> Record:
    return rawi.extract(text, outlet=outlet, published=published)


def first(count: int = 12) -> Record:
    return read(LEAD + TOLL.format(count=count), "نشرة الوادي")


def others() -> list[Record]:
    return [read(OTHER, "نشرة الوادي"), read("انقطع التيار الكهربائي عن حمص ساعتين.", "شبكة الأفق")]


def killed(compared: Comparison) -> ComparedSubject:
    (found,) = (subject for subject in compared.subjects if subject.measure == "killed")
    return found


def behind(compared: Comparison) -> Count:
    subject = killed(compared)
    return next(count for count in compared.counts if count.of == subject.id)


@cache
def week() -> tuple[Record, ...]:
    return tuple(one for one in extract_files([SAMPLE]) if isinstance(one, Record))


@pytest.mark.parametrize("copies", [1, 2, 4, 6])
def test_copies_of_a_report_change_no_lower_bound_of_origins(copies: int) -> None:
    text = LEAD + TOLL.format(count=12)
    records = [first(), *(read(text, outlet, "2021-03-05") for outlet in OUTLETS[:copies])]
    before, after = behind(compare([first(), *others()])), behind(compare([*records, *others()]))
    assert (after.reports, after.outlets) == (copies + 1, copies + 1)
    assert after.origins == before.origins
    assert after.origins.surely == 1


@pytest.mark.parametrize("copies", [2, 5])
def test_copies_are_one_incident_and_one_story(copies: int) -> None:
    text = LEAD + TOLL.format(count=12)
    records = [first(), *(read(text, outlet, "2021-03-05") for outlet in OUTLETS[:copies])]
    compared = compare(records)
    assert [len(story.reports) for story in compared.stories] == [copies + 1]
    assert {len(incident.members) for incident in compared.incidents} == {copies + 1}


@pytest.mark.parametrize("seed", range(6))
def test_the_order_of_arrival_changes_nothing(seed: int) -> None:
    records = [*week(), first(), *others()]
    wanted = compare(records)
    random.Random(seed).shuffle(records)
    assert compare(records) == wanted


def merged(parts: Sequence[Sequence[Record]], index: Index) -> Comparison:
    """A case of its own from each part; then all into the first."""
    begun = Index(parts[0], caps=index.caps)
    for part in parts[1:]:
        assert Index(part, caps=index.caps).comparison != begun.comparison
        begun.add(*part)
    return begun.comparison


@pytest.mark.parametrize("size", [1, 2, 3, 5])
def test_splitting_the_case_and_merging_it_again_changes_nothing(size: int) -> None:
    records, index = list(week()), Index(week())
    random.Random(size).shuffle(records)
    parts = [records[at : at + size] for at in range(0, len(records), size)]
    assert merged(parts, index) == index.comparison


def test_what_a_report_changes_is_told_in_full() -> None:
    index = Index(week()[:-1], caps=Index(week()).caps)
    known = {row.id: row for row in index.comparison.incidents}
    changed = index.add(week()[-1])
    known |= {row.id: row for row in changed.made.incidents}
    assert {name: row for name, row in known.items() if name not in changed.gone} == {
        row.id: row for row in index.comparison.incidents
    }


@pytest.mark.parametrize(
    ("count", "relation"), [(12, "agree"), (15, "update"), (9, "update"), (40, "update")]
)
def test_a_changed_toll_changes_its_relation_and_no_count(count: int, relation: str) -> None:
    later = read("سقط قتلى في هجين. " + LEAD + TOLL.format(count=count), "شبكة الأفق", "2021-03-06")
    compared = compare([first(), later, *others()])
    subject = killed(compared)
    assert [one.relation for one in subject.relations] == [relation]
    assert (behind(compared).reports, behind(compared).origins.surely) == (2, 1)
    views = subject.views
    assert views is not None and (views.acled, views.ibc.max) == (min(12, count), max(12, count))


def test_a_changed_toll_leaves_everything_else_as_it_was() -> None:
    one = compare([first(), *week()])
    other = compare([first(15), *week()])
    kept = {report.report.id for report in week()}

    def of_the_week(compared: Comparison) -> list[object]:
        subjects = [s for s in compared.subjects if {value.report for value in s.values} <= kept]
        incidents = [i for i in compared.incidents if {report for report, _ in i.members} <= kept]
        return [subjects, incidents, compared.reuse]

    assert of_the_week(one) == of_the_week(other)


SAID = "قال المتحدث باسم وزارة الدفاع العراقية سالم المرعي إن 12 مدنيا قتلوا في بلدة هجين يوم الثلاثاء."


@pytest.mark.parametrize("words", ["مقتل 12 مدنيا في بلدة هجين", "أن يكون 12 مدنيا قتلوا في بلدة هجين"])
def test_a_denial_is_a_relation_and_takes_nothing_away(words: str) -> None:
    said = read(SAID, "نشرة الوادي")
    denial = read(f"نفى قائد الشرطة رائد السعيد {words} يوم الثلاثاء.", "شبكة الأفق", "2021-03-05")
    before, after = compare([said]), compare([said, denial])
    assert [one.relation for one in killed(after).relations] == ["denial"]
    assert killed(after).views == killed(before).views
    assert (behind(before).origins.surely, behind(after).origins.surely) == (1, 2)
    assert [len(incident.members) for incident in after.incidents] == [2]


@pytest.mark.parametrize("relay", ["صحيفة الساحل", "وكالة الجبل للأنباء", "قناة النهر"])
def test_a_relay_more_changes_reports_and_outlets_and_no_origin(relay: str) -> None:
    said = read(SAID, "نشرة الوادي")
    told = SAID.replace("قال المتحدث", f"نقلت {relay} عن المتحدث").replace(" إن ", " قوله إن ")
    before, after = compare([said]), compare([said, read(told, "شبكة الأفق", "2021-03-05")])
    assert (behind(after).reports, behind(after).outlets) == (2, 2)
    assert behind(after).origins == behind(before).origins
    assert [one.relation for one in killed(after).relations] == ["agree"]
