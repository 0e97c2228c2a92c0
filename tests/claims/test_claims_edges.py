"""Where a speaker's phrase ends: before those who are told or warned, and what is asked for."""

from __future__ import annotations

import pytest
from telling import body, names, one, person, said, tell, told

from rawi.model import AnyMention, Claim, Entity


def _one(text: str, *mentions: AnyMention) -> Claim:
    (claim,) = [claim for claim in tell(text, sorted(mentions, key=lambda m: m.start)) if claim.cue]
    return claim


@pytest.mark.parametrize("words", ["بهذا الصدد", "بهذا الخصوص", "بهذه المناسبة"])
def test_in_this_regard_is_nobody(words: str) -> None:
    text = f"قالت وزارة الصحة إن الجرحى كثر. وشددت {words} على أن الأدوية قليلة."
    assert names(told(text)[1]) == ["وزارة الصحة"]


def test_with_this_sentence_leads_a_verb_with_its_subject_behind() -> None:
    text = "بهذه الجملة أعلنت وزارة الصحة انسحابها من الاتفاق."
    assert names(one(text)) == ["وزارة الصحة"]


def test_this_without_a_preposition_still_speaks() -> None:
    assert names(one("وقال هذا المسؤول إن الطريق مغلق.")) == ["هذا المسؤول"]


def test_whom_a_person_tells_is_no_part_of_him() -> None:
    text = "وقال نادر الجبلي لسامر الحلو عند لقائهما «إن الطريق مغلق منذ أمس»."
    claim = _one(text, person(text, "نادر الجبلي"), person(text, "سامر الحلو"))
    assert names(claim) == ["نادر الجبلي"]


def test_an_adviser_to_a_person_keeps_him() -> None:
    text = "وقال مستشار لسامر الحلو إن الطريق مغلق."
    assert names(_one(text, person(text, "سامر الحلو"))) == ["مستشار لسامر الحلو"]


def test_what_a_name_calls_for_is_no_part_of_it() -> None:
    text = "وتطالب ساحلية بالتهدئة وبإعادة الأسرى."
    claim = _one(text, body(text, "ساحلية"))
    assert names(claim) == ["ساحلية"]
    assert said(text, claim) == ["بالتهدئة وبإعادة الأسرى"]


def test_what_an_office_is_charged_with_stays() -> None:
    assert names(one("قال المفوض المعني بحقوق الإنسان إن الطريق مغلق.")) == ["المفوض المعني بحقوق الإنسان"]


def test_those_who_are_warned_are_no_apposition() -> None:
    text = "وحذر وزير الداخلية، نادر الجبلي، سكان المنطقة من الاقتراب من الجسر."
    claim = _one(text, person(text, "نادر الجبلي"))
    assert names(claim) == ["وزير الداخلية، نادر الجبلي"]


def test_an_office_behind_a_name_still_is_one() -> None:
    text = "وحذر نادر الجبلي، رئيس البلدية، من الاقتراب من الجسر."
    assert names(_one(text, person(text, "نادر الجبلي"))) == ["نادر الجبلي، رئيس البلدية"]


def test_who_runs_a_medium_speaks_to_another() -> None:
    text = "وقال المدير العام لشبكة النسيم، نادر الجبلي، لوكالة الفجر: «نعرف ذلك منذ سنوات»."
    claim = _one(text, person(text, "نادر الجبلي"))
    assert names(claim) == ["وكالة الفجر", "المدير العام لشبكة النسيم، نادر الجبلي"]


def test_a_minister_speaks_to_the_network() -> None:
    text = "وقال وزير الداخلية لشبكة النسيم إن الطريق مغلق."
    assert names(one(text)) == ["شبكة النسيم", "وزير الداخلية"]


def _of(text: str, short: str, full: str) -> list[str]:
    mention = body(text, short, "e")
    entity = Entity(id="e", kind="organization", name=full, mentions=(mention.id,))
    (claim,) = [claim for claim in tell(text, [mention], [entity]) if claim.cue]
    return names(claim)


def test_the_fullest_name_says_more_of_the_same() -> None:
    assert _of("قالت الحركة إن الطريق مغلق.", "الحركة", "حركة الضفاف") == ["حركة الضفاف"]
    assert _of("قالت قسد إن الطريق مغلق.", "قسد", "قوات الضفاف") == ["قوات الضفاف"]


def test_another_name_of_the_body_stands_for_it_only_where_the_text_has_it() -> None:
    text = "قال الجيش الساحلي إن الطريق مغلق."
    assert _of(text, "الجيش الساحلي", "القوات المسلحة الساحلية") == ["الجيش الساحلي"]
    text += " وتنتشر القوات المسلحة الساحلية هناك."
    assert _of(text, "الجيش الساحلي", "القوات المسلحة الساحلية") == ["القوات المسلحة الساحلية"]
