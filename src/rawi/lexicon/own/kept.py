"""The file in which the user's own places are kept, and what is added to it."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from rawi.errors import DataError, RawiError, SourceError
from rawi.lexicon.loader import table
from rawi.lexicon.own.place import Defaults, Place, check, place
from rawi.lexicon.own.sheet import Line, lines

FILE, VARIABLE = "rawi-places.tsv", "RAWI_PLACES"
"""The file of the folder that one works in, and the variable of the environment that names another."""


class Added(NamedTuple):
    """How many places are new, how many took the place of one with their id, and what was refused, with the reason."""

    new: int
    replaced: int
    refused: list[str]


def own_file() -> Path:
    """Where the places of one's own are kept, whether the file is there or not."""
    return Path(os.environ.get(VARIABLE) or FILE)


def own_places(file: Path | None = None) -> tuple[Place, ...]:
    """The places of one's own; none where no file is. Raises DataError that names the line where it is wrong."""
    path = file or own_file()
    return _read(path, path.stat().st_mtime_ns) if path.is_file() else ()


@cache
def _read(path: Path, _: int) -> tuple[Place, ...]:
    """The rows, read once for each state of the file."""
    found = []
    for line in lines(path):
        try:
            found.append(place(line.fields, Defaults()))
        except DataError as error:
            raise DataError(error.message, source=str(path), place=line.place) from error
    return tuple(found)


def add_places(file: Path, into: Path, defaults: Defaults) -> Added:
    """Add the places of a file to one's own, by id: what can't be a place is refused, with the reason.

    Raises SourceError where the file can't be read or has no row, DataError where `into` is wrong; then nothing is changed.
    """
    known = {one.id: one for one in own_places(into)}
    new, replaced, refused = 0, 0, list[str]()
    for line in _checked(file, defaults):
        try:
            one = place(line.fields, defaults)
        except RawiError as error:
            refused.append(f"{line.place}: {error}")
            continue
        new, replaced = new + (one.id not in known), replaced + (one.id in known)
        known[one.id] = one
    if not (new or replaced or refused):
        raise SourceError("no place in it", source=str(file))
    if new or replaced:
        _write(into, list(known.values()))
    return Added(new, replaced, refused)


def _checked(file: Path, defaults: Defaults) -> Iterator[Line]:
    """The lines of a file, the first of a table checked for its columns."""
    for number, line in enumerate(lines(file)):
        if number == 0 and line.place.startswith("line"):
            try:
                check(line.fields, defaults)
            except DataError as error:
                raise SourceError(error.message, source=str(file), place="line 1", hint=error.hint) from error
        yield line


def _write(path: Path, places: list[Place]) -> None:
    """All of them, to a file beside it first, so that no half of one is left where writing stops."""
    rows = ["\t".join(Place._fields), *("\t".join(one) for one in places)]
    aside = path.with_name(f".{path.name}.new")
    try:
        aside.write_text("\n".join(rows) + "\n", encoding="utf-8")
        aside.replace(path)
    except OSError as error:
        raise DataError(error.strerror or str(error), source=str(path)) from error


def example() -> str:
    """A table of places to begin with, as CSV."""
    rows, out = table("names/places/example"), io.StringIO()
    sheet = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
    sheet.writeheader()
    sheet.writerows(rows)
    return out.getvalue()
