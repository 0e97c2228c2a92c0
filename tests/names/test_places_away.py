"""Distances without a bearing, names that are people's or adjectives as well, and countries beside nations."""

import pytest
from names_helpers import found, mention, names

from rawi.model import Offset, PlaceValue


def place(text: str, name: str) -> PlaceValue:
    one = mention(names(text), name, "place")
    assert isinstance(one.value, PlaceValue)
    return one.value


AWAY = [
    ("سقطت القذيفة على بعد 20 كم من تدمر", "تدمر", 20.0),
    ("انفجرت العبوة على مسافة عشرة كيلومترات من مدينة الفلوجة", "الفلوجة", 10.0),
    ("تقع البلدة على بعد كيلومترين من مدينة سرت", "سرت", 2.0),
    ("على بعد خمسة كيلومترات فقط عن بلدة القريتين تعرض الرتل لكمين", "القريتين", 5.0),
    ("تبعد القرية 15 كيلومترا عن مركز ناحية جلولاء", "جلولاء", 15.0),
    ("تقع القاعدة على بعد نحو 60 كلم عن مأرب", "مأرب", 60.0),
    ("يبعد المخيم 12 كيلومترا من مدينة الفاشر", "الفاشر", 12.0),
]


@pytest.mark.parametrize(("text", "name", "km"), AWAY)
def test_a_distance_alone_has_no_bearing(text: str, name: str, km: float) -> None:
    value = place(text, name)
    assert value.offset == Offset(None, km)
    assert value.latitude is not None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قطعت القافلة 300 كيلومتر من بغداد إلى الموصل", "بغداد"),
        ("امتد الطريق 40 كم من دمشق", "دمشق"),
        ("عاد 20 جنديا من تدمر", "تدمر"),
        ("وصل الوفد من سرت", "سرت"),
        ("ابتعد المقاتلون عن مأرب", "مأرب"),
    ],
)
def test_what_runs_or_comes_from_a_place_is_not_beside_it(text: str, name: str) -> None:
    assert place(text, name).offset is None


@pytest.mark.parametrize(
    ("text", "name", "offset"),
    [
        ("وقع الهجوم على بعد 30 كم جنوب غربي مدينة كركوك", "كركوك", Offset("southwest", 30.0)),
        ("سقط صاروخ على مسافة 3 كيلومترات شرق مدينة الرطبة", "الرطبة", Offset("east", 3.0)),
        ("توغلت الدبابات شمالي مدينة غزة", "غزة", Offset("north", None)),
    ],
)
def test_a_bearing_that_is_said_is_kept(text: str, name: str, offset: Offset) -> None:
    assert place(text, name).offset == offset


HEBRON = [
    ("في الخليل، هدمت الجرافات منزلين", ["الخليل"]),
    ("غادر سمير الخليل إلى الخليل أمس", ["الخليل"]),
    ("احتج أهالي الخليل على القرار في نابلس", ["الخليل", "نابلس"]),
    ("وصلت الحافلة إلى صيدا", ["صيدا"]),
    ("قال سمير الخليل إنه غادر", []),
]


@pytest.mark.parametrize(("text", "places"), HEBRON)
def test_a_name_that_is_a_surname_too_needs_but_a_preposition(text: str, places: list[str]) -> None:
    assert found(text, "place") == places


@pytest.mark.parametrize(
    "text",
    [
        "تعرضت المدينة الصناعية الجديدة للقصف قرب حلب",
        "انسحب الرتل من القرية القديمة الحمراء في سوريا",
        "افتتحت السفارة الأمريكية الجديدة في سوريا",
        "استعادت القوات المدينة الاستراتيجية الواقعة على النهر",
        "قصف المستشفى الميداني المركزي",
        "دخلوا المدرسة الابتدائية المهجورة",
    ],
)
def test_a_second_adjective_is_no_place(text: str) -> None:
    assert set(found(text, "place")) <= {"حلب", "سوريا"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قصفت الطائرات حي الجديدة في حلب", "الجديدة"),
        ("سيطر الجيش على بلدة الحمراء بريف حماة", "الحمراء"),
        ("دخل المسلحون قرية جب الثور وأحرقوا مركبتين", "جب الثور"),
        ("قصفت المدفعية قرية تل عويشة بريف إدلب", "تل عويشة"),
        ("نزح سكان قرية أم حجارة غربي شبوة", "أم حجارة"),
        ("داهمت قوة أمنية قرية خشيبان بمحافظة ديالى", "خشيبان"),
    ],
)
def test_behind_the_word_for_its_kind_it_is_one(text: str, name: str) -> None:
    assert name in found(text, "place")


@pytest.mark.parametrize(
    ("text", "countries", "nations"),
    [
        ("اتهمت مصر والسودان وإثيوبيا أطرافا خارجية", ["مصر", "السودان", "إثيوبيا"], []),
        ("اعتقل 15 فلسطينيا في نابلس", ["نابلس"], ["فلسطينيا"]),
        ("قتل جندي لبناني في صيدا", ["صيدا"], ["لبناني"]),
        ("زار الوفد الروسي سوريا", ["سوريا"], ["الروسي"]),
    ],
)
def test_a_country_is_no_nationality_and_a_nationality_no_country(
    text: str, countries: list[str], nations: list[str]
) -> None:
    assert found(text, "place") == countries
    assert found(text, "nationality") == nations
