"""The parts of names by themselves: pairs, extents, tails of organizations, aims, short forms, settling."""

import pytest

from rawi.arabic import fold, read_document
from rawi.names.again import forms, single, variants
from rawi.names.aims import aim
from rawi.names.bodies.plain import plain_name
from rawi.names.countries import code, english
from rawi.names.extent import Ground, extent, may_begin_with_clitic, origin_word, pair, verbal
from rawi.names.found import Found, FoundOrganization, settle
from rawi.names.heads import tail
from rawi.names.reading import Reading


def reading(text: str) -> Reading:
    return Reading(read_document(text, report_id="r1"))


def words(seen: Reading, first: int, last: int) -> str:
    return seen.doc.raw(first, last)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("عبد القادر وصل", "عبد القادر"),
        ("أبو بكر وصل", "أبو بكر"),
        ("أبو عبد الرحمن وصل", "أبو عبد الرحمن"),
        ("سيف الدين وصل", "سيف الدين"),
        ("نزار الدليمي وصل", None),
        ("عبد", None),
    ],
)
def test_two_words_that_make_one_name(text: str, whole: str | None) -> None:
    seen = reading(text)
    last = pair(seen, 0)
    assert (None if last is None else words(seen, 0, last)) == whole


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("محمد بن سعيد آل جابر إن السفارة", "محمد بن سعيد آل جابر"),
        ("نزار الدليمي إن الطريق", "نزار الدليمي"),
        ("سالم عبد الله القيسي في بغداد", "سالم عبد الله القيسي"),
        ("فاضل أبو رغيف إن الخلية", "فاضل أبو رغيف"),
        ("كريم حسن والعقيد سالم", "كريم حسن"),
        ("خالد محمود قال للصحفيين", "خالد محمود"),
        ("سامر حسن الثاني عاد", "سامر حسن الثاني"),
    ],
)
def test_how_far_a_name_goes(text: str, whole: str) -> None:
    seen = reading(text)
    last = extent(seen, Ground(seen, set(), set()), 0, trust=1)
    assert words(seen, 0, last) == whole


def test_a_name_stops_before_an_organization_and_before_a_place() -> None:
    seen = reading("نزار حسن بغداد")
    assert extent(seen, Ground(seen, set(), {2}), 0, trust=1) == 1
    assert extent(seen, Ground(seen, {1, 2}, set()), 0, trust=1) == 0
    ground = Ground(seen, {1}, {2})
    assert [ground.free(token) for token in range(3)] == [True, False, False]


@pytest.mark.parametrize(
    ("text", "origin", "clitic", "verb"),
    [
        ("الدليمي", True, False, False),
        ("الأحمد", False, False, False),
        ("بشظايا", False, True, False),
        ("يتقهقر", False, False, True),
        ("غروندبرغ", False, False, False),
    ],
)
def test_what_a_word_looks_like(text: str, origin: bool, clitic: bool, verb: bool) -> None:
    seen = reading(text)
    assert origin_word(seen, 0) is origin
    assert may_begin_with_clitic(seen, 0) is clitic
    assert verbal(seen, 0) is verb


TAILS = [
    ("اللواء 35 مدرع تقدم", "numbered", "35 مدرع"),
    ("الفرقة الخامسة مشاة تقدمت", "numbered", "الخامسة مشاة"),
    ("كتائب شهداء الوادي تقدمت", "band", "شهداء الوادي"),
    ("لواء أبي الفضل تقدم", "band", "أبي الفضل"),
    ("الشرطة التركية قالت", "nation", "التركية"),
    ("حركة «فجر الجبل» قالت", "quoted", "فجر الجبل"),
    ("وزارة الصحة والبيئة العراقية قالت", "of", "الصحة والبيئة العراقية"),
    ("لجنة حقوق الإنسان قالت", "of", "حقوق الإنسان"),
]


@pytest.mark.parametrize(("text", "rule", "rest"), TAILS)
def test_what_completes_a_head(text: str, rule: str, rest: str) -> None:
    seen = reading(text)
    hit = seen.hit(0, "head")
    assert hit is not None
    got = tail(seen, hit)
    assert got is not None
    assert (got.rule, seen.doc.text[got.start : got.end]) == (rule, rest)


@pytest.mark.parametrize("text", ["الجيش المنطقة آمنة", "القوات المدينة القديمة", "اللواء قال", "كتائب قالت"])
def test_what_completes_no_head(text: str) -> None:
    seen = reading(text)
    hit = seen.hit(0, "head")
    assert hit is not None
    assert tail(seen, hit) is None


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("المركز للدراسات والبحوث قال", "والبحوث"),
        ("الشبكة لحقوق الإنسان قالت", "الإنسان"),
        ("المفوضية للاجئين قالت", "للاجئين"),
        ("المركز قال للصحفيين", None),
        ("المركز في المدينة", None),
    ],
)
def test_what_a_body_is_for(text: str, last: str | None) -> None:
    seen = reading(text)
    got = aim(seen, 0)
    assert (None if got is None else seen.raw_word(got)) == last


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("نزار الدليمي", {"الدليمي", "نزار"}),
        ("عبد القادر أبو شنب", {"أبو شنب", "عبد القادر"}),
        ("محمد بن سعيد آل جابر", {"آل جابر", "محمد"}),
        ("الدليمي", {"الدليمي"}),
    ],
)
def test_by_which_parts_somebody_is_named_again(name: str, short: set[str]) -> None:
    parts = tuple(fold(word) for word in name.split())
    assert {" ".join(form) for form in forms(parts)} <= {fold(one) for one in short}
    assert fold(sorted(short)[0]) in {" ".join(form) for form in forms(parts)}


def test_a_surname_with_and_without_the_article() -> None:
    assert set(variants((fold("الدليمي"),))) == {(fold("الدليمي"),), (fold("دليمي"),)}
    assert variants((fold("أبو"), fold("شنب"))) == ((fold("أبو"), fold("شنب")),)
    assert single((fold("عبد"), fold("الرحمن")))
    assert not single((fold("نزار"), fold("الدليمي")))


def proposal(first: int, last: int, weight: int = 0, rule: str = "a") -> Found:
    return Found(first=first, last=last, start=first * 10, end=last * 10 + 5, rule=rule, weight=weight)


@pytest.mark.parametrize(
    ("proposals", "kept"),
    [
        ([proposal(0, 1, 1), proposal(1, 3, 2)], [(1, 3)]),
        ([proposal(0, 1), proposal(1, 3)], [(1, 3)]),
        ([proposal(2, 3), proposal(0, 1)], [(0, 1), (2, 3)]),
        ([proposal(0, 1), proposal(0, 1, rule="b")], [(0, 1)]),
        ([], []),
    ],
)
def test_no_two_proposals_share_a_token(proposals: list[Found], kept: list[tuple[int, int]]) -> None:
    assert [(one.first, one.last) for one in settle(proposals)] == kept


def test_a_find_has_its_span() -> None:
    assert FoundOrganization(first=0, last=1, start=3, end=9, rule="r").span == (3, 9)


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("وزارة الصحة", "وزاره صحه"),
        ("«فجر الجبل»", "فجر جبل"),
        ("المركز للدراسات", "مركز دراسات"),
    ],
)
def test_a_plain_name_has_no_articles_and_no_signs(name: str, plain: str) -> None:
    assert plain_name(name) == plain


@pytest.mark.parametrize(("name", "iso", "en"), [("اليمن", "YE", "Yemen"), ("لبنان", "LB", "Lebanon")])
def test_countries_by_name_and_code(name: str, iso: str, en: str) -> None:
    assert code(fold(name)) == iso
    assert english(iso) == en


def test_what_is_no_country_has_no_code() -> None:
    assert code(fold("الفلوجة")) is None
    assert english("XX") == "XX"
