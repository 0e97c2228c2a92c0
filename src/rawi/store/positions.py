"""Where rows that are kept in an order stand, so that a new one finds room between two others."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

STEP = 1 << 20
"""Between two rows that are written one after the other: twenty times one more goes between the same two."""


def placed(ids: Sequence[str], known: Mapping[str, int], changed: Collection[str]) -> dict[str, int] | None:
    """The positions of the changed among `ids`, which stand in their order. All others stay at the `known` ones.

    A changed one stays too where the order allows it. None where there is no room between two.
    """
    found: dict[str, int] = {}
    waiting: list[str] = []
    last = -STEP
    for identity in ids:
        if identity in changed:
            waiting.append(identity)
            continue
        at = known[identity]
        if waiting and not _between(found, waiting, known, last, at):
            return None
        waiting, last = [], at
    if waiting:
        end = max([last, *(known.get(one, last) for one in waiting)]) + STEP * (len(waiting) + 1)
        _between(found, waiting, known, last, end)
    return found


def _between(
    found: dict[str, int], waiting: Sequence[str], known: Mapping[str, int], low: int, high: int
) -> bool:
    """Place some between two positions; False where there is no room."""
    old = [known.get(one, low) for one in waiting]
    if all(a < b for a, b in zip([low, *old], [*old, high], strict=True)):
        found.update(zip(waiting, old, strict=True))
        return True
    step = (high - low) // (len(waiting) + 1)
    if not step:
        return False
    found.update((one, low + step * place) for place, one in enumerate(waiting, 1))
    return True
