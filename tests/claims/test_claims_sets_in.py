"""Where speakers, contents and settings set in and end: datelines, "later on", far prepositions, deeds that are told."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

DATELINES = ["(CNN)-- ", "ساحلية (CNN)-- "]


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_is_no_part_of_the_subject(dateline: str) -> None:
    text = f"{dateline}في رد على الأسئلة التي طرحت عليه، نفى مسؤول محلي تورط بلاده في الحادث."
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["مسؤول محلي"], ["تورط بلاده في الحادث"])


@pytest.mark.parametrize(
    "text", ["لكن الوزير قال فيما بعد إن الطريق مغلق.", "وقال الوزير فيما بعد إن الطريق مغلق."]
)
def test_later_on_joins_nothing(text: str) -> None:
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["الوزير"], ["الطريق مغلق"])


def test_while_still_does() -> None:
    text = "وقال الوزير إن الطريق مغلق فيما أكد المحافظ أن الجسر سالم."
    assert [names(claim) for claim in told(text)] == [["الوزير"], ["المحافظ"]]


@pytest.mark.parametrize(
    "text",
    [
        "وعبر المرجع الأعلى في البلاد، الذي يندر تدخله في السياسة، عن تضامنه مع المحتجين.",
        "وكان المرجع الأعلى قد عبر، الإثنين، عن تضامنه مع المحتجين.",
    ],
)
def test_what_is_expressed_may_stand_far_off(text: str) -> None:
    claim = one(text)
    assert names(claim)[0].startswith("المرجع الأعلى")
    assert said(text, claim) == ["تضامنه مع المحتجين"]


def test_crossing_expresses_nothing() -> None:
    assert told("ثم عبر النهر، الإثنين، بعيدا عن الجسر.") == []


def test_a_deed_behind_from_is_what_is_told() -> None:
    text = "ونقلت وسائل إعلام محلية عن خروج مظاهرات أمام المقر."
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["وسائل إعلام محلية"], ["خروج مظاهرات أمام المقر"])


def test_somebody_behind_from_told_it() -> None:
    text = "ونقلت وسائل إعلام محلية عن شهود خروج مظاهرات أمام المقر."
    claim = one(text)
    assert names(claim) == ["وسائل إعلام محلية", "شهود"]


def test_one_of_them_acts_and_demands() -> None:
    text = "وأقام أحد المحامين دعوى مطالبا بإلغاء القانون بزعم أنه مخالف للدستور."
    demand, claim = told(text)
    assert names(demand)[0].startswith("أحد المحامين")
    assert (claim.act, said(text, claim)) == ("allege", ["أنه مخالف للدستور"])


def test_on_the_claim_that_takes_nobody_from_elsewhere() -> None:
    text = "قالت وزارة الصحة إن الأدوية قليلة. وأطلقت النيران في الساحة بزعم أنه حاول الفرار."
    assert told(text)[1].chain == ()


def test_without_that_it_claims_nothing() -> None:
    assert told("وأطلقت النيران في الساحة بحجة الدفاع عن النفس.") == []


def test_whose_removal_somebody_announced() -> None:
    text = "وكان يؤيد الرئيس الذي أعلن الجيش عزله في مايو."
    assert names(one(text)) == ["الجيش"]


def test_who_announced_himself() -> None:
    text = "وكان يؤيد قائد الجيش الذي أعلن انسحاب قواته."
    assert names(one(text)) == ["قائد الجيش"]


def test_the_adjective_of_marches_condemns_nothing() -> None:
    text = "وقال مصدر طبي إن القوات فرقت مظاهرات أخرى منددة بالفساد."
    assert said(text, one(text)) == ["القوات فرقت مظاهرات أخرى منددة بالفساد"]


def test_a_speaker_condemning_does() -> None:
    text = "وأصدرت الوزارة بيانا شديدا، منددة بالهجوم."
    assert said(text, one(text)) == ["بالهجوم"]


def test_information_about_a_thing_is_no_claim() -> None:
    assert told("وطلب منهم معلومات عن الطريق.") == []


def test_a_source_within_what_is_said_does_not_end_it() -> None:
    text = "وقال وزير الصحة إنه وفقا لإحصائيات الوزارة فقد وصلت الحصيلة إلى 116 حالة."
    claim = next(claim for claim in told(text) if claim.cue and claim.cue.text == "قال")
    assert said(text, claim) == ["إنه وفقا لإحصائيات الوزارة فقد وصلت الحصيلة إلى 116 حالة"]


def test_a_source_behind_what_is_said_does() -> None:
    text = "وقال وزير الصحة إن الحصيلة وصلت إلى 116 حالة، وفقا لوكالة الفجر."
    claim = next(claim for claim in told(text) if claim.cue and claim.cue.text == "قال")
    assert said(text, claim) == ["الحصيلة وصلت إلى 116 حالة"]


def test_a_prayer_is_no_part_of_what_is_confirmed() -> None:
    text = "وأكد الوزير أن الهجوم جبان، داعيا الله تعالى للشهداء بالرحمة."
    assert said(text, told(text)[0]) == ["الهجوم جبان"]


def test_a_banner_is_no_turning_to() -> None:
    assert told("ورفعت على رأسه صورة كبيرة لافتة «الاتفاق كله».") == []
