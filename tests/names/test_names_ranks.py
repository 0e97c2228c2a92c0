"""Ranks, posts, bodies and places around a name, each apart from it and from one another."""

import pytest
from names_helpers import entity, found, mention, names

from rawi.model import PersonValue
from rawi.names import Names


def person(result: Names, text: str) -> PersonValue:
    one = mention(result, text, "person")
    assert isinstance(one.value, PersonValue)
    return one.value


ARMS = [
    ("التقى العقيد طيار هشام بوشناق الوفد", "هشام بوشناق", "العقيد طيار"),
    ("قال العقيد الطيار هشام بوشناق إن الرحلة آمنة", "هشام بوشناق", "العقيد الطيار"),
    ("وصل الملازم أول بحري نزار كعبة إلى الميناء", "نزار كعبة", "الملازم أول بحري"),
    ("أفاد اللواء الركن عبد الكريم العيداني بذلك", "عبد الكريم العيداني", "اللواء الركن"),
    ("قال العميد المتقاعد فاضل النعماني إن الخطة فشلت", "فاضل النعماني", "العميد المتقاعد"),
    ("قتل المقدم الركن سعد التكريتي في الهجوم", "سعد التكريتي", "المقدم الركن"),
    ("أصيب النقيب عبد الرحمن عبد الله بجروح", "عبد الرحمن عبد الله", "النقيب"),
]


@pytest.mark.parametrize(("text", "name", "rank"), ARMS)
def test_an_arm_belongs_to_the_rank(text: str, name: str, rank: str) -> None:
    result = names(text)
    assert person(result, name).titles == (rank,)
    assert mention(result, rank, "role").entity == mention(result, name, "person").entity


WOMEN = [
    ("قالت العميدة نوال الشمري إن الدورة بدأت", "نوال الشمري", ("العميدة",), None),
    ("قالت الرائدة سعاد مبارك إن الملف أغلق", "سعاد مبارك", ("الرائدة",), None),
    (
        "صرحت الدكتورة سهام الياسري، وكيلة وزارة الصحة، بذلك",
        "سهام الياسري",
        ("الدكتورة",),
        "وكيلة وزارة الصحة",
    ),
    ("قالت مديرة المدرسة هناء الساعدي إن الصفوف ممتلئة", "هناء الساعدي", (), "مديرة المدرسة"),
    ("قالت وزيرة الهجرة إيناس العبودي إن العودة طوعية", "إيناس العبودي", (), "وزيرة الهجرة"),
]


@pytest.mark.parametrize(("text", "name", "titles", "post"), WOMEN)
def test_women_in_ranks_and_posts(text: str, name: str, titles: tuple[str, ...], post: str | None) -> None:
    value = person(names(text), name)
    assert (value.titles, value.post, value.sex) == (titles, post, "female")


POSTS = [
    ("أسر المهاجمون قائد اللواء 117 مشاة العميد صالح الذرحاني", "صالح الذرحاني", "قائد اللواء 117 مشاة", ("العميد",)),
    ("قال آمر اللواء 35 مدرع العميد الركن عدنان الحمادي ذلك", "عدنان الحمادي", "آمر اللواء 35 مدرع", ("العميد الركن",)),
    ("قال المتحدث باسم وزارة الدفاع العميد الركن يحيى الزبيدي ذلك", "يحيى الزبيدي", "المتحدث باسم وزارة الدفاع", ("العميد الركن",)),
    ("قال رئيس المجلس المحلي في مدينة الباب هيثم الزهوري ذلك", "هيثم الزهوري", "رئيس المجلس المحلي في مدينة الباب", ()),
    ("قتل مدير ناحية العظيم عبد الجبار العبيدي بانفجار", "عبد الجبار العبيدي", "مدير ناحية العظيم", ()),
    ("قال مدير مستشفى الرقة الوطني فواز الأحمد ذلك", "فواز الأحمد", "مدير مستشفى الرقة الوطني", ()),
    ("قال محافظ مدينة بنغازي سليم البرعصي إن الطريق مغلق", "سليم البرعصي", "محافظ مدينة بنغازي", ()),
    ("قال خطيب جامع الكوفة ضياء الكربلائي إن الصلح تم", "ضياء الكربلائي", "خطيب جامع الكوفة", ()),
    ("دعا نائب رئيس الوزراء وزير الدفاع سعدون الراوي إلى التهدئة", "سعدون الراوي", "نائب رئيس الوزراء وزير الدفاع", ()),
    ("قال حاكم إقليم دارفور بشير النورين ذلك", "بشير النورين", "حاكم إقليم دارفور", ()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "post", "titles"), POSTS)
def test_a_post_reaches_to_the_rank_or_the_name(
    text: str, name: str, post: str, titles: tuple[str, ...]
) -> None:
    result = names(text)
    assert (person(result, name).post, person(result, name).titles) == (post, titles)
    assert mention(result, post, "role").entity == entity(result, name, "person").id


def test_a_unit_is_no_rank_of_its_commander() -> None:
    result = names("قال قائد اللواء 117 مشاة العميد صالح الذرحاني إن التلة آمنة")
    value = person(result, "صالح الذرحاني")
    assert value.organization == mention(result, "اللواء 117 مشاة", "organization").id
    assert "اللواء" not in value.titles


def test_each_of_several_officers_has_his_own_rank() -> None:
    result = names("أكد اللواء فاضل البرزاوي والعقيد حسن النعيمي أن العملية انتهت")
    assert person(result, "فاضل البرزاوي").titles == ("اللواء",)
    assert person(result, "حسن النعيمي").titles == ("العقيد",)


@pytest.mark.parametrize(
    "text",
    [
        "انتقلت القافلة من دمشق وإلى حلب",
        "هذه مقدمة العقيدة العسكرية",
        "أعلنت مقدمة النشرة الخبر",
        "تلك رائدة المدن",
    ],
)
def test_what_is_written_as_a_rank_or_post_alone_is_none(text: str) -> None:
    assert found(text, "role") == []
    assert found(text, "person") == []


def test_somebody_in_a_town_does_not_hold_it() -> None:
    result = names("قال مسؤول في مدينة الموصل كريم حسن إن المدينة هادئة")
    assert person(result, "كريم حسن").post is None
    assert mention(result, "الموصل").kind == "place"


NAMES = [
    ("قال محمد بن سعيد آل جابر إن السفارة مفتوحة", "محمد بن سعيد آل جابر"),
    ("التقى الأمير فيصل بن ناصر بن عبدالله آل مكتوم الوفد", "فيصل بن ناصر بن عبدالله آل مكتوم"),
    ("لقي عبد القادر أبو شنب مصرعه في كمين", "عبد القادر أبو شنب"),
    ("قتل أبو عبد الرحمن الشامي في الغارة", "أبو عبد الرحمن الشامي"),
    ("قال الشيخ حمود آل فرج إن الصلح تم", "حمود آل فرج"),
    ("قال يزن الحلبي إن القصف تجدد", "يزن الحلبي"),
    ("ضرغام الياسري وصل إلى بغداد", "ضرغام الياسري"),
    ("وأضافت أروى المخلافي أن الدواء نفد", "أروى المخلافي"),
    ("قال غيث السنوسي إن الميناء يعمل", "غيث السنوسي"),
    ("أوضح بابكر التجاني أن الجسر أغلق", "بابكر التجاني"),
]


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_is_whole_from_its_first_to_its_last_word(text: str, name: str) -> None:
    assert found(text, "person") == [name]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("أصيبت المواطنة زهرة الخطيب بشظايا قذيفة.", ["زهرة الخطيب"]),
        ("قال مسؤولان أمنيان عراقيان ذلك", []),
        ("قتل جنديان سعوديان في الكمين", []),
        ("قال أحد شيوخ عشيرة البوعلوان ذلك", []),
    ],
)
def test_what_the_tagger_takes_for_a_name(text: str, people: list[str]) -> None:
    assert found(text, "person") == people
