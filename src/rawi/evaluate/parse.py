"""Gold files: line by line, with every error at its line."""

from __future__ import annotations

from pathlib import Path

from rawi.errors import DataError
from rawi.evaluate.fields import Wrong, is_date
from rawi.evaluate.gold import Gold
from rawi.evaluate.reader import Reader
from rawi.model import Report, report_id

HEADS = ("text", "title", "outlet", "published", "partial")


def load(path: Path) -> Gold:
    """The gold file at `path` with its report. Raises DataError that names file and line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(f"can't be read: {error}", source=str(path)) from error
    number = 0
    try:
        heads, rows = _split(lines)
        reader = Reader(_report(path, heads))
        for number, row in rows:
            reader.add(number, row)
    except Wrong as bad:
        place = f"line {bad.line or number}" if bad.line or number else None
        raise DataError(bad.told, source=str(path), place=place, hint=bad.hint) from bad
    return Gold(path=str(path), report=reader.report, partial="partial" in heads, **reader.found)


def _split(lines: list[str]) -> tuple[dict[str, str], list[tuple[int, str]]]:
    heads: dict[str, str] = {}
    rows: list[tuple[int, str]] = []
    for number, line in enumerate(lines, 1):
        word, _, rest = line.strip().partition(" ")
        if not word or word.startswith("#"):
            continue
        if word in HEADS:
            if rows or word in heads:
                raise Wrong(f"{word} stands once, above the annotations", line=number)
            heads[word] = rest.strip()
        else:
            rows.append((number, line.strip()))
    return heads, rows


def _report(path: Path, heads: dict[str, str]) -> Report:
    beside = path.parent / heads["text"] if "text" in heads else path.with_suffix(".txt")
    try:
        text = beside.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise Wrong(f"no text: {beside} can't be read", "name it: text ../reports/NAME.txt") from error
    title, outlet, published = (heads.get(name) or None for name in ("title", "outlet", "published"))
    if published and not is_date(published):
        raise Wrong(f"published is not a date: {published!r}", "write YYYY-MM-DD")
    text = f"{title}\n\n{text}" if title else text
    name = report_id(text, outlet=outlet, published=published, title=title)
    return Report(id=name, source=str(beside), outlet=outlet, published=published, title=title, text=text)
