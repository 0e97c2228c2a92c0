"""Tokens of awkward writing: numbers with separators, words hung on digits, signs, addresses, nothing at all."""

from __future__ import annotations

import pytest

from rawi.arabic import Document, read_document, words


def document(text: str) -> Document:
    return read_document(text, report_id="r1")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("", []),
        (" \n\t\u00a0 ", []),
        ("قال.", [("قال", "word"), (".", "punct")]),
        ("1,400", [("1,400", "number")]),
        ("١٬٤٠٠", [("1,400", "number")]),
        ("99.5", [("99.5", "number")]),
        ("٩٩٫٥", [("99.5", "number")]),
        ("1.400.000", [("1.400.000", "number")]),
        ("12.", [("12", "number"), (".", "punct")]),
        ("12، 13", [("12", "number"), ("،", "punct"), ("13", "number")]),
        ("و35", [("و", "word"), ("35", "number")]),
        ("بـ200", [("ب", "word"), ("200", "number")]),
        ("35كم", [("35", "number"), ("كم", "word")]),
        ("٪٥", [("%", "punct"), ("5", "number")]),
        ("10:30", [("10", "number"), (":", "punct"), ("30", "number")]),
        (
            "١٢/٣/٢٠٢١",
            [("12", "number"), ("/", "punct"), ("3", "number"), ("/", "punct"), ("2021", "number")],
        ),
        ("BBC", [("bbc", "latin")]),
        ("؟!", [("؟", "punct"), ("!", "punct")]),
        ("مُـحَـمَّـد", [("محمد", "word")]),
        ("لا\u200fنعم", [("لانعم", "word")]),
        ("لا\u00a0نعم", [("لا", "word"), ("نعم", "word")]),
    ],
)
def test_each_token_with_its_kind(text: str, tokens: list[tuple[str, str]]) -> None:
    made = document(text)
    assert [(one.fold, one.kind) for one in made.tokens] == tokens
    assert [one.index for one in made.tokens] == list(range(len(tokens)))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("قال. ثم مضى", ["قال.", "ثم مضى"]),
        ("د. سالم قال. ثم مضى", ["د. سالم قال.", "ثم مضى"]),
        ("3.5 مليون. 4", ["3.5 مليون.", "4"]),
        ("نعم؟! لا… ثم", ["نعم؟!", "لا…", "ثم"]),
        ("قال: «نعم. لا.» ثم", ["قال: «نعم.", "لا.»", "ثم"]),
        ("...", ["..."]),
    ],
)
def test_each_sentence_as_raw_text(text: str, sentences: list[str]) -> None:
    made = document(text)
    assert [text[one.start : one.end] for one in made.sentences] == sentences
    assert [one.index for one in made.sentences] == list(range(len(sentences)))


HOSTILE = [
    "",
    "\ufffd",
    "\u064b" * 30,
    "ـ" * 30,
    "\u202e\u202c",
    "👩‍👩‍👧 قال",
    "ﷺ" * 5,
    "1" * 400,
    "1," * 200,
    "." * 300,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_tokens_lie_in_the_text_in_order(text: str) -> None:
    """Several may come from one character, as a ligature of four words has."""
    made = document(text)
    starts, ends = [one.start for one in made.tokens], [one.end for one in made.tokens]
    assert (starts, ends) == (sorted(starts), sorted(ends))
    assert all(0 <= edge <= len(text) for edge in starts + ends)
    assert all(one.start < one.end for one in made.tokens)
    assert [made.sentence_of(one.index).index for one in made.tokens] == sorted(
        made.sentence_of(one.index).index for one in made.tokens
    )
    assert made.token_at(len(text)) == made.token_at(len(text) + 99) == len(made.tokens)


def test_words_are_the_tokens_that_are_no_signs() -> None:
    text = "قال العقيد: «قُتل 1400 جندي»، بحسب BBC."
    made = document(text)
    spelled = [(one.fold, one.start, one.end) for one in made.tokens if one.kind != "punct"]
    assert list(zip(*words(text), strict=True)) == spelled


def test_a_report_id_is_kept_and_a_document_without_one_has_a_name() -> None:
    assert (document("نص").report_id, read_document("نص").report_id) == ("r1", "r")
