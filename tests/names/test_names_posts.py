"""Titles, ranks and posts are parsed apart from the name: the span is the name alone, the rest is told beside it."""

from __future__ import annotations

import pytest
from names_helpers import found, mention, names, same

from rawi.model import Person

RANKS = [
    ("قال العميد نزار الدليمي إن الطريق مفتوح.", "نزار الدليمي", ("العميد",)),
    ("وقتل العقيد سامر حيدر في الكمين.", "سامر حيدر", ("العقيد",)),
    ("أعلن اللواء فاضل برواري انتهاء العملية.", "فاضل برواري", ("اللواء",)),
    ("وأصيب النقيب خالد العبيدي بجروح.", "خالد العبيدي", ("النقيب",)),
    ("وأكد الرائد أحمد الشمري ذلك.", "أحمد الشمري", ("الرائد",)),
    ("تحدث الفريق عبد الغني الأسدي للصحفيين.", "عبد الغني الأسدي", ("الفريق",)),
    ("وصل المقدم ياسر درويش إلى الموقع.", "ياسر درويش", ("المقدم",)),
    ("قال الملازم فرج قعيم إن شخصين قتلا.", "فرج قعيم", ("الملازم",)),
    ("وصرح الشيخ حمود المخلافي بأن الهدنة انتهت.", "حمود المخلافي", ("الشيخ",)),
    ("وقالت الدكتورة ليلى حسن إن المستشفى امتلأ.", "ليلى حسن", ("الدكتورة",)),
    ("وأضاف المهندس سالم باوزير أن السد آمن.", "سالم باوزير", ("المهندس",)),
    ("أكد العقيد ركن تركي المالكي أن الصاروخ سقط.", "تركي المالكي", ("العقيد ركن",)),
    ("أكد العقيد الركن تركي المالكي أن الصاروخ سقط.", "تركي المالكي", ("العقيد الركن",)),
]


@pytest.mark.parametrize(("text", "name", "titles"), RANKS)
def test_a_rank_is_no_part_of_the_name(text: str, name: str, titles: tuple[str, ...]) -> None:
    one = mention(names(text), name, "person")
    assert isinstance(one, Person)
    assert one.value.titles == titles
    assert one.value.name == name
    assert one.value.post is None


POSTS = [
    ("قال وزير الدفاع العراقي عرفان الحيالي إن المعركة انتهت.", "عرفان الحيالي", "وزير الدفاع العراقي"),
    ("قال وزير حقوق الإنسان عز الدين الأصبحي إن الحكومة عادت.", "عز الدين الأصبحي", "وزير حقوق الإنسان"),
    ("قال وزير حقوق الانسان عز الدين الاصبحي إن الحكومة عادت.", "عز الدين الاصبحي", "وزير حقوق الانسان"),
    ("وأعلن محافظ نينوى نوفل العاكوب حظر التجوال.", "نوفل العاكوب", "محافظ نينوى"),
    ("والتقى وزير الخارجية الفرنسي جان مارك إيرولت نظيره.", "جان مارك إيرولت", "وزير الخارجية الفرنسي"),
    ("قال مدير المرصد رامي عبد الرحمن إن القصف توقف.", "رامي عبد الرحمن", "مدير المرصد"),
    ("وصل المبعوث الأممي مارتن غريفيث إلى صنعاء.", "مارتن غريفيث", "المبعوث الأممي"),
    ("قال المتحدث باسم الجيش أحمد المسماري إن القوات تقدمت.", "أحمد المسماري", "المتحدث باسم الجيش"),
    ("وقال السفير الروسي فاسيلي نيبينزيا إن القرار سيئ.", "فاسيلي نيبينزيا", "السفير الروسي"),
    ("ودعا رئيس الوزراء العراقي حيدر العبادي إلى الهدوء.", "حيدر العبادي", "رئيس الوزراء العراقي"),
]


@pytest.mark.parametrize(("text", "name", "post"), POSTS)
def test_a_post_stands_beside_the_name(text: str, name: str, post: str) -> None:
    result = names(text)
    one = mention(result, name, "person")
    assert isinstance(one, Person)
    assert one.value.post == post
    assert one.value.titles == ()
    assert mention(result, post, "role").entity == one.entity


def test_a_rank_and_a_post_behind_a_comma() -> None:
    text = "وقال العميد يحيى رسول، المتحدث باسم قيادة العمليات المشتركة، إن المدينة محررة."
    one = mention(names(text), "يحيى رسول", "person")
    assert isinstance(one, Person)
    assert one.value.titles == ("العميد",)
    assert one.value.post == "المتحدث باسم قيادة العمليات المشتركة"
    assert one.value.organization == mention(names(text), "قيادة العمليات المشتركة").id


def test_the_post_before_and_the_rank_before_the_name_are_one_bearer() -> None:
    text = "أكد المتحدث باسم التحالف العقيد تركي المالكي أن الهجوم فشل. وأضاف المالكي أن المتحدث سيعود."
    result = names(text)
    assert same(result, "تركي المالكي", "المالكي")
    assert mention(result, "تركي المالكي").value.titles == ("العقيد",)  # type: ignore[union-attr]


ENDS = [
    ("وقال البابا فرنسيس أمام آلاف المصلين إن السلام ممكن.", "فرنسيس"),
    ("أفاد مكتب رئيس الوزراء العراقي حيدر العبادي بأن الضربات نجحت.", "حيدر العبادي"),
    ("قال سالم الجبوري خلال مؤتمر صحفي إن القرار صدر.", "سالم الجبوري"),
    ("وأوضح كريم حمادي بعد الاجتماع أن الخطة جاهزة.", "كريم حمادي"),
    ("والتقى حسن نصر الله مع الوفد.", "حسن نصر الله"),
    ("وذكر ماجد النعيمي عبر حسابه أن الطريق مقطوع.", "ماجد النعيمي"),
    ("وقالت سعاد العلي لوكالة رويترز إنها نزحت.", "سعاد العلي"),
    ("وأكد عمر خلف في بيان أن الفصيل انسحب.", "عمر خلف"),
]


@pytest.mark.parametrize(("text", "name"), ENDS)
def test_a_name_ends_before_everyday_words(text: str, name: str) -> None:
    assert name in found(text, "person")


STARTS = [
    ("والتقى الوفد بمحمود عباس في رام الله.", "محمود عباس"),
    ("ووجه رسالة لسعد الحريري أمس.", "سعد الحريري"),
    ("كمحمد السعدي وأحمد العزي.", "أحمد العزي"),
    ("وتحدث إلى الصحفيين وإلى خالد الجبوري.", "خالد الجبوري"),
]


@pytest.mark.parametrize(("text", "name"), STARTS)
def test_a_name_begins_behind_what_is_written_onto_it(text: str, name: str) -> None:
    result = names(text)
    one = mention(result, name, "person")
    assert text[one.start : one.end] == name


PLACES_OF_POSTS = [
    ("قال رجل دين في البصرة إن المظاهرات ستستمر.", "البصرة"),
    ("وقال مسؤول في الموصل إن الهدوء عاد.", "الموصل"),
    ("قال ناشط في حلب إن القصف اشتد.", "حلب"),
    ("وأفاد طبيب في دوما بأن المصابين كثر.", "دوما"),
]


@pytest.mark.parametrize(("text", "place"), PLACES_OF_POSTS)
def test_where_one_of_many_is_found_is_no_part_of_what_he_is(text: str, place: str) -> None:
    result = names(text)
    at = mention(result, place, "place")
    one = next(m for m in result.mentions if m.kind in ("role", "group"))
    assert one.end <= at.start


def test_what_a_post_is_in_charge_of_belongs_to_it() -> None:
    assert "السفير الأمريكي في بغداد" in found("قال السفير الأمريكي في بغداد إن الحوار مستمر.", "role")


def test_a_definite_noun_behind_a_title_alone_is_what_is_done() -> None:
    assert found("انتقد الوزير الضربة بشدة.", "role") == ["الوزير"]


def test_a_nation_that_is_a_first_name_is_no_nationality() -> None:
    text = "قال العقيد تركي المالكي ذلك، وقال العقيد التركي أورهان كايا غيره."
    result = names(text)
    assert found(text, "nationality") == ["التركي"]
    assert not same(result, "تركي المالكي", "أورهان كايا")
