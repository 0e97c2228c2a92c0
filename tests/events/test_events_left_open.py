"""Speakers whom the report doesn't introduce; orders and calls that reach the deed through another noun; missiles
fired by a subject of many words."""

import pytest
from read_whole import figure, one, read, role, types


def unresolved(text: str) -> list[str]:
    words = {mention.id: mention.text for mention in read(text).mentions}
    found = [f for f in read(text).findings if f.kind == "unresolved" and f.about == "actor"]
    return [words[name] for finding in found for name in finding.a]


def test_a_speaker_by_a_head_alone_is_left_open_once():
    text = "أفاد المرصد بمقتل ثلاثة جنود قرب تدمر. وأضاف المرصد أن القتال مستمر."
    assert unresolved(text) == ["المرصد"]


def test_a_speaker_whom_the_report_names_is_not_open():
    text = "أفاد المرصد السوري لحقوق الإنسان بمقتل ثلاثة جنود قرب تدمر. وأضاف المرصد أن القتال مستمر."
    assert unresolved(text) == []


def test_a_government_with_its_country_is_not_open():
    assert unresolved("قالت الحكومة الفرنسية إن ثلاثة جنود قتلوا في مالي.") == []


@pytest.mark.parametrize(
    ("text", "kind", "status"),
    [
        ("حث المبعوث الطرفين على التوصل إلى هدنة قبل العيد.", "agreement", "requested"),
        ("رفض الطرفان التوصل إلى هدنة.", "agreement", "refused"),
        ("نفى الحزب التخطيط لاغتيال الوزير.", "killing", "denied"),
        ("أمرت القيادة الكتيبة بقصف الجسر.", "shelling", "requested"),
        ("وقعت البلدة تحت سيطرة المتمردين.", "territory_gain", "actual"),
    ],
)
def test_what_governs_a_noun_governs_the_deed_behind_it(text, kind, status):
    assert one(text, kind).status == status


def test_a_missile_is_fired_by_a_subject_of_many_words():
    text = "أطلقت مروحية عسكرية تابعة للجيش صاروخين على سيارة قرب رفح."
    assert types(text) == ["shelling"]
    assert figure(text, "weapons").low == 2


def test_a_missile_that_is_tried_out_is_no_shelling():
    assert "shelling" not in types("أطلقت كوريا الشمالية صاروخا في تجربة جديدة فوق البحر.")


def test_rifles_are_seized():
    assert "weapons_seizure" in types("قتل عشرة مسلحين وصودرت 20 بندقية.")


def test_a_foiled_plot_has_who_foiled_it():
    assert role("أحبطت المخابرات مخططا لاغتيال ثلاثة ضباط.", "killing", "foiler") == ["المخابرات"]
