"""Verbs that bear on what stands before them: ", which X confirmed", ", a thing that X denied"."""

from __future__ import annotations

import pytest
from telling import names, one, said, tell, told

BEFORE = "وتعرضت القرية لقصف عنيف"

CONFIRMED = [
    (f"{BEFORE}، وهو ما أكده المتحدث باسم الجيش.", ["المتحدث باسم الجيش"], "confirm"),
    (f"{BEFORE}، وهو ما أكده المتحدث باسم الجيش لصحيفة سهل.", ["صحيفة سهل", "المتحدث باسم الجيش"], "confirm"),
    (f"{BEFORE}، وهو ما أكده مصدر أمني لوكالة رويترز.", ["وكالة رويترز", "مصدر أمني"], "confirm"),
    (f"{BEFORE}، ما أكده شهود عيان.", ["شهود عيان"], "confirm"),
    (f"{BEFORE}، وهو ما أعلنته الوزارة في بيان.", ["الوزارة"], "say"),
    (f"{BEFORE}، الأمر الذي أكدته الوزارة.", ["الوزارة"], "confirm"),
    (f"{BEFORE}، وهو الأمر الذي أكدته الوزارة.", ["الوزارة"], "confirm"),
    (f"{BEFORE}، وهو ما أشار إليه الوزير في بيان.", ["الوزير"], "say"),
    (f"{BEFORE}، وهو ما كشفته صحيفة سهل.", ["صحيفة سهل"], "reveal"),
]


@pytest.mark.parametrize(("text", "chain", "act"), CONFIRMED)
def test_what_stands_before_is_what_is_confirmed(text: str, chain: list[str], act: str) -> None:
    claim = one(text)
    assert names(claim) == chain
    assert said(text, claim) == [BEFORE]
    assert (claim.act, claim.polarity, claim.rule) == (act, "positive", "claim.verb_taken_up")


DENIED = [
    (f"{BEFORE}، وهو ما نفته قوات الساحل.", "قوات الساحل"),
    (f"{BEFORE}، وهو ما نفاه الجيش.", "الجيش"),
    (f"{BEFORE}، الأمر الذي نفاه الجيش في بيان.", "الجيش"),
    (f"{BEFORE}، ما تنفيه الحكومة.", "الحكومة"),
    (f"{BEFORE} ما نفته الحكومة جملة وتفصيلا.", "الحكومة"),
]


@pytest.mark.parametrize(("text", "speaker"), DENIED)
def test_what_stands_before_is_what_is_denied(text: str, speaker: str) -> None:
    claim = one(text)
    assert (names(claim), said(text, claim)) == ([speaker], [BEFORE])
    assert (claim.act, claim.polarity) == ("deny", "negative")


@pytest.mark.parametrize(("text", "speaker"), DENIED)
def test_the_outlet_still_tells_what_somebody_denies(text: str, speaker: str) -> None:
    own = [claim for claim in tell(text) if claim.cue is None]
    assert [said(text, claim) for claim in own] == [[BEFORE]]


SAID = [
    ("قال الوزير إن الطريق مغلق، وهو ما نفته قوات الساحل.", "قوات الساحل"),
    ("قال الوزير إن الطريق مغلق، الأمر الذي نفته المعارضة.", "المعارضة"),
    ("أكدت الوزارة أن الطريق مغلق، وهو ما نفاه الجيش.", "الجيش"),
    ("نقلت وكالة سهل عن مصدر أمني أن الطريق مغلق، وهو ما نفاه الجيش.", "الجيش"),
]


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_what_one_says_another_denies(text: str, speaker: str) -> None:
    first, second = told(text)
    assert said(text, first) == said(text, second) == ["الطريق مغلق"]
    assert names(second) == [speaker]
    assert (first.polarity, second.polarity) == ("positive", "negative")


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_a_denial_of_what_another_says_is_in_nobodys_mouth(text: str, speaker: str) -> None:
    assert [claim.within for claim in told(text)] == [None, None]


@pytest.mark.parametrize(("text", "speaker"), SAID)
def test_confirming_in_the_place_of_denying_flips_the_polarity_alone(text: str, speaker: str) -> None:
    yes = text.replace("نفته", "أكدته").replace("نفاه", "أكده")
    before, after = told(text)[-1], told(yes)[-1]
    assert (names(before), said(text, before)) == (names(after), said(yes, after))
    assert (before.polarity, after.polarity) == ("negative", "positive")


def test_it_ends_what_the_verb_before_it_tells() -> None:
    text = "واتهمت المعارضة الجيش بقصف القرية، وهو ما ينفيه الجيش."
    first, second = told(text)
    assert said(text, first) == said(text, second) == ["الجيش بقصف القرية"]


def test_who_denies_may_be_who_was_spoken_of() -> None:
    text = "وقالت المعارضة إن الطريق مغلق.\nوسقط قتلى، الأمر الذي نفته لاحقا."
    claim = told(text)[-1]
    assert names(claim) == ["المعارضة"]
    assert said(text, claim) == ["وسقط قتلى"]


NONE = [
    "وسقط قتلى، ما يؤكد خطورة الوضع.",
    "وسقط قتلى، الأمر الذي يؤكد خطورة الوضع.",
    "وسقط قتلى، وهو ما يعني فشل الهدنة.",
    "وهو ما أكده الوزير.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_draws_a_conclusion_is_no_claim_of_anybody(text: str) -> None:
    assert [claim for claim in told(text) if claim.rule == "claim.verb_taken_up"] == []
