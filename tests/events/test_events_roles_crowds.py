"""Protesters who are told of without a word for the protest: what they do tells of it, and where nothing is told of,
their name does. Both are of low confidence."""

import pytest

import rawi


def protests(text: str) -> list[tuple[str, str, list[str]]]:
    """The trigger, the confidence and the actors of each protest."""
    record = rawi.extract(text).to_dict()
    words = {mention["id"]: mention["text"] for mention in record["mentions"]}
    return [
        (event["trigger"]["text"], event["confidence"], [words[one] for one in event["actors"]])
        for event in record["events"]
        if event["type"] == "protest"
    ]


@pytest.mark.parametrize(
    ("text", "trigger", "actor"),
    [
        ("طاف المتظاهرون أحياء المدينة.", "طاف", "المتظاهرون"),
        ("ملأ المتظاهرون شوارع العاصمة.", "ملأ", "المتظاهرون"),
        ("شكل مئات المحتجين سلسلة بشرية حول المبنى.", "شكل", "المحتجين"),
        ("دعا متظاهرون إلى إقالة الوزير.", "دعا", "متظاهرون"),
        ("طالب المعتصمون بصرف رواتبهم.", "طالب", "المعتصمون"),
        ("ألقى المحتجون الحجارة.", "ألقى", "المحتجون"),
        ("سارت الحشود نحو القصر.", "سارت", "الحشود"),
        ("تجمع مئات الطلاب أمام الوزارة.", "تجمع", "الطلاب"),
    ],
)
def test_what_protesters_do_tells_of_the_protest(text: str, trigger: str, actor: str) -> None:
    assert protests(text) == [(trigger, "low", [actor])]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("أضرم المتظاهرون النار.", "المتظاهرون"),
        ("كتبت الصحيفة عن المحتجين.", "المحتجين"),
        ("تسببت المتظاهرات في إغلاق الطريق.", "المتظاهرات"),
    ],
)
def test_their_name_tells_of_it_where_nothing_else_does(text: str, actor: str) -> None:
    assert protests(text) == [(actor, "low", [actor])]


@pytest.mark.parametrize(
    "text",
    [
        "قتلت الشرطة ثلاثة من المتظاهرين.",
        "اعتقل الجيش عشرات المحتجين.",
    ],
)
def test_their_name_tells_of_nothing_beside_another_deed(text: str) -> None:
    assert protests(text) == []


@pytest.mark.parametrize(
    "text",
    ["دعا الوزير إلى الهدوء.", "ملأ العمال الخزان.", "وصل الوفد إلى العاصمة.", "شكل الرئيس حكومة جديدة."],
)
def test_the_same_verbs_of_others_tell_of_no_protest(text: str) -> None:
    assert protests(text) == []
