"""Which mentions of a report refer to the same: entities with their names, and the reasons."""

from rawi.names.link.mentions import Joined, join

__all__ = ["Joined", "join"]
