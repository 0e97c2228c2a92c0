"""Where a speaker's phrase begins and ends: ranks, names in brackets, what a body is called besides, hangers-on."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

from rawi.arabic import read_document
from rawi.claims.page import Page
from rawi.claims.phrase import noun_phrase
from rawi.claims.words import definite, ending, head, is_masdar, letter

WORDS = "الطريق مغلق"

WHOLE = [
    "«جيش الساحل»، الفصيل الأقوى في الجبل،",
    "الحكومة المعترف بها دوليا",
    "محطتا (سي إن إن تورك) و(إن تي في) التلفزيونيتان",
    "وكالتا الأنباء «دوغان» و«الأناضول»",
    "الوزير نفسه",
    "المتحدث باسم «غرفة العمليات المركزية في الجنوب»",
]


@pytest.mark.parametrize("speaker", WHOLE)
def test_the_whole_phrase_speaks(speaker: str) -> None:
    text = f"وقالت {speaker} إن {WORDS}."
    claim = one(text)
    assert names(claim)[-1].strip("«»") == speaker.strip("،").strip("«»")
    assert said(text, claim) == [WORDS]


@pytest.mark.parametrize("speaker", ["«جيش الساحل»، الفصيل الأقوى في الجبل،", "قائد الجيش، الذي زار الجبهة،"])
def test_a_phrase_before_its_verb_keeps_what_stands_between_commas(speaker: str) -> None:
    text = f"لكن {speaker} أكد أن {WORDS}."
    assert names(one(text))[0].startswith(speaker[:8])


HANGING = [
    ("أفادت قناة سهل في 8 فبراير، نقلا عن مسؤول محلي أن الطريق مغلق.", ["قناة سهل", "مسؤول محلي"]),
    (
        "وكانت قيادة الجيش الجديد الذي ينظم صفوفه قد أعلنت أن الطريق مغلق.",
        ["قيادة الجيش الجديد الذي ينظم صفوفه"],
    ),
]


@pytest.mark.parametrize(("text", "chain"), HANGING)
def test_nothing_is_left_hanging_at_the_end(text: str, chain: list[str]) -> None:
    assert names(one(text)) == chain


def test_a_name_in_quotation_marks_before_a_colon_speaks() -> None:
    text = "وقال «الحاج»: «الميليشيات فجرت الجسر القديم ليلا»."
    claim = one(text)
    assert names(claim) == ["الحاج"]
    assert said(text, claim) == ["الميليشيات فجرت الجسر القديم ليلا"]


def test_a_quotation_behind_the_name_in_quotation_marks_is_what_is_said() -> None:
    text = "وقال الناطق باسم «غرفة عمليات الجنوب» لوكالة سهل «لم تسفر الجولة عن أي نتائج»."
    claim = one(text)
    assert names(claim) == ["وكالة سهل", "الناطق باسم «غرفة عمليات الجنوب»"]
    assert said(text, claim) == ["لم تسفر الجولة عن أي نتائج"]


def test_to_his_advisers_names_no_speaker() -> None:
    claim = one("لكن الرئيس قال لمستشاريه إنه يريد سحب الجنود.")
    assert names(claim) == ["الرئيس"]


ADJECTIVES = ["وقصفت الطائرات موقعا تابعا للجماعة أمس.", "وأغلقت السلطات موقع تابع للجماعة أن الطريق مغلق."]


@pytest.mark.parametrize("text", ADJECTIVES)
def test_belonging_to_is_not_going_on(text: str) -> None:
    assert not any(claim.cue and claim.cue.text.startswith("تابع") for claim in told(text))


def test_by_not_expecting_is_no_expectation() -> None:
    assert not any(claim.act == "predict" for claim in told("وأبلغت الحكومة المقاتلين بعدم توقع تدخل منها."))


MASDARS = [("دعوته", True), ("مشاركتها", True), ("ثقتهم", True), ("سيطرتها", True), ("مدينتهم", False)]


@pytest.mark.parametrize(("word", "masdar"), MASDARS)
def test_a_feminine_verbal_noun_keeps_its_pronoun(word: str, masdar: bool) -> None:
    folded = read_document(word).folds[0]
    assert is_masdar(folded) is masdar


@pytest.mark.parametrize(
    ("word", "shown"), [("وكالتا", False), ("الوكالة", True), ("والوزير", True), ("وزير", False)]
)
def test_a_head_noun_is_definite_by_its_article_alone(word: str, shown: bool) -> None:
    assert definite(read_document(word).folds[0]) is shown


RANKS = [("وزير", "office"), ("خبير", "title"), ("شاهد", "calling"), ("وكالة", None), ("دكتور", "title")]


@pytest.mark.parametrize(("word", "rank"), RANKS)
def test_a_head_noun_has_a_rank(word: str, rank: str | None) -> None:
    known = head(read_document(word).folds[0])
    assert known is not None
    assert known.rank == rank
    assert known.titles is (rank in ("office", "title"))


@pytest.mark.parametrize("name", ["ta_marbuta", "ya", "maqsura", "shadda", "tanwin", "hamza_below"])
def test_a_letter_is_one_character(name: str) -> None:
    assert len(letter(name)) == 1


def test_the_same_entry_gives_the_same_head() -> None:
    assert head("وزير") is head("وزراء")
    assert head("وزير") is not head("وكاله")


NOUN_PHRASES = [
    ("مصدر أمني في المدينة قال", 4),
    ("المصادر نفسها قالت", 2),
    ("الحكومة المعترف بها قالت", 3),
    ("قائد الجيش الذي قد", 2),
]


@pytest.mark.parametrize(("text", "end"), NOUN_PHRASES)
def test_a_phrase_ends_before_what_is_not_its_own(text: str, end: int) -> None:
    page = Page(read_document(text), (), ())
    page.verbs.update(at for at, word in enumerate(page.folds) if word.startswith("قال"))
    assert noun_phrase(page, 0, len(page.tokens)) == end


@pytest.mark.parametrize("name", ["prep_in", "and", "pronoun", "passive_with_article"])
def test_endings_are_folded_words(name: str) -> None:
    assert all(word and read_document(word).folds[0] == word for word in ending(name))
