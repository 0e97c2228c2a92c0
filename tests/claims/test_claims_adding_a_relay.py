"""Adding a relay to a sentence adds exactly one hop before its chain and changes nothing else of the claim."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

SPEAKERS = [
    "كريم الساحلي",
    "مصدر أمني",
    "المتحدث باسم الشرطة",
    "وزير الدفاع",
    "أحد السكان",
    "قائد ميداني في الجيش",
]
PLAIN = ["قال {who} إن الطريق مغلق.", "أكد {who} أن الطريق مغلق.", "أوضح {who} أن الطريق مغلق."]
RELAYED = [
    "قال {who} لوكالة الأفق إن الطريق مغلق.",
    'قال {who} لصحيفة "الأفق" إن الطريق مغلق.',
    "قال {who} في حديث لقناة الأفق إن الطريق مغلق.",
    "قال {who} في مقابلة مع قناة الأفق إن الطريق مغلق.",
    "قال {who} في تصريح لوكالة الأفق، إن الطريق مغلق.",
    "نقلت وكالة الأفق عن {who} قوله إن الطريق مغلق.",
    "نقلت وكالة الأفق عن {who} أن الطريق مغلق.",
    "نقلت وكالة الأفق على لسان {who} قوله إن الطريق مغلق.",
    "وبحسب ما نقلت وكالة الأفق عن {who}، فإن الطريق مغلق.",
]
PAIRS = [(who, text) for who in SPEAKERS for text in RELAYED]


@pytest.mark.parametrize("who", SPEAKERS)
@pytest.mark.parametrize("plain", PLAIN)
def test_plain_speech_has_one_hop(who: str, plain: str) -> None:
    text = plain.format(who=who)
    assert names(one(text)) == [who]
    assert said(text, one(text)) == ["الطريق مغلق"]


@pytest.mark.parametrize(("who", "relayed"), PAIRS)
def test_a_relay_is_one_hop_more(who: str, relayed: str) -> None:
    text = relayed.format(who=who)
    claim = one(text)
    assert len(claim.chain) == 2
    assert names(claim)[-1] == who
    assert "الأفق" in names(claim)[0]
    assert said(text, claim) == ["الطريق مغلق"]


@pytest.mark.parametrize("who", SPEAKERS)
def test_polarity_and_firmness_stay(who: str) -> None:
    plain = one(f"نفى {who} أن الطريق مغلق.")
    relayed = one(f"نفى {who} لوكالة الأفق أن الطريق مغلق.")
    assert (plain.act, plain.polarity, plain.certainty) == ("deny", "negative", "certain")
    assert (relayed.act, relayed.polarity, relayed.certainty) == ("deny", "negative", "certain")


@pytest.mark.parametrize("who", SPEAKERS)
def test_a_source_behind_is_an_outer_hop(who: str) -> None:
    text = f"قال {who} إن الطريق مغلق، وفق ما نقلت وكالة الأفق."
    verb = next(claim for claim in told(text) if claim.rule == "claim.verb_that")
    assert names(verb) == ["وكالة الأفق", who]
    assert said(text, verb) == ["الطريق مغلق"]


NEXT = [
    "وأضاف أن الجسر سقط.",
    "وتابع أن الجسر سقط.",
    "وأشار إلى أن الجسر سقط.",
    "ولفت إلى أن الجسر سقط.",
    "وأردف أن الجسر سقط.",
]


@pytest.mark.parametrize("following", NEXT)
@pytest.mark.parametrize(
    "relayed", ["قال كريم الساحلي لوكالة الأفق إن الطريق مغلق.", "قال مصدر أمني لقناة الموج إن الطريق مغلق."]
)
def test_a_carried_speaker_carries_his_relay(relayed: str, following: str) -> None:
    first, last = told(f"{relayed}\n{following}")
    assert names(last) == names(first)
    assert all(hop.implicit for hop in last.chain)
    assert not any(hop.implicit for hop in first.chain)


@pytest.mark.parametrize("who", ["قائد الفرقة", "المتحدث باسم الشرطة", "وزير الدفاع"])
def test_the_outlet_itself_is_no_hop(who: str) -> None:
    (claim,) = told(f"قال {who} لصحيفة الأفق إن الطريق مغلق.", outlet="صحيفة الأفق")
    assert names(claim) == [who]


QUOTED = [
    ('قال {who}: "الطريق مغلق منذ الصباح".', True),
    ('قال {who} "الطريق مغلق منذ الصباح".', True),
    ("قال {who} إن الطريق مغلق منذ الصباح.", False),
]


@pytest.mark.parametrize("who", SPEAKERS)
@pytest.mark.parametrize(("form", "quoted"), QUOTED)
def test_quotation_marks_change_the_mark_alone(who: str, form: str, quoted: bool) -> None:
    text = form.format(who=who)
    claim = one(text)
    assert claim.quoted is quoted
    assert names(claim) == [who]
    assert said(text, claim) == ["الطريق مغلق منذ الصباح"]


ASIDES = ["، وهو من سكان البلدة،", "، الذي زار البلدة،", " (40 عاما)", "، أحد وجهاء البلدة،"]


@pytest.mark.parametrize("aside", ASIDES)
def test_an_apposition_changes_no_content(aside: str) -> None:
    text = f"قال كريم الساحلي{aside} إن الطريق مغلق."
    claim = one(text)
    assert len(claim.chain) == 1
    assert names(claim)[0].startswith("كريم الساحلي")
    assert said(text, claim) == ["الطريق مغلق"]
