"""Rules and tagger weighed: a tagger is made that sees what a test says, as surely as it says."""

import numpy as np
import pytest

from rawi.arabic import Document, read_document
from rawi.names.ruled import by_rule
from rawi.names.tagger import Sight, Tagged
from rawi.names.tagger.decode import Decoder
from rawi.names.tagger.tag import Kind
from rawi.names.tagger.weights import FIELDS, LABELS, ROW, SCALE, Weights
from rawi.names.weighing import weigh
from rawi.names.weighing.trim import Trim
from rawi.names.weighing.view import View

BEGIN: dict[Kind, int] = {
    "person": LABELS.index("B-PER"), "place": LABELS.index("B-LOC"), "organization": LABELS.index("B-ORG"),
}  # fmt: skip
Seen = tuple[Kind, str, float]


def _decoder() -> Decoder:
    """Labels earn nothing behind each other: a margin is what the tokens' scores say."""
    moves = ((0,) * (FIELDS + 1),) * (FIELDS + 1)
    return Decoder(Weights({}, np.zeros((1, ROW), dtype=np.int32), moves))


def _tokens(doc: Document, words: str) -> tuple[int, int]:
    start = doc.text.index(words)
    return doc.tokens_in((start, start + len(words)))


def _sight(doc: Document, seen: list[Seen], doubted: list[Seen]) -> Sight:
    """Names seen with their margins; `doubted` have a margin and aren't seen as names."""
    scores = [0] * FIELDS * len(doc.tokens)
    for kind, words, margin in (*seen, *doubted):
        scores[FIELDS * _tokens(doc, words)[0] + BEGIN[kind]] = round(margin * SCALE)
    names = [Tagged(kind, *_tokens(doc, words)) for kind, words, _ in seen]
    return Sight(names, scores, _decoder())


def _names(text: str, seen: list[Seen], doubted: list[Seen] | None = None) -> dict[str, list[str]]:
    doc = read_document(text, report_id="r1")
    found = weigh(by_rule(doc), _sight(doc, seen, doubted or []))
    return {
        "person": [text[one.start : one.end] for one in found.people],
        "place": [one.text for one in found.places],
        "organization": [text[one.start : one.end] for one in found.bodies],
    }


def _view(text: str, kind: Kind, words: str, margin: float = 0.0) -> tuple[Document, View]:
    doc = read_document(text, report_id="r1")
    reading = by_rule(doc).reading
    return doc, View(reading, _sight(doc, [(kind, words, margin)], []), Trim(reading, {}, set()))


@pytest.mark.parametrize(
    ("text", "kind", "words", "kept"),
    [
        ("وقال العميد كفاح دلبرين للصحفيين", "person", "العميد كفاح دلبرين", "كفاح دلبرين"),
        ("وقال دلبرين أن الوفد غادر", "person", "دلبرين أن", "دلبرين"),
        ("وغادر دلبرين المدينة", "person", "دلبرين", "دلبرين"),
    ],
)  # fmt: skip
def test_a_tagged_name_is_cut_to_what_a_name_is(text: str, kind: Kind, words: str, kept: str) -> None:
    doc, view = _view(text, kind, words)
    assert [doc.raw(one.first, one.last) for one in view.tagged] == [kept]
    assert set(view.seen) == set(range(view.tagged[0].first, view.tagged[0].last + 1))


@pytest.mark.parametrize(
    ("text", "words"),
    [("وقال أبو للصحفيين", "أبو"), ("وقتل ضابطان سوريان في الهجوم", "ضابطان سوريان")],
)
def test_half_a_pair_and_unnamed_people_are_no_persons_name(text: str, words: str) -> None:
    assert _view(text, "person", words)[1].tagged == []


def test_a_place_in_quotes_to_which_something_is_told_is_a_newspaper() -> None:
    _, view = _view("وقال الوزير لـ«دلبرين» إن الوفد غادر", "place", "دلبرين")
    assert [one.kind for one in view.tagged] == ["organization"]
    _, view = _view("وغادر الوفد إلى «دلبرين» أمس", "place", "دلبرين")
    assert [one.kind for one in view.tagged] == ["place"]


def test_a_name_within_a_longer_one_that_we_wrote_down_is_none() -> None:
    doc = read_document("وزار الوفد مكتب دلبرين أمس", report_id="r1")
    reading, tokens = by_rule(doc).reading, _tokens(doc, "مكتب دلبرين")
    whole = dict.fromkeys(range(tokens[0], tokens[1] + 1), range(tokens[0], tokens[1] + 1))
    seen: list[Seen] = [("person", "دلبرين", 3.0)]
    assert View(reading, _sight(doc, seen, []), Trim(reading, whole, set())).tagged == []
    assert len(View(reading, _sight(doc, seen, []), Trim(reading, {}, set())).tagged) == 1


@pytest.mark.parametrize(("margin", "other"), [(0.9, False), (1.0, True), (4.0, True)])
def test_only_a_sure_tagger_takes_tokens_from_another_kind(margin: float, other: bool) -> None:
    doc, view = _view("وغادر دلبرين أمس", "person", "دلبرين", margin)
    token = _tokens(doc, "دلبرين")[0]
    assert view.other(range(token, token + 1), "place") is other
    assert view.other(range(token, token + 1), "person") is False
    assert view.silent(range(token + 1, token + 2)) and not view.silent(range(token, token + 1))


@pytest.mark.parametrize(("margin", "kept"), [(-0.1, False), (0.0, True), (2.0, True)])
def test_a_single_name_that_no_rule_shows_needs_a_margin(margin: float, kept: bool) -> None:
    assert ("دلبرين" in _names("وغادر دلبرين أمس", [("person", "دلبرين", margin)])["person"]) is kept


def test_a_name_of_two_words_needs_none() -> None:
    assert _names("وغادر كفاريز دلبرين أمس", [("person", "كفاريز دلبرين", -5.0)])["person"] == [
        "كفاريز دلبرين"
    ]


@pytest.mark.parametrize(("margin", "kept"), [(1.5, False), (1.6, True)])
def test_a_body_that_no_rule_shows_needs_a_greater_one(margin: float, kept: bool) -> None:
    found = _names("وأعلنت دلبرين ذلك أمس", [("organization", "دلبرين", margin)])["organization"]
    assert ("دلبرين" in found) is kept


@pytest.mark.parametrize(("margin", "kept"), [(-2.1, False), (-2.0, True)])
def test_a_place_that_no_rule_shows_needs_a_lesser_one(margin: float, kept: bool) -> None:
    assert ("دلبرين" in _names("وغادر الوفد دلبرين أمس", [("place", "دلبرين", margin)])["place"]) is kept


@pytest.mark.parametrize(("margin", "kept"), [(-3.1, False), (-3.0, True), (5.0, True)])
def test_a_name_of_a_weak_rule_falls_where_the_tagger_is_sure_of_none(margin: float, kept: bool) -> None:
    text = "وقال العميد نزار الدليمي للصحفيين"
    found = _names(text, [], [("person", "نزار الدليمي", margin)])["person"]
    assert ("نزار الدليمي" in found) is kept


def test_two_halves_of_a_name_are_one() -> None:
    text = "وغادر نزار الدليمي دلبرينو أمس"
    rules = [text[one.start : one.end] for one in by_rule(read_document(text, report_id="r1")).people]
    assert rules == ["نزار الدليمي"]
    assert _names(text, [("person", "دلبرينو", 2.0)])["person"] == ["نزار الدليمي دلبرينو"]


def test_a_sure_persons_name_takes_its_tokens_from_a_place() -> None:
    text = "وغادر كفاريز بغداد أمس"
    assert _names(text, [("place", "بغداد", 6.0)])["place"] == ["بغداد"]
    found = _names(text, [("person", "كفاريز بغداد", 6.0)])
    assert found["person"] == ["كفاريز بغداد"] and found["place"] == []


@pytest.mark.parametrize("seen", ["مدينة الموصل", "الموصل"])
def test_a_city_stands_whatever_the_tagger_takes_before_it(seen: str) -> None:
    assert _names("وغادر الوفد مدينة الموصل أمس", [("place", seen, 4.0)])["place"] == ["الموصل"]


def test_a_lexicons_body_stands_against_the_tagger() -> None:
    text = "وأعلن تنظيم داعش ذلك"
    assert "تنظيم داعش" in " ".join(_names(text, [("person", "داعش", 9.0)])["organization"])
