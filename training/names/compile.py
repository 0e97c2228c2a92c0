"""From CRFsuite's model to the file that ships: whole numbers, label O as zero, no copies for other sets."""

from __future__ import annotations

from pathlib import Path

import pycrfsuite

from rawi.names.tagger.weights import FIELDS, LABELS, OFFSETS, SCALE, write

_LIMIT = (1 << 15) - 1
_SMALL = 0.02
"""Weights nearer zero than this change no label that matters, and are left out."""


def compiled(model: Path) -> bytes:
    """The bytes of a model file."""
    tagger = pycrfsuite.Tagger()
    tagger.open(str(model))
    info = tagger.info()
    vectors: dict[str, list[list[int]]] = {}
    for (name, label), weight in sorted(info.state_features.items()):
        offset, _, attribute = name.partition(":")
        if offset.lstrip("-").isdigit() and abs(weight) >= _SMALL:
            line = vectors.setdefault(attribute, [[0] * FIELDS for _ in range(OFFSETS)])[int(offset) + 2]
            _add(line, label, round(weight * SCALE))
    return write(vectors, _moves(info.transitions))


def _add(line: list[int], label: str, weight: int) -> None:
    """A weight of O counts against all the others."""
    for field, name in enumerate(LABELS):
        if name == label:
            line[field] += weight
        elif label == "O":
            line[field] -= weight
        line[field] = max(-_LIMIT, min(_LIMIT, line[field]))


def _moves(transitions: dict[tuple[str, str], float]) -> list[list[int]]:
    """What each label earns behind each other; the decoder never puts an inside behind another kind."""
    labels = (*LABELS, "O")
    return [[round(transitions.get((before, after), 0) * SCALE) for after in labels] for before in labels]
