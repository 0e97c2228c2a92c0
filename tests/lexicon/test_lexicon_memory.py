"""Answers kept by word: made once, for a text's words at once or one at a time, and forgotten when told."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from rawi.arabic.vocabulary import _MOST, Numbered
from rawi.lexicon import WordMemory

TEXT = ["قال", "الناطق", "ان", "قال"]


class Asked:
    """Gives a word's length and keeps what it was asked."""

    def __init__(self) -> None:
        self.words: list[str] = []

    def __call__(self, word: str) -> int:
        self.words.append(word)
        return len(word)


def test_words_of_a_text_are_asked_once() -> None:
    asked = Asked()
    kept, text = WordMemory(asked, 1 << 16), Numbered(TEXT)
    assert kept.of(text) == kept.of(text) == kept.of(Numbered(TEXT)) == (3, 6, 2, 3)
    assert kept["الناطق"] == 6 and kept.of(text, 1, 3) == (6, 2) and kept.of(Numbered([])) == ()
    assert all(asked.words.count(word) == 1 for word in TEXT)


def test_what_was_asked_by_itself_is_not_asked_again() -> None:
    asked = Asked()
    kept = WordMemory(asked, 1 << 16)
    assert kept["الناطق"] == 6 and kept.of(Numbered(TEXT)) == (3, 6, 2, 3)
    assert asked.words.count("الناطق") == 1


def test_a_text_from_before_the_vocabulary_was_full_is_answered_as_one_behind_it() -> None:
    kept, before = WordMemory(len, 8), Numbered(TEXT)
    Numbered([f"w{number}" for number in range(_MOST + 1)])
    after = Numbered(TEXT)
    assert before.vocabulary is not after.vocabulary
    assert [kept.of(one) for one in (before, after, before)] == [(3, 6, 2, 3)] * 3


def test_what_is_forgotten_is_asked_again() -> None:
    asked = Asked()
    kept, text = WordMemory(asked, 1 << 16), Numbered(TEXT)
    kept.of(text)
    kept.forget()
    assert kept.of(text) == (3, 6, 2, 3) and asked.words.count("قال") == 2


def test_single_answers_are_bounded_but_for_one_text() -> None:
    kept = WordMemory(len, 4)
    kept.of(Numbered([f"x{number}" for number in range(50)]))
    kept.of(Numbered(["bounded"]))
    assert kept["bounded"] == 7 and len(kept) == 1
    assert all(kept[f"x{number}"] == len(f"x{number}") for number in range(50)) and len(kept) <= 4


def test_threads_fill_a_table_alike() -> None:
    kept = WordMemory(len, 1 << 16)
    texts = [Numbered([f"t{(step * number) % 499}" for number in range(800)]) for step in range(1, 33)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(kept.of, texts))
    for text, found in zip(texts, answers, strict=True):
        assert found == tuple(map(len, text.folds))
