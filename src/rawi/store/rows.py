"""What goes into the store and comes out of it, beside the records themselves."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Outcome = Literal["read", "reread", "sighting", "known"]
"""What a report was to the case: new; read again under newer rules; known from another source; known."""


class IndexText(Struct, frozen=True):
    """Index tokens of one report, separated by spaces: whole folded words, and the same without clitics.

    The store knows no Arabic: whoever writes a report decides what its words are.
    """

    words: str
    stems: str


class Standing(Struct, frozen=True):
    """What the case already holds of a report. `rules`: the rule set its record was read with, or None."""

    rules: str | None
    sighted: bool


class Failed(Struct, frozen=True, kw_only=True):
    """An input that could not be read when it was last tried."""

    source: str
    place: str | None = None
    message: str
    hint: str | None = None


class Hit(Struct, frozen=True):
    """A report that a search found; `rank` is FTS5's bm25 (smaller is better)."""

    report: str
    rank: float
