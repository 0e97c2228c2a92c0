"""Events: what happened, to whom, where, when, how it stands, with its figures; and what a coder must see."""

from rawi.events.assemble import Assembled, assemble

__all__ = ["Assembled", "assemble"]
