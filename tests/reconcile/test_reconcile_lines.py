"""What a desk editor looks for between reports, each line on sentences of our own."""

from __future__ import annotations

from functools import cache

import pytest

import rawi
from rawi.model import ComparedSubject, Comparison, Record, Reuse
from rawi.reconcile import compare

BODY = (
    "ولا تزال الجماعة تمثل خطرا على أهالي الوادي ويرجح عدد من المسؤولين {who} أن قائد الجماعة "
    "نعمان الدوري قد يكون متخفيا في كهوف الجبل القريب من قرية العين منذ مطلع الشتاء."
)
LEAD = {
    "a": "افتتحت البلدية جسرا جديدا على النهر أمس. ",
    "b": "انقطعت الكهرباء عن أحياء المدينة القديمة ساعات. ",
}


@cache
def read(text: str, outlet: str, published: str = "2021-03-04") -> Record:
    return rawi.extract(text, outlet=outlet, published=published)


def words(record: Record, span: tuple[int, int]) -> str:
    return record.report.text[slice(*span)]


def subject_with(compared: Comparison, records: tuple[Record, ...], low: float) -> ComparedSubject:
    lows = {(r.report.id, f.id): f.low if f.low is not None else f.high for r in records for f in r.figures}
    (found,) = (
        s for s in compared.subjects if any(lows[value.report, value.figure] == low for value in s.values)
    )
    return found


@cache
def swapped(one: str, other: str) -> tuple[Reuse, Record, Record]:
    a = read(LEAD["a"] + BODY.format(who=one), "نشرة الوادي")
    b = read(LEAD["b"] + BODY.format(who=other), "شبكة الأفق", "2021-03-06")
    (found,) = (passage for passage in compare([a, b]).reuse if passage.kind in ("same", "edited"))
    return found, a, b


@pytest.mark.parametrize(
    ("one", "other"),
    [("الغربيين", "الأميركيين"), ("العراقيين", "الأتراك"), ("المحليين", "الأجانب"), ("السوريين", "الروس")],
)
def test_officials_of_another_country_are_a_changed_attribution(one: str, other: str) -> None:
    found, a, b = swapped(one, other)
    first = found.variants[0]
    sides = {found.a.report: first.a, found.b.report: first.b}
    assert first.kind == "attribution"
    assert (words(a, sides[a.report.id]), words(b, sides[b.report.id])) == (one, other)


def test_the_text_went_from_the_earlier_report_to_the_later() -> None:
    found, a, b = swapped("الغربيين", "الأميركيين")
    assert (found.a.report, found.b.report, found.direction) == (a.report.id, b.report.id, "a_to_b")
    assert found.kind == "same" and 0.9 < (found.agreement or 0) < 1


@pytest.mark.parametrize(
    ("before", "after", "kind"),
    [
        ("قد يكون متخفيا", "يكون متخفيا", "certainty"),
        ("نعمان الدوري", "سالم الدوري", "name"),
        ("قرية العين", "قرية الباغوز", "place"),
        ("خطرا على أهالي", "خطرا على 40 من أهالي", "figure"),
    ],
)
def test_each_change_has_its_kind(before: str, after: str, kind: str) -> None:
    text = BODY.format(who="الغربيين")
    a = read(LEAD["a"] + text, "نشرة الوادي")
    b = read(LEAD["b"] + text.replace(before, after), "شبكة الأفق", "2021-03-06")
    (found,) = (passage for passage in compare([a, b]).reuse if passage.kind in ("same", "edited"))
    assert kind in [variant.kind for variant in found.variants]


def test_a_passage_that_one_report_carries_twice_is_found() -> None:
    twice = "أعلن مجلس القرية أن مئات العائلات غادرت السهل نحو الجبال خلال الأسابيع الماضية ومعها مواشيها وخيامها."
    between = " وتحدث التاجر رائد عن سوق الخضار وأسعار القمح والزيتون هذا العام في المدينة. "
    record = read(twice + between + twice, "نشرة الوادي")
    (found,) = compare([record]).reuse
    assert found.a.report == found.b.report and found.a.end <= found.b.start
    assert (words(record, (found.a.start, found.a.end)), found.kind) == (twice.rstrip("."), "same")


HELD_A = "قالت قوات سوريا الديمقراطية إنها تحتجز في سوريا نحو 800 مقاتل أجنبي انضموا إلى التنظيم."
HELD_B = "وقال مسؤول في قوات سوريا الديمقراطية إن مقاتلي التنظيم المحتجزين عددهم 800، بالإضافة إلى 1500 طفل و700 زوجة."
FAMILIES = " وهناك أكثر من ألفين من أفراد أسرهم أيضا في مخيمات."


@cache
def held() -> tuple[Record, Record]:
    return read(HELD_A + FAMILIES, "نشرة الوادي", "2021-03-06"), read(HELD_B, "شبكة الأفق")


def test_one_number_of_two_chains_is_one_figure_of_one_origin_surely() -> None:
    compared = compare(held())
    subject = subject_with(compared, held(), 800)
    assert [len(subject.values), *(one.relation for one in subject.relations)] == [2, "agree"]
    count = next(one for one in compared.counts if one.of == subject.id)
    assert (count.reports, count.outlets, count.origins.surely, count.origins.possibly) == (2, 2, 1, 2)


def test_parts_that_add_up_to_more_than_the_whole_says_are_compatible_with_it() -> None:
    subject = subject_with(compare(held()), held(), 1500)
    told = [one.reason for one in subject.relations if one.relation == "part_of"]
    assert len(subject.values) == 3
    assert told and all("= 2,200, compatible with more than 2,000" in reason for reason in told)


def test_two_sums_of_money_stay_two_figures() -> None:
    a = read(
        "فكك جهاز المخابرات العراقي في بغداد شبكة تمويل للتنظيم وضبط بحوزتها 500 مليون دولار.", "نشرة الوادي"
    )
    b = read(
        "قال مسؤولون عسكريون إن مئات المسلحين فروا من سوريا إلى العراق وبحوزتهم ما يصل إلى 200 مليون دولار.",
        "شبكة الأفق",
    )
    compared = compare([a, b])
    one, other = (subject_with(compared, (a, b), low) for low in (500e6, 200e6))
    assert one.id != other.id and len(one.values) == len(other.values) == 1


def test_people_of_two_nations_side_by_side_are_parts_and_no_range() -> None:
    record = read("ألقى جهاز المخابرات القبض على 15 عراقيا و20 فرنسيا في بغداد.", "نشرة الوادي")
    subject = subject_with(compare([record]), (record,), 15)
    assert [one.relation for one in subject.relations] == ["not_comparable"]
    assert subject.views is None
