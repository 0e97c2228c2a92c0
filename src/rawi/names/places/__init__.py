"""Places: the gazetteer, its names in a text, and which place is meant."""

from rawi.names.places.find import find
from rawi.names.places.gazetteer import Gazetteer, gazetteer
from rawi.names.places.site import Site, kilometres

__all__ = ["Gazetteer", "Site", "find", "gazetteer", "kilometres"]
