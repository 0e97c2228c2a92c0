"""What the words around a value decide: plans, lists of days, victims, zones, sentence ends, long texts."""

from __future__ import annotations

from itertools import pairwise

import pytest

from rawi.arabic import read_document
from rawi.model import Quantity, Time
from rawi.values import read
from rawi.values.vocabulary import lexicon, particles

DAY = "2019-02-21"


def starts(text: str, published: str | None = DAY) -> list[tuple[str, str | None]]:
    found = read(read_document(text), published=published)
    return [(m.text, m.value.start) for m in found if isinstance(m, Time)]


def counts(text: str) -> list[tuple[str, float | None, str | None]]:
    found = read(read_document(text), published=DAY)
    return [(m.text, m.value.low, m.value.unit) for m in found if isinstance(m, Quantity)]


@pytest.mark.parametrize(
    "text",
    [
        "خططوا لتنفيذ العملية مساء الجمعة",
        "من المقرر أن يصل الوفد الجمعة",
        "سيعقد المجلس جلسة يوم الجمعة",
        "تعتزم اللجنة زيارة البلدة الجمعة",
        "تستعد القرية لاستقبالهم يوم الجمعة",
    ],
)
def test_a_plan_puts_the_weekday_ahead(text: str) -> None:
    assert starts(text)[0][1] == "2019-02-22"


@pytest.mark.parametrize(
    "text",
    [
        "وقع الهجوم مساء الجمعة",
        "كان من المقرر أن يصل الوفد الجمعة",
        "سيحاكم الرجل الذي اعتقل الجمعة",
        "من المقرر أن يعود الوفد بعد الهجوم الذي وقع الجمعة",
    ],
)
def test_without_a_plan_for_it_the_weekday_is_past(text: str) -> None:
    assert starts(text)[-1][1] == "2019-02-15"


def test_a_plan_chooses_the_coming_year_and_season() -> None:
    assert starts("ستجري الانتخابات في 10 تموز") == [("10 تموز", "2019-07-10")]
    assert starts("قد يعودون قبل حلول الصيف") == [("الصيف", "2019-06-01")]
    assert starts("جرت الانتخابات في 10 تموز") == [("10 تموز", "2018-07-10")]


def test_each_day_of_a_list_has_its_month() -> None:
    assert starts("طالت الغارات في 26، 27 و28 تموز مركزا") == [
        ("26", "2018-07-26"),
        ("27", "2018-07-27"),
        ("28 تموز", "2018-07-28"),
    ]
    assert starts("أيام 3 و4 و5 من الشهر الجاري")[0] == ("3", "2019-02-03")


@pytest.mark.parametrize("text", ["نشر 28 و62 و85 من القطع", "قتل 12 وجرح 7 في 5 تموز"])
def test_counts_are_no_list_of_days(text: str) -> None:
    assert [word for word, _ in starts(text)] in ([], ["5 تموز"])


def test_a_point_between_day_and_month_ends_no_sentence() -> None:
    assert starts("وصلوا يوم 2. تشرين الأول 2018") == [("يوم 2. تشرين الأول 2018", "2018-10-02")]
    assert [word for word, _ in starts("بلغ عددهم 12. تموز كان هادئا")] == ["تموز"]


def test_the_object_of_a_casualty_verb_counts_one() -> None:
    assert counts("خطف مجهولون، مساء الثلاثاء، موظفا في البلدية") == [("موظفا", 1, "person")]
    assert counts("قتلت الشرطة في البلدة رجلا مسلحا")[0] == ("رجلا", 1, "person")


@pytest.mark.parametrize("text", ["قتل شاب في سوريا", "وقع أسيرا بعد مقتل رفاقه", "عمل موظفا في البلدية"])
def test_what_only_looks_like_an_object_counts_nothing(text: str) -> None:
    assert all(word not in ("سوريا", "أسيرا", "موظفا") for word, *_ in counts(text))


def test_one_of_many_counts_where_it_is_the_victim() -> None:
    assert counts("أعلن مقتل أحد جنود الدورية") == [("أحد جنود", 1, "person")]
    assert counts("إن أحد جنود الدورية أصيب بجروح") == [("أحد جنود", 1, "person")]
    assert counts("قال أحد جنود الدورية") == []


def test_a_vowel_sign_tells_the_dual() -> None:
    assert counts("فر مسلحَين من الوادي") == [("مسلحَين", 2, "person")]
    assert counts("شوهد مسلحين في الوادي") == []


def test_a_toll_that_was_reached_counts_people() -> None:
    assert counts("ارتفع عدد قتلى القوات والمجموعات الموالية لها إلى 30، في حين") == [("30", 30, "person")]
    assert counts("ارتفع إلى 24 على الأقل عدد قتلى القصف") == [("24 على الأقل", 24, "person")]


def test_a_zone_gives_the_clock_its_offset() -> None:
    text = "انفجرت العبوة الساعة 20:30 بتوقيت {} أمس"
    assert starts(text.format("غرينتش"))[0][1] == "2019-02-20T20:30+00:00"
    assert starts(text.format("بغداد"))[0][1] == "2019-02-20T20:30+03:00"
    assert starts(text.format("دمشق"))[0][1] == "2019-02-20T20:30"


def test_an_open_clock_has_one_end() -> None:
    (found,) = read(read_document("فرض حظر التجول حتى الساعة السادسة صباحا"), published=DAY)
    assert isinstance(found, Time) and (found.value.start, found.value.end) == (None, "2019-02-21T06:00")


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("وقع ذلك في 31 شباط الماضي", "XXXX-02-31"),
        ("وقع ذلك في 31/4/2018", "2018-04-31"),
        ("وقع ذلك يوم الثلاثاء 30 شباط 2018", "2018-02-30"),
    ],
)
def test_a_date_that_cannot_be_is_reported_and_not_repaired(text: str, edtf: str) -> None:
    found = [m for m in read(read_document(text), published=DAY) if isinstance(m, Time)]
    assert [(m.value.start, m.value.end, m.value.edtf) for m in found] == [(None, None, edtf)]


def test_a_long_text_reads_as_its_parts_do() -> None:
    part = "قتل 12 مسلحا يوم الجمعة 1 شباط وأصيب جنديان في غارة على البلدة.\n\n"
    one = [m.text for m in read(read_document(part), published=DAY)]
    many = read(read_document(part * 900), published=DAY)
    assert [m.text for m in many] == one * 900
    assert all(a.end <= b.start for a, b in pairwise(many))


def test_an_endless_paragraph_is_read_in_stretches_too() -> None:
    part = "قتل 12 مسلحا وأصيب جنديان. "
    assert len(read(read_document(part * 9000), published=DAY)) == 18000


def test_people_and_nationalities_come_from_the_names_room() -> None:
    entries = lexicon().entries
    forms = {form.text: form.number for form in entries["nation.IQ"].forms}
    assert entries["noun.soldier"].attrs["unit"] == "person"
    assert (forms["عراقيان"], forms["عراقيين"], forms["عراقي"]) == ("dual", "plural", "singular")


def test_particles_stand_with_a_conjunction_too() -> None:
    assert {"الي", "والي"} <= particles()["to"]
