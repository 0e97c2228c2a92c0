"""Which place a name means: by the country and division around it, by its kind, by what lies between; and what is none."""

import pytest
from names_helpers import entity, found, names, place

from rawi.model import PlaceValue

BY_COUNTRY = [
    ("انفجرت سيارة في طرابلس شمالي لبنان", "طرابلس", "LB"),
    ("قصفت الطائرات طرابلس عاصمة ليبيا", "طرابلس", "LY"),
    ("سيطر الحوثيون على البيضاء وسط اليمن", "البيضاء", "YE"),
    ("اجتمع البرلمان في البيضاء شرقي ليبيا", "البيضاء", "LY"),
    ("دخلت القوات العراقية القائم غربي الأنبار", "القائم", "IQ"),
    ("قصف الجيش السوري حي القدم في دمشق", "القدم", "SY"),
]


@pytest.mark.parametrize(("text", "name", "country"), BY_COUNTRY)
def test_a_shared_name_is_that_of_the_country_told_of(text: str, name: str, country: str) -> None:
    assert place(text, name).country == country


BY_KIND = [
    ("أعلن محافظ نينوى أن محافظة نينوى آمنة", "نينوى", "admin1"),
    ("دخلوا مدينة الحديدة من الجنوب", "الحديدة", "city"),
    ("تشهد محافظة الحديدة معارك", "الحديدة", "admin1"),
    ("عادت العائلات إلى محافظة درعا", "درعا", "admin1"),
    ("قصفوا مدينة درعا ليلا", "درعا", "city"),
]


@pytest.mark.parametrize(("text", "name", "feature"), BY_KIND)
def test_the_word_for_a_kind_tells_town_from_governorate(text: str, name: str, feature: str) -> None:
    found_places = [m for m in names(text).mentions if m.kind == "place" and m.text == name]
    value = found_places[-1].value
    assert isinstance(value, PlaceValue)
    assert value.feature == feature


OFFSETS = [
    ("وقع الهجوم غرب كركوك", "كركوك", "west", None),
    ("وقع الهجوم على بعد 30 كيلومترا شمال بغداد", "بغداد", "north", 30.0),
    ("يقع المعسكر شمال شرقي تكريت", "تكريت", "northeast", None),
    ("انفجرت العبوة جنوب مدينة الموصل", "الموصل", "south", None),
    ("تبعد القرية خمسة وعشرين كيلومترا عن حلب", "حلب", None, 25.0),
]


@pytest.mark.parametrize(("text", "name", "bearing", "km"), OFFSETS)
def test_how_far_and_which_way(text: str, name: str, bearing: str | None, km: float | None) -> None:
    offset = place(text, name).offset
    assert offset is not None
    assert (offset.bearing, offset.km) == (bearing, km)


NO_OFFSETS = [
    ("وقع الهجوم في كركوك", "كركوك"),
    ("دخلوا الأحياء الغربية من الموصل", "الموصل"),
    ("جرت الانتخابات في جنوب كردفان", "جنوب كردفان"),
]


@pytest.mark.parametrize(("text", "name"), NO_OFFSETS)
def test_no_offset_where_none_is_said(text: str, name: str) -> None:
    assert place(text, name).offset is None


INSIDE = [
    "احتج طلاب جامعة الموصل أمس",
    "فاز نادي دهوك بالكأس",
    "ذكرت صحيفة القدس العربي ذلك",
    "أعلن لواء القدس الانسحاب",
    "انتهت عملية درع الفرات قبل عام",
    "قال أبو بكر البغدادي ذلك",
]


@pytest.mark.parametrize("text", INSIDE)
def test_a_place_within_another_name_is_none(text: str) -> None:
    assert found(text, "place") == []


def test_one_place_by_two_spellings() -> None:
    result = names("قصفوا الرقة ثم دخلوا مدينة الرقه السورية")
    assert entity(result, "الرقة", "place").id == entity(result, "الرقه", "place").id


def test_a_capital_that_acts_is_its_country() -> None:
    result = names("اتهمت أنقرة المسلحين وقالت تركيا إنها سترد")
    assert entity(result, "أنقرة").id == entity(result, "تركيا").id


def test_a_capital_where_something_happens_is_a_town() -> None:
    result = names("وقع انفجار في أنقرة وقالت تركيا إنها سترد")
    assert entity(result, "أنقرة").id != entity(result, "تركيا").id


def test_a_village_that_nobody_knows_lies_where_the_report_says() -> None:
    value = place("قصفوا قرية المشيرفية الصغرى في ريف حماة", "المشيرفية")
    assert value.latitude is None or value.country == "SY"


def test_a_country_alone_is_no_town() -> None:
    value = place("غادر الوفد إلى اليمن", "اليمن")
    assert (value.feature, value.admin1) == ("country", None)
