"""Single words: what they can be in a name, and what is written before them."""

from rawi.arabic import fold
from rawi.names.found import Found, settle
from rawi.names.words import attached, pieces, word


def test_a_given_name_with_a_conjunction() -> None:
    w = word(fold("ومحمد"))
    assert (w.given, w.cut, w.rest) == (2, 1, fold("محمد"))


def test_a_name_that_begins_with_the_letter_of_a_conjunction_is_whole() -> None:
    assert word(fold("وليد")).cut == 0


def test_common_words_end_names() -> None:
    assert word(fold("وقال")).common
    assert word(fold("برنامجا")).common
    assert word(fold("كراموف")).unknown


def test_a_preposition_swallows_the_article() -> None:
    assert (3, fold("الدليمي")) in pieces(fold("وللدليمي"))


def test_written_forms_of_a_short_name() -> None:
    written = {form for _, form in attached(fold("الدليمي"))}
    assert {fold("والدليمي"), fold("للدليمي"), fold("بالدليمي")} <= written


def test_the_heavier_proposal_wins() -> None:
    light = Found(first=0, last=3, start=0, end=9, rule="a", weight=1)
    heavy = Found(first=2, last=2, start=4, end=6, rule="b", weight=2)
    beside = Found(first=4, last=4, start=10, end=12, rule="c")
    assert settle([light, heavy, beside]) == [heavy, beside]
