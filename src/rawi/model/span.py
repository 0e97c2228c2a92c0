"""Spans and the ids that hang on them."""

from __future__ import annotations

from hashlib import blake2b

Span = tuple[int, int]
"""Half-open [start, end) in code points of a report's stored text."""


def identify(prefix: str, *parts: object) -> str:
    """An id that depends only on `parts`: `prefix` and ten hexadecimal digits.

    Hashes, not numbers, so that a better rule adds or removes an item without renaming its neighbours.
    """
    digest = blake2b("\x1f".join(map(str, parts)).encode("utf-8", "surrogatepass"), digest_size=5)
    return prefix + digest.hexdigest()


def overlap(a: Span, b: Span) -> int:
    """How many code points two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def within(inner: Span, outer: Span) -> bool:
    """True where `inner` lies inside `outer` (equal spans do)."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
