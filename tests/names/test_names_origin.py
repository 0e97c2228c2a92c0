"""People "from" a country: of its people, unless a word before them says that they came from there."""

import pytest

import rawi

OF_IT = [
    ("اعتقلت الشرطة امرأتين من تشيلي بعد ساعات.", "CL"),
    ("قتل ثلاثة عمال من الهند في الحادث.", "IN"),
    ("شارك في التدريب ضابط من الأردن أمس.", "JO"),
]
FROM_THERE = [
    "عاد عشرون مقاتلا من سوريا أمس.",
    "أجلت البعثة خمسة مدنيين من اليمن.",
    "وصل ستة لاجئين من لبنان إلى المطار.",
    "قتل المقاتلون من سوريا في الغارة.",
    "قتل ثلاثة عمال من حلب في الحادث.",
    "قتل ثلاثة عمال في الهند.",
]


def nationalities(text: str) -> set[str]:
    groups = [one.value for one in rawi.extract(text).mentions if one.kind == "group"]
    return {one.nationality for one in groups if one.nationality}


@pytest.mark.parametrize(("text", "country"), OF_IT)
def test_they_are_its_people(text: str, country: str) -> None:
    assert nationalities(text) == {country}


@pytest.mark.parametrize("text", FROM_THERE)
def test_they_only_came_from_there(text: str) -> None:
    assert nationalities(text) == set()


def test_who_has_a_nationality_keeps_it() -> None:
    assert nationalities("قتل ثلاثة عمال مصريين من ليبيا.") == {"EG"}
