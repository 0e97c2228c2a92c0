"""Relays of every shape: the medium stands before the speaker, once, wherever the sentence names it."""

from __future__ import annotations

import pytest
from telling import names, said, tell, told

AGENCY, SPEAKER, WORDS = "وكالة نسيم", "مصدر طبي", "الطريق مغلق"
SHAPES = [
    "نقلت {M} عن {S} قوله إن {W}.",
    "نقلت {M} عن {S} أن {W}.",
    "نقلت {M} عن {S} القول إن {W}.",
    "ونقلت {M}، أمس، عن {S} قوله: «{W}».",
    "ونقلت {M} على لسان {S} أن {W}.",
    "نسبت {M} إلى {S} قوله إن {W}.",
    "أوردت {M} عن {S} أن {W}.",
    "وأفادت {M} عن {S} أن {W}.",
    "علمت {M} من {S} أن {W}.",
    "ذكرت {M}، نقلا عن {S}، أن {W}.",
    "ذكرت {M} نقلا عن {S} أن {W}.",
    "وأشارت {M}، استنادا إلى {S}، إلى أن {W}.",
    "وأضافت {M}، وفقا ل{S}، أن {W}.",
    "لكن {M} نقلت عن {S} قوله إن {W}.",
    "وكانت {M} قد نقلت عن {S} أن {W}.",
    "قال {S} ل{M} إن {W}.",
    "قال {S}، أمس الخميس، ل{M} إن {W}.",
    "قال {S} متحدثا إلى {M} إن {W}.",
    "وكشف {S}، في تصريحات خاصة ل{M}، أن {W}.",
    "وفي حديث ل{M}، أكد {S} أن {W}.",
    "وكان {S} قد أعلن في حديث إلى {M} أن {W}.",
    "قال {S} في مقابلة أجرتها معه {M} إن {W}.",
    "وقال {S} خلال مداخلة مع {M} إن {W}.",
    "قال {S}، في بيان نشرته {M}، إن {W}.",
    "قال {S}، في بيان تلقت {M} نسخة منه، إن {W}.",
    "قال {S} في بيان حصلت {M} على نسخة منه إن {W}.",
    "أعلن {S}، عبر {M}، أن {W}.",
    "أدلى {S} بتصريح ل{M} قال فيه إن {W}.",
    "بثت {M} تسجيلا ل{S} قال فيه إن {W}.",
    "عرضت {M} مقابلة مع {S} قال فيها إن {W}.",
    "كتب {S} في مقال نشرته {M} أن {W}.",
    "قال {S} إن {W}، بحسب {M}.",
    "قال {S} إن {W}، وفق ما ذكرت {M}.",
    "قال {S} إن {W}، حسبما نقلت عنه {M}.",
    "قال {S} إن {W}، وفق تصريح نشرته {M}.",
    "وأوضح {S}، كما نقلت عنه {M}، أن {W}.",
    "وأكد {S}، بحسب ما أوردت {M}، أن {W}.",
    "وبحسب {M}، قال {S} إن {W}.",
    "{W}، وفق ما نقلته {M} عن {S}.",
    "{W}، حسبما قال {S} ل{M}.",
    "أكد {S} أن {W}، في تصريح نقلته {M}.",
    "أكد {S} أن {W}، وذلك في حديث ل{M}.",
]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("medium", [AGENCY, "صحيفة الضفاف", "قناة «المدى»"])
def test_the_medium_stands_before_the_speaker(shape: str, medium: str) -> None:
    text = shape.format(M=medium, S=SPEAKER, W=WORDS)
    found = max(told(text), key=lambda claim: len(claim.chain))
    assert names(found) == [medium, SPEAKER]


@pytest.mark.parametrize("shape", SHAPES)
def test_what_is_passed_on_is_the_same(shape: str) -> None:
    text = shape.format(M=AGENCY, S=SPEAKER, W=WORDS)
    deepest = [claim for claim in told(text) if len(claim.chain) == 2]
    assert any(WORDS in " ".join(said(text, claim)) for claim in deepest)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_outlet_is_no_link_in_any_shape(shape: str) -> None:
    text = shape.format(M=AGENCY, S=SPEAKER, W=WORDS)
    for claim in told(text, outlet=AGENCY):
        assert AGENCY not in names(claim)


ONE_LINK = [
    "قال مصدر طبي للصحفيين إن الطريق مغلق.",
    "قال مصدر طبي لوسائل الإعلام إن الطريق مغلق.",
    "قال مصدر طبي في مؤتمر صحفي إن الطريق مغلق.",
    "قال مصدر طبي للإعلام إن الطريق مغلق.",
    "كتب مصدر طبي على صفحته في الموقع أن الطريق مغلق.",
    "قال مصدر طبي في بيان نشره مكتبه إن الطريق مغلق.",
    "نُقل عن مصدر طبي أن الطريق مغلق.",
]


@pytest.mark.parametrize("text", [text for text in ONE_LINK if "وسائل" not in text])
def test_what_adds_no_link(text: str) -> None:
    assert [names(claim) for claim in told(text)] == [["مصدر طبي"]]


def test_two_parties_that_pass_a_document_on() -> None:
    text = "الطريق مغلق، وفقا لما ذكره مركز الرصد، ونقلته وكالة نسيم."
    assert names(told(text)[0]) == ["وكالة نسيم", "مركز الرصد"]


def test_a_late_relay_reaches_back_to_what_the_same_officials_said() -> None:
    text = "قال مسؤولون محليون إن الطريق مغلق. ونقلت قناة المدى عن هؤلاء المسؤولين قولهم إن الجسر مقطوع."
    first, second = told(text)
    assert names(first) == names(second) == ["قناة المدى", "مسؤولون محليون"]
    assert [hop.implicit for hop in first.chain] == [True, False]


def test_a_relay_of_others_reaches_back_to_nobody() -> None:
    text = "قال مسؤولون محليون إن الطريق مغلق. ونقلت قناة المدى عن شهود قولهم إن الجسر مقطوع."
    assert names(told(text)[0]) == ["مسؤولون محليون"]


def test_a_relay_is_named_once() -> None:
    text = "وأضاف الشهود - بحسب ما نقلته وكالة نسيم - أنهم شاهدوا القصف."
    assert names(told(text)[0]) == ["وكالة نسيم", "الشهود"]


def test_a_heading_of_a_paper_and_a_speaker() -> None:
    title = "صحيفة الضفاف: محافظ ديالى يؤكد أن الطريق مغلق"
    text = f"{title}\n\nأغلقت الشرطة الطريق إلى المعبر صباح اليوم بعد اشتباكات."
    found = next(claim for claim in tell(text, title=title) if claim.cue is not None)
    assert names(found) == ["صحيفة الضفاف", "محافظ ديالى"]


CREDITED = "بغداد – رويترز: أغلقت الشرطة الطريق. وقال مصدر طبي لوكالة رويترز إن الجرحى كثيرون."


def test_a_credited_agency_is_not_told_twice() -> None:
    assert names(told(CREDITED)[0]) == ["رويترز", "مصدر طبي"]


def test_an_opening_interview_belongs_to_its_verb_alone() -> None:
    text = "وفي تصريح لوكالة نسيم، قال محافظ ديالى إن السكان الذين يرون أن الطريق آمن سيعودون."
    assert [names(claim)[0] for claim in told(text)] == ["وكالة نسيم", "وكالة نسيم"]
    assert names(told(text)[1])[1] == "محافظ ديالى"
