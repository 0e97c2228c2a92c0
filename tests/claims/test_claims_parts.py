"""The parts by themselves: data, quotation pairs, phrases, memory."""

from __future__ import annotations

from typing import get_args

import pytest

from rawi.arabic import fold, read_document
from rawi.claims.memory import Memory, implied, stems
from rawi.claims.page import Page
from rawi.claims.phrase import noun_phrase
from rawi.claims.quotes import pair
from rawi.claims.words import cue_lexicon, head, is_masdar, marks, media_lexicon, nisba, plural_head, verbal
from rawi.lexicon import load
from rawi.model import Act, Certainty, Hop, HopRole, Polarity

FRAMES = {
    "clause", "to", "on", "about", "of", "with", "object", "masdar", "person", "judged", "footage", "in", "with_deed", "that", "evidence", "attack",
    "blame", "number", "relay", "with_masdar", "for", "naming", "tidings", "over",
    "on_that",
}  # fmt: skip


@pytest.mark.parametrize("entry", cue_lexicon().entries.values(), ids=lambda entry: entry.id)
def test_each_cue_is_well_formed(entry: object) -> None:
    attrs = entry.attrs  # type: ignore[attr-defined]
    assert attrs["act"] in get_args(Act)
    assert set(attrs.get("frames", ())) <= FRAMES
    assert attrs.get("frames") or attrs.get("preposition")
    assert attrs.get("certainty", "certain") in get_args(Certainty)
    assert attrs.get("polarity", "positive") in get_args(Polarity)


def test_every_act_of_the_record_has_a_cue() -> None:
    have = {entry.attrs["act"] for entry in cue_lexicon().entries.values()}
    assert have == set(get_args(Act))


@pytest.mark.parametrize("name", ["heads", "media"])
def test_roles_are_those_of_the_record(name: str) -> None:
    for entry in load(f"claims/{name}").entries.values():
        assert entry.attrs.get("role") in (None, *get_args(HopRole))


def test_marks_are_folded_words() -> None:
    assert all(word == fold(word) for word in marks())
    assert "that" in marks()[fold("إنه")]


def test_media_have_names() -> None:
    assert media_lexicon().get(fold("رويترز"))


@pytest.mark.parametrize(
    ("word", "key"),
    [("مصادر", "source"), ("المتحدث", "spokesperson"), ("لوكالة", "agency"), ("وشهود", "witness")],
)
def test_heads_under_their_clitics(word: str, key: str) -> None:
    found = head(fold(word))
    assert found is not None and found.key == key


def test_heads_are_no_verbs() -> None:
    assert head(fold("استهدف")) is None


@pytest.mark.parametrize("word", ["مقتل", "إحباط", "تدميرها", "مسؤوليته", "استخدام"])
def test_verbal_nouns(word: str) -> None:
    assert is_masdar(fold(word))


@pytest.mark.parametrize("word", ["الجيش", "شهود", "محافظ", "العراق"])
def test_no_verbal_nouns(word: str) -> None:
    assert not is_masdar(fold(word))


def test_shapes_of_words() -> None:
    assert nisba(fold("أمني")) and nisba(fold("العراقية")) and not nisba(fold("رئيس"))
    assert verbal(fold("عثرت")) and verbal(fold("يستخدم")) and not verbal(fold("الوزارات"))
    assert plural_head(fold("المصادر")) and not plural_head(fold("المصدر"))


PAIRS = [
    ("قال «نعم» ثم مضى", 1),
    ('قال "نعم" ثم "لا"', 2),
    ("قال «نعم «ربما» لا» ثم", 2),
    ("قال «نعم ثم مضى", 1),
    ("قال نعم» ثم مضى", 0),
    ("", 0),
]


@pytest.mark.parametrize(("text", "count"), PAIRS)
def test_quotation_pairs(text: str, count: int) -> None:
    doc = read_document(text)
    pairs = pair(doc, 0, len(doc.tokens))
    assert len(pairs) == count
    assert all(opened < closed for opened, closed in pairs.items())


def test_a_stray_closing_mark_turns_nothing_round() -> None:
    doc = read_document('غرب كركوك". وقالت الهيئة إن "قواتنا بخير".')
    pairs = pair(doc, 0, len(doc.tokens))
    ((opened, closed),) = pairs.items()
    assert doc.raw(opened + 1, closed - 1) == "قواتنا بخير"


NOUN_PHRASES = [
    ("مصدر أمني في الموصل إن الطريق", "مصدر أمني في الموصل"),
    ("المرصد السوري لحقوق الإنسان، وأضاف", "المرصد السوري لحقوق الإنسان"),
    ("وزارة الدفاع مقتل جندي", "وزارة الدفاع"),
    ("مصدر طبي وصول جرحى", "مصدر طبي"),
    ("صحيفة «الضفاف» المحلية عن", "صحيفة «الضفاف» المحلية"),
    ("المصدر أكثر من عشرين", "المصدر"),
    ("الوزير، الخميس، إن", "الوزير"),
    ("هيئة تحرير الصحيفة إن", "هيئة تحرير الصحيفة"),
]


@pytest.mark.parametrize(("text", "phrase"), NOUN_PHRASES)
def test_where_a_noun_phrase_ends(text: str, phrase: str) -> None:
    doc = read_document(text)
    end = noun_phrase(Page(doc, (), ()), 0, len(doc.tokens))
    assert doc.raw(0, end - 1) == phrase


def _hop(name: str) -> Hop:
    return Hop(name=name, start=0, end=len(name))


def test_memory_carries_the_last_who_agrees() -> None:
    memory = Memory()
    memory.spoke((_hop("الوزارة"),), "f", False)
    memory.spoke((_hop("الوزير"),), "m", False)
    assert [hop.name for hop in memory.carried("f", False)] == ["الوزارة"]
    assert [hop.name for hop in memory.carried("m", False)] == ["الوزير"]
    assert memory.carried("m", False)[0].implicit


def test_memory_of_a_relayed_voice_gives_the_relay_to_its_own_gender() -> None:
    memory = Memory()
    memory.spoke((_hop("الصحيفة"), _hop("الوزير")), "m", False)
    assert [hop.name for hop in memory.carried("f", False)] == ["الصحيفة"]


def test_an_empty_memory_carries_nobody() -> None:
    assert Memory().carried("m", False) == ()


def test_memory_recalls_the_fuller_name() -> None:
    memory = Memory()
    memory.meet(_hop("الوزير سامر الحلو"), stems([fold(w) for w in ("الوزير", "سامر", "الحلو")]), ())
    known = memory.recall(_hop("الحلو"), stems([fold("الحلو")]))
    assert known is not None and known.hop.name == "الوزير سامر الحلو"
    assert memory.recall(_hop("الجبلي"), stems([fold("الجبلي")])) is None


def test_implied_changes_nothing_but_the_flag() -> None:
    (hop,) = implied((_hop("الوزير"),))
    assert (hop.name, hop.implicit) == ("الوزير", True)
