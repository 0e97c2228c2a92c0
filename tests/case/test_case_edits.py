"""What a person writes into a record: checked whole, so that no view, export or comparison breaks on it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
from msgspec.structs import replace

import rawi
from rawi.case import Case
from rawi.case.deciding import changes, decided, edited, fits
from rawi.case.issue import lines
from rawi.case.locate import Found, everything
from rawi.errors import UsageError
from rawi.model import Record
from rawi.store import Change, Entry

TEXT = (
    "قال المتحدث باسم وزارة الدفاع العراقية سالم المرعي إن طائرات قصفت بلدة هجين يوم الثلاثاء ما أسفر عن مقتل 12 مدنيا "
    "بينهم 3 أطفال. وأعلن العقيد رائد السعيد اعتقال خمسة مسلحين في سنجار."
)


@cache
def record() -> Record:
    return rawi.extract(TEXT, outlet="نشرة الوادي", published="2021-03-04")


def thing(kind: str, number: int = 0) -> Found:
    found = [one for one in everything(record()) if one.kind == kind]
    if kind == "claim":
        found = [one for one in found if one.item.chain]  # type: ignore[union-attr]
    return found[number]


def mention(words: str) -> str:
    return next(one.id for one in record().mentions if words in one.text)


REFUSED = [
    ("event", "roles", [{"role": "agent", "mention": "m404"}], "roles.mention: the report has no mention 'm404'"),
    ("event", "places", [{"mention": "m404"}], "places.mention: the report has no mention"),
    ("event", "actors", ["m404"], "actors: the report has no mention"),
    ("event", "time", "m404", "time: the report has no mention"),
    ("event", "claims", ["c404"], "claims: the report has no claim"),
    ("event", "assertions", [{"claim": "c404", "status": "actual"}], "assertions.claim: the report has no claim"),
    ("event", "figures", ["f404"], "figures: the report has no figure"),
    ("event", "date", {"start": "yesterday"}, "date.start is not a date: 'yesterday'"),
    ("event", "date.end", "31.3.2021", "date.end is not a date"),
    ("figure", "subject", {"who": "m404"}, "subject.who: the report has no mention"),
    ("figure", "subject.event", "v404", "subject.event: the report has no event"),
    ("figure", "subject.entity", "e404", "subject.entity: the report has no entity"),
    ("figure", "base", "x404", "base: the report has no mention or figure 'x404'"),
    ("figure", "part_of", "f404", "part_of: the report has no figure"),
    ("figure", "low", "NaN", "low is no number: nan"),
    ("figure", "high", "1e999", "high is no number: inf"),
    ("claim", "within", "c404", "within: the report has no claim"),
    ("claim", "about", "c404", "about: the report has no claim"),
    ("claim", "chain", [{"name": "x", "mention": "m404"}], "chain.mention: the report has no mention"),
    ("claim", "chain", [{"name": "x", "start": 5, "end": 9000}], "chain: 5–9000 is no place in the text"),
    ("claim", "content", {"start": 9, "end": 4, "spans": []}, "content: 9–4 is no place in the text"),
    ("claim", "content", {"start": 0, "end": 4, "spans": [[0, 9999]]}, "content: 0–9999 is no place"),
    ("mention", "entity", "e404", "entity: the report has no entity"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "field", "value", "told"), REFUSED, ids=[f"{one[0]}.{one[1]}" for one in REFUSED]
)
def test_what_points_to_nothing_is_refused_with_the_field(
    kind: str, field: str, value: Any, told: str
) -> None:
    given = value if isinstance(value, str) else json.dumps(value)
    with pytest.raises(UsageError) as caught:
        changes(thing(kind), {field: given})
    assert str(caught.value).startswith(told) and caught.value.hint


@pytest.mark.parametrize(("kind", "field"), [("figure", "part_of"), ("claim", "within")])
def test_nothing_is_a_part_of_itself(kind: str, field: str) -> None:
    own = thing(kind)
    with pytest.raises(UsageError, match="has no other"):
        changes(own, {field: own.item.id})


TAKEN = [
    ("event", {"actors": lambda: [mention("سالم المرعي")], "status": lambda: "denied"}),
    ("event", {"date": lambda: {"start": "2021-03-01", "end": "2021-03-02"}}),
    ("event", {"date.start": lambda: "2021-03-01T10:00:00+03:00"}),
    ("event", {"place": lambda: None, "background": lambda: "true"}),
    ("figure", {"low": lambda: "13", "high": lambda: None, "bound": lambda: "more_than"}),
    ("figure", {"subject": lambda: {"who": mention("أطفال"), "class": "child"}}),
    ("figure", {"base": lambda: record().figures[1].id}),
    ("claim", {"certainty": lambda: "possible", "chain": list}),
    ("entity", {"name": lambda: "اسم آخر", "country": lambda: "IQ"}),
    ("mention", {"entity": lambda: record().entities[-1].id}),
]


@pytest.mark.parametrize(("kind", "given"), TAKEN)
def test_what_is_there_can_be_written(kind: str, given: dict[str, Any]) -> None:
    values = {field: made() for field, made in given.items()}
    made = changes(thing(kind), values)
    assert [one.field for one in made] == sorted(values)
    assert fits(thing(kind), made)
    assert edited(thing(kind).item, made) != thing(kind).item
    assert thing(kind).item == edited(thing(kind).item, ())


def test_an_edit_of_one_field_is_not_refused_for_what_the_machine_left_in_another() -> None:
    odd = replace(record().events[0], claims=("c404",))
    found = Found(replace(record(), events=(odd,)), "event", odd)
    assert changes(found, {"status": "denied"}) == (Change("status", "denied"),)


@pytest.mark.parametrize(
    ("change", "holds"),
    [
        (Change("status", "denied"), True),
        (Change("place", "m404"), False),
        (Change("roles", [{"role": "agent", "mention": "m404"}]), False),
        (Change("date", {"start": "2021-99-99"}), False),
        (Change("colour", "red"), False),
    ],
)
def test_whether_an_edit_still_holds(change: Change, holds: bool) -> None:
    assert fits(thing("event"), (change,)) is holds


# --- what is rejected


def rejected(*kinds: tuple[str, str]) -> Record:
    entry = Entry(id="j1", op="reject", author="ليلى", time="2021")
    return decided(record(), dict.fromkeys(kinds, (entry,)))


def test_nothing_points_to_a_rejected_claim() -> None:
    claims = [one for one in record().claims if one.chain]
    left = rejected(*(("claim", one.id) for one in claims))
    gone = {one.id for one in claims}
    assert not gone & {one.id for one in left.claims}
    for event in left.events:
        assert not gone & {*event.claims, *(one.claim for one in event.assertions)}
    assert not gone & {claim for figure in left.figures for claim in figure.claims}
    assert not gone & {named for one in left.claims for named in (one.within, one.about)}


def test_nothing_points_to_a_rejected_figure_or_event() -> None:
    figures, events = record().figures, record().events
    left = rejected(*(("figure", one.id) for one in figures[:1]), *(("event", one.id) for one in events[:1]))
    ids = {figures[0].id, events[0].id}
    assert not ids & {one for event in left.events for one in event.figures}
    for figure in left.figures:
        assert not ids & {figure.part_of, figure.base, figure.subject.event}


def test_a_claim_inside_a_rejected_one_stands_in_the_next_around() -> None:
    claims = record().claims
    outer, middle, inner = (replace(claims[0], id=name) for name in ("c1", "c2", "c3"))
    ring = (outer, replace(middle, within="c1"), replace(inner, within="c2"))
    entry = Entry(id="j1", op="reject", author="ليلى", time="2021")
    left = decided(replace(record(), claims=ring), {("claim", "c2"): (entry,)})
    assert [(one.id, one.within) for one in left.claims] == [("c1", None), ("c3", "c1")]


def test_mentions_and_entities_stay_whatever_is_rejected() -> None:
    left = rejected(("mention", record().mentions[0].id), ("entity", record().entities[0].id))
    assert (left.mentions, left.entities) == (record().mentions, record().entities)


def test_later_decisions_build_on_earlier_ones() -> None:
    figure = record().figures[0]

    def entry(op: str, *made: Change) -> Entry:
        return Entry(id=f"j{op}{len(made)}", op=op, author="ليلى", time="2021", changes=made)  # type: ignore[arg-type]

    line = (
        entry("edit", Change("low", 13.0)), entry("reject"), entry("accept"), entry("edit", Change("bound", "about")),
    )  # fmt: skip
    (made, *_) = decided(record(), {("figure", figure.id): line}).figures
    assert (made.low, made.bound, made.high) == (13.0, "about", figure.high)
    assert decided(record(), {}) is record()


# --- every view and export stands on what can be written


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Case]:
    folder = tmp_path_factory.mktemp("edits")
    rows = [{"text": TEXT, "outlet": "نشرة الوادي", "published": "2021-03-04"}]
    rows.append(rows[0] | {"text": f"{TEXT} انتهى.", "outlet": "شبكة الأفق"})
    (folder / "in.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with Case(folder / "case.rawi") as opened:
        opened.read([folder / "in.jsonl"])
        yield opened


@pytest.mark.parametrize(("kind", "given"), TAKEN)
def test_no_edit_breaks_a_view_or_an_export(case: Case, kind: str, given: dict[str, Any]) -> None:
    values = {field: made() for field, made in given.items()}
    made = case.judge("edit", [thing(kind).item.id], author="ليلى", changes=values)
    try:
        for name in ("incidents", "timeline", "figures", "claims", "sources", "copies"):
            list(case.rows(name))  # type: ignore[arg-type]
        for form in ("jsonl", "csv", "acled", "ged", "plover"):
            assert b"".join(lines(case, form))  # type: ignore[arg-type]
        assert case.explain(thing(kind).item.id).label
        assert [entry.id for entry in case.log()[-1:]] == [made.id]
    finally:
        case.undo(made.id, author="ليلى")
    assert case.record(record().report.id, layer="decided") == case.record(record().report.id)
