"""Triggers: the words of the codebook that open an event here."""

from rawi.events.trigger.accept import find
from rawi.events.trigger.found import FINITE, Found
from rawi.events.trigger.rules import glossary

__all__ = ["FINITE", "Found", "find", "glossary"]
