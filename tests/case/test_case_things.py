"""One thing of a record at a time: where it stands, how it came about, whether its offsets hold."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from handmade import bare, story
from rawi.case.doctor import straight
from rawi.case.explain import Derivation, derive
from rawi.case.joined import derive_joined, members
from rawi.case.locate import Found, anchor, everything, only, span_of, type_of
from rawi.errors import UsageError
from rawi.model import (
    ComparedSubject,
    Content,
    Finding,
    Incident,
    Origin,
    Record,
    SharedEntity,
    Story,
    SubjectValue,
    Zone,
)

RECORD, OTHER = story()
TEXT, END = RECORD.report.text, len(RECORD.report.text)
FINDING = Finding(
    id="n1", kind="contradiction", about="figure", a=(RECORD.mentions[0].id, "m404"), b=("m405",), reason="اثنان"
)  # fmt: skip
WHOLE = replace(RECORD, findings=(FINDING,), zones=(Zone("body", 0, END),))


def changed(part: str, number: int = 0, **fields: Any) -> Record:
    """The record with one thing of a part changed."""
    items = list(getattr(WHOLE, part))
    items[number] = replace(items[number], **fields)
    return replace(WHOLE, **{part: tuple(items)})


def claim_with(**fields: Any) -> Record:
    return changed("claims", 0, **fields)


CLAIM, EVENT, MENTION = WHOLE.claims[0], WHOLE.events[0], WHOLE.mentions[0]
HOP = CLAIM.chain[0]


def test_a_record_whose_offsets_hold_is_straight() -> None:
    assert straight(WHOLE) and straight(OTHER) and straight(bare(""))


@pytest.mark.parametrize(
    "record",
    [
        changed("mentions", start=MENTION.start + 1),
        changed("mentions", end=END + 9),
        changed("mentions", text="غيره"),
        claim_with(cue=replace(CLAIM.cue, text="أعلن")),
        claim_with(cue=replace(CLAIM.cue, start=CLAIM.cue.start + 1)),  # type: ignore[union-attr]
        claim_with(cues=((0, END + 1),)),
        claim_with(cues=((9, 4),)),
        claim_with(content=Content(0, 4, ((0, END + 1),))),
        claim_with(content=Content(0, END + 1, ())),
        claim_with(content=Content(-1, 4, ())),
        claim_with(chain=(replace(HOP, end=END + 1),)),
        claim_with(chain=(replace(HOP, start=9, end=4),)),
        changed("events", trigger=replace(EVENT.trigger, text="أحرقت")),
        changed("events", triggers=((0, END + 1),)),
        changed("events", evidence=((END, END + 1),)),
        replace(WHOLE, sentences=((0, END + 1),)),
        replace(WHOLE, zones=(Zone("body", 5, END + 1),)),
        replace(WHOLE, zones=(Zone("body", 5, 4),)),
    ],
)
def test_an_offset_that_does_not_hold_is_seen_wherever_it_is(record: Record) -> None:
    assert not straight(record)


@pytest.mark.parametrize(
    "record",
    [
        claim_with(cue=None, cues=()),
        claim_with(content=None),
        claim_with(chain=(replace(HOP, start=None, end=None),)),
        replace(WHOLE, sentences=((END, END),)),
    ],
)
def test_what_has_no_offsets_has_none_that_are_wrong(record: Record) -> None:
    assert straight(record)


# --- where a thing stands


def found(record: Record, kind: str) -> Found:
    return next(one for one in everything(record) if one.kind == kind)


@pytest.mark.parametrize(
    ("record", "kind", "span", "type_"),
    [
        (WHOLE, "report", (0, END), None),
        (WHOLE, "mention", MENTION.span, "organization"),
        (WHOLE, "entity", MENTION.span, "organization"),
        (changed("entities", mentions=()), "entity", None, "organization"),
        (WHOLE, "claim", (CLAIM.cue.start, CLAIM.cue.end), None),  # type: ignore[union-attr]
        (claim_with(cue=None), "claim", (CLAIM.content.start, CLAIM.content.end), None),  # type: ignore[union-attr]
        (claim_with(cue=None, content=None), "claim", None, None),
        (WHOLE, "event", (EVENT.trigger.start, EVENT.trigger.end), "shelling"),
        (WHOLE, "finding", MENTION.span, None),
        (changed("findings", a=("m404",)), "finding", None, None),
    ],
)
def test_the_words_and_the_type_of_a_thing(
    record: Record, kind: str, span: tuple[int, int] | None, type_: str | None
) -> None:
    one = found(record, kind)
    assert (span_of(one), type_of(one)) == (span, type_)
    held = anchor(one)
    assert (held.start, held.end) == (span or (None, None))
    assert held.quote == (None if kind == "report" or span is None else TEXT[slice(*span)])


def test_an_id_is_found_by_its_beginning_where_that_is_enough() -> None:
    things = list(everything(WHOLE))
    assert only(EVENT.id, things) == only(EVENT.id[:5], things) == found(WHOLE, "event")
    assert only("x", things) is None and only("x", []) is None
    twice = [*things, Found(WHOLE, "finding", replace(FINDING, id="n12"))]
    assert only("n1", twice) == found(WHOLE, "finding")
    with pytest.raises(UsageError, match="'n' begins several ids: n1, n12"):
        only("n", twice)


# --- how it came about


def walk(tree: Derivation) -> list[Derivation]:
    return [tree, *(below for child in tree.children for below in walk(child))]


@pytest.mark.parametrize("kind", ["report", "mention", "entity", "claim", "event", "figure", "finding"])
def test_every_kind_of_thing_has_a_tree_whose_quotes_are_its_words(kind: str) -> None:
    steps = walk(derive(found(WHOLE, kind)))
    assert steps[0].id == found(WHOLE, kind).item.id
    for step in steps:
        assert (step.span is None) is (step.quote is None)
        assert step.span is None or step.quote == TEXT[slice(*step.span)]


def test_a_finding_leads_to_those_of_its_sides_that_are_there() -> None:
    tree = derive(found(WHOLE, "finding"))
    assert tree.label == "finding contradiction about figure: اثنان"
    assert [child.label for child in tree.children] == ["a: organization"]


def test_claims_around_one_another_are_told_once() -> None:
    ring = (replace(CLAIM, id="c1", within="c2"), replace(CLAIM, id="c2", within="c1"))
    labels = [step.label for step in walk(derive(Found(replace(WHOLE, claims=ring), "claim", ring[0])))]
    assert [one for one in labels if one.startswith("claim")] == [
        "claim: say, certain, positive",
        "claim: say, certain, positive",
        "claim: say, certain, positive (as above)",
    ]


def test_an_outlets_own_claim_has_neither_cue_nor_hops() -> None:
    own = replace(CLAIM, cue=None, cues=(), chain=())
    tree = derive(Found(WHOLE, "claim", own))
    assert (tree.label, tree.children) == ("claim: say, certain, positive, the outlet's own voice", ())
    assert tree.quote == TEXT[own.content.start : own.content.end]  # type: ignore[union-attr]


JOINED = [
    (Incident(id="i1", members=((RECORD.report.id, EVENT.id),), type="shelling"), "incident shelling, 1 accounts", "event"),
    (ComparedSubject(id="s1", measure="killed", values=(SubjectValue(RECORD.report.id, RECORD.figures[0].id),)), "subject killed, 1 values", "figure"),
    (Origin(id="o1", claims=((RECORD.report.id, CLAIM.id),)), "origin", "claim"),
    (SharedEntity(id="E1", members=((RECORD.report.id, RECORD.entities[0].id),)), "entity", "entity"),
    (Story("s1", (RECORD.report.id,)), "story, 1 reports", "report"),
]  # fmt: skip


@pytest.mark.parametrize(("row", "label", "kind"), JOINED, ids=[one[2] for one in JOINED])
def test_what_stands_between_reports_leads_to_its_members(row: Any, label: str, kind: str) -> None:
    ((report, of, item),) = members(row)
    assert (report, of, item) == (RECORD.report.id, kind, found(RECORD, kind).item.id)
    tree = derive_joined(row, {RECORD.report.id: RECORD}.__getitem__)
    assert (tree.label, tree.id, len(tree.children)) == (label, row.id, 1)
    assert item in [step.id for step in walk(tree)]
