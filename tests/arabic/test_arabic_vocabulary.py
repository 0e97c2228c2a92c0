"""Words by number: a word keeps its number, whoever asks, and a text keeps its vocabulary."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from rawi.arabic import Vocabulary, read_document
from rawi.arabic.vocabulary import _MOST, Numbered, vocabulary

WORDS = ["قال", "الناطق", "ان", "القوات", "قال", "ان"]


def test_a_word_is_numbered_once() -> None:
    met = Vocabulary()
    assert [met[word] for word in WORDS] == [0, 1, 2, 3, 0, 2] and met.words == WORDS[:4]
    assert (met["القوات"], met["تقدمت"]) == (3, 4)


@pytest.mark.parametrize("words", [[], ["قال"], ["قال", "قال"], WORDS])
def test_a_table_by_number_is_read_in_the_order_of_the_text(words: list[str]) -> None:
    text = Numbered(words)
    assert text.folds == words
    sizes = [len(word) for word in text.vocabulary.words]
    assert text.of(sizes) == tuple(map(len, words))


def test_some_of_a_text() -> None:
    text = Numbered(WORDS)
    words = text.vocabulary.words
    for first in range(len(WORDS) + 1):
        for stop in range(first, len(WORDS) + 2):
            assert text.of(words, first, stop) == tuple(WORDS[first:stop])
    assert text.of(words, 2) == tuple(WORDS[2:])


def test_equal_words_of_two_texts_are_one_object() -> None:
    one, other = (read_document(f"{place} مدينة").folds for place in ("بغداد", "دمشق"))
    assert one[1] is other[1]


def test_a_full_vocabulary_is_followed_by_a_new_one_and_texts_keep_theirs() -> None:
    before = Numbered(WORDS)
    full = Numbered([f"w{number}" for number in range(_MOST + 1)])
    after = Numbered(WORDS)
    assert after.vocabulary is vocabulary() is not full.vocabulary
    assert before.of(before.vocabulary.words) == after.of(after.vocabulary.words) == tuple(WORDS)


def test_threads_agree_on_numbers() -> None:
    met = Vocabulary()
    texts = [[f"w{(step * number) % 997}" for number in range(3_000)] for step in range(1, 17)]
    with ThreadPoolExecutor(8) as pool:
        numbered = list(pool.map(lambda words: list(map(met.__getitem__, words)), texts))
    assert len(met.words) == len(set(met.words)) == 997
    for text, numbers in zip(texts, numbered, strict=True):
        assert [met.words[number] for number in numbers] == text
