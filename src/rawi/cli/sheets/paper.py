"""What all sheets are printed on: isolated Arabic, lines cut to the terminal, styles where it has them."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import click
import msgspec
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from rawi.case.views import Mark
from rawi.cli.main import hang_up

Row = TypeVar("Row")

FSI, PDI = "\u2068", "\u2069"
"""First strong isolate and its end (UAX 9): what stands between has its own direction and moves nothing else."""
BIDI = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
RTL = re.compile(
    r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc](?:[^\x00-\x1f|\u2190\u2192A-Za-z]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])?"
)
MEASURE = 110
"""Columns at most: longer lines are hard to follow, whatever the terminal has."""
MARKED = "bold"
"""The style of the words that a sheet points at."""


class Terminal(Console):
    """Rich ends a broken pipe with exit code 1, which means something else here."""

    def on_broken_pipe(self) -> None:
        hang_up()


class Paper:
    """Standard output as lines. Colours and bold appear on a terminal only."""

    def __init__(self) -> None:
        self.console = Terminal(file=sys.stdout, highlight=False, markup=False, emoji=False)
        self.width = max(40, min(self.console.width, MEASURE))

    def line(self, *parts: str | Text, indent: int = 0) -> None:
        """One line, as long as it is."""
        joined = Text(" " * indent)
        for part in parts:
            joined.append_text(Text(part) if isinstance(part, str) else part)
        self.console.print(joined, soft_wrap=True)

    def each(self, rows: Iterable[Row], otherwise: str) -> Iterator[Row]:
        """The rows as they come; `otherwise` is printed where there are none."""
        empty = True
        for row in rows:
            empty = False
            yield row
        if empty:
            self.line(otherwise)

    def decided(self, decisions: Sequence[Mark], *, indent: int) -> None:
        """A line for each decision on a row."""
        for one in decisions:
            changed = "".join(f" {field} = {value}" for field, value in one.changes.items())
            why = f": {one.reason}" if one.reason else ""
            told = mixed(f"{one.op}{changed} by {one.author}{why}")
            self.line(Text("decided: ", style="magenta"), told, f"  {one.id}", indent=indent)

    def ends(self, left: Text, right: str, *, indent: int = 0) -> None:
        """A line with `right` dim at its right end, where there is room."""
        room = self.width - indent - cell_len(left.plain) - cell_len(right)
        self.line(left, " " * max(2, room), Text(right, style="dim"), indent=indent)

    def block(self, text: str, *, marked: Iterable[str] = (), indent: int = 0, quoted: bool = True) -> None:
        """A passage of Arabic, cut into lines that fit, each isolated; `marked` words stand out."""
        words = [clean(word) for word in marked]
        lines = list(fit(clean(text), self.width - indent - 2))
        for number, cut in enumerate(lines):
            opening = "“" if quoted and number == 0 else " " if quoted else ""
            closing = "”" if quoted and number == len(lines) - 1 else ""
            body = Text(f"{FSI}{cut}{PDI}")
            if words:
                body.highlight_words([word for word in words if word], MARKED)
            self.line(opening, body, closing, indent=indent)


def isolated(text: str) -> str:
    """`text` on one line, in an isolate of its own."""
    return f"{FSI}{clean(text)}{PDI}"


def mixed(text: str) -> str:
    """Text in our own words with Arabic in it: each Arabic stretch is isolated."""
    return RTL.sub(lambda found: f"{FSI}{found[0]}{PDI}", clean(text))


def clean(text: str) -> str:
    """`text` on one line, without marks that could reorder what stands around it and without control characters."""
    spaced = " ".join(BIDI.sub("", text).split())
    return "".join(char if char.isprintable() or char == "\u200c" else "\ufffd" for char in spaced)


def fit(text: str, width: int) -> Iterator[str]:
    """`text` cut at spaces into lines of at most `width` columns; a longer word stands on a line of its own."""
    line: list[str] = []
    used = 0
    for word in text.split(" "):
        size = cell_len(word)
        if line and used + 1 + size > width:
            yield " ".join(line)
            line, used = [], 0
        used += size + (1 if line else 0)
        line.append(word)
    if line:
        yield " ".join(line)


def excerpt(text: str, start: int, end: int, size: int = 260) -> str:
    """At most about `size` characters of `text` around [start, end), cut at spaces and marked with dots."""
    if len(text) <= size:
        return text
    room = max(0, size - (end - start)) // 2
    first, last = max(0, start - room), min(len(text), end + room)
    if first:
        first = text.find(" ", first, start) + 1 or start
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space > 0 else end
    return f"{'… ' if first else ''}{text[first:last].strip()}{' …' if last < len(text) else ''}"


def json_lines(rows: Iterable[object]) -> None:
    """Each row as one line of JSON."""
    for row in rows:
        click.echo(msgspec.json.encode(row).decode())
