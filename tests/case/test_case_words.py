"""Words as a reader types them find words as reports write them."""

import pytest

from rawi.case.words import Pattern, index_text, match, overlapping
from rawi.errors import UsageError


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("الموصل", "دخلت القوات بالموصل صباحاً"),
        ("موصل", "وللموصل تاريخ"),
        ("مسلح", "مسلّح واحد"),
        ("احمد", "أحمد العلي"),
        ("35", "قتل ٣٥ شخصاً"),
        ("قوات سوريا", "وقوات سوريا الديمقراطية"),
    ],
)
def test_a_word_is_found_in_any_spelling(typed: str, text: str) -> None:
    spans = Pattern(typed).spans(text)
    assert len(spans) == 1
    assert text[slice(*spans[0])]


@pytest.mark.parametrize(
    ("typed", "text"), [("عراق", "العراقية"), ("قوات سوريا", "قوات من سوريا"), ("زير", "وزير")]
)
def test_other_words_are_not_found(typed: str, text: str) -> None:
    assert Pattern(typed).spans(text) == []


def test_a_span_covers_the_raw_words() -> None:
    text = "في بلدة هَجِين، أمس"
    assert [text[a:b] for a, b in Pattern("هجين").spans(text)] == ["هَجِين"]


def test_nothing_to_search_for_is_said() -> None:
    with pytest.raises(UsageError, match="no word"):
        match("،؟")
    with pytest.raises(UsageError, match="no word"):
        Pattern("...")


def test_a_query_cannot_speak_fts() -> None:
    assert match('هجين" OR "x') == '("هجين") AND ("or") AND ("x")'


def test_the_index_has_words_and_stems() -> None:
    index = index_text("والمدفعية قصفت")
    assert index.words == "والمدفعيه قصفت"
    assert index.stems.split()[0] == "مدفعيه"


@pytest.mark.parametrize(
    ("a", "b", "met"),
    [
        ([(0, 5)], [(4, 6)], True),
        ([(0, 5)], [(5, 6)], False),
        ([(8, 9), (0, 10)], [(3, 4)], True),
        ([], [(0, 1)], False),
    ],
)
def test_overlap(a: list, b: list, met: bool) -> None:
    assert overlapping(a, b) is met
    assert overlapping(b, a) is met
