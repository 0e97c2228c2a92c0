"""The pieces of a phrase by themselves: names behind "to", media, antecedents, subjects in front, marks of a page."""

from __future__ import annotations

import pytest
from telling import names, one, said, tell, told

from rawi.arabic import read_document
from rawi.claims.ahead import antecedent, phrase_before
from rawi.claims.bracket import lam_name, past_bracket, past_word
from rawi.claims.header import qualifies, read
from rawi.claims.media import medium, relays_in
from rawi.claims.media import told as told_to
from rawi.claims.page import Page
from rawi.model import Organization, OrganizationValue, Place, PlaceValue, Time, TimeValue


def _page(text: str) -> Page:
    return Page(read_document(text, report_id="r"), (), ())


def _raw(page: Page, span: tuple[int, int] | None) -> str | None:
    return None if span is None else page.doc.raw(span[0], span[1] - 1)


def _at(page: Page, word: str) -> int:
    return next(index for index, token in enumerate(page.tokens) if page.doc.raw(index, index) == word)


LAM_NAMES = [
    ("قال مصدر لـ«الضفاف» إن", "«الضفاف»"),
    ("قال مصدر لـ«الضفاف نيوز» إن", "«الضفاف نيوز»"),
    ("قال مصدر لـ (نسيم) إن", "(نسيم)"),
    ("قال مصدر لـ CNN إن", "CNN"),
    ("قال مصدر لـ«رويترز» إن", "«رويترز»"),
    ("التحالف لـ«دعم السلام» إن", None),
    ("استعدادا لـ«تحرير البلدة» إن", None),
    ("قال مصدر إن", None),
]


@pytest.mark.parametrize(("text", "name"), LAM_NAMES)
def test_a_name_behind_a_to_that_stands_alone(text: str, name: str | None) -> None:
    page = _page(text)
    found = [(at, lam_name(page, at, len(page.tokens))) for at in range(len(page.tokens))]
    ends = [(at + 1, end) for at, end in found if end]
    assert [_raw(page, span) for span in ends] == ([name] if name else [])


def test_past_a_bracket_or_a_quotation() -> None:
    page = _page("قوات الدفاع (قسد) و«لواء الشمال» في المدينة")
    opened, quoted = _at(page, "("), _at(page, "«")
    assert page.fold(past_bracket(page, opened, len(page.tokens)) - 1) == ")"
    assert past_word(page, opened, len(page.tokens)) == past_bracket(page, opened, len(page.tokens))
    assert page.fold(past_word(page, quoted, len(page.tokens)) - 1) == "»"
    assert past_word(page, 0, len(page.tokens)) == 1


def test_a_bracket_that_never_closes_is_passed_by_nobody() -> None:
    page = _page("قوات الدفاع (قسد في المدينة")
    assert past_bracket(page, _at(page, "("), len(page.tokens)) == _at(page, "(")


MEDIA = [
    ("وكالة نسيم", True),
    ("صحيفة الضفاف", True),
    ("رويترز", True),
    ("المركز الإعلامي", True),
    ("المركز الإعلامي للجيش", False),
    ("المكتب الإعلامي للرئيس", False),
    ("مركز الدراسات", False),
    ("وزارة الدفاع", False),
    ("محافظ ديالى", False),
]


@pytest.mark.parametrize(("text", "is_medium"), MEDIA)
def test_what_is_a_medium(text: str, is_medium: bool) -> None:
    assert medium(_page(text), 0) is is_medium


TOLD = [
    ("لوكالة نسيم", True),
    ("لصحيفة الضفاف", True),
    ("لرويترز", True),
    ("لمراسلنا", True),
    ("للجيش", False),
]


@pytest.mark.parametrize(("text", "is_told"), TOLD)
def test_who_was_told(text: str, is_told: bool) -> None:
    assert told_to(_page(text), 0) is is_told


RELAYS = [
    ("قال مصدر لوكالة نسيم إن", ["لوكالة نسيم"]),
    ("قال مصدر في بيان نشرته صحيفة الضفاف إن", ["صحيفة الضفاف"]),
    ("قال مصدر في مقابلة مع قناة المدى إن", ["قناة المدى"]),
    ("قال مصدر في لقاء مع برنامج الصباح بقناة المدى إن", ["بقناة المدى"]),
    ("قال مصدر عبر إذاعة المدينة إن", ["إذاعة المدينة"]),
    ("قال مصدر عبر موقعه إن", []),
    ("قال مصدر عبر «تويتر» إن", []),
    ("قال مصدر عن قناة المدى إن", []),
    ("قال مصدر لمراسل وكالة نسيم إن", ["وكالة نسيم"]),
    ("قال مصدر عبر وكالة نسيم التابعة له إن", []),
]


@pytest.mark.parametrize(("text", "relays"), RELAYS)
def test_media_that_pass_words_on(text: str, relays: list[str]) -> None:
    page = _page(text)
    found = relays_in(page, 2, len(page.tokens) - 1)
    assert [_raw(page, span) for span in found] == relays


ANTECEDENTS = [
    ("وصلت قوات الأمن العراقية التي", "قوات الأمن العراقية"),
    ("أثار حفيظة السكان المحليين الذين", "السكان المحليين"),
    ("التقى الوفد وزير الداخلية الذي", "وزير الداخلية"),
    ("قتل الجندي الذي", "الجندي"),
]


@pytest.mark.parametrize(("text", "phrase"), ANTECEDENTS)
def test_what_a_relative_pronoun_takes_up(text: str, phrase: str) -> None:
    page = _page(text)
    assert _raw(page, antecedent(page, len(page.tokens) - 1, 0)) == phrase


IN_FRONT = [
    ("المحافظ", "المحافظ"),
    ("لكن المحافظ", "المحافظ"),
    ("وكان المحافظ قد", "المحافظ"),
    ("قائد الشرطة", "قائد الشرطة"),
    ("في المدينة", None),
    ("تمهيدا لمباشرة التحقيق", None),
    ("هذا وقد", None),
    ("وعندما وصلت القافلة", None),
    ("المحافظ كتب رسالة", "المحافظ"),
]


@pytest.mark.parametrize(("text", "phrase"), IN_FRONT)
def test_a_subject_in_front_of_its_verb(text: str, phrase: str | None) -> None:
    page = _page(text)
    page.verbs.update(index for index in range(len(page.tokens)) if page.doc.raw(index, index) == "كتب")
    stop = len(page.tokens)
    first = 1 if text.startswith(("لكن", "وكان")) else 0
    assert _raw(page, phrase_before(page, first, stop)) == phrase


CLAUSES = [
    ("عقيد تتمركز وحدته", 1, True),
    ("مسؤول يعمل في", 1, False),
    ("رئيس المركز يوري السبت", 2, False),
    ("العقيد تتمركز وحدته", 1, False),
]


@pytest.mark.parametrize(("text", "at", "opens"), CLAUSES)
def test_a_clause_on_an_indefinite_speaker(text: str, at: int, opens: bool) -> None:
    page = _page(text)
    assert qualifies(page, 0, at) is (opens or text.startswith("مسؤول"))


HEADERS = [
    ("المحافظ في بيان", "المحافظ", []),
    ("المحافظ لوكالة نسيم", "المحافظ", ["لوكالة نسيم"]),
    ("لرويترز المحافظ", "المحافظ", ["لرويترز"]),
    ("أمس المحافظ", "المحافظ", []),
    ("من جهته المحافظ", "المحافظ", []),
    ("بيان صدر مؤخرا", "بيان", []),
    ("بيان صادر عن الجيش", "بيان صادر عن الجيش", []),
    ("بموجبه", None, []),
]


@pytest.mark.parametrize(("text", "speaker", "relays"), HEADERS)
def test_between_a_verb_and_its_content(text: str, speaker: str | None, relays: list[str]) -> None:
    page = _page(text)
    found = read(page, 0, len(page.tokens))
    assert _raw(page, found.speaker) == speaker
    assert [_raw(page, span) for span in found.relays] == relays


def test_a_page_knows_the_classes_of_a_span() -> None:
    page = _page("قال إن الطريق ربما أغلق ولم يفتح")
    assert "possible" in page.kinds((0, 5))
    assert "negates" not in page.kinds((0, 4))
    assert "negates" in page.kinds((0, 7))


def test_one_step_beyond_either_end_is_a_sign() -> None:
    page = _page("قال المحافظ")
    assert (page.fold(2), page.fold(-1)) == ("", "")
    assert page.is_punct(2)
    assert page.is_punct(-1)
    assert not page.is_comma(2)


def test_a_mention_that_acts_stands_before_one_that_does_not() -> None:
    text = "أعلنت بغداد أن الطريق مغلق."
    start = text.index("بغداد")
    place = Place(id="p", start=start, end=start + 5, text="بغداد", rule="t", value=PlaceValue(name="بغداد"))
    body = Organization(id="o", start=start, end=start + 5, text="بغداد", rule="t", value=OrganizationValue())
    page = Page(read_document(text, report_id="r"), (place, body), ())
    assert page.acting(1) is body
    assert page.starts_mention(1)
    assert not page.starts_mention(2)
    claim = next(claim for claim in tell(text, (place, body)) if claim.cue)
    assert claim.chain[0].mention == "o"


def test_a_place_in_quotation_marks_is_told_nothing() -> None:
    text = "أكدت مصادر قريبة لـ«البيضاء» أن الطريق مغلق."
    start = text.index("البيضاء")
    place = Place(
        id="p", start=start, end=start + 7, text="البيضاء", rule="t", value=PlaceValue(name="البيضاء")
    )
    claim = next(claim for claim in tell(text, [place]) if claim.cue)
    assert len(claim.chain) == 1


def test_a_time_at_the_end_is_no_part_of_the_speaker() -> None:
    text = "قال متحدث باسم القوات التي يقودها القائد الأربعاء إن الطريق مغلق."
    start = text.index("الأربعاء")
    time = Time(
        id="t", start=start, end=start + 8, text="الأربعاء", rule="t", value=TimeValue(start="2019-02-20")
    )
    claim = next(claim for claim in tell(text, [time]) if claim.cue)
    assert names(claim) == ["متحدث باسم القوات التي يقودها القائد"]


NOUNS = [
    ("رفض الوزير اتهامات المعارضة للجيش بقصف السوق.", ["المعارضة"], "بقصف السوق"),
    ("جاء الرد بعد تصريح وزير الداخلية بأن الطريق مغلق.", ["وزير الداخلية"], "الطريق مغلق"),
]


@pytest.mark.parametrize(("text", "chain", "content"), NOUNS)
def test_nouns_of_saying(text: str, chain: list[str] | None, content: str) -> None:
    claim = next(claim for claim in told(text) if claim.rule == "claim.noun")
    assert said(text, claim) == [content]
    if chain is not None:
        assert names(claim) == chain


def test_news_with_a_pronoun_is_no_noun_of_saying() -> None:
    text = "يستند المرصد في معلوماته إلى شبكة واسعة ذكرت أن الطريق مغلق."
    assert all(claim.act != "allege" for claim in told(text))


def test_the_speech_of_one_who_is_cut_off() -> None:
    text = 'قال المحافظ: "الطريق مغلق منذ مساء أمس'
    assert said(text, one(text)) == ["الطريق مغلق منذ مساء أمس"]
