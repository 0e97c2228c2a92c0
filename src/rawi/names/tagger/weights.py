"""The trained weights: for each attribute, what it says of a name's label at five places around it.

A row is five vectors of six whole numbers, for a word two before to two behind the token that has the attribute. Each
number is a label's weight less O's in units of 1/`SCALE`. Sums of whole numbers are the same in any order, so what a
token scores doesn't hang on how it is added up.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import repeat
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

LABELS = ("B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
"""The labels of the numbers, in order; O has none."""
SCALE = 256
FIELDS, OFFSETS = len(LABELS), 5
ROW = FIELDS * OFFSETS
"""Numbers of a row."""
_STORED = np.dtype("<i2")


class Weights(NamedTuple):
    """`rows[lines[attribute]]` is an attribute's row, and the last row is all zero; `moves[before][label]` is what a
    label earns behind another, by index with O last.
    """

    lines: dict[str, int]
    rows: NDArray[np.int32]
    moves: tuple[tuple[int, ...], ...]

    def ids(self, attributes: Iterable[str]) -> list[int]:
        """A row for each of the attributes: that of zeros for those that training didn't keep."""
        return list(map(self.lines.get, attributes, repeat(len(self.lines))))


def path() -> Path:
    """Where the shipped model lies."""
    return Path(__file__).parent / "data" / "names.model"


@cache
def weights() -> Weights:
    """The shipped model. Raises OSError where the file is gone."""
    return parse(path().read_bytes())


def parse(raw: bytes) -> Weights:
    """Weights from a model file: a line of JSON, the attributes a line each, a blank line, 16-bit numbers."""
    head, _, rest = zlib.decompress(raw).partition(b"\n")
    names, _, body = rest.partition(b"\n\n")
    moves = tuple(tuple(line) for line in json.loads(head)["moves"])
    index = {name: at for at, name in enumerate(names.decode().split("\n"))}
    rows = np.zeros((len(index) + 1, ROW), dtype=np.int32)
    rows[:-1] = np.frombuffer(body, dtype=_STORED).reshape(len(index), ROW)
    return Weights(index, rows, moves)


def write(vectors: dict[str, list[list[int]]], moves: Sequence[Sequence[int]]) -> bytes:
    """The bytes of a model file: attributes in the order of their names, five times six numbers for each."""
    ordered = sorted(vectors)
    head = json.dumps({"labels": LABELS, "scale": SCALE, "moves": moves}, sort_keys=True).encode()
    body = np.array([vectors[name] for name in ordered], dtype=_STORED).tobytes()
    return zlib.compress(b"\n".join([head, "\n".join(ordered).encode(), b"", body]), 9)
