"""Counts by the words that tell what they count from further off: tallies, numbers of those just named, lists, kin, and
sums in somebody's hands."""

import pytest
from read_whole import counts, read

TOLD = [
    ("أعلنت القيادة ارتفاع عدد الشهداء المدنيين إلى ثلاثة جراء سقوط المقذوف.", ("killed", 3, 3)),
    ("وارتفع عدد الجرحى إلى سبعة بعد انفجار اللغم.", ("wounded", 7, 7)),
    ("ارتفع عدد المعتقلين إلى تسعة بعد المداهمات.", ("detained", 9, 9)),
    ("نقل الجرحى البالغ عددهم 30 إلى المستشفى.", ("wounded", 30, 30)),
    ("يعيش النازحون وعددهم 5000 في الخيام.", ("displaced", 5000, 5000)),
    ("إن المحتجزين وعددهم 400 في سجن بلا كهرباء.", ("detained", 400, 400)),
    ("هجرت الجماعة عشرات الأسر من القرى.", ("displaced", 20, 99)),
    ("ذكر المركز أن نحو 12500 مدني فروا من المنطقة.", ("displaced", 12500, 12500)),
    ("شيعت الجماعة 35 شخصا من عناصرها.", ("killed", 35, 35)),
    ("تظهر السجلات وجود ستة سنغاليين آخرين في الكتيبة.", ("present", 6, 6)),
    ("وتوفي جريحان في المستشفى أمس.", ("killed", 2, 2)),
]


@pytest.mark.parametrize(("text", "figure"), TOLD)
def test_what_the_count_is_of(text: str, figure: tuple[str, float, float]) -> None:
    assert figure in counts(text)


def test_a_tally_of_things_is_none_of_people() -> None:
    assert counts("ارتفع عدد المدارس إلى ثلاث في البلدة.") == []


def test_against_six_of_the_others() -> None:
    text = "أشار المدير إلى مقتل 13 عنصرا من قوات الحكومة وحلفائها، مقابل ستة مقاتلين من الفصائل."
    assert [figure for figure in counts(text) if figure[0] == "killed"] == [
        ("killed", 13, 13),
        ("killed", 6, 6),
    ]


def test_besides_the_children_of_a_list() -> None:
    found = read("المقاتلون المحتجزون وعددهم 300، بالإضافة إلى 90 طفلا و40 زوجة، في مخيم واحد.").figures
    assert [(one.measure, one.low, one.subject.class_) for one in found[1:]] == [
        ("detained", 90, "child"),
        ("detained", 40, "woman"),
    ]


def test_three_of_them_are_a_part_and_five_killed_of_fifty_are_none() -> None:
    part = read("أصيب عشرون جنديا، ثلاثة منهم في حالة خطرة، في الانفجار.").figures
    assert part[1].part_of == part[0].id
    killed = read("هاجم 50 مسلحا القاعدة وقتل خمسة منهم في الاشتباك.").figures
    assert [(one.measure, one.low, one.part_of) for one in killed if one.measure == "killed"] == [
        ("killed", 5, None)
    ]


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("أجلي 70 جريحا من المستشفى.", "displaced"),
        ("أفرجت الجماعة عن 25 رهينة.", "released"),
        ("اعتقلت القوات ستة جرحى في المستشفى.", "detained"),
        ("تسلم الهلال الأحمر جثث أربعة قتلى.", "killed"),
    ],
)
def test_what_is_done_to_them_counts_before_what_they_are_called(text: str, measure: str) -> None:
    assert [one.measure for one in read(text).figures] == [measure]


def test_a_sum_in_their_hands_is_the_one_first_told() -> None:
    text = (
        "فككت الشرطة خلية بحوزتها نصف مليون دولار. "
        "وأضاف المصدر أنه كان بحوزة أفراد الخلية أكثر من 400 ألف دولار لتمويل هجمات."
    )
    record = read(text)
    events = {event.id: event.type for event in record.events}
    told = [events.get(one.subject.event or "") for one in record.figures if one.measure == "money"]
    assert told == ["dismantling", "dismantling"]


def test_only_those_of_the_shared_nation_are_in_two_hands() -> None:
    text = (
        "اعتقلت الشرطة تسعة عراقيين وستة فرنسيين في المداهمة. "
        "وكانت بغداد تسلمت الفرنسيين قبل أسبوع من التحالف."
    )
    record = read(text)
    nations = {one.id: one.value.nationality for one in record.mentions if one.kind == "group"}
    (finding,) = [one for one in record.findings if one.about == "status"]
    assert {nations[name] for name in (*finding.a, *finding.b)} == {"FR"}
