"""Offsets hold for everything that a reading finds, whatever the text: text[start:end] is what the record quotes."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import rawi
from rawi.model import Record

PIECES = [
    "قال المتحدث باسم وزارة الدفاع إن ثلاثة مسلحين قتلوا في الموصل أمس.",
    "وأضاف أن أكثر من 43 شخصا أصيبوا", "بحسب رويترز", "نقلت الوكالة عن مصدر أمني قوله إن", "«لم ننسحب»",
    "ُقُتل", "ـــداعش", "الأحـــد ٢١ شباط ٢٠١٩", "ﻻ ﺍﻟﻌﺮﺍﻕ", "🔥👨\u200d👩", "\u202eعكس\u202c", "\ud800", "\0", "و35",
    "(أ ف ب)", "500 مليون دولار", "\n\n", "\n", '"', "،", "…", "İ", "ﬁ", "\u2067", "وقصفت", "بالعراق", "للبنان", "99.5%",
]  # fmt: skip
hostile = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=6)), max_size=14).map(" ".join)


def spans(record: Record) -> Iterator[tuple[int, int]]:
    yield from record.sentences
    yield from ((zone.start, zone.end) for zone in record.zones)
    for claim in record.claims:
        yield from claim.cues
        yield from claim.content.spans if claim.content else ()
        yield from (
            (hop.start, hop.end) for hop in claim.chain if hop.start is not None and hop.end is not None
        )
    for event in record.events:
        yield from event.triggers
        yield from event.evidence


def check(record: Record) -> None:
    text = record.report.text
    assert all(text[m.start : m.end] == m.text and m.text for m in record.mentions)
    assert all(text[c.cue.start : c.cue.end] == c.cue.text for c in record.claims if c.cue)
    assert all(text[e.trigger.start : e.trigger.end] == e.trigger.text for e in record.events)
    assert all(0 <= start < end <= len(text) for start, end in spans(record))


def references(record: Record) -> Iterator[tuple[str, set[str]]]:
    mentions, claims = {m.id for m in record.mentions}, {c.id for c in record.claims}
    figures = {f.id for f in record.figures}
    for event in record.events:
        yield from (
            (i, mentions) for i in (*event.actors, *event.targets, *(p.mention for p in event.places))
        )
        yield from ((i, claims) for i in event.claims)
        yield from ((i, figures) for i in event.figures)
    yield from ((i, mentions) for entity in record.entities for i in entity.mentions)
    yield from ((m.entity, {e.id for e in record.entities}) for m in record.mentions if m.entity)
    yield from ((f.mention, mentions) for f in record.figures)
    yield from ((i, claims) for f in record.figures for i in f.claims)
    yield from ((c.within, claims) for c in record.claims if c.within)
    yield from ((h.mention, mentions) for c in record.claims for h in c.chain if h.mention)


@given(hostile)
@settings(max_examples=300)
def test_every_quote_stands_where_it_says(text: str) -> None:
    record = rawi.extract(text, published="2019-02-21")
    assert len(record.report.text) == len(text)
    check(record)


@given(hostile)
def test_every_reference_leads_somewhere(text: str) -> None:
    record = rawi.extract(text, published="2019-02-21")
    assert all(one in known for one, known in references(record))
    ids = [
        x.id
        for part in (record.mentions, record.entities, record.claims, record.events, record.figures)
        for x in part
    ]
    assert len(ids) == len(set(ids))


@given(hostile)
def test_a_reading_survives_json_and_repeats_itself(text: str) -> None:
    record = rawi.extract(text, published="2019-02-21")
    assert Record.from_json(record.to_json()) == record
    assert rawi.extract(text, published="2019-02-21").to_json() == record.to_json()


@pytest.mark.parametrize(
    "text", ["", " ", "\n\n\n", "\ud800", "\0\0", "ـ", "\u202e", "و", "«", "٪", "0", "🔥" * 50, "ا" * 20_000]
)
def test_odd_texts_are_read(text: str) -> None:
    check(rawi.extract(text))


def test_one_line_of_ten_megabytes() -> None:
    line = "قال المتحدث إنّ 12 مسلحا قتلوا في الموصل أمس ـ وأصيب آخرون 🔥 بحسب مصادر؛ " * 80_000
    assert len(line.encode()) > 10_000_000
    check(rawi.extract(line, published="2019-02-21"))
