"""Search: any spelling, names across scripts, phrases, fields; the words highlighted, page by page."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from handmade import story
from rawi.arabic import fold
from rawi.case import Case
from rawi.case.query import dates, parse
from rawi.case.translit import readings, skeletons
from rawi.errors import UsageError

ROWS = [
    {"text": "قال العقيد سالم المرعي إن ثلاثة مدنيين قُتلوا في قصف على الموصل، وإن ٣٥ آخرين أصيبوا.", "outlet": "نشرة الوادي", "published": "2021-03-05"},
    {"text": "غارة جوية على غرب الموصل. وأعلنت قوات سوريا الديمقراطية أن ١٢ مسلحاً قتلوا قرب الرقة.", "outlet": "شبكة الأفق", "published": "2021-04-10"},
    {"text": "ذكر أبو بكر البغدادي في تسجيل صوتي أن التنظيم باق. ونفى مسؤول عراقي ذلك في بغداد.", "outlet": "Sahl News", "published": "2022-01-02"},
    {"text": "لا شيء يذكر في قرية هادئة بعيدة.", "outlet": "نشرة الوادي", "published": None},
]  # fmt: skip


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory):
    folder = tmp_path_factory.mktemp("search")
    path = folder / "rows.jsonl"
    path.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in ROWS), encoding="utf-8")
    with Case(folder / "case.rawi") as opened:
        opened.read([path])
        yield opened


def rows(case: Case, query: str, **fields: str) -> set[int]:
    """Which of `ROWS` a search finds."""
    texts = [row["text"] for row in ROWS]
    return {texts.index(case.record(hit.report).report.text) for hit in case.search(query, **fields)}


FOUND = [
    ("الموصل", {0, 1}),
    ("بالموصل", {0, 1}),
    ("موصل", {0, 1}),
    ("المَوصل", {0, 1}),
    ("35", {0}),
    ("٣٥", {0}),
    ("قصف الموصل", {0}),
    ("اصيبوا", {0}),
    ("مسؤول", {2}),
    ("مسوول", {2}),
    ('"غرب الموصل"', {1}),
    ('"الموصل غرب"', set()),
    ('"قوات سوريا"', {1}),
    ("القاهرة", set()),
    ("Mosul", {0, 1}),
    ("mosul", {0, 1}),
    ("Baghdadi", {2}),
    ("al-Baghdadi", {2}),
    ("Raqqa", {1}),
    ("Mosul قصف", {0}),
    ("Cairo", set()),
    ("outlet:الوادي", {0, 3}),
    ("outlet:sahl", {2}),
    ("outlet:الوادي الموصل", {0}),
    ("date:2021-03", {0}),
    ("date:2021", {0, 1}),
    ("date:2021-03..2021-04", {0, 1}),
    ("date:2021-04-10", {1}),
    ("date:2022..", {2}),
    ("date:..2021-03-31", {0}),
    ("speaker:المرعي", {0}),
    ("speaker:Baghdadi", {2}),
    ("speaker:القاهرة", set()),
    ("place:الموصل", {0, 1}),
    ("place:Mosul", {0, 1}),
    ("place:IQ date:2021", {0, 1}),
    ("type:killed date:2021-03", {0}),
    ("type:no_such_type", set()),
]


@pytest.mark.parametrize(("query", "wanted"), FOUND, ids=[one[0] for one in FOUND])
def test_what_is_found(case: Case, query: str, wanted: set[int]) -> None:
    assert rows(case, query) == wanted


def test_fields_can_be_given_apart(case: Case) -> None:
    assert rows(case, "الموصل", outlet="الأفق") == {1}
    assert rows(case, "", date="2021-03", place="Mosul") == {0}


def test_the_searched_words_are_marked_in_the_best_sentence(case: Case) -> None:
    (hit,) = case.search("الرقة مسلحا")
    text = case.record(hit.report).report.text
    assert hit.quote and hit.quote.text.startswith("وأعلنت قوات")
    assert [text[a:b] for a, b in hit.marks] == ["مسلحاً", "الرقة"]
    assert all(hit.quote.start <= a < b <= hit.quote.end for a, b in hit.marks)


def test_a_name_in_latin_letters_is_marked_where_it_stands_in_arabic(case: Case) -> None:
    (hit,) = case.search("Baghdadi")
    text = case.record(hit.report).report.text
    assert any("البغدادي" in text[a:b] for a, b in hit.marks)


def test_pages_follow_one_another(case: Case) -> None:
    whole = case.search("date:2000..")
    assert [case.search("date:2000..", limit=1, offset=n)[0] for n in range(len(whole))] == list(whole)
    assert [hit.published for hit in whole] == ["2022-01-02", "2021-04-10", "2021-03-05"]


@pytest.mark.parametrize("query", ["", "،؟", "al", "date:2021-13", "date:أمس", "date:2021-02-30", "place:؟"])
def test_what_asks_for_nothing_is_refused(case: Case, query: str) -> None:
    with pytest.raises(UsageError):
        case.search(query)


def test_an_unknown_field_is_words(case: Case) -> None:
    assert rows(case, "author:سالم") == set()
    with pytest.raises(UsageError, match="no field 'author'"):
        case.search("x", author="سالم")


@pytest.mark.parametrize(
    "query", ['"', '"a" OR "b"', "words : x", "x*", "(", "NEAR(a b)", "^a", "a-b", "x AND", "'", "\\", "qx"]
)
def test_a_query_cannot_speak_fts(case: Case, query: str) -> None:
    with suppress(UsageError):
        assert isinstance(case.search(query), tuple)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("2019", ("2019-01-01", "2019-12-31")),
        ("2020-02", ("2020-02-01", "2020-02-29")),
        ("2019-02-21", ("2019-02-21", "2019-02-21")),
        ("2019-02..2019-03", ("2019-02-01", "2019-03-31")),
        ("..2019", (None, "2019-12-31")),
        ("2019-05..", ("2019-05-01", None)),
    ],
)
def test_dates_are_whole_periods(text: str, days: tuple) -> None:
    assert dates(text) == days


def test_a_query_is_taken_apart() -> None:
    query = parse('قصف outlet:"نشرة الوادي" "غرب الموصل" type:airstrike')
    assert (query.outlet, query.types, len(query.patterns)) == ("نشرة الوادي", ("airstrike",), 2)


SPELLINGS = [
    ("الموصل", "Mosul"), ("البغدادي", "Baghdadi"), ("العراق", "Iraq"),
    ("الرقة", "Raqqa"), ("الرقة", "Raqqah"), ("غزة", "Gaza"), ("هجين", "Hajin"), ("إدلب", "Idlib"), ("عدن", "Aden"), ("الشدادي", "Shaddadi"), ("خالد", "Khaled"),
    ("اليمن", "Yemen"), ("الجولاني", "Golani"), ("الجولاني", "Jolani"), ("حفتر", "Haftar"),
    ("القذافي", "Gaddafi"), ("بنغازي", "Benghazi"), ("نتنياهو", "Netanyahu"),
    ("حماس", "Hamas"), ("الفلوجة", "Fallujah"), ("تكريت", "Tikrit"), ("الأنبار", "Anbar"),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "latin"), SPELLINGS)
def test_two_scripts_one_name(arabic: str, latin: str) -> None:
    assert set(skeletons(fold(arabic))) & set(readings(fold(latin)))


@pytest.mark.parametrize(
    ("arabic", "latin"), [("العراق", "Raqqa"), ("حلب", "Homs"), ("سوريا", "Cairo"), ("تدمر", "Hama")]
)
def test_two_names_are_two(arabic: str, latin: str) -> None:
    assert not set(skeletons(fold(arabic))) & set(readings(fold(latin)))


def test_the_article_and_arabic_have_no_reading() -> None:
    assert readings("al") == () and readings("حلب") == ()


def test_a_story_made_by_hand_is_searched_too(tmp_path: Path, handmade_reading: None) -> None:
    record, _ = story()
    path = tmp_path / "one.jsonl"
    row = {"text": record.report.text, "outlet": record.report.outlet, "published": record.report.published}
    path.write_text(json.dumps(row), encoding="utf-8")
    with Case(tmp_path / "case.rawi") as case:
        case.read([path])
        for query in ("Hajin", "Islamic State", "speaker:المرعي", "place:SY", "type:shelling", "type:killed"):
            assert len(case.search(query)) == 1, query
