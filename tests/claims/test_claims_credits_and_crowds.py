"""Credits of agencies, documents as speakers, several speakers at once, contents in contents, quotations left open."""

from __future__ import annotations

import pytest
from telling import names, one, said, told

CREDITS = [
    "بغداد – رويترز\nقال مصدر أمني إن الطريق مغلق.",
    "بغداد (رويترز) - قال مصدر أمني إن الطريق مغلق.",
    "(رويترز)\nقال مصدر أمني إن الطريق مغلق.",
]


@pytest.mark.parametrize("text", CREDITS)
def test_a_credited_agency_is_an_implicit_first_hop(text: str) -> None:
    claim = next(claim for claim in told(text) if claim.chain)
    assert names(claim)[0] == "رويترز"
    assert names(claim)[-1] == "مصدر أمني"
    assert claim.chain[0].implicit and claim.chain[0].cue is None


@pytest.mark.parametrize("text", CREDITS)
def test_the_outlet_that_is_the_agency_is_no_hop(text: str) -> None:
    claims = told(text, outlet="رويترز")
    assert [names(claim) for claim in claims if claim.chain] == [["مصدر أمني"]]


DOCUMENTS = [
    ("قال بيان للجيش إن الطريق مغلق.", "بيان للجيش"),
    ("وذكر التقرير أن الطريق مغلق.", "التقرير"),
    ("وأظهرت وثائق أن الطريق مغلق.", "وثائق"),
    ("وكشفت رسائل مسربة أن الطريق مغلق.", "رسائل مسربة"),
    ("وأظهر مقطع مصور أن الطريق مغلق.", "مقطع مصور"),
    ("وأفادت دراسة حديثة بأن الطريق مغلق.", "دراسة حديثة"),
    ("وبحسب وثائق سرية، فإن الطريق مغلق.", "وثائق سرية"),
    ("وجاء في برقية سرية أن الطريق مغلق.", "برقية سرية"),
]


@pytest.mark.parametrize(("text", "speaker"), DOCUMENTS)
def test_a_document_speaks(text: str, speaker: str) -> None:
    claim = one(text)
    assert names(claim) == [speaker]
    assert claim.chain[0].role == "document"
    assert said(text, claim) == ["الطريق مغلق"]


CROWDS = [
    ("قال مسؤولون عراقيون وضابط أميركي إن الطريق مغلق.", "مسؤولون عراقيون وضابط أميركي"),
    ("وذكرت مصادر محلية وشهود عيان أن الطريق مغلق.", "مصادر محلية وشهود عيان"),
    ("قال أطباء ومسعفون إن الطريق مغلق.", "أطباء ومسعفون"),
    ("قالت وزارة الدفاع ووزارة الداخلية إن الطريق مغلق.", "وزارة الدفاع ووزارة الداخلية"),
    ("وأكدت مصادر أمنية وطبية أن الطريق مغلق.", "مصادر أمنية وطبية"),
]


@pytest.mark.parametrize(("text", "speaker"), CROWDS)
def test_joined_speakers_are_one_hop(text: str, speaker: str) -> None:
    claim = one(text)
    assert names(claim) == [speaker]
    assert said(text, claim) == ["الطريق مغلق"]


VEILED = [
    "قال مسؤول طلب عدم الكشف عن اسمه إن الطريق مغلق.",
    "قال مسؤول، طلب عدم الكشف عن هويته، إن الطريق مغلق.",
    "قال مسؤول لم تسمه لوكالة الأفق إن الطريق مغلق.",
    "قال مسؤول رفض الكشف عن اسمه لوكالة الأفق إن الطريق مغلق.",
]


@pytest.mark.parametrize("text", VEILED)
def test_why_he_is_unnamed_is_kept_apart(text: str) -> None:
    claim = one(text)
    speaker = claim.chain[-1]
    assert speaker.name == "مسؤول" and not speaker.named
    assert speaker.anonymity is not None
    assert said(text, claim) == ["الطريق مغلق"]


NESTED = [
    ("قال الوزير إن الجيش أعلن أن الطريق مغلق.", ["الوزير", "الجيش"]),
    ("ذكرت الصحيفة أن الوزير أكد أن الطريق مغلق.", ["الصحيفة", "الوزير"]),
    ("قالت الشرطة إن شاهدا قال إن الطريق مغلق.", ["الشرطة", "شاهدا"]),
    ("أفادت القناة بأن المتحدث باسم الجيش نفى أن الطريق مغلق.", ["القناة", "المتحدث باسم الجيش"]),
]


@pytest.mark.parametrize(("text", "chain"), NESTED)
def test_a_content_in_a_content(text: str, chain: list[str]) -> None:
    outer, inner = told(text)
    assert inner.within == outer.id and outer.within is None
    assert names(outer) == chain[:1]
    assert names(inner) == chain
    assert said(text, inner) == ["الطريق مغلق"]


def test_three_contents_deep() -> None:
    text = "ذكرت الصحيفة أن الوزير قال إن الجيش أعلن أن الطريق مغلق."
    claims = told(text)
    assert [len(claim.chain) for claim in claims] == [1, 2, 3]
    assert [claim.within for claim in claims] == [None, claims[0].id, claims[1].id]


UNCLOSED = [
    'قال الوزير: "الطريق مغلق منذ الصباح.',
    "قال الوزير: «الطريق مغلق منذ الصباح.",
    "قال الوزير «الطريق مغلق منذ الصباح.",
]


@pytest.mark.parametrize("text", UNCLOSED)
def test_a_quotation_left_open_ends_with_its_paragraph(text: str) -> None:
    claims = told(f"{text}\nوانسحبت القوات من البلدة.")
    assert len(claims) == 1
    assert names(claims[0]) == ["الوزير"]
    assert claims[0].content is not None
    assert claims[0].content.end <= len(text)


LONG_QUOTES = [
    'قال الوزير: "الطريق مغلق. الجسر سقط. لن نعود."',
    "قال الوزير: «الطريق مغلق. الجسر سقط. لن نعود.»",
    "قال الوزير: “الطريق مغلق. الجسر سقط. لن نعود.”",
]


@pytest.mark.parametrize("text", LONG_QUOTES)
def test_a_quotation_runs_over_full_stops(text: str) -> None:
    claim = told(text)[0]
    assert claim.quoted
    assert said(text, claim)[0].startswith("الطريق مغلق. الجسر سقط. لن نعود")


INNER_QUOTES = [
    'قال الوزير: «قصفنا "غرفة العمليات" في البلدة ولن نتوقف».',
    'قال الوزير: "قصفنا «غرفة العمليات» في البلدة ولن نتوقف".',
]


@pytest.mark.parametrize("text", INNER_QUOTES)
def test_a_quotation_in_a_quotation(text: str) -> None:
    claim = one(text)
    assert said(text, claim)[0].endswith("ولن نتوقف")
    assert names(claim) == ["الوزير"]


SECTIONS = [
    ("قال كريم الساحلي إن الجسر سقط.\nوأضاف أن الطريق مغلق.", ["كريم الساحلي"]),
    ("قالت هند الساحلي إن الجسر سقط.\nوأضافت أن الطريق مغلق.", ["هند الساحلي"]),
    ("قال كريم الساحلي إن الجسر سقط.\nوقالت هند الموجي إن الحي خال.\nوأضافت أن الطريق مغلق.", ["هند الموجي"]),
    ("قال مسؤولون إن الجسر سقط.\nوأضافوا أن الطريق مغلق.", ["مسؤولون"]),
]


@pytest.mark.parametrize(("text", "chain"), SECTIONS)
def test_the_last_who_agrees_is_carried(text: str, chain: list[str]) -> None:
    last = told(text)[-1]
    assert names(last) == chain
    assert last.chain[-1].implicit
