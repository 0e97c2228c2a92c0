"""How firmly a thing is said: hedges, denials and conditions."""

from __future__ import annotations

import pytest
from telling import Heard, heard

FIRMNESS = [
    (
        "قال الوزير إن الهجوم قد يقع خلال أيام.",
        [
            Heard(
                cue="قال",
                who="الوزير",
                through=[],
                says="الهجوم قد يقع خلال أيام",
                act="say",
                firmly="possible positive",
            ),
        ],
    ),
    (
        "قال الوزير إن الهجوم ربما وقع خطأ.",
        [
            Heard(
                cue="قال",
                who="الوزير",
                through=[],
                says="الهجوم ربما وقع خطأ",
                act="say",
                firmly="possible positive",
            ),
        ],
    ),
    (
        "يعتقد أن المهاجم فر إلى الجبال.",
        [
            Heard(
                cue="يعتقد",
                who=None,
                through=[],
                says="المهاجم فر إلى الجبال",
                act="believe",
                firmly="probable positive",
            ),
        ],
    ),
    (
        "ويرجح أن تكون العبوة زرعت ليلا.",
        [
            Heard(
                cue="يرجح",
                who=None,
                through=[],
                says="تكون العبوة زرعت ليلا",
                act="believe",
                firmly="probable positive",
            ),
        ],
    ),
    (
        "يشتبه في أن المهاجم كان يعمل وحده.",
        [
            Heard(
                cue="يشتبه",
                who=None,
                through=[],
                says="المهاجم كان يعمل وحده",
                act="believe",
                firmly="possible positive",
            ),
        ],
    ),
    (
        "وقالت الشرطة إن من المحتمل أن يكون الحادث مدبرا.",
        [
            Heard(
                cue="قالت",
                who="الشرطة",
                through=[],
                says="من المحتمل أن يكون الحادث مدبرا",
                act="say",
                firmly="probable positive",
            ),
        ],
    ),
    (
        "وقال المتحدث إن القوات لم تقصف المدرسة.",
        [
            Heard(
                cue="قال",
                who="المتحدث",
                through=[],
                says="القوات لم تقصف المدرسة",
                act="say",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "نفى المتحدث أن تكون القوات قصفت المدرسة.",
        [
            Heard(
                cue="نفى",
                who="المتحدث",
                through=[],
                says="تكون القوات قصفت المدرسة",
                act="deny",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "وقال الجيش إنه ليس مسؤولا عن الانفجار.",
        [
            Heard(
                cue="قال",
                who="الجيش",
                through=[],
                says="إنه ليس مسؤولا عن الانفجار",
                act="say",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "زعمت الجماعة أنها قتلت عشرين جنديا.",
        [
            Heard(
                cue="زعمت",
                who="الجماعة",
                through=[],
                says="أنها قتلت عشرين جنديا",
                act="allege",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ادعى التنظيم مسؤوليته عن التفجير.",
        [
            Heard(
                cue="ادعى",
                who="التنظيم",
                through=[],
                says="مسؤوليته عن التفجير",
                act="allege",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأكدت الوزارة أن المخزون كاف.",
        [
            Heard(
                cue="أكدت",
                who="الوزارة",
                through=[],
                says="المخزون كاف",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "توقعت المنظمة أن يزداد عدد النازحين.",
        [
            Heard(
                cue="توقعت",
                who="المنظمة",
                through=[],
                says="يزداد عدد النازحين",
                act="predict",
                firmly="probable positive",
            ),
        ],
    ),
    (
        "حذرت المنظمة من موجة نزوح جديدة.",
        [
            Heard(
                cue="حذرت",
                who="المنظمة",
                through=[],
                says="موجة نزوح جديدة",
                act="warn",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "هددت الحركة باستئناف الهجمات.",
        [
            Heard(
                cue="هددت",
                who="الحركة",
                through=[],
                says="باستئناف الهجمات",
                act="threaten",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "تعهد الرئيس بإعادة بناء المدينة.",
        [
            Heard(
                cue="تعهد",
                who="الرئيس",
                through=[],
                says="بإعادة بناء المدينة",
                act="promise",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "طالب المحتجون برحيل الحكومة.",
        [
            Heard(
                cue="طالب",
                who="المحتجون",
                through=[],
                says="برحيل الحكومة",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "أظهرت صور أن الجسر دمر.",
        [
            Heard(
                cue="أظهرت",
                who="صور",
                through=[],
                says="الجسر دمر",
                act="show",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "كشف تحقيق أن المال سرق.",
        [
            Heard(
                cue="كشف",
                who="تحقيق",
                through=[],
                says="المال سرق",
                act="reveal",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "تبنى التنظيم الهجوم على الثكنة.",
        [
            Heard(
                cue="تبنى",
                who="التنظيم",
                through=[],
                says="الهجوم على الثكنة",
                act="claim_responsibility",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قدرت المنظمة أن النازحين مئة ألف.",
        [
            Heard(
                cue="قدرت",
                who="المنظمة",
                through=[],
                says="النازحين مئة ألف",
                act="estimate",
                firmly="certain positive",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), FIRMNESS)
def test_how_firmly_it_is_said(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
