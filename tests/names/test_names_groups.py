"""Unnamed people: noun, number, nationality, role, and the body that they belong to."""

import pytest
from names_helpers import entity, found, mention, names

from rawi.model import Group, GroupValue, Quantity, QuantityValue


def value(text: str, group: str) -> GroupValue:
    one = mention(names(text), group, "group")
    assert isinstance(one, Group)
    return one.value


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("خطف مسلحون مجهولون موظفا", "مسلحون مجهولون"),
        ("وقال مصدر أمني عراقي إن الطريق مغلق", "مصدر أمني عراقي"),
        ("وأفاد شهود عيان بوقوع انفجار", "شهود عيان"),
        ("وقال مسؤولون عسكريون بريطانيون ذلك", "مسؤولون عسكريون بريطانيون"),
    ],
)
def test_phrases(text: str, group: str) -> None:
    assert group in found(text, "group")


def test_values_of_a_source() -> None:
    source = value("وقال مسؤول أمني تركي إن الطريق مغلق", "مسؤول أمني تركي")
    assert (source.noun, source.nationality, source.role) == ("مسؤول", "TR", "official")


@pytest.mark.parametrize(
    "text",
    ["قتل مسلحي داعش", "قتل خمسة من عناصر داعش", 'تسلل عناصر "داعش"', "هرب مسؤول في تنظيم داعش"],
)
def test_the_body_that_they_belong_to(text: str) -> None:
    result = names(text)
    group = next(m for m in result.mentions if isinstance(m, Group))
    body = next(e for e in result.entities if e.name_en == "Islamic State")
    assert group.value.unit_of == body.id
    assert group.entity != body.id


def test_count_comes_from_the_quantity() -> None:
    text = "قتل ثلاثة جنود في الهجوم"
    three = Quantity(
        id="mq", start=4, end=9, text="ثلاثة", rule="quantity.x", value=QuantityValue(low=3, high=3)
    )
    group = mention(names(text, three), "جنود")
    assert isinstance(group, Group)
    assert (group.value.count, group.value.victim_class) == ("mq", "soldier")


def test_what_the_entity_knows() -> None:
    group = entity(names("تظاهر محتجون لبنانيون في الساحة"), "محتجون لبنانيون")
    assert (group.kind, group.country, group.sector) == ("group", "LB", "CVL")


def test_an_adjective_is_no_group() -> None:
    assert found("أعلن التنظيم المتشدد ذلك بعد عملية انتحارية", "group") == []


def test_a_noun_that_is_somebody_s_title_is_no_group() -> None:
    assert found("وقال الطبيب سالم جاسم إن المستشفى مغلق", "group") == []


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("هاجم مسلحون دورية للشرطة", ["مسلحون", "دورية للشرطة"]),
        ("ستعود القوافل قريبا إلى البلدة", []),
        ("قتل خمسة مدنيين من عائلة واحدة", ["مدنيين"]),
        ("قتل سبعة أشخاص من أفراد أسرة واحدة", ["أشخاص"]),
        ("وصلت عائلة واحدة إلى المخيم", ["عائلة"]),
        ("انسحبت عناصر وحدات حماية الشعب", ["عناصر وحدات حماية الشعب"]),
        ("هرب مقاتلون من عناصر تنظيم داعش", ["مقاتلون من عناصر تنظيم داعش"]),
    ],
)
def test_where_one_group_ends_and_another_begins(text: str, groups: list[str]) -> None:
    assert found(text, "group") == groups
