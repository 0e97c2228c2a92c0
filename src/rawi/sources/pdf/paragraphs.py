"""Lines of pages → paragraphs: a report's sentences go on over the ends of lines."""

from __future__ import annotations

import re
from itertools import pairwise
from statistics import median

from msgspec import Struct

FURNITURE = re.compile(r"[\W\d_]*\d[\W\d_]*(?:[AP]M)?\W*|(?:file|https?)://\S+[\W\d]*")
"""Page numbers, and what browsers print above and below a page: the time, the address."""
EDGE = 2
"""Lines from the top and the foot of a page among which these stand."""
ENDED = re.compile(r"[.!?\u061f:\u06d4\u2026][\s\u00bb\"')\]]*\Z")
APART = 1.6
"""Lines further apart than this many times the usual distance belong to different paragraphs."""
LARGER = 1.15
"""A line whose letters are larger or smaller than its neighbour's by this much is a headline or a caption."""


class Line(Struct, frozen=True):
    """A line of a page: its text, the reach of its letters in points (y upwards), their size."""

    text: str
    left: float
    right: float
    bottom: float
    size: float
    arabic: bool


def paragraphs(pages: list[list[Line]]) -> str:
    """The text of all pages, a blank line between paragraphs; page numbers are left out."""
    found: list[str] = []
    going = False
    for page in pages:
        lines = _bare(page)
        widest = max((line.right - line.left for line in lines), default=0.0)
        distance = _distance(lines)
        for i, line in enumerate(lines):
            above = lines[i - 1] if i else None
            if going and found and (above is None or not _apart(above, line, distance)):
                found[-1] += f" {line.text}"
            else:
                found.append(line.text)
            going = not _ends(line, widest)
    return "\n\n".join(found)


def _bare(page: list[Line]) -> list[Line]:
    last = len(page) - EDGE
    return [line for i, line in enumerate(page) if EDGE <= i < last or not FURNITURE.fullmatch(line.text)]


def _distance(lines: list[Line]) -> float:
    steps = [above.bottom - below.bottom for above, below in pairwise(lines)]
    down = [step for step in steps if step > 0]
    return median(down) if down else 0.0


def _apart(above: Line, below: Line, distance: float) -> bool:
    """A gap, another size of letters, or a jump (a new column) lies between two lines."""
    step = above.bottom - below.bottom
    sizes = sorted((above.size, below.size))
    return step <= 0 or step > APART * distance > 0 or sizes[1] > LARGER * sizes[0]


def _ends(line: Line, widest: float) -> bool:
    """The line closes its paragraph: it is short, or it ends a sentence and is not full."""
    reach = (line.right - line.left) / widest if widest else 1.0
    return reach < 0.5 or (reach < 0.97 and bool(ENDED.search(line.text))) or not line.arabic
