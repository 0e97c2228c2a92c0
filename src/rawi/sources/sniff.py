"""What a file is: by its name, and by its first bytes where they say something else."""

from __future__ import annotations

import codecs
import re
import zipfile
import zlib
from pathlib import Path
from typing import Literal

Kind = Literal[
    "text", "page", "saved", "pdf", "docx", "feed", "chats",
    "rows", "chat", "warc", "wacz", "csv", "parquet", "urls",
]  # fmt: skip
"""The first seven are read whole, the others as streams. "saved" is MHTML, "chats" a page of a Telegram export,
"chat" its JSON, "urls" a list of addresses."""
HEAD = 1 << 16
ENDINGS: dict[str, Kind] = {
    ".txt": "text", ".md": "text",
    ".html": "page", ".htm": "page", ".xhtml": "page", ".shtml": "page",
    ".mhtml": "saved", ".mht": "saved",
    ".pdf": "pdf", ".docx": "docx",
    ".rss": "feed", ".atom": "feed", ".xml": "feed",
    ".jsonl": "rows", ".ndjson": "rows",
    ".warc": "warc", ".wacz": "wacz",
    ".csv": "csv", ".tsv": "csv", ".parquet": "parquet",
    ".urls": "urls",
}  # fmt: skip
PACKED: tuple[Kind, ...] = ("rows", "warc")
"""Kinds that are also read from .gz."""
MHTML = re.compile(
    rb"\A(?:[A-Za-z-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)*?(?i:content-type:\s*multipart/related)"
)
MESSAGES = re.compile(rb'"messages"\s*:\s*\[|"(?:left_chats|personal_information)"\s*:')
HTML = re.compile(r"<!doctype\s+html|<html[\s>]", re.I)
FEED = re.compile(r"<(?:rss|feed|rdf:rdf)[\s>]", re.I)
TELEGRAM = re.compile(r'class="page_wrap".{0,4000}class="page_body chat_page', re.DOTALL)
MARKUP = re.compile(r"\A\s*(?:<\?xml|<!--|<!doctype|<html|<rss|<feed|<rdf:)", re.I)
WARC_LINE = b"WARC/"


def by_name(path: Path) -> Kind | None:
    """The kind that the file's ending stands for."""
    suffix = path.suffix.lower()
    if suffix == ".gz":
        inner = ENDINGS.get(Path(path.stem).suffix.lower())
        return inner if inner in PACKED else None
    return ENDINGS.get(suffix)


def by_content(head: bytes) -> Kind | None:
    """The kind that the first bytes can't be mistaken for; None for text, tables and whatever isn't known."""
    if b"%PDF-" in head[:1024]:
        return "pdf"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"\x1f\x8b"):
        return "warc" if _inflated(head).startswith(WARC_LINE) else None
    if head.startswith(WARC_LINE):
        return "warc"
    if head.lstrip().startswith(b"{"):
        return "chat" if MESSAGES.search(head) else None
    if MHTML.match(head[:4096]):
        return "saved"
    return _markup(_start(head))


def in_archive(path: Path) -> Kind | None:
    """What a ZIP archive holds: a Word document, a web archive, or nothing that is read."""
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError):
        return None
    if "word/document.xml" in names:
        return "docx"
    return "wacz" if any(name.startswith("archive/") and ".warc" in name for name in names) else None


def _markup(start: str) -> Kind | None:
    if not MARKUP.match(start):
        return None
    html, feed = HTML.search(start), FEED.search(start)
    if feed and not (html and html.start() < feed.start()):
        return "feed"
    if html is None:
        return None
    return "chats" if TELEGRAM.search(start) else "page"


def _start(head: bytes) -> str:
    for mark, name in (
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16"),
        (codecs.BOM_UTF16_BE, "utf-16"),
    ):
        if head.startswith(mark):
            return head.decode(name, "replace").lstrip("\ufeff")
    return head.decode("latin-1")


def _inflated(head: bytes) -> bytes:
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 64)
    except zlib.error:
        return b""
