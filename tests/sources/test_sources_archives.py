"""WARC (as warcio and crawlers write it) and WACZ."""

import gzip
import io
from hashlib import sha256
from pathlib import Path

import pytest
from making import FIRST, SECOND, TITLE, Pdf, docx, page, placed, refused, take, zipped

from rawi.model import Report

Record = tuple[str, str, str, bytes, dict[str, str]]
URL = "https://example.org/news/"


def response(
    number: int,
    body: bytes,
    *,
    status: str = "200 OK",
    kind: str = "text/html; charset=utf-8",
    **headers: str,
) -> Record:
    return (
        "response",
        f"{URL}{number}",
        status,
        body,
        {"Content-Type": kind, **{k.replace("_", "-"): v for k, v in headers.items()}},
    )


def warc(*records: Record, packed: bool = True) -> bytes:
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    writer.write_record(writer.create_warcinfo_record("a.warc.gz", {"software": "test"}))
    for kind, url, status, body, headers in records:
        http = (
            StatusAndHeaders(status, list(headers.items()), protocol="HTTP/1.1")
            if kind == "response"
            else None
        )
        writer.write_record(
            writer.create_warc_record(
                url, kind, payload=io.BytesIO(body), http_headers=http,
                warc_content_type=None if http else headers.get("Content-Type", ""),
                warc_headers_dict={"WARC-Date": "2021-03-07T08:00:00Z"},
            )
        )  # fmt: skip
    return out.getvalue()


PAGE = page().encode()
OTHER = page(title="عنوان آخر للخبر", paragraphs=[SECOND, FIRST]).encode()


def reports(path: Path, data: bytes) -> list[Report]:
    path.write_bytes(data)
    items = take(path)
    assert all(isinstance(item, Report) for item in items), [str(item) for item in items]
    return items  # type: ignore[return-value]


@pytest.mark.parametrize(
    ("name", "packed"), [("a.warc.gz", True), ("a.warc", False), ("a.bin", True), ("b", False)]
)
def test_pages_of_an_archive(tmp_path: Path, name: str, packed: bool) -> None:
    first, second = reports(tmp_path / name, warc(response(1, PAGE), response(2, OTHER), packed=packed))
    assert (first.title, first.url, first.captured) == (TITLE, f"{URL}1", "2021-03-07T08:00:00+00:00")
    assert (first.source, second.source) == (f"{tmp_path}/{name}#2", f"{tmp_path}/{name}#3")
    assert first.bytes_sha256 == sha256(PAGE).hexdigest()


def test_what_is_no_page_is_passed_over(tmp_path: Path) -> None:
    (report,) = reports(
        tmp_path / "a.warc.gz",
        warc(
            response(1, PAGE, status="404 Not Found"),
            response(2, b"\x89PNG", kind="image/png"),
            (
                "request",
                URL,
                "",
                b"GET / HTTP/1.1\r\n\r\n",
                {"Content-Type": "application/http; msgtype=request"},
            ),
            ("metadata", URL, "", b"x: y", {"Content-Type": "application/warc-fields"}),
            response(3, PAGE),
        ),
    )
    assert report.url == f"{URL}3"


def test_the_same_payload_of_an_address_is_read_once(tmp_path: Path) -> None:
    first, second = reports(
        tmp_path / "a.warc.gz",
        warc(response(1, PAGE), response(1, PAGE), response(2, PAGE), response(2, PAGE)),
    )
    assert first.id == second.id and (first.url, second.url) == (f"{URL}1", f"{URL}2")


def test_packed_and_chunked_payloads(tmp_path: Path) -> None:
    chunked = b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE)
    found = reports(
        tmp_path / "a.warc.gz",
        warc(
            response(1, gzip.compress(PAGE), Content_Encoding="gzip"),
            response(2, chunked, Transfer_Encoding="chunked"),
        ),
    )
    assert [item.title for item in found] == [TITLE, TITLE]


def test_the_charset_of_the_header_counts(tmp_path: Path) -> None:
    plain = page(paragraphs=[FIRST, SECOND]).replace('<meta charset="utf-8">', "").replace("–", "-")
    data = warc(response(1, plain.encode("windows-1256"), kind="text/html; charset=windows-1256"))
    (report,) = reports(tmp_path / "a.warc.gz", data)
    assert report.encoding == "windows-1256" and FIRST in report.text


def test_pdfs_resources_and_texts_of_pages(tmp_path: Path) -> None:
    made = Pdf()
    made.page([(700, placed(TITLE[::-1]))])
    pdf, resource, text = reports(
        tmp_path / "a.warc.gz",
        warc(
            response(1, made.data(), kind="application/pdf"),
            ("resource", f"{URL}2", "", PAGE, {"Content-Type": "text/html"}),
            ("conversion", f"{URL}3", "", FIRST.encode(), {"Content-Type": "text/plain"}),
        ),
    )
    assert (pdf.text, resource.title, text.text) == (TITLE, TITLE, FIRST)


def test_pages_without_arabic_are_one_line_and_bad_pages_one_each(tmp_path: Path) -> None:
    english = page(title="x", paragraphs=["Nothing but English words in this text. " * 5]).replace(
        "الرئيسية", "x"
    )
    english = english.replace("سياسة", "y").replace("جميع الحقوق محفوظة", "z")
    (tmp_path / "a.warc.gz").write_bytes(
        warc(
            response(1, english.encode()),
            response(2, english.encode()),
            response(3, b"<html></html>"),
            response(4, PAGE),
        )
    )
    bad, report, line = take(tmp_path / "a.warc.gz")
    assert f"{tmp_path}/a.warc.gz: record 4: has no main text" in str(bad) and isinstance(report, Report)
    assert "records 2, 3: no Arabic text" in str(line)


def test_an_archive_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    data = warc(*(response(n, page(title=f"{TITLE} {n}").encode()) for n in range(20)))
    (tmp_path / "a.warc.gz").write_bytes(data[: len(data) * 3 // 4])
    items = take(tmp_path / "a.warc.gz")
    assert len(items) > 8 and sum(isinstance(item, Report) for item in items) >= len(items) - 2
    plain = warc(response(1, PAGE), packed=False)
    (tmp_path / "b.warc").write_bytes(plain[:-3000])
    assert len(take(tmp_path / "b.warc")) == 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (gzip.compress(warc(response(1, PAGE), packed=False)), "damaged"),
        (b"WARC/1.0\r\nnonsense", "holds no pages"),
        (b"\x1f\x8b\x08\x00" + b"\xff" * 300, "damaged"),
        (warc(), "holds no pages"),
        (b"", "holds no pages"),
    ],
)
def test_archives_that_are_none(tmp_path: Path, data: bytes, told: str) -> None:
    (tmp_path / "a.warc.gz").write_bytes(data)
    items = take(tmp_path / "a.warc.gz")
    assert told in str(items[0]) and all(len(str(item).splitlines()) == 1 for item in items)


def test_wrong_lengths(tmp_path: Path) -> None:
    data = warc(response(1, PAGE), response(2, OTHER), packed=False)
    for number in (b"9", b"99999999999", b"-5", b"x"):
        wrong = data.replace(b"Content-Length: ", b"Content-Length: " + number, 2)
        (tmp_path / "a.warc").write_bytes(wrong)
        items = take(tmp_path / "a.warc")
        assert items and all(isinstance(item, Report) or len(str(item).splitlines()) == 1 for item in items)


def test_a_page_that_unpacks_to_too_much_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    bomb = gzip.compress(b"<html>" + b" " * (60 << 20))
    (tmp_path / "a.warc.gz").write_bytes(warc(response(1, bomb, Content_Encoding="gzip"), response(2, PAGE)))
    failure, report = take(tmp_path / "a.warc.gz")
    assert "record 2: the page is larger than 32 MB" in str(failure) and isinstance(report, Report)


def test_a_record_that_is_a_bomb_ends_the_archive(tmp_path: Path) -> None:
    head = b"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: http://x.org/\r\nContent-Type: image/png\r\nContent-Length: %d\r\n\r\n"
    size = 400 << 20
    bomb = gzip.compress(head % size + b"\0" * size + b"\r\n\r\n", 1)
    (tmp_path / "a.warc.gz").write_bytes(warc(response(1, PAGE)) + bomb)
    report, failure = take(tmp_path / "a.warc.gz")
    assert isinstance(report, Report) and "unpacks to more than 200 times its size" in str(failure)


def test_wacz_reads_its_archives(tmp_path: Path) -> None:
    data = zipped(
        {
            "datapackage.json": b"{}",
            "archive/data.warc.gz": warc(response(1, PAGE)),
            "archive/more.warc.gz": warc(response(1, PAGE), response(2, OTHER)),
            "pages/pages.jsonl": b'{"format": "json-pages-1.0"}\n',
        }
    )
    for name in ("a.wacz", "b.zip"):
        first, second = reports(tmp_path / name, data)
        assert (first.source, second.source) == (f"{tmp_path}/{name}#2", f"{tmp_path}/{name}#5")


def test_wacz_without_or_with_damaged_archives(tmp_path: Path) -> None:
    assert "holds no WARC file" in refused(tmp_path / "a.wacz", zipped({"datapackage.json": b"{}"}))
    assert "is a damaged archive" in refused(tmp_path / "a.wacz", b"PK\x03\x04" + b"x" * 500)
    (tmp_path / "a.wacz").write_bytes(
        zipped(
            {
                "archive/a.warc": b"WARC/1.0\r\n" + b" " * 50_000_000,
                "archive/b.warc.gz": warc(response(1, PAGE)),
            }
        )
    )
    items = take(tmp_path / "a.wacz")
    assert "archive/a.warc" in str(items[0]) and isinstance(items[-1], Report)


def test_a_word_document_is_no_web_archive(tmp_path: Path) -> None:
    (report,) = reports(tmp_path / "a.wacz", docx(FIRST))
    assert report.text == FIRST
