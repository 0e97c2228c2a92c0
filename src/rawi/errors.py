"""One exception tree. Each class carries the exit code that the command line ends with.

Exit codes: 0 all went well; 1 some inputs failed and the rest was done; 2 the command was used wrongly;
3 an input could not be read at all; 4 the case file could not be used; 5 a data file (lexicon, codebook) is wrong.
"""

from __future__ import annotations


class RawiError(Exception):
    """Anything that Rawi itself reports. `place` names the spot (a line, a message), `hint` what to do."""

    exit_code = 1

    def __init__(
        self, message: str, *, source: str | None = None, place: str | None = None, hint: str | None = None
    ):
        super().__init__(message)
        self.message, self.source, self.place, self.hint = message, source, place, hint

    def __str__(self) -> str:
        where = ": ".join(part for part in (self.source, self.place) if part)
        told = f"{where}: {self.message}" if where else self.message
        return f"{told} ({self.hint})" if self.hint else told


class UsageError(RawiError):
    """A command or a function was called in a way that cannot mean anything."""

    exit_code = 2


class SourceError(RawiError):
    """An input (file, page, message) could not be read. The others still are."""

    exit_code = 3


class CaseError(RawiError):
    """The case file is missing, locked, damaged, or not one of ours."""

    exit_code = 4


class DataError(RawiError):
    """A lexicon, codebook or gold file breaks its own rules."""

    exit_code = 5
