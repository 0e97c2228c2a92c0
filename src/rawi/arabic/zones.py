"""Zones: what each line of the page is for. Judged by form and by a few words, never by subject."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rawi.arabic.folding import fold, read_data
from rawi.arabic.tokens import Pieces, token_forms
from rawi.model import Zone, ZoneKind

_HEADLINE_WORDS = 22
_SUBHEADING_WORDS = 9
_DATELINE_TOKENS = 8
_DATELINE_BRACKET = 4
_BYLINE_SHORT = 8
_BYLINE_WORDS = 14
_STOPS = frozenset({".", "\u060c", "\u061b"})
_CALLS = frozenset({"\u061f", "?", "!", "\u2026"})
_BARS = frozenset({"-", "\u2013", "\u2014", "|", "/"})
_DASHES = frozenset({"-", "\u2013", "\u2014", "\u0640", ":", "|", "/", "\u2012", "\u2015"})


_Phrases = dict[str, tuple[list[str], ...]]
"""Phrases by their first word, the longest first."""


class _Layout(NamedTuple):
    residue: _Phrases
    byline: _Phrases
    agencies: _Phrases


def _phrases(written: list[str]) -> _Phrases:
    found: dict[str, tuple[list[str], ...]] = {}
    for words in sorted(map(token_forms, written), key=len, reverse=True):
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


@cache
def _layout() -> _Layout:
    data = read_data("layout.toml")
    return _Layout(_phrases(data["residue"]), _phrases(data["byline"]), _phrases(data["agencies"]))


def _closed(last: str, words: int) -> bool:
    """A short line may ask or exclaim and be a heading still; a full stop or comma always ends prose."""
    return last in _STOPS or (last in _CALLS and words > _SUBHEADING_WORDS)


class Line(NamedTuple):
    """A line's tokens [first, stop) and how it is built."""

    first: int
    stop: int
    words: int
    closed: bool

    @classmethod
    def of(cls, pieces: Pieces, first: int, stop: int) -> Line:
        """Measure the line that holds tokens [first, stop)."""
        words = stop - first - pieces.kinds[first:stop].count("punct")
        return cls(first, stop, words, _closed(pieces.folds[stop - 1], words))


def _holds(folds: list[str], line: Line, phrases: _Phrases, reach: int) -> int | None:
    """The token behind the first of `phrases` within `reach` tokens of the line's head, else None."""
    stop = min(line.stop, line.first + reach)
    for at in range(line.first, stop):
        for words in phrases.get(folds[at], ()):
            if at + len(words) <= stop and folds[at : at + len(words)] == words:
                return at + len(words)
    return None


def _opens_residue(folds: list[str], line: Line) -> bool:
    near = _layout().residue.get(folds[line.first], ())
    return line.words <= _BYLINE_WORDS and any(
        folds[line.first : line.first + len(words)] == words for words in near
    )


def _short_kind(folds: list[str], line: Line, number: int, seen: list[ZoneKind]) -> ZoneKind | None:
    """The kind of a line too short and open to be a paragraph, or None."""
    if number <= 2 and _is_byline(folds, line):
        return "byline"
    if line.closed or line.words > _SUBHEADING_WORDS:
        return None
    if "headline" in seen and set(seen) <= {"headline", "byline", "caption"}:
        return "caption"
    return "subheading" if "lede" in seen or "body" in seen else None


def _is_byline(folds: list[str], line: Line) -> bool:
    """ "Outlet | Place", "Name – Place", or a short line that names a writer or an agency."""
    if line.closed or line.words > _BYLINE_WORDS:
        return False
    signs = [at for at in range(line.first, line.stop) if folds[at] in _BARS]
    if any(folds[at] == "|" for at in signs):
        return True
    if signs and line.words <= _BYLINE_SHORT and max(signs[0] - line.first, line.stop - signs[-1] - 1) <= 5:
        return True
    reach = _BYLINE_SHORT if line.words <= _BYLINE_SHORT else 1
    return _holds(folds, line, _layout().byline, reach) is not None


def _is_headline(line: Line, rest: list[Line]) -> bool:
    return (
        not line.closed and line.words <= _HEADLINE_WORDS and any(other.words > line.words for other in rest)
    )


def _dateline(folds: list[str], line: Line) -> int | None:
    """The token behind "Baghdad – Reuters:" at a paragraph's head, else None."""
    behind = _holds(folds, line, _layout().agencies, _DATELINE_TOKENS)
    if behind is None or behind >= line.stop:
        return None
    led = folds[behind] in _DASHES
    bracketed = folds[behind] == ")" and (
        behind - line.first <= _DATELINE_BRACKET or folds[min(behind + 1, line.stop - 1)] in _DASHES
    )
    if not led and not bracketed:
        return None
    while behind < line.stop and (folds[behind] in _DASHES or folds[behind] == ")"):
        behind += 1
    return behind


def classify(
    text: str, pieces: Pieces, spans: list[tuple[int, int]], title: str | None
) -> list[tuple[int, int, ZoneKind]]:
    """(first token, stop token, kind) of each zone, in order. `spans` are the lines' token ranges."""
    lines = [Line.of(pieces, first, stop) for first, stop in spans]
    folds = pieces.folds
    found: list[tuple[int, int, ZoneKind]] = []
    seen: list[ZoneKind] = []
    residue = False
    for number, line in enumerate(lines):
        # A list of links goes on until prose does: a line that a full stop closes.
        residue = _opens_residue(folds, line) or (
            residue and not (line.closed and line.words > _SUBHEADING_WORDS)
        )
        if residue:
            found.append((line.first, line.stop, "residue"))
            continue
        kind = _kind(text, pieces, lines, number, seen, title)
        if kind in ("lede", "body"):
            behind = _dateline(folds, line) if kind == "lede" else None
            if behind is not None and behind < line.stop:
                found.append((line.first, behind, "dateline"))
                line = line._replace(first=behind)
        found.append((line.first, line.stop, kind))
        seen.append(kind)
    return found


def _kind(
    text: str, pieces: Pieces, lines: list[Line], number: int, seen: list[ZoneKind], title: str | None
) -> ZoneKind:
    line, folds = lines[number], pieces.folds
    if number == 0:
        written = text[pieces.starts[line.first] : pieces.ends[line.stop - 1]]
        if title is not None and fold(title).split() == fold(written).split():
            return "headline"
        if title is None and len(lines) > 1 and _is_headline(line, lines[1:]):
            return "byline" if _is_byline(folds, line) else "headline"
    short = _short_kind(folds, line, number, seen)
    if short is not None:
        return short
    return "body" if "lede" in seen else "lede"


def merged(zones: list[tuple[int, int, ZoneKind]], pieces: Pieces) -> tuple[Zone, ...]:
    """Zones as raw spans, neighbours of one kind joined."""
    out: list[Zone] = []
    for first, stop, kind in zones:
        start, end = pieces.starts[first], pieces.ends[stop - 1]
        if out and out[-1].kind == kind:
            start = out.pop().start
        out.append(Zone(kind, start, end))
    return tuple(out)
