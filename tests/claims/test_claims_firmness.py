"""Firmness: certainty, polarity, and what a denial denies."""

from __future__ import annotations

import pytest
from telling import one, tell, told

CERTAINTY = [
    ("قال المحافظ إن الطريق مغلق.", "certain"),
    ("قال المحافظ إن الطريق قد يغلق قريبا.", "possible"),
    ("قال المحافظ إن الطريق قد أغلق أمس.", "certain"),
    ("قال المحافظ إن الطريق ربما أغلق أمس.", "possible"),
    ("قال المحافظ إن من المرجح إغلاق الطريق.", "probable"),
    ("قال المحافظ إن الطريق سيغلق على الأرجح.", "probable"),
    ("يعتقد المحافظ أن الطريق مغلق.", "probable"),
    ("رجح المحافظ أن الطريق مغلق.", "probable"),
    ("يعتقد المحافظ أن الطريق قد يكون مغلقا.", "possible"),
    ("أشار المحافظ إلى احتمال إغلاق الطريق.", "possible"),
]


@pytest.mark.parametrize(("text", "certainty"), CERTAINTY)
def test_certainty(text: str, certainty: str) -> None:
    assert one(text).certainty == certainty


POLARITY = [
    ("أكد المحافظ إغلاق الطريق.", "positive"),
    ("نفى المحافظ إغلاق الطريق.", "negative"),
    ("قال المحافظ إن الطريق لم يغلق.", "negative"),
    ("قال المحافظ إنه لا صحة لإغلاق الطريق.", "negative"),
    ("قال المحافظ إن مصير المخطوفين لا يزال مجهولا.", "unknown"),
    ("قال المحافظ إنه لم يتسن التحقق من الخبر.", "unknown"),
    ("قال المحافظ إنه لا يزال في المدينة.", "positive"),
    ("استبعد المحافظ إغلاق الطريق.", "negative"),
]


@pytest.mark.parametrize(("text", "polarity"), POLARITY)
def test_polarity(text: str, polarity: str) -> None:
    assert one(text).polarity == polarity


def test_a_hedge_in_a_later_clause_does_not_weaken_the_first() -> None:
    assert one("قال المحافظ إن الطريق مغلق أمام الشاحنات، وربما يفتح غدا.").certainty == "certain"


def test_the_outlets_own_hedges() -> None:
    (own,) = tell("ربما أغلق الطريق صباح اليوم.")
    assert (own.cue, own.certainty) == (None, "possible")


def test_a_denial_points_at_what_it_denies() -> None:
    text = "قال ناشطون إن الجيش قصف سوق القرية بالبراميل.\nونفى متحدث باسم الوزارة قصف الجيش سوق القرية."
    claim, denial = told(text)
    assert denial.about == claim.id
    assert claim.about is None


def test_a_denial_of_the_outlets_own_words() -> None:
    text = "قصف الجيش سوق القرية صباحا.\nونفى متحدث باسم الوزارة أن يكون الجيش قصف سوق القرية."
    own, denial = tell(text)
    assert denial.about == own.id


def test_a_denial_of_something_else_points_nowhere() -> None:
    text = "قال ناشطون إن المعبر أغلق أمام النازحين.\nونفى متحدث باسم الوزارة نقص الوقود في العاصمة."
    assert told(text)[1].about is None


def test_nobody_denies_himself() -> None:
    text = "قالت الوزارة إن الجيش قصف مواقع القرية. ونفت الوزارة أن الجيش قصف مواقع القرية عمدا."
    assert told(text)[1].about is None


def test_a_negated_verb_of_saying_gives_no_announcement() -> None:
    assert told("ولم تعلن الوزارة حصيلة القصف.") == []
