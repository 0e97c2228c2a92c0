"""Which rules a record was read with: the program's version and a hash of everything that reads."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

from rawi.codebook import Codebook, builtin

READING = (
    "model", "arabic", "lexicon", "values", "names", "claims", "codebook", "events", "pipeline.py",
)  # fmt: skip
COMPARING = ("model", "arabic", "lexicon", "reconcile")
SHOWN = 16
"""Characters of a codebook's hash that tell it from any other."""


def rules(book: Codebook | None = None) -> str:
    """`VERSION+HASH` of the reading, and `+HASH` of the codebook where it isn't the built-in one. Any change to a rule
    or a data file changes it; reports are then read again."""
    return _reading() + (marker(book) if book is not None else "")


def marker(read: Codebook | str) -> str:
    """What rules say of a codebook, or in a version that `rules` gave: "" for the built-in one."""
    if isinstance(read, str):
        parts = read.split("+")
        return f"+{parts[2]}" if len(parts) > 2 else ""
    return "" if read is builtin() else f"+{read.sha256[:SHOWN]}"


@cache
def _reading() -> str:
    return f"{version('rawi')}+{_digest(READING)}"


@cache
def comparing_rules() -> str:
    """The same of the comparison, whose kept rows are made again when it changes."""
    return f"{version('rawi')}+{_digest(COMPARING)}"


def _digest(rooms: tuple[str, ...]) -> str:
    package = Path(__file__).parent.parent
    digest = blake2b(digest_size=5)
    for room in rooms:
        for path in sorted((package / room).rglob("*")) or [package / room]:
            if path.is_file() and path.suffix != ".pyc":
                digest.update(path.relative_to(package).as_posix().encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()
