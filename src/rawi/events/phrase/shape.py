"""A mention as the syntax sees it: its words, and what it hangs on."""

from __future__ import annotations

from rawi.model import AnyMention


class Phrase:
    """A mention where it stands: its tokens, the preposition over it ("" for none), and whether it is a conjunct.

    A person's tokens take in the title before the name. `over` is the token where the preposition stands, or the
    last one before the phrase where there is none. It never changes; a plain class, whose attributes compiled code
    reads straight.
    """

    def __init__(
        self, mention: AnyMention, first: int, last: int, prep: str = "", *, joined: bool, over: int
    ):
        self.mention, self.kind = mention, mention.kind
        self.first, self.last = first, last
        self.prep, self.joined, self.over = prep, joined, over

    def named(self, mention: AnyMention, last: int) -> Phrase:
        """The same place in the sentence taken by a name that goes on to token `last`: of a title before it."""
        return Phrase(mention, self.first, last, self.prep, joined=self.joined, over=self.over)
