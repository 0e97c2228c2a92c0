"""Bytes → text: which encoding a file is in, and whether it is text at all."""

from __future__ import annotations

import codecs
import re

import cchardet

from rawi.errors import SourceError

BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
ARABIC_8BIT = ("windows-1256", "iso-8859-6")
MAGIC = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a ZIP archive (or DOCX, XLSX, EPUB)",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "gzip data",
    b"SQLite format 3": "an SQLite database",
    b"\x7fELF": "a program",
    b"MZ\x90": "a program",
    b"\xd0\xcf\x11\xe0": "an old Office document",
}
SAMPLE = 1 << 20
"""Bytes that detection looks at; more changes nothing and costs time."""
WESTERN = ("ascii", "iso8859-1", "iso8859-15", "cp1252")
DECLARED = {
    "utf-8": "utf-8",
    "cp1256": "windows-1256",
    "iso8859-6": "iso-8859-6",
    "cp720": "cp720",
    "cp864": "cp864",
    "mac-arabic": "mac-arabic",
    **{name: name for name in WESTERN},
}
"""Encodings that a page may declare, by Python's name for them, and what the record calls them."""
MARKUP_SAYS = re.compile(
    rb"""charset\s*=\s*["']?\s*([\w.:\-]{2,30})|encoding\s*=\s*["']([\w.:\-]{2,30})["']""", re.I
)
SCRIPT = re.compile(rb"<(?:script|style)\b", re.I)
TAG = re.compile(rb"<[^<>]*>")
SAVE_AS = "save it as UTF-8 text"


def decode(data: bytes) -> tuple[str, str]:
    """(text without its byte order mark, name of the encoding).

    Order: byte order mark, UTF-16 without a mark, strict UTF-8, then windows-1256 or ISO-8859-6 as
    faust-cchardet tells them apart. Raises SourceError for binary data and for bytes that fit none of these.
    """
    marked = _by_mark(data) or _unmarked_utf16(data)
    if marked:
        return marked
    _refuse_binary(data)
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        return _eight_bit(data, error.start, data[:SAMPLE])


def decode_markup(data: bytes, charset: str | None = None) -> tuple[str, str]:
    """The same for HTML and XML, which can say what they are in. `charset`: what the server said.

    Bytes that are strict UTF-8 are UTF-8 whatever is declared; then the declaration holds, unless it is a Western
    one that hides Arabic or the bytes belie it. A few broken bytes become U+FFFD. Raises SourceError.
    """
    marked = _by_mark(data) or _unmarked_utf16(data)
    if marked:
        return marked
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        position = error.start
    said = [name for name in (_known(charset), *_said(data)) if name]
    for name in said:
        text = data.decode(name, "replace")
        if name not in WESTERN and text.count("\ufffd") * 1000 <= len(text):
            return text, DECLARED[name]
    return _eight_bit(data, position, _shown(data[:SAMPLE]), least=30)


def _shown(head: bytes) -> bytes:
    """Roughly what of the markup is shown: no tags, no scripts."""
    first, *others = SCRIPT.split(head)
    return TAG.sub(b" ", b" ".join([first, *(part.partition(b"</")[2] for part in others)]))


def _said(data: bytes) -> list[str | None]:
    """What the head of the markup declares."""
    return [
        _known((match[1] or match[2]).decode("ascii", "replace"))
        for match in MARKUP_SAYS.finditer(data[:4096])
    ]


def _known(name: str | None) -> str | None:
    """Python's name of a declared encoding that pages are written in; None for any other codec it has."""
    try:
        found = codecs.lookup(name or "").name
    except (LookupError, ValueError):
        return None
    return found if found in DECLARED else None


def _by_mark(data: bytes) -> tuple[str, str] | None:
    for mark, name in BOMS:
        if data.startswith(mark):
            try:
                return data.decode(name), name
            except UnicodeDecodeError as error:
                raise SourceError(
                    f"begins as {name} and breaks off being so at byte {error.start}", hint=SAVE_AS
                ) from error
    return None


def _refuse_binary(data: bytes) -> None:
    for magic, what in MAGIC.items():
        if data.startswith(magic):
            raise SourceError(f"is {what}, not text", hint="save its text as .txt")
    head = data[:SAMPLE]
    control = sum(head.count(code) for code in (*range(1, 9), *range(14, 27), *range(28, 32)))
    if (control + head.count(0)) * 20 > len(head):
        raise SourceError("is binary, not text", hint="save its text as .txt")


def _unmarked_utf16(data: bytes) -> tuple[str, str] | None:
    """UTF-16 whose mark was cut off: Arabic text then has 0x06 in every other byte."""
    head = data[:SAMPLE]
    for name, high in (("utf-16-le", head[1::2]), ("utf-16-be", head[::2])):
        if high.count(6) * 2 > len(high) > 0:
            try:
                return data.decode(name), name
            except UnicodeDecodeError:
                return None
    return None


def _eight_bit(data: bytes, position: int, head: bytes, least: int = 50) -> tuple[str, str]:
    """Text in one of the two Arabic 8-bit sets. `position`: the byte at which UTF-8 failed. `least`: how many
    letters in a hundred of `head` must then be Arabic; a page's scripts are not.
    """
    if not _damaged_utf8(head):
        told = (cchardet.detect(head).get("encoding") or "").lower()
        for name in sorted(ARABIC_8BIT, key=lambda known: known != told):
            try:
                text = data.decode(name)
            except UnicodeDecodeError:
                continue
            if _share(head.decode(name, "replace")) > least:
                return text, name
    raise SourceError(
        f"is in no encoding that Rawi knows: byte {position} is not UTF-8",
        hint="save it as UTF-8; windows-1256, ISO-8859-6 and UTF-16 are known too",
    )


def _damaged_utf8(head: bytes) -> bool:
    """UTF-8 with broken bytes would pass for windows-1256 gibberish; it must not. Bytes of an 8-bit set hardly ever
    make an Arabic letter of UTF-8: a letter for twenty of them is damage.
    """
    high = len(head.translate(None, bytes(range(128))))
    return sum(map(_arabic, head.decode("utf-8", "replace"))) * 20 > high


def _share(text: str) -> float:
    """Arabic letters in a hundred letters."""
    letters = [char for char in text if char.isalpha()]
    return 100 * sum(map(_arabic, letters)) / len(letters) if letters else 0


def _arabic(char: str) -> bool:
    return "\u0600" <= char <= "\u06ff"
