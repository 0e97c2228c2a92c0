"""Event types as data: the built-in codebook, users' own, and their places in ACLED and PLOVER."""

from rawi.codebook.load import builtin, check, load
from rawi.codebook.mapping import FIELDS, NONE, Facts, acled, plover
from rawi.codebook.schema import Codebook, Context, EventType, Example, Trigger

__all__ = [
    "FIELDS",
    "NONE",
    "Codebook",
    "Context",
    "EventType",
    "Example",
    "Facts",
    "Trigger",
    "acled",
    "builtin",
    "check",
    "load",
    "plover",
]
