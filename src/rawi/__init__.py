"""Rawi reads Arabic reports on armed conflict and keeps who says what, through whom, in which words.

`extract` reads one report, `compare` several, `incidents` matches event summaries, `Case` keeps a collection in a
file, `schema` describes the records in JSON Schema. Everything is imported on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rawi.case import Case, compare, extract, incidents
    from rawi.model import schema

    __version__: str

__all__ = ["Case", "__version__", "compare", "extract", "incidents", "schema"]

_HOMES = {
    "Case": "rawi.case",
    "compare": "rawi.case",
    "extract": "rawi.case",
    "incidents": "rawi.case",
    "schema": "rawi.model",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        return version("rawi")
    if name not in _HOMES:
        raise AttributeError(f"module 'rawi' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
