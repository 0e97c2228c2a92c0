"""Several reports of one happening are one row: accounts come together by the incident that they belong to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from rawi.export.happened import Row, place_of

Joined = Callable[[str, str], tuple[str, int] | None]
"""From a report's and an event's id to the incident's id and how many accounts it has; None for one that no other
report tells of."""


def alone(_: str, __: str) -> None:
    """Every account for itself."""


class Happening:
    """Accounts of one happening. `id`: the incident's, or its only account's. `clearest`: the account that gives the
    row its type, place and date."""

    def __init__(self, identity: str, accounts: list[Row]):
        self.id, self.accounts = identity, accounts
        self.clearest = max(accounts, key=_clarity)

    @property
    def dated(self) -> bool:
        """True where at least one report says when it was."""
        return self.clearest.when is not None


def gathered(rows: Iterable[Row], joined: Joined = alone) -> Iterator[Happening]:
    """One happening for all accounts of an incident, as soon as its last one is met; those of which some are left out
    (planned in another report, or filtered away) come at the end."""
    waiting: dict[str, tuple[int, list[Row]]] = {}
    for row in rows:
        found = joined(row.look.report.id, row.event.id)
        if found is None:
            yield Happening(row.event.id, [row])
            continue
        name, size = found
        accounts = waiting.setdefault(name, (size, []))[1]
        accounts.append(row)
        if len(accounts) == size:
            yield Happening(name, waiting.pop(name)[1])
    yield from (Happening(name, accounts) for name, (_, accounts) in waiting.items())


def _clarity(row: Row) -> tuple[bool, bool, int, bool, int]:
    """How much an account says: a day, a place with coordinates, who; the first of equal ones is taken."""
    place, event = place_of(row), row.event
    located = place is not None and place.value.latitude is not None and place.value.feature != "country"
    days = -row.days if row.when is not None else -10_000
    return (
        row.when is not None,
        located,
        days,
        event.confidence == "high",
        bool(event.actors) + bool(event.targets),
    )
