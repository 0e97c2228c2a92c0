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
SURE, UNSURE = 1.2, 2.0
"""How many times the room that the next word needs must be left on a line, for it to be the last of a paragraph:
after the end of a sentence, and elsewhere."""
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

    @property
    def width(self) -> float:
        """From the first letter to the last, in points."""
        return self.right - self.left


def paragraphs(pages: list[list[Line]]) -> str:
    """The text of all pages, a blank line between paragraphs; page numbers are left out."""
    found: list[str] = []
    last: Line | None = None
    widest = 0.0
    for page in pages:
        lines = _bare(page)
        distance = _distance(lines)
        widest = max((line.width for line in lines), default=widest)
        for i, line in enumerate(lines):
            going = last is not None and not _ends(last, line, widest)
            if going and last is not None and (i == 0 or not _apart(last, line, distance)):
                found[-1] += f" {line.text}"
            else:
                found.append(line.text)
            last = line
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


def _ends(line: Line, below: Line, widest: float) -> bool:
    """The line closes its paragraph: the next word would have had room on it."""
    word = len(below.text.split(maxsplit=1)[0]) + 1
    room = (widest - line.width) / (line.width / len(line.text) or 1.0)
    ended = bool(ENDED.search(line.text))
    return room > word * (SURE if ended else UNSURE) or not line.arabic
