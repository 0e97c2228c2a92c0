"""Reading codebook files: TOML → records, with errors that name the file, the type and the field."""

from __future__ import annotations

import copyreg
import functools
import hashlib
import re
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from rawi.codebook.schema import Codebook, File, Trigger
from rawi.codebook.validate import problems, unknown
from rawi.codebook.wording import shared
from rawi.errors import DataError
from rawi.lexicon import compile_entries

BUILTIN = Path(__file__).with_name("builtin.toml")
WORDS = ("verb", "noun", "forms", "lemma", "attach", "suffix")


@functools.cache
def builtin() -> Codebook:
    """The codebook that ships with Rawi, read once."""
    return _compile(_bytes(BUILTIN), str(BUILTIN), ships=True)


def load(path: Path | str | None = None) -> Codebook:
    """The codebook at `path`; the built-in one without it. Raises DataError for the first thing wrong."""
    return builtin() if path is None else loads(_bytes(Path(path)), source=str(path))


@functools.lru_cache(maxsize=8)
def loads(raw: bytes, *, source: str = "codebook") -> Codebook:
    """The codebook of a file's bytes, compiled once; `source` names it in errors. Raises DataError.

    The bytes of the built-in one give the built-in one.
    """
    return builtin() if raw == builtin().raw else _compile(raw, source)


def check(path: Path | str) -> tuple[str, ...]:
    """Everything wrong with the codebook at `path`, one line each; empty where it is sound."""
    source = str(path)
    try:
        raw = _bytes(Path(path))
        file = _read(raw, source)
        found = _problems(file)
        if not found:
            found = list(shared(_compile(raw, source), frozenset(kind.id for kind in file.type)))
    except DataError as error:
        return (str(error),)
    return tuple(f"{source}: {place}: {message}" for place, message in found)


def _compile(raw: bytes, source: str, *, ships: bool = False) -> Codebook:
    file = _read(raw, source)
    for place, message in _problems(file):
        raise DataError(message, source=source, place=place)
    types = dict(builtin().types) if file.extends else {}
    types.update((kind.id, kind) for kind in file.type)
    senses = {
        f"{kind.id}.{trigger.id or number}": (kind, trigger)
        for kind in types.values()
        for number, trigger in enumerate(kind.trigger, 1)
    }
    entries = [_entry(key, trigger) for key, (_, trigger) in senses.items()]
    return Codebook(
        name=file.name,
        version=file.version,
        sha256=hashlib.sha256(raw).hexdigest(),
        raw=raw,
        types=types,
        senses=senses,
        lexicon=compile_entries(entries, origin=file.origin, source=source, shared=ships),
    )


def _pickled(book: Codebook) -> tuple[Callable[[bytes], Codebook], tuple[bytes]]:
    return loads, (book.raw,)


copyreg.pickle(Codebook, _pickled)


def _problems(file: File) -> list[tuple[str, str]]:
    known = dict.fromkeys([*(kind.id for kind in file.type), *(builtin().types if file.extends else ())])
    return [*problems(file), *unknown(file, known)]


def _entry(key: str, trigger: Trigger) -> dict[str, Any]:
    words = {name: getattr(trigger, name) for name in WORDS}
    return {"id": key} | {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in words.items()
        if value not in (None, ())
    }


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        hint = "`rawi codebook init FILE` writes one to begin with" if not path.exists() else None
        raise DataError(f"cannot be read: {error.strerror or error}", source=str(path), hint=hint) from error


def _read(raw: bytes, source: str) -> File:
    try:
        plain = tomllib.loads(raw.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise DataError("is not UTF-8", source=source, hint="save it as UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise _broken(str(error), source) from error
    try:
        return msgspec.convert(plain, File)
    except msgspec.ValidationError as error:
        message, _, where = str(error).partition(" - at `$.")
        raise DataError(_plainly(message), source=source, place=_place(where.rstrip("`"), plain)) from error


def _broken(message: str, source: str) -> DataError:
    """What TOML's parser says, with the line in its own place."""
    told, _, place = message.partition(" (at ")
    return DataError(
        f"is not TOML: {told[:1].lower()}{told[1:]}", source=source, place=place.rstrip(")") or None
    )


def _plainly(message: str) -> str:
    """What msgspec says, as the writer of a file would."""
    told = re.sub(r"^Object (missing required|contains unknown) field `(\w+)`", _missing, message)
    return f"{told[:1].lower()}{told[1:]}"


def _missing(hit: re.Match[str]) -> str:
    if hit[1].startswith("missing"):
        return f"{hit[2]} is missing"
    return f"{hit[2]} is no field (`rawi codebook init FILE` writes a pattern)"


def _place(where: str, plain: dict[str, Any]) -> str | None:
    """`type[2].trigger[0].frame` as a person finds it: by the type's id."""
    hit = re.match(r"type\[(\d+)\]\.?(.*)", where)
    if not hit:
        return where or None
    kind = plain["type"][int(hit[1])]
    name = kind.get("id", f"number {int(hit[1]) + 1}") if isinstance(kind, dict) else f"number {hit[1]}"
    return f"type {name}" + (f": {hit[2]}" if hit[2] else "")
