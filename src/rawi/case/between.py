"""What holds between reports, and between event summaries from anywhere.

`reconcile` is imported when it is called: looking into a case that is compared already must not wait for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from math import inf, isnan
from typing import Any

import msgspec

from rawi.errors import DataError, UsageError
from rawi.model import Comparison, EventSummary, Record


def compare(records: Iterable[Record | Mapping[str, Any]]) -> Comparison:
    """What holds between records: reuse, stories, incidents, figures of one subject, origins.

    Takes records or their dicts, in any order: the result is a function of the set. Of a report that comes twice the
    reading of the first source counts. Raises DataError that names the record and its field for a dict that is no
    record.
    """
    from rawi import reconcile

    return reconcile.compare(_records(records))


def _records(given: Iterable[Record | Mapping[str, Any]]) -> Iterator[Record]:
    for number, one in enumerate(given, 1):
        try:
            yield one if isinstance(one, Record) else Record.from_dict(one)
        except DataError as error:
            raise DataError(
                error.message, place=f"record {number}", hint="see `rawi schema`, Record"
            ) from error


def incidents(events: Iterable[EventSummary | Mapping[str, Any]]) -> dict[str, Any]:
    """Which event summaries speak of the same happening: `{"clusters": [[ids]], "links": [...]}`.

    Takes EventSummary structs or dicts; a missing, null or NaN field is unknown, and so is a date that names no day.
    Raises UsageError that names the summary for a dict that is none, for an id that two summaries share, for a point
    that lies nowhere on Earth (degrees, WGS 84) and for a count that is none.
    """
    from rawi import reconcile

    summaries = [
        one if isinstance(one, EventSummary) else _summary(n, one) for n, one in enumerate(events, 1)
    ]
    seen: set[str] = set()
    for number, summary in enumerate(summaries, 1):
        if summary.id in seen:
            raise UsageError(f"two events have the id {summary.id!r}", hint="give each its own")
        seen.add(summary.id)
        _check(number, summary)
    return reconcile.match(summaries).to_dict()


def _summary(number: int, plain: Mapping[str, Any]) -> EventSummary:
    try:
        known = {key: value for key, value in plain.items() if value is not None and not _is_nan(value)}
        return msgspec.convert(known, EventSummary)
    except AttributeError as error:
        raise _wrong(number, f"Expected `object`, got `{type(plain).__name__}`") from error
    except msgspec.ValidationError as error:
        raise _wrong(number, str(error)) from error


def _is_nan(value: object) -> bool:
    """What tables say for a cell that is empty."""
    return isinstance(value, float) and isnan(value)


def _check(number: int, summary: EventSummary) -> None:
    """Raise UsageError for a point or a count that cannot be one."""
    for name, value, most in (("latitude", summary.latitude, 90), ("longitude", summary.longitude, 180)):
        if value is not None and not -most <= value <= most:
            raise _wrong(number, f"{name} {value:g} lies nowhere on Earth")
    for measure, bounds in summary.figures.items():
        for bound in bounds:
            if bound is not None and not 0 <= bound < inf:
                raise _wrong(number, f"{bound:g} {measure} is no count")


def _wrong(number: int, told: str) -> UsageError:
    return UsageError(told, place=f"event {number}", hint="see `rawi schema`, EventSummary")
