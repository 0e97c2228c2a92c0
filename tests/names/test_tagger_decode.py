"""Attributes of words, and the search for the best labels."""

import random
from itertools import product

import numpy as np
import pytest

from rawi.arabic import Numbered, read_document
from rawi.names.ruled import by_rule
from rawi.names.tagger import clues, tag, weights
from rawi.names.tagger.attributes import attributes
from rawi.names.tagger.decode import OUTSIDE, Decoder
from rawi.names.tagger.front import cut
from rawi.names.tagger.scores import Scores
from rawi.names.tagger.tag import Tagged, spans
from rawi.names.tagger.weights import FIELDS, LABELS, ROW, SCALE, Weights

MOVES = tuple(
    tuple(3 * SCALE if a == b == OUTSIDE else 0 for b in range(FIELDS + 1)) for a in range(FIELDS + 1)
)


def _decoder() -> Decoder:
    return Decoder(Weights({}, np.zeros((1, ROW), dtype=np.int32), MOVES))


def _best(rows: list[list[int]]) -> list[int]:
    opens = [max(row[::2]) >= 0 for row in rows]
    starts = [at for at, may in enumerate(opens) if may]
    return _decoder().labels(Scores([one for row in rows for one in row], opens, starts), [(0, len(rows))])


def _allowed(labels: tuple[int, ...]) -> bool:
    return all(
        label == OUTSIDE or label % 2 == 0 or (at and labels[at - 1] in (label, label - 1))
        for at, label in enumerate(labels)
    )


def _score(labels: tuple[int, ...], rows: list[list[int]]) -> int:
    own = sum(row[label] for label, row in zip(labels, rows, strict=True) if label != OUTSIDE)
    return own + sum(MOVES[a][b] for a, b in zip((OUTSIDE, *labels), labels, strict=False))


@pytest.mark.parametrize("seed", range(12))
def test_the_search_finds_the_best_path(seed: int) -> None:
    chance = random.Random(seed)
    rows = [[chance.randint(0, 9) * SCALE for _ in range(FIELDS)] for _ in range(4)]
    found = tuple(_best(rows))
    best = max(
        (p for p in product(range(FIELDS + 1), repeat=4) if _allowed(p)), key=lambda p: _score(p, rows)
    )
    assert _allowed(found) and _score(found, rows) == _score(best, rows)


def test_nothing_where_nothing_scores() -> None:
    assert _best([[-9 * SCALE] * FIELDS] * 5) == [OUTSIDE] * 5
    assert _best([]) == []


def test_no_name_runs_over_a_sentences_end() -> None:
    rows = [[9 * SCALE] * FIELDS] * 6
    scores = Scores([one for row in rows for one in row], [True] * 6, list(range(6)))
    begins = [at for at, label in enumerate(_decoder().labels(scores, [(0, 2), (2, 6)])) if label % 2 == 0]
    assert 0 in begins and 2 in begins


def test_spans_of_labels() -> None:
    person, more, place = (LABELS.index(label) for label in ("B-PER", "I-PER", "B-LOC"))
    found = spans([person, more, place, OUTSIDE, person])
    assert found == [Tagged("person", 0, 1), Tagged("place", 2, 2), Tagged("person", 4, 4)]


def test_far_words_show_less() -> None:
    shown = attributes("والعراق")
    assert len(shown.own) > len(shown.near) > len(shown.far)
    assert "b=عراق" in shown.far and "c=و" in shown.near and "the" in shown.near


@pytest.mark.parametrize(("token", "kind"), [("،", "k=punct"), ("2019", "k=number"), ("afp", "k=latin")])
def test_what_is_no_arabic_word(token: str, kind: str) -> None:
    assert kind in attributes(token).own and attributes(token).own == attributes(token).far


def test_numbers_of_one_length_are_one() -> None:
    assert attributes("2018") == attributes("1987") != attributes("19")


def test_clues_say_what_rules_and_lexicon_found() -> None:
    doc = read_document("قال العميد نزار الدليمي إن مسلحين هاجموا الموصل", report_id="r1")
    shown = clues(*by_rule(doc))
    words = {doc.raw(token, token): names for token, names in shown.items()}
    assert (
        "r=B-person" in words["نزار"] and "r=I-person" in words["الدليمي"] and "e=person" in words["الدليمي"]
    )
    assert any(name.startswith("h=title") for name in words["العميد"])
    assert "r=B-place" in words["الموصل"] and "إن" not in words


def test_scores_reach_two_words_and_no_further() -> None:
    model = Decoder(weights())
    words = ["قال", "نزار", "في", "بغداد", "امس", "ان", "القوات", "تقدمت"]
    changed = [*words[:7], "سيطرت"]
    a, b = (model.scores(Numbered(these), [(0, 8)], {}).fields for these in (words, changed))
    assert a[: 5 * FIELDS] == b[: 5 * FIELDS] and a[7 * FIELDS :] != b[7 * FIELDS :]


def test_a_sentence_is_read_by_itself() -> None:
    one = read_document("زار هولتمان بغداد أمس.", report_id="r1")
    two = read_document("زار هولتمان بغداد أمس.\nوصل الوفد إلى عمان.", report_id="r1")
    first = tag(one, clues(*by_rule(one))).scores
    assert tag(two, clues(*by_rule(two))).scores[: len(first)] == first


@pytest.mark.parametrize(
    ("word", "letters"),
    [("والعراق", 1), ("للامم", 2), ("بباريس", 1), ("واشنطن", 0), ("بيروت", 0), ("وغوتيريش", 1), ("كوفالينسكي", 0)],
)  # fmt: skip
def test_where_a_name_begins_in_its_word(word: str, letters: int) -> None:
    assert cut(word, weights()) == letters
