"""Through whom words come: agencies, papers, interviews, sources of sources."""

from __future__ import annotations

import pytest
from telling import Heard, heard

CHAINS = [
    (
        "نقلت وكالة الفجر عن مصدر أمني قوله إن المهاجم اعتقل.",
        [
            Heard(
                cue="نقلت",
                who="مصدر أمني",
                through=["وكالة الفجر"],
                says="المهاجم اعتقل",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ونقلت صحيفة النسيم عن مسؤول في الوزارة أن القرار نهائي.",
        [
            Heard(
                cue="نقلت",
                who="مسؤول في الوزارة",
                through=["صحيفة النسيم"],
                says="القرار نهائي",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال مصدر طبي لوكالة الفجر إن عشرة مدنيين قتلوا.",
        [
            Heard(
                cue="قال",
                who="مصدر طبي",
                through=["وكالة الفجر"],
                says="عشرة مدنيين قتلوا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "أفادت قناة الساحل، نقلا عن شهود، بأن انفجارا هز المطار.",
        [
            Heard(
                cue="أفادت",
                who="شهود",
                through=["قناة الساحل"],
                says="انفجارا هز المطار",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال الوزير في تصريح لصحيفة النسيم إن الميزانية جاهزة.",
        [
            Heard(
                cue="قال",
                who="الوزير",
                through=["صحيفة النسيم"],
                says="الميزانية جاهزة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وبحسب ما نقلت وكالة الفجر عن قائد ميداني، فإن القرية سقطت.",
        [
            Heard(
                cue="بحسب ما نقلت",
                who="قائد ميداني",
                through=["وكالة الفجر"],
                says="القرية سقطت",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقالت الوزارة، وفق ما أوردت قناة الساحل، إن المعبر سيفتح.",
        [
            Heard(
                cue="قالت",
                who="الوزارة",
                through=["قناة الساحل"],
                says="المعبر سيفتح",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ونقلت وكالة الفجر عن صحيفة النسيم قولها إن المحادثات فشلت.",
        [
            Heard(
                cue="نقلت",
                who="صحيفة النسيم",
                through=["وكالة الفجر"],
                says="المحادثات فشلت",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قال محمد سالم، أحد وجهاء البلدة، لقناة الساحل إن الأهالي نزحوا.",
        [
            Heard(
                cue="قال",
                who="محمد سالم، أحد وجهاء البلدة",
                through=["قناة الساحل"],
                says="الأهالي نزحوا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأكد مصدر مطلع لموقع النهار أن الصفقة تمت.",
        [
            Heard(
                cue="أكد",
                who="مصدر مطلع",
                through=["موقع النهار"],
                says="الصفقة تمت",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ذكرت صحيفة النسيم نقلا عن مصادر في الشرطة أن المتهم فر.",
        [
            Heard(
                cue="ذكرت",
                who="مصادر في الشرطة",
                through=["صحيفة النسيم"],
                says="المتهم فر",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        'وقال مدير المرصد لوكالة الفجر: "القصف مستمر".',
        [
            Heard(
                cue="قال",
                who="مدير المرصد",
                through=["وكالة الفجر"],
                says="القصف مستمر",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "أعلن التلفزيون الرسمي، نقلا عن مصدر عسكري، أن الدفاعات تصدت لصواريخ.",
        [
            Heard(
                cue="أعلن",
                who="مصدر عسكري",
                through=["التلفزيون الرسمي"],
                says="الدفاعات تصدت لصواريخ",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأشارت الوكالة، نقلا عن بيان للوزارة، إلى أن الضحايا سبعة.",
        [
            Heard(
                cue="أشارت",
                who="بيان للوزارة",
                through=["الوكالة"],
                says="الضحايا سبعة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال وزير النقل، في مقابلة مع صحيفة النسيم، إن السكة ستعود.",
        [
            Heard(
                cue="قال",
                who="وزير النقل",
                through=["صحيفة النسيم"],
                says="السكة ستعود",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأوردت وكالة الفجر أن القافلة وصلت.",
        [
            Heard(
                cue="أوردت",
                who="وكالة الفجر",
                through=[],
                says="القافلة وصلت",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال قائد شرطة المدينة كريم الهلالي، وفقا لوكالة الفجر، إن المهاجم قتل.",
        [
            Heard(
                cue="قال",
                who="قائد شرطة المدينة كريم الهلالي",
                through=["وكالة الفجر"],
                says="المهاجم قتل",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        'ونقلت الوكالة عن المتحدث قوله: "لا إصابات".',
        [
            Heard(
                cue="نقلت",
                who="المتحدث",
                through=["الوكالة"],
                says="لا إصابات",
                act="report",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "وبحسب تقرير لصحيفة النسيم استند إلى وثائق مسربة، فإن الشركة خالفت العقوبات.",
        [
            Heard(
                cue="بحسب",
                who="تقرير",
                through=["صحيفة النسيم"],
                says="الشركة خالفت العقوبات",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وذكر التلفزيون أن الرئيس استقبل الوفد.",
        [
            Heard(
                cue="ذكر",
                who="التلفزيون",
                through=[],
                says="الرئيس استقبل الوفد",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقالت صحيفة النسيم إن مسؤولا في الشرطة أبلغها أن المتهم فر.",
        [
            Heard(
                cue="قالت",
                who="صحيفة النسيم",
                through=[],
                says="مسؤولا في الشرطة أبلغها أن المتهم فر",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أبلغها",
                who="مسؤولا في الشرطة",
                through=["صحيفة النسيم"],
                says="المتهم فر",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وبحسب وكالة الفجر، قال المتحدث إن القرية خالية.",
        [
            Heard(
                cue="بحسب",
                who="وكالة الفجر",
                through=[],
                says="قال المتحدث إن القرية خالية",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="قال",
                who="المتحدث",
                through=["وكالة الفجر"],
                says="القرية خالية",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وفي تصريح لقناة الساحل، قال النائب إن القانون سيسقط.",
        [
            Heard(
                cue="قال",
                who="النائب",
                through=["قناة الساحل"],
                says="القانون سيسقط",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وردا على سؤال لوكالة الفجر، نفى الوزير نيته الاستقالة.",
        [
            Heard(
                cue="نفى",
                who="الوزير",
                through=["وكالة الفجر"],
                says="نيته الاستقالة",
                act="deny",
                firmly="certain negative",
            ),
        ],
    ),
    (
        "ونقلت قناة الساحل عن طبيب في المستشفى أن الجثث خمس.",
        [
            Heard(
                cue="نقلت",
                who="طبيب في المستشفى",
                through=["قناة الساحل"],
                says="الجثث خمس",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وذكرت وكالة الفجر، استنادا إلى مصادر طبية، أن الضحايا تسعة.",
        [
            Heard(
                cue="ذكرت",
                who="مصادر طبية",
                through=["وكالة الفجر"],
                says="الضحايا تسعة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقال متحدث باسم الدفاع المدني لقناة الساحل إن فرق الإنقاذ وصلت.",
        [
            Heard(
                cue="قال",
                who="متحدث باسم الدفاع المدني",
                through=["قناة الساحل"],
                says="فرق الإنقاذ وصلت",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), CHAINS)
def test_through_whom_it_comes(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
