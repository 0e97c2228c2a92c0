"""Keys that are joined for good, each set with its keys and the reasons, and named by the first of them in a fixed
order: which key came first makes no difference."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Key = tuple[str, ...]


class Unions:
    """Disjoint sets of keys. `rank`: the key of a set that ranks lowest stands for it."""

    def __init__(self, rank: Callable[[Key], Any]):
        self._rank = rank
        self._root: dict[Key, Key] = {}
        self._keys: dict[Key, list[Key]] = {}
        self._reasons: dict[Key, set[str]] = {}

    def find(self, key: Key) -> Key:
        """What stands for the key's set; the key itself where it was joined with none."""
        return self._root.get(key, key)

    def keys(self, root: Key) -> list[Key]:
        """The keys of a set."""
        return self._keys.get(root, [root])

    def reasons(self, root: Key) -> set[str]:
        """Why the set holds together."""
        return self._reasons.get(root, set())

    def join(self, a: Key, b: Key, reason: str) -> tuple[list[Key], list[Key]] | None:
        """One set of two: gives the keys of both, those of the smaller first; None where they are one already."""
        one, other = self.find(a), self.find(b)
        if one == other:
            self._reasons.setdefault(one, set()).add(reason)
            return None
        left, right = self._keys.pop(one, [one]), self._keys.pop(other, [other])
        why = self._reasons.pop(one, set()) | self._reasons.pop(other, set()) | {reason}
        root = min(one, other, key=self._rank)
        for key in [*left, *right]:
            self._root[key] = root
        self._keys[root], self._reasons[root] = [*left, *right], why
        return (left, right) if len(left) <= len(right) else (right, left)
