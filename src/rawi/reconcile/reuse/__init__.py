"""Text that reports share: where, of what kind, which way it went and what was changed."""

from rawi.reconcile.reuse.caps import Caps
from rawi.reconcile.reuse.library import Library, filed
from rawi.reconcile.reuse.pages import Page

__all__ = ["Caps", "Library", "Page", "filed"]
