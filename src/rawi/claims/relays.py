"""Frames that are links of another frame's chain ("…, citing Y"; "X, according to Z, said") are folded into it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from rawi.claims.frame import Frame
from rawi.claims.media import medium
from rawi.claims.page import Page
from rawi.claims.phrase import Range

_NEAR: Final = 6


def merge(page: Page, frames: list[Frame]) -> list[Frame]:
    """Frames of a sentence with sources that stand inside or right behind another's words folded into it."""
    kept: list[Frame] = []
    for frame in frames:
        before = next((one for one in reversed(kept) if one.kind in ("verb", "source")), None)
        if before is None or frame.kind != "source" or not _folds(page, frame, before):
            kept.append(frame)
    return kept


def _folds(page: Page, frame: Frame, before: Frame) -> bool:
    deeper = frame.hit is not None and bool(frame.hit.entry.attrs.get("deeper"))
    inside = (
        before.header is not None
        and before.header[0] <= frame.first < before.header[1]
        and before.kind == "verb"
    )
    if frame.speaker is not None and before.kind == "source" and not deeper and _on_top(page, frame, before):
        return True
    if frame.speaker is None or not (inside or deeper):
        return False
    if deeper and before.kind == "verb" and _printed(page, frame, before):
        before.closes_at = frame.start
        return True
    behind = not deeper and before.speaker is not None and medium(page, before.speaker[0])
    if deeper or (behind and not medium(page, frame.speaker[0])):
        if not _meets(frame.speaker, [before.speaker, *before.deeper, *before.relays]):
            before.deeper.extend([*(frame.relays if deeper else []), frame.speaker])
        if deeper and before.opens is not None and frame.first > before.opens:
            before.closes_at = frame.start
    elif not _meets(frame.speaker, before.relays):
        before.relays.append(frame.speaker)
    before.spans.append((frame.first, frame.last + 1))
    return True


def _on_top(page: Page, frame: Frame, before: Frame) -> bool:
    """Take in the medium of "by three officials, by the agency": it passes on what they told; False where it doesn't."""
    if before.header is None or frame.speaker is None or before.speaker is None or before.relays:
        return False
    first, stop = page.trim(before.header[1], frame.start)
    if first < stop or not medium(page, frame.speaker[0]) or medium(page, before.speaker[0]) or before.deeper:
        return False
    before.relays = [frame.speaker]
    before.header = (before.header[0], frame.header[1] if frame.header is not None else frame.speaker[1])
    before.spans.append((frame.first, frame.last + 1))
    return True


def _printed(page: Page, frame: Frame, before: Frame) -> bool:
    """True behind "which the paper printed": it is the paper that cites, not who spoke before."""
    near = range(max(before.last + 1, frame.first - _NEAR), frame.first)
    return any("transmits" in page.marks[at] for at in near)


def _meets(span: Range, others: Sequence[Range | None]) -> bool:
    """True where a phrase is one that the chain has already."""
    return any(other is not None and span[0] < other[1] and other[0] < span[1] for other in others)
