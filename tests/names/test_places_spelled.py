"""Places as outlets spell them: divisions of the world, variants, and words that only look like a place."""

import pytest
from names_helpers import found, place

WORLD = [
    ("أطلق مسلح النار على طلاب مدرسة في ولاية أوهايو", "أوهايو", "US"),
    ("ضربت العاصفة مقاطعة شانشي شمالي الصين", "شانشي", "CN"),
    ("اعتقلت الشرطة الألمانية رجلا في ولاية بافاريا", "بافاريا", "DE"),
    ("انفجرت عبوة في محطة مترو في سان بطرسبورغ", "سان بطرسبورغ", "RU"),
    ("فاز منتخب الأوروغواي ثم عاد الوفد إلى الأوروغواي", "الأوروغواي", "UY"),
    ("قتل سبعة جنود في ولاية لوغار الأفغانية", "لوغار", "AF"),
    ("انفجرت عبوة في مدينة رفح بشمال سيناء", "رفح", "EG"),
    ("أطلقت صواريخ من سوريا على مواقع إسرائيلية في الجولان", "الجولان", "SY"),
]


@pytest.mark.parametrize(("text", "name", "country"), WORLD)
def test_spellings_of_the_world_are_known(text: str, name: str, country: str) -> None:
    value = place(text, name)
    assert value.country == country
    assert value.latitude is not None


NONE = [
    "أعلنت أنها كانت محاولة بائسة لضرب الاستقرار",
    "إن القوات كسرت الطوق عن المنطقة",
    "فر مئات الآلاف وقد لجأوا إلى البلدان المجاورة",
    "استهدفوا بيتًا من بيوت الله",
    "تقع في مدينة مأرب، الخميس، اشتباكات",
    "أعلنت مديرية أمن العاصمة توقيف رجلين",
    "وصلت السفينة إلى آخر منفذ بحري للمدينة",
    "توعد الزعيم بالثأر لمقتل القائد في اليمن",
]


@pytest.mark.parametrize("text", NONE)
def test_words_that_only_look_like_places(text: str) -> None:
    taken = {"بائسة", "ائسة", "سرت", "جأوا", "بيتًا", "الخميس", "أمن", "بحري", "الثأر"}
    assert taken.isdisjoint(found(text, "place"))


def test_a_place_keeps_what_is_written_before_it() -> None:
    assert "سرت" in found("وصلت القوات إلى أجدابيا وسرت في ليبيا", "place")
    assert "بيتا" in found("اقتحم الجيش بلدة بيتا جنوب نابلس", "place")


CONJOINED = [
    ("سقط المطر على ميسان وذي قار والمثنى", "ذي قار"),
    ("قصفت الطائرات منبج وتل رفعت شمالي حلب", "تل رفعت"),
    ("وصلت السفينة إلى الزبير وأم قصر", "أم قصر"),
]


@pytest.mark.parametrize(("text", "name"), CONJOINED)
def test_a_name_of_several_words_follows_and_however_short_its_first(text: str, name: str) -> None:
    assert name in found(text, "place")


def test_a_short_word_behind_and_alone_is_no_place() -> None:
    assert not found("سقط المطر وتل ذلك برد شديد", "place")
