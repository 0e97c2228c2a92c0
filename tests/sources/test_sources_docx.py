"""Word documents, and archives that are meant to hurt."""

import zipfile
from pathlib import Path

import pytest
from making import FIRST, SECOND, TITLE, W, docx, one, refused, take, zipped


def test_paragraphs_and_title(tmp_path: Path) -> None:
    report = one(tmp_path / "a.docx", docx(FIRST, "", SECOND, title=TITLE))
    assert report.text == f"{TITLE}\n\n{FIRST}\n\n{SECOND}" and report.title == TITLE
    assert report.published is None and report.bytes_sha256 and report.captured


@pytest.mark.parametrize("title", ["Microsoft Word - Document1", "", None])
def test_a_template_s_title_is_none(tmp_path: Path, title: str | None) -> None:
    report = one(tmp_path / "a.docx", docx(FIRST, title=title))
    assert report.title is None and report.text == FIRST


def test_runs_tabs_breaks_tables_and_changes(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><w:t>قال </w:t></w:r><w:ins><w:r><w:t>المتحدث</w:t></w:r></w:ins><w:del><w:r><w:delText>أمس</w:delText>"
        "</w:r></w:del><w:r><w:tab/><w:t>إن</w:t><w:br/><w:t>القوات</w:t></w:r></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:hyperlink><w:r><w:t>تقدمت</w:t></w:r></w:hyperlink></w:p></w:tc></w:tr></w:tbl>"
    )
    data = docx(document=f"<w:document {W}><w:body>{body}</w:body></w:document>")
    assert one(tmp_path / "a.docx", data).text == "قال المتحدث\tإن\nالقوات\n\nتقدمت"


def test_a_document_named_otherwise_is_seen(tmp_path: Path) -> None:
    for name in ("a.txt", "b", "c.zip"):
        assert one(tmp_path / name, docx(FIRST)).text == FIRST


def test_entities_are_refused(tmp_path: Path) -> None:
    laughs = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "' + "&a;" * 50 + '"><!ENTITY c "' + "&b;" * 50 + '">]>'
    document = (
        f"{laughs}<w:document {W}><w:body><w:p><w:r><w:t>{FIRST}&c;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert "declares entities of its own" in refused(tmp_path / "a.docx", docx(document=document))


def test_outside_entities_are_refused(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("سر")
    document = (
        f'<!DOCTYPE x [<!ENTITY s SYSTEM "file://{tmp_path}/secret">]>'
        f"<w:document {W}><w:body><w:p><w:r><w:t>{FIRST}&s;</w:t></w:r></w:p></w:body></w:document>"
    )
    assert "declares entities of its own" in refused(tmp_path / "a.docx", docx(document=document))


def test_a_zip_bomb_is_stopped(tmp_path: Path) -> None:
    document = f"<w:document {W}><w:body>{' ' * 60_000_000}</w:body></w:document>"
    assert "unpacks to more than 200 times its size" in refused(tmp_path / "a.docx", docx(document=document))


def test_more_than_the_limit_unpacked(tmp_path: Path) -> None:
    body = "".join(f"<w:p><w:r><w:t>{FIRST} {n * 7919}</w:t></w:r></w:p>" for n in range(6000))
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    assert "unpacks to more than 1 MB" in refused(
        tmp_path / "a.docx", docx(document=document), max_bytes=1 << 20
    )


def test_a_directory_of_endless_entries_is_not_opened(tmp_path: Path) -> None:
    data = docx(FIRST)
    at = data.rfind(b"PK\x05\x06")
    lie = data[: at + 12] + (500 << 20).to_bytes(4, "little") + data[at + 16 :]
    assert "more entries than a report has parts" in refused(tmp_path / "a.docx", lie)


@pytest.mark.parametrize("cut", [30, 200, -30])
def test_a_document_that_breaks_off(tmp_path: Path, cut: int) -> None:
    told = refused(tmp_path / "a.docx", docx(FIRST, SECOND)[:cut])
    assert "is a damaged archive" in told


def test_wrong_sizes_and_checksums(tmp_path: Path) -> None:
    data = bytearray(docx(FIRST))
    at = data.index(b"word/document.xml") + len("word/document.xml") + 20
    data[at : at + 8] = b"\xff" * 8
    assert "is a damaged archive" in refused(tmp_path / "a.docx", bytes(data))


@pytest.mark.parametrize(
    ("entries", "told"),
    [
        ({"word/document.xml": b"<w:document"}, "is not valid XML"),
        ({"word/document.xml": b""}, "is not valid XML"),
        ({"word/document.xml": b"<x/>"}, "is empty"),
        ({"word/document.xml": b"<a>" * 5000}, "is not valid XML"),
        ({"word/other.xml": b"<x/>"}, "is no Word document"),
    ],
)
def test_archives_without_a_document(tmp_path: Path, entries: dict[str, bytes], told: str) -> None:
    assert told in refused(tmp_path / "a.docx", zipped(entries))


def test_a_locked_document(tmp_path: Path) -> None:
    data = bytearray(docx(FIRST))
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = -1
        while (at := data.find(mark, at + 1)) >= 0:
            data[at + offset] |= 1
    assert "is locked with a password" in refused(tmp_path / "a.docx", bytes(data))


def test_another_archive_says_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a.txt": FIRST.encode()}, zipfile.ZIP_STORED))
    (item,) = take(tmp_path / "a.zip")
    assert "unknown type of file (.zip) (unpack it and name the folder)" in str(item)
