"""Whom a verb without a subject goes on with: who acts in the sentence, or whose deed the one before told."""

from __future__ import annotations

import pytest
from telling import names, person, tell, told

from rawi.model import Claim


def _last(text: str, *people: str) -> Claim:
    mentions = sorted((person(text, name) for name in people), key=lambda one: one.start)
    return [claim for claim in tell(text, mentions) if claim.cue][-1]


def test_whose_deed_the_sentence_before_told() -> None:
    text = "وقال شهود إن القصف شديد. ودافع وزير التجارة عن الرسوم.\nوقال إن الأسعار لن تتأثر."
    assert names(_last(text)) == ["وزير التجارة"]


def test_a_title_before_a_name_acts_too() -> None:
    text = "رفع الدكتور نادر الجبلي تعازيه لأسر الضحايا. وقال إن الهجوم عمل مدان."
    assert names(_last(text, "نادر الجبلي")) == ["الدكتور نادر الجبلي"]


def test_a_title_alone_is_nobody() -> None:
    assert names(_last("رفع الدكتور تعازيه. وقال إن الهجوم عمل مدان.")) == []


@pytest.mark.parametrize(
    "between",
    [
        "وقصف الجيش الساحلي المدينة.",  # no person
        "ودافعت وزيرة التجارة عن الرسوم.",  # a woman
        "وتساقطت الثلوج.",
    ],
)
def test_others_do_not_take_the_word(between: str) -> None:
    assert names(_last(f"وقال رئيس البلدية إن القصف شديد. {between} وقال إن الأسعار لن تتأثر.")) == [
        "رئيس البلدية"
    ]


def test_who_adds_is_who_spoke() -> None:
    text = "وقال رئيس البلدية إن القصف شديد. ودافع وزير التجارة عن الرسوم. وأضاف أن الطريق مغلق."
    assert names(_last(text)) == ["رئيس البلدية"]


def test_the_topic_of_a_sentence_announces() -> None:
    text = "قال رئيس البلدية إن الأمر غريب.\nلكن حزب الضفاف رفض النتائج وأعلن عزمه على رفع القضية."
    assert names(_last(text)) == ["حزب الضفاف"]


def test_the_topic_must_agree() -> None:
    text = "قالت وزارة الصحة إن الأمر غريب.\nلكن حزب الضفاف رفض النتائج وأعلنت انسحابها من الاتفاق."
    assert names(_last(text)) == ["وزارة الصحة"]


def test_a_thing_is_no_topic_that_speaks() -> None:
    text = "قال رئيس البلدية إن الأمر غريب.\nالأمر الذي لم يرضهم وأجاب: «لا أعرف عن ذلك شيئا حتى اليوم»."
    assert names(_last(text)) == ["رئيس البلدية"]


@pytest.mark.parametrize("speaker", ["صحيفة النسيم", "بيان للشرطة"])
def test_the_source_is_the_paper_where_only_a_paper_spoke(speaker: str) -> None:
    text = f"وذكر {speaker} أن الطريق مغلق. وحسب المصدر فإن الجسر مقطوع."
    assert names(told(text)[1]) == [speaker]


def test_the_source_is_no_ministry() -> None:
    text = "قالت وزارة الداخلية إن الطريق مغلق. وذكر المصدر أن الجسر مقطوع."
    assert names(told(text)[1]) == ["المصدر"]
