"""Subjects that a comma, an aside or a name in quotation marks parts from their verb; who questions, who complains."""

from __future__ import annotations

import pytest
from telling import names, one, person, said, tell, told


@pytest.mark.parametrize("opener", ["بدورها،", "من جهتها،", "في المقابل،"])
def test_had_behind_for_her_part(opener: str) -> None:
    text = f"وقال رئيس البلدية إن الطريق مغلق. {opener} كانت وزارة الصحة قد قالت في بيان، إن الأدوية قليلة."
    assert names(told(text)[1]) == ["وزارة الصحة"]


def test_had_behind_another_clause_is_not_hers() -> None:
    text = "وبعد أن وصل الوفد إلى المدينة، كانت الشوارع خالية وقالت إن الطريق مغلق."
    assert "الشوارع خالية" not in names(one(text))


def test_a_stray_comma_behind_the_subject() -> None:
    text = "وقال رئيس البلدية إن الطريق مغلق. ويذكر أن وزارة الدفاع الساحلية، أعلنت، مساء الثلاثاء، أنها شنت غارة."
    assert names(told(text)[1]) == ["وزارة الدفاع الساحلية"]


def test_another_clause_before_the_comma_is_no_subject() -> None:
    text = "قال رئيس البلدية إن الطريق مغلق، أضاف أن الجسر مقطوع."
    assert [names(claim) for claim in told(text)] == [["رئيس البلدية"], ["رئيس البلدية"]]


def test_what_a_body_is_besides_its_name_is_not_announced() -> None:
    text = "وأعلنت جماعة «نجوم الضفاف»، الفرع المحلي للحركة، استهداف مركز القيادة."
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["جماعة «نجوم الضفاف»"], ["استهداف مركز القيادة"])


def test_an_object_behind_a_time_stays() -> None:
    text = "وأعلنت الوزارة، الثلاثاء، الحداد ثلاثة أيام."
    assert said(text, one(text)) == ["الحداد ثلاثة أيام"]


def test_a_short_name_behind_the_long_one() -> None:
    text = "أعلنت حركة المقاومة الساحلية «سهم»، عن التوصل إلى اتفاق."
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["حركة المقاومة الساحلية «سهم»"], ["التوصل إلى اتفاق"])


def test_a_word_of_speech_is_no_name() -> None:
    text = "وطالبت حركة المقاومة الساحلية «بتسليم» المتهمين إلى القضاء."
    assert all("بتسليم" not in name for claim in told(text) for name in names(claim))


def test_whose_questions_he_answers() -> None:
    text = "وردا على أسئلة وكالة الفجر، قال مسؤول محلي إن الطريق مغلق."
    assert names(one(text)) == ["وكالة الفجر", "مسؤول محلي"]


def test_whose_report_he_answers_passes_nothing_on() -> None:
    text = "وردا على اتهامات وكالة الفجر، قال مسؤول محلي إن الطريق مغلق."
    assert names(one(text)) == ["مسؤول محلي"]


def test_any_opens_what_is_denied() -> None:
    text = "وينفي الرجل أي صلة بالهجوم."
    claim = one(text)
    assert (names(claim), said(text, claim), claim.polarity) == (["الرجل"], ["أي صلة بالهجوم"], "negative")


def test_complaining() -> None:
    text = "ويشكو ناشطون من أن الطريق مغلق."
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["ناشطون"], ["الطريق مغلق"])


def test_of_whom_she_told_said_it() -> None:
    text = "وقالت وزيرة الصحة إن نادر الجبلي كان يصرخ ويقول إن الطريق مغلق."
    claims = [claim for claim in tell(text, [person(text, "نادر الجبلي")]) if claim.cue]
    assert names(claims[1])[-1] == "نادر الجبلي"


def test_what_she_told_of_a_thing_is_said_by_nobody_in_it() -> None:
    text = "وقالت وزيرة الصحة إن القصف كان شديدا وقالت إن الطريق مغلق."
    assert names(told(text)[1]) == ["وزيرة الصحة"]
