"""Loading: data files in, checked lexicons and tables out, each once."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from rawi.arabic import Document, Form
from rawi.errors import DataError
from rawi.lexicon.entry import Entry, make_entry
from rawi.lexicon.hit import Hit, Reading
from rawi.lexicon.matcher import Matcher


class Lexicon:
    """Entries by id, and where their forms stand in a document."""

    def __init__(self, name: str, entries: Mapping[str, Entry]):
        self.name, self.entries = name, dict(entries)
        self._matcher: Matcher | None = None

    @property
    def matcher(self) -> Matcher:
        """The compiled forms, made at the first search."""
        if self._matcher is None:
            self._matcher = Matcher(self.entries.values())
        return self._matcher

    def find(self, doc: Document, first: int = 0, stop: int | None = None) -> list[Hit]:
        """All hits in tokens [first, stop), overlapping, sorted by first token, the longest first."""
        return self.matcher.find(doc, first, stop)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """What a folded token may show, alone or as the first of several words, in the order of `find`."""
        return self.matcher.readings(word)

    def get(self, word: str) -> tuple[tuple[Entry, Form], ...]:
        """Entries and forms that are written exactly as one folded word, without clitics."""
        return self.matcher.get(word)


def compile_entries(
    raw: Iterable[Mapping[str, Any]], *, origin: str | None = None, source: str, **defaults: Any
) -> Lexicon:
    """A lexicon from entry tables that stand elsewhere (a codebook, a user's file).

    `source` names them in errors; `defaults` are attach and suffix. Raises DataError.
    """
    entries: dict[str, Entry] = {}
    _add(entries, raw, {"origin": origin, **defaults}, source)
    return Lexicon(source, entries)


def _add(
    entries: dict[str, Entry], raw: Iterable[Mapping[str, Any]], defaults: Mapping[str, Any], source: str
) -> None:
    for table in raw:
        entry = make_entry(table, defaults, source)
        if entry.id in entries:
            raise DataError("the id is taken", source=source, place=entry.id, hint="rename one of the two")
        entries[entry.id] = entry


def _data() -> Traversable:
    return files("rawi.lexicon").joinpath("data")


def _toml_files(name: str) -> list[tuple[str, Traversable]]:
    one = _data().joinpath(f"{name}.toml")
    if one.is_file():
        return [(f"{name}.toml", one)]
    folder = _data().joinpath(name)
    if not folder.is_dir():
        raise DataError("there is no such lexicon", source=name)
    inside = sorted(folder.iterdir(), key=lambda path: path.name)
    return [(f"{name}/{path.name}", path) for path in inside if path.name.endswith(".toml")]


def read_toml(name: str) -> dict[str, Any]:
    """One data file, parsed, for tables that aren't entries. Raises DataError where it isn't TOML."""
    label, path = _toml_files(name)[0]
    return _parse(label, path)


def _parse(label: str, path: Traversable) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(str(error), source=label) from error


@cache
def load(name: str) -> Lexicon:
    """The packaged lexicon `data/NAME.toml`, or the files of the folder `data/NAME/` as one.

    Raises DataError that names the file and the entry where the data breaks the rules.
    """
    entries: dict[str, Entry] = {}
    for label, path in _toml_files(name):
        data = _parse(label, path)
        _add(entries, data.pop("entry", ()), data, label)
    return Lexicon(name, entries)


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `data/NAME.tsv` by column. The first line gives the origin, the second the columns.

    Raises DataError that names the line where a row has another number of fields than the header.
    """
    path = _data().joinpath(f"{name}.tsv")
    if not path.is_file():
        raise DataError("there is no such table", source=f"{name}.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    if len(lines) < 2 or not lines[0].startswith("# origin: "):
        raise DataError("the first line must be '# origin: …'", source=f"{name}.tsv")
    columns = lines[1].split("\t")
    rows = []
    for number, line in enumerate(lines[2:], 3):
        fields = line.split("\t")
        if line and len(fields) != len(columns):
            raise DataError(
                f"{len(fields)} fields, the header has {len(columns)}",
                source=f"{name}.tsv",
                place=f"line {number}",
            )
        if line:
            rows.append(dict(zip(columns, fields, strict=True)))
    return tuple(rows)
