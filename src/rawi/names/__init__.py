"""People, groups, organizations and places: found, linked within the report, located."""

from rawi.names.read import Names, read

__all__ = ["Names", "read"]
