"""From a quantity's shape to its value, as records.md defines it."""

from __future__ import annotations

from typing import Final

from rawi.model import QuantityValue
from rawi.values.quantity.shape import Shape

_LOW_ONLY: Final = frozenset({"more_than", "at_least"})
_HIGH_ONLY: Final = frozenset({"less_than", "at_most"})


def resolve(shape: Shape) -> QuantityValue:
    """The bounds as the words give them: "more than 100" has a low and no high, a third is 33.33 percent."""
    share = shape.fraction is not None and shape.unit is None
    scale = shape.factor * (100 if share else 1)
    low: int | float | None = _tidy(shape.low * scale)
    high: int | float | None = low if shape.high == shape.low else _tidy(shape.high * scale)
    if shape.bound in _LOW_ONLY:
        high = None
    elif shape.bound in _HIGH_ONLY:
        low = None
    return QuantityValue(
        low=low,
        high=high,
        approximate=shape.vague or shape.bound in ("about", "vague"),
        bound=shape.bound,
        unit="percent" if share else shape.unit,
        of=shape.of,
        words=shape.words,
        fraction=shape.fraction if share else None,
    )


def _tidy(value: int | float) -> int | float:
    if isinstance(value, int):
        return value
    rounded = round(value, 9)
    if abs(rounded) < _GREATEST and rounded.is_integer():
        return int(rounded)
    return round(rounded, 4) if rounded > 1 else rounded


_GREATEST: Final = 10**18
