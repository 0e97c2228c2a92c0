"""How sources are to be read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct, field

from rawi.errors import SourceError, UsageError
from rawi.sources.dates import iso

FIELDS = ("text", "title", "outlet", "published", "url", "id")
"""What a row of a table can give; the default mapping takes each from the column of its own name."""
MEGABYTE = 1024 * 1024


class Options(Struct, frozen=True, kw_only=True):
    """Choices for `read`.

    `mapping`: our field → the row's key or column; a dot goes into nested objects (`meta.date`).
    `stdin`: what comes on standard input. `outlet`, `published`: what to write where the source gives none.
    `fetch`: addresses may be fetched from the network; otherwise none is.
    `max_bytes`: the largest document, and the largest single row, in bytes. `max_seconds`: how long one document
    may take to parse. `max_pages`: how many pages of a PDF are read. Raises UsageError.
    """

    mapping: Mapping[str, str] = field(default_factory=dict)
    stdin: Literal["text", "jsonl"] = "text"
    outlet: str | None = None
    published: str | None = None
    fetch: bool = False
    max_bytes: int = 200 * MEGABYTE
    max_seconds: float = 60.0
    max_pages: int = 3000

    def __post_init__(self) -> None:
        unknown = sorted(set(self.mapping) - set(FIELDS))
        if unknown:
            raise UsageError(
                f"no such field to map: {', '.join(unknown)}", hint=f"fields are {', '.join(FIELDS)}"
            )

        try:
            iso(self.published)
        except SourceError as error:
            raise UsageError(error.message, hint=error.hint) from error

    def key(self, name: str) -> str:
        """The row's key for our field `name`."""
        return self.mapping.get(name, name)
