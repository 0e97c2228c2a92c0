"""Firmness at its edges: what hedges a clause and what only stands in it, and what a denial points at."""

from __future__ import annotations

import pytest
from telling import names, one, said, tell, told

CERTAIN = [
    "قال المحافظ إن موقع الهجوم المفترض ما زال مغلقا.",
    "قال المحافظ إن الطريق المحتمل طويل.",
    "قال المحافظ إن قوات فرنسية وربما بريطانية ستشارك.",
    "قال المحافظ إن الطريق كان قد تعرض للقصف.",
    "قال المحافظ إن الطريق قد أغلق أمس.",
    "قال المحافظ إن السكان يعودون الآن.",
]


@pytest.mark.parametrize("text", CERTAIN)
def test_what_stands_in_a_clause_does_not_hedge_it(text: str) -> None:
    assert one(text).certainty == "certain"


HEDGED = [
    ("قال المحافظ إن من المحتمل إغلاق الطريق.", "probable"),
    ("قال المحافظ إن من المتوقع أن يغلق الطريق.", "probable"),
    ("قال المحافظ إن الطريق قد يتعرض للقصف.", "possible"),
    ("قال المحافظ إن الجيش كان يقصف الطريق أو قد يقصفه.", "possible"),
    ("حذر المحافظ من أن الطريق قد يغلق.", "possible"),
    ("يخشى المحافظ أن يغلق الطريق.", "possible"),
    ("يخشى المحافظ من إغلاق الطريق.", "possible"),
    ("قال المحافظ إنه إذا استمر القصف أغلق الطريق.", "possible"),
    ("قال المحافظ إنه في غياب الدعم سيغلق الطريق.", "possible"),
]


@pytest.mark.parametrize(("text", "certainty"), HEDGED)
def test_what_hedges_a_clause(text: str, certainty: str) -> None:
    assert one(text).certainty == certainty


FUTURES = [
    ("قال المحافظ إنه إذا استمر القصف فسوف يغلق الطريق.", "predict"),
    ("قال المحافظ إن الطريق سيغلق على الأرجح.", "predict"),
    ("قال المحافظ إن الطريق سيغلق غدا.", "say"),
    ("قال المحافظ إن الطريق مغلق على الأرجح.", "say"),
    ("توقع المحافظ إغلاق الطريق.", "predict"),
]


@pytest.mark.parametrize(("text", "act"), FUTURES)
def test_a_conditional_or_hedged_future_is_predicted(text: str, act: str) -> None:
    assert one(text).act == act


POLARITY = [
    ("قال المحافظ إن الطريق لم يعد مغلقا.", "negative"),
    ("قال المحافظ إن الطريق ليس مغلقا.", "negative"),
    ("قال المحافظ إن هذه الأنباء غير صحيحة.", "negative"),
    ("قال المحافظ إن الطريق لن يغلق إلا في حال القصف.", "positive"),
    ("قال المحافظ إن الجيش لم يعد يبعد سوى كيلومترين.", "positive"),
    ("قال المحافظ إن الطريق مغلق ولا أحد يمر.", "positive"),
    ("قال المحافظ إن طائرة من دون طيار قصفت الطريق.", "positive"),
    ("قال المحافظ إن طائرة مجهولة قصفت الطريق.", "positive"),
    ("قال المحافظ إن مصير الطيار لا يزال مجهولا.", "unknown"),
    ("قال المحافظ إنه لم يتسن التأكد من الخبر.", "unknown"),
    ("قال المحافظ إنه لم يتسن الوصول إلى القرية.", "negative"),
    ("طالب المحافظ بفتح الطريق دون تأخير.", "positive"),
]


@pytest.mark.parametrize(("text", "polarity"), POLARITY)
def test_polarity_of_the_main_clause(text: str, polarity: str) -> None:
    assert one(text).polarity == polarity


def test_a_doubly_negated_saying_is_no_denial() -> None:
    assert one("استبعد المحافظ أن يغلق الطريق.").polarity == "negative"
    assert one("نفى المحافظ أن الطريق لم يغلق.").polarity == "positive"


@pytest.mark.parametrize("object_", ["ذلك", "هذه الاتهامات", "ذلك أمس", "تلك المزاعم"])
def test_a_denial_of_that_points_at_what_was_said_last(object_: str) -> None:
    text = f"قال ناشطون إن الجيش قصف السوق. ونفت الوزارة {object_}."
    claim, denial = told(text)
    assert (denial.act, denial.polarity, denial.about) == ("deny", "negative", claim.id)


def test_a_denial_of_that_may_point_at_the_outlets_own_words() -> None:
    own, denial = tell("قصف الجيش سوق القرية.\nونفى متحدث باسم الوزارة ذلك.")
    assert denial.about == own.id


def test_the_first_claim_has_nothing_to_deny() -> None:
    assert told("نفت الوزارة ذلك.")[0].about is None


INFERENCES = [
    ("انسحبت القوات من البلدة، وهو ما يشي بانهيار الجبهة.", "possible"),
    ("انسحبت القوات من البلدة، ما ينذر بانهيار الجبهة.", "possible"),
    ("انسحبت القوات من البلدة، مما يعني أن الجبهة انهارت.", "probable"),
    ("انسحبت القوات من البلدة، الأمر الذي يؤكد انهيار الجبهة.", "probable"),
]


@pytest.mark.parametrize(("text", "certainty"), INFERENCES)
def test_what_the_outlet_concludes_is_an_inference(text: str, certainty: str) -> None:
    plain, drawn = tell(text)
    assert (plain.act, plain.certainty, said(text, plain)) == ("say", "certain", ["انسحبت القوات من البلدة"])
    assert (drawn.act, drawn.certainty, drawn.cue, names(drawn)) == ("infer", certainty, None, [])
    assert drawn.rule == "claim.own_inference"


def test_what_a_speaker_concludes_stays_in_his_words() -> None:
    text = "قال المحافظ إن القوات انسحبت، ما يعني أن الجبهة انهارت."
    assert said(text, one(text)) == ["القوات انسحبت، ما يعني أن الجبهة انهارت"]
