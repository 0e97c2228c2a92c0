"""Words as data: lexicons with the origin of each entry, folded once, found with their clitics."""

from rawi.lexicon.capitals import capital_of
from rawi.lexicon.entry import Entry
from rawi.lexicon.hit import Hit, Reading
from rawi.lexicon.loader import Lexicon, compile_entries, load, read_toml, table
from rawi.lexicon.matcher import longest
from rawi.lexicon.memory import Memory, WordMemory

__all__ = [
    "Entry",
    "Hit",
    "Lexicon",
    "Memory",
    "Reading",
    "WordMemory",
    "capital_of",
    "compile_entries",
    "load",
    "longest",
    "read_toml",
    "table",
]
