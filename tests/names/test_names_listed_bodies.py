"""Bodies that the lexicon lists by all their names, what ends them, and makes of weapons that are none."""

import pytest
from names_helpers import entity, found, names, same

BODIES = [
    ("انضم إلى الجماعة الليبية المقاتلة عام 1995", "الجماعة الليبية المقاتلة", "LY"),
    ("قاتل في صفوف كتيبة راف الله السحاتي في بنغازي", "كتيبة راف الله السحاتي", "LY"),
    ("هاجمت جماعة عقبة بن نافع دورية للحرس", "جماعة عقبة بن نافع", "TN"),
    ("تقدمت ألوية الحماية الرئاسية نحو المدينة", "ألوية الحماية الرئاسية", "YE"),
    ("سيطرت فرقة المعتصم على قريتين", "فرقة المعتصم", "SY"),
    ("أعلنت سوريا الديمقراطية السيطرة على الحقل", "سوريا الديمقراطية", "SY"),
    ("نفى متحدث باسم حزب البديل من أجل ألمانيا ذلك", "حزب البديل من أجل ألمانيا", "DE"),
    ("ذكرت وكالة الأنباء العمانية أن الوفد غادر", "وكالة الأنباء العمانية", "OM"),
    ("ذكرت وكالة الأنباء الجزائرية أن الوفد غادر", "وكالة الأنباء الجزائرية", "DZ"),
]


@pytest.mark.parametrize(("text", "name", "country"), BODIES)
def test_a_listed_body_has_its_name_and_country(text: str, name: str, country: str) -> None:
    assert entity(names(text), name, "organization").country == country


def test_an_adjective_without_the_article_is_part_of_the_name() -> None:
    assert "سكاي نيوز عربية" in found("قال المتحدث لسكاي نيوز عربية إن القتال توقف", "organization")


def test_an_adjective_of_nation_with_the_article_is_none() -> None:
    assert "وكالة سبوتنيك" in found("نقلت وكالة سبوتنيك الروسية عن مصدر قوله ذلك", "organization")


def test_an_outlet_with_and_without_its_kind_is_one() -> None:
    result = names("نشرت صحيفة عنب بلدي تقريرا.\nوقالت عنب بلدي إن الطريق مغلق.")
    assert same(result, "صحيفة عنب بلدي", "عنب بلدي")


THINGS = [
    ("أطلق المهاجمون قذائف «آر بي جي» على مقرات الفصيل", "آر بي جي"),
    ("عثرت الشرطة على مادة «تي إيه تي بي» المتفجرة", "تي إيه تي بي"),
    ("دمر الطيران عربة (بي إم بي) ومدفعا", "بي إم بي"),
]


@pytest.mark.parametrize(("text", "name"), THINGS)
def test_a_make_of_weapon_is_no_body(text: str, name: str) -> None:
    assert name not in found(text, "organization")
    assert name not in found(text, "person")


def test_a_known_body_in_brackets_is_the_one_before_them() -> None:
    result = names("نقلت وكالة الأنباء الروسية (سبوتنيك) الخبر.\nوقالت سبوتنيك إن الوفد غادر.")
    assert same(result, "وكالة الأنباء الروسية", "سبوتنيك")


def test_a_body_of_another_kind_in_brackets_is_another() -> None:
    result = names("قال مركز الدراسات الدولية (رويترز) إن الوفد غادر")
    bodies = [one for one in result.entities if one.kind == "organization"]
    assert len(bodies) == 2
