import pytest
from hypothesis import given
from hypothesis import strategies as st

from rawi.arabic import Folded, fold, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("إأآٱ", "اااا"),
        ("مُسَلَّحٌ", "مسلح"),
        ("الموصــــل", "الموصل"),
        ("قرية مستشفى", "قريه مستشفي"),
        ("مسؤول رئيس", "مسوول رييس"),
        ("٤٣ و۴۳", "43 و43"),
        ("١٬٢٣٤٫٥٪", "1,234.5%"),
        ("کركوک یک", "كركوك يك"),
        ("ﻻ ﺍﻟﻌﺮﺍﻕ", "لا العراق"),
        ("بغداد\u00a0الآن", "بغداد الان"),
        ("بغ\u200cداد\u200f", "بغداد"),
        ("Reuters", "reuters"),
        ("\u2067داعش\u2069", "داعش"),
    ],
)
def test_one_spelling_for_all_writings(written: str, folded: str) -> None:
    assert fold(written) == folded


def test_a_span_keeps_the_marks_of_its_last_letter() -> None:
    folded = Folded("قال مسلّحٌ هنا")
    at = folded.text.index("مسلح")
    start, end = folded.span(at, at + 4)
    assert folded.raw[start:end] == "مسلّحٌ"


def test_a_ligature_maps_back_to_its_one_character() -> None:
    folded = Folded("xﻻy")
    assert folded.text == "xلاy"
    assert [folded.to_raw(i) for i in range(4)] == [0, 1, 1, 2]


def test_text_without_marks_needs_no_map() -> None:
    assert Folded("قالت وزارة الدفاع").even
    assert not Folded("قالتْ").even


hostile = st.text(
    alphabet=st.one_of(
        st.sampled_from('ابتﻻﷲﷺـًٌّْ٤۴أإآىة ّ\u200f\u202e\u2067\u2069\ufeff\u200c\u00ad\n«»".,،؟🔥👨\u200d👩İﬁ½'),
        st.characters(exclude_categories=["Cs"]),
    ),
    max_size=120,
)


@given(hostile)
def test_each_folded_character_comes_from_where_it_says(raw: str) -> None:
    folded = Folded(raw)
    for at in range(len(folded.text)):
        start, end = folded.span(at, at + 1)
        assert 0 <= start < end <= len(raw)
        assert folded.text[at] in fold(raw[start:end])


@given(hostile)
def test_one_walk_gives_the_same_spans_as_single_searches(raw: str) -> None:
    folded = Folded(raw)
    asked = [(at, min(at + 3, len(folded.text))) for at in range(0, len(folded.text), 2)]
    starts, ends = folded.places([start for start, _ in asked], [end for _, end in asked])
    assert list(zip(starts, ends, strict=True)) == [folded.span(*span) for span in asked]


@given(hostile)
def test_a_rare_sign_changes_no_other(raw: str) -> None:
    """Common characters are folded by a codec, texts with a rare one by a table: to the same."""
    for rare in ("\u0673", "\U0001f525", "\ud800"):
        assert fold(raw + rare) == fold(raw) + fold(rare)


@given(hostile)
def test_folding_twice_changes_nothing(raw: str) -> None:
    assert fold(fold(raw)) == fold(raw)


@given(hostile)
def test_words_stand_where_they_say(raw: str) -> None:
    found, starts, ends = words(raw)
    for word, start, end in zip(found, starts, ends, strict=True):
        assert fold(raw[start:end]).strip() == word
