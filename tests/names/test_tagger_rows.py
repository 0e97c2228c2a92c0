"""What the weights say of words: kept sums are the sums that the attributes give, over any sentence."""

import random
from itertools import pairwise

import pytest

from rawi.lexicon import Memory
from rawi.names.tagger import weights
from rawi.names.tagger.attributes import AFTER, BEFORE, attributes, letters, pair, parts
from rawi.names.tagger.decode import _BITS, _LEAST, OUTSIDE, Decoder
from rawi.names.tagger.rows import Rows
from rawi.names.tagger.weights import BIAS, FIELDS, LABELS, OFFSETS, SCALE, WIDTH, pack, unpack

WORDS = ["قال", "والعراق", "للأمم", "بباريس", "نزار", "2019", "afp", "،", "هولتمان", "و", "بالموصل", "ددددد"]
CLUES = [(), ("h=org",), ("r=B-person", "R=B-person.title:2"), ("h=head:head.army", "hi=org")]


def test_a_memory_asks_once_and_forgets_all_at_its_bound() -> None:
    asked: list[int] = []

    def double(number: int) -> int:
        asked.append(number)
        return 2 * number

    kept = Memory(double, 2)
    assert [kept[one] for one in (1, 2, 1, 2)] == [2, 4, 2, 4] and asked == [1, 2]
    assert kept[3] == 6 and kept[1] == 2 and asked == [1, 2, 3, 1]


@pytest.mark.parametrize("word", [*WORDS, BEFORE, AFTER])
def test_kept_parts_add_up_to_the_words_attributes(word: str) -> None:
    shown = attributes(word)
    for _ in range(2):
        assert Rows(weights()).of(word) == (weights().total(shown.own), shown.shape)


def test_words_of_one_bare_word_share_its_letters() -> None:
    assert parts("والعراق").bare == parts("بالعراق").bare == "عراق"
    assert set(letters("عراق")) <= set(attributes("والعراق").own) & set(attributes("عراق").own)
    assert "g=عرا" in letters("عراق") and letters("دددد").count("g=ددد") == 1


def _slow(words: list[str], clues: dict[int, list[str]], first: int) -> list[tuple[int, ...]]:
    """Scores by their definition: each word's five vectors, one at a time."""
    whole = [BEFORE, *words, AFTER]
    rows = [weights().total(attributes(word).own) for word in whole]
    shapes = [attributes(word).shape for word in whole]
    for at, (one, other) in enumerate(pairwise(shapes)):
        rows[at] += weights().total([pair(one, other)])
    for token, shown in clues.items():
        rows[token - first + 1] += weights().total(shown)
    totals = [[0] * FIELDS for _ in whole]
    for at, row in enumerate(rows):
        row += sum(BIAS << WIDTH * offset for offset in range(OFFSETS))
        for offset in range(OFFSETS):
            vector = unpack((row >> WIDTH * offset & (1 << WIDTH) - 1) - BIAS)
            if 0 <= at + 2 - offset < len(whole):
                totals[at + 2 - offset] = [
                    a + b for a, b in zip(totals[at + 2 - offset], vector, strict=True)
                ]
    return [tuple(total) for total in totals[1:-1]]


@pytest.mark.parametrize("seed", range(8))
def test_scores_are_the_sums_of_what_words_pairs_and_clues_say(seed: int) -> None:
    chance = random.Random(seed)
    words = chance.choices([*WORDS, "اا"], k=chance.randint(1, 9))
    words = [word.replace("أ", "ا") for word in words]
    clues = {10 + at: list(shown) for at in range(len(words)) if (shown := chance.choice(CLUES))}
    found = Decoder(weights()).scores(words, clues, 10)
    assert [unpack(one) for one in found] == _slow(words, clues, 10)


def test_nothing_to_score() -> None:
    assert Decoder(weights()).scores([], {}, 0) == []


@pytest.mark.parametrize("seed", range(20))
def test_one_open_name_is_followed_as_many_are(seed: int) -> None:
    chance, model = random.Random(seed), Decoder(weights())
    paths = {OUTSIDE: chance.randint(0, 9) * SCALE, chance.randrange(FIELDS): chance.randint(0, 9) * SCALE}
    inside = [chance.randint(-5, 9) * SCALE if label[0] == "I" else -SCALE for label in LABELS]
    total = pack(inside) + BIAS
    assert not (total - _LEAST) & _BITS
    reached, came = model._stay(paths, total)
    others, sources = model._step(paths, total)
    assert reached == others and all(came[label] == sources[label] for label in reached)
