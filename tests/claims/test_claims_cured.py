"""Readings that news had shown to be wrong: each rule that cures one, with sentences of our own."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

NO_SPEECH = [
    "شددت قوات النظام الخناق على البلدة، وقطعت الطريق.",
    "شدد الجيش قبضته على الحي القديم.",
    "شددت الحكومة العقوبات على الحزب.",
    "شددت الشرطة إجراءاتها الأمنية على المعابر.",
    "وشدد المقاتلون الحصار على المخيم.",
    "جدد الجيش قصفه للبلدة.",
    "كرر الفصيل هجومه على الحاجز.",
    "لوح المحتجون بالأعلام فوق السطوح.",
    "اعترفت روسيا باستقلال الإقليم.",
    "اعترف المجلس بالحكومة الجديدة.",
    "تدير العصابة المدينة بناء على طلب التجار.",
    "ويشار إليها أحيانا بالجزيرة الخضراء.",
    "تبين أن الطريق مغلق.",
    "وقعت الجريمة بناء على خطة محكمة.",
]


@pytest.mark.parametrize("text", NO_SPEECH)
def test_what_is_done_is_not_said(text: str) -> None:
    assert told(text) == []


STILL_SPEECH = [
    ("شدد الوزير على ضرورة الهدنة.", "الوزير", "ضرورة الهدنة"),
    ("شددت الوزيرة على أن القوات باقية.", "الوزيرة", "القوات باقية"),
    ("وجددت الوزارة دعمها للهدنة.", "الوزارة", "دعمها للهدنة"),
    ("لوح الفصيل باستئناف القتال.", "الفصيل", "باستئناف القتال"),
    ("اعترف المتهم بقتل ثلاثة مدنيين.", "المتهم", "بقتل ثلاثة مدنيين"),
    ("تدل الصور على أن المبنى قصف.", "الصور", "المبنى قصف"),
    ("وتبين الصور أن المبنى قصف.", "الصور", "المبنى قصف"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), STILL_SPEECH)
def test_the_same_verbs_still_speak(text: str, speaker: str, content: str) -> None:
    claim = one(text)
    assert names(claim) == [speaker]
    assert said(text, claim) == [content]


SPEAKERS = [
    ("اتهمت السلطات تنظيم الساحل المتشدد الذي يقوده عمر النجار بتفجير السوق.", ["السلطات"]),
    ("اتهمت السلطات العراقية تنظيم الساحل بالوقوف وراء الهجوم.", ["السلطات العراقية"]),
    ("وأشارت السلطات إلى أنه فجر نفسه عند الحاجز.", ["السلطات"]),
    ("دعا قائد قوات الساحل المسلحين إلى الاستسلام.", ["قائد قوات الساحل"]),
    ("قال التحالف الذي يقود العملية في بيان إن الطريق مغلق.", ["التحالف الذي يقود العملية"]),
    ("قال كريم في البيان: إن الطريق مغلق.", ["كريم"]),
    ("وأكد بيان صدر أن الطريق مغلق.", ["بيان"]),
    ("وأكد بيان صدر مؤخرا أن الطريق مغلق.", ["بيان"]),
    ("وأفاد بيان صادر عن الجيش بأن الطريق مغلق.", ["بيان صادر عن الجيش"]),
    ("أثار القرار حفيظة السكان المحليين الذين وصفوا العمل بالمتعمد.", ["السكان المحليين"]),
    ("وصلت قوات الأمن العراقية التي أعلنت أن الطريق مغلق.", ["قوات الأمن العراقية"]),
    (
        "قال رئيس المركز الجنرال يوري يفتوشينكو، الجمعة، إن الطريق مغلق.",
        ["رئيس المركز الجنرال يوري يفتوشينكو"],
    ),
    ("وعندما سئل كريم عن الاتفاق قال إن الطريق مغلق.", ["كريم"]),
    ("وآنذاك وصف الأمير الهجوم بأنه جريمة.", ["الأمير"]),
    ("القيادي المحلي كتب تعليقا على حسابه يقول: «ليس هناك أي طريق مفتوح».", ["القيادي المحلي"]),
    ("قال مسؤول يعمل في الميناء إن الطريق مغلق.", ["مسؤول"]),
    ("مشيدا بالوزارة التي أكدت أن الطريق مغلق.", ["الوزارة"]),
    ("عثرت الشرطة على وثائق سرية، تكشف أن الطريق مغلق.", ["وثائق سرية"]),
]


@pytest.mark.parametrize(("text", "speakers"), SPEAKERS)
def test_who_speaks(text: str, speakers: list[str]) -> None:
    assert names(told(text)[-1]) == speakers


RELAYED = [
    ("قال سعد كريم في مقابلة مع برنامج «الصباح» بقناة المدى إن الطريق مغلق.", ["قناة المدى", "سعد كريم"]),
    ("قال سعد كريم لمراسل وكالة نسيم إن الطريق مغلق.", ["وكالة نسيم", "سعد كريم"]),
    ("قال سعد كريم لمراسلنا إن الطريق مغلق.", ["سعد كريم"]),
    ("أبلغ مصدر أمني وكالة نسيم أن الطريق مغلق.", ["وكالة نسيم", "مصدر أمني"]),
    ("أفادت مصادر أمنية «رويترز» بأن الطريق مغلق.", ["رويترز", "مصادر أمنية"]),
    ("ونسبت الصحيفة لمصدر أمني قوله إن الطريق مغلق.", ["الصحيفة", "مصدر أمني"]),
    ("حصلت وكالة نسيم على وثيقة تكشف أن الطريق مغلق.", ["وكالة نسيم", "وثيقة"]),
    ("وردا على سؤال لوكالة نسيم، قال سعد كريم إن الطريق مغلق.", ["وكالة نسيم", "سعد كريم"]),
    ("قال سعد كريم في تصريحات لصحيفة «الضفاف» نشرتها اليوم إن الطريق مغلق.", ["صحيفة «الضفاف»", "سعد كريم"]),
    ("أعلن تنظيم الساحل عبر وكالة نسيم التابعة له أن الطريق مغلق.", ["تنظيم الساحل"]),
    ("وقال الوزير في تغريدات عبر «تويتر»: «أرى أن الطريق مغلق منذ أمس».", ["الوزير"]),
    ("وأوضحت رويترز وفقا لـ«الضفاف»، أن الطريق مغلق.", ["الضفاف", "رويترز"]),
    ("قال مدير الإعلام لـ «رويترز، أن الطريق مغلق.", ["رويترز", "مدير الإعلام"]),
]


@pytest.mark.parametrize(("text", "chain"), RELAYED)
def test_who_passes_it_on(text: str, chain: list[str]) -> None:
    assert names(told(text)[0]) == chain


NO_RELAY = [
    "أكدت مصادر في المحافظة، القريبة لـ«دعم الشرعية»، أن الطريق مغلق.",
    "أكد التحالف العربي لـ«دعم السلام» أن الطريق مغلق.",
]


@pytest.mark.parametrize("text", NO_RELAY)
def test_a_deed_in_quotation_marks_is_no_medium(text: str) -> None:
    assert all(len(claim.chain) == 1 for claim in told(text))


def test_a_relay_named_behind_holds_for_what_follows() -> None:
    text = "قال المتحدث باسم الوزارة العقيد سالم كريم إن الطريق مغلق، بحسب وكالة نسيم. وأوضح العقيد كريم أن الجسر مقطوع."
    last = told(text)[-1]
    assert names(last) == ["وكالة نسيم", "المتحدث باسم الوزارة العقيد سالم كريم"]
    assert last.chain[0].implicit


def test_a_relayed_speaker_who_goes_on_keeps_his_relay() -> None:
    text = "نقلت وكالة نسيم عن المحافظ سالم كريم قوله إن الطريق مغلق. وأضاف كريم أن القافلة وصلت."
    assert names(told(text)[1]) == ["وكالة نسيم", "المحافظ سالم كريم"]


def test_another_speaker_between_ends_the_relay() -> None:
    text = "نقلت وكالة نسيم عن شهود قولهم إن الطريق مغلق. وقال محافظ ديالى إن الجسر مقطوع."
    assert names(told(text)[1]) == ["محافظ ديالى"]


def test_papers_that_a_paper_brought_out_come_by_it() -> None:
    text = "كشفت وثائق سرية أن الطريق مغلق. وتضم الوثائق التي كشفت عنها صحيفة الضفاف أسماء التجار."
    first = told(text)[0]
    assert names(first) == ["صحيفة الضفاف", "وثائق سرية"]
    assert [hop.implicit for hop in first.chain] == [True, False]


def test_what_a_paper_brought_out_stands_before_the_verb() -> None:
    text = "وتضم الوثائق التي كشفت عنها صحيفة الضفاف تفاصيل عن التجار."
    assert said(text, one(text))[0].startswith("الوثائق")


def test_a_topic_right_behind_the_speaker_is_what_was_told() -> None:
    text = "المعركة التي تحدثت عنها وسائل الإعلام عن اقتراب موعدها لم تبدأ."
    assert said(text, told(text)[0])[0].startswith("اقتراب موعدها")


def test_a_short_form_in_quotation_marks_names_the_body() -> None:
    text = "أفاد مركز الرصد المحلي «DMC» أن الطريق مغلق. وبحسب ما كشف «DMC»، فإن الجسر مقطوع."
    first, second = told(text)
    assert names(first) == names(second) == ["مركز الرصد المحلي «DMC»"]


def test_the_common_noun_names_the_body_of_that_noun() -> None:
    text = (
        "قالت منظمة حظر السلاح إن الغاز استخدم. وقتل سبعون بحسب لجنة التنسيق. وأضافت المنظمة أن العينات فحصت."
    )
    assert names(told(text)[-1]) == ["منظمة حظر السلاح"]


def test_a_nested_speaker_does_not_go_on_behind_the_comma() -> None:
    text = "أضاف المحافظ أن الممر الذي أعلن الأهالي أن القافلة عبرته مغلق، وقال إن الجسر مقطوع."
    last = told(text)[-1]
    assert names(last) == ["المحافظ"]


def test_an_accusation_is_not_the_words_of_the_accused() -> None:
    text = "ووصف مصدر رسمي اتهام الحكومة باستخدام الغاز بالمسرحية."
    accusation = next(claim for claim in told(text) if claim.act == "accuse")
    assert "الحكومة" not in names(accusation)


def test_an_accuser_stands_before_the_one_he_accuses() -> None:
    text = "رفض الوزير اتهامات المعارضة للجيش بقصف السوق."
    assert names(one(text)) == ["المعارضة"]


def test_a_time_behind_a_source_is_no_content() -> None:
    from telling import tell

    from rawi.model import Time, TimeValue

    text = "استخدم الغاز مرتين وفق ما أعلن المدير سالم كريم العام الفائت."
    at = text.index("العام")
    time = Time(
        id="t", start=at, end=at + 12, text="العام الفائت", rule="t", value=TimeValue(start="2018-01-01")
    )
    claim = next(claim for claim in tell(text, [time]) if claim.cue)
    assert said(text, claim) == ["استخدم الغاز مرتين"]


def test_without_ends_the_search_for_a_topic() -> None:
    text = "أعلنت القيادة اعتراض صاروخ من دون أن ينتج عن ذلك أي إصابات."
    assert said(text, one(text))[0].startswith("اعتراض صاروخ")


def test_also_is_no_source() -> None:
    text = "وزع الفصيل بيانا كما توعد التجار بالقصف."
    assert all(claim.rule != "claim.source_clause" for claim in told(text))


def test_it_is_deemed_proof_that_is_nobodys_words() -> None:
    text = "عدم حضور الوفد يعتبر دليلا على أن الاتفاق مطلوب."
    assert all("دليلا" not in names(claim) for claim in told(text))
