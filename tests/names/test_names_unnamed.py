"""Unnamed people: how many, of which nation, what they do, whose they are; and nouns that are no people here."""

from __future__ import annotations

import pytest
from names_helpers import entity, found, mention, names

from rawi.arabic import read_document
from rawi.model import Group
from rawi.names import read
from rawi.values import read as quantities


def group(text: str, name: str) -> Group:
    one = mention(names(text), name, "group")
    assert isinstance(one, Group)
    return one


ROLES = [
    ("قال مسؤول أمني إن الطريق مغلق.", "مسؤول أمني", "official"),
    ("وأفاد شهود عيان بسماع انفجار.", "شهود عيان", "witness"),
    ("وذكر مصدر طبي أن الجرحى نقلوا.", "مصدر طبي", "source"),
    ("وقال محلل سياسي إن الهدنة هشة.", "محلل سياسي", "expert"),
    ("أوضح مراسل القناة أن القصف توقف.", "مراسل القناة", "source"),
    ("وقال رجل دين إن الفتوى صدرت.", "رجل دين", "official"),
    ("وذكرت مواقع إخبارية يمنية ذلك.", "مواقع إخبارية يمنية", "media"),
]


@pytest.mark.parametrize(("text", "name", "role"), ROLES)
def test_what_they_do(text: str, name: str, role: str) -> None:
    assert group(text, name).value.role == role


NATIONS = [
    ("قتل جنود أتراك قرب الحدود.", "جنود أتراك", "TR"),
    ("وقال مسؤول عراقي إن المعبر مغلق.", "مسؤول عراقي", "IQ"),
    ("دخلت قوات سورية البلدة ليلا.", "قوات سورية", "SY"),
    ("وأصيب صحفيون فلسطينيون في المسيرة.", "صحفيون فلسطينيون", "PS"),
    ("وصل خبراء روس إلى القاعدة.", "خبراء روس", "RU"),
    ("ذكر دبلوماسي فرنسي أن الحوار بدأ.", "دبلوماسي فرنسي", "FR"),
    ("واعتقل مقاتلون شيشان في الجبال.", "مقاتلون", None),
]


@pytest.mark.parametrize(("text", "name", "nation"), NATIONS)
def test_their_nation(text: str, name: str, nation: str | None) -> None:
    assert group(text, name).value.nationality == nation


UNITS = [
    ("هاجم مسلحون من تنظيم داعش النقطة.", "مسلحون من تنظيم داعش", "تنظيم داعش"),
    ("وقتل عناصر من حزب الله في الغارة.", "عناصر من حزب الله", "حزب الله"),
    ("قال مصدر في وزارة الداخلية إن الحريق أخمد.", "مصدر في وزارة الداخلية", "وزارة الداخلية"),
    ("أصيب جنود من الجيش اللبناني بجروح.", "جنود من الجيش اللبناني", "الجيش اللبناني"),
    ("قال عقيد في الجيش السوري إن المعركة انتهت.", "عقيد في الجيش السوري", "الجيش السوري"),
    ("وانسحب مقاتلو حركة طالبان من القرية.", "مقاتلو حركة طالبان", "حركة طالبان"),
    ("وقال ضابط في الشرطة الاتحادية إن اللغم انفجر.", "ضابط في الشرطة الاتحادية", "الشرطة الاتحادية"),
    ("قتل عدد من مسلحي جبهة النصرة.", "مسلحي جبهة النصرة", "جبهة النصرة"),
]


@pytest.mark.parametrize(("text", "name", "unit"), UNITS)
def test_whose_they_are(text: str, name: str, unit: str) -> None:
    result = names(text)
    one = next(m for m in result.mentions if m.kind == "group" and m.text.endswith(name))
    assert isinstance(one, Group)
    assert one.value.unit_of == entity(result, unit, "organization").id


COUNTS = [
    ("قتل ثلاثة جنود في الانفجار.", "جنود", 3),
    ("وأصيب 17 مدنيا بينهم أطفال.", "مدنيا", 17),
    ("اعتقلت الشرطة 40 متظاهرا.", "متظاهرا", 40),
    ("ونزح 1200 شخص من القرية.", "شخص", 1200),
    ("وقتل خمسة من مقاتلي داعش.", "مقاتلي داعش", 5),
]


@pytest.mark.parametrize(("text", "name", "low"), COUNTS)
def test_how_many_they_are(text: str, name: str, low: int) -> None:
    doc = read_document(text, report_id="r1")
    values = quantities(doc, published="2018-06-01")
    one = mention(read(doc, values), name, "group")
    assert isinstance(one, Group)
    count = next(value for value in values if value.id == one.value.count)
    assert count.kind == "quantity"
    assert count.value.low == low


NO_PEOPLE = [
    ("أكد البيان أن العمل السياسي والعسكري مستمر.", ["السياسي", "العسكري"]),
    ("ويمثل الميناء المتنفس التجاري والصناعي والعسكري للعاصمة.", ["العسكري"]),
    ("ندد الوزير بهجوم كيماوي مشتبه به على البلدة.", ["مشتبه", "مشتبه به"]),
    ("كما تم أسر 35 آخرين قرب الميناء.", ["أسر"]),
    ("شنت المقاتلات غارات على مواقع داعش.", ["مواقع داعش", "مواقع"]),
    ("قصفت المدفعية مواقع عسكرية سورية.", ["مواقع عسكرية سورية", "مواقع عسكرية"]),
    ("وقال المسؤول إن الرد العسكري سيكون جماعيا.", ["العسكري"]),
]


@pytest.mark.parametrize(("text", "wrong"), NO_PEOPLE)
def test_what_only_looks_like_people(text: str, wrong: list[str]) -> None:
    values = quantities(read_document(text, report_id="r1"), published="2018-06-01")
    result = read(read_document(text, report_id="r1"), values)
    texts = {m.text for m in result.mentions if m.kind == "group"}
    assert texts.isdisjoint(wrong)


def test_families_that_come_home_are_people() -> None:
    assert "أسر" in found("عادت أسر الضحايا إلى الموصل.", "group")


def test_a_fraction_of_a_force_is_one_group_and_its_body_another_mention() -> None:
    text = "قتل اثنان من رجال المقاومة الشعبية. وتقدمت المقاومة الشعبية في عدن."
    result = names(text)
    assert entity(result, "المقاومة الشعبية").type == "militia"
    assert any(isinstance(m, Group) and m.value.unit_of for m in result.mentions)


@pytest.mark.parametrize(
    "text",
    ["قال عقيد في الجيش السوري ذلك.", "قتل ضابط برتبة عقيد في الجيش العراقي.", "وقال عميد في الشرطة ذلك."],
)
def test_a_rank_with_its_force_is_somebody(text: str) -> None:
    ranked = [
        m for m in names(text).mentions if m.kind == "group" and isinstance(m, Group) and m.value.unit_of
    ]
    assert len(ranked) == 1
