"""What a person decided. Rows are retired, never erased; the machine's output is left as it was."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

Operation = Literal["same", "different", "accept", "reject", "edit", "split", "merge", "unsure"]


class Anchor(Struct, frozen=True, kw_only=True):
    """Where a decision holds on: report, span and quoted words; `id` is the item's at the time."""

    report: str
    id: str
    kind: str
    start: int | None = None
    end: int | None = None
    quote: str | None = None


class Judgement(Struct, frozen=True, kw_only=True):
    """One decision. `time` is ISO 8601 with zone; `retired_by` is the judgement that undid it."""

    id: str
    op: Operation
    objects: tuple[Anchor, ...]
    author: str
    time: str
    reason: str | None = None
    retired_by: str | None = None
