"""Text that reports share: where, of what kind, which way it went and what was changed."""

from rawi.reconcile.reuse.search import find, sides

__all__ = ["find", "sides"]
