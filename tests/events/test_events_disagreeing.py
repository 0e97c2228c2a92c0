"""Findings: one deed given to two, a state put on two sides, a toll that is none."""

import pytest

import rawi

SIEGE = (
    "وقال قائد إن مقاتلي الحركة باتوا محاصرين في الجانب {} من سرت.\n\n"
    "وأضاف أن المعركة صعبة في الجانب {} من المدينة حيث بقي مقاتلو الحركة محاصرين."
)


def findings(text):
    record = rawi.extract(text, published="2024-05-10")
    held = {mention.id: mention.text for mention in record.mentions}
    return [
        (found.kind, found.about, [held[name] for name in found.a], [held[name] for name in found.b])
        for found in record.findings
    ]


def test_a_siege_on_two_opposite_sides():
    (finding,) = findings(SIEGE.format("الغربي", "الشرقي"))
    assert finding == ("contradiction", "place", ["سرت"], ["المدينة"])


@pytest.mark.parametrize("sides", [("الغربي", "الغربي"), ("الغربي", "الشمالي")])
def test_one_side_or_neighbouring_ones_agree(sides):
    assert findings(SIEGE.format(*sides)) == []


def test_a_town_and_its_province_are_one_ground_for_who_stopped_it():
    text = (
        "قال الجيش العراقي إنه أحبط تسلل عناصر داعش في محافظة ديالى.\n\n"
        "وأعلنت هيئة الحشد الشعبي أنها أحبطت تسلل مسلحي داعش في بلدة السعدية."
    )
    assert ("contradiction", "actor") in {finding[:2] for finding in findings(text)}


def test_towns_of_other_provinces_are_other_deeds():
    text = (
        "قال الجيش العراقي إنه أحبط تسلل عناصر داعش في مدينة الرطبة.\n\n"
        "وأعلنت هيئة الحشد الشعبي أنها أحبطت تسلل مسلحي داعش في بلدة السعدية."
    )
    assert findings(text) == []


def measures(text):
    return [(figure.measure, figure.low) for figure in rawi.extract(text).figures]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # to refuse to fight is not to surrender
        ("وأظهرت الأوراق رفض ثلاثة مقاتلين القتال في سرت.", [("refused", 3)]),
        ("استسلم ثلاثة مقاتلين للجيش في سرت.", [("surrendered", 3)]),
        # a combined toll is no toll of the killed
        ("أسفر القصف عن مقتل وإصابة 19 شخصا في تعز.", [("killed_or_wounded", 19)]),
        ("سقط 19 شخصا بين قتيل وجريح في قصف على تعز.", [("killed_or_wounded", 19)]),
        # a part is no toll of its own
        ("قتل 19 شخصا بينهم سبعة أطفال في قصف على تعز.", [("killed", 19), ("killed", 7)]),
        # those who did it are never the toll
        ("هاجم عشرون مسلحا حاجزا في تعز.", [("participants", 20)]),
        # shares and money
        ("تحتجز القوات 400 مقاتل في سجون الحسكة.", [("detained", 400)]),
        ("نزحت 90 عائلة من تعز.", [("displaced", 90)]),
    ],
)
def test_what_a_count_counts(text, expected):
    assert measures(text) == expected


def test_a_part_points_at_its_whole():
    whole, part = rawi.extract("قتل 19 شخصا بينهم سبعة أطفال في قصف على تعز.").figures
    assert (whole.part_of, part.part_of) == (None, whole.id)


def test_one_count_belongs_to_one_event():
    text = "وقال الجيش إن الطائرات قصفت معسكرا في حيس وإن اشتباكات وقعت في تعز قتل فيها 19 مسلحا."
    record = rawi.extract(text)
    (figure,) = record.figures
    assert [figure.id in event.figures for event in record.events].count(True) == 1


def test_a_dead_mans_figure_is_one():
    record = rawi.extract("اغتال مسلحون القاضي سالم الحداد في عدن.")
    assert [(f.measure, f.low, f.high, f.rule) for f in record.figures] == [("killed", 1, 1, "figure.person")]
