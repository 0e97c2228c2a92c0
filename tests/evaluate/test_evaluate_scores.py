from pathlib import Path
from typing import Any

import pytest

from rawi.errors import DataError
from rawi.evaluate import Sheet, breaches, floors, gold_of, mark, score
from rawi.model import (
    Claim,
    Content,
    Cue,
    Entity,
    Event,
    EventDate,
    EventPlace,
    Figure,
    Hop,
    Organization,
    Person,
    PersonValue,
    Place,
    PlaceValue,
    Quantity,
    QuantityValue,
    Record,
    Report,
    Time,
    TimeValue,
    Trigger,
)

TEXT = "قال العقيد سالم إن القوة أوقفت ثلاثة أشخاص في القائم مساء الاثنين. وأضاف سالم أن الهدوء عاد."
GOLD = """published 2021-03-02
quantity ثلاثة أشخاص | value=3 | unit=person
time مساء الاثنين | value=2021-03-01
place القائم | country=IQ | at=34.37,41.09 | within=25
claim قال | by=العقيد سالم | says=القوة أوقفت … الاثنين
claim أضاف | by=العقيد سالم | says=الهدوء عاد
event أوقفت | type=arrest | agent=القوة | target=ثلاثة أشخاص | place=القائم | date=2021-03-01 | figures=detained 3
same العقيد سالم = سالم
"""


def at(words: str, nth: int = 0) -> dict[str, Any]:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return {"start": start, "end": start + len(words), "text": words, "rule": "r"}


def claim(name: str, cue: str, content: str, chain: tuple[Hop, ...], **more: Any) -> Claim:
    place, said = at(cue), at(content)
    span = (said["start"], said["end"])
    return Claim(
        id=name,
        cue=Cue(place["start"], place["end"], cue, cue),
        chain=chain,
        content=Content(*span, (span,)),
        rule="r",
        **more,
    )


def perfect(**changes: Any) -> Record:
    salem = Hop(name="العقيد سالم", named=True, entity="e1")
    trigger = at("أوقفت")
    event = Event(
        id="v",
        type="arrest",
        trigger=Trigger(trigger["start"], trigger["end"], "أوقفت"),
        actors=("m5",),
        targets=("m1",),
        places=(EventPlace("m3"),),
        place="m3",
        date=EventDate("2021-03-01", "2021-03-01"),
        figures=("f",),
        rule="r",
    )
    found: dict[str, Any] = {
        "mentions": (
            Quantity(id="m1", value=QuantityValue(low=3, high=3, unit="person"), **at("ثلاثة أشخاص")),
            Time(id="m2", value=TimeValue(start="2021-03-01", end="2021-03-01"), **at("مساء الاثنين")),
            Place(
                id="m3",
                value=PlaceValue(name="القائم", country="IQ", latitude=34.4, longitude=41.0),
                **at("القائم"),
            ),
            Person(id="m4", entity="e1", value=PersonValue(name="سالم"), **at("العقيد سالم")),
            Organization(id="m5", **at("القوة")),
            Person(id="m6", entity="e1", value=PersonValue(name="سالم"), **at("سالم", 1)),
        ),
        "entities": (Entity(id="e1", kind="person", name="سالم", mentions=("m4", "m6")),),
        "claims": (
            claim("c1", "قال", "القوة أوقفت ثلاثة أشخاص في القائم مساء الاثنين", (salem,)),
            claim("c2", "أضاف", "الهدوء عاد", (Hop(name="سالم", named=True, entity="e1"),)),
        ),
        "events": (event,),
        "figures": (Figure(id="f", measure="detained", low=3, high=3, mention="m1", rule="r"),),
    }
    sentences = ((0, TEXT.index(".") + 1), (TEXT.index(".") + 2, len(TEXT)))
    return Record(report=Report(id="r", text=TEXT), sentences=sentences, **{**found, **changes})


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.gold").write_text(GOLD, encoding="utf-8")
    return tmp_path


def marked(folder: Path, record: Record) -> Sheet:
    return score(folder, read=lambda report: record)


def shares(sheet: Sheet, field: str) -> tuple[float | None, float | None]:
    return sheet.fields[field].precision, sheet.fields[field].recall


def test_a_perfect_reading_is_right_in_every_field(folder: Path) -> None:
    sheet = marked(folder, perfect())
    assert sheet.misses == [] and sheet.reports == 1
    assert {
        field: (row["precision"], row["recall"]) for field, row in sheet.to_dict().items()
    } == dict.fromkeys(sheet.fields, (1.0, 1.0))
    assert {"quantity.value", "time.value", "place.located", "identity.pairs", "claim.ends"} < set(
        sheet.fields
    )
    assert {"event.actor", "event.target", "event.place", "event.date", "event.figures"} < set(sheet.fields)


def test_nothing_found_has_no_recall_and_no_precision(folder: Path) -> None:
    sheet = marked(folder, Record(report=Report(id="r", text=TEXT)))
    assert {tally.recall for tally in sheet.fields.values()} == {0.0}
    assert {tally.precision for tally in sheet.fields.values()} == {None}
    assert {tally.f1 for tally in sheet.fields.values()} == {None}


def test_what_the_gold_lacks_costs_precision_and_is_listed(folder: Path) -> None:
    extra = Quantity(id="x", value=QuantityValue(low=1, high=1), **at("الهدوء"))
    sheet = marked(folder, perfect(mentions=(*perfect().mentions, extra)))
    assert shares(sheet, "quantity.found") == (0.5, 1.0)
    assert [str(miss) for miss in sheet.misses] == ["a.gold: quantity.found: wanted –, got الهدوء"]


def test_a_partial_gold_says_nothing_of_precision(folder: Path) -> None:
    (folder / "a.gold").write_text(f"partial\n{GOLD}", encoding="utf-8")
    sheet = marked(folder, perfect())
    assert {tally.precision for tally in sheet.fields.values()} == {None}
    assert {tally.recall for tally in sheet.fields.values()} == {1.0}


@pytest.mark.parametrize(
    ("value", "right"),
    [
        (QuantityValue(low=3, high=3, unit="person"), (1.0, 1.0)),
        (QuantityValue(low=3, high=None, unit="person"), (0.0, 0.0)),
        (QuantityValue(low=3, high=3, unit="person", approximate=True), (0.0, 0.0)),
        (QuantityValue(low=4, high=4, unit="person"), (0.0, 0.0)),
    ],
)
def test_quantities_agree_in_both_bounds(
    folder: Path, value: QuantityValue, right: tuple[float, float]
) -> None:
    made = Quantity(id="m1", value=value, **at("ثلاثة أشخاص"))
    assert shares(marked(folder, perfect(mentions=(made,))), "quantity.value") == right


def test_times_agree_to_the_day(folder: Path) -> None:
    clock = TimeValue(start="2021-03-01T18:00", end="2021-03-01T23:59")
    made = Time(id="m2", value=clock, **at("مساء الاثنين"))
    assert shares(marked(folder, perfect(mentions=(made,))), "time.value") == (1.0, 1.0)
    late = Time(id="m2", value=TimeValue(start="2021-03-08", end="2021-03-08"), **at("مساء الاثنين"))
    assert shares(marked(folder, perfect(mentions=(late,))), "time.value") == (0.0, 0.0)


@pytest.mark.parametrize(("told", "right"), [("PT72H", 1.0), ("P3D", 1.0), ("P3W", 0.0), (None, 0.0)])
def test_durations_agree_in_length(folder: Path, told: str | None, right: float) -> None:
    (folder / "a.gold").write_text("time مساء الاثنين | value=P3D", encoding="utf-8")
    made = Time(id="m2", value=TimeValue(duration=told), **at("مساء الاثنين"))
    assert marked(folder, perfect(mentions=(made,))).fields["time.value"].recall == right


@pytest.mark.parametrize(
    "value",
    [
        PlaceValue(name="القائم", country="IQ", latitude=33.0, longitude=41.0),
        PlaceValue(name="القائم", country="SY", latitude=34.4, longitude=41.0),
        PlaceValue(name="القائم", country="IQ"),
    ],
)
def test_a_place_lies_in_its_country_and_within_its_tolerance(folder: Path, value: PlaceValue) -> None:
    made = Place(id="m3", value=value, **at("القائم"))
    sheet = marked(folder, perfect(mentions=(made,)))
    assert shares(sheet, "place.found") == (1.0, 1.0)
    assert shares(sheet, "place.located") == (0.0, 0.0)


def test_an_origin_may_be_called_by_another_name_of_the_same_entity(folder: Path) -> None:
    alone = claim("c2", "أضاف", "الهدوء عاد", (Hop(name="هو", entity="e1", named=True),))
    sheet = marked(folder, perfect(claims=(perfect().claims[0], alone)))
    assert shares(sheet, "claim.origin") == (1.0, 1.0)


def test_a_wrong_speaker_act_and_content_are_missed_each(folder: Path) -> None:
    wrong = claim("c2", "أضاف", "سالم", (Hop(name="القوة"),), act="deny", certainty="possible")
    sheet = marked(folder, perfect(claims=(perfect().claims[0], wrong)))
    assert {miss.field for miss in sheet.misses} == {
        "claim.origin", "claim.unnamed", "claim.act", "claim.certainty", "claim.begins", "claim.ends",
    }  # fmt: skip


def test_a_chain_needs_all_its_links_and_no_more(folder: Path) -> None:
    text = GOLD.replace("by=العقيد سالم | says=القوة", "by=القوة > العقيد سالم | says=القوة")
    (folder / "a.gold").write_text(text, encoding="utf-8")
    short = marked(folder, perfect())
    assert shares(short, "claim.chain") == (0.0, 0.0) and shares(short, "claim.origin") == (1.0, 1.0)
    chain = (Hop(name="القوة", named=True), Hop(name="العقيد سالم", named=True))
    whole = claim("c1", "قال", "القوة أوقفت ثلاثة أشخاص في القائم مساء الاثنين", chain)
    assert shares(marked(folder, perfect(claims=(whole,))), "claim.chain") == (1.0, 1.0)


def test_an_event_of_the_same_type_in_the_sentence_is_found_without_its_trigger(folder: Path) -> None:
    (event,) = perfect().events
    beside = at("أشخاص")
    trigger = Trigger(beside["start"], beside["end"], "أشخاص")
    moved = Event(id="v", type="arrest", trigger=trigger, rule="r")
    other = Event(id="v", type="siege", trigger=trigger, rule="r")
    assert shares(marked(folder, perfect(events=(moved,))), "event.found") == (1.0, 1.0)
    assert shares(marked(folder, perfect(events=(other,))), "event.found") == (0.0, 0.0)
    assert shares(marked(folder, perfect(events=(event, moved))), "event.found") == (0.5, 1.0)


def test_roles_are_counted_one_by_one(folder: Path) -> None:
    (event,) = perfect().events
    crowded = Event(
        id="v", type="arrest", trigger=event.trigger, actors=("m5", "m3"), status="denied", rule="r"
    )
    sheet = marked(folder, perfect(events=(crowded,)))
    assert shares(sheet, "event.actor") == (0.5, 1.0)
    assert shares(sheet, "event.target") == (None, 0.0)
    assert shares(sheet, "event.figures") == (None, 0.0)
    assert shares(sheet, "event.status") == (0.0, 0.0)


def test_two_names_of_one_person_in_two_entities_are_missed(folder: Path) -> None:
    apart = Person(id="m6", entity="e2", value=PersonValue(name="سالم"), **at("سالم", 1))
    mentions = (*perfect().mentions[:5], apart)
    assert shares(marked(folder, perfect(mentions=mentions)), "identity.pairs") == (None, 0.0)


def test_two_things_in_one_entity_cost_precision(folder: Path) -> None:
    joined = Organization(id="m5", entity="e1", **at("القوة"))
    mentions = (*perfect().mentions[:4], joined, perfect().mentions[5])
    precision, recall = shares(marked(folder, perfect(mentions=mentions)), "identity.pairs")
    assert precision is not None and precision < 0.5 and recall == 1.0


def test_a_folder_without_gold_or_without_a_name_is_an_error(tmp_path: Path, folder: Path) -> None:
    with pytest.raises(DataError, match=r"holds no \.gold files"):
        score(folder / "nowhere", read=lambda report: perfect())
    with pytest.raises(DataError, match="no gold for b"):
        score(folder, read=lambda report: perfect(), names=["a", "b"])
    assert [gold.path for gold in gold_of(folder, ["a"])] == [str(folder / "a.gold")]


def test_marks_of_two_reports_add_up(folder: Path) -> None:
    sheet = Sheet()
    for gold in gold_of(folder) * 2:
        mark(gold, perfect(), sheet)
    assert sheet.reports == 2 and sheet.fields["claim.found"].asked == 4


def test_floors_name_what_is_below_them(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "floors.toml"
    path.write_text(
        '["claim.found"]\nrecall = 1\nprecision = 0.5\n["time.value"]\nrecall = 0.9\n', encoding="utf-8"
    )
    assert breaches(marked(folder, perfect()), floors(path)) == []
    assert breaches(marked(folder, perfect(claims=(), mentions=())), floors(path)) == [
        "claim.found recall: 0.000, the floor is 1.000",
        "claim.found precision: nothing, the floor is 0.500",
        "time.value recall: 0.000, the floor is 0.900",
    ]
    assert breaches(Sheet(), {"claim.chain": {"recall": 0.1}}) == [
        "claim.chain recall: nothing, the floor is 0.100"
    ]


@pytest.mark.parametrize("text", ["x = 1", "[a]\nrecall = 2", "[a]\nf1 = 0.5", "[["])
def test_floors_that_are_no_shares_are_an_error(tmp_path: Path, text: str) -> None:
    (tmp_path / "floors.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataError, match=r"floors\.toml"):
        floors(tmp_path / "floors.toml")
