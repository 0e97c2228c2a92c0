"""Event types as data: the built-in codebook, users' own, and their places in ACLED and PLOVER."""

from rawi.codebook.describe import describe, listing
from rawi.codebook.facts import facts
from rawi.codebook.load import builtin, check, load, loads
from rawi.codebook.mapping import FIELDS, NONE, Facts, acled, plover
from rawi.codebook.schema import Codebook, Context, EventType, Example, Trigger
from rawi.codebook.start import start
from rawi.codebook.trial import Trial, trials

__all__ = [
    "FIELDS",
    "NONE",
    "Codebook",
    "Context",
    "EventType",
    "Example",
    "Facts",
    "Trial",
    "Trigger",
    "acled",
    "builtin",
    "check",
    "describe",
    "facts",
    "listing",
    "load",
    "loads",
    "plover",
    "start",
    "trials",
]
