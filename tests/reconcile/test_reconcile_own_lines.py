"""What everybody in a case carries proves nothing: an outlet's own lines, wire formulas of a hundred reports."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest

from handmade import bare, told
from rawi.model import Record, Reuse
from rawi.reconcile.reuse import Library, library
from rawi.reconcile.reuse.caps import OWN, OWN_DAYS
from rawi.reconcile.reuse.shingles import runs_of_five

LINE = "تابعوا آخر أخبار الوادي وضواحيه على قناتنا الجديدة وشاركوا الصفحة مع أصدقائكم"
SUBJECTS = (
    "أصدر المجلس المحلي في بلدة السدرة قرارا بإغلاق السوق القديم حتى انتهاء أعمال ترميم السقف",
    "وصل وفد المزارعين إلى العاصمة حاملا عريضة تطالب بخفض أسعار البذار والأسمدة قبل الموسم",
    "انقطعت الكهرباء ثلاث ليال عن مستشفى الرمانة فاستعان الأطباء بمولد صغير لتشغيل الحاضنات",
    "فاز فريق الناشئين بكأس الريف بعد مباراة امتدت إلى ضربات الترجيح أمام جمهور كبير",
    "عثر عمال الحفر قرب الجسر الحجري على جرار فخارية يرجح الخبراء أنها من العهد الروماني",
    "أعلنت مديرية التربية تأجيل امتحانات الشهادة أسبوعين بسبب السيول التي قطعت طريق الجبل",
)


def days(apart: int, count: int = OWN) -> list[Record]:
    """Reports of one outlet that end in one line, `apart` days between the first and the last."""
    steps = [round(apart * number / max(count - 1, 1)) for number in range(count)]
    return [
        told(f"{SUBJECTS[number]}. {LINE}.", outlet="نشرة الوادي", published=f"2021-03-{10 + step:02}")
        for number, step in enumerate(steps)
    ]


def kinds(records: Sequence[Record]) -> set[str]:
    return {one.kind for one in Library.of(records).reuse()}


@pytest.mark.parametrize(
    ("apart", "count", "own"),
    [
        (OWN_DAYS, OWN, True),
        (OWN_DAYS + 3, OWN + 1, True),
        (OWN_DAYS - 1, OWN, False),
        (OWN_DAYS, OWN - 1, False),
    ],
)
def test_a_line_is_an_outlets_own_from_so_many_reports_over_so_many_days(
    apart: int, count: int, own: bool
) -> None:
    caps = Library.of(days(apart, count)).caps
    assert set(caps.lines) == ({"نشرة الوادي"} if own else set())


def test_an_own_line_proves_nothing_and_a_line_that_came_twice_is_still_a_copy() -> None:
    own = days(OWN_DAYS)
    assert kinds(own) == set()
    assert kinds(own[:2]) == {"same"}
    other = told(f"{SUBJECTS[5]}. {LINE}.", outlet="شبكة الأفق", published="2021-03-12")
    assert Library.of([*own, other]).reuse() == ()


def test_a_line_in_the_middle_of_a_long_report_is_nobodys_own() -> None:
    filler = " ".join(SUBJECTS)
    records = [
        bare(f"{SUBJECTS[n]} {n}. {filler} {n}. {LINE}. {filler} {n} {n}.", published=f"2021-03-{10 + n:02}")
        for n in range(OWN + 1)
    ]
    made, line = Library.of(records), bare(f"{LINE}.")
    made.add(line)
    (lines,) = made.caps.lines.values()
    assert lines and not lines.intersection(runs_of_five(made.side(line.report.id).page))


def test_reports_without_a_date_or_an_outlet_have_no_own_lines() -> None:
    texts = [f"{SUBJECTS[n]}. {LINE}." for n in range(OWN)]
    assert Library.of([bare(text, published=None) for text in texts]).caps.lines == {}
    assert Library.of([bare(text, outlet=None) for text in texts]).caps.lines == {}


# --- what too many carry


def wire(count: int) -> list[Record]:
    """Reports that share one sentence and have one of their own."""
    draw = random.Random(count)
    words = " ".join(SUBJECTS).split()
    return [
        told(
            f"{SUBJECTS[0]}. {' '.join(draw.sample(words, 12))} {number}.",
            outlet=f"صحيفة {number}",
            published="2021-03-10",
        )
        for number in range(count)
    ]


def joined(found: Sequence[Reuse]) -> set[tuple[str, str]]:
    return {(one.a.report, one.b.report) for one in found if one.kind in ("same", "edited")}


@pytest.mark.parametrize(("cap", "pairs"), [(7, 21), (6, 0)])
def test_a_run_that_more_reports_carry_than_the_cap_leads_to_none(
    cap: int, pairs: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "WORD_CAP", cap)
    monkeypatch.setattr(library, "STEM_CAP", cap)
    assert len(joined(Library.of(wire(7)).reuse())) == pairs


@pytest.mark.parametrize("cap", [3, 6, 50])
@pytest.mark.parametrize("seed", range(2))
def test_reports_that_come_to_counted_caps_share_what_all_at_once_share(
    cap: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "WORD_CAP", cap)
    monkeypatch.setattr(library, "STEM_CAP", cap)
    records = [*wire(7), *days(6)]
    whole = Library.of(records)
    random.Random(seed).shuffle(records)
    grown = Library.of(records[:4], whole.caps)
    for record in records[4:]:
        grown.add(record)
    assert grown.reuse() == whole.reuse()


def test_how_many_pages_are_kept_open_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    records = wire(6)
    whole = Library.of(records).reuse()
    monkeypatch.setattr(library, "OPEN", 1)
    assert Library.of(records).reuse() == whole


@pytest.mark.parametrize(("most", "least"), [(1000, 1), (2, 1), (1, 3), (0, 3)])
def test_where_more_pairs_come_near_than_can_be_aligned_more_is_asked_of_them(
    most: int, least: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(library, "PAIRS", most)
    short = [
        bare(f"{SUBJECTS[n]}. قال نادر السلمي الدوري.", outlet=str(n), published="2021-03-10")
        for n in range(4)
    ]
    assert Library.of(short).caps.least == least


def test_no_report_and_empty_reports_share_nothing() -> None:
    assert Library.of([]).reuse() == ()
    assert Library.of([bare(""), bare("", outlet="شبكة الأفق"), bare("؟!")]).reuse() == ()
