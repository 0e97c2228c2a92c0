"""Many small things that one line should tell of, not one line each."""

from __future__ import annotations

from collections.abc import Iterator

from rawi.sources.failure import Failure

NAMED = 5


class Passed:
    """Places of one file of which the same is to be said. `what` is what a place is: message, page, record."""

    def __init__(self, source: str, what: str):
        self._source, self._what = source, what
        self._first: list[str] = []
        self._count = 0

    def add(self, place: str) -> None:
        """One more."""
        self._count += 1
        if len(self._first) < NAMED:
            self._first.append(place)

    @property
    def count(self) -> int:
        """How many there were."""
        return self._count

    def told(self, message: str, hint: str, *, note: bool) -> Iterator[Failure]:
        """One line for all of them, a failure or (where the rest was read) a `note`; none where there are none."""
        if not self._count:
            return
        more = self._count - len(self._first)
        listed = ", ".join(self._first) + (f" and {more} more" if more else "")
        yield Failure(
            source=self._source,
            place=f"{self._what}{'s' * (self._count > 1)} {listed}",
            message=message,
            hint=hint,
            note=note,
        )
