"""Where things stand in a document: tokens, spans, sentences and zones asked for from any side, in any script."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given
from test_arabic_fold import hostile

from rawi.arabic import Split, fold, fronts, read_document, splits, token_forms, words

TEXT = "قالت وَزارةُ الدفـاع: وصلنا (أمس)،\nثم غادروا 1,400 كم."


def test_tokens_have_their_kind_and_fold() -> None:
    doc = read_document("وصل 1,400 شخص و35 من NATO، بنسبة 99.5٪")
    told = [(token.fold, token.kind) for token in doc.tokens]
    assert told == [
        ("وصل", "word"), ("1,400", "number"), ("شخص", "word"), ("و", "word"), ("35", "number"), ("من", "word"),
        ("nato", "latin"), ("،", "punct"), ("بنسبه", "word"), ("99.5", "number"), ("%", "punct"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("words_of", "raw"), [((1, 1), "وَزارةُ"), ((1, 2), "وَزارةُ الدفـاع"), ((0, 4), "قالت وَزارةُ الدفـاع: وصلنا")]
)
def test_tokens_as_raw_text(words_of: tuple[int, int], raw: str) -> None:
    doc = read_document(TEXT)
    assert doc.raw(*words_of) == raw
    assert TEXT[slice(*doc.span(*words_of))] == raw


@pytest.mark.parametrize(
    ("span", "tokens"),
    [((0, 4), (0, 0)), ((0, 5), (0, 0)), ((2, 6), (0, 1)), ((4, 5), (1, 0)), ((0, len(TEXT)), (0, 13)), ((999, 999), (14, 13))],
)  # fmt: skip
def test_the_tokens_that_a_span_touches(span: tuple[int, int], tokens: tuple[int, int]) -> None:
    doc = read_document(TEXT)
    assert len(doc.tokens) == 14
    assert doc.tokens_in(span) == tokens


def test_a_token_is_found_from_any_of_its_characters() -> None:
    doc = read_document(TEXT)
    for token in doc.tokens:
        assert {doc.token_at(offset) for offset in range(token.start, token.end)} == {token.index}
    assert doc.token_at(len(TEXT)) == len(doc.tokens)


def test_letters_within_a_token_are_found_behind_signs() -> None:
    doc = read_document("والدَّفـاعُ")
    (token,) = doc.tokens
    assert [doc.text[doc.inner(0, count)] for count in (1, 3)] == ["ا", "د"]
    assert token.fold == "والدفاع"


def test_what_tokens_have_is_listed() -> None:
    doc = read_document("  قال \n\n المتحدّثُ ،  إن")
    assert doc.folds == ["قال", "المتحدث", "،", "ان"]
    assert [doc.text[start:end] for start, end in zip(doc.starts, doc.ends, strict=True)] == [
        "قال",
        "المتحدّثُ",
        "،",
        "إن",
    ]
    assert [(token.start, token.end) for token in doc.tokens] == list(zip(doc.starts, doc.ends, strict=True))


def test_what_others_keep_with_a_document_is_its_own() -> None:
    one, other = read_document("قال"), read_document("قال")
    one.kept["key"] = 1
    assert other.kept == {}


@given(hostile)
def test_every_stage_agrees_on_where_words_are(raw: str) -> None:
    doc = read_document(raw)
    assert [token.fold for token in doc.tokens] == doc.folds == token_forms(raw)
    assert all(a.end <= b.start or a.start == b.start for a, b in pairwise(doc.tokens))
    assert [doc.sentence_of(token.index).index for token in doc.tokens] == sorted(
        doc.sentence_of(token.index).index for token in doc.tokens
    )
    for sentence in doc.sentences:
        assert (sentence.start, sentence.end) == doc.span(sentence.first, sentence.stop - 1)
        assert sentence.zone in {zone.kind for zone in doc.zones}
    found, starts, ends = words(raw)
    assert len(found) == len(starts) == len(ends)


def test_sentences_of_a_paragraph_share_its_number() -> None:
    doc = read_document("وصل الوفد. ثم غادر.\n\nعاد لاحقا.")
    assert [(one.index, one.paragraph) for one in doc.sentences] == [(0, 0), (1, 0), (2, 1)]


# --- clitics


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("وبالقرية", ("وب", True, "قريه", "")),
        ("فلجنود", ("فل", False, "جنود", "")),
        ("كالجنود", ("ك", True, "جنود", "")),
        ("سيهاجم", ("س", False, "يهاجم", "")),
        ("الآن", ("", True, "ان", "")),
        ("في", ("", False, "في", "")),
        ("و", ("", False, "و", "")),
        ("", ("", False, "", "")),
    ],
)
def test_the_likeliest_analysis_comes_first(word: str, first: tuple[str, bool, str, str]) -> None:
    found = told(splits(fold(word)))
    assert first in found
    if word in ("وبالقرية", "كالجنود", "الآن", "في", "و", ""):
        assert found[0] == first


@pytest.mark.parametrize("word", ["وبالقرية", "قواتهم", "سيهاجمونهم", "وزير", "للجنود", "ا"])
def test_the_whole_word_is_always_an_analysis_and_fronts_have_no_pronoun(word: str) -> None:
    folded = fold(word)
    found = told(splits(folded))
    assert ("", False, folded, "") in found
    assert all(one.suffix == "" for one in fronts(folded))
    assert set(told(fronts(folded))) <= set(found)
    assert len(set(found)) == len(found)


def told(found: Sequence[Split]) -> list[tuple[str, bool, str, str]]:
    return [(one.proclitic, one.article, one.stem, one.suffix) for one in found]


# --- zones that pages really have

PROSE = "وصلت القافلة صباح اليوم إلى المعبر الحدودي بعد ساعات من الانتظار، وفق ما ذكر السائقون."


@pytest.mark.parametrize(
    ("page", "kinds"),
    [
        (PROSE, ["lede"]),
        (f"{PROSE}\n{PROSE}", ["lede", "body"]),
        (f"عنوان الخبر\n\n{PROSE}", ["headline", "lede"]),
        (f"عنوان الخبر\n\nصورة من المعبر\n\n{PROSE}", ["headline", "caption", "lede"]),
        (
            f"{PROSE}\n\nعنوان فرعي\n\n{PROSE}\n\nآخر\n\n{PROSE}",
            ["lede", "subheading", "body", "subheading", "body"],
        ),
        (f"{PROSE}\n\nاقرأ أيضا\nخبر أول\nخبر ثان\n\n{PROSE}", ["lede", "residue", "body"]),
    ],
)
def test_lines_of_a_page_by_their_shape(page: str, kinds: list[str]) -> None:
    assert [zone.kind for zone in read_document(page).zones] == kinds


@pytest.mark.parametrize("sign", ["\u200f", "\ufeff", "\u202b"])
def test_signs_of_direction_before_a_line_change_no_zone(sign: str) -> None:
    page = f"عنوان الخبر\n\nبغداد – رويترز: {PROSE}\n\nعنوان فرعي\n\n{PROSE}"
    signed = "\n".join(f"{sign}{line}" for line in page.split("\n"))
    assert [zone.kind for zone in read_document(signed).zones] == [
        zone.kind for zone in read_document(page).zones
    ]
