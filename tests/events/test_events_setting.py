"""Where and when: own words first, "the town", what only says where a place lies, and what is carried."""

import pytest

import rawi
from rawi.arabic import read_document
from rawi.events import find_things


def told(text, kind):
    record = rawi.extract(text, published="2024-05-10")
    held = {mention.id: mention.text for mention in record.mentions}
    (event,) = [event for event in record.events if event.type == kind]
    return event, [(held[place.mention], place.role, place.basis) for place in event.places]


@pytest.mark.parametrize(
    ("text", "kind", "places"),
    [
        # behind the trigger
        ("قصف الجيش بلدة سرمين.", "shelling", [("سرمين", "at", "own")]),
        # before it, where nothing stands behind
        ("وفي سرمين قتل ثلاثة مدنيين.", "killing", [("سرمين", "at", "own")]),
        # a country that acts is no place
        ("قالت الحكومة إن روسيا قصفت بلدة سرمين.", "shelling", [("سرمين", "at", "own")]),
        # what a place is near to only says where it lies
        (
            "سيطر الجيش على بلدة زردنا القريبة من مدينة حلب.",
            "territory_gain",
            [("زردنا", "at", "own")],
        ),
        # a province that holds the town only says where it lies
        ("قصف الجيش بلدة سرمين في محافظة إدلب.", "shelling", [("سرمين", "at", "own")]),
    ],
)
def test_places_of_its_own(text, kind, places):
    assert told(text, kind)[1] == places


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        # "the town" takes up the one named last
        ("دخل وفد إلى زردنا. ثم قصف الجيش البلدة.", "shelling", "زردنا"),
        # "the quarter" is not the town of that name
        ("دخل وفد إلى حي الكرادة. ثم انفجرت عبوة ناسفة وسط الحي.", "explosive_device", "الكرادة"),
    ],
)
def test_the_town_is_the_one_named_last(text, kind, place):
    assert told(text, kind)[1] == [(place, "at", "carried")]


def test_place_and_day_are_carried_from_where_the_event_was_told_last():
    text = (
        "هجوم على حاجز في سرمين\n\n"
        "هاجم مسلحون حاجزا في سرمين أمس الخميس.\n\n"
        "وقال شهود إن الهجوم عنيف.\n\n"
        "ثم اعتقلت الشرطة سبعة شبان."
    )
    event, places = told(text, "arrest")
    assert places == [("سرمين", "at", "carried")]
    assert (event.date.start, event.date.basis) == ("2024-05-09", "carried")


def test_the_day_of_publication_is_never_made_the_events():
    assert told("قصف الجيش بلدة سرمين.", "shelling")[0].date.start is None


@pytest.mark.parametrize(
    ("text", "precision"),
    [
        ("قصف الجيش بلدة سرمين اليوم.", 1),
        ("قصف الجيش بلدة سرمين الأسبوع الماضي.", 2),
        ("قصف الجيش بلدة سرمين الشهر الماضي.", 3),
        ("قصف الجيش بلدة سرمين عام 2019.", None),
    ],
)
def test_time_precision(text, precision):
    assert told(text, "shelling")[0].time_precision == precision


@pytest.mark.parametrize(
    ("text", "name", "feature"),
    [
        ('وصلوا إلى وادي "الغزلان" ليلا.', "الغزلان", "valley"),
        ('سيطر الجيش على منطقة "تلال الفجر" أمس.', "تلال الفجر", "area"),
        ("قصفوا قرية «أم العصافير» مجددا.", "أم العصافير", "village"),
    ],
)
def test_a_quoted_name_behind_its_kind_is_a_place_of_no_gazetteer(text, name, feature):
    (place,) = [thing for thing in find_things(read_document(text), ()) if thing.rule == "place.quoted"]
    assert (place.text, place.value.feature, place.value.latitude) == (name, feature, None)


def test_a_quoted_name_may_be_where_it_happened():
    assert told('انفجر لغم في وادي "الغزلان" أمس.', "explosive_device")[1] == [("الغزلان", "at", "own")]


@pytest.mark.parametrize(
    ("text", "rule", "country"),
    [
        ("تسللوا من الأراضي السورية.", "place.land", "SY"),
        ("عقد اللقاء في العاصمة الليبية.", "place.capital", "LY"),
    ],
)
def test_lands_and_capitals_by_their_nation(text, rule, country):
    (place,) = [m for m in rawi.extract(text).mentions if m.rule == rule]
    assert (place.value.country, place.value.named) == (country, False)


def test_a_named_capital_needs_no_second_place():
    rules = {mention.rule for mention in rawi.extract("عقد اللقاء في العاصمة الليبية طرابلس.").mentions}
    assert "place.capital" not in rules


def test_forces_carry_their_nation():
    (force,) = [m for m in rawi.extract("حلقت طائرات فرنسية فوق غاو.").mentions if m.rule == "group.force"]
    assert force.value.nationality == "FR"
