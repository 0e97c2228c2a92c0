"""Places in sentences as reports have them: where they lie, how near "20 km from" is, and what stays unknown."""

from __future__ import annotations

import pytest

from rawi.arabic import read_document
from rawi.model import Offset, PlaceValue
from rawi.names.places import find


def values(text: str) -> list[PlaceValue]:
    return [place.value for place in find(read_document(text))]


def value(text: str, name: str) -> PlaceValue:
    places = find(read_document(text))
    return next(p.value for p in places if name in (p.text, p.value.name, p.value.name_en))


LOCATED = [
    ("هجوم على منزل في قرية الفرحاتية في محافظة صلاح الدين العراقية", "Farhatiyah", "IQ", 34.0, 44.1),
    ("وصل النازحون إلى ناحية القيارة جنوب الموصل", "Qayyarah", "IQ", 35.8, 43.3),
    ("انفجار في قضاء الطوز بمحافظة صلاح الدين العراقية", "Tuz Khurmatu", "IQ", 34.9, 44.6),
    ("غارة على بلدة كفرنبل بريف إدلب", "كفرنبل", "SY", 35.6, 36.6),
    ("اشتباكات في بلدة حمورية بالغوطة الشرقية", "Hamouria", "SY", 33.5, 36.4),
    ("اشتباكات في بلدة الحمورية بالغوطة الشرقية", "Hamouria", "SY", 33.5, 36.4),
    ("قصف على قرية كفرجنة في ريف عفرين", "Kafr Jannah", "SY", 36.6, 36.9),
    ("سقطت قذائف على قرية المتونة شمال السويداء", "Matunah", "SY", 33.0, 36.5),
    ("دمر الطيران قرية الكبر في محافظة دير الزور السورية", "Kibar", "SY", 35.7, 39.8),
    ("معارك في مديرية حيران بمحافظة حجة", "Hayran", "YE", 16.3, 43.0),
    ("غارات على منطقة عقان في محافظة لحج", "Aqqan", "YE", 13.3, 44.6),
    ("قصف طال ضلاع همدان شمال غرب صنعاء", "Dhula Hamdan", "YE", 15.4, 44.1),
    ("كمين في مديرية برط بمحافظة الجوف اليمنية", "Barat al-Anan", "YE", 16.7, 44.3),
    ("اشتباكات في حي النوفليين بالعاصمة الليبية طرابلس", "Nawfaliyin", "LY", 32.9, 13.2),
    ("انفجار قرب مدينة درنة الليبية", "Derna", "LY", 32.8, 22.6),
    ("توغل في بلدة خزاعة شرق خان يونس", "خزاعة", "PS", 31.3, 34.4),
    ("قصف على مدينة الفاشر في دارفور", "El Fasher", "SD", 13.6, 25.3),
    ("قتلى في مدينة ريحانلي التركية", "Reyhanli", "TR", 36.3, 36.6),
    ("وصل الوفد إلى يكاترينبورغ في روسيا", "Yekaterinburg", "RU", 56.8, 60.6),
    ("سقط صاروخ قرب مطار الملك خالد الدولي في الرياض", "King Khalid International Airport", "SA", 25.0, 46.7),
    ("استهدفت الصواريخ قاعدة تياس في ريف حمص", "T4 airbase", "SY", 34.5, 37.6),
]


@pytest.mark.parametrize(("text", "english", "country", "latitude", "longitude"), LOCATED)
def test_on_the_map(text: str, english: str, country: str, latitude: float, longitude: float) -> None:
    found = value(text, english)
    assert found.country == country
    assert found.latitude is not None and found.longitude is not None
    assert abs(found.latitude - latitude) <= 0.15
    assert abs(found.longitude - longitude) <= 0.15


OFFSETS = [
    ("وقع الهجوم غرب كركوك أمس", "Kirkuk", Offset("west", None)),
    ("سقطت الطائرة شمال غربي الموصل", "Mosul", Offset("northwest", None)),
    ("انفجر لغم على بعد 20 كيلومترا من تكريت", "Tikrit", Offset(None, 20.0)),
    ("تقع القرية على بعد 35 كم جنوب بغداد", "Baghdad", Offset("south", 35.0)),
    ("تقع البوابة في مدينة أجدابيا (840 كلم شرق طرابلس)", "Tripoli", Offset("east", 840.0)),
    ("على بعد نحو 45 كيلومترا شمال غربي العاصمة دمشق", "Damascus", Offset("northwest", 45.0)),
    ("على مسافة عشرين كيلومترا إلى الشرق من الرمادي", "Ramadi", Offset("east", 20.0)),
    ("تقدمت القوات جنوبي إدلب", "Idlib", Offset("south", None)),
    ("وقصفت مواقع شرقي بلدة الباغوز السورية", "الباغوز", Offset("east", None)),
    ("ضبط مخزن جنوب مدينة الفلوجة", "Fallujah", Offset("south", None)),
    ("على بعد كيلومترين غرب سرت", "Sirte", Offset("west", 2.0)),
    ("قتل ثلاثة في سنجار غرب الموصل", "Sinjar", None),
]


@pytest.mark.parametrize(("text", "english", "offset"), OFFSETS)
def test_beside_a_place_is_not_in_it(text: str, english: str, offset: Offset | None) -> None:
    assert value(text, english).offset == offset


NOT_PLACES = [
    ("درس في جامعة الموصل سنوات", "الموصل"),
    ("وقالت صحيفة الرياض إن المعرض بدأ", "الرياض"),
    ("والتقى أبو بكر البغدادي أنصاره", "البغدادي"),
    ("فاز نادي الزمالك على الأهلي", "الزمالك"),
    ("خرجت القذائف من وسط الحي", "الحي"),
    ("انسحب المسلحون إلى محيط القرية", "القرية"),
    ("أغلق المحتجون مدخل الميناء", "الميناء"),
    ("تجمع الأهالي قرب المدينة", "المدينة"),
    ("هاجم المسلحون مستشفى الكويت في صنعاء", "الكويت"),
    ("ووقف السكان في شارع حيفا ببغداد", "حيفا"),
    ("وصل لواء القدس إلى حلب", "القدس"),
    ("أعلنت كتائب حلب الشهباء الانسحاب", "الشهباء"),
]


@pytest.mark.parametrize(("text", "name"), NOT_PLACES)
def test_what_is_no_place(text: str, name: str) -> None:
    assert name not in {place.text for place in find(read_document(text))}


KINDS = [
    ("قصف على قضاء الحي في محافظة واسط العراقية", "الحي", "IQ"),
    ("وصل الوفد إلى ولاية الجزيرة في السودان", "الجزيرة", "SD"),
    ("معارك في مديرية الميناء بمحافظة الحديدة اليمنية", "الميناء", "YE"),
]


@pytest.mark.parametrize(("text", "name", "country"), KINDS)
def test_the_word_for_its_kind_makes_a_place_of_an_everyday_word(text: str, name: str, country: str) -> None:
    found = next(place for place in find(read_document(text)) if name in place.text)
    assert found.value.country == country


NAMESAKES = [
    ("قصف في دوما بالغوطة الشرقية قرب دمشق", "دوما", "SY"),
    ("هجوم على مطار بنينا في بنغازي شرقي ليبيا", "بنغازي", "LY"),
    ("مواجهات في نابلس ورام الله بالضفة الغربية", "نابلس", "PS"),
    ("اشتباكات في القصير بريف حمص", "القصير", "SY"),
    ("قتلى في الحسينية بمحافظة كربلاء العراقية", "الحسينية", "IQ"),
    ("سقط قتلى في الحسينية بمحافظة الحديدة اليمنية", "الحسينية", "YE"),
    ("نزوح من الميادين والبوكمال في دير الزور السورية", "الميادين", "SY"),
    ("اعتقالات في سلوان والعيسوية بالقدس", "سلوان", "PS"),
]


@pytest.mark.parametrize(("text", "name", "country"), NAMESAKES)
def test_which_of_several_is_meant(text: str, name: str, country: str) -> None:
    found = value(text, name)
    assert found.country in (country, None)
    if found.latitude is not None:
        assert found.country == country


UNKNOWN = [
    ("وصلت التعزيزات إلى قرية السبخاوية في محافظة نينوى", "السبخاوية"),
    ("انفجار في حي المقرمطين بمدينة بغداد", "المقرمطين"),
    ("قصف على بلدة الزعيترانية بريف حلب", "الزعيترانية"),
    ("نازحون في مخيم الكرنفلية بمحافظة إدلب", "الكرنفلية"),
]


@pytest.mark.parametrize(("text", "name"), UNKNOWN)
def test_an_unknown_name_behind_the_word_for_its_kind_has_no_coordinates(text: str, name: str) -> None:
    found = value(text, name)
    assert found.latitude is None and found.longitude is None
    assert found.gazetteer_id is None


def test_an_unknown_village_lies_where_its_governorate_is() -> None:
    found = value("وصلت التعزيزات إلى قرية السبخاوية في محافظة نينوى", "السبخاوية")
    assert (found.country, found.admin1) == ("IQ", "Nineveh")


def test_a_country_only_place_gets_no_town() -> None:
    found = value("عاد اللاجئون إلى ليبيا", "ليبيا")
    assert found.feature == "country"
    assert found.admin1 is None


@pytest.mark.parametrize("verb", ["زار", "دخل", "غادر", "قصف", "وصل"])
def test_syria_behind_a_definite_subject_is_the_country(verb: str) -> None:
    assert value(f"{verb} الوفد سورية أمس", "سوريا").country == "SY"


def test_the_syrian_woman_is_no_country() -> None:
    assert values("وقالت المعارضة السورية إنها ترفض") == []
