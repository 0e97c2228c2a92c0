"""What the stage works out once: tables of words, what they say of a word, the tokens and claims of a report by place."""

from typing import get_type_hints

import pytest

from rawi.arabic import Document, read_document
from rawi.events.glossary import Gloss, glossary_of
from rawi.events.page import Page
from rawi.events.said import Said, cue_tokens
from rawi.events.tables import Words
from rawi.events.trigger.near import Near
from rawi.events.trigger.rules import Words as Wanted
from rawi.events.words import (
    governors,
    measures,
    outcries,
    owning,
    phrase_verbs,
    ready,
    things,
    words,
)
from rawi.model import Claim, Content, Cue


def claim(*pieces: tuple[int, int], cue: tuple[int, int] | None = None) -> Claim:
    content = Content(pieces[0][0], pieces[-1][1], pieces) if pieces else None
    return Claim(id=str(pieces), rule="test", cue=Cue(*cue, "x", "x") if cue else None, content=content)


def gloss(word: str, *near: str) -> Gloss:
    return glossary_of(frozenset(near))[word]


def test_every_table_of_the_data_is_an_attribute_and_every_attribute_has_its_table() -> None:
    assert [name for name in get_type_hints(Words) if not getattr(words(), name)] == []


def test_phrases_stand_under_their_first_word_the_longest_first() -> None:
    for found in (words().part, words().near, words().per_day):
        for first, phrases in found.items():
            assert {phrase[0] for phrase in phrases} == {first}
            assert sorted(map(len, phrases), reverse=True) == [*map(len, phrases)]


@pytest.mark.parametrize(
    ("word", "bare"), [("وقصف", "قصف"), ("فقصف", "قصف"), ("قصف", "قصف"), ("وا", "وا"), ("و", "و")]
)
def test_a_bare_word_has_no_and_before_it_unless_too_little_is_left(word: str, bare: str) -> None:
    assert gloss(word).bare == bare


@pytest.mark.parametrize(
    ("word", "marks", "leads", "opens"),
    [
        ("الذي", True, True, False),
        ("وبينما", True, True, False),
        (":", True, False, False),
        ("صوب", False, True, False),
        ("وصوب", False, True, False),
        ("و", False, False, True),
        ("دبابة", False, False, False),
    ],
)
def test_what_the_tables_say_of_a_word(word: str, marks: bool, leads: bool, opens: bool) -> None:
    one = gloss(word)
    assert (one.marks, one.leads, one.opens) == (marks, leads, opens)


def test_a_wanted_word_is_known_behind_two_letters_at_most() -> None:
    known = glossary_of(frozenset({"مباراه"}))
    assert [known[word].near for word in ("مباراه", "بمباراه", "وبمباراه", "كمبباراه")] == [
        ["مباراه"],
        ["مباراه"],
        ["مباراه"],
        [],
    ]


@pytest.mark.parametrize(
    ("word", "near"),
    [("والسيل", []), ("وسيل", ["سيل"]), ("غسيل", []), ("وغسيل", []), ("مفجر", ["فجر"]), ("يفجر", ["فجر"])],
)
def test_a_wanted_word_is_none_behind_a_letter_of_another_root(word: str, near: list[str]) -> None:
    assert glossary_of(frozenset({"سيل", "فجر"}))[word].near == near


@pytest.mark.parametrize(
    ("word", "bare"), [("وفي", "في"), ("فقال", "قال"), ("في", "في"), ("فم", "فم"), ("", ""), ("و", "و")]
)
def test_and_and_so_are_cut_where_a_word_is_left(word: str, bare: str) -> None:
    assert words().bare(word) == bare


def test_a_word_that_no_condition_wants_keeps_no_list_of_its_own() -> None:
    known = glossary_of(frozenset({"مباراه"}))
    assert known["دبابه"].near is known["مدفع"].near
    assert known["دبابه"].near == []


@pytest.mark.parametrize(
    ("word", "lends"), [("بدعم", True), ("وبدعم", True), ("بقياده", True), ("دبابه", False)]
)
def test_words_that_lend_a_hand_or_a_name(word: str, lends: bool) -> None:
    assert gloss(word).lends is lends


def test_all_lexicons_of_the_room_search_together_from_the_start() -> None:
    ready()
    doc = read_document("قصفت الطائرات")
    places = len(next(iter(kept for kept in _kept(doc))))
    for lexicon in (governors(), phrase_verbs(), outcries(), measures(), things(), owning()):
        lexicon.find(doc)
    assert [len(kept) for kept in _kept(doc)] == [places]


def _kept(doc: Document) -> list[list[list[int]]]:
    """What the matchers keep with the document: for each lexicon the tokens where it may have a hit."""
    governors().find(doc)
    return list(doc.kept.values())


def test_a_word_is_glossed_once_and_its_stem_is_the_same_each_time() -> None:
    known = glossary_of(frozenset())
    assert known["المدينه"] is known["المدينه"]
    assert known["المدينه"].stem == known["المدينه"].stem != ""


@pytest.mark.parametrize(
    ("wanted", "there"),
    [
        (("أسعار",), True),
        (("سوق النفط",), True),
        (("النفط", "حرب"), True),
        (("ضرب",), False),
        (("ق النفط",), False),
        ((), False),
    ],
)
def test_words_and_phrases_near_a_trigger(wanted: tuple[str, ...], there: bool) -> None:
    condition = Wanted(wanted)
    doc = read_document("ضربت الأزمة بأسعار بسوق النفط")
    page = Page(doc, (), (), (), None, glossary_of(condition.single))
    assert Near(page, 0, len(doc.tokens)).any(condition) is there


@pytest.mark.parametrize(
    ("span", "held"),
    [((0, 5), [0]), ((12, 18), [0, 1]), ((12, 25), [0]), ((32, 34), [0, 2]), ((22, 24), [0]), ((45, 50), [])],
)
def test_claims_that_hold_a_stretch(span: tuple[int, int], held: list[int]) -> None:
    claims = [claim((0, 40)), claim((10, 20)), claim((25, 30), (31, 35)), claim()]
    assert Said(claims).holding(span) == [claims[number] for number in held]


def test_no_claims_hold_nothing() -> None:
    assert Said([]).holding((0, 1)) == []


def test_tokens_of_all_cues() -> None:
    doc = read_document("قال الناطق إن القصف توقف، حسب المصدر")
    assert cue_tokens(doc, [claim(cue=(0, 3)), claim(cue=(26, 29)), claim((4, 9))]) == {0, 6}
