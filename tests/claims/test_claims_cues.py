"""Cues: which words are attributions, of which act, and which only look like one."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

ACTS = [
    ("قال", "say"),
    ("صرح", "say"),
    ("أفاد", "report"),
    ("ذكر", "say"),
    ("أوضح", "say"),
    ("أكد", "confirm"),
    ("كشف", "reveal"),
    ("نفى", "deny"),
    ("أنكر", "deny"),
    ("زعم", "allege"),
    ("ادعى", "allege"),
    ("توقع", "predict"),
    ("رجح", "believe"),
    ("اعتقد", "believe"),
    ("أعلن", "say"),
    ("أقر", "confirm"),
    ("أورد", "report"),
    ("استنتج", "infer"),
    ("تعهد", "promise"),
    ("حذر", "warn"),
]


@pytest.mark.parametrize(("verb", "act"), ACTS)
def test_verb_with_complementiser(verb: str, act: str) -> None:
    text = f"{verb} المتحدث باسم شرطة الموصل أن الطريق مغلق."
    claim = one(text)
    assert claim.act == act
    assert names(claim) == ["المتحدث باسم شرطة الموصل"]
    assert said(text, claim) == ["الطريق مغلق"]


FORMS = [
    ("وقالت الوزارة إن المعبر مغلق.", "قالت", "الوزارة"),
    ("تقول الوزارة إن المعبر مغلق.", "تقول", "الوزارة"),
    ("وستعلن الوزارة أن المعبر مغلق.", "تعلن", "الوزارة"),
    ("الأهالي يقولون إن المعبر مغلق.", "يقولون", "الأهالي"),
    ("لكن الوزارة أكدت أن المعبر مغلق.", "أكدت", "الوزارة"),
    ("وكانت الوزارة قد أعلنت أن المعبر مغلق.", "أعلنت", "الوزارة"),
    ("وقد أشارت الوزارة إلى أن المعبر مغلق.", "أشارت", "الوزارة"),
]


@pytest.mark.parametrize(("text", "cue", "speaker"), FORMS)
def test_forms_of_the_verb(text: str, cue: str, speaker: str) -> None:
    claim = one(text)
    assert claim.cue is not None
    assert cue in claim.cue.text
    assert names(claim) == [speaker]
    assert text[claim.content.start : claim.content.end] == "المعبر مغلق"  # type: ignore[union-attr]


COMPLEMENTS = [
    ("أعلن الجيش إحباط هجوم على المعبر.", "إحباط هجوم على المعبر"),
    ("أعلن الجيش عن مقتل ثلاثة جنود.", "مقتل ثلاثة جنود"),
    ("أكد مصدر طبي وصول خمسة جرحى.", "وصول خمسة جرحى"),
    ("أكدت الوزارة على ضرورة الهدنة.", "ضرورة الهدنة"),
    ("أشار المحافظ إلى عودة النازحين.", "عودة النازحين"),
    ("حذرت المنظمة من كارثة صحية.", "كارثة صحية"),
    ("نددت الحكومة بقصف السوق.", "بقصف السوق"),
    ("اتهمت المعارضة الجيش بقصف السوق.", "الجيش بقصف السوق"),
    ("دعا المحافظ الأهالي إلى مغادرة الحي.", "مغادرة الحي"),
    ("تحدث شهود عن انفجار كبير.", "انفجار كبير"),
    ("أعلنت كتائب الساحل مسؤوليتها عن التفجير.", "مسؤوليتها عن التفجير"),
    ("هدد قائد الفصيل بقطع الطريق.", "بقطع الطريق"),
    ("أظهرت صور جوية أعمدة دخان فوق الميناء.", "أعمدة دخان فوق الميناء"),
]


@pytest.mark.parametrize(("text", "content"), COMPLEMENTS)
def test_each_complement(text: str, content: str) -> None:
    assert said(text, one(text)) == [content]


HOMOGRAPHS = [
    "يذكر أن المدينة محاصرة منذ شهر.",
    "يشار إلى أن المدينة محاصرة منذ شهر.",
    "وتجدر الإشارة إلى أن المدينة محاصرة.",
    "وقعت الاشتباكات بين الجيش والمسلحين في الحي.",
    "نقل المسعفون الجرحى إلى مستشفى الرقة.",
    "وصلت كتب مدرسية إلى المخيم صباح اليوم.",
    "طالب جامعي قتل في القصف على الحي.",
    "عبر النازحون النهر إلى الضفة الغربية.",
    "بالإضافة إلى أن الطريق مقطوع، نفد الوقود.",
    "نصف السكان غادروا المدينة.",
    "وتعد المدينة معقلا للفصيل.",
    "وزعت المساعدات وفق جدول زمني.",
    "سار الموكب وفقا للخطة المعلنة.",
    "عين مدير جديد للميناء.",
    "وأصيب ثلاثة فحسب في الحادث.",
]


@pytest.mark.parametrize("text", HOMOGRAPHS)
def test_what_only_looks_like_a_cue(text: str) -> None:
    assert told(text) == []


SOURCES = [
    ("بحسب", "بحسب مصادر طبية"),
    ("حسب", "حسب مصادر طبية"),
    ("وفق", "وفق مصادر طبية"),
    ("وفقا", "وفقا لمصادر طبية"),
    ("نقلا عن", "نقلا عن مصادر طبية"),
    ("استنادا", "استنادا إلى مصادر طبية"),
    ("وفق ما أفادت", "وفق ما أفادت مصادر طبية"),
    ("بحسب ما أعلنت", "بحسب ما أعلنت مصادر طبية"),
    ("حسبما ذكرت", "حسبما ذكرت مصادر طبية"),
    ("كما قالت", "كما قالت مصادر طبية"),
]


@pytest.mark.parametrize(("cue", "phrase"), SOURCES)
def test_source_behind_what_is_said(cue: str, phrase: str) -> None:
    text = f"قتل خمسة مدنيين في قصف على الحي، {phrase}."
    claim = one(text)
    assert claim.cue is not None and claim.cue.text.startswith(cue.split()[0])
    assert names(claim) == ["مصادر طبية"]
    assert said(text, claim) == ["قتل خمسة مدنيين في قصف على الحي"]


def test_a_source_verb_gives_the_act() -> None:
    assert one("أغلق المعبر، وفق ما أكد محافظ دير الزور.").act == "confirm"


def test_as_well_is_no_source() -> None:
    claim = one("كما أكد محافظ دير الزور أن المعبر مغلق.")
    assert claim.rule == "claim.verb_that"


def test_the_lemma_is_the_lexicons() -> None:
    claim = one("وقالت الوزارة إن المعبر مغلق.")
    assert claim.cue is not None
    assert claim.cue.lemma == "قال"


@pytest.mark.parametrize(
    "text",
    [
        "يعتقد أن الهجوم نفذ ليلا.",
        "يرجح أن الهجوم نفذ ليلا.",
        "يقال إن الهجوم نفذ ليلا.",
    ],
)
def test_an_impersonal_belief_has_no_chain(text: str) -> None:
    assert one(text).chain == ()


def test_a_noun_of_saying() -> None:
    text = "جاء الرد غداة قول وزير الداخلية إن الطريق آمن."
    claim = one(text)
    assert names(claim) == ["وزير الداخلية"]
    assert said(text, claim) == ["الطريق آمن"]


def test_comment_and_saying_are_one_claim() -> None:
    text = 'وعلق المحافظ قائلا: "الطريق آمن منذ يومين على الأقل".'
    claim = one(text)
    assert len(claim.cues) == 2
    assert said(text, claim) == ["الطريق آمن منذ يومين على الأقل"]


def test_a_headline_with_a_colon() -> None:
    title = "وزير الداخلية: الطريق آمن"
    text = f"{title}\n\nعاد الأهالي إلى القرية صباح اليوم بعد أسبوع من القتال."
    claim = told(text, title=title)[0]
    assert names(claim) == ["وزير الداخلية"]
    assert claim.rule == "claim.headline"
