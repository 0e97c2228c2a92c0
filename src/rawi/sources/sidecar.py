"""`reports.toml`: who published the text files of a folder, and when.

[[report]]
file = "a.txt"               # required; a file of the same folder
outlet = "…"                 # the rest may be left out
published = 2021-03-07
title = "…"
url = "…"
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

from rawi.errors import SourceError
from rawi.sources.dates import iso
from rawi.sources.failure import Failure

NAME = "reports.toml"
KEYS = ("file", "outlet", "published", "title", "url")


class Entry(Struct, frozen=True, kw_only=True):
    """What the sidecar says of one file; `published` is ISO 8601."""

    outlet: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None


class Sidecar(Struct, frozen=True, kw_only=True):
    """A folder's sidecar. A file whose entry is wrong is in `failures` and must not be read without it:
    a date that is added later would make a second report of the same text.

    `entries`, `failures`: by file name. `stray`: entries whose file isn't there, or that name none.
    `broken`: the sidecar itself could not be read.
    """

    entries: dict[str, Entry] = {}
    failures: dict[str, Failure] = {}
    stray: tuple[Failure, ...] = ()
    broken: Failure | None = None


def load(folder: Path) -> Sidecar:
    """The sidecar of `folder`; an empty one where there is none. Never raises for what the file holds."""
    path = folder / NAME
    if not path.is_file():
        return Sidecar()
    try:
        rows = _rows(path.read_bytes())
    except (SourceError, OSError) as error:
        told = error.message if isinstance(error, SourceError) else (error.strerror or str(error))
        return Sidecar(broken=Failure(source=str(path), message=told, hint="the folder's texts wait for it"))
    return _checked(path, rows)


def _rows(data: bytes) -> list[dict[str, Any]]:
    try:
        table = tomllib.loads(data.decode("utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SourceError(f"is not valid TOML: {error}") from error
    rows = table.pop("report", [])
    if table:
        raise SourceError(f"has an unknown key {sorted(table)[0]!r}; it holds [[report]] tables only")
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise SourceError("has no [[report]] tables")
    return rows


def _checked(path: Path, rows: list[dict[str, Any]]) -> Sidecar:
    entries: dict[str, Entry] = {}
    failures: dict[str, Failure] = {}
    stray: list[Failure] = []
    for number, row in enumerate(rows, 1):
        name = row.get("file")
        place = f"report {number}" + (f" ({name})" if isinstance(name, str) else "")
        try:
            entry = _entry(path.parent, row)
            if name in entries or name in failures:
                raise SourceError("the file is named twice", hint="keep one")
            entries[str(name)] = entry
        except SourceError as error:
            failure = Failure.of(error, str(path), place)
            if isinstance(name, str) and name not in failures and _stands(path.parent, name):
                entries.pop(name, None)
                failures[name] = failure
            else:
                stray.append(failure)
    return Sidecar(entries=entries, failures=failures, stray=tuple(stray))


def _entry(folder: Path, row: dict[str, Any]) -> Entry:
    name = row.get("file")
    if not isinstance(name, str) or not name:
        raise SourceError("names no file", hint='write file = "NAME.txt"')
    if not _stands(folder, name):
        raise SourceError(
            "there is no such file in this folder", hint="correct the name, or take the entry out"
        )
    for key, value in row.items():
        if key not in KEYS:
            raise SourceError(
                f"unknown key {key!r}", hint=f"keys are {', '.join(KEYS)}; the file was not read"
            )
        if key != "published" and not isinstance(value, str):
            raise SourceError(f"{key} is not text", hint="put it in quotes; the file was not read")
    return Entry(
        outlet=row.get("outlet"),
        published=iso(row.get("published")),
        title=row.get("title"),
        url=row.get("url"),
    )


def _stands(folder: Path, name: str) -> bool:
    """`name` is a file of this very folder; a sidecar has no say over others."""
    return Path(name).name == name and "\0" not in name and (folder / name).is_file()
