"""Sources: files, addresses, feeds → reports, one at a time; what can't be read is named and the rest goes on."""

from rawi.sources.failure import Failure
from rawi.sources.options import FIELDS, Options
from rawi.sources.read import read

__all__ = ["FIELDS", "Failure", "Options", "read"]
