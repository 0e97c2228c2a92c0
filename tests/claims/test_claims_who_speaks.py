"""Who speaks where the words around a verb mislead: things, hearers, asides, other matters."""

from __future__ import annotations

import pytest
from telling import names, said, told


@pytest.mark.parametrize(
    "text",
    [
        "وقال المتحدث سامي نعمان إن الجيش تقدم. وتحدث عن أهداف قال إنها تعود لمسلحين.",
        "وقال المتحدث سامي نعمان إن الجيش تقدم. وتحدث عن الخيارات التي قال إنها باتت ملحة.",
    ],
)
def test_things_of_which_something_is_said_do_not_speak(text: str) -> None:
    assert [hop.name for hop in told(text)[-1].chain] == ["المتحدث سامي نعمان"]


def test_which_it_is_said_names_nobody() -> None:
    claims = told("وتحدث الوزير عن الهجمات التي قيل إنها استهدفت المدينة.")
    assert claims[-1].chain[-1:] == () or names(claims[-1]) == ["الوزير"]


@pytest.mark.parametrize(
    "called",
    ["جميع الأطراف إلى وقف القتال", "المجتمع الدولي إلى التحرك", "قيادة الجماعة إلى الانسحاب"],
)
def test_those_who_are_called_on_do_not_speak(called: str) -> None:
    claims = told(f"وقال الأمين العام إن الهدنة صامدة. ودعا {called}.")
    assert names(claims[-1]) == ["الأمين العام"]


def test_attention_is_nobody() -> None:
    claims = told("وقال الوزير إن الجيش تقدم. ولفت الانتباه إلى أن الطريق مغلق.")
    assert [names(claim) for claim in claims] == [["الوزير"], ["الوزير"]]


def test_as_for_with_had() -> None:
    assert names(told("أما المحامي موسى الساحلي، فقد كتب على صفحته أن الهدنة انتهت.")[0]) == [
        "المحامي موسى الساحلي"
    ]


def test_those_to_whom_it_is_added_do_not_speak() -> None:
    claims = told(
        "أعلن الوزير سامي نعمان أن المحادثات ستبدأ غدا. وأضاف للصحفيين «نشعر بالقلق على المدنيين هنا»."
    )
    assert names(claims[-1]) == ["الوزير سامي نعمان"]


def test_one_who_is_mentioned_in_passing_does_not_go_on() -> None:
    claims = told(
        "أعلن رئيس الأركان سامي نعمان أن القوات باقية، فيما تحدث الرئيس عن رحيلها. وأضاف: «أولويتي هي النصر»."
    )
    assert names(claims[-1]) == ["رئيس الأركان سامي نعمان"]


def test_a_verb_goes_on_with_the_subject_that_opens_its_sentence() -> None:
    text = "قالت الشرطة إن الطريق مغلق. ونعت وزارة الداخلية ضابطا، وأشارت إلى أنه قتل في الجبهة."
    assert names(told(text)[-1]) == ["وزارة الداخلية ضابطا"] or names(told(text)[-1])[0].startswith(
        "وزارة الداخلية"
    )


@pytest.mark.parametrize("opening", ["على صعيد متصل", "إلى ذلك", "من جهة أخرى", "في سياق منفصل"])
def test_another_matter_is_said_by_nobody_before(opening: str) -> None:
    text = f"قال مصدر محلي إن المدينة هادئة، {opening} أكد مصدر أمني أن القائد قتل."
    first, second = told(text)
    assert (names(first), names(second)) == (["مصدر محلي"], ["مصدر أمني"])
    assert said(text, first) == ["المدينة هادئة"]


@pytest.mark.parametrize(
    "source", ["وفقا للعواصم التي يقيم فيها قادتها", "حسب التعليمات", "كما يصفها النظام"]
)
def test_what_is_no_source_passes_nothing_on(source: str) -> None:
    claims = told(f"قال المندوب إن خطط الفصائل تختلف {source}.")
    assert [names(claim) for claim in claims] == [["المندوب"]]


def test_which_the_paper_printed_is_the_papers_citation() -> None:
    claims = told("أعلنت حركة النهر عن توقف المفاوضات، وهو ما نشرته صحيفة سهل أمس نقلا عن مصادر.")
    assert names(claims[0]) == ["حركة النهر"]
