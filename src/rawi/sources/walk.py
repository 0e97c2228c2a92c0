"""From the paths that a user names to the files to read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from rawi.sources.failure import Failure
from rawi.sources.sidecar import NAME
from rawi.sources.sniff import HEAD, Kind, by_content, by_name, in_archive

ADVICE = {
    ".json": "a Telegram export is read; other JSON: write one object a line and name it .jsonl",
    ".doc": "save it as .docx or .txt",
    ".xls": "save it as .csv",
    ".xlsx": "save it as .csv",
    ".odt": "save it as .docx or .txt",
    ".rtf": "save it as .docx or .txt",
    ".epub": "save its text as .txt",
    ".zip": "unpack it and name the folder",
    ".rar": "unpack it and name the folder",
    ".7z": "unpack it and name the folder",
}
OTHERWISE = (
    "text ends in .txt or .md; HTML, PDF, DOCX, feeds, CSV, Parquet, JSON Lines, WARC and WACZ are read too"
)
WORDLESS = frozenset((
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".bmp", ".tif", ".tiff", ".ico", ".heic",
    ".avif", ".mp4", ".mov", ".avi", ".mkv", ".webm", ".m4v", ".mp3", ".ogg", ".oga", ".wav", ".m4a",
    ".opus", ".tgs", ".css", ".js", ".woff", ".woff2", ".ttf", ".otf", ".eot", ".map",
))  # fmt: skip
"""Endings of files without words, which lie beside reports in saved pages and exports."""
PARTS_OF_EXPORT = frozenset((
    "chats", "contacts", "css", "files", "images", "js", "photos", "profile_pictures",
    "round_video_messages", "stickers", "stories", "video_files", "voice_messages",
))  # fmt: skip
"""Folders of a Telegram export; of these only chats/ holds messages."""
EXPORTS = ("result.json", "messages.html", "export_results.html")


class File(Struct, frozen=True):
    """A file to read and how."""

    path: Path
    kind: Kind


class Entered(Struct, frozen=True):
    """A folder is being entered; its sidecar counts from here."""

    folder: Path


def walk(path: Path) -> Iterator[File | Entered | Failure]:
    """Everything under `path` in sorted order, depth first; hidden names and the sidecar are passed over, and so
    are the pictures and styles of saved pages and exports.
    """
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
    wordless = {name for name in names if Path(name).suffix.lower() in WORDLESS and (folder / name).is_file()}
    for name in names:
        item = folder / name
        if name == NAME or name in wordless:
            continue
        if item.is_dir() and item.is_symlink():
            yield Failure(
                source=str(item), message="a link to a folder is not followed", hint="name it itself"
            )
        elif item.is_dir():
            yield from () if _belongs(name, names) else _folder(item)
        else:
            yield classify(item)
    if wordless:
        yield _wordless(folder, wordless)


def _belongs(name: str, beside: list[str]) -> bool:
    """The folder belongs to a saved page (page.html, page_files/) or is a part of a Telegram export."""
    if name in PARTS_OF_EXPORT and name != "chats" and any(export in beside for export in EXPORTS):
        return True
    stem = name.rpartition("_")[0] or name.removesuffix(".files")
    return stem != name and any(f"{stem}{ending}" in beside for ending in (".html", ".htm"))


def _wordless(folder: Path, names: set[str]) -> Failure:
    kinds = ", ".join(sorted({Path(name).suffix.lower() for name in names}))
    return Failure(
        source=str(folder),
        message=f"files without words passed over: {len(names)} ({kinds})",
        hint="nothing needs to be done",
    )


def classify(path: Path) -> File | Failure:
    """The file and its kind, or why it can't be read. What its content says goes before its name."""
    if not path.is_file():
        return Failure(source=str(path), message="is not a regular file", hint="name a file or a folder")
    if path.name == NAME:
        return Failure(source=str(path), message="describes reports and is none", hint="name its folder")
    try:
        with path.open("rb") as handle:
            head = handle.read(HEAD)
    except OSError as error:
        return Failure(source=str(path), message=error.strerror or str(error), hint="check the file")
    kind = _kind(path, head)
    if kind is not None:
        return File(path, kind)
    suffix = path.suffix.lower()
    told = f"unknown type of file ({suffix or 'no ending'})"
    return Failure(source=str(path), message=told, hint=ADVICE.get(suffix, OTHERWISE))


def _kind(path: Path, head: bytes) -> Kind | None:
    named = by_name(path)
    if named in ("rows", "csv", "urls"):
        return named
    if head.startswith(b"PK\x03\x04"):
        return in_archive(path) or named
    return by_content(head) or (None if path.suffix.lower() == ".gz" and named != "warc" else named)
