"""What is announced and confirmed: the speaker's own deeds, quotations that go on over a full stop, sources beside."""

from __future__ import annotations

import pytest
from telling import Heard, heard

DEEDS = [
    (
        'قال النائب يوسف حداد إن القانون "خطوة غير عادلة (...) وعقاب للجميع".',
        [
            Heard(
                cue="قال",
                who="النائب يوسف حداد",
                through=[],
                says='القانون "خطوة غير عادلة (...) وعقاب للجميع"',
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأعلنت منظمة الفجر، وهي جماعة معارضة تطالب بالانفصال، مسؤوليتها عن الهجوم.",
        [
            Heard(
                cue="أعلنت",
                who="منظمة الفجر، وهي جماعة معارضة تطالب بالانفصال",
                through=[],
                says="مسؤوليتها عن الهجوم",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        'أعلنت الاثنين شركة "نسيم" للنقل المنافسة لشركة "برق" تعرضها لهجوم.',
        [
            Heard(
                cue="أعلنت",
                who='شركة "نسيم" للنقل المنافسة لشركة "برق"',
                through=[],
                says="تعرضها لهجوم",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "أكد الوزير في مقابلة طويلة مع القناة مساء الأحد رفضه للخطة.",
        [
            Heard(
                cue="أكد",
                who="الوزير",
                through=["القناة"],
                says="رفضه للخطة",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "أعلن الجيش أنه أسقط طائرتين، وفقا لوكالات أنباء روسية.",
        [
            Heard(
                cue="وفقا",
                who="وكالات أنباء روسية",
                through=[],
                says="أعلن الجيش أنه أسقط طائرتين",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أعلن",
                who="الجيش",
                through=["وكالات أنباء روسية"],
                says="أنه أسقط طائرتين",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "فيما أصرت موسكو على أنها دمرت أسلحتها.",
        [
            Heard(
                cue="أصرت",
                who="موسكو",
                through=[],
                says="أنها دمرت أسلحتها",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وذكر العميد سالم أنه إذا تبين صحة الأنباء فإن الأزمة ستتفاقم.",
        [
            Heard(
                cue="ذكر",
                who="العميد سالم",
                through=[],
                says="أنه إذا تبين صحة الأنباء فإن الأزمة ستتفاقم",
                act="predict",
                firmly="possible positive",
            ),
        ],
    ),
    (
        "في ما نسب إلى قائد الحركة، انتهت الهدنة في المدينة.",
        [
            Heard(
                cue="في ما نسب إلى",
                who="قائد الحركة",
                through=[],
                says="انتهت الهدنة في المدينة",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقالت المنظمة إن المدينة التي تعتبر آخر معقل للمسلحين ستسقط.",
        [
            Heard(
                cue="قالت",
                who="المنظمة",
                through=[],
                says="المدينة التي تعتبر آخر معقل للمسلحين ستسقط",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقتل عشرة أشخاص، بحسب الشرطة، في انفجار وسط السوق.",
        [
            Heard(
                cue="بحسب",
                who="الشرطة",
                through=[],
                says="وقتل عشرة أشخاص … في انفجار وسط السوق",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "بحسب الشرطة، قتل عشرة أشخاص في انفجار وسط السوق.",
        [
            Heard(
                cue="بحسب",
                who="الشرطة",
                through=[],
                says="قتل عشرة أشخاص في انفجار وسط السوق",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقتل عشرة أشخاص في انفجار وسط السوق، بحسب ما أعلنت الشرطة.",
        [
            Heard(
                cue="بحسب ما أعلنت",
                who="الشرطة",
                through=[],
                says="وقتل عشرة أشخاص في انفجار وسط السوق",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال الشهود إن المسلحين، الذين وصلوا فجرا، أحرقوا المنازل.",
        [
            Heard(
                cue="قال",
                who="الشهود",
                through=[],
                says="المسلحين، الذين وصلوا فجرا، أحرقوا المنازل",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        'وقال الوزير: "الحدود مغلقة. لن نفتحها قبل الشتاء".',
        [
            Heard(
                cue="قال",
                who="الوزير",
                through=[],
                says="الحدود مغلقة. لن نفتحها قبل الشتاء",
                act="say",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "قال المتحدث إن القوات تقدمت، وإن المسلحين انسحبوا، وإن المدينة آمنة.",
        [
            Heard(
                cue="قال",
                who="المتحدث",
                through=[],
                says="القوات تقدمت، وإن المسلحين انسحبوا، وإن المدينة آمنة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ونفت الوزارة أن تكون القوات قد استخدمت الغاز.",
        [
            Heard(
                cue="نفت",
                who="الوزارة",
                through=[],
                says="تكون القوات قد استخدمت الغاز",
                act="deny",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "نفت الحركة مسؤوليتها عن التفجير.",
        [
            Heard(
                cue="نفت",
                who="الحركة",
                through=[],
                says="مسؤوليتها عن التفجير",
                act="deny",
                firmly="certain negative",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), DEEDS)
def test_what_is_told_of_deeds(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
