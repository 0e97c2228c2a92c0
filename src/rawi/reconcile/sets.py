"""Things that are joined step by step, with the reasons why."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

Thing = TypeVar("Thing", bound=Hashable)


class Sets(Generic[Thing]):
    """Disjoint sets; the first thing added stands for its set, so that names don't depend on the order of joining."""

    def __init__(self, things: Iterable[Thing] = ()):
        self._parent: dict[Thing, Thing] = {}
        self._order: dict[Thing, int] = {}
        self._reasons: dict[Thing, set[str]] = {}
        self._barred: dict[Thing, set[Thing]] = {}
        for thing in things:
            self.add(thing)

    def add(self, thing: Thing) -> None:
        """A set of its own, where it isn't known yet."""
        if thing not in self._parent:
            self._parent[thing] = thing
            self._order[thing] = len(self._order)

    def find(self, thing: Thing) -> Thing:
        """The thing that stands for the set; the thing itself where it isn't known."""
        root = thing
        while self._parent.get(root, root) != root:
            root = self._parent[root]
        while self._parent.get(thing, root) != root:
            self._parent[thing], thing = root, self._parent[thing]
        return root

    def bar(self, a: Thing, b: Thing) -> None:
        """Keep two apart from now on, whatever else would join them."""
        self.add(a)
        self.add(b)
        left, right = self.find(a), self.find(b)
        if left != right:
            self._barred.setdefault(left, set()).add(right)
            self._barred.setdefault(right, set()).add(left)

    def join(self, a: Thing, b: Thing, reason: str) -> None:
        """One set of two, unless they are barred; the reason stays with it."""
        self.add(a)
        self.add(b)
        left, right = sorted((self.find(a), self.find(b)), key=self._order.__getitem__)
        if left == right or right in self._barred.get(left, ()):
            return
        self._parent[right] = left
        self._reasons.setdefault(left, set()).update({reason}, self._reasons.pop(right, ()))
        for other in self._barred.pop(right, ()):
            self._barred[other] = self._barred[other] - {right} | {left}
            self._barred.setdefault(left, set()).add(other)

    def reasons(self, thing: Thing) -> tuple[str, ...]:
        """Why the set holds together, in alphabetical order."""
        return tuple(sorted(self._reasons.get(self.find(thing), ())))

    def all(self) -> dict[Thing, list[Thing]]:
        """Members by the thing that stands for them, both in the order of adding."""
        found: dict[Thing, list[Thing]] = {}
        for thing in self._parent:
            found.setdefault(self.find(thing), []).append(thing)
        return dict(sorted(found.items(), key=lambda pair: self._order[pair[0]]))
