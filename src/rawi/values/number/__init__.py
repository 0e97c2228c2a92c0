"""Numbers in digits and words."""

from rawi.values.number.digits import could_be_thousands, read_digits
from rawi.values.number.find import find
from rawi.values.number.shape import Number

__all__ = ["Number", "could_be_thousands", "find", "read_digits"]
