"""The trained weights, packed so that all labels of a token are added up in one addition.

A vector is one integer of six fields of 32 bits, a field for each label but O, holding that label's weight less O's in
units of 1/`SCALE`. Fields are signed: a sum of vectors is the vector of sums, and `BIAS` makes every field positive
before it is taken apart. Each attribute has five vectors, for a word two before to two behind the token.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

LABELS = ("B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
"""The labels of the fields, in order; O has none."""
SCALE = 256
BITS, FIELDS, OFFSETS = 32, len(LABELS), 5
HALF = 1 << (BITS - 1)
BIAS = sum(HALF << (BITS * field) for field in range(FIELDS))
_FIELD = struct.Struct(f"<{FIELDS}I")
_SIZE = _FIELD.size
WIDTH = BITS * FIELDS
"""Bits of a vector."""


def pack(fields: Sequence[int]) -> int:
    """One vector from six whole numbers, each smaller than 2**31 whatever its sign."""
    return sum(value << (BITS * field) for field, value in enumerate(fields))


def unpack(vector: int) -> tuple[int, ...]:
    """The six numbers of a vector."""
    return tuple(value - HALF for value in _FIELD.unpack((vector + BIAS).to_bytes(_SIZE, "little")))


def field(vector: int, at: int) -> int:
    """One of the numbers of a vector."""
    return (vector + BIAS >> BITS * at & (1 << BITS) - 1) - HALF


class Weights(NamedTuple):
    """`rows` by attribute; `moves` is what a label earns behind another: `moves[before][label]`, by index with O last."""

    rows: dict[str, int]
    moves: tuple[tuple[int, ...], ...]

    def total(self, attributes: Iterable[str]) -> int:
        """The rows of several attributes, added up; those that training didn't keep have no weight."""
        rows = self.rows
        return sum([rows[one] for one in attributes if one in rows])


def path() -> Path:
    """Where the shipped model lies."""
    return Path(__file__).parent / "data" / "names.model"


@cache
def weights() -> Weights:
    """The shipped model. Raises OSError where the file is gone."""
    return parse(path().read_bytes())


_NARROW = 1 << 15
_NARROWS = sum(_NARROW << BITS * at for at in range(FIELDS * OFFSETS))
_FLIPPED = bytes(byte ^ 0x80 for byte in range(256))


def _widened(body: bytes) -> Iterator[int]:
    """The five vectors of each attribute in one integer: fields of 16 bits in the file are of 32 here.

    Flipping the sign bit adds `_NARROW` to a number of 16 bits; then its bytes are the lower two of the wide field.
    """
    wide = bytearray(2 * len(body))
    wide[0::4], wide[1::4] = body[0::2], body[1::2].translate(_FLIPPED)
    for at in range(0, len(wide), _SIZE * OFFSETS):
        yield int.from_bytes(wide[at : at + _SIZE * OFFSETS], "little") - _NARROWS


def parse(raw: bytes) -> Weights:
    """Weights from a model file: a line of JSON, the attributes a line each, a blank line, 16-bit numbers."""
    head, _, rest = zlib.decompress(raw).partition(b"\n")
    names, _, body = rest.partition(b"\n\n")
    moves = tuple(tuple(line) for line in json.loads(head)["moves"])
    return Weights(dict(zip(names.decode().split("\n"), _widened(body), strict=True)), moves)


def write(vectors: dict[str, list[list[int]]], moves: Sequence[Sequence[int]]) -> bytes:
    """The bytes of a model file: attributes in the order of their names, five times six numbers for each."""
    ordered = sorted(vectors)
    head = json.dumps({"labels": LABELS, "scale": SCALE, "moves": moves}, sort_keys=True).encode()
    body = b"".join(struct.pack(f"<{FIELDS}h", *line) for name in ordered for line in vectors[name])
    return zlib.compress(b"\n".join([head, "\n".join(ordered).encode(), b"", body]), 9)
