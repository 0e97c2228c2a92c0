"""Zones: what each line of the page is for. Judged by form and by a few words, never by subject."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from rawi.arabic.folding import Folded, fold, read_data
from rawi.arabic.tokens import Token, tokenize
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


class _Layout(NamedTuple):
    residue: tuple[tuple[str, ...], ...]
    byline: frozenset[tuple[str, ...]]
    agencies: frozenset[tuple[str, ...]]
    caption: frozenset[tuple[str, ...]]


def _phrase(text: str) -> tuple[str, ...]:
    return tuple(token.fold for token in tokenize(Folded(text)))


@cache
def _layout() -> _Layout:
    data = read_data("layout.toml")
    return _Layout(
        tuple(map(_phrase, data["residue"])),
        frozenset(map(_phrase, data["byline"])),
        frozenset(map(_phrase, data["agencies"])),
        frozenset(map(_phrase, data["caption"])),
    )


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
    def of(cls, tokens: list[Token], first: int, stop: int) -> Line:
        """Measure the line that holds tokens [first, stop)."""
        words = sum(1 for token in tokens[first:stop] if token.kind != "punct")
        return cls(first, stop, words, _closed(tokens[stop - 1].fold, words))


def _holds(tokens: list[Token], line: Line, phrases: frozenset[tuple[str, ...]], reach: int) -> int | None:
    """The token behind the first of `phrases` within `reach` tokens of the line's head, else None."""
    stop = min(line.stop, line.first + reach)
    for at in range(line.first, stop):
        for width in range(5, 0, -1):
            if at + width <= stop and tuple(t.fold for t in tokens[at : at + width]) in phrases:
                return at + width
    return None


def _opens_residue(tokens: list[Token], line: Line) -> bool:
    head = tuple(t.fold for t in tokens[line.first : line.first + 4])
    return line.words <= _BYLINE_WORDS and any(head[: len(phrase)] == phrase for phrase in _layout().residue)


def _short_kind(tokens: list[Token], line: Line, number: int, seen: list[ZoneKind]) -> ZoneKind | None:
    """The kind of a line too short and open to be a paragraph, or None."""
    if number <= 2 and _is_byline(tokens, line):
        return "byline"
    if line.closed or line.words > _SUBHEADING_WORDS:
        return None
    if "headline" in seen and set(seen) <= {"headline", "byline", "caption"}:
        return "caption"
    return "subheading" if "lede" in seen or "body" in seen else None


def _is_byline(tokens: list[Token], line: Line) -> bool:
    """ "Outlet | Place", "Name – Place", or a short line that names a writer or an agency."""
    if line.closed or line.words > _BYLINE_WORDS:
        return False
    signs = [at for at in range(line.first, line.stop) if tokens[at].fold in _BARS]
    if any(tokens[at].fold == "|" for at in signs):
        return True
    if signs and line.words <= _BYLINE_SHORT and max(signs[0] - line.first, line.stop - signs[-1] - 1) <= 5:
        return True
    reach = _BYLINE_SHORT if line.words <= _BYLINE_SHORT else 1
    return _holds(tokens, line, _layout().byline, reach) is not None


def _is_headline(line: Line, rest: list[Line]) -> bool:
    return (
        not line.closed and line.words <= _HEADLINE_WORDS and any(other.words > line.words for other in rest)
    )


def _dateline(tokens: list[Token], line: Line) -> int | None:
    """The token behind "Baghdad – Reuters:" at a paragraph's head, else None."""
    behind = _holds(tokens, line, _layout().agencies, _DATELINE_TOKENS)
    if behind is None or behind >= line.stop:
        return None
    led = tokens[behind].fold in _DASHES
    bracketed = tokens[behind].fold == ")" and (
        behind - line.first <= _DATELINE_BRACKET or tokens[min(behind + 1, line.stop - 1)].fold in _DASHES
    )
    if not led and not bracketed:
        return None
    while behind < line.stop and (tokens[behind].fold in _DASHES or tokens[behind].fold == ")"):
        behind += 1
    return behind


def classify(
    text: str, tokens: list[Token], spans: list[tuple[int, int]], title: str | None
) -> list[tuple[int, int, ZoneKind]]:
    """(first token, stop token, kind) of each zone, in order. `spans` are the lines' token ranges."""
    lines = [Line.of(tokens, first, stop) for first, stop in spans]
    found: list[tuple[int, int, ZoneKind]] = []
    seen: list[ZoneKind] = []
    residue = False
    for number, line in enumerate(lines):
        # A list of links goes on until prose does: a line that a full stop closes.
        residue = _opens_residue(tokens, line) or (
            residue and not (line.closed and line.words > _SUBHEADING_WORDS)
        )
        if residue:
            found.append((line.first, line.stop, "residue"))
            continue
        kind = _kind(text, tokens, lines, number, seen, title)
        if kind in ("lede", "body"):
            behind = _dateline(tokens, line) if kind == "lede" else None
            if behind is not None and behind < line.stop:
                found.append((line.first, behind, "dateline"))
                line = line._replace(first=behind)
        found.append((line.first, line.stop, kind))
        seen.append(kind)
    return found


def _kind(
    text: str, tokens: list[Token], lines: list[Line], number: int, seen: list[ZoneKind], title: str | None
) -> ZoneKind:
    line = lines[number]
    if number == 0:
        written = text[tokens[line.first].start : tokens[line.stop - 1].end]
        if title is not None and fold(title).split() == fold(written).split():
            return "headline"
        if title is None and len(lines) > 1 and _is_headline(line, lines[1:]):
            return "byline" if _is_byline(tokens, line) else "headline"
    short = _short_kind(tokens, line, number, seen)
    if short is not None:
        return short
    return "body" if "lede" in seen else "lede"


def merged(zones: list[tuple[int, int, ZoneKind]], tokens: list[Token]) -> tuple[Zone, ...]:
    """Zones as raw spans, neighbours of one kind joined."""
    out: list[Zone] = []
    for first, stop, kind in zones:
        if out and out[-1].kind == kind:
            out[-1] = Zone(kind, out[-1].start, tokens[stop - 1].end)
        else:
            out.append(Zone(kind, tokens[first].start, tokens[stop - 1].end))
    return tuple(out)
