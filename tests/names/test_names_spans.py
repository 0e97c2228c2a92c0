"""Spans are the name alone: nothing written onto it, the article with it, and always the very words of the text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from names_helpers import found, mention, names

FRONTS = [
    ("وبغداد", "بغداد", "place"),
    ("في بغداد", "بغداد", "place"),
    ("ببغداد", "بغداد", "place"),
    ("وببغداد", "بغداد", "place"),
    ("لبغداد", "بغداد", "place"),
    ("للموصل", "موصل", "place"),
    ("بالموصل", "الموصل", "place"),
    ("والموصل", "الموصل", "place"),
    ("وبالرقة", "الرقة", "place"),
    ("لداعش", "داعش", "organization"),
    ("وداعش", "داعش", "organization"),
    ("بحماس", "حماس", "organization"),
    ("للحوثيين", "حوثيين", "organization"),
    ("والحوثيين", "الحوثيين", "organization"),
]


@pytest.mark.parametrize(("written", "name", "kind"), FRONTS)
def test_what_is_written_onto_a_name_is_no_part_of_it(written: str, name: str, kind: str) -> None:
    text = f"وقال شهود إن القتال اشتد قرب الفلوجة، وإن التهديد موجه {written} بعد أن سقطت الرمادي."
    one = next(m for m in names(text).mentions if m.kind == kind and m.text == name)
    assert text[one.start : one.end] == name


MARKS = [
    'قال تنظيم "داعش" إن الهجوم نجح.',
    "قال تنظيم «داعش» إن الهجوم نجح.",
    "قال تنظيم ( داعش ) إن الهجوم نجح.",
    "قال تنظيمُ داعِش إنَّ الهجومَ نجح.",
    "قــال تنظيم داعـــش إن الهجوم نجح.",
    "وقال #داعش إن الهجوم نجح.",
]


@pytest.mark.parametrize("text", MARKS)
def test_quotes_vowels_and_stretching_change_no_words(text: str) -> None:
    result = names(text)
    bodies = [m for m in result.mentions if m.kind == "organization"]
    assert bodies
    assert all(text[m.start : m.end] == m.text for m in result.mentions)
    assert {e.name_en for e in result.entities if e.kind == "organization"} == {"Islamic State"}


SENTENCES = [
    "أعلن العميد يحيى رسول، المتحدث باسم قيادة العمليات المشتركة، تحرير ناحية القيارة جنوب الموصل من تنظيم داعش.",
    "قالت وزارة الدفاع الروسية إن طائراتها قصفت إدلب، ونفت هيئة تحرير الشام ذلك في بيان نشرته وكالة فرانس برس.",
    "قتل ثلاثة جنود أتراك وأصيب 12 مدنيا في قصف على مدينة الباب بريف حلب الشمالي، بحسب المرصد السوري.",
    "التقى وزير الخارجية الأمريكي مايك بومبيو نظيره السعودي عادل الجبير في الرياض، وفق ما ذكرت رويترز.",
    "وذكر مصدر في الشرطة الاتحادية لـ«الشرق الأوسط» أن مسلحين مجهولين اغتالوا ضابطا برتبة عقيد غرب كركوك.",
    "سيطرت قوات الشرعية على مديرية حيران بمحافظة حجة، وانسحبت ميليشيات الحوثي إلى جبهة الساحل الغربي.",
    "قال تركي المالكي إن قاعدة العند آمنة، وإن القاعدة الجوية لم تصب، وإن تنظيم القاعدة لا صلة له بالهجوم.",
    "وقال البابا فرنسيس أمام آلاف المصلين إن السلام في سورية ممكن، بينما قالت قوات سورية إنها تتقدم.",
    "أكد رجل دين في البصرة ومسؤولان عراقيان أن احتجاجات أهالي القرنة سلمية.",
    "نفذت قوات بقيادة المشير خليفة حفتر غارات على درنة (شرق طرابلس)، وقالت منظمة حظر الأسلحة إنها قلقة.",
]


@pytest.mark.parametrize("text", SENTENCES)
def test_every_mention_is_the_words_that_it_points_at(text: str) -> None:
    result = names(text)
    assert result.mentions
    for one in result.mentions:
        assert text[one.start : one.end] == one.text
        assert one.text == one.text.strip()
        assert one.text[0] not in "«\"'،.,( " and one.text[-1] not in "»،., "


@pytest.mark.parametrize("text", SENTENCES)
def test_people_places_and_bodies_share_no_letter(text: str) -> None:
    own = [m for m in names(text).mentions if m.kind in ("person", "place", "organization")]
    assert all(a.end <= b.start for a, b in pairwise(own))


@pytest.mark.parametrize("text", SENTENCES)
def test_every_reference_is_to_an_entity_that_lists_it(text: str) -> None:
    result = names(text)
    entities = {e.id: e for e in result.entities}
    ids = [m.id for m in result.mentions]
    assert len(ids) == len(set(ids))
    for one in result.mentions:
        if one.entity is not None:
            assert one.id in entities[one.entity].mentions
    for entity in result.entities:
        assert entity.mentions
        assert entity.from_


@pytest.mark.parametrize("text", SENTENCES)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert names(text) == names(text)


@pytest.mark.parametrize("text", SENTENCES[:4])
def test_the_sentence_before_moves_spans_and_nothing_else(text: str) -> None:
    before = "هطلت الأمطار ليلا.\n\n"
    alone, moved = names(text), names(before + text)
    assert [(m.kind, m.text) for m in alone.mentions] == [(m.kind, m.text) for m in moved.mentions]
    assert [m.start + len(before) for m in alone.mentions] == [m.start for m in moved.mentions]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "،،،", "123", "abc", "ا", "و", "ل", "«»", "ـــ"])
def test_next_to_nothing_gives_nothing(text: str) -> None:
    assert names(text).mentions == ()
    assert names(text).entities == ()


def test_names_do_not_run_over_a_line() -> None:
    result = names("قال سالم\n\nالجبوري إن الطريق مغلق.")
    assert all("\n" not in m.text for m in result.mentions)


def test_a_list_of_places_is_as_many_mentions() -> None:
    places = found("قصفت الطائرات حمورية وسقبا وكفربطنا ودوما ومسرابا بالغوطة الشرقية.", "place")
    assert places == ["حمورية", "سقبا", "كفربطنا", "دوما", "مسرابا", "الغوطة الشرقية"]


def test_a_nation_within_a_group_is_a_mention_too() -> None:
    result = names("دخل جنود أتراك القرية.")
    group, nation = mention(result, "جنود أتراك"), mention(result, "أتراك")
    assert nation.kind == "nationality"
    assert group.start <= nation.start < nation.end <= group.end
