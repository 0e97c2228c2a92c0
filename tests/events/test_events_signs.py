"""How firmly a sentence reports: the signs of an event, listed and weighed alike; passages that stand twice."""

import pytest
from told import tell as told

import rawi
from rawi.events.confidence import models
from rawi.events.findings.repeat import _may_repeat
from rawi.events.signs import Signs, Weighed


def test_signs_are_listed_by_name_and_value() -> None:
    signs = Signs()
    signs.add("status", "actual")
    signs.add("form and roles", "past:True:False")
    assert signs.found == ["status:actual", "form and roles:past:True:False"]


@pytest.mark.parametrize(
    ("told", "score"),
    [
        ([], 0.0),
        ([("status", "actual")], 0.5),
        ([("status", "feared")], 0.0),
        ([("colour", "red")], 0.0),
        ([("status", "actual"), ("place", "True")], 0.25),
    ],
)
def test_weighed_signs_add_up_and_are_not_kept(told: list[tuple[str, str]], score: float) -> None:
    signs = Weighed({"status": {"actual": 0.5}, "place": {"True": -0.25}})
    for name, value in told:
        signs.add(name, value)
    assert (signs.score, signs.found) == (score, [])


def test_the_models_know_signs_and_stems_apart() -> None:
    assert set(models()) == {"ASSAULT", "PROTEST"}
    for model in models().values():
        assert model.bias and model.stems and "stem" not in model.weights
        assert all(":" not in name for name in model.weights)
        assert {"type", "status", "before", "form and roles"} <= set(model.weights)


@pytest.mark.parametrize(
    ("text", "kind", "confidence"),
    [
        # news of the day, with a count and a place
        ("قتل سبعة مدنيين وجرح عشرة في غارة على سوق في بلدة الزهور.", "air_strike", "high"),
        ("تظاهر المئات أمس في ساحة البلدية احتجاجا على انقطاع المياه.", "protest", "high"),
        # dated by its year alone
        ("قتل سبعة مدنيين في غارة على سوق بلدة الزهور عام 2003.", "air_strike", "low"),
        # who somebody is
        ("عاد الذين هاجموا مخفر القرية إلى بيوتهم.", "attack", "low"),
    ],
)
def test_how_firmly_it_is_told(text: str, kind: str, confidence: str) -> None:
    found = [event for event in rawi.extract(text, published="2024-05-10").events if event.type == kind]
    assert [event.confidence for event in found] == [confidence]


def test_a_type_without_a_model_is_firm() -> None:
    assert told("أفرجت السلطات عن السجناء.").one("release").confidence == "high"


ROW = "أعلن مجلس البلدية أن فرق الصيانة ستعيد المياه إلى الحي خلال يومين"


@pytest.mark.parametrize(
    ("words", "may"),
    [
        (ROW.split() * 2, True),
        ([*ROW.split(), "ثم", *ROW.split()], True),
        (ROW.split(), False),
        ([*ROW.split()[:11], "هنا", *ROW.split()[:11], "هناك"], False),
        (["قال"] * 11, False),
        (["قال"] * 12, True),
        ([], False),
    ],
)
def test_a_dozen_words_in_a_row_must_stand_elsewhere_too(words: list[str], may: bool) -> None:
    assert _may_repeat(words) is may


def test_a_passage_that_stands_twice_is_found_whatever_signs_stand_in_it() -> None:
    twice = f"{ROW}. وهدأت المدينة بعد ذلك، ثم {ROW.replace(' أن', '، أن')}."
    kinds = [finding.kind for finding in rawi.extract(twice).findings]
    assert kinds.count("repeated") == 1
    assert "repeated" not in [finding.kind for finding in rawi.extract(f"{ROW}.").findings]
