"""Who is meant where no noun stands: pronouns, dropped subjects, doers that the sentence has told."""

from rawi.events.implicit.ahead import look_ahead
from rawi.events.implicit.resolve import resolve

__all__ = ["look_ahead", "resolve"]
