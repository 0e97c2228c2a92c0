"""Clubs that are called as towns or common words are: only where a match is told of."""

import pytest
from names_helpers import entity, found, names

MATCHES = [
    ("تعادل ليل مع ميلان في مباراة الأمس", ["ليل", "ميلان"]),
    ("فاز الريال على فالنسيا في الدوري بثلاثة أهداف", ["الريال", "فالنسيا"]),
    ("سجل لاعب الأهلي هدفين في مرمى الزمالك", ["الأهلي", "الزمالك"]),
    ("ليل ( فرنسا ) - روما ( إيطاليا )", ["ليل", "روما"]),
    ("انتهت المباراة بفوز فريق الشمال", ["الشمال"]),
]


@pytest.mark.parametrize(("text", "clubs"), MATCHES)
def test_clubs_of_a_match(text: str, clubs: list[str]) -> None:
    assert found(text, "organization") == clubs
    assert not set(found(text, "place")) & set(clubs)


ELSEWHERE = [
    "وصل الوزير إلى روما ثم غادر إلى ليون",
    "خسر الريال نصف قيمته أمام الدولار",
    "جرت المباراة في مدينة ليون",
    "حضر الجمهور المباراة في ميلان",
    "تقدمت القوات نحو الشمال",
    "انتشر المسلحون قرب السد",
    "ضمن النصر في معركة الوحدة",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_no_club_without_a_match_or_where_the_town_is_meant(text: str) -> None:
    result = names(text)
    assert not [e for e in result.entities if (e.key or "").startswith("org.club")]


def test_a_town_stays_a_place_in_the_same_sentence() -> None:
    assert "روما" in found("جرت مباراة ميلان والريال في روما", "place")


def test_short_and_full_name_are_one_club() -> None:
    result = names("فاز ريال مدريد في الدوري. وقال مدرب الريال إن المباراة كانت صعبة")
    assert entity(result, "ريال مدريد").id == entity(result, "الريال").id
