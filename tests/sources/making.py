"""Files as the real tools write them, made for tests: invented outlets and people, real geography."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from pathlib import Path

from rawi.model import Report
from rawi.sources import Failure, Options, read

FIRST = (
    "أعلنت قيادة شرطة نينوى، اليوم، توقيف ثلاثة مسلحين قرب بلدة ربيعة غرب الموصل، وقالت إنهم كانوا يخططون لمهاجمة "
    "نقطة تفتيش على الطريق الدولي."
)
SECOND = (
    "وأكد المتحدث باسم القيادة العقيد مازن الهيتي أن العملية جرت بعد ورود معلومات من سكان القرية، مشيراً إلى أن "
    "الموقوفين أُحيلوا إلى القضاء."
)
THIRD = "وذكر شهود عيان أن قوة كبيرة طوقت القرية منذ الفجر وفتشت عشرات المنازل من دون أن يسجل أي اشتباك."
TITLE = "توقيف ثلاثة مسلحين غرب الموصل"


def take(path: Path, **options: object) -> list[Report | Failure]:
    """What `read` makes of one path."""
    return list(read([path], options=Options(**options)))  # type: ignore[arg-type]


def one(path: Path, data: bytes, **options: object) -> Report:
    """The one report in a file with these bytes."""
    path.write_bytes(data)
    (item,) = take(path, **options)
    assert isinstance(item, Report), str(item)
    return item


def refused(path: Path, data: bytes, **options: object) -> str:
    """The one line about a file with these bytes."""
    path.write_bytes(data)
    (item,) = take(path, **options)
    assert isinstance(item, Failure), item
    assert str(item).startswith(str(path)) and len(str(item).splitlines()) == 1 and item.hint
    return str(item)


def page(head: str = "", above: str = "", *, title: str = TITLE, paragraphs: Iterable[str] = ()) -> str:
    """A news page with a menu, a headline, a line of the article's own data (`above`), text, a list of others."""
    body = "".join(f"<p>{text}</p>" for text in (*paragraphs,) or (FIRST, SECOND, THIRD))
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="utf-8">{head}</head><body>'
        '<header><nav><a href="/">الرئيسية</a> <a href="/p">سياسة</a></nav></header>'
        f'<main><article><h1>{title}</h1><div class="meta">{above}</div><div class="text">{body}</div></article></main>'
        "<footer>جميع الحقوق محفوظة</footer></body></html>"
    )


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A ZIP archive."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return out.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(*paragraphs: str, title: str | None = None, document: str | None = None) -> bytes:
    """A Word document with the parts that Word writes at least."""
    body = "".join(
        f'<w:p><w:r><w:rPr><w:rtl/></w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
        for text in paragraphs
    )
    entries = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "word/document.xml": document
        or f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document {W}><w:body>{body}</w:body></w:document>',
    }
    if title is not None:
        entries["docProps/core.xml"] = (
            '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
            f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{title}</dc:title></cp:coreProperties>'
        )
    return zipped({name: text.encode() for name, text in entries.items()})


class Pdf:
    """A PDF by hand: text lines whose characters are written one by one, in the order given, at the places given."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []
        self._pages: list[int] = []
        self._codes: dict[str, int] = {}

    def code(self, char: str) -> int:
        """The font's code for a string that one glyph stands for."""
        return self._codes.setdefault(char, len(self._codes) + 1)

    def page(
        self, lines: Iterable[tuple[float, list[tuple[float, str]]]] = (), *, image: bool = False
    ) -> None:
        """A page of lines: (y, [(x, the glyph's text), …]) in the order in which they are written."""
        parts = ["q 500 0 0 700 50 50 cm /I Do Q"] if image else []
        for y, glyphs in lines:
            parts += [
                f"BT /F 12 Tf 1 0 0 1 {x:g} {y:g} Tm <{self.code(char):02X}> Tj ET" for x, char in glyphs
            ]
        self._pages.append(self._add(_stream("\n".join(parts).encode())))

    def _add(self, body: bytes) -> int:
        self._objects.append(body)
        return len(self._objects) + 6

    def data(self, title: str | None = None) -> bytes:
        """The file. Objects 1 to 6: catalogue, pages, font, its glyph, its ToUnicode map, an image."""
        kids = [
            self._add(
                f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents {content} 0 R"
                "/Resources<</Font<</F 3 0 R>>/XObject<</I 6 0 R>>>>>>".encode()
            )
            for content in self._pages
        ]
        codes = "\n".join(
            f"<{code:02X}> <{char.encode('utf-16-be').hex()}>" for char, code in self._codes.items()
        )
        cmap = (
            "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def\n"
            "1 begincodespacerange <00> <FF> endcodespacerange\n"
            f"{len(self._codes)} beginbfchar\n{codes}\nendbfchar\nendcmap end end"
        )
        names = [f"/g{code}" for code in self._codes.values()]
        first = [
            b"<</Type/Catalog/Pages 2 0 R>>",
            f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(f'{kid} 0 R' for kid in kids)}]>>".encode(),
            # A font whose every glyph is a box half as wide as it is high: the text is in the ToUnicode map.
            f"<</Type/Font/Subtype/Type3/FontBBox[0 0 500 700]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 1/LastChar "
            f"{len(names)}/Widths[{'500 ' * len(names)}]/Encoding<</Type/Encoding/Differences[1 {' '.join(names)}]>>"
            f"/CharProcs<<{''.join(f'{name} 4 0 R' for name in names)}>>/ToUnicode 5 0 R/Resources<<>>>>".encode(),
            _stream(b"500 0 0 0 480 700 d1 0 0 480 700 re f"),
            _stream(cmap.encode()),
            _stream(
                b"\x80",
                b"/Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8",
            ),
        ]
        info = f"<</Title<feff{title.encode('utf-16-be').hex()}>>>".encode() if title else b"<<>>"
        return _file([*first, *self._objects, info])


def placed(seen: str, right: float = 550, width: float = 6.0) -> list[tuple[float, str]]:
    """Glyphs of a line as it is seen, from left to right; the last ends at `right`. A space is left empty."""
    left = right - width * len(seen)
    return [(left + width * i, char) for i, char in enumerate(seen) if char != " "]


def _stream(data: bytes, extra: bytes = b"") -> bytes:
    packed = zlib.compress(data)
    return b"<<%s/Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (extra, len(packed), packed)


def _file(objects: list[bytes]) -> bytes:
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    for number, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    table = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.writelines(b"%010d 00000 n \n" % place for place in places)
    out.write(b"trailer<</Size %d/Root 1 0 R/Info %d 0 R>>\n" % (len(objects) + 1, len(objects)))
    out.write(b"startxref\n%d\n%%%%EOF\n" % table)
    return out.getvalue()
