"""Origins of claims."""

from rawi.reconcile.origins.origins import Origins

__all__ = ["Origins"]
