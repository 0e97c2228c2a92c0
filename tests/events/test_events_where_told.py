"""Where events are by words of other kinds: borders, capitals apposed, whose forces they are, what was told last."""

import pytest
from read_whole import places, read


def where(text: str) -> list[list[str]]:
    """The places of each event, by their words."""
    words = {one.id: one.text for one in read(text).mentions}
    return [[words[place.mention] for place in event.places] for event in read(text).events]


@pytest.mark.parametrize(
    ("text", "border"),
    [
        ("أحبط الحرس تسلل مسلحين على الحدود الأردنية السورية.", "الحدود الأردنية السورية"),
        ("قتل جندي في اشتباك قرب الحدود التونسية.", "الحدود التونسية"),
        ("وقع اشتباك عند الحدود السودانية - الإثيوبية فجرا.", "الحدود السودانية - الإثيوبية"),
    ],
)
def test_a_border_is_a_place(text: str, border: str) -> None:
    assert where(text)[0] == [border]


def test_a_border_of_two_lies_in_neither() -> None:
    found = [one for one in read("وقع اشتباك على الحدود الأردنية السورية.").mentions if one.kind == "place"]
    assert [(one.value.feature, one.value.country, one.value.latitude) for one in found] == [
        ("border", None, None)
    ]


def test_a_town_beside_a_border_is_where_it_was() -> None:
    assert places("وقع اشتباك في الرطبة على الحدود العراقية السورية.", "armed_clash") == [("الرطبة", "at")]


def test_a_capital_named_behind_a_comma() -> None:
    assert where("قتل عشرة أشخاص في تفجير وقع في العاصمة العراقية، بغداد.") == [["بغداد"]]


@pytest.mark.parametrize(
    "text",
    [
        "قتل قيادي في جماعة مسلحة مرتبطة بإيران.",
        "قتل قيادي في الجماعة المحسوبة على تركيا.",
        "اندلعت معارك مع ميليشيات إيران صباحا.",
        "جاء الانسحاب بموافقة من روسيا.",
    ],
)
def test_whose_they_are_is_not_where_it_was(text: str) -> None:
    assert where(text) == [[]]


def test_a_deed_without_place_takes_that_told_of_last() -> None:
    text = (
        "أحبط الجيش تسلل مسلحين في تلعفر. ثم قصف مسلحون مركزا في الرطبة. "
        "وأكد القائد إحباط التسلل واعتقال خمسة مسلحين."
    )
    record = read(text)
    words = {one.id: one.text for one in record.mentions}
    told = {event.type: [words[place.mention] for place in event.places] for event in record.events}
    assert told["infiltration"] == ["تلعفر"] and told["arrest"] == ["تلعفر"]


def test_at_another_time_is_another_deed() -> None:
    text = "أحبط الجيش تسلل مسلحين ليلا. وفي وقت آخر أحبط الجيش تسلل مسلحين إلى حقل النفط."
    assert [event.type for event in read(text).events] == ["infiltration", "infiltration"]


def test_a_subheading_and_its_paragraph_tell_of_one_deed() -> None:
    text = (
        "قتل جندي في انفجار لغم قرب الرطبة يوم السبت، كما قالت مصادر محلية في المدينة.\n\n"
        "تفكيك خلية بحوزتها مليون دولار\n\n"
        "في غضون ذلك، نجح جهاز المخابرات في تفكيك خلية كبيرة، وبحوزتها مئات آلاف الدولارات.\n\n"
        "وأشار المصدر إلى أنه كان بحوزة الخلية أكثر من 900 ألف دولار لتمويل عمليات أخرى."
    )
    record = read(text)
    broken = [event for event in record.events if event.type == "dismantling"]
    sums = [one for one in record.figures if one.measure == "money"]
    assert len(broken) == 1 and len(broken[0].triggers) == 2
    assert {one.subject.event for one in sums[:2]} == {broken[0].id}
