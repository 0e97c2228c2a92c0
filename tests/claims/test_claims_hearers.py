"""Who is spoken to or called on is no speaker, and no part of one."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

TOLD = [
    ("قال الرئيس لمستشاريه إن الطريق مغلق.", ["الرئيس"]),
    ("قال القائد لجنوده إن الطريق مغلق.", ["القائد"]),
    ("قالت الوزيرة لنظيرتها إن الطريق مغلق.", ["الوزيرة"]),
    ("وقال لمستشاريه الرئيس إن الطريق مغلق.", ["الرئيس"]),
    ("وأكد كريم الساحلي لمرافقيه أن الطريق مغلق.", ["كريم الساحلي"]),
    ("قال قائد الفرقة لضباطه في الجبهة إن الطريق مغلق.", ["قائد الفرقة"]),
    ("أبلغ الوزير المجلس أن الطريق مغلق.", ["الوزير"]),
    ("أخبر الطبيب المصابين أن الطريق مغلق.", ["الطبيب"]),
]


@pytest.mark.parametrize(("text", "chain"), TOLD)
def test_the_hearer_is_left_out(text: str, chain: list[str]) -> None:
    claim = one(text)
    assert names(claim) == chain
    assert said(text, claim) == ["الطريق مغلق"]


ALONE = [
    "وصل الموكب ظهرا. وقال لمستشاريه إن الطريق مغلق.",
    "وصل الموكب ظهرا. وأكدت لمرافقيها أن الطريق مغلق.",
    "وصل الموكب ظهرا. وأوضح لجنوده أن الطريق مغلق.",
]


@pytest.mark.parametrize("text", ALONE)
def test_hearers_alone_leave_the_speaker_open(text: str) -> None:
    claim = one(text)
    assert claim.chain == ()
    assert said(text, claim) == ["الطريق مغلق"]


CARRIED = [
    "أعلن كريم الساحلي أن الهدنة صامدة. وقال لمستشاريه إن الطريق مغلق.",
    "قال كريم الساحلي إن الهدنة صامدة. وأضاف لجنوده أن الطريق مغلق.",
]


@pytest.mark.parametrize("text", CARRIED)
def test_the_speaker_is_carried_past_his_hearers(text: str) -> None:
    last = told(text)[-1]
    assert names(last) == ["كريم الساحلي"]
    assert last.chain[-1].implicit


NO_HEARER = [
    ("قال تقرير للجنة التحقيق إن الطريق مغلق.", "تقرير للجنة التحقيق"),
    ("قال لواء متقاعد إن الطريق مغلق.", "لواء متقاعد"),
    ("قالت لجنة التحقيق إن الطريق مغلق.", "لجنة التحقيق"),
    ("قال لاجئ سوري إن الطريق مغلق.", "لاجئ سوري"),
]


@pytest.mark.parametrize(("text", "speaker"), NO_HEARER)
def test_what_begins_like_a_hearer_speaks(text: str, speaker: str) -> None:
    assert names(one(text)) == [speaker]


CALLED_ON = [
    ("دعا الأمين العام الطرفين إلى ضبط النفس.", "الأمين العام", "ضبط النفس"),
    ("دعا كريم الساحلي الأطراف كافة إلى الحوار.", "كريم الساحلي", "الحوار"),
    ("ودعا المبعوث الأممي جميع الأطراف إلى الحوار.", "المبعوث الأممي", "الحوار"),
    ("دعت الوزيرة المجتمع الدولي إلى التحرك.", "الوزيرة", "التحرك"),
    ("دعا المبعوث الدولي الحكومة إلى وقف القصف.", "المبعوث الدولي", "وقف القصف"),
    ("دعا الوزير السكان إلى المغادرة.", "الوزير", "المغادرة"),
    ("دعت المنظمة الدولية الفصائل إلى التهدئة.", "المنظمة الدولية", "التهدئة"),
]


@pytest.mark.parametrize(("text", "speaker", "content"), CALLED_ON)
def test_those_called_on_are_no_part_of_the_speaker(text: str, speaker: str, content: str) -> None:
    claim = one(text)
    assert claim.act == "demand"
    assert names(claim) == [speaker]
    assert said(text, claim) == [content]


WHOLE = [
    ("دعا الجيش الوطني إلى الهدنة.", "الجيش الوطني"),
    ("دعت القوات المسلحة إلى الهدنة.", "القوات المسلحة"),
    ("دعا رئيس المجلس الأعلى إلى الهدنة.", "رئيس المجلس الأعلى"),
    ("دعت الأمم المتحدة إلى الهدنة.", "الأمم المتحدة"),
    ("دعا وزير الدفاع السابق إلى الهدنة.", "وزير الدفاع السابق"),
    ("دعا المتحدث باسم الحكومة إلى الهدنة.", "المتحدث باسم الحكومة"),
]


@pytest.mark.parametrize(("text", "speaker"), WHOLE)
def test_an_adjective_stays_with_its_noun(text: str, speaker: str) -> None:
    claim = one(text)
    assert names(claim) == [speaker]
    assert said(text, claim) == ["الهدنة"]


BOUND = [
    "أكدت الفصائل أن الهدنة صامدة. وتدعو مقاتلي الحزب إلى الانسحاب.",
    "أكدت الفصائل أن الهدنة صامدة. وتدعو مسؤولي الحزب إلى الانسحاب.",
]


@pytest.mark.parametrize("text", BOUND)
def test_a_bound_plural_is_no_subject(text: str) -> None:
    last = told(text)[-1]
    assert last.act == "demand"
    assert names(last) == ["الفصائل"]
