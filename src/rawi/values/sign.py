"""What a reading of a word bears on: whether and where a value begins. Plain numbers, since flags are slow to join."""

from typing import Final

OPENS: Final = 1
CARDINAL: Final = 2
CORE: Final = 4
AHEAD: Final = 8
CASUALTY: Final = 16
SURE: Final = 32
"""A noun that counts wherever it stands: a dual, a unit, a body."""
NOUN: Final = 64
SINGLE: Final = 128
MANY: Final = 256
DOUBTFUL: Final = 512
"""The written word may exclude the reading: see `written.misread`."""
NUMBER: Final = 1024
LEADS: Final = 2048
"""The first word of a phrase."""
LEANS: Final = 4096
"""Opens a value together with what stands right behind it, and alone none."""
