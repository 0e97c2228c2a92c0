"""What holds between reports: reuse, stories, one happening in several, figures side by side, origins counted."""

from rawi.reconcile.changes import Changes
from rawi.reconcile.compare import compare
from rawi.reconcile.index import Index
from rawi.reconcile.match import match

__all__ = ["Changes", "Index", "compare", "match"]
