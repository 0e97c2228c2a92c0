"""What a file is, by its name and by its first bytes."""

import gzip
from pathlib import Path

import pytest
from making import FIRST, docx, page, zipped

from rawi.sources.sniff import Kind, by_content, by_name, in_archive


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.TXT", "text"), ("a.md", "text"), ("a.HTM", "page"), ("a.mht", "saved"), ("a.PDF", "pdf"), ("a.docx", "docx"),
        ("a.xml", "feed"), ("a.jsonl.gz", "rows"), ("a.ndjson", "rows"), ("a.warc.gz", "warc"), ("a.wacz", "wacz"),
        ("a.tsv", "csv"), ("a.parquet", "parquet"), ("a.urls", "urls"), ("a.json", None), ("a.txt.gz", None), ("a", None),
    ],
)  # fmt: skip
def test_names(name: str, kind: Kind | None) -> None:
    assert by_name(Path(name)) == kind


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (page().encode(), "page"),
        (page().encode("utf-16"), "page"),
        (b"\xef\xbb\xbf\r\n <HTML dir=rtl>", "page"),
        (b'<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', "page"),
        (b"<!-- a note --><!DOCTYPE html><html>", "page"),
        (b'<?xml version="1.0"?>\n<rss version="2.0">', "feed"),
        (b"<feed xmlns='http://www.w3.org/2005/Atom'>", "feed"),
        (b'<rdf:RDF xmlns:rdf="x">', "feed"),
        (b'<?xml version="1.0"?><other/>', None),
        (b"junk before %PDF-1.4", "pdf"),
        (b"PAR1....", "parquet"),
        (b"WARC/1.0\r\n", "warc"),
        (gzip.compress(b"WARC/1.0\r\n", mtime=0), "warc"),
        (gzip.compress(b'{"text": 1}', mtime=0), None),
        (b'{\n "name": "x",\n "type": "y",\n "messages": [\n', "chat"),
        (b'{\n "about": "x",\n "personal_information": {', "chat"),
        (b'{"text": "x"}', None),
        (b"From: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=x", "saved"),
        (b"From: x\r\nContent-Type: text/plain\r\n", None),
        (FIRST.encode(), None),
        ("<وسم> ليس صفحة".encode(), None),
        (b"", None),
    ],
)
def test_first_bytes(head: bytes, kind: Kind | None) -> None:
    assert by_content(head) == kind


def test_archives_by_what_they_hold(tmp_path: Path) -> None:
    for name, data, kind in (
        ("a", docx(FIRST), "docx"),
        ("b", zipped({"archive/x.warc.gz": b""}), "wacz"),
        ("c", zipped({"x.txt": b""}), None),
        ("d", b"PK\x03\x04broken", None),
    ):
        (tmp_path / name).write_bytes(data)
        assert in_archive(tmp_path / name) == kind


def test_long_heads_of_lines_take_no_time() -> None:
    for piece in (b"A: b\r\n", b"A: b\r\n ", b"<", b"<!--", b"{", b" "):
        by_content(piece * 10_000)
