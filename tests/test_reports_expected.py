"""The acceptance list of the three real reports in the shared folder, where it is there: one assertion for each of its
lines. Nothing of their text stands here: words are found by the fields that the reading gives them."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest

import rawi
from rawi.model import Claim, Comparison, Event, Figure, Finding, Hop, Place, Record

FOLDER = Path(__file__).parents[2] / "shared" / "reports"
HANDOVER, REFUGE, DOCUMENTS = "baghouz_handover", "last_refuge", "mosul_documents"
PUBLISHED = {HANDOVER: "2019-02-21", REFUGE: "2019-02-19", DOCUMENTS: "2017-02-08"}
SDF, MOBILIZATION, STATE = "Syrian Democratic Forces", "Popular Mobilization Forces", "Islamic State"
MILLION = 1_000_000

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared reports are not here")


@cache
def read(name: str) -> Record:
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    return rawi.extract(text, published=PUBLISHED[name], source=name)


@cache
def compared() -> Comparison:
    return rawi.compare([read(name) for name in PUBLISHED])


def figures(name: str, measure: str, low: float | None = None, high: float | None = None) -> list[Figure]:
    found = [one for one in read(name).figures if one.measure == measure]
    if low is None and high is None:
        return found
    return [one for one in found if (one.low, one.high) == (low, high)]


def figure(name: str, measure: str, low: float | None, high: float | None) -> Figure:
    (found,) = figures(name, measure, low, high)
    return found


def events(name: str, kind: str, status: str | None = None) -> list[Event]:
    return [one for one in read(name).events if one.type == kind and status in (None, one.status)]


def findings(name: str, kind: str, about: str) -> list[Finding]:
    return [one for one in read(name).findings if (one.kind, one.about) == (kind, about)]


def known(name: str, ids: Iterable[str]) -> set[str | None]:
    """The English names of the entities of mentions, and of the bodies whose people they are."""
    record = read(name)
    entities = {one.id: one.name_en for one in record.entities}
    mentions = {one.id: one for one in record.mentions}
    held = [mentions[one] for one in ids if one in mentions]
    units = [one.value.unit_of for one in held if one.kind == "group"]
    return {entities.get(one or "") for one in [*(one.entity for one in held), *units]} - {None}


def held(name: str, event: Event, role: str) -> list[str]:
    return [filler.mention for filler in event.roles if filler.role == role]


def claims(name: str, item: Figure | Event) -> list[Claim]:
    return [one for one in read(name).claims if one.id in item.claims]


def chains(name: str, item: Figure | Event) -> list[tuple[Hop, ...]]:
    return [one.chain for one in claims(name, item) if one.chain]


def named(name: str, hop: Hop) -> str | None:
    return next((one.name_en for one in read(name).entities if one.id == hop.entity), None)


def place_names(name: str, event: Event) -> set[str]:
    places = {one.id: one.value for one in read(name).mentions if isinstance(one, Place)}
    return {places[one.mention].name_en or places[one.mention].feature for one in event.places}


def subject_of(name: str, one: Figure):
    report = read(name).report.id
    return next(
        subject
        for subject in compared().subjects
        if any((value.report, value.figure) == (report, one.id) for value in subject.values)
    )


# --- the handover


def test_the_handover_begins_in_mid_story() -> None:
    assert read(HANDOVER).report.fragment


def test_ten_lorries_and_no_count_of_those_handed_over() -> None:
    assert figure(HANDOVER, "vehicles", 10, 10).bound == "exact"
    given = [one for one in events(HANDOVER, "handover") if SDF in known(HANDOVER, one.actors)]
    assert given and not any(one.figures for one in given)
    assert not figures(HANDOVER, "handed_over")


def test_the_colonel_is_unnamed_and_has_his_relative_clause() -> None:
    (hop,) = read(HANDOVER).claims[0].chain
    group = next(one for one in read(HANDOVER).mentions if one.id == hop.mention)
    assert not hop.named and hop.role == "military"
    assert hop.end > group.end, "the relative clause is of the hop's span"
    assert (hop.start, hop.end) == (5, 50)


def test_the_forces_are_who_speaks() -> None:
    said = [one for one in read(HANDOVER).claims if one.chain and named(HANDOVER, one.chain[0]) == SDF]
    words = [read(HANDOVER).report.text[one.chain[0].start : one.chain[0].end] for one in said]
    assert len(said) == 2 and len(set(words)) == 1 and len(words[0].split()) == 1


def test_eight_hundred_fighters_are_a_stock() -> None:
    one = figure(HANDOVER, "detained", 800, 800)
    assert (one.bound, one.basis, one.subject.class_) == ("about", "stock", "fighter")
    assert [named(HANDOVER, chain[-1]) for chain in chains(HANDOVER, one)] == [SDF]


def test_two_thousand_of_their_families_are_a_stock() -> None:
    one = figure(HANDOVER, "present", 2000, None)
    assert (one.bound, one.basis, one.subject.class_) == ("more_than", "stock", "family")


def test_those_arrested_and_those_received_before_are_a_finding() -> None:
    for low, nation in ((15, "IQ"), (20, "FR")):
        assert figure(HANDOVER, "detained", low, low).subject.nationality == nation
    (one,) = findings(HANDOVER, "contradiction", "status")
    mentions = {mention.id: mention for mention in read(HANDOVER).mentions}
    assert {mentions[name].value.nationality for name in (*one.a, *one.b)} == {"FR"}


def test_three_values_of_one_held_sum() -> None:
    sums = figures(HANDOVER, "money")
    assert [(one.low, one.high, one.bound) for one in sums] == [
        (500 * MILLION, 500 * MILLION, "exact"),
        (100 * MILLION, 1000 * MILLION - 1, "vague"),
        (500 * MILLION, None, "more_than"),
    ]
    (event,) = {one.subject.event for one in sums}
    assert event in {one.id for one in events(HANDOVER, "dismantling")}
    assert len({subject_of(HANDOVER, one).id for one in sums}) == 1


def test_the_sites_the_centre_and_the_agencies_inside_it() -> None:
    (urged,) = [one for one in read(HANDOVER).claims if one.act == "demand"]
    assert [hop.role for hop in urged.chain] == ["outlet", "organization", "agency"]
    assert urged.within in {one.id for one in read(HANDOVER).claims}
    (passed,) = [
        one for one in read(HANDOVER).claims if one.cue and len(one.chain) == 2 and not one.chain[0].implicit
    ]
    assert [hop.named for hop in passed.chain] == [False, True]
    assert named(HANDOVER, passed.chain[1]) == "Digital Media Center (Iraq)"


def test_the_source_is_carried_over_four_paragraphs() -> None:
    at = figures(HANDOVER, "money")[1].mention
    start = next(one.start for one in read(HANDOVER).mentions if one.id == at)
    later = [one for one in read(HANDOVER).claims if one.cue and one.cue.start > start][:5]
    assert all(len(one.chain) == 1 and not one.chain[0].named for one in later)
    assert [one.chain[0].role for one in later] == ["official"] * 5
    assert [one.chain[0].implicit for one in later] == [False, True, False, False, True]


def test_the_leader_may_be_there_as_unnamed_officials_believe() -> None:
    (one,) = [one for one in read(HANDOVER).claims if one.act == "believe"]
    assert one.certainty == "possible" and [hop.named for hop in one.chain] == [False]


# --- the last refuge


def test_the_infiltration_in_diyala_is_given_to_two() -> None:
    (one,) = findings(REFUGE, "contradiction", "actor")
    assert known(REFUGE, one.a) == {SDF}
    assert SDF not in known(REFUGE, one.b)
    stopped = [
        event for event in events(REFUGE, "infiltration") if set(one.b) & set(held(REFUGE, event, "foiler"))
    ]
    assert [event.status for event in stopped] == ["thwarted"]


def test_two_infiltrations_and_an_attack_are_thwarted() -> None:
    crossings = events(REFUGE, "infiltration")
    assert {one.status for one in crossings} == {"thwarted", "feared"}, "one is only guarded against"
    stopped = events(REFUGE, "infiltration", "thwarted")
    foiled = {name for one in stopped for name in known(REFUGE, held(REFUGE, one, "foiler"))}
    assert {SDF, MOBILIZATION} <= foiled
    (attack,) = events(REFUGE, "attack", "thwarted")
    assert "Kirkuk" in place_names(REFUGE, attack)
    assert STATE in known(REFUGE, held(REFUGE, attack, "agent"))
    assert held(REFUGE, attack, "foiler")


def test_the_border_is_where_the_mobilization_stopped_one() -> None:
    (border,) = [
        one
        for one in events(REFUGE, "infiltration")
        if MOBILIZATION in known(REFUGE, held(REFUGE, one, "foiler"))
    ]
    assert place_names(REFUGE, border) == {"border"} and len(border.triggers) == 2


def test_forty_three_are_killed_and_wounded_together() -> None:
    assert not figures(REFUGE, "killed", 43, None) + figures(REFUGE, "killed", 43, 43)
    one = figure(REFUGE, "killed_or_wounded", 43, None)
    (chain,) = chains(REFUGE, one)
    assert one.bound == "more_than" and [(hop.named, hop.role) for hop in chain] == [(True, "military")]


def test_hundreds_with_two_hundred_million_by_way_of_a_channel() -> None:
    for one in (*figures(REFUGE, "escaped", 100, 999), *figures(REFUGE, "money", None, 200 * MILLION)):
        (chain,) = chains(REFUGE, one)
        assert [hop.role for hop in chain] == ["outlet", "official"]
        assert (chain[0].named, chain[1].named) == (True, False)
    assert figures(REFUGE, "money", None, 200 * MILLION)[0].bound == "at_most"


def test_a_thousand_from_another_channel_are_possibly_of_one_origin() -> None:
    one = figure(REFUGE, "escaped", 1000, None)
    (chain,) = chains(REFUGE, one)
    assert [hop.role for hop in chain] == ["outlet", "document"] and named(REFUGE, chain[0]) == "CNN"
    subject = subject_of(REFUGE, one)
    assert {value.figure for value in subject.values} > {one.id}
    count = next(count for count in compared().counts if count.of == subject.id)
    assert (count.origins.surely, count.origins.possibly) == (1, 2)
    assert len({value.origin for value in subject.values}) == 2, "not proven to be one"


def test_fighters_children_and_wives_from_an_unnamed_official() -> None:
    for low, class_ in ((800, "fighter"), (1500, "child"), (700, "woman")):
        one = figure(REFUGE, "detained", low, low)
        (chain,) = chains(REFUGE, one)
        assert (one.subject.class_, one.basis, chain[0].named, chain[0].role) == (
            class_,
            "stock",
            False,
            "official",
        )


def test_fighters_are_a_part_of_those_who_left_since_december() -> None:
    whole, part = figure(REFUGE, "displaced", 37000, None), figure(REFUGE, "displaced", 3400, 3400)
    assert (whole.bound, part.bound, part.part_of) == ("more_than", "about", whole.id)
    period = next(one.value for one in read(REFUGE).mentions if one.id == whole.period)
    assert period.start.startswith("2018-12-0") and period.end == PUBLISHED[REFUGE]


def test_there_are_two_places_of_one_name() -> None:
    found = {
        one.value.country: one
        for one in read(REFUGE).mentions
        if isinstance(one, Place) and "Baghuz" in str(one.value.name_en)
    }
    assert set(found) == {"SY", "IQ"} and found["SY"].entity != found["IQ"].entity


def test_what_the_inspector_general_foretells_is_conditional() -> None:
    (one,) = [one for one in read(REFUGE).claims if one.act == "predict"]
    (event,) = [event for event in events(REFUGE, "territory_gain") if one.id in event.claims]
    assert event.status == "conditional" and one.chain[-1].role == "document"
    spans = [
        m.value
        for m in read(REFUGE).mentions
        if m.kind == "time" and one.content.start <= m.start < one.content.end
    ]
    assert [(span.start, span.end) for span in spans] or spans[0].duration_low


def test_the_observatory_is_left_open() -> None:
    (one,) = findings(REFUGE, "unresolved", "actor")
    entity = next(m.entity for m in read(REFUGE).mentions if m.id == one.a[0])
    assert next(e for e in read(REFUGE).entities if e.id == entity).name_en is None
    assert figure(REFUGE, "displaced", 37000, None).claims


def test_the_fate_of_the_gold_is_unknown() -> None:
    (one,) = [one for one in read(REFUGE).claims if one.polarity == "unknown"]
    assert one.chain[-1].role == "document"


def test_a_passage_stands_twice() -> None:
    (one,) = findings(REFUGE, "repeated", "certainty")
    assert one.a and one.b and set(one.a).isdisjoint(one.b)
    report = read(REFUGE).report.id
    same = [r for r in compared().reuse if r.a.report == r.b.report == report and r.kind == "same"]
    assert same


# --- the documents


def test_documents_speak_through_the_newspaper() -> None:
    found = [one.chain for one in read(DOCUMENTS).claims if one.chain and one.chain[-1].role == "document"]
    assert found and {chain[0].role for chain in found} == {"outlet"}


def test_the_colonel_speaks_through_the_same_newspaper() -> None:
    found = [one.chain for one in read(DOCUMENTS).claims if one.act == "report" and len(one.chain) == 2]
    (chain,) = found
    assert (chain[0].role, chain[1].role, chain[1].named) == ("outlet", "military", True)
    paper = {hop.name for one in read(DOCUMENTS).claims for hop in one.chain[:1] if hop.role == "outlet"}
    assert len(paper) == 1


def test_the_outlet_infers_a_collapse() -> None:
    (one,) = [one for one in read(DOCUMENTS).claims if one.act == "infer"]
    assert one.chain == () and one.certainty == "possible"


def test_a_third_of_four_thousand_returned() -> None:
    (share,) = figures(DOCUMENTS, "returned")
    whole = figure(DOCUMENTS, "present", 4000, 4000)
    assert (round(share.low or 0, 2), share.unit, share.base) == (33.33, "percent", whole.id)


def test_of_whom_fourteen_percent_were_killed_is_left_open() -> None:
    one = figure(DOCUMENTS, "killed", 14, 14)
    assert (one.unit, one.base) == ("percent", None)


def test_seven_hundred_french_of_whom_women_and_minors() -> None:
    whole = figure(DOCUMENTS, "present", 700, 700)
    parts = [figure(DOCUMENTS, "present", low, low) for low in (275, 17)]
    assert whole.subject.nationality == "FR"
    assert [(one.part_of, one.subject.class_) for one in parts] == [(whole.id, "woman"), (whole.id, "child")]


def test_unnamed_people_have_a_nationality() -> None:
    groups = {m.id: m.value for m in read(DOCUMENTS).mentions if m.kind == "group"}
    women, french = figure(DOCUMENTS, "refused", 2, 2), figure(DOCUMENTS, "present", 5, 5)
    assert (women.subject.nationality, women.subject.class_) == ("XK", "woman")
    assert french.subject.nationality == "FR"
    for one in (women, french):
        assert groups[one.subject.who or ""].nationality == one.subject.nationality
    assert [
        value for value in groups.values() if value.nationality == "BE" and value.victim_class == "fighter"
    ]


def test_the_two_sides_of_the_city_are_a_finding() -> None:
    (one,) = findings(DOCUMENTS, "contradiction", "place")
    assert "west" in one.reason and "east" in one.reason and one.a and one.b


def test_nothing_of_2017_compares_with_2019() -> None:
    report = read(DOCUMENTS).report.id
    mixed = [s for s in compared().subjects if {v.report for v in s.values} > {report}]
    assert mixed == []
    assert not any(
        report in {m[0] for m in one.members} and len({m[0] for m in one.members}) > 1
        for one in compared().incidents
    )


# --- between them


def test_one_sentence_with_other_officials() -> None:
    reports = {read(HANDOVER).report.id, read(REFUGE).report.id}
    (copy,) = [one for one in compared().reuse if {one.a.report, one.b.report} == reports]
    assert [one.kind for one in copy.variants].count("attribution") == 1


def test_eight_hundred_is_one_figure_with_two_chains() -> None:
    a, b = figure(HANDOVER, "detained", 800, 800), figure(REFUGE, "detained", 800, 800)
    subject = subject_of(HANDOVER, a)
    assert subject.id == subject_of(REFUGE, b).id and len(subject.values) == 2
    assert [one.relation for one in subject.relations] == ["agree"]
    assert len({value.origin for value in subject.values}) == 2


def test_children_and_wives_are_compatible_with_the_families() -> None:
    subject = subject_of(HANDOVER, figure(HANDOVER, "present", 2000, None))
    told = [one for one in subject.relations if one.relation == "part_of"]
    assert len(told) == 2 and all("compatible with" in one.reason for one in told)
