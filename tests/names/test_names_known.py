"""Bodies that a report names in its own way: a head and a quoted name, a short name in brackets, what foes call them."""

import pytest
from names_helpers import entity, found, mention, names, same

QUOTED = [
    ("قالت قناة «العربية» ذلك", "العربية", "org.arabiya"),
    ('قالت قناة "المسيرة" ذلك', "المسيرة", "org.masirah"),
    ('نشر الصورة على موقع "تويتر" أمس', "تويتر", "org.twitter"),
    ('ذكرت صحيفة "الشرق الأوسط" ذلك', "الشرق الأوسط", "org.asharq_awsat"),
]


@pytest.mark.parametrize(("text", "name", "key"), QUOTED)
def test_a_quoted_name_behind_its_head_is_the_known_body(text: str, name: str, key: str) -> None:
    assert entity(names(text), name, "organization").key == key


def test_a_quoted_name_that_nobody_knows_has_no_key() -> None:
    assert entity(names('قالت قناة "المدى الأزرق" ذلك'), "المدى الأزرق").key is None


def test_a_short_name_behind_the_long_one_says_who_it_is() -> None:
    result = names('ذكرت وكالة الأنباء الرسمية "سبأ" الخبر. وقالت سبأ إن الطريق مفتوح')
    assert entity(result, "سبأ", "organization").key == "org.saba"
    assert same(result, "وكالة الأنباء الرسمية", "سبأ")


NO_SHORT_NAMES = [
    'سيطرت قوات "الجيش الوطني" و"المقاومة الشعبية" على التلة',
    'أعلنت الحكومة العراقية "دحر" المسلحين',
]


@pytest.mark.parametrize("text", NO_SHORT_NAMES)
def test_what_stands_between_quotation_marks_is_not_always_a_short_name(text: str) -> None:
    assert not [m for m in names(text).mentions if m.rule == "organization.acronym"]


AIMS = [
    ("قال مركز الرافدين للدراسات الاستراتيجية ذلك", "مركز الرافدين للدراسات الاستراتيجية"),
    ("قال مركز بغداد لحقوق الإنسان ذلك", "مركز بغداد لحقوق الإنسان"),
    ("أجلت الهيئة العليا للانتخابات الموعد", "الهيئة العليا للانتخابات"),
]


@pytest.mark.parametrize(("text", "name"), AIMS)
def test_what_a_body_is_for_ends_its_name(text: str, name: str) -> None:
    assert found(text, "organization") == [name]


NO_BODIES = [
    "افتتح مركز للتدليك في الحي",
    "وصلت بعثة للتقصي أمس",
    "توغلت قوات شبه عسكرية في القرية",
    "قاتلت كتائب تناهز الألف",
    "انطلقت حركة احتجاج واسعة",
    "شكلوا لجنة للتحقيق في الحادث",
]


@pytest.mark.parametrize("text", NO_BODIES)
def test_a_head_with_a_common_word_is_no_name(text: str) -> None:
    assert found(text, "organization") == []


NICKNAMES = ["الميليشيات الانقلابية", "الميليشيات المتمردة", "ميليشيات التمرد"]


@pytest.mark.parametrize("nickname", NICKNAMES)
def test_what_foes_call_them_is_the_only_armed_body_named(nickname: str) -> None:
    result = names(f"هاجمت مليشيا الحوثي الموقع. وقال إن {nickname} زرعت الألغام")
    assert same(result, "مليشيا الحوثي", nickname)
    assert entity(result, nickname).type == "rebel"


def test_of_two_armed_bodies_a_nickname_means_neither() -> None:
    result = names("قاتلت مليشيا الحوثي تنظيم القاعدة. وقال إن ميليشيات التمرد زرعت الألغام")
    assert not same(result, "مليشيا الحوثي", "ميليشيات التمرد")
    assert not same(result, "تنظيم القاعدة", "ميليشيات التمرد")


def test_forces_of_their_own_side_take_no_nickname() -> None:
    result = names("هاجمت مليشيا الحوثي الموقع ثم تقدمت القوات الحكومية")
    assert not same(result, "مليشيا الحوثي", "القوات الحكومية")


def test_the_council_and_the_forces_of_one_name_are_two() -> None:
    result = names("قال مجلس سوريا الديمقراطية إن قوات سوريا الديمقراطية انسحبت")
    assert not same(result, "مجلس سوريا الديمقراطية", "قوات سوريا الديمقراطية")
    assert entity(result, "مجلس سوريا الديمقراطية").type == "political_party"
    assert entity(result, "قوات سوريا الديمقراطية").name_en == "Syrian Democratic Forces"


def test_a_unit_of_a_militia_is_none_of_the_state() -> None:
    result = names("نفذت قوة الرضوان التابعة لحزب الله هجوما")
    assert entity(result, "قوة الرضوان").type == "militia"
    assert not same(result, "قوة الرضوان", "حزب الله")


def test_a_mention_keeps_its_place_in_the_text() -> None:
    text = "قالت قناة «العربية» ذلك"
    one = mention(names(text), "العربية", "organization")
    assert text[one.start : one.end] == "العربية"


TOLD = [
    ("قال في تصريح لـ«الشرق الأوسط» إن الوضع صعب", "الشرق الأوسط", "org.asharq_awsat"),
    ("قال لـ(المدينة) إن القوات تقدمت", "المدينة", "org.madina_paper"),
    ('نفى ذلك في حديث مع "الوطن" أمس', "الوطن", "org.watan"),
    ("أكد لـ«سبق» أن الطريق مغلق", "سبق", "org.sabq"),
]


@pytest.mark.parametrize(("text", "name", "key"), TOLD)
def test_an_outlet_that_is_told_something_needs_no_head(text: str, name: str, key: str) -> None:
    result = names(text)
    assert entity(result, name, "organization").key == key
    assert not [m for m in result.mentions if m.kind == "place" and m.text == name]


@pytest.mark.parametrize("text", ["دخلوا «المدينة» ليلا", "صورة عن (الوطن) قديمة"])
def test_a_quoted_word_that_nobody_is_told_at_is_no_outlet(text: str) -> None:
    assert found(text, "organization") == []


def test_outlet_by_bare_name_and_by_full_name_is_one() -> None:
    result = names("قال لـ«الشرق الأوسط» إنه باق. وذكرت صحيفة الشرق الأوسط أنه غادر")
    assert same(result, "الشرق الأوسط", "صحيفة الشرق الأوسط")


BANKS = [
    ("رفع البنك المركزي الفائدة", ["البنك المركزي"]),
    ("قال مدير المصرف التجاري ذلك", ["المصرف التجاري"]),
    ("رفع البنك الذي أنشئ أمس الفائدة", []),
    ("دخلوا البنك الأسود ليلا", []),
]


@pytest.mark.parametrize(("text", "banks"), BANKS)
def test_a_bank_is_named_by_its_kind(text: str, banks: list[str]) -> None:
    assert found(text, "organization") == banks


def test_a_radio_is_no_newspaper_named_before() -> None:
    result = names("قالت صحيفة «عكاظ» إن الحي هادئ. وسيطروا على مبنى الإذاعة")
    assert "الإذاعة" not in [m.text for m in result.mentions if m.kind == "organization"]


def test_the_newspaper_is_the_one_named_before() -> None:
    result = names("قالت صحيفة «عكاظ» إن الحي هادئ. وأضافت الصحيفة أن الطريق مفتوح")
    assert same(result, "عكاظ", "الصحيفة")


LEGITIMATE = [
    (
        "قاتلت القوات الشرعية مليشيا الحوثي بدعم من تحالف دعم الشرعية في اليمن",
        "القوات الشرعية",
        "org.ye_army",
    ),
    (
        "أغار التحالف الذي تقوده الولايات المتحدة على الموقع",
        "التحالف الذي تقوده الولايات المتحدة",
        "org.intl_coalition",
    ),
    ("قالت جماعة عبدالملك الحوثي ذلك", "جماعة عبدالملك الحوثي", "org.houthi"),
]


@pytest.mark.parametrize(("text", "name", "key"), LEGITIMATE)
def test_bodies_by_a_way_of_speaking(text: str, name: str, key: str) -> None:
    assert entity(names(text), name, "organization").key == key
