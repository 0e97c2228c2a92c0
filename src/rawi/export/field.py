"""The field's own formats, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import partial

from rawi.export.accounts import Joined, alone
from rawi.export.acled import acled
from rawi.export.ged import ged
from rawi.export.happened import Types
from rawi.export.plover import plover
from rawi.model import Record

Writer = Callable[[Iterable[Record]], Iterator[str]]
FIELD_FORMATS = ("acled", "ged", "plover")


def field(name: str, *, types: Types | None = None, joined: Joined = alone, sure: bool = False) -> Writer:
    """What writes records as lines of `acled` or `ged` (CSV: a row for each happening) or `plover` (JSON Lines: one for
    each report's account).

    `types`: the event types by id, whose states are never rows; the built-in ones without it. `joined`: which events
    of several reports are one incident. `sure`: only events read with high confidence. Raises KeyError for no such format.
    """
    if name == "plover":
        return partial(plover, types=types, sure=sure)
    return partial({"acled": acled, "ged": ged}[name], types=types, joined=joined, sure=sure)
