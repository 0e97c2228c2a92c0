"""What the tests of values ask: the readings of a sentence, as short tuples."""

from __future__ import annotations

from rawi.arabic import read_document
from rawi.model import Quantity, QuantityValue, Time, TimeValue
from rawi.values import read

DAY = "2019-02-21"
"""A Thursday."""


def readings(text: str, published: str | None = DAY) -> list[Quantity | Time]:
    return list(read(read_document(text), published=published))


def quantity(text: str) -> QuantityValue:
    """The only quantity of a sentence."""
    (found,) = [m for m in readings(text) if isinstance(m, Quantity)]
    return found.value


def time(text: str, published: str | None = DAY) -> TimeValue:
    """The only time of a sentence."""
    (found,) = [m for m in readings(text, published) if isinstance(m, Time)]
    return found.value


def said(text: str, published: str | None = DAY) -> list[str]:
    """The words of each reading."""
    return [m.text for m in readings(text, published)]


def bounds(text: str) -> tuple[float | None, float | None, str]:
    value = quantity(text)
    return value.low, value.high, value.bound


def amount(text: str) -> tuple[float | None, str | None, str | None]:
    """(low, unit, of) of an exact quantity."""
    value = quantity(text)
    assert (value.low, value.bound) == (value.high, "exact"), text
    return value.low, value.unit, value.of


def span(text: str, published: str | None = DAY) -> tuple[str | None, str | None, str]:
    """(start, end, grain) of the only time."""
    value = time(text, published)
    return value.start, value.end, value.grain
