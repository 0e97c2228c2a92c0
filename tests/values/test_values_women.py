"""Women counted by what they are; feminine words that only describe something count nobody."""

from __future__ import annotations

import pytest

from rawi.arabic import fold
from rawi.lexicon import load
from values.sentences import quantity, readings, said

COUNTED = [
    "نازحات", "لاجئات", "محتجزات", "مهاجرات", "مختطفات", "مخطوفات", "صحفيات", "صحافيات", "مواطنات", "مصورات",
    "محتجات", "عاملات", "مصابات", "مفقودات", "مدنيات", "مسنات", "شرطيات", "إعلاميات", "نائبات", "وزيرات", "سجينات",
    "أسيرات", "موظفات", "طبيبات", "محاميات", "قاضيات", "جنديات", "مجندات", "متظاهرات", "شهيدات", "قتيلات", "جريحات",
    "تلميذات", "راكبات", "متطوعات", "مهندسات", "مزارعات", "مسافرات", "مراسلات", "طالبات", "معلمات", "ممرضات", "ناشطات",
]  # fmt: skip
NUMBERS = [("ثلاث", 3), ("خمس", 5), ("ثماني", 8), ("عشر", 10), ("7", 7), ("٩", 9)]


@pytest.mark.parametrize("women", COUNTED)
def test_women_are_counted_behind_a_number(women: str) -> None:
    for word, number in NUMBERS:
        value = quantity(f"وصلت {word} {women} إلى المخيم")
        assert (value.low, value.high, value.unit) == (number, number, "person"), word
        assert fold(value.of or "") == fold(women.removesuffix("ات") + "ة")


@pytest.mark.parametrize("women", COUNTED[::4])
def test_women_behind_words_for_many_and_hedges(women: str) -> None:
    vague = quantity(f"تجمعت عشرات {women} في الساحة")
    assert (vague.low, vague.high, vague.bound, vague.unit) == (20, 99, "vague", "person")
    of = quantity(f"تجمعت مئات من ال{women} في الساحة")
    assert (of.low, of.high, of.unit) == (100, 999, "person")
    more = quantity(f"أكثر من ست {women} في القاعة")
    assert (more.low, more.high, more.bound, more.unit) == (6, None, "more_than", "person")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("وصلت طبيبتان إلى المشفى", 2),
        ("وصلت محاميتان إلى المحكمة", 2),
        ("أفرج عن سجينتين", 2),
        ("مقتل جندية في القصف", 1),
        ("قُتلت متطوعة قرب الجسر", 1),
        ("اعتقال موظفة في الدائرة", 1),
        ("أفرجوا عن 12 موظفة", 12),
        ("أفرجوا عن خمس عشرة سجينة", 15),
    ],
)
def test_two_one_and_many_in_the_singular(text: str, number: int) -> None:
    value = quantity(text)
    assert (value.low, value.high, value.unit) == (number, number, "person")


@pytest.mark.parametrize(
    "text",
    [
        "مقتل عائلة نازحة في القصف",
        "نقلت مصادر صحفية الخبر",
        "زار منشأة مدنية",
        "قافلة مسلحة عبرت الجسر",
        "طائرة مخطوفة هبطت هنا",
        "عن معتقلات النظام",
        "الحوثيات",
    ],
)
def test_feminine_words_that_describe_count_nobody(text: str) -> None:
    assert [m.text for m in readings(text) if getattr(m.value, "of", None)] == []


def test_a_family_is_counted_once() -> None:
    assert said("وصلت 35 أسرة نازحة إلى المخيم") == ["35 أسرة"]
    assert quantity("وصلت 35 أسرة نازحة إلى المخيم").of == "أسرة"


def test_each_woman_has_a_noun_of_her_own_and_none_is_given_twice() -> None:
    entries = load("values").entries
    women = [entry for entry in entries.values() if entry.id.startswith(("woman.", "women."))]
    assert len(women) >= 50
    nouns = [entry.lemma for entry in entries.values() if entry.attrs.get("kind") == "noun"]
    assert [entry.lemma for entry in women if nouns.count(entry.lemma) > 1] == []
    assert {entry.attrs["unit"] for entry in women} == {"person"}
