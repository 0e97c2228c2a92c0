"""Who says what, through whom, how firmly."""

from rawi.claims.attribute import attribute

__all__ = ["attribute"]
