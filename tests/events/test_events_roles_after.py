"""Who did it and to whom, where the sentence has others near: answers to attacks, light verbs behind, passives."""

from __future__ import annotations

import pytest
from read_whole import held, read, role, types


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أعلن الرئيس حالة الطوارئ في البلاد بعد هجومين على كنيسة.", "attack"),
        ("مدد الوزير حظر التجول الذي فرض بعد هجوم على السوق.", "attack"),
        ("زار فريق الخبراء موقعا للهجوم الكيميائي في حلب.", "chemical_attack"),
        ("عاد السكان إلى البلدة رغم هجوم على أطرافها.", "attack"),
    ],
)
def test_whoever_acts_after_an_attack_did_not_attack(text: str, kind: str) -> None:
    assert held(text, kind, "agent") == []


@pytest.mark.parametrize(
    ("text", "kind", "agents"),
    [
        ("سيطر الجيش على البلدة بعد هجوم عنيف.", "attack", ["الجيش"]),
        ("سيطر الجيش على البلدة بعد معارك مع التنظيم.", "armed_clash", ["الجيش"]),
        ("حوكم الرجل لدوره في حصار قام به مسلحون على البلدة.", "siege", ["مسلحون"]),
        ("قتل خمسة في غارات يرجح أن طائرات التحالف نفذتها.", "air_strike", ["طائرات التحالف"]),
        ("تحررت البلدة بفضل جهود الجيش.", "territory_gain", ["الجيش"]),
        ("يقف الرجل وراء هجمات، من بينها استهداف دورية للشرطة.", "attack", ["الرجل"]),
    ],
)
def test_the_doer_is_told(text: str, kind: str, agents: list[str]) -> None:
    assert held(text, kind, "agent") == agents


@pytest.mark.parametrize(
    ("text", "agents", "targets"),
    [
        ("تقضي الخطة باستعادة الحكومة السيطرة على درعا.", ["الحكومة"], ["درعا"]),
        ("نجح الجيش في استعادة درعا من التنظيم.", ["الجيش"], ["درعا", "التنظيم"]),
    ],
)
def test_who_regains_control(text: str, agents: list[str], targets: list[str]) -> None:
    assert held(text, "territory_gain", "agent") == agents
    assert held(text, "territory_gain", "target") == targets


@pytest.mark.parametrize(
    ("text", "agents"),
    [("قصفت إسرائيل 18 هدفا في القطاع.", ["إسرائيل"]), ("قصفت دمشق أمس.", [])],
)
def test_a_state_shells_where_an_object_follows(text: str, agents: list[str]) -> None:
    assert held(text, "shelling", "agent") == agents


def test_whose_raids_only_helped_took_nothing() -> None:
    text = "هاجمت القوات الحكومية بلدة في درعا بعد قصف جوي عنيف من قبل روسيا وسيطرت على قرى."
    assert held(text, "territory_gain", "agent") == ["القوات الحكومية"]


def test_the_accused_behind_exile() -> None:
    text = "اتهمت الحركة في المنفى النظام السوري بالوقوف وراء محاولة تفجير تجمع لها."
    assert held(text, "explosive_device", "agent") == ["النظام السوري"]


def test_a_noun_behind_a_preposition_carries_nothing_out() -> None:
    text = "استعاد الجيش السيطرة عليها بعد تقدمها نحو الحدود."
    assert [event.status for event in read(text).events if event.type == "territory_gain"][:1] == ["actual"]


def test_the_nation_of_a_town_takes_nothing() -> None:
    assert held("اتفقوا على استعادة مدينة عراقية من التنظيم.", "territory_gain", "agent") == []


def test_the_nation_of_a_raid_strikes() -> None:
    assert held("قتل خمسة في غارة جوية إسرائيلية.", "air_strike", "agent") == ["إسرائيلية"]


@pytest.mark.parametrize("when", ["خلال مطاردة", "بعد مطاردة", "أثناء مداهمة", "إثر خلاف"])
def test_a_soldier_alone_behind_killed_was_killed(when: str) -> None:
    assert role(f"قتل الجندي {when} في حلب.", "killing", "target") == ["الجندي"]


def test_an_object_behind_the_time() -> None:
    text = "قتل الجيش خلال يومين عشرين مسلحا."
    assert (role(text, "killing", "agent"), role(text, "killing", "target")) == (["الجيش"], ["مسلحا"])


def test_a_man_who_was_arrested() -> None:
    text = "ألقى سامي حداد، الذي اعتقل السبت، كلمة أمام أنصاره."
    assert (held(text, "arrest", "target"), held(text, "arrest", "agent")) == (["سامي حداد"], [])


def test_an_officer_who_arrested_somebody() -> None:
    text = "كرمت البلدة الضابط الذي اعتقل ثلاثة مسلحين."
    assert held(text, "arrest", "target") == ["مسلحين"]


def test_a_bomber_at_the_wheel_is_the_attackers_means() -> None:
    text = "شن المتمردون الهجوم على الموقع بسيارة مفخخة يقودها انتحاري."
    assert types(text) == ["suicide_bombing"]
    assert held(text, "suicide_bombing", "agent") == ["المتمردون"]
