"""Phrases: the mentions that can fill roles, each with what it hangs on."""

from rawi.events.phrase.lay import lay, nations
from rawi.events.phrase.shape import Phrase

__all__ = ["Phrase", "lay", "nations"]
