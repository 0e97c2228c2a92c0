"""What is counted: each noun in the dual, behind 3 to 10, behind 11 to 99, behind a hundred, and vaguely."""

from __future__ import annotations

import pytest

from values.sentences import quantity

NOUNS = [
    # (lemma, unit, dual, plural, accusative, feminine)
    ("جندي", "person", "جنديين", "جنود", "جنديا", False),
    ("مقاتل", "person", "مقاتلين", "مقاتلين", "مقاتلا", False),
    ("مسلح", "person", "مسلحين", "مسلحين", "مسلحا", False),
    ("ضابط", "person", "ضابطين", "ضباط", "ضابطا", False),
    ("شرطي", "person", "شرطيين", "شرطيين", "شرطيا", False),
    ("طفل", "person", "طفلين", "أطفال", "طفلا", False),
    ("طفلة", "person", "طفلتين", "طفلات", "طفلة", True),
    ("امرأة", "person", "امرأتين", "نساء", "امرأة", True),
    ("مدني", "person", "مدنيين", "مدنيين", "مدنيا", False),
    ("صحفي", "person", "صحفيين", "صحفيين", "صحفيا", False),
    ("مواطن", "person", "مواطنين", "مواطنين", "مواطنا", False),
    ("عنصر", "person", "عنصرين", "عناصر", "عنصرا", False),
    ("قتيل", "person", "قتيلين", "قتلى", "قتيلا", False),
    ("جريح", "person", "جريحين", "جرحى", "جريحا", False),
    ("أسير", "person", "أسيرين", "أسرى", "أسيرا", False),
    ("نازح", "person", "نازحين", "نازحين", "نازحا", False),
    ("لاجئ", "person", "لاجئين", "لاجئين", "لاجئا", False),
    ("شخص", "person", "شخصين", "أشخاص", "شخصا", False),
    ("عامل", "person", "عاملين", "عمال", "عاملا", False),
    ("طبيب", "person", "طبيبين", "أطباء", "طبيبا", False),
    ("معلم", "person", "معلمين", "معلمين", "معلما", False),
    ("طالب", "person", "طالبين", "طلاب", "طالبا", False),
    ("صاروخ", "item", "صاروخين", "صواريخ", "صاروخا", False),
    ("قذيفة", "item", "قذيفتين", "قذائف", "قذيفة", True),
    ("قنبلة", "item", "قنبلتين", "قنابل", "قنبلة", True),
    ("لغم", "item", "لغمين", "ألغام", "لغما", False),
    ("عبوة", "item", "عبوتين", "عبوات", "عبوة", True),
    ("دبابة", "vehicle", "دبابتين", "دبابات", "دبابة", True),
    ("سيارة", "vehicle", "سيارتين", "سيارات", "سيارة", True),
    ("طائرة", "vehicle", "طائرتين", "طائرات", "طائرة", True),
    ("شاحنة", "vehicle", "شاحنتين", "شاحنات", "شاحنة", True),
    ("حافلة", "vehicle", "حافلتين", "حافلات", "حافلة", True),
    ("غارة", "event", "غارتين", "غارات", "غارة", True),
    ("اشتباك", "event", "اشتباكين", "اشتباكات", "اشتباكا", False),
    ("انفجار", "event", "انفجارين", "انفجارات", "انفجارا", False),
    ("ضربة", "event", "ضربتين", "ضربات", "ضربة", True),
    ("قرية", "place", "قريتين", "قرى", "قرية", True),
    ("بلدة", "place", "بلدتين", "بلدات", "بلدة", True),
    ("منزل", "place", "منزلين", "منازل", "منزلا", False),
    ("مدرسة", "place", "مدرستين", "مدارس", "مدرسة", True),
    ("موقع", "place", "موقعين", "مواقع", "موقعا", False),
    ("حاجز", "place", "حاجزين", "حواجز", "حاجزا", False),
]
IDS = [noun[0] for noun in NOUNS]
Noun = tuple[str, str, str, str, str, bool]


def counted(text: str) -> tuple[float | None, float | None, str | None, str | None]:
    value = quantity(text)
    return value.low, value.high, value.unit, value.of


@pytest.mark.parametrize("noun", NOUNS, ids=IDS)
def test_the_dual_is_two(noun: Noun) -> None:
    lemma, unit, dual, _, _, feminine = noun
    two = "اثنتين" if feminine else "اثنين"
    assert counted(f"أحصى الفريق {dual} {two} عند الجسر") == (2, 2, unit, lemma)


@pytest.mark.parametrize("noun", NOUNS, ids=IDS)
def test_few_take_the_plural_in_words_of_the_other_gender(noun: Noun) -> None:
    lemma, unit, _, plural, _, feminine = noun
    five = "خمس" if feminine else "خمسة"
    assert counted(f"أحصى الفريق {five} {plural} عند الجسر") == (5, 5, unit, lemma)
    assert counted(f"أحصى الفريق 5 {plural} عند الجسر") == (5, 5, unit, lemma)
    assert counted(f"أحصى الفريق ٥ {plural} عند الجسر") == (5, 5, unit, lemma)


@pytest.mark.parametrize("noun", NOUNS, ids=IDS)
def test_teens_and_tens_take_the_accusative(noun: Noun) -> None:
    lemma, unit, _, _, accusative, feminine = noun
    teen = "ثلاث عشرة" if feminine else "ثلاثة عشر"
    tens = "ثلاثا وعشرين" if feminine else "ثلاثة وعشرين"
    assert counted(f"أحصى الفريق {teen} {accusative} عند الجسر") == (13, 13, unit, lemma)
    assert counted(f"أحصى الفريق {tens} {accusative} عند الجسر") == (23, 23, unit, lemma)
    assert counted(f"أحصى الفريق 23 {accusative} عند الجسر") == (23, 23, unit, lemma)


@pytest.mark.parametrize("noun", NOUNS, ids=IDS)
def test_hundreds_and_thousands_take_the_singular(noun: Noun) -> None:
    lemma, unit, *_ = noun
    assert counted(f"أحصى الفريق مئة {lemma} عند الجسر") == (100, 100, unit, lemma)
    assert counted(f"أحصى الفريق 1,200 {lemma} عند الجسر") == (1200, 1200, unit, lemma)
    assert counted(f"أحصى الفريق ثلاثة آلاف {lemma} عند الجسر") == (3000, 3000, unit, lemma)


@pytest.mark.parametrize("noun", NOUNS, ids=IDS)
def test_vague_counts_have_the_bounds_of_their_words(noun: Noun) -> None:
    lemma, unit, _, plural, _, feminine = noun
    some = "بضع" if feminine else "بضعة"
    assert counted(f"أحصى الفريق {some} {plural} عند الجسر") == (3, 9, unit, lemma)
    assert counted(f"أحصى الفريق عشرات ال{plural} عند الجسر") == (20, 99, unit, lemma)
    assert counted(f"أحصى الفريق مئات ال{plural} عند الجسر") == (100, 999, unit, lemma)


@pytest.mark.parametrize("noun", NOUNS, ids=IDS)
def test_hedges_leave_the_noun_alone(noun: Noun) -> None:
    lemma, unit, _, _, accusative, _ = noun
    assert counted(f"أحصى الفريق أكثر من 40 {accusative} عند الجسر") == (40, None, unit, lemma)
    assert counted(f"أحصى الفريق أقل من 40 {accusative} عند الجسر") == (None, 40, unit, lemma)
    assert counted(f"أحصى الفريق نحو 40 {accusative} عند الجسر") == (40, 40, unit, lemma)
    assert counted(f"أحصى الفريق بين 40 و50 {accusative} عند الجسر") == (40, 50, unit, lemma)
