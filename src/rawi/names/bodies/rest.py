"""What may follow the head word of an organization's name."""

from __future__ import annotations

from typing import NamedTuple

from rawi.names.reading import Reading
from rawi.names.script import script


class Tail(NamedTuple):
    """The rest of a name: tokens first..last. `proper`: a name of its own; `plain`: only a country."""

    first: int
    last: int
    start: int
    end: int
    rule: str
    country: str | None = None
    proper: bool = False
    plain: bool = False


def adjective(reading: Reading, token: int) -> bool:
    """True for a definite word that looks like an adjective: of origin, feminine, or one of the usual ones."""
    w = reading.words[token]
    return w.rest.endswith(script().ali[-1]) or reading.ends(token, script().no_name[:1]) or "link" in w.marks
