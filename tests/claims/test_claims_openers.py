"""What opens content and what only looks like it: letters of a channel's name, names in quotation marks, rules."""

from __future__ import annotations

import pytest
from telling import body, names, one, person, said, tell, told

from rawi.arabic import read_document


@pytest.mark.parametrize("name", ["(إيه.إن.بي)", "(إل.سي.آي)"])
def test_the_points_of_a_spelled_name_end_no_sentence(name: str) -> None:
    text = f"ونقلت وكالة الفجر {name} عن وزير الخارجية أن الطريق مغلق."
    claim = one(text)
    assert names(claim)[-1] == "وزير الخارجية"
    assert said(text, claim) == ["الطريق مغلق"]
    assert len(read_document(text).sentences) == 1


def test_a_point_between_other_words_does() -> None:
    assert len(read_document("هذا هو الطريق.والجسر مقطوع.").sentences) == 2


def test_a_letter_of_a_channel_is_no_that() -> None:
    text = "كما قالت وزيرة الصحة لقناة الأخبار إن تي في «عليهم أن يحموا أنفسهم من المرض»."
    assert said(text, one(text)) == ["عليهم أن يحموا أنفسهم من المرض"]


def test_that_before_a_name_like_a_letter_is_that() -> None:
    text = "وأكدت وزيرة الصحة أن دي سالم سيصل غدا."
    assert said(text, one(text)) == ["دي سالم سيصل غدا"]


@pytest.mark.parametrize("called", ["يطلق عليها", "يطلق عليها اسم", "المعروفة باسم", "تسمى"])
def test_a_name_in_quotation_marks_is_not_said(called: str) -> None:
    assert (
        told(f"ولم توضح الناطقة باسم الوحدة التي {called} «وحدة تنسيق أعمال المعابر كلها» موعد الفتح.") == []
    )


def test_what_is_put_on_in_a_statement_is_said() -> None:
    text = "وقال الجيش في بيان «يجري بحث التفاصيل»."
    assert said(text, one(text)) == ["يجري بحث التفاصيل"]


def test_the_name_of_a_band_is_not() -> None:
    assert told("ويقول من غنى في فرقة «نجوم الساحل».") == []


def test_reports_carry_that() -> None:
    text = "ونقلت تقارير صحفية أن الوزير استقال."
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["تقارير صحفية"], ["الوزير استقال"])


def test_moving_data_carries_nothing() -> None:
    assert told("وبدأ نقل بيانات المستخدمين إلى الخارج بما أن القانون تغير.") == []


def test_leanings_are_no_source() -> None:
    text = "وقالت وزيرة الصحة إنه لا يمكن ترتيب الأخبار طبقا للميول السياسية."
    claim = one(text)
    assert names(claim) == ["وزيرة الصحة"]
    assert said(text, claim) == ["إنه لا يمكن ترتيب الأخبار طبقا للميول السياسية"]


@pytest.mark.parametrize("cue", ["وفقا", "طبقا"])
def test_behind_a_comma_they_may_be(cue: str) -> None:
    assert names(one(f"الطريق مغلق، {cue} للعبيدي.")) == ["العبيدي"]


def test_the_day_stands_before_who_carried_it() -> None:
    assert names(one("الطريق مغلق، بحسب ما ذكرت أمس الجمعة وكالة الفجر.")) == ["وكالة الفجر"]


def test_telling_of_ones_worry() -> None:
    text = "وأبلغ وزير الخارجية السفير بقلقه إزاء القرار."
    mention = body(text, "السفير")
    (claim,) = [claim for claim in tell(text, [mention]) if claim.cue]
    assert said(text, claim) == ["بقلقه إزاء القرار"]


def test_whom_his_family_told() -> None:
    text = "وفتحت الشرطة تحقيقا بعد أن أبلغتها عائلته بفقدان الاتصال معه."
    claim = one(text)
    assert (names(claim), said(text, claim)) == (["عائلته"], ["بفقدان الاتصال معه"])


def test_what_amounts_to_something_tells_nothing() -> None:
    assert told("ويبلغ سكان المدينة بحسابات قديمة ألفا.") == []


def test_hoping_for_a_deed() -> None:
    text = "وأضاف الوزير أنه يأمل في نجاح المفاوضات."
    claims = told(text)
    assert [claim.cue.text for claim in claims if claim.cue] == ["أضاف", "يأمل"]
    assert said(text, claims[1]) == ["نجاح المفاوضات"]
    assert claims[1].certainty == "possible"


def test_hoping_somewhere_is_not_what_is_hoped() -> None:
    text = "ويأمل الوزير في المدينة أن تنجح المفاوضات."
    assert said(text, one(text)) == ["تنجح المفاوضات"]


def test_a_deed_is_held_to_be_something() -> None:
    text = "اعتبرت وزارة الخارجية استمرار الحصار خرقا للاتفاق."
    claim = one(text)
    assert (claim.act, said(text, claim)) == ("believe", ["استمرار الحصار خرقا للاتفاق"])


def test_what_counts_among_others_is_not_held_by_it() -> None:
    assert told("تعتبر وزارة الخارجية من الجهات التي تراقب استمرار الحصار.") == []


def test_those_who_are_told_behind_a_name() -> None:
    text = "قال نادر الجبلي لموظفي الوزارة «نحن لم نستخدم كل الإمكانات حتى الآن»."
    (claim,) = [claim for claim in tell(text, [person(text, "نادر الجبلي")]) if claim.cue]
    assert names(claim) == ["نادر الجبلي"]


def test_where_an_article_was_printed() -> None:
    text = "وأضاف وزير الخارجية في مقال نشره في صحيفة النسيم أن الطريق مغلق."
    assert names(one(text)) == ["صحيفة النسيم", "وزير الخارجية"]
    assert names(one(text.replace("صحيفة النسيم", "المدينة"))) == ["وزير الخارجية"]
