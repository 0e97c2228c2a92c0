"""Speakers: the whole phrase, before or behind the cue, coordinated, unnamed, carried on, taken up again."""

from __future__ import annotations

import pytest
from telling import names, one, tell, told

from rawi.arabic import read_document
from rawi.model import Entity, Hop, Organization, Person, PersonValue, Quantity, QuantityValue

PHRASES = [
    "المتحدث باسم الشرطة",
    "مصدر أمني في محافظة ديالى",
    "مصادر محلية وطبية",
    "وزير الداخلية سامر الحلو",
    "العقيد نادر الجبلي، قائد شرطة الموصل",
    "أحد سكان الحي",
    "عدد من أهالي القرية",
    "رئيس بلدية الرقة (شمال سوريا)",
    "منظمة النجدة الطبية",
    "تقرير للجنة التحقيق",
    "ضابط في الجيش",
    "السكان",
    "مسؤول محلي",
]


@pytest.mark.parametrize("phrase", PHRASES)
def test_the_whole_phrase_behind_the_verb(phrase: str) -> None:
    text = f"قال {phrase} إن الطريق مغلق."
    (hop,) = one(text).chain
    assert hop.start is not None and hop.end is not None
    assert text[hop.start : hop.end] == phrase
    assert not hop.implicit


@pytest.mark.parametrize("phrase", PHRASES)
def test_the_whole_phrase_before_the_verb(phrase: str) -> None:
    text = f"لكن {phrase} قال إن الطريق مغلق."
    (hop,) = one(text).chain
    assert text[hop.start : hop.end] == phrase


ADJUNCTS = ["الخميس", "في بيان", "أمس", "في وقت سابق", "خلال مؤتمر صحفي", "للصحفيين", "ردا على سؤال"]


@pytest.mark.parametrize("adjunct", ADJUNCTS)
def test_adjuncts_are_no_part_of_the_speaker(adjunct: str) -> None:
    assert names(one(f"قال المتحدث باسم الشرطة {adjunct} إن الطريق مغلق.")) == ["المتحدث باسم الشرطة"]
    assert names(one(f"قال المتحدث باسم الشرطة، {adjunct}، إن الطريق مغلق.")) == ["المتحدث باسم الشرطة"]


def test_a_relative_clause_without_pronoun_belongs_to_the_speaker() -> None:
    text = "وكشف عقيد في الجيش ترابط وحدته على التلال إن الطريق مغلق."
    (hop,) = one(text).chain
    assert (hop.name, hop.named) == ("عقيد في الجيش", False)
    assert text[hop.start : hop.end] == "عقيد في الجيش ترابط وحدته على التلال"


ROLES = [
    ("مصدر أمني", "official"),
    ("متحدث باسم الجيش", "spokesperson"),
    ("ضابط في الشرطة", "military"),
    ("شاهد عيان", "witness"),
    ("سكان محليون", "witness"),
    ("تقرير طبي", "document"),
    ("بيان للقيادة", "document"),
    ("صحيفة الضفاف", "outlet"),
    ("وكالة نسيم", "agency"),
    ("المرصد المحلي", "monitor"),
    ("منظمة النجدة", "organization"),
]


@pytest.mark.parametrize(("phrase", "role"), ROLES)
def test_roles(phrase: str, role: str) -> None:
    assert one(f"ذكر {phrase} أن الطريق مغلق.").chain[-1].role == role


@pytest.mark.parametrize("phrase", ["مصدر أمني", "مسؤول محلي", "شهود عيان", "ضابط في الجيش"])
def test_unnamed(phrase: str) -> None:
    assert not one(f"ذكر {phrase} أن الطريق مغلق.").chain[-1].named


@pytest.mark.parametrize("phrase", ["وزارة الداخلية", "صحيفة الضفاف", "الجيش"])
def test_named(phrase: str) -> None:
    assert one(f"ذكر {phrase} أن الطريق مغلق.").chain[-1].named


CARRIERS = [
    "وأضاف أن",
    "وتابع أن",
    "وأوضح أن",
    "وقال إن",
    "وأكد أن",
    "وأشار إلى أن",
    "ولفت إلى أن",
    "مضيفا أن",
    "مشيرا إلى أن",
]


@pytest.mark.parametrize("carrier", CARRIERS)
def test_a_bare_verb_carries_the_speaker_on(carrier: str) -> None:
    first, second = told(f"قال المتحدث باسم الشرطة إن الطريق مغلق. {carrier} الجسر مقطوع.")
    assert names(second) == ["المتحدث باسم الشرطة"]
    assert second.chain[0].implicit
    assert second.chain[0].start == first.chain[0].start


def test_carried_across_paragraphs_until_another_speaks() -> None:
    text = (
        "قال المتحدث باسم الشرطة إن الطريق مغلق.\n"
        "وتواصلت الاشتباكات ليلا في محيط المدينة.\n"
        "وأضاف أن الجسر مقطوع.\n"
        "وقال طبيب في المستشفى إن الجرحى كثر.\n"
        "وأضاف أن الأدوية قليلة."
    )
    assert [names(claim)[-1] for claim in told(text)] == [
        "المتحدث باسم الشرطة", "المتحدث باسم الشرطة", "طبيب في المستشفى", "طبيب في المستشفى",
    ]  # fmt: skip


def test_the_carried_speaker_agrees_in_gender() -> None:
    text = "قالت وزارة الصحة إن الجرحى كثر. وقال طبيب إن الأدوية قليلة. وأضافت أن المستشفى ممتلئ."
    assert names(told(text)[2]) == ["وزارة الصحة"]


def test_participles_take_the_speaker_of_their_sentence() -> None:
    text = "أكد محافظ ديالى أن الطريق مفتوح، نافيا وقوع اشتباكات، ومشيرا إلى أن الجسر سالم."
    claims = told(text)
    assert [claim.act for claim in claims] == ["confirm", "deny", "say"]
    assert {names(claim)[0] for claim in claims} == {"محافظ ديالى"}


def test_a_definite_noun_takes_up_the_unnamed_source() -> None:
    text = "أفاد مصدر أمني في ديالى بأن الطريق مغلق. وذكر المصدر أن الجسر مقطوع."
    assert names(told(text)[1]) == ["مصدر أمني في ديالى"]


def test_a_shorter_name_takes_up_the_fuller_one() -> None:
    text = "قال وزير الداخلية سامر الحلو إن الطريق مغلق. وأكد الحلو أن الجسر مقطوع."
    assert names(told(text)[1]) == ["وزير الداخلية سامر الحلو"]


def test_nobody_is_guessed_where_nobody_spoke() -> None:
    assert one("وأضاف أن الجسر مقطوع.").chain == ()


def test_a_plural_verb_has_no_subject_behind_it() -> None:
    text = "بحسب سكان الحي فإن الطريق مغلق. وناشدوا الحكومة فتح الطريق."
    assert names(told(text)[1]) == ["سكان الحي"]


def test_why_a_speaker_is_unnamed() -> None:
    text = "وقال مسؤول محلي طلب عدم الكشف عن هويته إن الطريق مغلق."
    hop = one(text).chain[-1]
    assert hop.anonymity is not None
    assert text[slice(*hop.anonymity)] == "طلب عدم الكشف عن هويته"


def _person(text: str, name: str, entity: str | None) -> Person:
    at = text.rindex(name)
    return Person(
        id=f"m{at}",
        start=at,
        end=at + len(name),
        text=name,
        rule="t",
        entity=entity,
        value=PersonValue(name=name),
    )


def test_mentions_lend_ids_and_the_fullest_name() -> None:
    text = "قال الحلو إن الطريق مغلق."
    mention = _person(text, "الحلو", "e1")
    entity = Entity(id="e1", kind="person", name="سامر الحلو", mentions=(mention.id,))
    (hop,) = next(claim for claim in tell(text, [mention], [entity]) if claim.cue).chain
    assert (hop.name, hop.mention, hop.entity, hop.named) == ("سامر الحلو", mention.id, "e1", True)


def test_coordinated_speakers_keep_their_parts() -> None:
    text = "قال سامر الحلو ونادر الجبلي إن الطريق مغلق."
    mentions = [_person(text, "سامر الحلو", "e1"), _person(text, "نادر الجبلي", "e2")]
    (hop,) = next(claim for claim in tell(text, mentions) if claim.cue).chain
    assert hop.parts == tuple(mention.id for mention in mentions)


def test_counted_speakers() -> None:
    text = "قال أربعة مسؤولين في المدينة إن الطريق مغلق."
    at = text.index("أربعة")
    count = Quantity(
        id="q",
        start=at,
        end=at + 5,
        text="أربعة",
        rule="t",
        value=QuantityValue(low=4, high=4, unit="person"),
    )
    (hop,) = next(claim for claim in tell(text, [count]) if claim.cue).chain
    assert hop.count == 4


def test_an_entity_gives_the_role() -> None:
    text = "قالت قسد إن الطريق مغلق."
    at = text.index("قسد")
    mention = Organization(id="m", start=at, end=at + 3, text="قسد", rule="t", entity="e")
    entity = Entity(id="e", kind="organization", name="قوات سوريا الديمقراطية", type="rebel", mentions=("m",))
    hop: Hop = next(claim for claim in tell(text, [mention], [entity]) if claim.cue).chain[0]
    assert (hop.role, hop.name) == ("armed_group", "قوات سوريا الديمقراطية")


def test_hop_spans_hold_the_name_as_written() -> None:
    text = "نقلت وكالة نسيم عن محافظ ديالى قوله إن الطريق مغلق."
    for hop in one(text).chain:
        assert text[hop.start : hop.end] == hop.name
    assert read_document(text).text == text
