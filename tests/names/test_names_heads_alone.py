"""Heads that are no bodies, and what the head before a name lends it."""

import pytest
from names_helpers import entity, found, names, place, same

NO_BODY = [
    ("أقر القانون النظام النسبي في الانتخابات", "النظام"),
    ("انهار النظام الصحي في المدينة", "النظام"),
    ("قال إن طاقة الجيش هي القوة البشرية", "القوة البشرية"),
    ("غيرت النتائج النظرة إلى القوى التقليدية في البلاد", "القوى"),
]


@pytest.mark.parametrize(("text", "name"), NO_BODY)
def test_a_head_with_a_word_that_makes_a_thing_of_it_is_no_body(text: str, name: str) -> None:
    assert name not in found(text, "organization")


BODY = [
    ("قصف النظام السوري المدينة.\nوقال ناشطون إن النظام استخدم المدفعية", "النظام"),
    ("انتشرت القوى الأمنية في الشوارع", "القوى الأمنية"),
]


@pytest.mark.parametrize(("text", "name"), BODY)
def test_the_same_head_is_a_body_without_it(text: str, name: str) -> None:
    assert name in found(text, "organization")


def test_a_newspaper_is_the_one_named_last() -> None:
    result = names(
        "نقلت صحيفة الجمهورية عن مصادر أن القرار قانوني.\nوكانت صحيفة «واشنطن تايمز» كشفت الأمر.\nوأوضحت الصحيفة أن المطار مغلق."
    )
    assert same(result, "الصحيفة", "واشنطن تايمز")


def test_an_agency_is_no_newspaper() -> None:
    result = names("نقلت صحيفة الجمهورية الخبر عن وكالة «رويترز».\nوأوضحت الصحيفة أن المطار مغلق.")
    assert entity(result, "الصحيفة").name != entity(result, "رويترز").name


def test_an_outlet_is_nobody_whom_the_tagger_sees() -> None:
    text = "بدأت الحافلات بالتجمع وفق مراسل لفرانس برس في المكان"
    assert "فرانس برس" in found(text, "organization")
    assert "فرانس برس" not in found(text, "person")


def test_an_island_may_be_a_country() -> None:
    value = place("انطلقت الطائرات من جزيرة قبرص", "قبرص")
    assert value.country == "CY"
    assert value.latitude is not None


def test_an_adjective_behind_areas_without_the_article_is_no_country() -> None:
    assert "سورية" not in found("شهدت مناطق سورية عدة معارك", "place")
    assert "سورية" in found("عاد اللاجئون إلى سورية", "place")
    assert "سورية" in found("ترتبط العاصمة مع مدن سورية بالقطار", "place")
