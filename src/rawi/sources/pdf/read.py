"""A PDF → one draft, and what of it can't be read. Runs in the parsing process."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from rawi.errors import SourceError
from rawi.sources.draft import ARABIC, Draft
from rawi.sources.guard.frames import Alive, Request, Trouble
from rawi.sources.pdf.glyphs import Glyph, glyphs_of
from rawi.sources.pdf.order import line_of, mirrored
from rawi.sources.pdf.paragraphs import Line, paragraphs

LETTERS = 8
"""A page with fewer characters and a picture is a scan, with a page number at most."""
NAMED = 12


def parse(request: Request) -> Iterator[Draft | Trouble | Alive]:
    """The document's text, page after page; troubles for scanned and broken pages and those over the limit.

    Raises SourceError (damaged, locked, nothing but scans).
    """
    document = _opened(request.data)
    count = len(document)
    pages, scanned, broken = [], [], []
    for number in range(1, min(count, request.pages) + 1):
        yield Alive()
        lines = _lines(document, number)
        if lines is None:
            broken.append(number)
        elif _scanned(document, number, lines):
            scanned.append(number)
        else:
            pages.append(lines)
    body = paragraphs(pages)
    if scanned and not body:
        raise SourceError(
            f"is scanned: its {count} pages are pictures without text",
            hint="run text recognition on it first",
        )
    if not body:
        raise SourceError("holds no text", hint="save its text as .txt")
    yield Draft(body=body, title=_title(document))
    if scanned:
        yield Trouble("scanned, a picture without text", "run text recognition on it", _named(scanned))
    if broken:
        yield Trouble("can't be read", "open and save the PDF again", _named(broken))
    if count > request.pages:
        yield Trouble(
            f"not read: a PDF may have {request.pages:,} pages, this one has {count:,}",
            "split it",
            f"pages {request.pages + 1}-{count}",
        )


def _opened(data: bytes) -> Any:
    import pypdfium2 as pdfium  # type: ignore[import-untyped,unused-ignore]

    try:
        return pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        told = str(error)
        if "password" in told.lower():
            raise SourceError("is locked with a password", hint="save it without one") from error
        raise SourceError(f"is a damaged PDF: {told[:120]}", hint="fetch it again") from error


def _lines(document: Any, number: int) -> list[Line] | None:
    """The lines of a page in reading order; None where the page is broken."""
    import pypdfium2 as pdfium  # type: ignore[import-untyped,unused-ignore]

    try:
        page = document[number - 1]
        text = page.get_textpage()
        found = glyphs_of(text)
        text.close()
        page.close()
    except pdfium.PdfiumError:
        return None
    rows = [(line_of(row), row) for row in found]
    words = mirrored([told for told, _ in rows])
    return [_placed(told, row) for told, (_, row) in zip(words, rows, strict=True) if told]


def _placed(text: str, row: list[Glyph]) -> Line:
    boxes = [glyph for glyph in row if glyph.wide]
    return Line(
        text=text,
        left=min((glyph.left for glyph in boxes), default=0.0),
        right=max((glyph.right for glyph in boxes), default=0.0),
        bottom=min((glyph.bottom for glyph in boxes), default=0.0),
        size=max((glyph.size for glyph in row), default=0.0),
        arabic=bool(ARABIC.search(text)),
    )


def _scanned(document: Any, number: int, lines: list[Line]) -> bool:
    import pypdfium2.raw as raw  # type: ignore[import-untyped,unused-ignore]

    if sum(len(line.text) for line in lines) >= LETTERS:
        return False
    page = document[number - 1]
    found = next(page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3), None) is not None
    page.close()
    return found


def _title(document: Any) -> str | None:
    """The title of its properties, where it is Arabic; a file's name or a program's is none."""
    title = re.sub(r"\s+", " ", document.get_metadata_value("Title") or "").strip()
    return title if ARABIC.search(title) and not title.endswith((".doc", ".docx", ".indd")) else None


def _named(numbers: list[int]) -> str:
    """`page 3`, `pages 3-5, 9`; many are cut short."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in runs[:NAMED])
    more = f" and {len(runs) - NAMED} more runs" if len(runs) > NAMED else ""
    return f"page{'s' * (len(numbers) > 1)} {told}{more}"
