"""Why two accounts that look alike aren't one happening."""

from __future__ import annotations

from rawi.model import Verdict
from rawi.reconcile.account import Account

STATUS = {"thwarted": "stopped", "planned": "to come", "requested": "to come", "feared": "to come"}
STATUS |= {"conditional": "to come", "refused": "stopped"}
PERIOD_DAYS = 20
"""A toll over so many days is a total over a period, and an account of a day or two a part of it."""


def veto(a: Account, b: Account) -> tuple[Verdict | None, tuple[str, ...]]:
    """A verdict that no score outweighs, with its reason; None where nothing speaks against the pair."""
    if a.victims and b.victims and not a.victims & b.victims:
        return "different", ("different named victims",)
    if a.ordinal and b.ordinal and a.ordinal != b.ordinal:
        return "different", (f"told as separate happenings ({a.ordinal}, {b.ordinal})",)
    if _status(a) != _status(b):
        return "different", (f"one is told as {a.happened}, the other as {b.happened}",)
    if _total(a) != _total(b):
        return "part_of", ("a total over a period against one happening",)
    if a.report and a.report == b.report and (a.type != b.type or _own_tolls_differ(a, b)):
        return "different", ("one report tells them apart",)
    return None, ()


def _status(account: Account) -> str:
    """Whether it took place, was to, or was stopped; a denial and what it denies are about one happening."""
    return STATUS.get(account.happened, "happened")


def _total(account: Account) -> bool:
    return account.period is not None and account.period >= PERIOD_DAYS


def _own_tolls_differ(a: Account, b: Account) -> bool:
    shared = a.figures.keys() & b.figures.keys()
    return any(a.figures[measure] != b.figures[measure] for measure in shared)
