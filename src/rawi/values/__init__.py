"""Values: numbers, quantities and times, found in a document and resolved against its date."""

from rawi.values.read import read

__all__ = ["read"]
