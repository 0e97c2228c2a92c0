"""The case file: one SQLite database that holds reports, records, decisions and a word index."""

from rawi.store.rows import Failed, Hit, IndexText, Outcome, Standing
from rawi.store.store import Store

__all__ = ["Failed", "Hit", "IndexText", "Outcome", "Standing", "Store"]
