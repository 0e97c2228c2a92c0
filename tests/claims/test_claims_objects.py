"""What verbs of asking, calling, announcing and describing take, over the adjuncts that stand between."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

OBJECTS = [
    ("وأعلنت فصائل الساحل على حسابها على موقع «تويتر» استئناف المعركة.", "فصائل الساحل", "استئناف المعركة"),
    (
        "وكانت الجماعة أعلنت في بيان على موقع تابع لها المسؤولية عن التفجير.",
        "الجماعة",
        "المسؤولية عن التفجير",
    ),
    ("وأعلن الجيش في بيان على موقعه الإلكتروني مقتل جنديين.", "الجيش", "مقتل جنديين"),
    ("وأوردت وكالة سهل مقتل جنديين.", "وكالة سهل", "مقتل جنديين"),
    ("وأوردت صحيفة سهل خبرا عن إغلاق الطريق.", "صحيفة سهل", "إغلاق الطريق"),
    ("وجدد رئيس الوزراء دعوته إلى الحوار.", "رئيس الوزراء", "دعوته إلى الحوار"),
    ("وأكدت الوزارة مشاركتها في المؤتمر.", "الوزارة", "مشاركتها في المؤتمر"),
    ("ونفى الجيش مشاركته في الهجوم.", "الجيش", "مشاركته في الهجوم"),
    ("وأبدى السكان ثقتهم بالجنود.", "السكان", "ثقتهم بالجنود"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), OBJECTS)
def test_an_object_is_what_is_said(text: str, speaker: str, content: str) -> None:
    claim = next(claim for claim in told(text) if claim.rule == "claim.verb_object")
    assert (names(claim), said(text, claim)) == ([speaker], [content])


CALLS = [
    ("ودعا الوزير الأطراف إلى وقف القتال.", "الوزير", "وقف القتال"),
    ("ودعا مجلس الأمن للانعقاد فورا.", "مجلس الأمن", "للانعقاد فورا"),
    ("ودعت الحكومة السكان لمغادرة المدينة.", "الحكومة", "لمغادرة المدينة"),
    ("ودعا الوزير الأطراف إلى وقف القتال لتسليم المساعدات.", "الوزير", "وقف القتال لتسليم المساعدات"),
    ("حذر البنك المركزي عددا من البنوك من المضاربة.", "البنك المركزي", "المضاربة"),
    ("ودعت الوزيرة حكومتها إلى الحوار.", "الوزيرة", "الحوار"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), CALLS)
def test_those_called_on_do_not_speak(text: str, speaker: str, content: str) -> None:
    claim = one(text)
    assert (names(claim), said(text, claim)) == ([speaker], [content])


def test_one_phrase_in_mid_sentence_is_called_on() -> None:
    text = "ودان الوزير الهجوم، ودعا مجلس الأمن للانعقاد."
    claim = told(text)[-1]
    assert said(text, claim) == ["للانعقاد"]
    assert names(claim) == ["الوزير"]


NO_CALL = ["وهذا التحقيق الذي دعت إليه الحكومة مهم لإنهاء الملف.", "ودعت الحكومة ضيوفها أمس."]


@pytest.mark.parametrize("text", NO_CALL)
def test_what_it_is_good_for_is_not_called_for(text: str) -> None:
    assert not any(claim.act == "demand" and "لإنهاء" in said(text, claim)[0] for claim in told(text))


ASKED = [
    ("وطلب الوزير من الأمم المتحدة أن ترسل مراقبين.", "الوزير", "ترسل مراقبين"),
    ("وطلبت الحكومة من المجلس إرسال مراقبين.", "الحكومة", "إرسال مراقبين"),
    ("وطلب السفير من المجلس «ممارسة مزيد من الضغط عليهم».", "السفير", "ممارسة مزيد من الضغط عليهم"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), ASKED)
def test_of_whom_something_is_asked(text: str, speaker: str, content: str) -> None:
    claim = one(text)
    assert claim.act == "demand"
    assert (names(claim), said(text, claim)) == ([speaker], [content])


NO_ASKING = [
    "وجاءت الزيارة بناء على طلب من الحكومة أن يعود الوفد.",
    "ورفض المجلس طلب الحكومة.",
    "وقال مصدر طلب من الصحيفة عدم نشر اسمه إن الطريق مغلق.",
]


@pytest.mark.parametrize("text", NO_ASKING)
def test_a_request_and_a_wish_for_silence_are_no_demand(text: str) -> None:
    assert not any(claim.act == "demand" for claim in told(text))


def test_he_is_described_who_stands_behind_the_subject() -> None:
    text = "ووصف المتحدث باسم الحكومة خلال حديثه مع قناة «سهل» التلفزيونية الوزير بأنه ضعيف."
    claim = one(text)
    assert names(claim) == ["قناة «سهل» التلفزيونية", "المتحدث باسم الحكومة"]
    assert said(text, claim) == ["الوزير بأنه ضعيف"]


def test_what_a_statement_speaks_of_is_not_whose_it_is() -> None:
    text = "وقال الوزير إن الطريق مغلق.\nووصف في بيان الغارة على المدينة بأنها جريمة."
    claim = told(text)[-1]
    assert (names(claim), said(text, claim)) == (["الوزير"], ["الغارة على المدينة بأنها جريمة"])


CONFESSED = [
    ("واعترف عضو المجلس السياسي كريم الساحلي، بهزائم جماعته.", 1),
    ("واعترفت الدول بحكومة المنفى.", 0),
]


@pytest.mark.parametrize(("text", "count"), CONFESSED)
def test_a_council_that_confesses_recognizes_nobody(text: str, count: int) -> None:
    assert len(told(text)) == count


UNMARKED = [
    "وقال مصدر أمني لرويترز سقط الجسر في القصف.",
    "وقالت مصادر طبية لرويترز أمس سقط الجسر في القصف.",
]


@pytest.mark.parametrize("text", UNMARKED)
def test_a_clause_without_that_behind_the_medium_that_was_told(text: str) -> None:
    claim = one(text)
    assert len(claim.chain) == 2
    assert said(text, claim) == ["سقط الجسر في القصف"]


GIVEN = [
    ("وفي خطاب ألقاه الرئيس أمس، أكد أن الطريق مغلق.", "الرئيس"),
    ("وفي بيان أصدرته الوزارة، قالت إن الطريق مغلق.", "الوزارة"),
    ("وفي رسالة وجهها الوزير إلى أسرته قال: «الطريق مغلق أمام الجميع».", "الوزير"),
]


@pytest.mark.parametrize(("text", "speaker"), GIVEN)
def test_who_gave_the_speech_that_opens_the_sentence_speaks_in_it(text: str, speaker: str) -> None:
    assert names(one(text)) == [speaker]


def test_it_is_said_by_nobody_where_a_passive_says_so() -> None:
    text = "وأضاف الوزير أن القوات يقال إنها انسحبت."
    inner = told(text)[-1]
    assert names(inner) == ["الوزير"]


def test_what_is_added_to_something_is_not_said() -> None:
    assert told("ويضاف إلى ذلك أن الطريق مغلق.") == []


@pytest.mark.parametrize(
    "veil",
    [
        " طلب عدم الكشف عن اسمه",
        "، طلب عدم الكشف عن اسمه لأنه غير مخول بالتصريح،",
        "، طلب لقاء الوزير أمس،",
        " رفض ذكر اسمه",
    ],
)
@pytest.mark.parametrize("verb", ["وأفاد", "وصرح"])
def test_what_a_source_asked_for_himself_leaves_him_his_words(verb: str, veil: str) -> None:
    text = f"{verb} مصدر أمني{veil} بأن الاشتباك أسفر عن مقتل أربعة مسلحين."
    claim = one(text)
    assert names(claim) == ["مصدر أمني"]
    assert said(text, claim)[0].startswith("الاشتباك")
