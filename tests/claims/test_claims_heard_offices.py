"""Offices, ranks, crowds and bodies that speak, and what each verb of saying makes of their words."""

from __future__ import annotations

import pytest
from telling import Heard, heard

OFFICES = [
    (
        "وشدد الأمين العام للرابطة، في كلمة ألقاها أمام المؤتمر، على ضرورة الحوار.",
        [
            Heard(
                cue="شدد",
                who="الأمين العام للرابطة",
                through=[],
                says="ضرورة الحوار",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال ثلاثة من سكان الحي إن القصف بدأ فجرا.",
        [
            Heard(
                cue="قال",
                who="ثلاثة من سكان الحي",
                through=[],
                says="القصف بدأ فجرا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال شاهد من أهالي القرية طلب عدم ذكر اسمه إن المسلحين وصلوا ليلا.",
        [
            Heard(
                cue="قال",
                who="شاهد من أهالي القرية",
                through=[],
                says="المسلحين وصلوا ليلا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وذكر ضابط في الاستخبارات تحدث شريطة عدم الكشف عن هويته أن الخلية تضم عشرة عناصر.",
        [
            Heard(
                cue="ذكر",
                who="ضابط في الاستخبارات",
                through=[],
                says="الخلية تضم عشرة عناصر",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأفاد مراسل قناة الساحل بأن الدخان يتصاعد من المطار.",
        [
            Heard(
                cue="أفاد",
                who="مراسل قناة الساحل",
                through=[],
                says="الدخان يتصاعد من المطار",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وبين الطبيب الشرعي أن الوفاة نتجت عن نزيف.",
        [
            Heard(
                cue="بين",
                who="الطبيب الشرعي",
                through=[],
                says="الوفاة نتجت عن نزيف",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ولفت الخبير العسكري إلى أن الجسر هو المنفذ الوحيد.",
        [
            Heard(
                cue="لفت",
                who="الخبير العسكري",
                through=[],
                says="الجسر هو المنفذ الوحيد",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ونبه السفير إلى خطورة الوضع في الجنوب.",
        [
            Heard(
                cue="نبه",
                who="السفير",
                through=[],
                says="خطورة الوضع في الجنوب",
                act="warn",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وتساءل النائب: أين كانت القوات وقت الهجوم؟",
        [
            Heard(
                cue="تساءل",
                who="النائب",
                through=[],
                says="أين كانت القوات وقت الهجوم",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "أعلنت المحكمة العسكرية، التي عقدت جلستها في قاعدة بحرية، براءة المتهمين.",
        [
            Heard(
                cue="أعلنت",
                who="المحكمة العسكرية، التي عقدت جلستها في قاعدة بحرية",
                through=[],
                says="براءة المتهمين",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وفيما نفى المتمردون وقوع الهجوم، قال الجيش إنه قتل عشرة منهم.",
        [
            Heard(
                cue="نفى",
                who="المتمردون",
                through=[],
                says="وقوع الهجوم",
                act="deny",
                firmly="certain negative",
            ),
            Heard(
                cue="قال",
                who="الجيش",
                through=[],
                says="إنه قتل عشرة منهم",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "واعتبر حزب النهضة أن القرار خاطئ.",
        [
            Heard(
                cue="اعتبر",
                who="حزب النهضة",
                through=[],
                says="القرار خاطئ",
                act="believe",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ورأت صحيفة الوطن أن الحل بعيد.",
        [
            Heard(
                cue="رأت",
                who="صحيفة الوطن",
                through=[],
                says="الحل بعيد",
                act="believe",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وحمل رئيس الوفد الحكومة مسؤولية فشل المحادثات.",
        [
            Heard(
                cue="حمل",
                who="رئيس الوفد",
                through=[],
                says="الحكومة مسؤولية فشل المحادثات",
                act="accuse",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ودعت جمعية الأطباء إلى فتح ممر آمن.",
        [
            Heard(
                cue="دعت",
                who="جمعية الأطباء",
                through=[],
                says="فتح ممر آمن",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وطالبت أسر المفقودين بكشف مصير أبنائها.",
        [
            Heard(
                cue="طالبت",
                who="أسر المفقودين",
                through=[],
                says="بكشف مصير أبنائها",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وطلب السفير من المجلس أن يعقد جلسة طارئة.",
        [
            Heard(
                cue="طلب",
                who="السفير",
                through=[],
                says="يعقد جلسة طارئة",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وحث المبعوث الأممي الأطراف على ضبط النفس.",
        [
            Heard(
                cue="حث",
                who="المبعوث الأممي",
                through=[],
                says="ضبط النفس",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأعرب ممثل المنظمة عن قلقه إزاء أوضاع الأطفال.",
        [
            Heard(
                cue="أعرب",
                who="ممثل المنظمة",
                through=[],
                says="قلقه إزاء أوضاع الأطفال",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), OFFICES)
def test_the_whole_phrase_speaks(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
