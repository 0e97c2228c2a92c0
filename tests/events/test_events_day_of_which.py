"""Whose day it is: of the deed, of another that a relative tells of, of what is to come, of now. Sentences of ours."""

import pytest
from read_whole import read

WHOSE = [
    # a relative on another noun has its own day
    (
        "أعلن الجيش مقتل عشرة مسلحين في الجبال، في إطار حملته على الفصيل والتي بدأها في يناير الماضي.",
        "killing",
        None,
    ),
    ("قتل جنديان في هجوم على القاعدة التي أنشئت عام 2010.", "attack", None),
    # one on the deed, or with a verb of happening, tells of it
    ("أدان المجلس الهجوم الدامي المزدوج الذي أوقع ثلاثين قتيلا في 16 يناير الماضي.", "attack", "2019-01-16"),
    ("أدان المجلس الهجوم على السفارة الذي وقع أمس.", "attack", "2019-03-04"),
    ("قصف الجيش بلدة حارم التي يسكنها نازحون، أمس.", "shelling", "2019-03-04"),
    # now is no day of what is done
    ("بلغ قتلى القصف 46 شخصا حتى الآن.", "shelling", None),
    ("يحاصر الجيش البلدة الآن.", "siege", "2019-03-05"),
    # what "and" joins to another with its day has its own behind it
    ("مثل قصف المدينة عام 2012 وتفجير السفارة في جاكرتا عام 2014.", "explosive_device", "2014-01-01"),
    # what comes after the deed isn't its day
    ("دعت البعثة إلى اجتماع غدا بعد مقتل عشرات المدنيين.", "killing", None),
    ("ستنسحب القوات غدا. وقصف الجيش البلدة.", "shelling", None),
]


@pytest.mark.parametrize(("text", "kind", "day"), WHOSE)
def test_whose_day_it_is(text: str, kind: str, day: str | None) -> None:
    assert {event.date.start for event in read(text).events if event.type == kind} == {day}


def test_of_two_mentions_the_finer_day_is_kept() -> None:
    text = "قصف الجيش البلدة هذا الأسبوع. وأدان المجلس القصف الذي وقع الاثنين."
    (event,) = [event for event in read(text).events if event.type == "shelling"]
    assert (event.date.start, event.date.end) == ("2019-03-04", "2019-03-04")


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("انفجرت سيارة قرب الفندق. وكان 500 شخص قد قتلوا في انفجار شاحنة في أكتوبر 2017.", 2),
        ("انفجرت سيارة قرب الفندق. وقال شاهد إن الانفجار وقع أمس.", 1),
    ],
)
def test_what_is_long_past_is_another_blast(text: str, events: int) -> None:
    assert [event.type for event in read(text).events].count("explosive_device") == events


def test_after_a_meeting_is_called_for_the_killing_stays_done() -> None:
    text = "دعت البعثة إلى اجتماع غدا بعد مقتل عشرات المدنيين."
    assert {event.type: event.status for event in read(text).events}["killing"] == "actual"


def test_a_besieged_town_is_background_and_a_siege_laid_is_news() -> None:
    told = [read(text).events for text in ("دخلت قافلة البلدة المحاصرة.", "حاصر الجيش البلدة أمس.")]
    assert [[event.background for event in events if event.type == "siege"] for events in told] == [
        [True],
        [False],
    ]
