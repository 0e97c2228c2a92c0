"""What is called after somebody is no mention of him; bodies called after people, clans and towns are whole."""

import pytest
from names_helpers import entity, found, mention, names, same

CALLED = [
    "نقل الجرحى إلى مستشفى الملك حسين",
    "نقل الجرحى إلى مستشفى ابن سينا",
    "سقطت قذيفة على مدرسة الشهيد حيدر كاظم",
    "انفجرت عبوة في شارع عمر المختار",
    "أغلقت القوة جسر الشهيد فاضل عباس",
    "اقتحم المسلحون مسجد عثمان بن عفان",
    "تظاهر الطلبة أمام ثانوية الشيخ سالم رشيد",
    "أخلت الشرطة وفندق السلطان مراد ومجمع الأمير طلال",
]


@pytest.mark.parametrize("text", CALLED)
def test_whom_a_place_is_called_after_is_not_mentioned(text: str) -> None:
    assert found(text, "person") == []
    assert found(text, "role") == []


OWN = [
    ("فتش الجنود منزل الشيخ سالم رشيد", "سالم رشيد"),
    ("اجتمعوا في مكتب العميد فاضل عباس", "فاضل عباس"),
    ("وصل موكب الأمير طلال رشيد", "طلال رشيد"),
    ("قال مدير المستشفى سامر كاظم إن الوضع صعب", "سامر كاظم"),
]


@pytest.mark.parametrize(("text", "name"), OWN)
def test_what_is_somebodys_own_names_him(text: str, name: str) -> None:
    assert name in found(text, "person")


BANDS = [
    ("قاتلت كتيبة عمر المختار في البلدة", "كتيبة عمر المختار"),
    ("هاجم لواء خالد بن الوليد الموقع", "لواء خالد بن الوليد"),
    ("انسحبت كتيبة الشهيد حيدر عباس من التل", "كتيبة الشهيد حيدر عباس"),
    ("قالت سرايا أبو الفضل العباس إنها انسحبت", "سرايا أبو الفضل العباس"),
    ("تبنت كتائب عبد الرحيم الوائلي الهجوم", "كتائب عبد الرحيم الوائلي"),
    ("أنشئ معهد الأمير طلال رشيد قبل عام", "معهد الأمير طلال رشيد"),
]


@pytest.mark.parametrize(("text", "name"), BANDS)
def test_a_body_called_after_somebody_is_whole(text: str, name: str) -> None:
    assert found(text, "organization") == [name]
    assert found(text, "person") == []


def test_an_indefinite_rank_before_a_name_stays_a_rank() -> None:
    result = names("قال لواء سامر كاظم إن العملية انتهت")
    assert mention(result, "سامر كاظم", "person")
    assert not [m for m in result.mentions if m.kind == "organization"]


CLANS = [
    ("قتل أحد شيوخ عشيرة البو نمر", "عشيرة البو نمر"),
    ("قتل أحد أبناء عشيرة البونمر", "عشيرة البونمر"),
    ("توسط شيوخ قبيلة عنزة في النزاع", "قبيلة عنزة"),
    ("نشب القتال مع قبيلة جهينة", "قبيلة جهينة"),
    ("احتشدت قبيلة بني حشيش عند التلة", "قبيلة بني حشيش"),
    ("اجتمعت قبائل آل عواض أمس", "قبائل آل عواض"),
    ("ردت قبيلة المسيرية على النار", "قبيلة المسيرية"),
    ("هاجموا قبيلة شمر ليلا", "قبيلة شمر"),
]


@pytest.mark.parametrize(("text", "name"), CLANS)
def test_tribes_and_clans(text: str, name: str) -> None:
    result = names(text)
    assert [m.text for m in result.mentions if m.kind == "organization"] == [name]
    assert entity(result, name).type == "civilian"
    assert not [m for m in result.mentions if m.kind in ("person", "place")]


def test_two_tribes_are_two() -> None:
    result = names("اندلع القتال بين قبيلة المسيرية وقبيلة الرزيقات ثم انسحبت قبيلة المسيرية")
    assert same(result, "قبيلة المسيرية", "قبيلة المسيرية")
    assert not same(result, "قبيلة المسيرية", "قبيلة الرزيقات")


TOWNS = [
    ("احتج طلاب جامعة صنعاء", "جامعة صنعاء"),
    ("قصفت جامعة الموصل ليلا", "جامعة الموصل"),
    ("أعلنت قيادة عمليات نينوى بدء العملية", "قيادة عمليات نينوى"),
    ("أكدت قيادة عمليات صلاح الدين الخبر", "قيادة عمليات صلاح الدين"),
]


@pytest.mark.parametrize(("text", "name"), TOWNS)
def test_a_body_called_after_a_town_is_no_place(text: str, name: str) -> None:
    assert found(text, "organization") == [name]
    assert found(text, "place") == []


def test_operations_commands_belong_to_the_state() -> None:
    assert entity(names("أعلنت قيادة عمليات نينوى الخبر"), "قيادة عمليات نينوى").type == "state_force"


OTHERS = [
    ("ظهر حسن نصر الله كاظم في المحكمة", "حسن نصر الله كاظم"),
    ("ظهر أحمد حسن نصر الله في المحكمة", "أحمد حسن نصر الله"),
    ("قال هشام حفتر إن المزرعة له", "هشام حفتر"),
]


@pytest.mark.parametrize(("text", "name"), OTHERS)
def test_a_namesake_of_a_public_figure_is_somebody_else(text: str, name: str) -> None:
    one = entity(names(text), name, "person")
    assert (one.key, one.country) == (None, None)


def test_a_son_and_his_father_in_one_report() -> None:
    result = names("ظهر أحمد حسن نصر الله في المحكمة بعد خطاب حسن نصر الله")
    assert not same(result, "أحمد حسن نصر الله", "حسن نصر الله")
    assert entity(result, "حسن نصر الله", "person").key == "figure.hassan_nasrallah"


def test_a_figure_with_his_fathers_name_between_is_himself() -> None:
    result = names("غادر بشار حافظ الأسد القصر")
    assert entity(result, "بشار حافظ الأسد", "person").name_en == "Bashar al-Assad"
