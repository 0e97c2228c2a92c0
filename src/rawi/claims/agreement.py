"""What an attribution shows of its speaker's gender and number."""

from __future__ import annotations

from rawi.claims.frame import Frame
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.words import best, ending, head


def plural(page: Page, frame: Frame) -> bool:
    """True where the speaker's phrase is a plural, a number of people, or several joined."""
    if frame.number == "plural":
        return True
    if frame.speaker is None:
        return False
    first = frame.speaker[0]
    known = head(page.fold(first))
    return (
        page.fold(first).endswith(ending("plural"))
        or (known is not None and frame.kind != "source" and first in page.counts)
        or _many(page, frame.speaker)
    )


def gender(page: Page, frame: Frame) -> str | None:
    """A verb before its subject shows the subject's gender; a source phrase shows its noun's ending."""
    if frame.gender is not None and (not frame.relays or _agrees(frame)):
        return frame.gender
    if frame.speaker is None:
        return frame.gender
    first = frame.deeper[-1][0] if frame.deeper and frame.kind == "source" else frame.speaker[0]
    word, held = page.fold(first), page.acting(first)
    if held is not None and held.kind in ("person", "place"):
        return None
    if best(word).stem.endswith(ending("feminine")):
        return "f"
    return None if frame.kind == "source" else "m"


def _agrees(frame: Frame) -> bool:
    """True where the verb agrees with the speaker, though a medium is named beside him ("said to the paper")."""
    return frame.kind == "verb" and not (frame.hit is not None and frame.hit.entry.attrs.get("relay"))


def _many(page: Page, span: Range) -> bool:
    """True where a second speaker is joined on."""
    return any(
        best(page.fold(index)).proclitic[:1] == ending("and")[0] and page.acting(index) is not None
        for index in range(span[0] + 1, span[1])
    )
