"""However a text is written, its values are the same and their spans hold: marks, signs, forms, digits, breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from itertools import pairwise

import pytest

from rawi.arabic import read_document
from rawi.model import Quantity, Time
from rawi.values import read
from values.sentences import DAY, readings

SENTENCES = [
    "أسفر القصف عن مقتل خمسة وعشرين مدنيا وإصابة أكثر من 1,400 آخرين في 3 آذار 2018",
    "وصلت القافلة مساء الثلاثاء الماضي وعلى متنها مئات العائلات ونحو 12.5 طن من الدقيق",
    "احتجز التنظيم ثلاثة آلاف شخص منذ عام 2015 ودفع ما يصل إلى 200 مليون دولار",
    "قبل يومين غادر عشرات المقاتلين البلدة بين الساعة 17:45 والساعة 19:15 بتوقيت بغداد",
    "ارتفعت نسبة النازحين إلى 14% خلال الأشهر الستة الماضية بعدما كانت الثلث",
    "في 27 رجب 1427 هجرية عاد جنديان وثلاث نساء وبضعة أطفال إلى القرية",
]
PRESENTED = {
    unicodedata.normalize("NFKC", chr(code)): chr(code)
    for code in range(0xFE8D, 0xFEF5)
    if len(unicodedata.normalize("NFKC", chr(code))) == 1
}
"""An Arabic letter's presentation form, by the letter."""
EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
PERSIAN = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")


def between_letters(sign: str, every: int = 3) -> Callable[[str], str]:
    """A sign behind each third letter that is followed by another."""

    def written(text: str) -> str:
        found = []
        for at, char in enumerate(text):
            found.append(char)
            following = text[at + 1 : at + 2]
            if at % every == 0 and char.isalpha() and following.isalpha():
                found.append(sign)
        return "".join(found)

    return written


def around_words(before: str, after: str) -> Callable[[str], str]:
    return lambda text: " ".join(f"{before}{word}{after}" for word in text.split(" "))


HANDS: dict[str, Callable[[str], str]] = {
    "tatweel": between_letters("ـ"),
    "long tatweel": between_letters("ـــ", 5),
    "vowel signs": between_letters("َ"),
    "shadda and vowel": between_letters("ُّ", 4),
    "zero-width joiner": between_letters("\u200d"),
    "soft hyphen": between_letters("\u00ad"),
    "marks of direction": around_words("\u200f", "\u200e"),
    "embeddings": around_words("\u202b", "\u202c"),
    "isolates": around_words("\u2067", "\u2069"),
    "byte order marks": around_words("\ufeff", ""),
    "presentation forms": lambda text: "".join(PRESENTED.get(char, char) for char in text),
    "eastern digits": lambda text: text.translate(EASTERN),
    "persian digits": lambda text: text.translate(PERSIAN),
    "no-break spaces": lambda text: text.replace(" ", "\u00a0"),
    "wide spaces": lambda text: text.replace(" ", "\u2003"),
    "two spaces": lambda text: text.replace(" ", "  "),
    "no hamzas": lambda text: text.translate(str.maketrans("أإآ", "ااا")),
    "persian letters": lambda text: text.replace("ي", "ی").replace("ك", "ک"),
    "decomposed": lambda text: unicodedata.normalize("NFD", text),
}


def told(text: str, published: str | None = DAY) -> list[tuple[object, ...]]:
    """What the values say, without the words that they say it in."""
    found = []
    for mention in readings(text, published):
        value = mention.value
        if isinstance(mention, Quantity):
            found.append((value.low, value.high, value.bound, value.unit, value.of, value.fraction))  # type: ignore[union-attr]
        else:
            found.append((value.start, value.end, value.grain, value.part, value.duration))  # type: ignore[union-attr]
    return found


def held(text: str) -> None:
    found = readings(text)
    assert all(text[one.start : one.end] == one.text for one in found)
    assert all(one.text == one.text.strip() for one in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize("hand", HANDS)
@pytest.mark.parametrize("number", range(len(SENTENCES)))
def test_another_hand_writes_the_same_values(hand: str, number: int) -> None:
    plain, other = SENTENCES[number], HANDS[hand](SENTENCES[number])
    assert told(other) == told(plain)
    held(other)


@pytest.mark.parametrize("word", ["بضعة", "بضعةُ", "بضـعة", "ﺑﻀﻌﺔ", "بضعة\u200f", "عدةِ"])
def test_a_last_letter_counts_however_it_is_signed(word: str) -> None:
    assert told(f"عاد {word} أطفال إلى القرية") == [(3, 9, "vague", "person", "طفل", None)]


@pytest.mark.parametrize("word", ["بضعه", "القريتين", "قريبًا", "قــريباً", "كميّات", "تسعى"])
def test_a_word_that_is_no_number_is_none_however_it_is_signed(word: str) -> None:
    assert told(f"عاد {word} أطفال إلى القرية") == []


@pytest.mark.parametrize("first", ["tatweel", "vowel signs", "presentation forms", "embeddings"])
@pytest.mark.parametrize("second", ["marks of direction", "eastern digits", "no-break spaces"])
def test_two_hands_at_once_change_nothing_either(first: str, second: str) -> None:
    for text in SENTENCES[:3]:
        other = HANDS[second](HANDS[first](text))
        assert told(other) == told(text)
        held(other)


@pytest.mark.parametrize(
    "around",
    [
        "🙂{}🙂",
        "\ufffd{}\ufffd",
        "({})",
        "«{}»",
        "…{}…",
        "#{}",
        "{}!!!",
        "- {}",
        "\t{}\r\n",
        "👩‍👩‍👧 {} 👩‍👩‍👧",
        "1️⃣ {}",
    ],
)
def test_what_stands_around_a_sentence_takes_nothing_from_it(around: str) -> None:
    for text in SENTENCES:
        whole = around.format(text)
        extra = told(around.format("")) if "️⃣" in around else []
        assert told(whole)[len(extra) :] == told(text)
        held(whole)


def test_lone_surrogates_are_survived_in_any_place() -> None:
    text = SENTENCES[0]
    for at in range(0, len(text), 7):
        broken = text[:at] + "\ud800" + text[at:]
        found = read(read_document(broken), published=DAY)
        assert all(broken[one.start : one.end] == one.text for one in found)


@pytest.mark.parametrize("cut", range(1, 80, 6))
def test_a_text_that_breaks_off_anywhere_is_read(cut: int) -> None:
    for text in SENTENCES:
        held(text[:cut])
        held(text[cut:])


@pytest.mark.parametrize("number", range(len(SENTENCES)))
def test_what_comes_before_in_another_paragraph_changes_no_value(number: int) -> None:
    before = "وصل الوفد إلى المدينة.\n\n"
    assert told(before + SENTENCES[number]) == told(SENTENCES[number])
    shifted = [
        (one.start - len(before), one.end - len(before)) for one in readings(before + SENTENCES[number])
    ]
    assert shifted == [(one.start, one.end) for one in readings(SENTENCES[number])]


def test_ids_tell_place_and_kind_apart_and_nothing_else() -> None:
    found = readings(SENTENCES[0])
    assert len({one.id for one in found}) == len(found)
    assert [one.id for one in readings(SENTENCES[0], "2001-01-01")] == [one.id for one in found]


# --- the day of the report is an argument

RELATIVE = ["أمس", "قبل يومين", "قبل ثلاثة أشهر", "العام الماضي", "الشهر الماضي", "الأسبوع الماضي", "منذ سنتين", "الثلاثاء",
            "في آذار", "في 29 شباط", "مساء الجمعة", "خلال الأشهر الستة الماضية", "العقد الماضي", "في 10 رمضان"]  # fmt: skip


@pytest.mark.parametrize(
    "published",
    ["0001-01-01", "0001-03-01", "9999-12-31", "2020-02-29", "2019-12-31", "2020-01-01T00:00:00+14:00"],
)
def test_no_day_of_a_report_is_too_early_or_too_late(published: str) -> None:
    for words in RELATIVE:
        for one in readings(f"وقع الهجوم {words} هناك", published):
            assert isinstance(one, Time)
            start, end = one.value.start, one.value.end
            assert start is None or end is None or start <= end


@pytest.mark.parametrize(
    ("words", "published", "start", "end"),
    [
        ("قبل عام", "2020-02-29", "2019-01-01", "2019-12-31"),
        ("قبل شهر", "2019-03-31", "2019-02-01", "2019-02-28"),
        ("أمس", "2020-03-01", "2020-02-29", "2020-02-29"),
        ("أمس", "2020-01-01", "2019-12-31", "2019-12-31"),
        ("أول من أمس", "2020-03-01", "2020-02-28", "2020-02-28"),
        ("الشهر الماضي", "2020-01-15", "2019-12-01", "2019-12-31"),
        ("الأسبوع الماضي", "2020-01-01", "2019-12-23", "2019-12-29"),
        ("قبل أسبوعين", "2020-03-08", "2020-02-23", "2020-02-23"),
        ("في 29 شباط", "2020-03-05", "2020-02-29", "2020-02-29"),
        ("منذ ستة أشهر", "2020-08-31", "2020-02-29", "2020-08-31"),
    ],
)
def test_ends_of_months_and_leap_years(words: str, published: str, start: str, end: str) -> None:
    (found,) = readings(f"وقع الهجوم {words} هناك", published)
    assert (found.value.start, found.value.end) == (start, end)  # type: ignore[union-attr]


@pytest.mark.parametrize("words", RELATIVE)
def test_without_a_day_nothing_relative_has_one(words: str) -> None:
    for one in readings(f"وقع الهجوم {words} هناك", None):
        assert (one.value.start, one.value.end) == (None, None)  # type: ignore[union-attr]
