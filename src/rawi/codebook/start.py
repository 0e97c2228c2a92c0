"""Writing a codebook to begin with."""

from __future__ import annotations

from pathlib import Path

from rawi.codebook.load import BUILTIN
from rawi.errors import UsageError

STARTER = BUILTIN.with_name("starter.toml")


def start(path: Path | str, *, whole: bool = False) -> Path:
    """Write a codebook to `path` that takes in the built-in types and adds one as a pattern.

    `whole`: a copy of the built-in codebook instead, to trim and change. Raises UsageError where the file is there
    already or cannot be written.
    """
    target = Path(path)
    text = (BUILTIN if whole else STARTER).read_text(encoding="utf-8")
    try:
        with target.open("x", encoding="utf-8") as file:
            file.write(text)
    except FileExistsError as error:
        raise UsageError("is there already", source=str(target), hint="choose another name") from error
    except OSError as error:
        raise UsageError(f"cannot be written: {error.strerror}", source=str(target)) from error
    return target
