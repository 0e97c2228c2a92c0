"""What could not be read, in one line."""

from __future__ import annotations

from msgspec import Struct

from rawi.errors import SourceError


class Failure(Struct, frozen=True, kw_only=True):
    """One input that was not read. `place` is the spot inside `source` (a line, a byte), `hint` what to do.

    A `note` is no failure: it tells what of an input was passed over or mended, as pictures of a chat are.

    `str(failure)` is exactly one line, whatever the file's name or content holds.
    """

    source: str
    place: str | None = None
    message: str
    hint: str | None = None
    note: bool = False

    def __str__(self) -> str:
        where = ": ".join(part for part in (self.source, self.place) if part)
        told = f"{where}: {self.message}" + (f" ({self.hint})" if self.hint else "")
        return printable(told)

    @classmethod
    def of(cls, error: SourceError, source: str, place: str | None = None) -> Failure:
        """The failure that `error` tells of, at `source` unless the error names its own."""
        return cls(
            source=error.source or source,
            place=error.place or place,
            message=error.message,
            hint=error.hint,
        )


def printable(told: str) -> str:
    """`told` on one line: control characters, line ends and bidi marks are shown escaped, never acted on."""
    return "".join(
        char if char.isprintable() else char.encode("unicode_escape").decode("ascii") for char in told
    )
