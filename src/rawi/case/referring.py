"""What an edited thing points to: mentions, claims and the like of its report, words of its text, days."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from math import isfinite
from typing import Any

import msgspec

from rawi.case.days import is_moment
from rawi.case.locate import Item
from rawi.errors import UsageError
from rawi.model import Record

REFERENCES: dict[str, dict[str, tuple[str, ...]]] = {
    "event": {
        "place": ("mention",),
        "time": ("mention",),
        "actors": ("mention",),
        "targets": ("mention",),
        "roles.mention": ("mention",),
        "places.mention": ("mention",),
        "claims": ("claim",),
        "assertions.claim": ("claim",),
        "figures": ("figure",),
    },
    "figure": {
        "subject.who": ("mention",),
        "subject.entity": ("entity",),
        "subject.event": ("event",),
        "base": ("mention", "figure"),
        "period": ("mention",),
        "part_of": ("figure",),
        "claims": ("claim",),
    },
    "claim": {
        "within": ("claim",),
        "about": ("claim",),
        "time": ("mention",),
        "chain.mention": ("mention",),
        "chain.entity": ("entity",),
        "chain.parts": ("mention",),
    },
    "mention": {
        "entity": ("entity",),
        "value.organization": ("mention",),
        "value.count": ("mention",),
        "value.unit_of": ("entity",),
    },
}
"""By kind of thing, the fields that hold ids, and what kinds of things these are."""
SPANS = ("chain", "content")
"""Fields of a claim that hold places in the text."""
DATES = ("start", "end")


def check(record: Record, kind: str, item: Item, changed: Collection[str]) -> None:
    """Raise UsageError where a changed field of a thing points to what isn't in its report."""
    plain = msgspec.to_builtins(item)
    tops = {field.split(".")[0] for field in changed}
    for path, kinds in REFERENCES.get(kind, {}).items():
        if path.split(".")[0] in tops:
            _referred(record, item.id, path, kinds, _held(plain, path.split(".")))
    for top in tops:
        _numbers(top, plain.get(top))
        if kind == "claim" and top in SPANS:
            _spans(top, plain[top], len(record.report.text))
    if kind == "event" and "date" in tops:
        _days(*(plain["date"][end] for end in DATES))


def _held(value: Any, path: list[str]) -> Iterator[Any]:
    """What stands at the end of a path, in every row of the lists that it passes through."""
    if isinstance(value, list | tuple):
        for one in value:
            yield from _held(one, path)
    elif path and isinstance(value, dict):
        yield from _held(value.get(path[0]), path[1:])
    elif not path and value is not None:
        yield value


def _referred(record: Record, own: str, path: str, kinds: tuple[str, ...], ids: Iterator[Any]) -> None:
    parts = {"mention": record.mentions, "claim": record.claims, "figure": record.figures}
    parts |= {"event": record.events, "entity": record.entities}  # type: ignore[dict-item]
    known = {one.id for kind in kinds for one in parts[kind]} - {own}
    for one in ids:
        if one not in known:
            other = "other " if one == own else ""
            raise UsageError(
                f"{path}: the report has no {other}{' or '.join(kinds)} {one!r}",
                hint="`rawi explain` lists them",
            )


def _numbers(field: str, value: Any) -> None:
    rows = value.values() if isinstance(value, dict) else value if isinstance(value, list | tuple) else ()
    for one in rows:
        _numbers(field, one)
    if isinstance(value, float) and not isfinite(value):
        raise UsageError(f"{field} is no number: {value}", hint="leave it out (null) where it is not known")


def _spans(field: str, value: Any, length: int) -> None:
    for row in value if isinstance(value, list | tuple) else [value] if value else []:
        start, end = row.get("start"), row.get("end")
        for a, b in [(start, end), *row.get("spans", ())]:
            if a is not None and b is not None and not 0 <= a <= b <= length:
                raise UsageError(
                    f"{field}: {a}–{b} is no place in the text", hint=f"it has {length} characters"
                )


def _days(start: str | None, end: str | None) -> None:
    for field, value in zip(DATES, (start, end), strict=True):
        if value is not None and not is_moment(value):
            raise UsageError(f"date.{field} is not a date: {value!r}", hint="write YYYY-MM-DD")
    if start is not None and end is not None and start[:10] > end[:10]:
        raise UsageError(f"date.start ({start}) is after date.end ({end})", hint="set both in one edit")
