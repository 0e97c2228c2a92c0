"""What is done in saying it: accusing, claiming, promising, ruling out, swearing."""

from __future__ import annotations

import pytest
from telling import Heard, heard

ACTS = [
    (
        "استبعد الوزير عودة المفاوضات قريبا.",
        [
            Heard(
                cue="استبعد",
                who="الوزير",
                through=[],
                says="عودة المفاوضات قريبا",
                act="predict",
                firmly="probable negative",
            ),
        ],
    ),
    (
        "وقال مسؤول إن الهدنة ستبدأ غدا.",
        [
            Heard(
                cue="قال",
                who="مسؤول",
                through=[],
                says="الهدنة ستبدأ غدا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "خلص التحقيق إلى أن الحريق متعمد.",
        [
            Heard(
                cue="خلص",
                who="التحقيق",
                through=[],
                says="الحريق متعمد",
                act="infer",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقالت المنظمة إن المساعدات لن تصل قبل أسبوع.",
        [
            Heard(
                cue="قالت",
                who="المنظمة",
                through=[],
                says="المساعدات لن تصل قبل أسبوع",
                act="say",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "قال خبراء إن الصاروخ على الأرجح محلي الصنع.",
        [
            Heard(
                cue="قال",
                who="خبراء",
                through=[],
                says="الصاروخ على الأرجح محلي الصنع",
                act="say",
                firmly="probable positive",
            ),
        ],
    ),
    (
        "ويبدو أن المسلحين انسحبوا، بحسب سكان.",
        [
            Heard(
                cue="بحسب",
                who="سكان",
                through=[],
                says="ويبدو أن المسلحين انسحبوا",
                act="say",
                firmly="probable positive",
            ),
        ],
    ),
    (
        "وأنكر المتهم مشاركته في الخطف.",
        [
            Heard(
                cue="أنكر",
                who="المتهم",
                through=[],
                says="مشاركته في الخطف",
                act="deny",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "وأعرب الأمين العام عن أسفه لسقوط مدنيين.",
        [
            Heard(
                cue="أعرب",
                who="الأمين العام",
                through=[],
                says="أسفه لسقوط مدنيين",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ووعدت الحكومة بفتح تحقيق.",
        [
            Heard(
                cue="وعدت",
                who="الحكومة",
                through=[],
                says="بفتح تحقيق",
                act="promise",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ويخشى السكان أن تعود المعارك.",
        [
            Heard(
                cue="يخشى",
                who="السكان",
                through=[],
                says="تعود المعارك",
                act="warn",
                firmly="possible positive",
            ),
        ],
    ),
    (
        "وقال القائد إن المهاجم قد يكون أجنبيا.",
        [
            Heard(
                cue="قال",
                who="القائد",
                through=[],
                says="المهاجم قد يكون أجنبيا",
                act="say",
                firmly="possible positive",
            ),
        ],
    ),
    (
        "وقال التقرير إن السكان قد عادوا إلى بيوتهم.",
        [
            Heard(
                cue="قال",
                who="التقرير",
                through=[],
                says="السكان قد عادوا إلى بيوتهم",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأعلن المتحدث أن أحدا لم يصب.",
        [
            Heard(
                cue="أعلن",
                who="المتحدث",
                through=[],
                says="أحدا لم يصب",
                act="say",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "وشكك النائب في صحة الأرقام، قائلا إن العدد أكبر.",
        [
            Heard(
                cue="شكك",
                who="النائب",
                through=[],
                says="صحة الأرقام",
                act="deny",
                firmly="possible negative",
            ),
            Heard(
                cue="قائلا",
                who="النائب",
                through=[],
                says="العدد أكبر",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأكد الجيش أنه لا صحة للأنباء عن انسحابه.",
        [
            Heard(
                cue="أكد",
                who="الجيش",
                through=[],
                says="أنه لا صحة للأنباء عن انسحابه",
                act="confirm",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "ولوح الفصيل باستئناف القتال.",
        [
            Heard(
                cue="لوح",
                who="الفصيل",
                through=[],
                says="باستئناف القتال",
                act="threaten",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وكرر الوزير أن الحدود لن تفتح.",
        [
            Heard(
                cue="كرر",
                who="الوزير",
                through=[],
                says="الحدود لن تفتح",
                act="say",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "وأقسم القائد أن الثأر قريب.",
        [
            Heard(
                cue="أقسم",
                who="القائد",
                through=[],
                says="الثأر قريب",
                act="promise",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "واعترف المتهم بقتل الحارس.",
        [
            Heard(
                cue="اعترف",
                who="المتهم",
                through=[],
                says="بقتل الحارس",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ورأى المحللون أن الهجوم محدود.",
        [
            Heard(
                cue="رأى",
                who="المحللون",
                through=[],
                says="الهجوم محدود",
                act="believe",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وألمح السفير إلى أن المساعدات ستتوقف.",
        [
            Heard(
                cue="ألمح",
                who="السفير",
                through=[],
                says="المساعدات ستتوقف",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأدان مجلس الأمن الهجوم على المسجد.",
        [
            Heard(
                cue="أدان",
                who="مجلس الأمن",
                through=[],
                says="الهجوم على المسجد",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "استنكرت الحكومة قصف المستشفى.",
        [
            Heard(
                cue="استنكرت",
                who="الحكومة",
                through=[],
                says="قصف المستشفى",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        'وقالت الصحفية: "عندما قلت لا، احتجزوا شقيقتي".',
        [
            Heard(
                cue="قالت",
                who="الصحفية",
                through=[],
                says="عندما قلت لا، احتجزوا شقيقتي",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ورجح الخبراء أن يكون المهاجم قد تدرب في الخارج.",
        [
            Heard(
                cue="رجح",
                who="الخبراء",
                through=[],
                says="يكون المهاجم قد تدرب في الخارج",
                act="believe",
                firmly="probable positive",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), ACTS)
def test_what_is_done_in_saying_it(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
