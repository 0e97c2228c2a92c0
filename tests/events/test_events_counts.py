"""What a report counts: measure, bounds, class and nation of those counted, wholes and parts, stock and flow."""

import pytest
from read_whole import counts, figure, one, read

COUNTED = [
    ("قتل خمسة مدنيين في قصف على دوما.", [("killed", 5, 5)]),
    ("قتل ثلاثة أطفال في غارة على صنعاء.", [("killed", 3, 3)]),
    ("قتلت امرأتان في انفجار لغم في الحديدة.", [("killed", 2, 2)]),
    ("قتل جنديان في كمين قرب تكريت.", [("killed", 2, 2)]),
    ("قتل سبعة شرطيين في هجوم على مخفر في كركوك.", [("killed", 7, 7)]),
    ("قتل صحفيان في غارة على إدلب.", [("killed", 2, 2)]),
    ("أصيب أربعة مسعفين في قصف على حلب.", [("wounded", 4, 4)]),
    ("قتل 12 مسلحا في غارة على مأرب.", [("killed", 12, 12)]),
    ("خطف مسلحون ستة عمال في سيناء.", [("abducted", 6, 6)]),
    ("قتل تسعة أشخاص في تفجير في بغداد.", [("killed", 9, 9)]),
    ("نزحت 300 عائلة من الدريهمي.", [("displaced", 300, 300)]),
    ("قتل 43 شخصا بينهم 12 طفلا في غارة على صعدة.", [("killed", 43, 43), ("killed", 12, 12)]),
    (
        "قتل 20 مدنيا بينهم أربع نساء وسبعة أطفال في قصف على الغوطة.",
        [("killed", 20, 20), ("killed", 4, 4), ("killed", 7, 7)],
    ),
    ("قتل ما لا يقل عن 30 مدنيا في غارة على سوق.", [("killed", 30, None)]),
    ("قتل أكثر من 50 مسلحا في معارك قرب الحديدة.", [("killed", 50, None)]),
    ("قتل نحو 40 جنديا في هجوم على قاعدة.", [("killed", 40, 40)]),
    ("أصيب قرابة 100 متظاهر في بغداد.", [("wounded", 100, 100)]),
    ("قتل عشرات المدنيين في قصف على الرقة.", [("killed", 20, 99)]),
    ("قتل مئات المقاتلين في معركة الموصل.", [("killed", 100, 999)]),
    ("أصيب عدد من المدنيين في انفجار.", [("wounded", 3, 9)]),
    ("قتل بين 10 و15 مدنيا في غارة.", [("killed", 10, 15)]),
    ("قتل 15 عراقيا في تفجير في بغداد.", [("killed", 15, 15)]),
    ("اعتقلت الشرطة خمسة سوريين في بيروت.", [("detained", 5, 5)]),
    ("اعتقلت القوات 14 فلسطينيا في الضفة الغربية.", [("detained", 14, 14)]),
    ("أفرجت السلطات عن 25 سجينا في عدن.", [("released", 25, 25)]),
    ("أجلت الحافلات 1300 مدني من دوما.", [("displaced", 1300, 1300)]),
    ("فر 40 سجينا من سجن في سبها.", [("escaped", 40, 40)]),
    ("سلمت القوات 150 مقاتلا إلى العراق.", [("handed_over", 150, 150)]),
    ("استسلم 200 مقاتل في الباغوز.", [("surrendered", 200, 200)]),
    ("تظاهر آلاف الطلاب في الجزائر.", [("participants", 1000, 9999)]),
    ("شارك 500 متظاهر في مسيرة في عمان.", [("participants", 500, 500)]),
    ("تحتجز القوات 800 مقاتل أجنبي في الحسكة.", [("detained", 800, 800)]),
    ("تحاصر القوات عشرين ألف مدني في الغوطة.", [("besieged", 20000, 20000)]),
    ("ضبطت الشرطة 30 بندقية في البصرة.", [("weapons", 30, 30)]),
    ("أطلقت الجماعة سبعة صواريخ باتجاه الرياض.", [("weapons", 7, 7)]),
    ("شنت الطائرات 15 غارة على صعدة.", [("events", 15, 15)]),
    ("دفعت الأسرة فدية قدرها 50 ألف دولار للخاطفين.", [("money", 50000, 50000)]),
    ("قتل وأصيب 60 شخصا في تفجير في كابل.", [("killed_or_wounded", 60, 60)]),
    ("خلف الهجوم 20 قتيلا و50 جريحا.", [("killed", 20, 20), ("wounded", 50, 50)]),
    ("قتل ثلاثة متظاهرين وأصيب عشرون في مظاهرة في البصرة.", [("killed", 3, 3), ("wounded", 20, 20)]),
    ("اعتقلت الشرطة 40 متظاهرا في بيروت.", [("detained", 40, 40)]),
    ("قتل خمسة نازحين في غارة على مخيم.", [("killed", 5, 5)]),
    ("ارتفعت حصيلة التفجير إلى 35 قتيلا.", [("killed", 35, 35)]),
    ("قتل القائد أبو أنس في غارة على إدلب.", [("killed", 1, 1)]),
    ("انضم 700 فرنسي إلى التنظيم.", [("joined", 700, 700)]),
    ("عاد ثلث المقاتلين إلى بلدانهم.", [("returned", 33.3333, 33.3333)]),
    ("يصل عشرات النازحين كل يوم إلى المخيم.", [("displaced", 20, 99)]),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED)
def test_what_is_counted(text: str, expected: list[tuple[str, float | None, float | None]]) -> None:
    assert counts(text) == expected


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("قتل خمسة مدنيين في قصف على دوما.", ["civilian"]),
        ("قتل ثلاثة أطفال في غارة على صنعاء.", ["child"]),
        ("قتلت امرأتان في انفجار لغم في الحديدة.", ["woman"]),
        ("قتل جنديان في كمين قرب تكريت.", ["soldier"]),
        ("قتل سبعة شرطيين في هجوم على مخفر في كركوك.", ["police"]),
        ("قتل صحفيان في غارة على إدلب.", ["journalist"]),
        ("أصيب أربعة مسعفين في قصف على حلب.", ["medic"]),
        ("قتل 12 مسلحا في غارة على مأرب.", ["fighter"]),
        ("خطف مسلحون ستة عمال في سيناء.", ["civilian"]),
        ("قتل تسعة أشخاص في تفجير في بغداد.", ["person"]),
        ("نزحت 300 عائلة من الدريهمي.", ["family"]),
        ("قتل 43 شخصا بينهم 12 طفلا في غارة على صعدة.", ["person", "child"]),
        ("قتل 20 مدنيا بينهم أربع نساء وسبعة أطفال في قصف على الغوطة.", ["civilian", "woman", "child"]),
        ("قتل ما لا يقل عن 30 مدنيا في غارة على سوق.", ["civilian"]),
        ("قتل أكثر من 50 مسلحا في معارك قرب الحديدة.", ["fighter"]),
        ("قتل نحو 40 جنديا في هجوم على قاعدة.", ["soldier"]),
        ("قتل عشرات المدنيين في قصف على الرقة.", ["civilian"]),
        ("قتل مئات المقاتلين في معركة الموصل.", ["fighter"]),
        ("أصيب عدد من المدنيين في انفجار.", ["civilian"]),
        ("قتل بين 10 و15 مدنيا في غارة.", ["civilian"]),
        ("أفرجت السلطات عن 25 سجينا في عدن.", ["prisoner"]),
        ("أجلت الحافلات 1300 مدني من دوما.", ["civilian"]),
        ("فر 40 سجينا من سجن في سبها.", ["prisoner"]),
        ("سلمت القوات 150 مقاتلا إلى العراق.", ["fighter"]),
        ("استسلم 200 مقاتل في الباغوز.", ["fighter"]),
        ("تظاهر آلاف الطلاب في الجزائر.", ["civilian"]),
        ("تحتجز القوات 800 مقاتل أجنبي في الحسكة.", ["fighter"]),
        ("تحاصر القوات عشرين ألف مدني في الغوطة.", ["civilian"]),
        ("قتل وأصيب 60 شخصا في تفجير في كابل.", ["person"]),
        ("قتل ثلاثة متظاهرين وأصيب عشرون في مظاهرة في البصرة.", ["protester", None]),
        ("اعتقلت الشرطة 40 متظاهرا في بيروت.", ["protester"]),
        ("قتل خمسة نازحين في غارة على مخيم.", ["civilian"]),
        ("قتل القائد أبو أنس في غارة على إدلب.", ["person"]),
        ("عاد ثلث المقاتلين إلى بلدانهم.", ["fighter"]),
        ("يصل عشرات النازحين كل يوم إلى المخيم.", ["civilian"]),
    ],
)
def test_the_class_of_those_counted(text: str, classes: list[str | None]) -> None:
    assert [figure.subject.class_ for figure in read(text).figures] == classes


@pytest.mark.parametrize(
    ("text", "measure", "nation"),
    [
        ("قتل 15 عراقيا في تفجير في بغداد.", "killed", "IQ"),
        ("اعتقلت الشرطة خمسة سوريين في بيروت.", "detained", "SY"),
        ("اعتقلت القوات 14 فلسطينيا في الضفة الغربية.", "detained", "PS"),
        ("انضم 700 فرنسي إلى التنظيم.", "joined", "FR"),
    ],
)
def test_the_nation_of_those_counted(text: str, measure: str, nation: str) -> None:
    assert figure(text, measure).subject.nationality == nation


@pytest.mark.parametrize(
    ("text", "measure", "bound"),
    [
        ("قتل ما لا يقل عن 30 مدنيا في غارة على سوق.", "killed", "at_least"),
        ("قتل أكثر من 50 مسلحا في معارك قرب الحديدة.", "killed", "more_than"),
        ("قتل نحو 40 جنديا في هجوم على قاعدة.", "killed", "about"),
        ("أصيب قرابة 100 متظاهر في بغداد.", "wounded", "about"),
        ("قتل عشرات المدنيين في قصف على الرقة.", "killed", "vague"),
        ("قتل مئات المقاتلين في معركة الموصل.", "killed", "vague"),
        ("أصيب عدد من المدنيين في انفجار.", "wounded", "vague"),
        ("قتل بين 10 و15 مدنيا في غارة.", "killed", "between"),
        ("تظاهر آلاف الطلاب في الجزائر.", "participants", "vague"),
        ("يصل عشرات النازحين كل يوم إلى المخيم.", "displaced", "vague"),
    ],
)
def test_how_exactly_it_is_counted(text: str, measure: str, bound: str) -> None:
    assert figure(text, measure).bound == bound


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("تحتجز القوات 800 مقاتل أجنبي في الحسكة.", "detained"),
        ("تحاصر القوات عشرين ألف مدني في الغوطة.", "besieged"),
    ],
)
def test_a_count_of_a_state_is_a_stock(text: str, measure: str) -> None:
    assert figure(text, measure).basis == "stock"


@pytest.mark.parametrize(
    ("text", "kind", "measure"),
    [
        ("قتل ثلاثة متظاهرين في مظاهرة في البصرة.", "killing", "killed"),
        ("اعتقلت الشرطة 40 متظاهرا في بيروت.", "arrest", "detained"),
        ("قتل خمسة نازحين في غارة على مخيم.", "air_strike", "killed"),
        ("قتل سبعة معتقلين في قصف على سجن.", "shelling", "killed"),
        ("توفي ثلاثة معتقلين تحت التعذيب في سجون النظام.", "torture", "killed"),
        ("قتل خمسة معتقلين تحت التعذيب.", "torture", "killed"),
        ("عثر على جثث خمسة مدنيين قرب الموصل.", "killing", "killed"),
        ("توفي جندي متأثرا بجراحه في عدن.", "killing", "killed"),
        ("أعدم التنظيم تسعة أسرى.", "killing", "killed"),
    ],
)
def test_what_was_done_to_them_says_what_they_are_counted_as(text: str, kind: str, measure: str) -> None:
    found = figure(text, measure)
    assert found.subject.event == one(text, kind).id
    assert len(read(text).figures) == 1


def test_lorries_taken_are_no_money() -> None:
    assert counts("استولى مسلحون على شاحنتين في تعز.") == [("vehicles", 2, 2)]


def test_people_counted_a_second_time_are_no_second_count() -> None:
    text = "اعتقلت الشرطة 15 عراقيا في بغداد. وأوضح المصدر أن الشبكة تضم 15 عراقيا."
    assert counts(text) == [("detained", 15, 15)]


@pytest.mark.parametrize(
    "text",
    [
        "اعتقلت الشرطة 15 عراقيا في بغداد. وأوضح المصدر أن الشبكة تضم 16 عراقيا.",
        "اعتقلت الشرطة 15 عراقيا في بغداد. وأوضح المصدر أن الشبكة تضم 15 سوريا.",
    ],
)
def test_others_or_more_of_them_are_a_count_of_their_own(text: str) -> None:
    assert [measure for measure, _, _ in counts(text)] == ["detained", "present"]


def test_parts_point_at_their_whole() -> None:
    whole, women, children = read("قتل 20 مدنيا بينهم أربع نساء وسبعة أطفال في قصف على الغوطة.").figures
    assert (whole.part_of, women.part_of, children.part_of) == (None, whole.id, whole.id)
