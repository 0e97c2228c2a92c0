"""What a table of a CSV export is made of: columns with what they mean and where their values come from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from msgspec import Struct

from rawi.export.lookup import Lookup

Cell = str | int | float | bool | None
Value = Callable[[Lookup, Any], Cell]


class Column(Struct, frozen=True):
    """A column: its header, what it holds, and its value for one thing of a record."""

    name: str
    meaning: str
    value: Value


class Table(Struct, frozen=True):
    """A CSV file: its name, which is that of the record's part whose things are its rows, and its columns."""

    name: str
    columns: tuple[Column, ...]

    def things(self, look: Lookup) -> Iterable[Any]:
        """The things of a record that are the table's rows."""
        found: Iterable[Any] = (look.report,) if self.name == "reports" else getattr(look.record, self.name)
        return found


def own(name: str, meaning: str, path: str = "") -> Column:
    """A column that holds a field of the thing, of the same name or at `path` (dots go into nested objects)."""
    return Column(name, meaning, field(path or name))


def made(name: str, meaning: str, value: Value) -> Column:
    """A column whose value is made from several things of the record."""
    return Column(name, meaning, value)


def field(path: str) -> Value:
    """The field at `path`; None where something on the way to it is."""
    steps = path.split(".")

    def value(_: Lookup, thing: Any) -> Cell:
        for step in steps:
            thing = None if thing is None else getattr(thing, step)
        found: Cell = thing
        return found

    return value


def joined(parts: Iterable[str]) -> str | None:
    """Several values in one cell; None where there are none."""
    return "; ".join(parts) or None


CONTEXT = (
    made("report", "id of the report", lambda look, _: look.report.id),
    made("outlet", "who published it", lambda look, _: look.report.outlet),
    made("published", "day of publication, ISO 8601", lambda look, _: look.report.published),
    made("source", "file, address or message", lambda look, _: look.report.source),
)
"""The report that a row is from: in every table."""
RULE = own("rule", "the rule that found it")
CHAIN = made("chain", "outlet ← relay ← origin", lambda look, one: look.chain(one.claims))


def place(mention: Callable[[Any], str | None]) -> tuple[Column, ...]:
    """The columns of a place that a thing is at."""

    def part(name: str, meaning: str, field: str = "") -> Column:
        return made(name, meaning, lambda look, one: look.place(mention(one), field or name))

    return (
        part("place", "name of the place", "name"),
        part("place_en", "its English name", "name_en"),
        part("country", "ISO 3166-1 alpha-2"),
        part("admin1", "first-order division"),
        part("latitude", "degrees, WGS 84"),
        part("longitude", "degrees, WGS 84"),
    )
