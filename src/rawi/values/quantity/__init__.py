"""Quantities: numbers with their hedges and what they count."""

from rawi.values.quantity.find import find, find_core
from rawi.values.quantity.resolve import resolve
from rawi.values.quantity.shape import Core, Shape

__all__ = ["Core", "Shape", "find", "find_core", "resolve"]
