"""Whom a verb of saying has for its subject: behind times and "not", with names and offices around it, unnamed."""

from __future__ import annotations

import pytest
from telling import Heard, heard

SUBJECTS = [
    (
        "وفي وقت لاحق أكد وزير الداخلية سالم الزين أن الطريق مفتوحة.",
        [
            Heard(
                cue="أكد",
                who="وزير الداخلية سالم الزين",
                through=[],
                says="الطريق مفتوحة",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ولم تسم اللجنة المادة مشيرة إلى أن التفاصيل ستنشر لاحقا.",
        [
            Heard(
                cue="مشيرة",
                who="اللجنة",
                through=[],
                says="التفاصيل ستنشر لاحقا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "حذر ممثل المنظمة لدى الاتحاد، جون ديكنز، من كارثة إنسانية في المخيم.",
        [
            Heard(
                cue="حذر",
                who="ممثل المنظمة لدى الاتحاد، جون ديكنز",
                through=[],
                says="كارثة إنسانية في المخيم",
                act="warn",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قال رئيس المجلس كريم الهلالي، وهو يوقع المرسوم في القصر، إن الأمن عاد إلى العاصمة.",
        [
            Heard(
                cue="قال",
                who="رئيس المجلس كريم الهلالي",
                through=[],
                says="الأمن عاد إلى العاصمة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قال كريم الهلالي، وهو طبيب في المستشفى، إن الجرحى كثيرون.",
        [
            Heard(
                cue="قال",
                who="كريم الهلالي، وهو طبيب في المستشفى",
                through=[],
                says="الجرحى كثيرون",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قالت حكومة #الساحل اليوم إن المدينة آمنة.",
        [
            Heard(
                cue="قالت",
                who="حكومة #الساحل",
                through=[],
                says="المدينة آمنة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأعلنت #السلطات_المحلية، الخميس، إغلاق المعبر.",
        [
            Heard(
                cue="أعلنت",
                who="السلطات_المحلية",
                through=[],
                says="إغلاق المعبر",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "كشفت رابطة أمهات #المختطفين، الجمعة، عن انتشار الأمراض في السجون.",
        [
            Heard(
                cue="كشفت",
                who="رابطة أمهات #المختطفين",
                through=[],
                says="انتشار الأمراض في السجون",
                act="reveal",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "رفع المتظاهرون لافتات تطالب الحكومة بوقف الحرب.",
        [
            Heard(
                cue="تطالب",
                who="لافتات",
                through=[],
                says="الحكومة بوقف الحرب",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ويعتزمون إصدار فتوى تطالب المسلحين بإعادة السلام.",
        [
            Heard(
                cue="تطالب",
                who="فتوى",
                through=[],
                says="المسلحين بإعادة السلام",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقالت الشرطة إنها لا تملك معلومات قد تؤكد وقوع الجريمة.",
        [
            Heard(
                cue="قالت",
                who="الشرطة",
                through=[],
                says="إنها لا تملك معلومات قد تؤكد وقوع الجريمة",
                act="say",
                firmly="possible negative",
            ),
            Heard(
                cue="تؤكد",
                who="معلومات",
                through=["الشرطة"],
                says="وقوع الجريمة",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال العميد سالم الهلالي لصحافيين في العاصمة إن المعركة انتهت.",
        [
            Heard(
                cue="قال",
                who="العميد سالم الهلالي",
                through=[],
                says="المعركة انتهت",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وحددت قوات الأمن هوية المشتبه به، وقالت إن اسمه سالم.",
        [
            Heard(
                cue="قالت",
                who="قوات الأمن",
                through=[],
                says="اسمه سالم",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وفي رده على الحادث، توعد رئيس الحكومة كريم الهلالي الجماعة، قائلا إن الرد قريب.",
        [
            Heard(
                cue="توعد",
                who="رئيس الحكومة كريم الهلالي",
                through=[],
                says="الرد قريب",
                act="threaten",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ورفض مسؤول في الحركة مزاعم الحكومة بأن الجماعة تدفع المال.",
        [
            Heard(
                cue="مزاعم",
                who="الحكومة",
                through=[],
                says="الجماعة تدفع المال",
                act="allege",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وذكر معهد الأدلة الجنائية أن عشرة أشخاص قتلوا.",
        [
            Heard(
                cue="ذكر",
                who="معهد الأدلة الجنائية",
                through=[],
                says="عشرة أشخاص قتلوا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ووثق مركز الشهود مقتل عشرين مدنيا في القصف.",
        [
            Heard(
                cue="وثق",
                who="مركز الشهود",
                through=[],
                says="مقتل عشرين مدنيا في القصف",
                act="verify",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "يفترض الباحثون أن الهدنة ستنهار.",
        [
            Heard(
                cue="يفترض",
                who="الباحثون",
                through=[],
                says="الهدنة ستنهار",
                act="infer",
                firmly="probable positive",
            ),
        ],
    ),
    (
        "وأوضح المتحدث الرسمي باسم قوات الحدود العقيد سالم الزين أن المعبر أغلق.",
        [
            Heard(
                cue="أوضح",
                who="المتحدث الرسمي باسم قوات الحدود العقيد سالم الزين",
                through=[],
                says="المعبر أغلق",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأكد قائد اللواء الثالث المرابط على الجبهة الشرقية أن خطوط الإمداد آمنة.",
        [
            Heard(
                cue="أكد",
                who="قائد اللواء الثالث المرابط",
                through=[],
                says="خطوط الإمداد آمنة",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وبدوره قال النائب عن كتلة الوفاء سالم الزين إن القانون جائر.",
        [
            Heard(
                cue="قال",
                who="النائب عن كتلة الوفاء سالم الزين",
                through=[],
                says="القانون جائر",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ومن جانبها، قالت مديرة المستشفى إن الأدوية نفدت.",
        [
            Heard(
                cue="قالت",
                who="مديرة المستشفى",
                through=[],
                says="الأدوية نفدت",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), SUBJECTS)
def test_who_speaks_stands_in_front_or_behind(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
