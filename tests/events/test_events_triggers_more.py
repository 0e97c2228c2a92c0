"""Words that open an event, and words that look like them."""

from __future__ import annotations

import pytest
from read_whole import read, types


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("أعلنت الوزارة تحييد أربعة إرهابيين في الجبال.", "killing"),
        ("دهس متطرف حشدا من المارة في السوق.", "attack"),
        ("ألقى مسلح قنبلة على مبنى البلدية.", "grenade"),
        ("نفذت الشرطة ثلاث مداهمات في البلدة.", "operation"),
        ("شنت الشرطة حملات دهم في الحي.", "operation"),
        ("بدأ الجيش عملية التمشيط في الوادي.", "operation"),
        ("وجهت الجماعة تهديدات مباشرة إلى الحكومة.", "threat"),
        ("تلقى الصحفي تهديدات بالقتل.", "threat"),
        ("هدد رجل بسلاحه سائق حافلة.", "threat"),
        ("عثرت الشرطة على خمس قنابل قرب السكة.", "weapons_seizure"),
        ("نجح الجيش في السيطرة عليها أمس.", "territory_gain"),
        ("رمى المحتجون الحجارة وأغلقوا الطريق.", "riot"),
        ("اقتحم المتظاهرون مبنى المحافظة.", "riot"),
        ("اندلعت مواجهات في البلدة.", "armed_clash"),
        ("قتل جندي في مواجهة مسلحة.", "armed_clash"),
    ],
)
def test_it_opens_an_event(text: str, kind: str) -> None:
    assert kind in types(text)


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت المنظمة تحييد الخلافات بين أعضائها.",
        "دهست شاحنة دراجة في حادث سير.",
        "ألقت الشرطة قنابل الغاز على الطريق.",
        "تواجه البلاد تهديدات اقتصادية.",
        "لا يقل هذا التصريح خطورة عن خطاب قائد الجيش.",
        "عثر على جواز سفر مزور معه.",
        "لم أصدق عيني حين رأيت قائد الجيش.",
        "وقفت الحكومة في مواجهة المعارضة.",
        "ضبطت البحرية سفينة مشتبها بها في البحر.",
    ],
)
def test_it_opens_none(text: str) -> None:
    assert types(text) == []


def test_a_cyber_attack_is_taken_up() -> None:
    text = "تعرضت الشركة لهجوم إلكتروني. وقالت الشركة إن الهجوم طال بيانات الزبائن. ولم يتأثر السائقون بهذا الهجوم."
    assert types(text) == []


def test_an_attack_behind_a_cyber_attack() -> None:
    text = "تعرضت الشركة لهجوم إلكتروني. وأصيب خمسة في هجوم على مقرها. وقال شهود إن الهجوم وقع ليلا."
    events = read(text).events
    assert [event.type for event in events] == ["attack"]
    assert len(events[0].evidence) == 2
