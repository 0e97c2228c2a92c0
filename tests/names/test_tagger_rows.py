"""What the weights say of words: kept rows are the sums that the attributes give, over any sentences."""

import random

import numpy as np
import pytest
from names_helpers import total

from rawi.arabic.vocabulary import _MOST, Numbered
from rawi.lexicon import Memory
from rawi.names.tagger import weights
from rawi.names.tagger.attributes import AFTER, BEFORE, GAP, attributes, parts
from rawi.names.tagger.decode import LEAST, OUTSIDE, Decoder
from rawi.names.tagger.rows import Rows, WordRows
from rawi.names.tagger.scores import Scorer
from rawi.names.tagger.weights import FIELDS, LABELS, OFFSETS, ROW, SCALE, Weights

WORDS = ["قال", "والعراق", "للامم", "بباريس", "نزار", "2019", "afp", "،", "هولتمان", "و", "بالموصل", "ددددد"]
CLUES = [(), ("h=org",), ("r=B-person", "R=B-person.title:2"), ("h=head:head.army", "hi=org")]


def test_a_memory_asks_once_and_forgets_all_at_its_bound() -> None:
    asked: list[int] = []

    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    kept = Memory(double, 2)
    assert [kept[one] for one in (1, 2, 1, 2)] == [2, 4, 2, 4] and asked == [1, 2]
    assert kept[3] == 6 and kept[1] == 2 and asked == [1, 2, 3, 1]


def _lines(count: int) -> Weights:
    """An attribute for each number, whose row is that number all over."""
    rows = np.repeat(np.array([[at] for at in (*range(1, count + 1), 0)], dtype=np.int32), ROW, axis=1)
    return Weights({f"a{at}": at - 1 for at in range(1, count + 1)}, rows, ())


def test_rows_are_made_once_and_added_up() -> None:
    asked: list[str] = []

    def show(key: str) -> list[int]:
        asked.append(key)
        return _lines(9).ids([f"a{letter}" for letter in key])

    kept = Rows(_lines(9), show, 100)
    rows = kept.of(["12", "9", "", "12"])
    assert rows.tolist() == [[3] * ROW, [9] * ROW, [0] * ROW, [3] * ROW]
    assert kept.of(["9", "8x"]).tolist() == [[9] * ROW, [8] * ROW] and asked == ["12", "9", "", "8x"]


def test_rows_are_forgotten_between_calls_and_never_amid_one() -> None:
    kept = Rows(_lines(9), lambda key: [key % 9], 10)
    keys = list(range(10_000))
    assert kept.of(keys)[:, 0].tolist() == [key % 9 + 1 for key in keys]
    assert kept.of([77]).tolist() == [[77 % 9 + 1] * ROW] and len(kept._known) == 1


def test_rows_of_words_stand_behind_those_that_are_always_there() -> None:
    kept = WordRows(_lines(9), lambda word: _lines(9).ids([f"a{len(word)}"]), ("ab", "abc"))
    text = Numbered(["abcd", "a", "abcd"])
    column = np.array([0, *(number + 2 for number in text.numbers), 1], dtype=np.intp)
    assert kept.of(text, column)[:, 0].tolist() == [2, 4, 1, 4, 3]
    assert kept.of(Numbered(["abcde", "a"]), np.array([1], dtype=np.intp))[:, 0].tolist() == [3]


def test_rows_of_words_follow_the_vocabulary_of_the_text() -> None:
    kept = WordRows(_lines(9), lambda word: _lines(9).ids([f"a{min(len(word), 9)}"]), ("ab",))
    before = Numbered(["abcd"])
    Numbered([f"v{number}" for number in range(_MOST + 1)])
    after = Numbered(["abc", "abcd"])
    assert before.vocabulary is not after.vocabulary
    for text, sizes in ((before, [4]), (after, [3, 4]), (before, [4])):
        column = np.array(text.numbers, dtype=np.intp) + 1
        assert kept.of(text, column)[:, 0].tolist() == sizes


def test_words_of_one_bare_word_share_its_letters() -> None:
    assert parts("والعراق").bare == parts("بالعراق").bare == "عراق"
    shared = set(attributes("والعراق").own) & set(attributes("عراق").own)
    assert {"b=عراق", "p1=ع", "p2=عر", "p3=عرا", "s1=ق", "s2=اق", "s3=راق", "l=4"} <= shared


def _slow(model: Weights, words: list[str], clues: dict[int, list[str]], first: int) -> list[int]:
    """Scores by their definition: each word's five vectors, one at a time."""
    whole = [BEFORE, *words, AFTER]
    rows = [total(model, attributes(word).own) for word in whole]
    for token, shown in clues.items():
        if first <= token < first + len(words):
            rows[token - first + 1] += total(model, shown)
    totals = np.zeros((len(whole), FIELDS), dtype=int)
    for at, row in enumerate(rows):
        for offset, vector in enumerate(row.reshape(OFFSETS, FIELDS)):
            if 0 <= at + 2 - offset < len(whole):
                totals[at + 2 - offset] += vector
    return [int(number) for number in totals[1:-1].ravel()]


@pytest.mark.parametrize("seed", range(8))
def test_scores_are_the_sums_of_what_words_and_clues_say(seed: int) -> None:
    chance, model = random.Random(seed), weights()
    sizes = [chance.randint(1, 9) for _ in range(chance.randint(1, 4))]
    bounds = [(sum(sizes[:at]), sum(sizes[: at + 1])) for at in range(len(sizes))]
    words = chance.choices([*WORDS, "اا"], k=sum(sizes))
    clues = {at: list(shown) for at in range(len(words)) if (shown := chance.choice(CLUES))}
    found = Scorer(model, LEAST, [0] * FIELDS).scores(Numbered(words), bounds, clues)
    slow = [number for a, b in bounds for number in _slow(model, words[a:b], clues, a)]
    assert found.fields == slow
    begins = [slow[at : at + FIELDS : 2] for at in range(0, len(slow), FIELDS)]
    assert found.opens == [max(three) >= LEAST for three in begins]
    assert found.starts == [at for at, three in enumerate(begins) if max(three) >= 0]


def test_nothing_to_score() -> None:
    assert Decoder(weights()).scores(Numbered([]), [], {}) == ([], [], [])
    assert attributes(GAP).own == ("f=", "k=punct") and "f=" not in weights().lines


@pytest.mark.parametrize("seed", range(20))
def test_one_open_name_is_followed_as_many_are(seed: int) -> None:
    chance, model = random.Random(seed), Decoder(weights())
    paths = {OUTSIDE: chance.randint(0, 9) * SCALE, chance.randrange(FIELDS): chance.randint(0, 9) * SCALE}
    inside = [chance.randint(-5, 9) * SCALE if label[0] == "I" else -SCALE for label in LABELS]
    reached, came = model._stay(paths, [0] * FIELDS + inside, FIELDS)
    others, sources = model._step(paths, inside, 0, False)
    assert reached == others
    assert all(came >> 3 * label & 7 == sources >> 3 * label & 7 for label in reached)
