"""Where what is said begins and ends: clauses, quotations, verbal nouns, comments behind them."""

from __future__ import annotations

import pytest
from telling import Heard, heard

CLAUSES = [
    (
        "أكدت مصادر محلية مقتل ثلاثة مدنيين وإصابة خمسة.",
        [
            Heard(
                cue="أكدت",
                who="مصادر محلية",
                through=[],
                says="مقتل ثلاثة مدنيين وإصابة خمسة",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "توقع الخبراء انهيار الهدنة خلال أيام.",
        [
            Heard(
                cue="توقع",
                who="الخبراء",
                through=[],
                says="انهيار الهدنة خلال أيام",
                act="predict",
                firmly="probable positive",
            ),
        ],
    ),
    (
        "رجحت الشرطة أن يكون المهاجم قد تصرف وحده.",
        [
            Heard(
                cue="رجحت",
                who="الشرطة",
                through=[],
                says="يكون المهاجم قد تصرف وحده",
                act="believe",
                firmly="probable positive",
            ),
        ],
    ),
    (
        'ووصفت الصحيفة ما حدث بأنه "مجزرة".',
        [
            Heard(
                cue="وصفت",
                who="الصحيفة",
                through=[],
                says='ما حدث بأنه "مجزرة"',
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "واتهم ناشطون قوات النظام باستهداف المخبز.",
        [
            Heard(
                cue="اتهم",
                who="ناشطون",
                through=[],
                says="قوات النظام باستهداف المخبز",
                act="accuse",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ولم يتضح بعد عدد الضحايا، بحسب مصادر طبية.",
        [
            Heard(
                cue="بحسب",
                who="مصادر طبية",
                through=[],
                says="ولم يتضح بعد عدد الضحايا",
                act="say",
                firmly="certain unknown",
            ),
        ],
    ),
    (
        "قال سكان إن الطائرات قصفت السوق بينما كان مكتظا بالناس.",
        [
            Heard(
                cue="قال",
                who="سكان",
                through=[],
                says="الطائرات قصفت السوق بينما كان مكتظا بالناس",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأعلن المجلس، في بيان نشره على موقعه، تعليق عضوية الحزب.",
        [
            Heard(
                cue="أعلن",
                who="المجلس",
                through=[],
                says="تعليق عضوية الحزب",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأضاف البيان: لن نتراجع عن مواقفنا.",
        [
            Heard(
                cue="أضاف",
                who="البيان",
                through=[],
                says="لن نتراجع عن مواقفنا",
                act="say",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "وذكرت صحيفة النسيم أن الرئيس سيزور المدينة، دون أن تحدد الموعد.",
        [
            Heard(
                cue="ذكرت",
                who="صحيفة النسيم",
                through=[],
                says="الرئيس سيزور المدينة، دون أن تحدد الموعد",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأوضحت الشرطة أن الحريق عرضي، وذلك بعد معاينة المكان.",
        [
            Heard(
                cue="أوضحت",
                who="الشرطة",
                through=[],
                says="الحريق عرضي، وذلك بعد معاينة المكان",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        'وقالت اللجنة إن الحصار "جريمة. وعلى العالم أن يتحرك" من أجل الأطفال.',
        [
            Heard(
                cue="قالت",
                who="اللجنة",
                through=[],
                says='الحصار "جريمة. وعلى العالم أن يتحرك"',
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وشدد النائب على أن القانون، كما هو، لن يمر.",
        [
            Heard(
                cue="شدد",
                who="النائب",
                through=[],
                says="القانون، كما هو، لن يمر",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأعلن الحزب انسحابه من الائتلاف.",
        [
            Heard(
                cue="أعلن",
                who="الحزب",
                through=[],
                says="انسحابه من الائتلاف",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأعلنت الوزارة، الأحد، بدء حملة تلقيح في المخيمات.",
        [
            Heard(
                cue="أعلنت",
                who="الوزارة",
                through=[],
                says="بدء حملة تلقيح في المخيمات",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        'وأوضح أن "الطريق مزروع بالألغام"، مضيفا أن فريقا هندسيا في الطريق.',
        [
            Heard(
                cue="أوضح",
                who=None,
                through=[],
                says="الطريق مزروع بالألغام",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="مضيفا",
                who=None,
                through=[],
                says="فريقا هندسيا في الطريق",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأكد المجلس تمسكه بالاتفاق، وطالب بضمانات.",
        [
            Heard(
                cue="أكد",
                who="المجلس",
                through=[],
                says="تمسكه بالاتفاق",
                act="confirm",
                firmly="certain positive",
            ),
            Heard(
                cue="طالب",
                who="المجلس",
                through=[],
                says="بضمانات",
                act="demand",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وذكرت الشرطة، في حسابها على تويتر، أن المشتبه به مسلح.",
        [
            Heard(
                cue="ذكرت",
                who="الشرطة",
                through=[],
                says="المشتبه به مسلح",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), CLAUSES)
def test_what_is_said_in_clauses(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
