"""Short ways to read a text and look at what was found."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from rawi.arabic import read_document
from rawi.model import AnyMention, Entity, PlaceValue, Quantity
from rawi.names import Names, read
from rawi.names.tagger.weights import Weights


def names(text: str, *values: Quantity) -> Names:
    return read(read_document(text, report_id="r1"), values)


def found(text: str, kind: str) -> list[str]:
    """The texts of mentions of one kind, in order."""
    return [m.text for m in names(text).mentions if m.kind == kind]


def mention(result: Names, text: str, kind: str | None = None) -> AnyMention:
    """The first mention with that text."""
    return next(m for m in result.mentions if m.text == text and kind in (None, m.kind))


def place(text: str, name: str) -> PlaceValue:
    """What the first place of that name is, in a text."""
    value = mention(names(text), name, "place").value
    assert isinstance(value, PlaceValue)
    return value


def entity(result: Names, text: str, kind: str | None = None) -> Entity:
    """What the first mention with that text refers to."""
    wanted = mention(result, text, kind).entity
    return next(e for e in result.entities if e.id == wanted)


def same(result: Names, *texts: str) -> bool:
    """Whether the first mentions with these texts refer to one entity."""
    return len({mention(result, text).entity for text in texts}) == 1


def total(weights: Weights, attributes: Iterable[str]) -> NDArray[np.int32]:
    """The rows of several attributes, added up."""
    return weights.rows[weights.ids(attributes)].sum(axis=0, dtype=np.int32)
