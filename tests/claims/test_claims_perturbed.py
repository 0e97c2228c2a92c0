"""What a change of one thing must change, and what it must leave alone."""

from __future__ import annotations

import pytest
from telling import names, said, told

from rawi.model import Claim

SPEAKERS = ["محافظ ديالى", "مصدر طبي", "الناطق باسم الجيش", "العقيد نادر الجبلي"]
WORDS = ["الطريق إلى المعبر مغلق", "القصف أصاب مدرسة في الحي", "عشرة جنود قتلوا في الكمين"]


def _shape(text: str, claim: Claim) -> tuple[object, ...]:
    return names(claim), said(text, claim), claim.certainty, claim.polarity, claim.quoted


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("words", WORDS)
def test_a_relay_adds_one_hop(speaker: str, words: str) -> None:
    plain, relayed = f"قال {speaker} إن {words}.", f"نقلت وكالة نسيم عن {speaker} قوله إن {words}."
    (before,), (after,) = told(plain), told(relayed)
    assert names(after) == ["وكالة نسيم", *names(before)]
    assert said(relayed, after) == said(plain, before)
    assert (after.certainty, after.polarity) == (before.certainty, before.polarity)


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("words", WORDS)
def test_a_second_relay_adds_a_second_hop(speaker: str, words: str) -> None:
    one = f"نقلت وكالة نسيم عن {speaker} قوله إن {words}."
    two = f"نقلت وكالة نسيم عن {speaker} قوله إن {words}، بحسب صحيفة الضفاف."
    before = told(one)[0]
    after = next(claim for claim in told(two) if claim.rule == "claim.relay")
    assert names(after) == ["صحيفة الضفاف", *names(before)]


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("words", WORDS)
def test_denying_flips_the_polarity_alone(speaker: str, words: str) -> None:
    yes, no = f"أكد {speaker} أن {words}.", f"نفى {speaker} أن {words}."
    (before,), (after,) = told(yes), told(no)
    assert (before.polarity, after.polarity) == ("positive", "negative")
    assert (names(after), said(no, after), after.certainty) == (
        names(before),
        said(yes, before),
        before.certainty,
    )


@pytest.mark.parametrize("verb", ["قال", "صرح", "ذكر", "أفاد", "أوضح", "أعلن", "أكد", "كشف"])
@pytest.mark.parametrize("speaker", SPEAKERS)
def test_a_synonym_changes_nothing_else(verb: str, speaker: str) -> None:
    plain, other = f"قال {speaker} إن {WORDS[0]}.", f"{verb} {speaker} أن {WORDS[0]}."
    (before,), (after,) = told(plain), told(other)
    assert _shape(plain, before) == _shape(other, after)


@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("words", WORDS)
def test_stripped_quotation_marks_change_nothing_else(speaker: str, words: str) -> None:
    quoted, plain = f"قال {speaker} إن «{words}».", f"قال {speaker} إن {words}."
    (before,), (after,) = told(quoted), told(plain)
    assert _shape(quoted, before)[:4] == _shape(plain, after)[:4]


@pytest.mark.parametrize(
    "inserted",
    ["، وهو من سكان المدينة،", "، الذي زار الموقع أمس،", " (55 عاما)", "، الخميس،", " في بيان مقتضب"],
)
@pytest.mark.parametrize("words", WORDS)
def test_an_insertion_changes_nothing_but_the_speakers_phrase(inserted: str, words: str) -> None:
    plain, longer = f"قال محافظ ديالى إن {words}.", f"قال محافظ ديالى{inserted} إن {words}."
    (before,), (after,) = told(plain), told(longer)
    assert names(after)[0].startswith(names(before)[0])
    assert len(after.chain) == 1
    assert _shape(plain, before)[1:] == _shape(longer, after)[1:]


@pytest.mark.parametrize("text", [f"قال {speaker} إن {words}." for speaker in SPEAKERS for words in WORDS])
def test_diacritics_and_tatweel_change_nothing(text: str) -> None:
    marked = text.replace("قال", "قالَ").replace("إن", "إنّ").replace("الـ", "ال")
    (before,), (after,) = told(text), told(marked)
    assert (names(before), said(text, before)) == (names(after), said(marked, after))
