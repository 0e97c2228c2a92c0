"""How firmly: what is alleged, called a lie, doubted, admitted; unconfirmed accounts; tweets and filmed recordings."""

from __future__ import annotations

import pytest
from telling import Heard, heard, names, one, said, told

FIRM = [
    ("زعم التنظيم مقتل ثلاثة جنود.", "allege", "certain positive", "مقتل ثلاثة جنود"),
    ("كذبت الوزارة أنباء عن مقتل ثلاثة جنود.", "deny", "certain negative", "أنباء عن مقتل ثلاثة جنود"),
    ("شكك الوزير في صحة التقارير.", "deny", "possible negative", "صحة التقارير"),
    ("أقر الضابط بقتل ثلاثة جنود.", "confirm", "certain positive", "بقتل ثلاثة جنود"),
    ("وأظهر تسجيل مصور مقتل ثلاثة جنود.", "show", "certain positive", "مقتل ثلاثة جنود"),
    ("وأفادت معلومات أولية بمقتل ثلاثة جنود.", "report", "certain positive", "بمقتل ثلاثة جنود"),
    (
        "وغرد الوزير على تويتر: «قتل ثلاثة من جنودنا اليوم».",
        "say",
        "certain positive",
        "قتل ثلاثة من جنودنا اليوم",
    ),
    ("وتحدثت أنباء غير مؤكدة عن مقتل ثلاثة جنود.", "say", "possible positive", "مقتل ثلاثة جنود"),
    ("وبحسب روايات غير مؤكدة قتل ثلاثة جنود.", "say", "possible positive", "قتل ثلاثة جنود"),
]


@pytest.mark.parametrize(("text", "act", "firmly", "says"), FIRM)
def test_how_firmly(text: str, act: str, firmly: str, says: str) -> None:
    first: Heard = next(claim for claim in heard(text) if claim.act == act)
    assert (first.firmly, first.says) == (firmly, says)


NOTHING = [
    "كذب الوزير على الناس.",  # he lied
    "ولم يكن زعم امتلاك السلاح صحيحا.",  # the claim of
    "أقر البرلمان الساحلي قانونا جديدا يسمح للشرطة باحتجاز المشتبه بهم.",  # it passed a law
    "أقر المجلس بالإجماع خطة الوزارة.",
    "لم يشكك الوزير في صحة التقارير.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_only_looks_like_it(text: str) -> None:
    assert told(text) == []


def test_confirmed_accounts_stay_certain() -> None:
    assert one("وتحدثت أنباء مؤكدة عن مقتل ثلاثة جنود.").certainty == "certain"


def test_but_that_is_no_adjective() -> None:
    text = "غير أن الوزير قال إن الطريق مغلق."
    assert names(one(text)) == ["الوزير"]
    assert names(one("وقال مسؤولون غير راضين إن الطريق مغلق.")) == ["مسؤولون غير راضين"]


def test_who_put_a_recording_out_speaks_in_it() -> None:
    text = "ونشر التنظيم تسجيلا مصورا قال فيه إنه قتل ثلاثة جنود."
    assert names(one(text)) == ["التنظيم"]


def test_a_quoted_name_behind_from_is_who_told() -> None:
    text = "ونقلت وكالة الفجر عن «مركز الضفاف الدولي للدراسات» أن الأسعار ارتفعت."
    claim = one(text)
    assert names(claim) == ["وكالة الفجر", "مركز الضفاف الدولي للدراسات"]
    assert said(text, claim) == ["الأسعار ارتفعت"]


def test_a_quotation_behind_from_him_is_what_was_told() -> None:
    text = "وكان الوزير غاضبا. ونقلت عنه وكالة الفجر «لن نقبل بهذا القرار أبدا مهما حدث»."
    assert said(text, told(text)[-1]) == ["لن نقبل بهذا القرار أبدا مهما حدث"]


@pytest.mark.parametrize(
    "text", ["نفت الوزارة أنباء عن مقتل ثلاثة جنود.", "نفى الوزير صحة أنباء عن مقتل ثلاثة جنود."]
)
def test_denied_news_is_told_by_nobody_else(text: str) -> None:
    assert [claim.polarity for claim in told(text)] == ["negative"]
