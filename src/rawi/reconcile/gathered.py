"""Incidents: what the events that were grouped together stand for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from rawi.model import Incident, Link, identify
from rawi.reconcile.account import Account
from rawi.reconcile.calendar import iso
from rawi.reconcile.incidents import Grouping

Told = Sequence[tuple[Account, bool]]
"""Accounts with whether the text dates them."""


def incidents(told: Told, grouping: Grouping) -> tuple[Incident, ...]:
    """One incident per cluster, with the verdicts that any of its members has a part in."""
    links: dict[int, list[Link]] = defaultdict(list)
    cluster = {number: name for name, members in enumerate(grouping.clusters) for number in members}
    for one in grouping.decisions:
        a, b = told[one.a][0], told[one.b][0]
        link = Link(
            a=(a.report, a.id), b=(b.report, b.id), verdict=one.verdict, score=one.score, reasons=one.reasons
        )
        for name in sorted({cluster[one.a], cluster[one.b]}):
            links[name].append(link)
    return tuple(
        _incident([told[number] for number in members], tuple(links[name]))
        for name, members in enumerate(grouping.clusters)
    )


def _incident(told: Told, links: tuple[Link, ...]) -> Incident:
    """The type that most tell (the first of equals), the narrowest date, the place of the most precise."""
    accounts = [account for account, _ in told]
    types = [account.type or "" for account in accounts]
    dated = [
        (end - start, start, end)
        for (start, end), is_dated in ((account.days, is_dated) for account, is_dated in told if account.days)
        if is_dated
    ]
    placed = [
        (account.at is None, account.precision or 9, n) for n, account in enumerate(accounts) if account.place
    ]
    narrowest = min(dated, default=None)
    return Incident(
        id=identify("i", accounts[0].report, accounts[0].id),
        members=tuple((account.report, account.id) for account in accounts),
        type=max(dict.fromkeys(types), key=types.count),
        date=(iso(narrowest[1]), iso(narrowest[2])) if narrowest else None,
        place=accounts[min(placed)[2]].place if placed else None,
        links=links,
    )
