"""Resolving: which of several places is meant, bearings, and what stays unknown."""

import pytest

from rawi.arabic import read_document
from rawi.model import PlaceValue
from rawi.names.places import find


def values(text: str) -> list[PlaceValue]:
    return [place.value for place in find(read_document(text))]


def value(text: str, name: str) -> PlaceValue:
    return next(v for v in values(text) if name in (v.name, v.name_en))


@pytest.mark.parametrize(
    ("text", "name", "country", "admin1"),
    [
        ("اشتباكات في طرابلس شمال لبنان", "طرابلس", "LB", "North"),
        ("قالت حكومة الوفاق الليبية في طرابلس", "طرابلس", "LY", "Tripoli"),
        ("قصف منطقة الباغوز السوري", "الباغوز", "SY", "Deir ez-Zor"),
        ("انتشار الجيش في الباغوز العراقي", "الباغوز", "IQ", "Anbar"),
        ("هجوم على بلدة المنصورة بريف الرقة", "المنصورة", "SY", "Raqqa"),
        ("اغتيال ضابط في مديرية المنصورة في عدن", "المنصورة", "YE", "Aden"),
        ("نازحون من ناحية ربيعة في محافظة نينوى", "ربيعة", "IQ", "Nineveh"),
        ("معارك قرب بلدة ربيعة بريف اللاذقية", "ربيعة", "SY", "Latakia"),
        ("داهمت القوات قرى قضاء القائم غرب الأنبار", "القائم", "IQ", "Anbar"),
        ("مواجهات في حي النصر بمدينة غزة", "النصر", "PS", "Gaza"),
        ("غارة على بلدة صيدا بريف درعا", "صيدا", "SY", "Daraa"),
        ("توتر في مخيمات مدينة صيدا جنوب لبنان", "صيدا", "LB", "South"),
        ("قصف أريحا في ريف إدلب", "أريحا", "SY", "Idlib"),
        ("اقتحم الجيش الإسرائيلي مدينة أريحا في الضفة الغربية", "أريحا", "PS", "Jericho"),
    ],
)
def test_the_words_around_decide_between_namesakes(text: str, name: str, country: str, admin1: str) -> None:
    found = value(text, name)
    assert (found.country, found.admin1) == (country, admin1)
    assert found.latitude is not None


def test_a_report_means_one_place_by_one_name() -> None:
    text = "هاجم مسلحون فندقا في مدينة سوسة التونسية. وأغلقت الطرق. ووصلت تعزيزات إلى سوسة."
    assert [v.country for v in values(text) if v.name == "سوسة"] == ["TN", "TN"]


def test_what_nothing_decides_stays_without_coordinates() -> None:
    (found,) = values("وصل الوزير إلى سوسة اليوم")
    assert found.candidates > 1
    assert (found.latitude, found.longitude, found.country, found.gazetteer_id) == (None, None, None, None)


def test_a_namesake_in_a_country_that_the_report_does_not_name_is_not_taken() -> None:
    text = "قال الجيش اليمني إن الحوثيين قصفوا قرية السلامية في محافظة أبين"
    assert value(text, "السلامية").latitude is None


def test_a_village_is_not_taken_for_its_namesake_in_another_governorate() -> None:
    text = "عثر الأهالي في قرية النخيلة بمحافظة حضرموت في اليمن على ألغام"
    assert value(text, "النخيلة").latitude is None


def test_an_everyday_word_is_no_place_of_a_country_that_the_report_does_not_name() -> None:
    text = "قصف الحوثيون منطقة الكرامة شمال مدينة عدن في اليمن"
    assert [v.country for v in values(text) if v.name == "الكرامة"] == [None]


def test_a_village_beside_the_named_town_is_taken_before_a_capital_far_away() -> None:
    text = "قصف الحوثيون منطقة الرباط شمال مدينة عدن في اليمن"
    assert [(v.country, v.admin1) for v in values(text) if v.name == "الرباط"] == [("YE", "Lahij")]


def test_a_capital_is_not_lightly_taken_for_its_obscure_namesake() -> None:
    text = "قال ضابط في الحويجة قرب كركوك إن الوفد سافر من بغداد إلى الرياض"
    assert all(v.country != "IQ" for v in values(text) if v.name == "الرياض")


def test_the_namesake_is_taken_where_the_words_say_so() -> None:
    text = "دهم الجيش قرى ناحية الرياض في قضاء الحويجة جنوب غرب كركوك"
    assert value(text, "الرياض").country == "IQ"


@pytest.mark.parametrize(
    ("text", "feature"),
    [("قتلى في محافظة كركوك", "admin1"), ("قتلى في مدينة كركوك", "city"), ("قتلى في كركوك", "city")],
)
def test_the_word_for_the_kind_decides_between_a_town_and_its_governorate(text: str, feature: str) -> None:
    (found,) = values(text)
    assert (found.name_en, found.feature, found.candidates) == ("Kirkuk", feature, 1)


@pytest.mark.parametrize(
    ("text", "bearing", "km"),
    [
        ("انفجار غرب كركوك", "west", None),
        ("هجوم شمال شرقي ديالى", "northeast", None),
        ("تحطم طائرة على بعد 100 كم شمال بغداد", "north", 100.0),
        ("كمين على بعد 12.5 كيلومترا جنوب غربي الحويجة", "southwest", 12.5),
        ("قصف إلى الشمال الغربي من بعقوبة", "northwest", None),
        ("قاعدة ٢٠ كلم شرقي الرطبة", "east", 20.0),
    ],
)
def test_bearing_and_distance(text: str, bearing: str, km: float | None) -> None:
    (found,) = values(text)
    assert found.offset is not None
    assert (found.offset.bearing, found.offset.km) == (bearing, km)


@pytest.mark.parametrize("text", ["انفجار في كركوك", "ريف كركوك", "قتل 20 جنديا في كركوك"])
def test_no_bearing_where_none_is_said(text: str) -> None:
    assert values(text)[0].offset is None


def test_a_bearing_belongs_to_the_name_behind_it() -> None:
    dibis, kirkuk = values("اعتقال ثلاثة في قضاء الدبس غرب كركوك")
    assert dibis.offset is None
    assert kirkuk.offset is not None and kirkuk.offset.bearing == "west"


def test_a_country_has_a_point_and_says_that_it_is_a_country() -> None:
    (found,) = values("الأوضاع في ليبيا")
    assert (found.feature, found.country, found.gazetteer, found.gazetteer_id) == (
        "country",
        "LY",
        "cldr",
        "LY",
    )
    assert found.latitude is not None and found.admin1 is None


def test_a_sea_has_no_country() -> None:
    (found,) = values("سفينة في البحر الأحمر")
    assert (found.feature, found.country) == ("sea", None)


def test_the_same_place_has_the_same_id_under_each_of_its_names() -> None:
    ids = {
        v.gazetteer_id
        for v in values("قصف كوباني السورية. وتعرف كوباني باسم عين العرب في سوريا.")
        if v.feature == "city"
    }
    assert len(ids) == 1


def test_reading_twice_gives_the_same() -> None:
    text = "معارك في محافظة تعز ومديرية المخا ومدينة الحديدة في اليمن"
    assert find(read_document(text)) == find(read_document(text))


def test_time_grows_with_the_text_and_not_with_its_square() -> None:
    text = "قصف في ريف حلب ومدينة الباب شمال سوريا قرب قرية الصفا، " * 3000
    assert len(find(read_document(text))) >= 9000
