"""The place where content opens behind a cue."""

from __future__ import annotations


class Opening:
    """The header ends before token `header`; content begins at `content`, inside quotation `quote` if one opens it."""

    def __init__(self, header: int, content: int, quote: int | None, how: str):
        self.header, self.content, self.quote, self.how = header, content, quote, how

    def behind(self, header: int) -> Opening:
        """The same opening behind a header that ends elsewhere."""
        return Opening(header, self.content, self.quote, self.how)
