"""Events as accounts that compare with those of other reports: with what the whole case says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from rawi.model import Reuse, identify
from rawi.reconcile.account import Account
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist, Told
from rawi.reconcile.origins import COPIED, Origins

Numbered = tuple[int, int, int]
"""A copied passage on a report: start, end, and a number that both sides have."""


class Accounts:
    """Accounts of events, kept for as long as nothing that they hang on has changed."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, str], tuple[object, Account]] = {}

    def of(
        self, gists: Sequence[Gist], known: Known, origins: Origins, reuse: Sequence[Reuse]
    ) -> list[tuple[Account, bool]]:
        """Every event of every report as an account, in the order of the reports, with whether the text dates it."""
        passages = _copied(reuse)
        return [
            (self._told(gist.report, told, known, origins, passages.get(gist.report, ())), told.dated)
            for gist in gists
            for told in gist.events
        ]

    def _told(
        self, report: str, told: Told, known: Known, origins: Origins, passages: Iterable[Numbered]
    ) -> Account:
        entities = [known.id(report, one) for one in told.entities]
        named = [origins.named((report, one)) for one in told.claims]
        hangs_on = (
            told,
            frozenset(one for one in entities if one is not None),
            frozenset(one for one in named if one is not None),
            frozenset(number for start, end, number in passages if start <= told.trigger < end),
        )
        kept = self._kept.get((report, told.account.id))
        if kept is not None and kept[0] == hangs_on:
            return kept[1]
        _, shared, origin, over = hangs_on
        account = told.account
        if shared or origin or over:
            account = replace(account, known=shared, origins=origin, passages=over)
        self._kept[report, account.id] = hangs_on, account
        return account


def _copied(reuse: Iterable[Reuse]) -> dict[str, list[Numbered]]:
    found: dict[str, list[Numbered]] = {}
    for one in reuse:
        if one.kind in COPIED:
            number = int(identify("", one.a.report, one.a.start, one.b.report, one.b.start), 16)
            for side in (one.a, one.b):
                found.setdefault(side.report, []).append((side.start, side.end, number))
    return found
