"""Figures: what is counted, of which event, as part of what."""

import pytest
from told import tell

import rawi


def test_the_fallen_are_a_figure_of_their_cause():
    text = "قتل 16 شخصا وأصيب 14 في غارة على سوق حيس."
    told = tell(text, counts={"16 شخصا": 16, "14": 14}, places=["حيس"])
    event = told.one("air_strike")
    assert told.types() == ["air_strike"]
    assert {(f.measure, f.low) for f in told.figures} == {("killed", 16), ("wounded", 14)}
    assert set(event.figures) == {f.id for f in told.figures}


def test_without_a_cause_killing_is_the_event():
    told = tell(
        "قتل مسلحون 3 مدنيين في الطبقة.", groups=["مسلحون"], counts={"3 مدنيين": 3}, places=["الطبقة"]
    )
    assert told.types() == ["killing"]
    figure = told.figure("killed")
    assert (figure.low, figure.high, figure.subject.class_) == (3, 3, "civilian")


def test_killed_and_wounded_together_are_never_killed():
    told = tell("أسفر القصف عن مقتل وإصابة 43 مسلحا.", counts={"43 مسلحا": 43})
    assert [f.measure for f in told.figures] == ["killed_or_wounded"]
    assert told.figures[0].subject.event == told.one("shelling").id


def test_parts_of_a_whole():
    text = "قتل 20 مدنيا بينهم 8 أطفال في تفجير سيارة مفخخة."
    told = tell(text, counts={"20 مدنيا": 20, "8 أطفال": 8})
    whole, part = told.figures
    assert (whole.part_of, part.part_of) == (None, whole.id)
    assert (part.measure, part.subject.class_) == ("killed", "child")


def test_the_arrested_are_detained():
    text = "اعتقلت الشرطة 15 مشتبها في البصرة."
    told = tell(text, orgs=["الشرطة"], groups=["15 مشتبها"], counts={"15 مشتبها": 15}, places=["البصرة"])
    assert told.figure("detained").low == 15


def test_people_held_are_a_stock():
    text = "تحتجز القوات 800 مقاتل في سجونها."
    told = tell(text, orgs=["القوات"], groups=["800 مقاتل"], counts={"800 مقاتل": 800})
    assert told.figure("detained").basis == "stock"


def test_a_named_person_counts_one():
    told = tell("اغتال مجهولون القاضي سالم الحداد في عدن.", people=["سالم الحداد"], groups=["مجهولون"])
    figure = told.figure("killed")
    assert (figure.low, figure.high, figure.rule) == (1, 1, "figure.person")


def test_no_figure_for_who_escaped_death():
    told = tell("أحبطت الشرطة محاولة اغتيال سالم الحداد.", people=["سالم الحداد"], orgs=["الشرطة"])
    assert told.figures == ()


def test_a_figure_without_an_event():
    told = tell("بلغ عدد النازحين 5000 نازح في المحافظة.", counts={"5000 نازح": 5000})
    figure = told.figure("displaced")
    assert (figure.subject.event, figure.low) == (None, 5000)


def test_a_bare_number_is_no_figure():
    assert tell("عقد المجلس جلسته رقم 12 أمس.", counts={"12": 12}).figures == ()


def test_deaths_at_a_protest_show_in_its_code():
    text = "قتل 3 متظاهرين خلال مظاهرة في الناصرية."
    told = tell(text, counts={"3 متظاهرين": 3}, places=["الناصرية"])
    assert "protest" in told.types()


def test_a_count_over_a_stretch_of_time():
    text = "قتل 40 مدنيا في غارات خلال الشهر الماضي."
    told = tell(text, counts={"40 مدنيا": 40}, times={"الشهر الماضي": ("2024-04-01", "2024-04-30")})
    assert told.figure("killed").period == f"m-time-{text.index('الشهر')}"


def test_so_many_a_day():
    told = tell("يصل 50 نازحا يوميا إلى المخيم.", counts={"50 نازحا": 50})
    assert told.figure("displaced").per == "day"


def test_counted_on_in_one_list():
    text = "تحتجز القوات 800 مقاتل بالإضافة إلى 1500 طفل."
    told = tell(text, groups=["800 مقاتل"], counts={"800 مقاتل": 800, "1500 طفل": 1500})
    assert [(f.measure, f.low) for f in told.figures] == [("detained", 800), ("detained", 1500)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("أسفرت الاشتباكات عن مقتل أكثر من 20 شخصا من الطرفين.", [("killed", 20, None)]),
        ("دفعت العملية ما يزيد على 270 ألف شخص إلى النزوح.", [("displaced", 270000, None)]),
        ("أجبر القصف مئات العائلات على النزوح من البلدة.", [("displaced", 100, 999)]),
        (
            "وأوقع النزاع 340 ألف قتيل وتسبب بتشريد ملايين الأشخاص.",
            [("killed", 340000, 340000), ("displaced", 1000000, 9999999)],
        ),
        (
            "وأسفرت المعارك عن مقتل 18 مسلحا، بينهم الانتحاريون العشرة.",
            [("killed", 18, 18), ("killed", 10, 10)],
        ),
    ],
)
def test_a_count_is_of_those_whom_its_words_name(text, figures):
    told = rawi.extract(text).figures
    assert [(figure.measure, figure.low, figure.high) for figure in told] == figures
