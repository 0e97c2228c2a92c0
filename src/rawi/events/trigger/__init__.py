"""Triggers: the words of the codebook that open an event here."""

from rawi.events.trigger.accept import find
from rawi.events.trigger.found import FINITE, Found
from rawi.events.trigger.rules import glossary
from rawi.events.trigger.sense import shortened_astray

__all__ = ["FINITE", "Found", "find", "glossary", "shortened_astray"]
