"""Chains: relays of every shape, to any depth, carried on with the speaker; credits; the outlet never repeated."""

from __future__ import annotations

import pytest
from telling import names, one, said, tell, told

RELAYS = [
    "نقلت وكالة نسيم عن محافظ ديالى قوله إن الطريق مغلق.",
    "نقلت وكالة نسيم عن محافظ ديالى أن الطريق مغلق.",
    "ونقلت وكالة نسيم، عن محافظ ديالى، قوله: «الطريق مغلق».",
    'كما نقلت وكالة نسيم عن محافظ ديالى قوله "إن الطريق مغلق".',
    "أفادت وكالة نسيم نقلا عن محافظ ديالى بأن الطريق مغلق.",
    "قال محافظ ديالى لوكالة نسيم إن الطريق مغلق.",
    "قال محافظ ديالى في تصريح لوكالة نسيم إن الطريق مغلق.",
    "وأكد محافظ ديالى، في حديث مع وكالة نسيم، أن الطريق مغلق.",
    "وأوضح محافظ ديالى خلال مقابلة مع وكالة نسيم أن الطريق مغلق.",
    "بحسب ما نقلت وكالة نسيم عن محافظ ديالى، الطريق مغلق.",
    "قال محافظ ديالى إن الطريق مغلق، وفقا لوكالة نسيم.",
    "قال محافظ ديالى إن الطريق مغلق، بحسب ما ذكرت وكالة نسيم.",
    "ذكرت وكالة نسيم أن الطريق مغلق، نقلا عن محافظ ديالى.",
    "قالت وكالة نسيم على لسان محافظ ديالى إن الطريق مغلق.",
]


@pytest.mark.parametrize("text", RELAYS)
def test_agency_then_governor(text: str) -> None:
    deepest = max(told(text), key=lambda claim: len(claim.chain))
    assert names(deepest) == ["وكالة نسيم", "محافظ ديالى"]
    assert "الطريق مغلق" in said(text, deepest)[-1]


def test_a_paper_between_guillemets() -> None:
    claim = one("قال محافظ ديالى لـ«الضفاف» إن الطريق مغلق.")
    assert names(claim) == ["الضفاف", "محافظ ديالى"]


def test_a_report_for_a_channel() -> None:
    claim = one("كشف تقرير لقناة المدى أن الطريق مغلق.")
    assert [hop.role for hop in claim.chain] == ["outlet", "document"]


def test_a_statement_broadcast_by_television() -> None:
    claim = one("أعلنت الوزارة في بيان بثه التلفزيون الرسمي أن الطريق مغلق.")
    assert names(claim) == ["التلفزيون الرسمي", "الوزارة"]


def test_a_statement_speaks_through_its_spokesman() -> None:
    claim = one("وجاء في البيان على لسان الناطق باسم الجيش أن الطريق مغلق.")
    assert names(claim) == ["البيان", "الناطق باسم الجيش"]


def test_a_document_as_the_source() -> None:
    claim = one("وجاء في التقرير أن الطريق مغلق.")
    assert names(claim) == ["التقرير"]
    assert claim.chain[0].role == "document"


def test_depth_three() -> None:
    text = "ذكرت صحيفة الضفاف، نقلا عن وكالة نسيم، أن محافظ ديالى قال إن الطريق مغلق."
    deepest = max(told(text), key=lambda claim: len(claim.chain))
    assert names(deepest) == ["صحيفة الضفاف", "وكالة نسيم", "محافظ ديالى"]


def test_an_office_cited_by_a_paper_stands_behind_it() -> None:
    text = "ذكرت صحيفة الضفاف أن الطريق مغلق، وفقا لوزارة النقل."
    assert ["صحيفة الضفاف", "وزارة النقل"] in [names(claim) for claim in told(text)]


def test_a_carried_speaker_carries_his_relays() -> None:
    text = "نقلت وكالة نسيم عن محافظ ديالى قوله إن الطريق مغلق. وأضاف أن الجسر مقطوع."
    second = told(text)[1]
    assert names(second) == ["وكالة نسيم", "محافظ ديالى"]
    assert all(hop.implicit for hop in second.chain)


def test_the_source_taken_up_carries_its_relay() -> None:
    text = "نقلت قناة المدى عن مصدر أمني أن الطريق مغلق. وذكر المصدر أن الجسر مقطوع."
    assert names(told(text)[1]) == ["قناة المدى", "مصدر أمني"]


def test_the_relay_may_speak_on_alone() -> None:
    text = "نقلت صحيفة الضفاف عن مصدر أمني قوله إن الطريق مغلق. وأشارت الصحيفة إلى أن الجسر مقطوع."
    assert names(told(text)[1]) == ["صحيفة الضفاف"]


def test_the_outlet_is_not_repeated() -> None:
    text = "قال محافظ ديالى لوكالة نسيم إن الطريق مغلق."
    (claim,) = told(text, outlet="وكالة نسيم")
    assert names(claim) == ["محافظ ديالى"]


def test_nested_speakers_stand_behind_those_who_quote_them() -> None:
    text = "قال محافظ ديالى إن مسؤولين أكدوا أن الطريق مغلق."
    outer, inner = told(text)
    assert inner.within == outer.id
    assert names(inner) == ["محافظ ديالى", "مسؤولين"]
    assert [hop.implicit for hop in inner.chain] == [True, False]


CREDITS = [
    "بغداد – رويترز: أغلقت الشرطة الطريق إلى المعبر صباح اليوم بعد اشتباكات.",
    "بغداد (رويترز) - أغلقت الشرطة الطريق إلى المعبر صباح اليوم بعد اشتباكات.",
    "أغلقت الشرطة الطريق إلى المعبر صباح اليوم بعد اشتباكات.\nرويترز",
]


@pytest.mark.parametrize("text", CREDITS)
def test_a_credited_agency_is_a_hop_of_everything(text: str) -> None:
    own = next(claim for claim in tell(text) if claim.cue is None)
    assert names(own) == ["رويترز"]
    assert own.chain[0].role == "agency"
    assert own.chain[0].implicit


def test_cue_spans_of_a_relay() -> None:
    text = "نقلت وكالة نسيم عن محافظ ديالى قوله إن الطريق مغلق."
    claim = one(text)
    assert [text[a:b] for a, b in claim.cues] == ["نقلت", "قوله"]
    assert all(hop.cue is not None for hop in claim.chain)
