"""The trained weights, packed so that all labels of a token are added up in one addition.

A vector is one integer of six fields of 32 bits, a field for each label but O, holding that label's weight less O's in
units of 1/`SCALE`. Fields are signed: a sum of vectors is the vector of sums, and `BIAS` makes every field positive
before it is taken apart. Each attribute has five vectors, for a word two before to two behind the token.
"""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Sequence
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

Vectors = tuple[int, ...]
"""Five packed vectors: what the word says of the token two behind it, one behind, … in the order of `OFFSETS`."""
OWN = OFFSETS // 2
"""The place of the vector for the token itself."""
NOTHING: Vectors = (0,) * OFFSETS


def pack(fields: Sequence[int]) -> int:
    """One vector from six whole numbers, each smaller than 2**31 whatever its sign."""
    return sum(value << (BITS * field) for field, value in enumerate(fields))


def unpack(vector: int) -> tuple[int, ...]:
    """The six numbers of a vector."""
    return tuple(value - HALF for value in _FIELD.unpack((vector + BIAS).to_bytes(_SIZE, "little")))


class Weights(NamedTuple):
    """`rows` has the place of each attribute's vectors in `body`, where every field has `HALF` added; `moves` what a
    label earns behind another.

    `memory` keeps what was looked up. `moves[before][label]`, both by index with O last.
    """

    rows: dict[str, int]
    body: bytes
    moves: tuple[tuple[int, ...], ...]
    memory: dict[str, Vectors]

    def of(self, attribute: str) -> Vectors:
        """The five vectors of an attribute; none of weight for one that training didn't keep."""
        known = self.memory.get(attribute)
        if known is not None:
            return known
        row = self.rows.get(attribute)
        if row is None:
            return NOTHING
        body, first = self.body, row * OFFSETS * _SIZE
        found = tuple(
            int.from_bytes(body[at : at + _SIZE], "little") - BIAS
            for at in range(first, first + OFFSETS * _SIZE, _SIZE)
        )
        self.memory[attribute] = found
        return found

    def total(self, attributes: Sequence[str]) -> Vectors:
        """The vectors of several attributes, added up."""
        a = b = c = d = e = 0
        rows, memory = self.rows, self.memory
        for one in attributes:
            if one in rows:
                v, w, x, y, z = memory.get(one) or self.of(one)
                a, b, c, d, e = a + v, b + w, c + x, d + y, e + z
        return (a, b, c, d, e)


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
    rows = {name: row for row, name in enumerate(names.decode().split("\n"))}
    moves = tuple(tuple(line) for line in json.loads(head)["moves"])
    numbers = struct.unpack(f"<{len(body) // 2}h", body)
    # A field of 16 bits in the file is one of 32 here, so that looking an attribute up is reading five integers.
    wide = struct.pack(f"<{len(numbers)}I", *[number + HALF for number in numbers])
    return Weights(rows, wide, moves, {})


def write(vectors: dict[str, list[list[int]]], moves: Sequence[Sequence[int]]) -> bytes:
    """The bytes of a model file: attributes in the order of their names, five times six numbers for each."""
    ordered = sorted(vectors)
    head = json.dumps({"labels": LABELS, "scale": SCALE, "moves": moves}, sort_keys=True).encode()
    body = b"".join(struct.pack(f"<{FIELDS}h", *line) for name in ordered for line in vectors[name])
    return zlib.compress(b"\n".join([head, "\n".join(ordered).encode(), b"", body]), 9)
