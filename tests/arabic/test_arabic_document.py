import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_arabic_fold import hostile

from rawi.arabic import fold, read_document


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in read_document(text).sentences]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("وصل الوفد. ثم غادر.", ["وصل الوفد.", "ثم غادر."]),
        ("هل وصل؟ نعم! وصل", ["هل وصل؟", "نعم!", "وصل"]),
        ("بلغت النسبة 99.5 بالمئة. انتهى", ["بلغت النسبة 99.5 بالمئة.", "انتهى"]),
        ("قال د. سامر العلي أمس. وأضاف", ["قال د. سامر العلي أمس.", "وأضاف"]),
        ("نشرت أ.ف.ب. تقريرا", ["نشرت أ.ف.ب. تقريرا"]),
        ("انتهى التقرير.وذكرت الصحيفة", ["انتهى التقرير.", "وذكرت الصحيفة"]),
        ("قال: «وصلنا.» ثم غادر", ["قال: «وصلنا.»", "ثم غادر"]),
        ("تعذر الوصول… ثم عاد", ["تعذر الوصول…", "ثم عاد"]),
        ("بعد الحصار.. البلدة تنتظر", ["بعد الحصار.. البلدة تنتظر"]),
        ("راجع www.example.org للمزيد", ["راجع www.example.org للمزيد"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, parts: list[str]) -> None:
    assert sentences(text) == parts


def test_a_line_break_ends_a_sentence() -> None:
    assert sentences("السطر الأول\nالسطر الثاني") == ["السطر الأول", "السطر الثاني"]


PAGE = """مقتل شخصين في انفجار شرق البلدة

بلدة السروة – وكالات:

شهدت البلدة صباح اليوم انفجارا قرب السوق الكبير أدى إلى سقوط ضحايا بحسب مصادر محلية.

تفاصيل الحادث

وقال شاهد عيان إن الانفجار وقع عند الساعة التاسعة قرب مدخل السوق.

اقرأ أيضا
خبر آخر عن البلدة"""


def test_zones_of_a_page() -> None:
    kinds = [zone.kind for zone in read_document(PAGE).zones]
    assert kinds == ["headline", "byline", "lede", "subheading", "body", "residue"]


def test_a_dateline_is_cut_from_the_lede() -> None:
    text = "عنوان قصير\n\nبغداد – رويترز: وصلت القافلة إلى المعبر الحدودي صباح اليوم بعد انتظار طويل."
    doc = read_document(text)
    dateline = next(zone for zone in doc.zones if zone.kind == "dateline")
    assert text[dateline.start : dateline.end] == "بغداد – رويترز:"
    assert [zone.kind for zone in doc.zones] == ["headline", "dateline", "lede"]


def test_a_known_title_is_the_headline_however_long() -> None:
    title = "عنوان طويل جدا " * 8
    assert read_document(f"{title}\n\nقصير.", title=title).zones[0].kind == "headline"


def test_a_report_that_begins_with_and_is_a_fragment() -> None:
    assert read_document("وكشف ضابط أن القافلة وصلت.").fragment
    assert not read_document("وزير الداخلية يصل إلى المعبر.").fragment
    assert not read_document("كشف ضابط أن القافلة وصلت.").fragment


@given(hostile)
def test_offsets_hold_on_hostile_text(raw: str) -> None:
    doc = read_document(raw)
    for token in doc.tokens:
        assert fold(raw[token.start : token.end]).strip() == token.fold
        assert doc.token_at(token.start) == token.index
    assert [t.index for s in doc.sentences for t in doc.tokens[s.first : s.stop]] == list(
        range(len(doc.tokens))
    )


@given(st.text(alphabet='ابتوم .؟\n«»"', max_size=200))
def test_zones_and_sentences_cover_all_tokens_in_order(raw: str) -> None:
    doc = read_document(raw)
    starts = [s.start for s in doc.sentences]
    assert starts == sorted(starts)
    for token in doc.tokens:
        assert any(zone.start <= token.start and token.end <= zone.end for zone in doc.zones)


@settings(deadline=None, max_examples=1)
@given(st.just(0))
def test_one_line_of_ten_megabytes(_: int) -> None:
    doc = read_document("قال المتحدث إنّ القافلة وصلت ـ " * 200_000)
    last = doc.tokens[-1]
    assert len(doc.tokens) == 1_000_000
    assert fold(doc.text[last.start : last.end]) == "وصلت"


def kinds(text: str, title: str | None = None) -> list[str]:
    return [zone.kind for zone in read_document(text, title=title).zones]


PROSE = "وصلت القافلة صباح اليوم إلى المعبر الحدودي بعد ساعات من الانتظار، وفق ما ذكر السائقون."


def test_a_link_between_paragraphs_is_residue_and_the_report_goes_on() -> None:
    text = f"{PROSE}\n\nاقرأ أيضا: خبر آخر عن المعبر\n\n{PROSE}"
    assert kinds(text) == ["lede", "residue", "body"]


@pytest.mark.parametrize(
    "line", ["منى السالم – بلدة السروة", "شبكة الساحل | مراسلون", "خاص - السروة", "وكالات"]
)
def test_bylines(line: str) -> None:
    assert kinds(f"عنوان الخبر هنا\n\n{line}\n\n{PROSE}", title="عنوان الخبر هنا") == [
        "headline",
        "byline",
        "lede",
    ]


def test_a_sentence_that_names_an_agency_is_no_dateline() -> None:
    assert kinds(f"عنوان\n\nقالت وكالة أنباء المدينة الجديدة (وكالات) إن {PROSE}", title="عنوان") == [
        "headline",
        "lede",
    ]


def test_a_heading_may_ask() -> None:
    assert kinds(f"{PROSE}\n\nماذا بعد الحصار؟\n\n{PROSE}") == ["lede", "subheading", "body"]


def test_empty_and_blank_texts_have_no_zones() -> None:
    assert kinds("") == kinds(" \n\t ") == []
