"""Which rules a record was read with: the program's version and a hash of everything that reads."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

READING = (
    "model", "arabic", "lexicon", "values", "names", "claims", "codebook", "events", "pipeline.py",
)  # fmt: skip
COMPARING = ("model", "arabic", "lexicon", "reconcile")


@cache
def rules() -> str:
    """`VERSION+HASH` of the reading. Any change to a rule or a data file changes it; reports are then read again."""
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
