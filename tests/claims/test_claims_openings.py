"""Which word opens what is said, and whose subject a verb takes from the clause before it."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

WORDS = "الطريق مغلق"

WHO_SAYS = [
    ("أشار الخبير الذي يؤكد أنه زار المنطقة إلى أن الطريق مغلق.", "الخبير الذي يؤكد"),
    ("ولفت الضابط الذي قال إنه كان في البلدة إلى أن الطريق مغلق.", "الضابط الذي قال"),
    ("قال الخبير الذي يؤكد أنه زار المنطقة إن الطريق مغلق.", "الخبير الذي يؤكد"),
]


@pytest.mark.parametrize(("text", "speaker"), WHO_SAYS)
def test_the_clause_of_a_relative_is_not_what_is_said(text: str, speaker: str) -> None:
    claim = told(text)[0]
    assert names(claim)[0].startswith(speaker)
    assert said(text, claim) == [WORDS]


INSTEAD = [
    ("لم يوضح البيان عدد القتلى، بل أشار إلى أن الطريق مغلق.", "البيان"),
    ("ولم يوضح البيان هوية المهاجمين بل أشار إلى أن الطريق مغلق.", "البيان"),
    ("لم تحدد الوزارة عدد القتلى، لكنها أكدت أن الطريق مغلق.", "الوزارة"),
    ("ولم يؤكد الجيش السوري النبأ، لكنه قال إن الطريق مغلق.", "الجيش السوري"),
]


@pytest.mark.parametrize(("text", "speaker"), INSTEAD)
def test_who_kept_silent_on_one_thing_says_another(text: str, speaker: str) -> None:
    claim = told(text)[-1]
    assert said(text, claim) == [WORDS]
    assert names(claim) == [speaker]


GOES_ON = [
    ("ومضى الوزير بالقول إن الطريق مغلق.", "مضى", "الوزير"),
    ("ومضت المصادر بالقول إن الطريق مغلق.", "مضت", "المصادر"),
    ("ومضى البيان بالقول إن الطريق مغلق.", "مضى", "البيان"),
    ("وتضمن البيان أن الطريق مغلق.", "تضمن", "البيان"),
    ("وجاء في البيان أن الطريق مغلق.", "جاء في", "البيان"),
    ("وجاء أيضا في البيان أن الطريق مغلق.", "جاء أيضا في", "البيان"),
    ("وورد في التقرير أن الطريق مغلق.", "ورد في", "التقرير"),
    ("وبيّن المصدر أن الطريق مغلق.", "بيّن", "المصدر"),
    ("وبين المصدر أن الطريق مغلق.", "بين", "المصدر"),
    ("وبينت الوزارة أن الطريق مغلق.", "بينت", "الوزارة"),
]


@pytest.mark.parametrize(("text", "cue", "speaker"), GOES_ON)
def test_cues_that_went_unread(text: str, cue: str, speaker: str) -> None:
    claim = one(text)
    assert claim.cue is not None and claim.cue.text == cue
    assert names(claim) == [speaker]
    assert said(text, claim) == [WORDS]


NOT_SAID = [
    "ومضى على الحصار عام كامل قبل أن يدخل الطعام.",
    "ومضت الحافلات نحو الجسر.",
    "وتضمن الاتفاق وقف القصف.",
    "وتضمن الحكومة أن يعود السكان.",
    "وبين المدينة والجسر أرض ملغومة.",
    "وجاء الجنود إلى البلدة.",
    "وورد اسمه في القائمة.",
]


@pytest.mark.parametrize("text", NOT_SAID)
def test_their_homographs_say_nothing(text: str) -> None:
    assert told(text) == []


IN_IT = [
    ("أصدر الجيش بيانا جاء فيه أن الطريق مغلق.", "الجيش"),
    ("ونشرت الوزارة بيانا جاء فيه أن الطريق مغلق.", "الوزارة"),
    ("ألقى الوزير كلمة قال فيها إن الطريق مغلق.", "الوزير"),
    ("وجهت اللجنة رسالة أكدت فيها أن الطريق مغلق.", "اللجنة"),
]


@pytest.mark.parametrize(("text", "speaker"), IN_IT)
def test_who_put_a_paper_out_says_what_stands_in_it(text: str, speaker: str) -> None:
    claim = one(text)
    assert names(claim)[-1] == speaker
    assert said(text, claim) == [WORDS]


ON_HIS_PAGE = [
    "وأكد الناطق في بيان نشره على صفحته أن الطريق مغلق.",
    "وأكد الناطق في تغريدة نشرها على حسابه أن الطريق مغلق.",
]


@pytest.mark.parametrize("text", ON_HIS_PAGE)
def test_where_it_was_posted_is_not_what_was_said(text: str) -> None:
    claim = one(text)
    assert names(claim) == ["الناطق"]
    assert said(text, claim) == [WORDS]


SOURCES = [
    ("أغلق الجسر، وفقا لتوصيف تقارير حقوقية.", "تقارير حقوقية"),
    ("أغلق الجسر، بحسب رواية الشرطة.", "الشرطة"),
    ("أغلق الجسر، وفق رواية شهود.", "شهود"),
    ("أغلق الجسر، على حد تعبير الوزير.", "الوزير"),
    ("أغلق الجسر، بحسب قول السكان.", "السكان"),
    ("أغلق الجسر، حسب وصف أحد الجنود.", "أحد الجنود"),
]


@pytest.mark.parametrize(("text", "speaker"), SOURCES)
def test_the_word_for_what_he_says_is_part_of_the_cue(text: str, speaker: str) -> None:
    claim = one(text)
    assert names(claim) == [speaker]
    assert said(text, claim) == ["أغلق الجسر"]


TURNS = [
    "بالمقابل أكدت مصادر عسكرية أن الطريق مغلق.",
    "وبالمقابل أكدت مصادر عسكرية أن الطريق مغلق.",
    "في المقابل أكدت مصادر عسكرية أن الطريق مغلق.",
    "وتزامنا أكدت مصادر عسكرية أن الطريق مغلق.",
]


@pytest.mark.parametrize("text", TURNS)
def test_a_turn_before_the_verb_is_no_subject(text: str) -> None:
    claim = one(text)
    assert names(claim) == ["مصادر عسكرية"]
    assert said(text, claim) == [WORDS]


def test_a_topic_with_a_long_aside_speaks() -> None:
    text = "أما عدنان، 30 عاما، وهو أحد سكان البلدة كان يقيم تحت الأرض مع زوجته، فقال لوكالة الأفق إن الطريق مغلق."
    claim = one(text)
    assert names(claim) == ["وكالة الأفق", "عدنان"]
    assert said(text, claim) == [WORDS]


APPEARS = [
    "قال كريم الساحلي إن الجسر سقط. يظهر أن الحل بعيد.",
    "قال كريم الساحلي إن الجسر سقط. ويبدو أن الحل بعيد.",
]


@pytest.mark.parametrize("text", APPEARS)
def test_what_appears_is_said_by_nobody_before(text: str) -> None:
    assert [names(claim) for claim in told(text) if claim.chain] == [["كريم الساحلي"]]
