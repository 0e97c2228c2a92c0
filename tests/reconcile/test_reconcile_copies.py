"""Copies with one word changed, each kind of word; sums that stand in several words; who is behind a claim."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from invented import anchor, judgement, read

from rawi.model import Comparison, Origin, Record, Reuse
from rawi.reconcile import compare

COPIED = (
    "ولا تزال الجماعة تمثل خطرا على أهالي الوادي ويرجح عدد من المسؤولين الغربيين أن قائد الجماعة نعمان الدوري الذي احتجز "
    "15 شخصا منذ مطلع الشتاء قد يكون متخفيا في كهوف الجبل القريب من قرية العين مع عشرات المسلحين وثلاثة آلاف مقاتل."
)


def copies(changed: str, published: tuple[str, str] = ("2021-03-04", "2021-03-06")) -> tuple[Record, Record]:
    a = read(f"افتتحت البلدية جسرا جديدا على النهر أمس. {COPIED}", "نشرة الوادي", published[0])
    b = read(f"انقطعت الكهرباء عن أحياء المدينة القديمة ساعات. {changed}", "شبكة الأفق", published[1])
    return a, b


def copy(records: Sequence[Record]) -> Reuse:
    (found,) = (one for one in compare(records).reuse if one.kind in ("same", "edited"))
    return found


def changes(changed: str) -> list[tuple[str, str, str]]:
    a, b = copies(changed)
    return [
        (one.kind, a.report.text[slice(*one.a)], b.report.text[slice(*one.b)])
        for one in copy((a, b)).variants
    ]


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("15", "19", "figure"),
        ("عشرات", "مئات", "figure"),
        ("آلاف", "ملايين", "figure"),
        ("شخصا", "محتجزا", "wording"),
        ("المسلحين", "الرجال", "wording"),
        ("المسلحين", "الإرهابيين", "epithet"),
        ("مقاتل", "شهيد", "epithet"),
        ("الغربيين", "الأميركيين", "attribution"),
        ("يرجح", "يؤكد", "certainty"),
        ("كهوف", "أودية", "wording"),
    ],
)
def test_one_changed_word_is_one_change_of_its_kind(old: str, new: str, kind: str) -> None:
    assert [
        (found, before.lstrip("و"), after.lstrip("و"))
        for found, before, after in changes(COPIED.replace(old, new))
    ] == [(kind, old, new)]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        ("15 شخصا", "خمسة عشر شخصا", ("figure", "15", "خمسة عشر")),
        ("15 شخصا", "شخصين", ("figure", "15 شخصا", "شخصين")),
        ("عشرات المسلحين", "مسلحين", ("figure", "عشرات", "")),
        ("ثلاثة آلاف مقاتل", "ثلاثة مقاتلين", ("figure", "آلاف", "")),
    ],
)
def test_a_number_told_otherwise_is_a_changed_figure_and_its_noun_none(
    old: str, new: str, wanted: tuple[str, str, str]
) -> None:
    assert changes(COPIED.replace(old, new)) == [wanted]


@pytest.mark.parametrize(
    "changed",
    [
        COPIED.replace("آلاف مقاتل", "ملايين مقاتل"),
        COPIED.replace("ولا تزال الجماعة", "وما تزال الجماعة"),
        COPIED.replace("وثلاثة آلاف مقاتل", "وأربعة ملايين مقاتل"),
    ],
)
def test_a_change_at_an_end_takes_no_equal_word_with_it(changed: str) -> None:
    found = changes(changed)
    assert found and all(before != after for _, before, after in found)
    a, b = copies(changed)
    assert b.report.text[copy((a, b)).b.start : copy((a, b)).b.end] == changed.rstrip(".")


def test_the_same_words_have_no_changes_and_agree_wholly() -> None:
    found = copy(copies(COPIED))
    assert (found.kind, found.agreement, found.variants) == ("same", 1.0, ())


@pytest.mark.parametrize(
    ("published", "direction"),
    [
        (("2021-03-04", "2021-03-06"), "a_to_b"),
        (("2021-03-04T08:00:00+03:00", "2021-03-04T09:00:00+03:00"), "a_to_b"),
        (("2021-03-04", "2021-03-04"), None),
        (("2021-03-04T08:00:00+03:00", "2021-03-04"), None),
    ],
)
def test_which_way_a_text_went(published: tuple[str, str], direction: str | None) -> None:
    assert copy(copies(COPIED, published)).direction == direction


# --- sums


def sums(*texts: str) -> list[list[tuple[float | None, float | None]]]:
    """The subjects of money, each with its values' bounds."""
    records = [read(text, f"شبكة {number}", f"2021-03-0{number + 4}") for number, text in enumerate(texts)]
    of = {(r.report.id, f.id): (f.low, f.high) for r in records for f in r.figures}
    found = [one for one in compare(records).subjects if one.measure == "money"]
    return [[of[value.report, value.figure] for value in one.values] for one in found]


HELD = "فكك جهاز المخابرات شبكة تمويل للتنظيم في بغداد وبحوزتها {} دولار."


def test_one_held_sum_in_three_wordings_is_one_subject() -> None:
    text = (
        HELD.format("مئات ملايين").replace("ملايين دولار", "ملايين الدولارات")
        + " وقال مسؤول إن الجهاز "
        + HELD.format("500 مليون")
        + " وأضاف أن أكثر من 500 مليون دولار كانت مع المعتقلين."
    )
    assert sums(text) == [[(100e6, 999999999), (500e6, 500e6), (500e6, None)]]


@pytest.mark.parametrize(
    "text",
    [
        "ضبطت الشرطة 3 ملايين دولار في بغداد. وعرضت واشنطن مكافأة قدرها 10 ملايين دولار.",
        "ضبطت الشرطة 5 ملايين دولار في بغداد. وضبطت الشرطة 5 ملايين يورو في البصرة.",
        "ضبطت الشرطة 4 ملايين دولار في بغداد. ودفع التنظيم ملايين الدولارات فدية.",
    ],
)
def test_other_sums_of_one_report_stay_apart(text: str) -> None:
    assert sorted(map(len, sums(text))) == [1, 1]


def test_one_sum_of_one_speaker_in_two_reports_is_one_subject() -> None:
    said = "قال المتحدث باسم وزارة الدفاع العراقية سالم المرعي إن التنظيم يملك 300 مليون دولار."
    assert sums(said, f"{said} وتوقفت المدارس عن العمل.") == [[(300e6, 300e6)] * 2]


def test_one_sum_of_two_speakers_is_two_subjects() -> None:
    one = "قال المتحدث باسم وزارة الدفاع العراقية سالم المرعي إن التنظيم يملك 300 مليون دولار."
    assert sums(
        one, one.replace("وزارة الدفاع العراقية سالم المرعي", "قوات سوريا الديمقراطية رائد السعيد")
    ) == [
        [(300e6, 300e6)],
        [(300e6, 300e6)],
    ]


# --- origins


def behind(*reports: tuple[str, str | None]) -> tuple[Comparison, list[Record]]:
    records = [read(text, outlet, f"2021-03-0{n + 4}") for n, (text, outlet) in enumerate(reports)]
    return compare(records), records


def origin_of(compared: Comparison, record: Record, words: str) -> Origin:
    """The origin of the claim whose last hop has the words."""
    (claim,) = (one for one in record.claims if one.chain and words in one.chain[-1].name)
    (found,) = (one for one in compared.origins if (record.report.id, claim.id) in one.claims)
    return found


TOLL = "إن 12 مدنيا قتلوا في بلدة هجين يوم الثلاثاء"


@pytest.mark.parametrize(
    ("one", "other", "surely", "possibly"),
    [
        ("قال المتحدث باسم وزارة الدفاع العراقية سالم المرعي", "أعلنت وزارة الدفاع العراقية", 1, 2),
        ("قالت وزارة الدفاع العراقية", "قالت قوات سوريا الديمقراطية", 2, 2),
        ("قال العقيد سالم المرعي", "أكد العقيد سالم المرعي", 1, 1),
        ("قالت مصادر محلية", "قالت مصادر محلية", 1, 2),
        ("قالت مصادر محلية", "قالت وزارة الدفاع العراقية", 1, 2),
        ("قالت صحيفة الساحل", "ذكرت جريدة «الساحل»", 1, 1),
    ],
)
def test_how_many_are_behind_a_toll(one: str, other: str, surely: int, possibly: int) -> None:
    compared, _ = behind(
        (f"{one} {TOLL}.", "نشرة الوادي"), (f"أما في الخبر الثاني فقد {other} {TOLL}.", "شبكة الأفق")
    )
    (subject,) = (one for one in compared.subjects if one.measure == "killed")
    count = next(each for each in compared.counts if each.of == subject.id)
    assert (count.origins.surely, count.origins.possibly) == (surely, possibly)


def test_an_outlet_that_another_quotes_is_one_origin_with_its_own_words() -> None:
    compared, records = behind(
        (f"قصفت طائرات البلدة. {TOLL[3:]}.", "صحيفة الساحل"), (f"قالت صحيفة الساحل {TOLL}.", "شبكة الأفق")
    )
    quoted = origin_of(compared, records[1], "الساحل")
    assert {report for report, _ in quoted.claims} == {record.report.id for record in records}
    assert quoted.name is not None and "الساحل" in quoted.name


def test_an_outlet_that_comes_later_joins_those_who_quoted_it() -> None:
    from rawi.reconcile import Index

    quote = read(f"قالت صحيفة الساحل {TOLL}.", "شبكة الأفق", "2021-03-05")
    own = read(f"قصفت طائرات البلدة. {TOLL[3:]}.", "صحيفة الساحل", "2021-03-04")
    index = Index([quote], caps=Index([quote, own]).caps)
    index.add(own)
    assert index.comparison == compare([own, quote])


def test_claims_that_a_person_joined_are_of_one_origin_and_parted_ones_of_two() -> None:
    reports = (
        (f"قالت مصادر محلية {TOLL}.", "نشرة الوادي"),
        (f"قال العقيد سالم المرعي {TOLL}.", "شبكة الأفق"),
    )
    compared, records = behind(*reports)
    claims = [next(claim for claim in record.claims if claim.chain) for record in records]
    objects = [anchor(record, claim.id, "claim") for record, claim in zip(records, claims, strict=True)]
    joined = compare(records, [judgement("same", *objects)])
    assert origin_of(joined, records[0], "مصادر").id == origin_of(joined, records[1], "العقيد").id
    parted = judgement("different", *objects, time="2021-05-01T00:00:00+00:00")
    assert origin_of(compared, records[0], "مصادر").id != origin_of(compared, records[1], "العقيد").id
    apart = compare(records, [judgement("same", *objects), parted])
    assert origin_of(apart, records[0], "مصادر").id != origin_of(apart, records[1], "العقيد").id


# --- entities and incidents by judgement


def test_entities_that_a_person_joined_or_parted() -> None:
    _, records = behind(
        (f"قال العقيد سالم المرعي {TOLL}.", "نشرة الوادي"), (f"قال العقيد سالم المرعي {TOLL}.", "شبكة الأفق")
    )
    people = [next(one for one in record.entities if one.kind == "person") for record in records]
    objects = [anchor(record, one.id, "entity") for record, one in zip(records, people, strict=True)]
    wanted = {(record.report.id, one.id) for record, one in zip(records, people, strict=True)}

    def shared(*given: str) -> list[tuple[str, ...]]:
        judged = [judgement(op, *objects) for op in given]  # type: ignore[arg-type]
        return [one.reasons for one in compare(records, judged).entities if set(one.members) == wanted]

    assert shared() == [("the same name",)]
    assert shared("same") == [("judged the same", "the same name")]
    assert shared("different") == []


def test_a_middle_event_can_be_parted_from_one_and_stay_with_the_other() -> None:
    texts = [
        f"أعلنت الشرطة مقتل 12 مدنيا بقصف جوي على بلدة هجين يوم الثلاثاء. {extra}"
        for extra in ("", "كان ذلك.", "انتهى.")
    ]
    records = [read(text, f"شبكة {n}", f"2021-03-0{n + 4}") for n, text in enumerate(texts)]
    (incident,) = compare(records).incidents
    events = dict(incident.members)
    first, second, third = (anchor(record, events[record.report.id]) for record in records)
    parted = compare(records, [judgement("different", first, second), judgement("same", second, third)])
    members = [[report for report, _ in one.members] for one in parted.incidents]
    ids = [record.report.id for record in records]
    assert sorted(map(len, members)) == [1, 2] and [ids[1], ids[2]] in members
    verdicts = {link.verdict for one in parted.incidents for link in one.links}
    assert {"same", "different"} <= verdicts
