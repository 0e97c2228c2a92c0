"""Finding: which words are places, and where their spans begin and end."""

from itertools import pairwise

import pytest

from rawi.arabic import read_document
from rawi.model import Place
from rawi.names.places import find


def places(text: str, *taken: str) -> tuple[Place, ...]:
    spans = [(text.index(words), text.index(words) + len(words)) for words in taken]
    return find(read_document(text), spans)


def names(text: str, *taken: str) -> list[str]:
    return [place.text for place in places(text, *taken)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("وصل الوفد إلى بغداد", ["بغداد"]),
        ("الوضع بالعراق وبسوريا", ["العراق", "سوريا"]),
        ("دعم لليمن", ["يمن"]),
        ("قتال في محيط خان شيخون", ["خان شيخون"]),
        ("سكان دير الزور والرقة", ["دير الزور", "الرقة"]),
        ("عبروا نهر الفرات", ["نهر الفرات"]),
        ("من مخيم اليرموك", ["مخيم اليرموك"]),
        ("قصف مطار الحديدة", ["مطار الحديدة"]),
        ("في كوريا الشمالية", ["كوريا الشمالية"]),
        ("جنود من جنوب السودان", ["جنوب السودان"]),
    ],
)
def test_names_are_found_with_what_is_written_before_them_cut_off(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "القوات العراقية تتقدم", "رفع الجندي العلم فوق المبنى", "فتح الباب للحوار", "النصر قريب", "السلام عليكم",
        "طالب الشعب بالإصلاح", "قال حسن سعد للصحفيين", "لعب كرة القدم", "كان الجو باردا", "عقد البيت الأبيض مؤتمرا",
        "قدم خبر سار وخيارات كبيرة", "نقلت وكالة فرانس برس الخبر", "قالت وزارة الخارجية السعودية",
        "تنظيم القاعدة في جزيرة", "مصادر محلية قالت", "عاد إلى مسقط رأسه", "قال باراك أوباما",
    ],
)  # fmt: skip
def test_everyday_words_and_nationalities_are_not_places(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("دخل الجيش مدينة الباب", ["الباب"]),
        ("سقطت قذائف على حي النصر", ["النصر"]),
        ("تعزيزات في قضاء القائم", ["القائم"]),
        ("انسحبوا من مدينتي القصير وحمص", ["القصير", "حمص"]),
        ("هاجموا الباب بريف حلب", ["الباب", "ريف حلب"]),
        ("سيطروا على القائم غرب العراق", ["القائم", "العراق"]),
        ("قرب ناحية العلم شرق تكريت", ["العلم", "تكريت"]),
    ],
)
def test_an_everyday_word_is_a_place_where_its_neighbours_show_it(text: str, expected: list[str]) -> None:
    assert names(text) == expected


def test_what_was_shown_once_holds_on() -> None:
    text = "دخلت القوات مدينة الباب. وقال شاهد إن القتال في الباب مستمر. وفتح الحارس الباب."
    assert names(text) == ["الباب", "الباب"]


def test_taken_spans_are_left_alone() -> None:
    text = "قال أبو بكر البغدادي في الموصل إن جامعة الموصل أغلقت"
    assert names(text, "أبو بكر البغدادي", "جامعة الموصل") == ["الموصل"]


@pytest.mark.parametrize("text", ["طلاب جامعة الموصل", "صحيفة الرياض", "لواء حلب", "نادي بغداد"])
def test_a_place_in_the_name_of_an_institution_is_none(text: str) -> None:
    assert names(text) == []


def test_spans_hold_on_marked_text() -> None:
    text = "وصلوا إلى الْمَوْصِلِ ثم إلى بغـــداد، وقُتل جندي بِدِمَشْقَ."
    for place in places(text):
        assert text[place.start : place.end] == place.text
    assert [place.value.name_en for place in places(text)] == ["Mosul", "Baghdad", "Damascus"]


def test_mentions_are_sorted_and_do_not_overlap() -> None:
    found = places("من قرية الرابية الجديدة في ريف حماة إلى مدينة حماة ثم حمص ودمشق ولبنان")
    assert all(a.end <= b.start for a, b in pairwise(found))


def test_hashtags() -> None:
    assert names("معارك في محافظة #تعز جنوب #اليمن") == ["تعز", "اليمن"]


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ("في قرية الرابعية الحمرة", "الرابعية", "village"),
        ("وصل إلى بلدة تل مرادان", "تل مرادان", "town"),
        ("سكان حي الخمائل", "الخمائل", "neighbourhood"),
    ],
)
def test_an_unknown_name_is_taken_on_the_word_before_it(text: str, name: str, feature: str) -> None:
    (place,) = places(text)
    assert (place.text, place.value.feature) == (name, feature)
    assert place.value.latitude is None and place.value.gazetteer is None and place.value.country is None


def test_an_unknown_village_takes_country_and_division_from_the_words() -> None:
    unknown, _ = places("قتل راع في قرية الرابعية بمحافظة ديالى")
    assert (unknown.value.country, unknown.value.admin1) == ("IQ", "Diyala")
    assert unknown.value.latitude is None


@pytest.mark.parametrize(
    "text", ["في مخيم اللاجئين", "حي الشرقية", "قرية صغيرة", "بلدة محاصرة", "قرى المواطنين"]
)
def test_adjectives_behind_a_word_for_a_kind_are_no_names(text: str) -> None:
    assert names(text) == []


def test_nothing_in_nothing() -> None:
    assert places("") == () and places("…") == () and places("abc 123") == ()


def test_a_taken_span_beyond_the_text_does_no_harm() -> None:
    assert find(read_document("بغداد"), [(0, 99)]) == ()
