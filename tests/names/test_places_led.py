"""Places behind a word for their kind: quarters, suburbs, districts, and bodies or people of the same name."""

import pytest
from names_helpers import found, names

from rawi.arabic import read_document
from rawi.model import Place
from rawi.names.places.led import of_its_kind


def located(text: str) -> dict[str, tuple[str | None, float | None]]:
    """Country and latitude of each place, by its words."""
    places = [one for one in names(text).mentions if isinstance(one, Place)]
    return {one.text: (one.value.country, one.value.latitude) for one in places}


@pytest.mark.parametrize(
    ("text", "last", "right"),
    [
        ("مديرية الدريهمي", None, True),
        ("مدينة القاعدة", 1, True),
        ("مدينة القاعدة", 2, False),
        ("حي الشرطة الرابعة", 2, True),
        ("حي الشرطة الرابعة", 1, False),
        ("منطقة القاعدة", None, False),
        ("تنظيم القاعدة", None, False),
        ("مديرية الأمن", None, False),
        ("مديرية", None, False),
    ],
)
def test_a_name_of_the_kind_that_the_word_before_it_says(text: str, last: int | None, right: bool) -> None:
    assert of_its_kind(read_document(text, report_id="r1"), 0, last) is right


def test_nothing_stands_before_the_first_word() -> None:
    assert not of_its_kind(read_document("القاعدة", report_id="r1"), -1, 0)


@pytest.mark.parametrize(
    ("text", "place", "bodies"),
    [
        ("قصفت طائرات مديرية الدريهمي في محافظة الحديدة", "الدريهمي", []),
        ("أسر ثلاثة في مدينة القاعدة جنوب محافظة إب في اليمن", "القاعدة", []),
        ("انفجرت عبوة في حي الشرطة الرابعة غربي بغداد", "الشرطة الرابعة", []),
        ("هاجم مقاتلو تنظيم القاعدة مدينة المكلا في اليمن", "المكلا", ["تنظيم القاعدة"]),
    ],
)
def test_a_town_and_a_body_of_one_name(text: str, place: str, bodies: list[str]) -> None:
    assert located(text)[place][1] is not None
    assert found(text, "organization") == bodies


@pytest.mark.parametrize(
    ("text", "place", "country"),
    [
        ("انسحبت القوات من أحياء تعز في اليمن", "تعز", "YE"),
        ("تقدم الجيش الليبي في أحد أحياء درنة", "درنة", "LY"),
        ("اشتباكات في حي الحجر الأسود جنوب دمشق", "الحجر الأسود", "SY"),
        ("زار الوفد تونس ثم انتقل إلى مصر وليبيا", "تونس", "TN"),
        ("تفاهمت موسكو وواشنطن على خط فاصل", "موسكو", "RU"),
    ],
)
def test_what_holds_quarters_and_what_is_one(text: str, place: str, country: str) -> None:
    assert located(text)[place][0] == country
    assert located(text)[place][1] is not None


def test_a_quarter_far_from_the_city_of_its_name_stays_off_the_map() -> None:
    assert located("اشتباكات في حي دمشق قرب مدينة بنغازي الليبية").get("دمشق", ("LY", 32.1))[0] != "SY"


@pytest.mark.parametrize(
    ("text", "places", "people"),
    [
        ("قصفت طائرات قرية عز الدين في ريف حمص في سوريا", ["عز الدين", "ريف حمص", "سوريا"], []),
        ("قال عز الدين إن القصف توقف في حمص", ["حمص"], ["عز الدين"]),
        ("لقي عز الدين حتفه في حمص", ["حمص"], ["عز الدين"]),
        ("تمركز المقاتلون في حي سيف الدولة في حلب", ["سيف الدولة", "حلب"], []),
        ("أبحر زورق بحري من عدن", ["عدن"], []),
    ],
)
def test_names_of_people_and_common_words_need_a_word_of_place(
    text: str, places: list[str], people: list[str]
) -> None:
    assert found(text, "place") == places and found(text, "person") == people
