"""A hamza at a noun's end takes a seat before a pronoun: the nominative's or the genitive's."""

import pytest

import rawi
from rawi.arabic import fold, seats


def test_a_hamza_behind_a_long_a_takes_two_seats() -> None:
    assert seats(fold("إخلاء")) == (fold("إخلاؤ"), fold("إخلائ"))


@pytest.mark.parametrize("word", ["قصف", "بدء", "مأوى", "مدينة", ""])
def test_no_other_ending_does(word: str) -> None:
    assert seats(fold(word)) == ()


@pytest.mark.parametrize("word", ["إجلاؤهم", "إجلائهم", "إجلاءهم"])
def test_each_of_them_is_found(word: str) -> None:
    events = rawi.extract(f"قال المسؤول إن {word} من الحي انتهى أمس.").events
    assert [event.type for event in events] == ["evacuation"]
