"""Event summaries from anywhere, clustered into incidents."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.errors import DataError
from rawi.model import Clusters, EventSummary, SummaryLink
from rawi.reconcile.account import of_summary
from rawi.reconcile.incidents import group


def match(summaries: Sequence[EventSummary]) -> Clusters:
    """Which summaries are one incident: ids in clusters, each id in one, and the verdicts on pairs that come close.

    The result is the same for any order of the summaries, but for the order of clusters, which is that of their
    first member. Raises DataError where two summaries have one id.
    """
    if len({summary.id for summary in summaries}) != len(summaries):
        raise DataError("two event summaries have the same id")
    ordered = sorted(summaries, key=lambda summary: summary.id)
    place = {summary.id: number for number, summary in enumerate(summaries)}
    found = group([of_summary(summary) for summary in ordered])
    clusters = [
        tuple(sorted((ordered[number].id for number in one.members), key=place.__getitem__)) for one in found
    ]
    decisions = {(one.a, one.b): one for cluster in found for one in cluster.decisions}
    links = tuple(
        SummaryLink(
            a=ordered[one.a].id,
            b=ordered[one.b].id,
            verdict=one.verdict,
            score=one.score,
            reasons=one.reasons,
        )
        for _, one in sorted(decisions.items())
    )
    return Clusters(clusters=tuple(sorted(clusters, key=lambda ids: place[ids[0]])), links=links)
