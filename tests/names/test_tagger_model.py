"""The shipped model: its card, its licence, its size; rows in and out of a file."""

import hashlib
import re
import time

import pytest
from names_helpers import total

from rawi.names.tagger.weights import FIELDS, LABELS, OFFSETS, ROW, parse, path, weights, write


def test_the_card_belongs_to_the_model() -> None:
    card = (path().parent / "MODEL_CARD.md").read_text(encoding="utf-8")
    digest = re.search(r"sha256 `([0-9a-f]{64})`", card)
    assert digest is not None and digest[1] == hashlib.sha256(path().read_bytes()).hexdigest()


def test_the_card_names_data_licences_scores_and_limits() -> None:
    card = (path().parent / "MODEL_CARD.md").read_text(encoding="utf-8")
    for part in (
        "ANERcorp",
        "WikiFANE",
        "CC BY-SA 4.0",
        "## Scores",
        "anercorp_dev",
        "aqmar_dev",
        "## Limits",
    ):
        assert part in card
    assert card.count("| without ") >= 6


def test_the_licence_lies_beside() -> None:
    text = (path().parent / "LICENSE").read_text(encoding="utf-8")
    assert "CC BY-SA 4.0" in text and "ANERcorp" in text and "WikiFANE" in text


def test_the_model_is_small_and_loads_fast() -> None:
    raw = path().read_bytes()
    assert len(raw) < 3_000_000
    start = time.process_time()
    assert len(parse(raw).rows) > 1000
    assert time.process_time() - start < 0.3


def test_labels_come_in_pairs() -> None:
    assert [label[0] for label in LABELS] == ["B", "I"] * (FIELDS // 2)
    assert all(LABELS[at][2:] == LABELS[at + 1][2:] for at in range(0, FIELDS, 2))


def _tiny() -> bytes:
    lines = [[0] * FIELDS for _ in range(OFFSETS)]
    lines[2] = [1, -2, 3, -4, 5, -6]
    moves = [[at - after for after in range(FIELDS + 1)] for at in range(FIELDS + 1)]
    return write({"f=x": lines, "f=a": [[7] * FIELDS for _ in range(OFFSETS)]}, moves)


def test_a_written_model_is_read_back() -> None:
    found = parse(_tiny())
    assert found.moves[3][1] == 2 and len(found.rows) == 3
    assert found.lines == {"f=a": 0, "f=x": 1}
    assert found.rows[0].tolist() == [7] * ROW
    assert found.rows[1].tolist() == [0] * (2 * FIELDS) + [1, -2, 3, -4, 5, -6] + [0] * (2 * FIELDS)


def test_attributes_add_up() -> None:
    found = parse(_tiny())
    both = found.rows[0] + found.rows[1]
    assert total(found, ["f=x", "f=none", "f=a"]).tolist() == both.tolist()
    assert total(found, ["f=none"]).tolist() == [0] * ROW == total(found, []).tolist()


def test_writing_is_the_same_every_time() -> None:
    assert _tiny() == _tiny()


@pytest.mark.parametrize("attribute", ["k=punct", "r=B-person", "r=B-place", "r=B-organization"])
def test_what_rules_find_has_weight(attribute: str) -> None:
    assert total(weights(), [attribute]).any()
