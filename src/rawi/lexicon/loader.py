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
from rawi.lexicon.hit import Hit, Reading, Shown
from rawi.lexicon.matcher import Matcher


class Lexicon:
    """Entries by id, and where their forms stand in a document. `shared`: it is searched in every document, so that
    its forms are kept with those of the others, for good, and a word is looked up once for all of them."""

    def __init__(self, name: str, entries: Mapping[str, Entry], *, shared: bool = False):
        self.name, self.entries = name, dict(entries)
        self._matcher = _shared() if shared else Matcher()
        self._number: int | None = None

    def _joined(self) -> int:
        """The matcher's number for it: its forms are compiled at the first search."""
        if self._number is None:
            self._number = self._matcher.join(self.entries.values())
        return self._number

    def find(self, doc: Document, first: int = 0, stop: int | None = None) -> list[Hit]:
        """All hits in tokens [first, stop), overlapping, sorted by first token, the longest first."""
        return self._matcher.find(self._joined(), doc, first, stop)

    def shown(self, word: str) -> Shown:
        """What a folded token may show alone, and with others behind it, each in the order of `find`."""
        return self._matcher.shown(self._joined(), word)

    def readings(self, word: str) -> tuple[Reading, ...]:
        """The same as one: phrases with the word as their first before the word alone."""
        shown = self.shown(word)
        return (*[one for found in shown.phrases.values() for one in found], *shown.alone)

    def get(self, word: str) -> tuple[tuple[Entry, Form], ...]:
        """Entries and forms that are written exactly as one folded word, without clitics."""
        return self._matcher.get(self._joined(), word)


@cache
def _shared() -> Matcher:
    return Matcher()


def compile_entries(
    raw: Iterable[Mapping[str, Any]],
    *,
    origin: str | None = None,
    source: str,
    shared: bool = False,
    **defaults: Any,
) -> Lexicon:
    """A lexicon from entry tables that stand elsewhere (a codebook, a user's file).

    `source` names them in errors; `defaults` are attach and suffix; `shared` as for `Lexicon`. Raises DataError.
    """
    entries: dict[str, Entry] = {}
    _add(entries, raw, {"origin": origin, **defaults}, source)
    return Lexicon(source, entries, shared=shared)


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
    return Lexicon(name, entries, shared=True)


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
