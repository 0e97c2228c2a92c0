"""Words for one happening are one event; what came of it is its toll; and where a report disagrees with itself."""

import pytest
from read_whole import one, read, types


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        # a toll and its cause
        ("قتل خمسة مدنيين في قصف على دوما.", ["shelling"]),
        ("أدى الانفجار إلى مقتل خمسة مدنيين وإصابة تسعة.", ["explosive_device"]),
        ("توفي ثلاثة معتقلين تحت التعذيب في سجون النظام.", ["torture"]),
        # a second word for it
        ("قصف الجيش بلدة كفرنبل. وأضاف المصدر أن القصف وقع ليل الأحد.", ["shelling"]),
        ("أطلق الحوثيون صاروخا على الرياض. واعترضت الدفاعات الجوية الصاروخ فوق الرياض.", ["shelling"]),
        ("اعترضت الدفاعات الجوية صاروخا باليستيا أطلقه الحوثيون على الرياض.", ["shelling"]),
        # two happenings
        ("اعتقلت الشرطة خمسة متظاهرين في مظاهرة في بيروت.", ["arrest", "protest"]),
        ("انسحب الجيش من سرت وسيطر المسلحون على المدينة.", ["withdrawal", "territory_gain"]),
        ("أحبطت الشرطة هجوما في كركوك وقتلت ثلاثة مسلحين.", ["attack", "killing"]),
    ],
)
def test_one_happening_is_one_event(text: str, kinds: list[str]) -> None:
    assert types(text) == kinds


def test_the_toll_is_its_causes() -> None:
    text = "أدى الانفجار في بغداد إلى مقتل خمسة مدنيين وإصابة تسعة."
    event = one(text, "explosive_device")
    assert [figure.id for figure in read(text).figures] == list(event.figures)
    assert len(event.triggers) == 3


def test_the_crowds_dead_are_not_those_who_took_part() -> None:
    text = "قتل ثلاثة متظاهرين وأصيب عشرون في مظاهرة في البصرة."
    assert one(text, "protest").figures == ()
    assert len(one(text, "killing").figures) == 1


def test_people_in_two_hands_are_a_finding() -> None:
    text = (
        "ألقت الشرطة القبض على 15 عراقيا و20 فرنسيا في بغداد. "
        "وأشارت مصادر إلى أن بغداد تسلمت الفرنسيين قبل فترة من التحالف الدولي."
    )
    assert [(found.kind, found.about) for found in read(text).findings] == [("contradiction", "status")]


@pytest.mark.parametrize(
    "text",
    [
        "ألقت الشرطة القبض على 15 عراقيا في بغداد. وتسلمت بغداد فرنسيين من التحالف الدولي.",
        "قصفت مدفعية الجيش بلدة كفرنبل.",
    ],
)
def test_others_in_other_hands_are_none(text: str) -> None:
    assert read(text).findings == ()
