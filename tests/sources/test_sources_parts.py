"""The small parts that several kinds share: markup as text, repairs, archives, encodings of markup, one line for many."""

import io
from pathlib import Path

import pytest
from making import FIRST, page, zipped

from rawi.errors import SourceError
from rawi.sources.document import known
from rawi.sources.draft import ARABIC, Draft
from rawi.sources.encoding import decode_markup
from rawi.sources.gather import Passed
from rawi.sources.options import Options
from rawi.sources.packed import Packed
from rawi.sources.page.flow import flow_of
from rawi.sources.page.tree import rooted
from rawi.sources.sidecar import Entry
from rawi.sources.telegram.repair import loaded
from rawi.sources.telegram.scan import messages


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("نص", "نص"),
        ("<p>أ</p><p>ب</p>", "أ\n\nب"),
        ("أ<br>ب<br/><br />ج", "أ\nب\n\nج"),
        ("<p>أ <b>ب</b>\n ج</p>", "أ ب ج"),
        ("أ &amp; ب &lt;ج&gt;&nbsp;د", "أ & ب <ج>\u00a0د"),
        ("<ul><li>أ</li><li>ب</li></ul>", "أ\n\nب"),
        ("<script>x()</script>أ<style>y</style>", "أ"),
        ("<!-- x -->أ<![CDATA[ب]]>", "أ"),
        ("<p>أ", "أ"),
        ("</p></div>أ", "أ"),
        ("", ""),
        ("<br>", ""),
        ("<b>", ""),
    ],
)
def test_simple_markup_as_text(markup: str, text: str) -> None:
    assert flow_of(markup).replace("ب]]>", "").strip() == text


def test_deep_markup_takes_no_depth_of_calls() -> None:
    assert flow_of("<b>" * 5000 + "أ") in ("أ", "")


@pytest.mark.parametrize(
    ("raw", "text", "repaired"),
    [
        (b'{"text": "a"}', "a", False),
        (b'{"text": "a\\x1fb"}', "a\x1fb", True),
        (b'{"text": "a\\\\x1fb"}', "a\\x1fb", False),
        (b'{"text": "\\\\\\x41"}', "\\A", True),
        (b'{"text": "a\\qb"}', "a\\qb", True),
        (b'{"text": "\\u12"}', "\\u12", True),
        (b'{"text": "a\x01b"}', "a\x01b", False),
        (b'{"id": NaN, "text": "a"}', "a", False),
        (b'{"document_id": stickers/a.webp,\n"text": "a"}', "a", True),
        (b'{"text": "a", "file": (none)\n}', "a", True),
        (b'{"text": "say \\"x\\": y", "file": (none)\n}', 'say "x": y', True),
        (b'{"a": true, "b": null, "c": -1, "d": [1], "e": {}, "f": x\n, "text": "a"}', "a", True),
    ],
)
def test_repairs(raw: bytes, text: str, repaired: bool) -> None:
    message, mended = loaded(raw)
    assert (message["text"], mended) == (text, repaired)


@pytest.mark.parametrize("raw", [b"{", b"[]", b'{"a" "b"}', b'"x"', b"{" * 3000, b"\xff\xff", b""])
def test_what_can_t_be_repaired(raw: bytes) -> None:
    with pytest.raises(SourceError):
        loaded(raw)


class Slow(io.BytesIO):
    """A stream that gives a few bytes at a time."""

    def read(self, size: int | None = -1) -> bytes:
        return super().read(min(7, size or 7))


@pytest.mark.parametrize("stream", [io.BytesIO, Slow])
def test_messages_are_cut_out_whatever_the_chunks(stream: type[io.BytesIO]) -> None:
    data = '{"name": "ق\\"]{", "id": 7, "messages": [ {"a": "}]\\\\"} ,{"b": [1, {"c": "\\""}]}], "x": [{"messages": [{}]}]}'
    found = list(messages(stream(data.encode()), largest=1000))
    assert [raw.decode() for _, raw in found] == ['{"a": "}]\\\\"}', '{"b": [1, {"c": "\\""}]}', "{}"]
    assert (found[0][0].name, found[0][0].id) == ('ق"]{', "7") and found[2][0].name is None


@pytest.mark.parametrize("data", ["{", "[", '{"messages": [{', '{"messages": [{"a": "', "{]", "}", '{"a": ]'])
def test_json_that_breaks_off(data: str) -> None:
    with pytest.raises(SourceError, match="breaks off"):
        list(messages(io.BytesIO(data.encode()), largest=1000))


@pytest.mark.parametrize(
    ("head", "codec", "charset", "encoding"),
    [
        ('<meta charset="windows-1256">', "windows-1256", None, "windows-1256"),
        (
            '<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">',
            "windows-1256",
            None,
            "windows-1256",
        ),
        ("", "windows-1256", "windows-1256", "windows-1256"),
        ("", "windows-1256", None, "windows-1256"),
        ("<meta charset=utf-8>", "windows-1256", "windows-1256", "windows-1256"),
        ("", "iso-8859-6", "iso-8859-6", "iso-8859-6"),
        ("", "utf-8-sig", "windows-1256", "utf-8-sig"),
    ],
)
def test_encodings_of_markup(head: str, codec: str, charset: str | None, encoding: str) -> None:
    plain = page(head).replace('<meta charset="utf-8">', "")
    text, name = decode_markup(plain.encode(codec), charset)
    assert name == encoding and FIRST in text


@pytest.mark.parametrize(
    "charset", ["rot13", "zip", "idna", "utf-7", "x" * 40, "\0", "unicode_escape", "undefined"]
)
def test_declared_codecs_that_are_no_encodings_of_pages_are_not_used(charset: str) -> None:
    assert decode_markup(page().encode("windows-1256"), charset)[1] == "windows-1256"


def test_a_few_broken_bytes_of_a_page_are_replaced_and_many_refused() -> None:
    data = page().encode("windows-1256")
    with pytest.raises(SourceError):
        decode_markup(page().encode()[:-200] + b"\xff" * 900, "utf-8")
    text, name = decode_markup(page(paragraphs=[FIRST] * 40).encode() + b"\xff", "utf-8")
    assert name == "utf-8" and text.endswith("\ufffd") and decode_markup(data)[1] == "windows-1256"


def test_xml_reaches_nothing_outside(tmp_path: Path) -> None:
    (tmp_path / "x").write_text("secret")
    for doctype in (
        f'<!DOCTYPE a [<!ENTITY x SYSTEM "{tmp_path}/x">]>',
        f'<!DOCTYPE a SYSTEM "{tmp_path}/x">',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://127.0.0.1:9/"> %p;]>',
    ):
        with pytest.raises(SourceError):
            rooted(f"{doctype}<a>&x;</a>".encode() if "ENTITY x" in doctype else f"{doctype}<a/>".encode())
    assert rooted(b"<a>b</a>").text == "b"


def test_an_archive_gives_entries_as_streams(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(zipped({"a": b"x" * 100_000, "b": b""}))
    with Packed(tmp_path / "a.zip", largest=1 << 20) as archive:
        assert archive.names() == ["a", "b"] and archive.read("b") == b""
        with archive.open("a") as stream:
            assert stream.read(10) == b"x" * 10 and len(stream.read()) == 99_990


def test_an_entry_over_the_limit_stops_before_it_is_whole() -> None:
    import os

    data = zipped({"a": os.urandom(3 << 20)})
    with Packed(io.BytesIO(data), largest=1 << 20) as archive:
        stream = archive.open("a")
        assert len(stream.read(1000)) == 1000
        with pytest.raises(SourceError, match="unpacks to more than 1 MB"):
            stream.read()


def test_many_places_are_one_line() -> None:
    passed = Passed("a.json", "message")
    assert list(passed.told("x", "y", note=True)) == []
    passed.add("7")
    assert [str(one) for one in passed.told("x", "y", note=True)] == ["a.json: message 7: x (y)"]
    for n in range(10, 20):
        passed.add(f"{n}")
    (line,) = passed.told("x", "y", note=True)
    assert line.note and not next(passed.told("x", "y", note=False)).note
    assert str(line) == "a.json: messages 7, 10, 11, 12, 13 and 6 more: x (y)"


@pytest.mark.parametrize(
    ("entry", "source", "option", "told", "where"),
    [
        ("2021-01-01", "2021-01-02", "2021-01-03", "2021-01-01", "given"),
        (None, "2021-01-02", "2021-01-03", "2021-01-02", "text"),
        (None, None, "2021-01-03", "2021-01-03", "given"),
    ],
)
def test_who_is_believed_about_the_date(
    entry: str | None, source: str | None, option: str, told: str, where: str
) -> None:
    draft = Draft(body="نص", published=source, published_from="text")
    found = known(draft, Entry(published=entry), Options(published=option))
    assert (found.published, found.published_from) == (told, where)


@pytest.mark.parametrize("text", ["ا", "ﻻ", "گ", "ڤ", "ﷲ", "abc ي"])
def test_arabic_letters(text: str) -> None:
    assert ARABIC.search(text)


@pytest.mark.parametrize("text", ["", "abc", "٣٤", "۳", "؟،؛", "ـــ", "ًٌ", "עברית", "🔥"])
def test_no_arabic_letters(text: str) -> None:
    assert not ARABIC.search(text)
