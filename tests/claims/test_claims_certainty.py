"""How firmly it is said: hedges, negation, what is open, conditions and what is yet to come."""

from __future__ import annotations

import pytest
from telling import one, said, tell, told

HEDGED = [
    ("قال الوزير إن الطريق مغلق.", "certain"),
    ("قال الوزير إن الطريق ربما أغلق.", "possible"),
    ("قال الوزير إن القوات قد تنسحب غدا.", "possible"),
    ("قال الوزير إن القوات قد انسحبت أمس.", "certain"),
    ("قال الوزير إن من المرجح أن تنسحب القوات.", "probable"),
    ("قال الوزير إن القوات على الأرجح انسحبت.", "probable"),
    ("قال الوزير إن من المتوقع أن تنسحب القوات.", "probable"),
    ("يعتقد الوزير أن القوات انسحبت.", "probable"),
    ("رجح الوزير أن القوات انسحبت.", "probable"),
    ("أكد الوزير أن القوات انسحبت.", "certain"),
    ("توقع الوزير أن تنسحب القوات.", "probable"),
]


@pytest.mark.parametrize(("text", "certainty"), HEDGED)
def test_certainty_of_what_is_said(text: str, certainty: str) -> None:
    assert one(text).certainty == certainty


OWN = [
    ("انسحبت القوات من البلدة.", "certain"),
    ("ربما انسحبت القوات من البلدة.", "possible"),
    ("قد تنسحب القوات من البلدة.", "possible"),
    ("من المرجح أن تنسحب القوات من البلدة.", "probable"),
]


@pytest.mark.parametrize(("text", "certainty"), OWN)
def test_certainty_of_what_the_outlet_tells(text: str, certainty: str) -> None:
    (claim,) = tell(text)
    assert claim.cue is None
    assert claim.certainty == certainty


POLAR = [
    ("قال الوزير إن القوات انسحبت.", "positive"),
    ("قال الوزير إن القوات لم تنسحب.", "negative"),
    ("قال الوزير إن القوات لن تنسحب.", "negative"),
    ("قال الوزير إن القوات لا تنوي الانسحاب.", "negative"),
    ("نفى الوزير انسحاب القوات.", "negative"),
    ("نفت الوزارة أن تكون القوات انسحبت.", "negative"),
    ("أكد الوزير انسحاب القوات.", "positive"),
    ("قال الوزير إن مصير الجنود ما زال مجهولا.", "unknown"),
]


@pytest.mark.parametrize(("text", "polarity"), POLAR)
def test_polarity_of_what_is_said(text: str, polarity: str) -> None:
    assert one(text).polarity == polarity


FLIPS = ["الوزير", "الجيش السوري", "مصدر أمني", "المتحدث باسم الشرطة", "قائد الفرقة"]


@pytest.mark.parametrize("who", FLIPS)
def test_denying_flips_polarity_and_nothing_else(who: str) -> None:
    yes, no = f"أكد {who} سقوط البلدة.", f"نفى {who} سقوط البلدة."
    first, second = one(yes), one(no)
    assert (first.polarity, second.polarity) == ("positive", "negative")
    assert said(yes, first) == said(no, second) == ["سقوط البلدة"]
    assert [hop.name for hop in first.chain] == [hop.name for hop in second.chain] == [who]
    assert first.certainty == second.certainty


UNCHECKED = [
    "ولم يتسن التحقق من النبأ من مصدر مستقل.",
    "ولم يتسن التأكد من صحة الخبر.",
]


@pytest.mark.parametrize("text", UNCHECKED)
def test_what_could_not_be_checked_is_open(text: str) -> None:
    (claim,) = tell(text)
    assert claim.polarity == "unknown"


CONDITIONS = [
    "قال الوزير إن القوات ستنسحب إذا توقف القصف.",
    "حذر الوزير من أن القوات ستنسحب إذا توقف القصف.",
]


@pytest.mark.parametrize("text", CONDITIONS)
def test_a_condition_stays_with_what_hangs_on_it(text: str) -> None:
    claim = one(text)
    assert said(text, claim) == ["القوات ستنسحب إذا توقف القصف"]
    assert claim.polarity == "positive"


ACTS = [
    ("هدد الفصيل بقصف المطار.", "threaten"),
    ("تعهد الوزير بإعادة الإعمار.", "promise"),
    ("توعد الحزب بالرد على القصف.", "threaten"),
    ("حذرت المنظمة من كارثة.", "warn"),
    ("اتهم الوزير الفصيل بقصف السوق.", "accuse"),
    ("تبنى التنظيم الهجوم على الحاجز.", "claim_responsibility"),
    ("أظهرت الصور أن الجسر سقط.", "show"),
    ("كشف مصدر أمني عن هدنة.", "reveal"),
    ("زعم الفصيل أنه أسقط طائرة.", "allege"),
    ("ادعى الفصيل أنه أسقط طائرة.", "allege"),
    ("دعا الوزير إلى الهدنة.", "demand"),
    ("قدرت المنظمة أن ألف شخص نزحوا.", "estimate"),
]


@pytest.mark.parametrize(("text", "act"), ACTS)
def test_each_act_by_its_verb(text: str, act: str) -> None:
    claim = told(text)[0]
    assert claim.act == act
    assert claim.chain
