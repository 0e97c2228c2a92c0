"""Who speaks: named people right behind a verb of speech, with or without their post before the name."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rawi.model import Span
from rawi.names.found import FoundPerson, FoundRole
from rawi.names.link.draft import Draft
from rawi.names.reading import Reading


class Speakers:
    """`last` is who spoke last in the stretch read so far; the groups, which speak too, set it as well."""

    def __init__(self, named: list[tuple[int, Draft]]):
        self._coming = sorted(named, key=lambda one: -one[0])
        self.last: Draft | None = None

    def until(self, start: int) -> None:
        """Read on to a raw offset."""
        while self._coming and self._coming[-1][0] < start:
            self.last = self._coming.pop()[1]


def speakers(
    reading: Reading, people: Iterable[FoundPerson], roles: Iterable[FoundRole], of: Mapping[Span, Draft]
) -> Speakers:
    """The named people who speak, by the start of the name."""
    spoken = [role.holder for role in roles if role.holder and _speech(reading, role.first - 1)]
    spoken += [one for one in people if _speech(reading, one.first - 1)]
    return Speakers([(one.start, of[one.span]) for one in spoken])


def _speech(reading: Reading, token: int) -> bool:
    return token >= 0 and "speech" in reading.words[token].marks
