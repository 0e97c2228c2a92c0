"""What a share is a share of: the people counted right behind it ("a third of the fighters, who number 4,000")."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from rawi.events.figures.made import Counted
from rawi.events.page import Page

_REACH = 6
"""Words between a share and the number of those whom it is a share of."""


def with_bases(page: Page, found: Sequence[Counted]) -> list[Counted]:
    """Shares with the figure that they are taken of, where the text numbers those right behind them, and no mark or
    other count stands between."""
    based = list(found)
    for at in range(len(found) - 1):
        share, whole = found[at].figure, found[at + 1].figure
        if share.unit != "percent" or share.base or whole.unit != "person" or whole.rule != "figure.verb":
            continue
        _, last = page.tokens(page.mentions[share.mention])
        first, _ = page.tokens(page.mentions[whole.mention])
        if 0 < first - last <= _REACH and not _parted(page, last + 1, first):
            based[at] = replace(found[at], figure=replace(share, base=whole.id))
    return based


def _parted(page: Page, first: int, stop: int) -> bool:
    return any(page.doc.tokens[at].kind == "punct" for at in range(first, stop))
