"""From the paths that a user names to the files to read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from msgspec import Struct

from rawi.sources.failure import Failure
from rawi.sources.sidecar import NAME

Kind = Literal["text", "rows"]
TEXT = (".txt", ".md")
ROWS = (".jsonl", ".ndjson")
ADVICE = {
    ".json": "write one object a line and name it .jsonl",
    ".csv": "convert it to JSON Lines (.jsonl)",
    ".html": "save the page's text as .txt",
    ".htm": "save the page's text as .txt",
    ".pdf": "save its text as .txt",
    ".docx": "save it as .txt",
    ".doc": "save it as .txt",
    ".zip": "unpack it and name the folder",
}
OTHERWISE = "text files end in .txt or .md, JSON Lines in .jsonl or .ndjson"


class File(Struct, frozen=True):
    """A file to read and how."""

    path: Path
    kind: Kind


class Entered(Struct, frozen=True):
    """A folder is being entered; its sidecar counts from here."""

    folder: Path


def walk(path: Path) -> Iterator[File | Entered | Failure]:
    """Everything under `path` in sorted order, depth first; hidden names and the sidecar are passed over."""
    if path.is_dir():
        yield from _folder(path)
    elif not path.exists():
        yield Failure(source=str(path), message="no such file or folder", hint="check the path")
    else:
        yield classify(path)


def _folder(folder: Path) -> Iterator[File | Entered | Failure]:
    try:
        names = sorted(item.name for item in folder.iterdir() if not item.name.startswith("."))
    except OSError as error:
        yield Failure(source=str(folder), message=error.strerror or str(error), hint="check its permissions")
        return
    if not names:
        yield Failure(source=str(folder), message="the folder is empty", hint="name one that holds reports")
    yield Entered(folder)
    for name in names:
        item = folder / name
        if name == NAME:
            continue
        if item.is_dir() and item.is_symlink():
            yield Failure(
                source=str(item), message="a link to a folder is not followed", hint="name it itself"
            )
        elif item.is_dir():
            yield from _folder(item)
        else:
            yield classify(item)


def classify(path: Path) -> File | Failure:
    """The file and its kind by its name, or why it can't be read."""
    if not path.is_file():
        return Failure(source=str(path), message="is not a regular file", hint="name a file or a folder")
    if path.name == NAME:
        return Failure(source=str(path), message="describes reports and is none", hint="name its folder")
    suffix = path.suffix.lower()
    inner = Path(path.stem).suffix.lower() if suffix == ".gz" else suffix
    if suffix in TEXT:
        return File(path, "text")
    if inner in ROWS:
        return File(path, "rows")
    kind = suffix or "no ending"
    return Failure(
        source=str(path), message=f"unknown type of file ({kind})", hint=ADVICE.get(suffix, OTHERWISE)
    )
