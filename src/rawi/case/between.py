"""What holds between reports, and between event summaries from anywhere.

`reconcile` is imported when it is called: looking into a case that is compared already must not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from rawi.errors import UsageError
from rawi.model import Comparison, EventSummary, Record


def compare(records: Iterable[Record | Mapping[str, Any]]) -> Comparison:
    """What holds between records: reuse, stories, incidents, figures of one subject, origins.

    Takes records or their dicts, in any order: the result is a function of the set. The same report twice counts
    once. Raises DataError that names the field for a dict that is no record.
    """
    from rawi import reconcile

    known = {}
    for one in records:
        record = one if isinstance(one, Record) else Record.from_dict(one)
        known[record.report.id] = record
    return reconcile.compare(tuple(known.values()))


def incidents(events: Iterable[EventSummary | Mapping[str, Any]]) -> dict[str, Any]:
    """Which event summaries speak of the same happening: `{"clusters": [[ids]], "links": [...]}`.

    Takes EventSummary structs or dicts; a missing or null field is unknown. Raises UsageError that names the
    summary for a dict that is none, and for an id that two summaries share.
    """
    from rawi import reconcile

    summaries = [
        one if isinstance(one, EventSummary) else _summary(n, one) for n, one in enumerate(events, 1)
    ]
    seen: set[str] = set()
    for summary in summaries:
        if summary.id in seen:
            raise UsageError(f"two events have the id {summary.id!r}", hint="give each its own")
        seen.add(summary.id)
    return reconcile.match(summaries).to_dict()


def _summary(number: int, plain: Mapping[str, Any]) -> EventSummary:
    known = {key: value for key, value in plain.items() if value is not None}
    try:
        return msgspec.convert(known, EventSummary)
    except msgspec.ValidationError as error:
        raise UsageError(
            str(error), place=f"event {number}", hint="see `rawi schema`, EventSummary"
        ) from error
