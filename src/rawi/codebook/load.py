"""Reading codebook files: TOML → records, with errors that name the file, the type and the field."""

from __future__ import annotations

import functools
import hashlib
import re
import tomllib
from pathlib import Path
from typing import Any

import msgspec

from rawi.codebook.schema import Codebook, File, Trigger
from rawi.codebook.validate import problems, unknown
from rawi.errors import DataError
from rawi.lexicon import compile_entries

BUILTIN = Path(__file__).with_name("builtin.toml")
WORDS = ("verb", "noun", "forms", "lemma", "attach", "suffix")


@functools.cache
def builtin() -> Codebook:
    """The codebook that ships with Rawi, read once."""
    return _compile(BUILTIN)


def load(path: Path | str | None = None) -> Codebook:
    """The codebook at `path`; the built-in one without it. Raises DataError for the first thing wrong."""
    return builtin() if path is None else _compile(Path(path))


def check(path: Path | str) -> tuple[str, ...]:
    """Everything wrong with the codebook at `path`, one line each; empty where it is sound."""
    try:
        file, _ = _read(Path(path))
        found = _problems(file)
        if not found:
            _compile(Path(path))
    except DataError as error:
        return (str(error),)
    return tuple(f"{path}: {place}: {message}" for place, message in found)


def _compile(path: Path) -> Codebook:
    file, sha = _read(path)
    for place, message in _problems(file):
        raise DataError(message, source=str(path), place=place)
    types = dict(builtin().types) if file.extends else {}
    types.update((kind.id, kind) for kind in file.type)
    senses = {
        f"{kind.id}.{trigger.id or number}": (kind, trigger)
        for kind in types.values()
        for number, trigger in enumerate(kind.trigger, 1)
    }
    entries = [_entry(key, trigger) for key, (_, trigger) in senses.items()]
    lexicon = compile_entries(entries, origin=file.origin, source=str(path))
    return Codebook(
        name=file.name, version=file.version, sha256=sha, types=types, senses=senses, lexicon=lexicon
    )


def _problems(file: File) -> list[tuple[str, str]]:
    known = {kind.id for kind in file.type} | (set(builtin().types) if file.extends else set())
    return [*problems(file), *unknown(file, frozenset(known))]


def _entry(key: str, trigger: Trigger) -> dict[str, Any]:
    words = {name: getattr(trigger, name) for name in WORDS}
    return {"id": key} | {
        name: list(value) if isinstance(value, tuple) else value
        for name, value in words.items()
        if value not in (None, ())
    }


def _read(path: Path) -> tuple[File, str]:
    try:
        raw = path.read_bytes()
        plain = tomllib.loads(raw.decode("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"cannot be read: {error}", source=str(path)) from error
    try:
        return msgspec.convert(plain, File), hashlib.sha256(raw).hexdigest()
    except msgspec.ValidationError as error:
        message, _, where = str(error).partition(" - at `$.")
        raise DataError(message, source=str(path), place=_place(where.rstrip("`"), plain)) from error


def _place(where: str, plain: dict[str, Any]) -> str | None:
    """`type[2].trigger[0].frame` as a person finds it: by the type's id."""
    hit = re.match(r"type\[(\d+)\]\.?(.*)", where)
    if not hit:
        return where or None
    kind = plain["type"][int(hit[1])]
    name = kind.get("id", f"number {int(hit[1]) + 1}") if isinstance(kind, dict) else f"number {hit[1]}"
    return f"type {name}" + (f": {hit[2]}" if hit[2] else "")
