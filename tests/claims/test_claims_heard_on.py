"""Who goes on speaking: over full stops, with adverbs and participles, in the same words or others."""

from __future__ import annotations

import pytest
from telling import Heard, heard

GOES_ON = [
    (
        "وصل الوزير كريم الهلالي إلى المدينة أمس. وقال إن الطريق مغلقة.",
        [
            Heard(
                cue="قال",
                who="الوزير",
                through=[],
                says="الطريق مغلقة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قال مدير المستشفى إن القتلى كثيرون. وأضاف أن الجثث تصل تباعا.",
        [
            Heard(
                cue="قال",
                who="مدير المستشفى",
                through=[],
                says="القتلى كثيرون",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أضاف",
                who="مدير المستشفى",
                through=[],
                says="الجثث تصل تباعا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قالت المنظمة إن المدينة محاصرة. وأضافت أن الغذاء نفد. وحذرت من مجاعة وشيكة.",
        [
            Heard(
                cue="قالت",
                who="المنظمة",
                through=[],
                says="المدينة محاصرة",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أضافت",
                who="المنظمة",
                through=[],
                says="الغذاء نفد",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="حذرت",
                who="المنظمة",
                through=[],
                says="مجاعة وشيكة",
                act="warn",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قال قائد الشرطة إن المهاجم قتل، مضيفا أن التحقيق مستمر، ومشيرا إلى أن الطريق أغلق.",
        [
            Heard(
                cue="قال",
                who="قائد الشرطة",
                through=[],
                says="المهاجم قتل",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="مضيفا",
                who="قائد الشرطة",
                through=[],
                says="التحقيق مستمر",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="مشيرا",
                who="قائد الشرطة",
                through=[],
                says="الطريق أغلق",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "ونفذت الحركة هجمات في الأقاليم منذ أعلنت بدء المعركة.",
        [
            Heard(
                cue="أعلنت",
                who="الحركة",
                through=[],
                says="بدء المعركة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قال المتحدث باسم الجيش إن الغارة أصابت مخزنا. وذكر مصدر طبي أن طفلين قتلا. وأكد المصدر أن المستشفى يحتاج إلى دم.",
        [
            Heard(
                cue="قال",
                who="المتحدث باسم الجيش",
                through=[],
                says="الغارة أصابت مخزنا",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="ذكر",
                who="مصدر طبي",
                through=[],
                says="طفلين قتلا",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أكد",
                who="مصدر طبي",
                through=[],
                says="المستشفى يحتاج إلى دم",
                act="confirm",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وقالت وكالة الفجر إن المحادثات تأجلت. ونقلت عن دبلوماسي قوله إن الخلاف على الحدود.",
        [
            Heard(
                cue="قالت",
                who="وكالة الفجر",
                through=[],
                says="المحادثات تأجلت",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="نقلت",
                who="دبلوماسي",
                through=["وكالة الفجر"],
                says="الخلاف على الحدود",
                act="report",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "أعلنت وزارة الصحة أن المصابين عشرون. وقالت في بيان إن ثلاثة منهم في حال خطرة.",
        [
            Heard(
                cue="أعلنت",
                who="وزارة الصحة",
                through=[],
                says="المصابين عشرون",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="قالت",
                who="وزارة الصحة",
                through=[],
                says="ثلاثة منهم في حال خطرة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قال رئيس الوفد إن الاتفاق جاهز، لكنه أضاف أن التوقيع تأجل.",
        [
            Heard(
                cue="قال",
                who="رئيس الوفد",
                through=[],
                says="الاتفاق جاهز",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أضاف",
                who="رئيس الوفد",
                through=[],
                says="التوقيع تأجل",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "قالت الشرطة إن سائق الشاحنة فر. وتابعت أنها تبحث عنه.",
        [
            Heard(
                cue="قالت",
                who="الشرطة",
                through=[],
                says="سائق الشاحنة فر",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="تابعت",
                who="الشرطة",
                through=[],
                says="أنها تبحث عنه",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "أكد محافظ المدينة عودة الماء. وبحسب المحافظ فإن الكهرباء ستعود غدا.",
        [
            Heard(
                cue="أكد",
                who="محافظ المدينة",
                through=[],
                says="عودة الماء",
                act="confirm",
                firmly="certain positive",
            ),
            Heard(
                cue="بحسب",
                who="محافظ المدينة",
                through=[],
                says="الكهرباء ستعود غدا",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
    (
        "وأعلنت الوزارة مقتل جنديين. وأشار بيان الوزارة إلى إصابة ثلاثة.",
        [
            Heard(
                cue="أعلنت",
                who="الوزارة",
                through=[],
                says="مقتل جنديين",
                act="say",
                firmly="certain positive",
            ),
            Heard(
                cue="أشار",
                who="بيان الوزارة",
                through=[],
                says="إصابة ثلاثة",
                act="say",
                firmly="certain positive",
            ),
        ],
    ),
]


@pytest.mark.parametrize(("text", "claims"), GOES_ON)
def test_a_speaker_is_carried_on(text: str, claims: list[Heard]) -> None:
    assert heard(text) == claims
