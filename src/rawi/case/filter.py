"""Which part of a case is asked for."""

from __future__ import annotations

from msgspec import Struct

from rawi.case.days import is_day
from rawi.errors import UsageError


class Filter(Struct, frozen=True, kw_only=True):
    """A selection; None takes everything.

    `about`: words, found in any spelling and with attached particles in names, mentions and text; an entity that
    they name is followed under its other names too. `outlet`: words of the outlet's name. `since`, `until`: ISO
    dates, both included: of the happening where its date is known, else of publication. `type`: an event type of
    the codebook, or a figure's measure. `place`: words of a place's name in Arabic or English, a province, or an
    ISO country code. `limit`: rows at most, from row `offset` on. Raises UsageError for a date that is none.
    """

    about: str | None = None
    outlet: str | None = None
    since: str | None = None
    until: str | None = None
    type: str | None = None
    place: str | None = None
    limit: int | None = None
    offset: int = 0

    def __post_init__(self) -> None:
        for name in ("since", "until"):
            given = getattr(self, name)
            if given is not None and not is_day(given):
                raise UsageError(f"{name} is not a date: {given!r}", hint="write YYYY-MM-DD")
        if self.since and self.until and self.since > self.until:
            raise UsageError(f"since ({self.since}) is after until ({self.until})")
        if self.limit is not None and self.limit < 1:
            raise UsageError("limit must be 1 or more")
        if self.offset < 0:
            raise UsageError("offset must be 0 or more")

    def during(self, start: str | None, end: str | None) -> bool:
        """True where the closed interval of ISO dates or date-times meets the asked one."""
        if self.since is None and self.until is None:
            return True
        if start is None and end is None:
            return False
        first, last = (start or end or "")[:10], (end or start or "")[:10]
        return (self.since is None or last >= self.since) and (self.until is None or first <= self.until)
