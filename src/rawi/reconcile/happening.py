"""Events as accounts that compare with those of other reports: with what the whole case says of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from rawi.model import Reuse, identify
from rawi.reconcile.account import Account
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist, Told
from rawi.reconcile.origins import Origins

Numbered = tuple[int, int, int]
"""A copied passage on a report: start, end, and a number that both sides have."""


def accounts(gist: Gist, known: Known, origins: Origins, copied: Sequence[Reuse]) -> list[Account]:
    """Every event of a report as an account, in order. `copied`: the report's copied passages."""
    passages = list(_numbered(gist.report, copied)) if gist.events else []
    return [_account(gist.report, told, known, origins, passages) for told in gist.events]


def _account(
    report: str, told: Told, known: Known, origins: Origins, passages: Iterable[Numbered]
) -> Account:
    entities = [known.id(report, one) for one in told.entities]
    named = [origins.named((report, one)) for one in told.claims]
    shared = frozenset(one for one in entities if one is not None)
    origin = frozenset(one for one in named if one is not None)
    over = frozenset(number for start, end, number in passages if start <= told.trigger < end)
    if not (shared or origin or over):
        return told.account
    return replace(told.account, known=shared, origins=origin, passages=over)


def _numbered(report: str, copied: Iterable[Reuse]) -> Iterable[Numbered]:
    for one in copied:
        number = int(identify("", one.a.report, one.a.start, one.b.report, one.b.start), 16)
        for side in (one.a, one.b):
            if side.report == report:
                yield side.start, side.end, number
