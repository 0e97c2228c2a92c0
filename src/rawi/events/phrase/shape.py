"""A mention as the syntax sees it: its words, and what it hangs on."""

from __future__ import annotations

from msgspec import Struct

from rawi.model import AnyMention


class Phrase(Struct, frozen=True):
    """A mention where it stands: its tokens, the preposition over it ("" for none), and whether it is a conjunct.

    A person's tokens take in the title before the name. `over` is the token where the preposition stands, or the
    last one before the phrase where there is none.
    """

    mention: AnyMention
    kind: str
    first: int
    last: int
    prep: str
    joined: bool
    over: int
