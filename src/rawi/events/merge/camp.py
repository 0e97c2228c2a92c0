"""On whose side people stand: the state's forces, armed men against it, or civilians."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.page import Page
from rawi.events.phrase import Phrase

_FORCES = frozenset({"COP", "MIL", "GOV", "SPY"})
_ARMED = frozenset({"REB", "UAF", "INS", "SEP", "CRM"})
_CIVIL = frozenset({"CVL", "OPP", "EDU", "LAB", "REF"})
_CAMPS = (_FORCES, _ARMED, _CIVIL)
"""Sectors whose people aren't taken for those of another."""


def camp(page: Page, people: Sequence[Phrase]) -> int | None:
    """The camp that all of them are of, by number; None where that isn't known, or they are of several."""
    found = set()
    for phrase in people:
        entity = page.entities.get(phrase.mention.entity or "")
        sector = entity.sector if entity is not None else None
        found.add(next((at for at, camp in enumerate(_CAMPS) if sector in camp), None))
    return found.pop() if len(found) == 1 else None
