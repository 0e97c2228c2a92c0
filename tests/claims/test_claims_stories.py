"""Whole short reports of our own: every attribution in order, with its act, chain and words."""

from __future__ import annotations

import pytest
from telling import names, said, tell, told

Line = tuple[str, str, list[str], str]

BRIDGE = (
    "قال محافظ ديالى إن الجسر أغلق بعد انفجار عبوة.\n"
    "وأضاف أن الحركة تحولت إلى الطريق القديم، مشيرا إلى أن الإصلاح يحتاج أسبوعا.\n"
    "ونفى قائد الشرطة سقوط قتلى. وأكد أن خمسة جرحى نقلوا إلى المستشفى.\n"
    "وبحسب شهود، وقع الانفجار قبل الفجر."
)
BRIDGE_TOLD: list[Line] = [
    ("قال", "say", ["محافظ ديالى"], "الجسر أغلق بعد انفجار عبوة"),
    ("أضاف", "say", ["محافظ ديالى"], "الحركة تحولت إلى الطريق القديم"),
    ("مشيرا", "say", ["محافظ ديالى"], "الإصلاح يحتاج أسبوعا"),
    ("نفى", "deny", ["قائد الشرطة"], "سقوط قتلى"),
    ("أكد", "confirm", ["قائد الشرطة"], "خمسة جرحى نقلوا إلى المستشفى"),
    ("بحسب", "say", ["شهود"], "وقع الانفجار قبل الفجر"),
]

CONVOY = (
    "نقلت وكالة نسيم عن مصدر أمني قوله إن قافلة عبرت الحدود.\n"
    "وذكر المصدر أن القافلة ضمت عشر شاحنات. وتابع أن التفتيش استمر ساعتين.\n"
    "وأشارت الوكالة إلى أن المعبر فتح أمس.\n"
    "من جهته، قال المتحدث باسم الجمارك لصحيفة الضفاف إن الشاحنات كانت فارغة."
)
CONVOY_TOLD: list[Line] = [
    ("نقلت", "report", ["وكالة نسيم", "مصدر أمني"], "قافلة عبرت الحدود"),
    ("ذكر", "say", ["وكالة نسيم", "مصدر أمني"], "القافلة ضمت عشر شاحنات"),
    ("تابع", "say", ["وكالة نسيم", "مصدر أمني"], "التفتيش استمر ساعتين"),
    ("أشارت", "say", ["وكالة نسيم"], "المعبر فتح أمس"),
    ("قال", "say", ["صحيفة الضفاف", "المتحدث باسم الجمارك"], "الشاحنات كانت فارغة"),
]

MINE = (
    "أعلنت كتائب الساحل في بيان مسؤوليتها عن التفجير.\n"
    "وقال البيان إن العملية رد على القصف.\n"
    "واتهم وزير الداخلية الكتائب بقتل مدنيين.\n"
    "ويعتقد محللون أن الهدنة قد تنهار قريبا.\n"
    "ودعا المبعوث الأممي المقاتلين إلى ضبط النفس، محذرا من كارثة جديدة."
)
MINE_TOLD: list[Line] = [
    ("أعلنت", "say", ["كتائب الساحل"], "مسؤوليتها عن التفجير"),
    ("قال", "say", ["البيان"], "العملية رد على القصف"),
    ("اتهم", "accuse", ["وزير الداخلية"], "الكتائب بقتل مدنيين"),
    ("يعتقد", "believe", ["محللون"], "الهدنة قد تنهار قريبا"),
    ("دعا", "demand", ["المبعوث الأممي"], "ضبط النفس"),
    ("محذرا", "warn", ["المبعوث الأممي"], "كارثة جديدة"),
]

PAPERS = (
    "كشفت وثائق سرية أن المخزن نقل قبل شهر.\n"
    "وتظهر صورة حصلت عليها قناة المدى أن المبنى خال.\n"
    "وقال الضابط المسؤول، الذي طلب عدم ذكر اسمه، إن الحراسة ضعيفة."
)
PAPERS_TOLD: list[Line] = [
    ("كشفت", "reveal", ["وثائق سرية"], "المخزن نقل قبل شهر"),
    ("تظهر", "show", ["قناة المدى", "صورة"], "المبنى خال"),
    ("قال", "say", ["الضابط المسؤول"], "الحراسة ضعيفة"),
]

STORIES = [
    (story, number, line)
    for story, lines in (
        (BRIDGE, BRIDGE_TOLD),
        (CONVOY, CONVOY_TOLD),
        (MINE, MINE_TOLD),
        (PAPERS, PAPERS_TOLD),
    )
    for number, line in enumerate(lines)
]


@pytest.mark.parametrize(("story", "number", "line"), STORIES)
def test_each_attribution_of_a_story(story: str, number: int, line: Line) -> None:
    claim = told(story)[number]
    cue, act, chain, content = line
    assert claim.cue is not None
    assert claim.cue.text == cue
    assert claim.act == act
    assert names(claim) == chain
    assert content in " ".join(said(story, claim))


@pytest.mark.parametrize(
    ("story", "lines"),
    [(BRIDGE, BRIDGE_TOLD), (CONVOY, CONVOY_TOLD), (MINE, MINE_TOLD), (PAPERS, PAPERS_TOLD)],
)
def test_a_story_has_no_attribution_more(story: str, lines: list[Line]) -> None:
    assert [claim.cue.text for claim in told(story) if claim.cue] == [cue for cue, *_ in lines]


@pytest.mark.parametrize("story", [BRIDGE, CONVOY, MINE, PAPERS])
def test_reading_twice_gives_the_same(story: str) -> None:
    assert tell(story) == tell(story)


@pytest.mark.parametrize("story", [BRIDGE, CONVOY, MINE, PAPERS])
def test_every_claim_has_its_own_id_and_lies_in_the_text(story: str) -> None:
    claims = tell(story)
    assert len({claim.id for claim in claims}) == len(claims)
    for claim in claims:
        assert claim.content is not None
        assert 0 <= claim.content.start < claim.content.end <= len(story)
        assert all(hop.name in story or hop.implicit or hop.start is not None for hop in claim.chain)


@pytest.mark.parametrize("story", [BRIDGE, CONVOY, MINE, PAPERS])
def test_a_story_forwarded_has_a_hop_before_all(story: str) -> None:
    from rawi.arabic import read_document
    from rawi.claims import attribute

    doc = read_document(story, report_id="r1")
    plain = attribute(doc, (), (), outlet=None)
    through = attribute(doc, (), (), outlet=None, via="قناة الأخبار")
    assert [names(claim) for claim in through] == [["قناة الأخبار", *names(claim)] for claim in plain]


@pytest.mark.parametrize("story", [BRIDGE, CONVOY, MINE])
def test_one_more_story_behind_changes_nothing_before(story: str) -> None:
    before = [(claim.id, names(claim)) for claim in told(story)]
    after = [(claim.id, names(claim)) for claim in told(f"{story}\n{PAPERS}")]
    assert after[: len(before)] == before


def test_the_unnamed_officer_keeps_the_words_on_why() -> None:
    hop = told(PAPERS)[-1].chain[-1]
    assert hop.anonymity is not None
    assert PAPERS[hop.anonymity[0] : hop.anonymity[1]].endswith("اسمه")


def test_a_belief_that_may_be_is_possible() -> None:
    belief = next(claim for claim in told(MINE) if claim.act == "believe")
    assert belief.certainty == "possible"
