"""Events: what happened, to whom, where, when, how it stands, with its figures; and what a coder must see."""

from rawi.events.assemble import Assembled, assemble
from rawi.events.forces import refer
from rawi.events.things import find as find_things

__all__ = ["Assembled", "assemble", "find_things", "refer"]
