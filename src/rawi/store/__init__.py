"""The case file: one SQLite database that holds reports, records, decisions, and rows to find them by."""

from rawi.store.body import pack, unpack
from rawi.store.listing import Asked, Key, Row, Thing
from rawi.store.rows import (
    BITS,
    Attachment,
    Change,
    ClaimLine,
    EntityLine,
    Entry,
    EventLine,
    Failed,
    FigureLine,
    Filed,
    Group,
    Held,
    Hit,
    IndexText,
    Layer,
    Lines,
    NameText,
    Outcome,
    Sought,
    Standing,
)
from rawi.store.salvage import Salvage
from rawi.store.store import Store

__all__ = [
    "BITS", "Asked", "Attachment", "Change", "ClaimLine", "EntityLine", "Entry", "EventLine", "Failed", "FigureLine", "Filed",
    "Group", "Held", "Hit", "IndexText", "Key", "Layer", "Lines", "NameText", "Outcome", "Row", "Salvage", "Sought", "Standing", "Store",
    "Thing", "pack", "unpack",
]  # fmt: skip
