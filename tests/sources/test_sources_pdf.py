"""PDF: what stands on the page is read in the order of reading, however its producer wrote it."""

import os
from pathlib import Path

import pytest
from making import FIRST, Pdf, one, placed, refused, take

from rawi.model import Report
from rawi.sources import Failure
from rawi.sources.pdf.glyphs import Glyph
from rawi.sources.pdf.order import line_of, mirrored

LINE = "أعلنت الشرطة توقيف أربعة مسلحين قرب القائم"


def pdf(*lines: str, title: str | None = None, backwards: bool = False) -> bytes:
    """One page with these lines as they are read; `backwards`: each is written from its last character on."""
    made = Pdf()
    made.page((700 - 20 * i, placed(line[::-1])[:: -1 if backwards else 1]) for i, line in enumerate(lines))
    return made.data(title)


@pytest.mark.parametrize("backwards", [False, True])
def test_visual_and_logical_order_give_the_same_text(tmp_path: Path, backwards: bool) -> None:
    report = one(tmp_path / "a.pdf", pdf(f"{LINE}.", backwards=backwards))
    assert report.text == f"{LINE}."
    assert report.bytes_sha256 and report.captured and report.source == str(tmp_path / "a.pdf")


def test_presentation_forms_are_letters(tmp_path: Path) -> None:
    shaped = "ﻗﺎل اﻟﻤﺘﺤﺪث إن ﻻ إﺻﺎﺑﺎت"
    report = one(tmp_path / "a.pdf", pdf(shaped))
    assert report.text == "قال المتحدث إن لا إصابات"


def test_words_written_in_mixed_order_stand_where_they_are_seen(tmp_path: Path) -> None:
    made = Pdf()
    glyphs = placed(["القائم", "قرب"][1][::-1] + " " + "القائم"[::-1], right=550)
    made.page([(700, [*glyphs[3:], *glyphs[:3][::-1]])])
    assert one(tmp_path / "a.pdf", made.data()).text == "القائم قرب"


def test_a_ligature_of_lam_and_alef_is_two_letters_in_order(tmp_path: Path) -> None:
    made = Pdf()
    made.page([(700, [(500, "م"), (506, "ا"), (512, "لا"), (518, "س")])])
    assert one(tmp_path / "a.pdf", made.data()).text == "سلاام"


def glyphs(seen: str) -> list[Glyph]:
    """A line as it is seen, from left to right, each character 6 points wide."""
    return [Glyph(char, 6 * i, 6 * i + (0 if char == " " else 5.5), 0, 10, 12) for i, char in enumerate(seen)]


@pytest.mark.parametrize(
    ("seen", "read"),
    [
        ("2019 طابش 21", "21 شباط 2019"),
        ("رالود 1,400 غلبم", "مبلغ 1,400 دولار"),
        ("نم 99.5%", "99.5% من"),
        ("ةدحو SWAT يف", "في SWAT وحدة"),
        ("United Nations ةثعب", "بعثة United Nations"),
        ("ارتموليك ٢٥", "٢٥ كيلومترا"),
        ("14:30 ةعاسلا", "الساعة 14:30"),
        ("2021/03/07 موي", "يوم 2021/03/07"),
        ("Boeing 737 ةرئاط", "طائرة Boeing 737"),
        ("plain Latin text 12", "plain Latin text 12"),
    ],
)
def test_numbers_and_latin_words_keep_their_direction(seen: str, read: str) -> None:
    assert line_of(glyphs(seen)) == read


def test_brackets_face_their_words() -> None:
    for seen in ("نيرخآ )يبنجأ مهنيب( ةعبرأ", "نيرخآ (يبنجأ مهنيب) ةعبرأ"):
        assert mirrored([line_of(glyphs(seen))]) == ["أربعة (بينهم أجنبي) آخرين"]


def test_marks_follow_their_letters() -> None:
    line = [
        Glyph("م", 12, 18, 0, 8, 12),
        Glyph("ُ", 13, 15, 9, 11, 12),
        Glyph("ن", 6, 12, 0, 8, 12),
        Glyph("ذ", 0, 6, 0, 8, 12),
    ]
    assert line_of(line) == "مُنذ"


def test_lines_of_a_paragraph_are_joined_and_paragraphs_parted(tmp_path: Path) -> None:
    long = "وقالت القيادة إن العملية جرت فجر اليوم بإسناد من طيران الجيش وإن القوات"
    data = pdf(LINE, long, f"{long} طوقت", "القرية.", f"{long} فتشت", "المنازل.")
    first, second, third = one(tmp_path / "a.pdf", data).text.split("\n\n")
    assert first == LINE
    assert second.endswith("القرية.") and "\n" not in second and third.endswith("فتشت المنازل.")


def test_page_numbers_are_left_out_and_a_sentence_goes_on_over_pages(tmp_path: Path) -> None:
    made = Pdf()
    for number, line in (
        (1, f"{FIRST[:70]}"),
        (2, "على الطريق الدولي بين المدينتين منذ مطلع هذا الشهر كما قال"),
    ):
        made.page([(700, placed(line[::-1])), (40, placed(f"{number}", right=300))])
    text = one(tmp_path / "a.pdf", made.data()).text
    assert "\n" not in text and not any(char.isdigit() for char in text)


def test_an_arabic_title_of_the_properties(tmp_path: Path) -> None:
    assert one(tmp_path / "a.pdf", pdf(LINE, title="بيان القيادة")).title == "بيان القيادة"
    assert one(tmp_path / "b.pdf", pdf(LINE, title="Microsoft Word - Document1")).title is None


def test_a_scanned_page_is_named_and_the_others_are_read(tmp_path: Path) -> None:
    made = Pdf()
    made.page([(700, placed(LINE[::-1]))])
    made.page(image=True)
    made.page([(700, placed(LINE[::-1]))], image=True)
    made.page(image=True)
    (tmp_path / "a.pdf").write_bytes(made.data())
    report, failure = take(tmp_path / "a.pdf")
    assert isinstance(report, Report) and report.text.count("القائم") == 2
    assert str(failure).startswith(
        f"{tmp_path}/a.pdf: pages 2, 4: scanned, a picture without text (run text recog"
    )


def test_a_wholly_scanned_pdf_is_one_line(tmp_path: Path) -> None:
    made = Pdf()
    made.page(image=True)
    made.page(image=True)
    assert "is scanned: its 2 pages are pictures" in refused(tmp_path / "a.pdf", made.data())


def test_more_pages_than_allowed_are_named(tmp_path: Path) -> None:
    made = Pdf()
    for _ in range(30):
        made.page([(700, placed(LINE[::-1]))])
    (tmp_path / "a.pdf").write_bytes(made.data())
    report, failure = take(tmp_path / "a.pdf", max_pages=10)
    assert isinstance(report, Report) and report.text.count("القائم") == 10
    assert "pages 11-30: not read: a PDF may have 10 pages, this one has 30 (split it)" in str(failure)


def test_a_page_tree_that_claims_a_million_pages(tmp_path: Path) -> None:
    data = pdf(LINE).replace(b"/Count 1", b"/Count 1000000")
    (tmp_path / "a.pdf").write_bytes(data)
    items = take(tmp_path / "a.pdf", max_pages=50)
    assert (
        all(len(str(item).splitlines()) == 1 for item in items if isinstance(item, Failure))
        and len(items) <= 3
    )


@pytest.mark.parametrize("cut", [10, 200, 900])
def test_a_pdf_that_breaks_off(tmp_path: Path, cut: int) -> None:
    told = refused(tmp_path / "a.pdf", pdf(LINE)[:cut])
    assert "damaged PDF" in told or "holds no text" in told or "no Arabic text" in told


def test_wrong_lengths_and_a_bomb_in_a_stream(tmp_path: Path) -> None:
    import zlib

    wrong = pdf(LINE).replace(b"/Length ", b"/Length 9")
    bomb = zlib.compress(b"0 " * 30_000_000)
    made = pdf(LINE)
    at = made.index(b"/FlateDecode/Length")
    stuffed = (
        made[:at] + b"/FlateDecode/Length %d>>stream\n%s\nendstream\nendobj\n" % (len(bomb), bomb) + made[at:]
    )
    for data in (wrong, stuffed):
        (tmp_path / "a.pdf").write_bytes(data)
        (item,) = take(tmp_path / "a.pdf", max_seconds=4)
        assert isinstance(item, Report) or len(str(item).splitlines()) == 1


def test_noise_behind_the_name_of_a_pdf(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.pdf", b"%PDF-1.4\n" + os.urandom(20_000)).count("a.pdf") == 1


def test_an_empty_page_is_no_text(tmp_path: Path) -> None:
    made = Pdf()
    made.page()
    assert "holds no text" in refused(tmp_path / "a.pdf", made.data())
