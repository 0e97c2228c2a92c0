"""The field's own formats, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial

from rawi.codebook import Codebook
from rawi.export.acled import acled
from rawi.export.ged import ged
from rawi.export.plover import plover
from rawi.model import Record

Writer = Callable[[Iterable[Record]], Iterator[str]]
_ALL: Mapping[str, Callable[..., Iterator[str]]] = {"acled": acled, "ged": ged, "plover": plover}
FIELD_FORMATS = tuple(_ALL)


def field(name: str, *, book: Codebook | None = None) -> Writer:
    """What writes records as lines of `acled` or `ged` (CSV) or `plover` (JSON Lines). `book`: the codebook that they
    were read under; its states are never rows. Raises KeyError for no such format."""
    return partial(_ALL[name], book=book)
