"""Who is taken up again: by a shorter name, by "but he", by his paper; and who takes over."""

from __future__ import annotations

import pytest
from telling import Heard, heard

AGAIN = [
    (
        'قال سالم الزين، وهو من سكان الحي، إن القصف عنيف. وأضاف الزين: "لم ننم منذ يومين".',
        [
            Heard(
                cue="قال",
                who="سالم الزين، وهو من سكان الحي",
                through=[],
                says="القصف عنيف",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أضاف",
                who="سالم الزين، وهو من سكان الحي",
                through=[],
                says="لم ننم منذ يومين",
                act="say",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "قالت مصادر أمنية إن المهاجم معروف. وأوضحت المصادر أنه سجن مرتين.",
        [
            Heard(
                cue="قالت",
                who="مصادر أمنية",
                through=[],
                says="المهاجم معروف",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أوضحت",
                who="مصادر أمنية",
                through=[],
                says="أنه سجن مرتين",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال وزير الدفاع إن العملية انتهت. ومن جهته، قال قائد الحركة إن القتال مستمر. وأضاف أن مقاتليه صامدون.",
        [
            Heard(
                cue="قال",
                who="وزير الدفاع",
                through=[],
                says="العملية انتهت",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="قال",
                who="قائد الحركة",
                through=[],
                says="القتال مستمر",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أضاف",
                who="قائد الحركة",
                through=[],
                says="مقاتليه صامدون",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "كشف تقرير للمنظمة أن السجون مكتظة. وأوضح التقرير أن ثلث المعتقلين أطفال.",
        [
            Heard(
                cue="كشف",
                who="تقرير للمنظمة",
                through=[],
                says="السجون مكتظة",
                act="reveal",
                firmly="certain positive",
            ),
            Heard(
                cue="أوضح",
                who="تقرير للمنظمة",
                through=[],
                says="ثلث المعتقلين أطفال",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال رئيس اللجنة إن العينات وصلت. وردا على سؤال، قال إن النتائج ستعلن قريبا.",
        [
            Heard(
                cue="قال",
                who="رئيس اللجنة",
                through=[],
                says="العينات وصلت",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="قال",
                who="رئيس اللجنة",
                through=[],
                says="النتائج ستعلن قريبا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قالت الوزيرة إن المدارس ستفتح. وقالت أيضا إن المعلمين سيعودون.",
        [
            Heard(
                cue="قالت",
                who="الوزيرة",
                through=[],
                says="المدارس ستفتح",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="قالت",
                who="الوزيرة",
                through=[],
                says="المعلمين سيعودون",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "نفى الجيش قصف المدرسة. وقال إنه استهدف موقعا عسكريا.",
        [
            Heard(
                cue="نفى",
                who="الجيش",
                through=[],
                says="قصف المدرسة",
                act="deny",
                firmly="certain negative",
            ),
            Heard(
                cue="قال",
                who="الجيش",
                through=[],
                says="إنه استهدف موقعا عسكريا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "واتهمت الحركة الحكومة بخرق الهدنة. وتوعدت بالرد.",
        [
            Heard(
                cue="اتهمت",
                who="الحركة",
                through=[],
                says="الحكومة بخرق الهدنة",
                act="accuse",
                firmly="certain positive",
            ),
            Heard(
                cue="توعدت",
                who="الحركة",
                through=[],
                says="بالرد",
                act="threaten",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "دعا الاتحاد إلى وقف القتال. كما طالب بفتح المعابر.",
        [
            Heard(
                cue="دعا",
                who="الاتحاد",
                through=[],
                says="وقف القتال",
                act="demand",
                firmly="certain positive",
            ),
            Heard(
                cue="طالب",
                who="الاتحاد",
                through=[],
                says="بفتح المعابر",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال المتحدث إن عشرة قتلوا، فيما أشار إلى إصابة آخرين.",
        [
            Heard(
                cue="قال",
                who="المتحدث",
                through=[],
                says="عشرة قتلوا",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أشار",
                who="المتحدث",
                through=[],
                says="إصابة آخرين",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), AGAIN)
def test_a_speaker_is_taken_up_again(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
