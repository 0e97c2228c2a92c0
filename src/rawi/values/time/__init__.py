"""Times: found as words, resolved against the report's date."""

from rawi.values.time.find import find
from rawi.values.time.resolve import resolve
from rawi.values.time.shape import Shape

__all__ = ["Shape", "find", "resolve"]
