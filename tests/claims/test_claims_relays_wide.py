"""Chains that the first readings got wrong: a hop missed, swallowed, invented or out of order."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

WORDS = "الطريق مغلق"

HOPS = [
    ("قال كريم الساحلي لـ«الشرق الأوسط»، إن الطريق مغلق.", ["الشرق الأوسط", "كريم الساحلي"]),
    ("كشفت مصادر مطلعة لـ«الشرق الأوسط»، عن أن الطريق مغلق.", ["الشرق الأوسط", "مصادر مطلعة"]),
    ('قال مصدر أمني لـ"الرياض" إن الطريق مغلق.', ["الرياض", "مصدر أمني"]),
    ("قال مصدر أمني لـ(الأفق برس) إن الطريق مغلق.", ["الأفق برس", "مصدر أمني"]),
    ("وأوضح مدير المركز في اتصال بوكالة الأفق أن الطريق مغلق.", ["وكالة الأفق", "مدير المركز"]),
    ("وأوضح مدير المركز في لقاء مع قناة الأفق أن الطريق مغلق.", ["قناة الأفق", "مدير المركز"]),
    ("وأوضح مدير المركز في حديث إلى صحيفة الأفق أن الطريق مغلق.", ["صحيفة الأفق", "مدير المركز"]),
    ("وأوضح مدير المركز في مداخلة مع إذاعة الأفق أن الطريق مغلق.", ["إذاعة الأفق", "مدير المركز"]),
    ("قالت نسخة من رسالة واطلعت وكالة الأفق عليها إن الطريق مغلق.", ["وكالة الأفق", "نسخة من رسالة"]),
    ('ونقلت صحيفة الأفق عن مصادر وصفتها بـ"المطلعة"، أن الطريق مغلق.', ["صحيفة الأفق", "مصادر"]),
    ("ونقلت وكالة الأفق على لسان كريم الساحلي قوله إن الطريق مغلق.", ["وكالة الأفق", "كريم الساحلي"]),
    ("ونسبت الوكالة إلى مصدر عسكري قوله إن الطريق مغلق.", ["الوكالة", "مصدر عسكري"]),
    ("ذكرت صحيفة الأفق نقلا عن مسؤولين كبار أن الطريق مغلق.", ["صحيفة الأفق", "مسؤولين كبار"]),
    ("وفي مقابلة مع قناة الأفق قال كريم الساحلي إن الطريق مغلق.", ["قناة الأفق", "كريم الساحلي"]),
    ("وفي تصريح لوكالة الأفق، قال كريم الساحلي إن الطريق مغلق.", ["وكالة الأفق", "كريم الساحلي"]),
]


@pytest.mark.parametrize(("text", "chain"), HOPS)
def test_a_medium_is_a_hop_of_its_own(text: str, chain: list[str]) -> None:
    claim = next(claim for claim in told(text) if claim.rule != "claim.verb_naming")
    found = names(claim)
    assert len(found) == len(chain)
    assert all(want in got or got in want for want, got in zip(chain, found, strict=True))
    assert said(text, claim) == [WORDS]


LAST = [
    ("فر الجنود، كما قالت مصادر محلية لـ«صدى الساحل».", ["صدى الساحل", "مصادر محلية"]),
    ("فر الجنود، كما قال كريم الساحلي لوكالة الأفق.", ["وكالة الأفق", "كريم الساحلي"]),
    ("فر الجنود، بحسب ما نقلت وكالة الأفق عن مصدر طبي.", ["وكالة الأفق", "مصدر طبي"]),
    ("فر الجنود، وفقا لمصدر طبي تحدث لوكالة الأفق.", ["وكالة الأفق", "مصدر طبي"]),
    ("فر الجنود، بحسب مصادر لـ«صدى الساحل».", ["صدى الساحل", "مصادر"]),
]


@pytest.mark.parametrize(("text", "chain"), LAST)
def test_a_source_behind_has_its_medium(text: str, chain: list[str]) -> None:
    found = told(text)
    assert names(found[0])[0] == chain[0]
    assert names(found[0])[-1].startswith(chain[-1])
    assert said(text, found[0]) == ["فر الجنود"]


ONE_HOP = [
    ("قالت هند الساحلي، المديرة التنفيذية لوكالة رعاية الطفولة، إن الطريق مغلق.", "هند الساحلي"),
    ("قال مدير وكالة الطاقة إن الطريق مغلق.", "مدير وكالة الطاقة"),
    ("قال المتحدث باسم وكالة الغوث إن الطريق مغلق.", "المتحدث باسم وكالة الغوث"),
    ("قالت منظمة الأفق إن الطريق مغلق، وفقا لبيان من المنظمة.", "منظمة الأفق"),
    ("قالت منظمة الأفق إن الطريق مغلق، بحسب بيان للمنظمة.", "منظمة الأفق"),
    ("وأكدت الوزارة أن الطريق مغلق، وفق نص البيان.", "الوزارة"),
    ("وأكدت الوزارة أن الطريق مغلق، بحسب البيان.", "الوزارة"),
    ("نشرت القناة العاشرة صورا قالت إنها من القاعدة.", "القناة العاشرة"),
    ("نشرت صحيفة الأفق تقريرا قالت فيه إن الطريق مغلق.", "صحيفة الأفق"),
    ("ونشرت القناة أمس «خبرا عاجلا» على شاشتها قالت فيه إن الطريق مغلق.", "القناة"),
]


@pytest.mark.parametrize(("text", "speaker"), ONE_HOP)
def test_no_hop_is_invented(text: str, speaker: str) -> None:
    claim = next(claim for claim in told(text) if claim.rule.startswith("claim.verb"))
    assert len(claim.chain) == 1
    assert names(claim)[0].startswith(speaker)


SPEECH_OF_NOBODY = [
    "نسبت قوات الساحل إلى التحالف شن غارة جوية على موقعها.",
    'ويعتبر المطار أكبر قاعدة جوية وقد "دمر بشكل كامل".',
    "وقعت غارة يعتقد أنها للتحالف.",
]


@pytest.mark.parametrize("text", SPEECH_OF_NOBODY)
def test_no_speaker_where_nobody_speaks(text: str) -> None:
    assert [claim.chain for claim in told(text) if claim.chain] == []


BETWEEN = [
    ("المجتمع الدولي حسب الصحيفة أدان الهجوم.", ["الصحيفة", "المجتمع الدولي"]),
    ("الجيش، بحسب الصحيفة، أعلن أن الطريق مغلق.", ["الصحيفة", "الجيش"]),
    ("الوزير، وفقا لوكالة الأفق، أكد أن الطريق مغلق.", ["وكالة الأفق", "الوزير"]),
]


@pytest.mark.parametrize(("text", "chain"), BETWEEN)
def test_a_source_between_subject_and_verb(text: str, chain: list[str]) -> None:
    verb = next(claim for claim in told(text) if claim.rule.startswith("claim.verb"))
    assert names(verb) == chain


def test_a_source_with_a_source_who_says() -> None:
    found = told("ووفقا لوكالة الأفق نقلا عن مصدر عسكري قال إن الطريق مغلق.")
    assert names(found[-1]) == ["وكالة الأفق", "مصدر عسكري"]


OF_WHOM = [
    ("وذكرت وكالة الأفق أن وزير الدفاع زار الجبهة وأكد أن الطريق مغلق.", ["وكالة الأفق", "وزير الدفاع"]),
    ("وقالت الصحيفة إن الوزير عاد إلى العاصمة وأعلن أن الطريق مغلق.", ["الصحيفة", "الوزير"]),
    ("وذكرت وكالة الأفق أن وزير الدفاع زار الجبهة، وأضافت أن الطريق مغلق.", ["وكالة الأفق"]),
    ("وذكرت وكالة الأفق أن الجيش تقدم وأكدت أن الطريق مغلق.", ["وكالة الأفق"]),
]


@pytest.mark.parametrize(("text", "chain"), OF_WHOM)
def test_whom_a_medium_tells_of_speaks_next(text: str, chain: list[str]) -> None:
    last = told(text)[-1]
    assert names(last) == chain
    assert said(text, last) == [WORDS]


def test_what_he_says_stands_in_what_the_medium_tells() -> None:
    outer, inner = told("وذكرت وكالة الأفق أن وزير الدفاع زار الجبهة وأكد أن الطريق مغلق.")
    assert inner.within == outer.id
    assert inner.chain[0].implicit and not inner.chain[1].implicit


def test_a_source_right_here_beats_a_medium_of_before() -> None:
    text = (
        "قال كريم الساحلي في تصريحات نقلتها قناة الموج إن الهدنة صامدة.\n"
        'وقال الساحلي "لن نقبل بأي شرط جديد في المفاوضات المقبلة"، وفق ما نقلت عنه صحيفة الأفق.'
    )
    verb = next(claim for claim in told(text)[1:] if claim.rule == "claim.verb_quote")
    assert names(verb)[0] == "صحيفة الأفق"
    assert len(verb.chain) == 2


def test_a_medium_is_never_taken_for_those_who_speak_to_it() -> None:
    text = "وبحسب مصادر محلية لـ«صدى الساحل» فإن الجسر سقط.\nوقال كريم الساحلي لـ«صدى الساحل» إن الطريق مغلق."
    assert names(told(text)[-1]) == ["صدى الساحل", "كريم الساحلي"]


def test_a_medium_goes_on_behind_its_source() -> None:
    text = "وذكرت الصحيفة أن ثلث المقاتلين عادوا وفقا لمركز الأبحاث، بينما قتل عشرهم في المعارك."
    claim = next(claim for claim in told(text) if claim.rule == "claim.verb_that")
    assert said(text, claim) == ["ثلث المقاتلين عادوا", "قتل عشرهم في المعارك"]
    assert names(claim)[0] == "الصحيفة"


def test_an_official_does_not_go_on_behind_a_medium() -> None:
    text = "قال الوزير إن الطريق مغلق، وفقا لوكالة الأفق، بينما انسحب المقاتلون."
    claim = next(claim for claim in told(text) if claim.rule == "claim.verb_that")
    assert said(text, claim) == [WORDS]


PARTICIPLES = [
    ("وأيد الوزير الخطة، مضيفا في حديث لوكالة الأفق أن الطريق مغلق.", "وكالة الأفق"),
    ('وعلق السفير على البيان، مؤكدا، في مداخلة على شاشة "صدى الساحل"، أن الطريق مغلق.', "صدى الساحل"),
    ("ورفض السفير العرض، موضحا لصحيفة الأفق أن الطريق مغلق.", "صحيفة الأفق"),
]


@pytest.mark.parametrize(("text", "medium"), PARTICIPLES)
def test_a_participle_has_its_medium(text: str, medium: str) -> None:
    claim = one(text)
    assert len(claim.chain) == 2
    assert names(claim)[0] == medium
    assert said(text, claim) == [WORDS]
