"""Where unnamed people begin and end: adjectives in both cases and numbers, bodies beside them, look-alikes."""

import pytest
from names_helpers import entity, found, mention

from rawi.arabic import read_document
from rawi.model import GroupValue
from rawi.names import Names, read
from rawi.values import read as quantities


def counted(text: str) -> Names:
    doc = read_document(text, report_id="r1")
    return read(doc, quantities(doc, published="2024-03-10"))


def group(result: Names, text: str) -> GroupValue:
    one = next(m for m in result.mentions if m.kind == "group" and m.text == text)
    assert isinstance(one.value, GroupValue)
    return one.value


BESIDE = [
    ("هاجم مسلحون مجهولون الجيش التركي فجرا", ["مسلحون مجهولون"], ["الجيش التركي"]),
    ("قال جنود سابقون القوات الأمنية انسحبت", ["جنود سابقون"], ["القوات الأمنية"]),
    ("هاجم مسلحون ملثمون الشرطة العراقية", ["مسلحون ملثمون"], ["الشرطة العراقية"]),
    ("قاتل متطوعون أجانب قوات الدعم السريع", ["متطوعون أجانب"], ["قوات الدعم السريع"]),
]


@pytest.mark.parametrize(("text", "groups", "bodies"), BESIDE)
def test_a_body_behind_an_adjective_is_none_of_theirs(
    text: str, groups: list[str], bodies: list[str]
) -> None:
    result = counted(text)
    assert [m.text for m in result.mentions if m.kind == "group"][: len(groups)] == groups
    assert [m.text for m in result.mentions if m.kind == "organization"] == bodies
    assert all(group(result, one).unit_of is None for one in groups)


@pytest.mark.parametrize(
    ("text", "name", "unit"),
    [
        ("قتل مقاتلو الحشد الشعبي في كمين", "مقاتلو الحشد الشعبي", "الحشد الشعبي"),
        ("انسحب عناصر من الحشد الشعبي", "عناصر من الحشد الشعبي", "الحشد الشعبي"),
        ("قتل المقاتلون الحوثيون في الجبهة", "المقاتلون الحوثيون", "جماعة الحوثي"),
        ("قتل عنصران من قوات الدعم السريع", "عنصران من قوات الدعم السريع", "قوات الدعم السريع السودانية"),
        ("انتشرت وحدات من الفرقة الرابعة", "وحدات من الفرقة الرابعة", "الفرقة الرابعة"),
        ("قال المقاتلين في حزب الله انسحبوا", "المقاتلين في حزب الله", "حزب الله اللبناني"),
    ],
)
def test_a_body_that_they_belong_to_is_theirs(text: str, name: str, unit: str) -> None:
    result = counted(text)
    wanted = group(result, name).unit_of
    assert next(e.name for e in result.entities if e.id == wanted) == unit


TWO = [
    ("قال مسؤولان أمنيان عراقيان إن الطريق آمن", "مسؤولان أمنيان عراقيان", "IQ"),
    ("نقل التقرير عن مسؤولين أمنيين لبنانيين", "مسؤولين أمنيين لبنانيين", "LB"),
    ("ذكر مصدران طبيان أن المستشفى ممتلئ", "مصدران طبيان", None),
    ("قتل جنديان سعوديان قرب الحدود", "جنديان سعوديان", "SA"),
    ("اعتقل مسلحان مجهولان عند الحاجز", "مسلحان مجهولان", None),
    ("قال دبلوماسيان غربيان إن الجولة فشلت", "دبلوماسيان غربيان", None),
    ("أوقفت الدورية مهربين سوريين", "مهربين سوريين", "SY"),
]


@pytest.mark.parametrize(("text", "name", "nation"), TWO)
def test_two_of_them_with_their_adjectives(text: str, name: str, nation: str | None) -> None:
    result = counted(text)
    assert group(result, name).nationality == nation
    assert not [m.text for m in result.mentions if m.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name", "lemma", "nation"),
    [
        ("اعتقلت الشرطة خمسة طالبي لجوء أفغان", "طالبي لجوء أفغان", "طالب لجوء", "AF"),
        ("وصلت عائلات نازحة إلى المخيم", "عائلات نازحة", "عائلة", None),
        ("قتل ثلاثة عمال سوريين في الورشة", "عمال سوريين", "عامل", "SY"),
        ("وصل 200 مقاتل أجنبي إلى المعسكر", "مقاتل أجنبي", "مقاتل", None),
    ],
)
def test_an_adjective_behind_them_is_no_group_of_its_own(
    text: str, name: str, lemma: str, nation: str | None
) -> None:
    value = group(counted(text), name)
    assert (value.noun, value.nationality) == (lemma, nation)
    assert sum(m.kind == "group" for m in counted(text).mentions) == 1


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("أسر الحوثيون ضابطا", ["ضابطا"]),
        ("قتل ستة وأسر عشرات المقاتلين", ["المقاتلين"]),
        ("أعلن البيان أسر مقاتلين أجانب", ["مقاتلين أجانب"]),
        ("كما تم أسر 35 آخرين", ["آخرين"]),
        ("التقى الوفد أسر الضحايا", ["أسر", "الضحايا"]),
        ("زارت اللجنة أسر شهداء الواجب", ["أسر", "شهداء"]),
    ],
)
def test_captures_and_families_are_written_alike(text: str, groups: list[str]) -> None:
    shown = [m.text for m in counted(text).mentions if m.kind == "group"]
    assert [one for one in shown if one in {*groups, "أسر"}] == [one for one in groups if one in shown]
    assert ("أسر" in shown) == ("أسر" in groups)


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("قتل العشرات من المسلحين", "المسلحين", "العشرات من المسلحين"),
        ("فر مئات السجناء من المبنى", "السجناء", "مئات السجناء"),
        ("نقلت الصحيفة عن ثلاثة مسؤولين استخباريين", "مسؤولين استخباريين", "ثلاثة مسؤولين"),
        ("قتل سبعة من أفراد عائلة واحدة", "أفراد", "سبعة من أفراد"),
        ("شيع الآلاف جثمان الشاب في البلدة", "الشاب", None),
    ],
)
def test_how_many(text: str, name: str, words: str | None) -> None:
    doc = read_document(text, report_id="r1")
    amounts = {one.id: one.text for one in quantities(doc, published="2024-03-10")}
    assert amounts.get(str(group(read(doc, quantities(doc, published="2024-03-10")), name).count)) == words


def test_a_word_within_the_name_of_a_place_is_no_group() -> None:
    text = "هدم الاحتلال ثلاثة منازل في مسافر يطا"
    assert found(text, "group") == []
    assert found(text, "place") == ["مسافر يطا"]


def test_the_same_people_with_and_without_their_adjective_are_one() -> None:
    result = counted("خطف مسلحون مجهولون الطبيب من منزله. وقال شهود إن المسلحين انسحبوا شمالا.")
    assert entity(result, "مسلحون مجهولون").id == entity(result, "المسلحين").id
    assert mention(result, "مسلحون مجهولون").rule == "group.noun"
