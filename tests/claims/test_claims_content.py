"""Content: quoted or not, where it begins and ends, on both sides of its cue, one in another."""

from __future__ import annotations

import pytest
from telling import one, said, tell, told

QUOTES = [
    "قال المحافظ: «الطريق مغلق منذ يوم أمس».",
    'قال المحافظ: "الطريق مغلق منذ يوم أمس".',
    "قال المحافظ: “الطريق مغلق منذ يوم أمس”.",
    'قال المحافظ "الطريق مغلق منذ يوم أمس".',
    "قال المحافظ إن «الطريق مغلق منذ يوم أمس».",
    'قال المحافظ:" الطريق مغلق منذ يوم أمس ".',
    "قال المحافظ «الطريق مغلق منذ يوم أمس»، وذلك بعد القصف.",
    "قال المحافظ: «الطريق مغلق منذ يوم أمس",
]


@pytest.mark.parametrize("text", QUOTES)
def test_quotation_marks_of_every_kind(text: str) -> None:
    claim = one(text)
    assert said(text, claim) == ["الطريق مغلق منذ يوم أمس"]
    assert claim.quoted


def test_a_quotation_goes_beyond_the_first_full_stop() -> None:
    text = 'وأضافت: "نناشد المحافظ فتح الطريق. لم يبق دواء في الحي. الوضع صعب جدا". وغادرت القافلة المدينة.'
    assert said(text, told(text)[0])[0].startswith("نناشد المحافظ")
    assert said(text, told(text)[0])[0].endswith("الوضع صعب جدا")


def test_a_name_in_quotation_marks_is_no_speech() -> None:
    text = 'قالت صحيفة "الضفاف" إن الطريق مغلق.'
    claim = one(text)
    assert said(text, claim) == ["الطريق مغلق"]
    assert not claim.quoted


def test_a_word_in_quotation_marks_does_not_end_the_content() -> None:
    text = 'قال المحافظ إن "العصابات" أغلقت الطريق ليلا.'
    assert said(text, one(text)) == ['"العصابات" أغلقت الطريق ليلا']


def test_nested_quotations() -> None:
    text = "قال الطبيب: «وصلتنا رسالة تقول «الطريق مغلق» منذ يومين على الأقل»."
    assert said(text, told(text)[0]) == ["وصلتنا رسالة تقول «الطريق مغلق» منذ يومين على الأقل"]


ENDS = [
    ("قال المحافظ إن الطريق مغلق، مضيفا أن الجسر مقطوع.", "الطريق مغلق"),
    ("قال المحافظ إن الطريق مغلق، وأكد أن الجسر مقطوع.", "الطريق مغلق"),
    ("قال المحافظ إن الطريق مغلق، فيما قالت الشرطة إن الجسر مقطوع.", "الطريق مغلق"),
    ("قال المحافظ إن الطريق مغلق، بحسب وكالة نسيم.", "الطريق مغلق"),
    ("قال المحافظ إن الطريق مغلق، في إشارة إلى طريق المطار.", "الطريق مغلق"),
    ("قال المحافظ إن الطريق مغلق، من دون أن يحدد موعدا لفتحه.", "الطريق مغلق"),
    ("قال المحافظ إن الطريق مغلق وإن الجسر مقطوع.", "الطريق مغلق وإن الجسر مقطوع"),
    ("قال المحافظ إن الطريق مغلق. وعاد الهدوء ليلا.", "الطريق مغلق"),
]


@pytest.mark.parametrize(("text", "content"), ENDS)
def test_where_it_ends(text: str, content: str) -> None:
    claim = next(claim for claim in told(text) if claim.cue is not None and claim.cue.text == "قال")
    assert said(text, claim) == [content]


def test_a_pronoun_on_the_complementiser_stays() -> None:
    text = "قالت الوزارة إنها أغلقت الطريق."
    assert said(text, one(text)) == ["إنها أغلقت الطريق"]


SOURCE_PLACES = [
    ("بحسب المحافظ، الطريق مغلق.", ["الطريق مغلق"]),
    ("وبحسب المحافظ فإن الطريق مغلق.", ["الطريق مغلق"]),
    ("الطريق مغلق، بحسب المحافظ.", ["الطريق مغلق"]),
    ("الطريق، بحسب المحافظ، مغلق منذ أمس.", ["الطريق", "مغلق منذ أمس"]),
]


@pytest.mark.parametrize(("text", "pieces"), SOURCE_PLACES)
def test_on_either_side_of_a_source(text: str, pieces: list[str]) -> None:
    claim = one(text)
    assert said(text, claim) == pieces
    assert claim.content is not None
    assert (claim.content.start, claim.content.end) == (claim.content.spans[0][0], claim.content.spans[-1][1])


def test_a_source_that_is_a_sentence_vouches_for_the_one_before() -> None:
    text = "أغلق الطريق بعد سقوط قذيفتين. بحسب ما أعلن محافظ ديالى."
    assert said(text, one(text)) == ["أغلق الطريق بعد سقوط قذيفتين"]


def test_what_was_announced_stands_before_its_relative_verb() -> None:
    text = "جاء الانسحاب بموجب اتفاق أعلنت عنه حركة الساحل بعد مفاوضات."
    claim = one(text)
    assert [hop.name for hop in claim.chain] == ["حركة الساحل"]
    assert said(text, claim)[0].startswith("اتفاق")


def test_nested_claims_say_in_which_they_stand() -> None:
    text = "قال المحافظ إن الشرطة أعلنت أن الطريق مغلق."
    outer, inner = told(text)
    assert (outer.within, inner.within) == (None, outer.id)
    assert said(text, outer) == ["الشرطة أعلنت أن الطريق مغلق"]


def test_the_time_of_saying() -> None:
    from rawi.model import Time, TimeValue

    text = "قال المحافظ الخميس إن الطريق مغلق."
    at = text.index("الخميس")
    time = Time(id="t", start=at, end=at + 6, text="الخميس", rule="t", value=TimeValue(start="2019-02-21"))
    claim = next(claim for claim in tell(text, [time]) if claim.cue)
    assert claim.time == "t"
    assert [hop.name for hop in claim.chain] == ["المحافظ"]
