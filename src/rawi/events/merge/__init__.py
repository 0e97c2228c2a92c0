"""One happening, one event: outcomes go to their cause, and mentions of the same happening come together."""

from rawi.events.merge.absorb import absorb
from rawi.events.merge.join import merge, owner, side

__all__ = ["absorb", "merge", "owner", "side"]
