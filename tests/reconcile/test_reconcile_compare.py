"""The whole comparison: incidents, origins, figures, and what copies, denials and people's decisions change."""

from __future__ import annotations

import random
from typing import Any

import pytest
from msgspec.structs import replace

from handmade import TEXT_A, TEXT_B, bare, shelling, story
from rawi.model import Anchor, Comparison, Count, Judgement, Record, Subject
from rawi.reconcile import compare
from rawi.reconcile.classes import families
from rawi.reconcile.judged import Judged
from rawi.reconcile.sets import Sets


def judgement(op: str, *records: Record, id_: str = "j1", **fields: Any) -> Judgement:
    objects = tuple(Anchor(report=r.report.id, id=r.events[0].id, kind="event") for r in records)
    time = fields.pop("time", "2021-04-01T08:00:00+00:00")
    return Judgement(id=id_, op=op, objects=objects, author="a", time=time, **fields)  # type: ignore[arg-type]


def toll(compared: Comparison) -> Count:
    (subject,) = compared.subjects
    return next(count for count in compared.counts if count.of == subject.id)


def third(**fields: Any) -> Record:
    return shelling(TEXT_B, "التنظيم", "15 مدنياً", 15, 15, **fields)


def test_two_reports_of_one_shelling_are_one_incident() -> None:
    compared = compare(story())
    (incident,) = compared.incidents
    assert [report for report, _ in incident.members] == [record.report.id for record in story()]
    assert (incident.type, incident.date, incident.place) == (
        "shelling",
        ("2021-03-04", "2021-03-04"),
        "هجين",
    )
    assert incident.links[0].verdict == "same" and "same place" in incident.links[0].reasons


def test_one_speaker_through_two_outlets_is_one_origin() -> None:
    compared = compare(story())
    assert (toll(compared).outlets, toll(compared).origins.surely, toll(compared).origins.possibly) == (
        2,
        1,
        1,
    )


def test_copies_move_no_lower_bound() -> None:
    copies = [third(outlet=f"موقع {n}", published="2021-03-07") for n in range(4)]
    assert toll(compare([*story(), *copies])).origins.surely == toll(compare(story())).origins.surely
    assert toll(compare([*story(), *copies])).outlets == 6


def test_arrival_in_another_order_changes_nothing() -> None:
    records = [*story(), third(outlet="موقع", published="2021-03-07"), bare("خبر آخر عن سوق المدينة.")]
    wanted = compare(records)
    for seed in range(4):
        random.Random(seed).shuffle(records)
        assert compare(records) == wanted


def test_the_same_report_twice_counts_once() -> None:
    assert compare([*story(), story()[0]]) == compare(story())


def test_figures_stand_side_by_side_with_their_relation() -> None:
    (subject,) = compare(story()).subjects
    assert [value.report for value in subject.values] == [record.report.id for record in story()]
    assert [(one.relation, one.reason) for one in subject.relations] == [
        ("compatible", "more than 12 and 15 can both hold")
    ]
    assert subject.views is not None
    assert (subject.views.acled, subject.views.ged.best, subject.views.ibc.max) == (12, 15, 15)


def test_one_changed_toll_changes_its_relation_alone() -> None:
    a, _ = story()
    other = shelling(
        TEXT_B.replace("15", "9"), "التنظيم", "9 مدنياً", 9, 9, outlet="شبكة الأفق", published="2021-03-06"
    )
    before, after = compare(story()), compare([a, other])
    assert len(before.incidents) == len(after.incidents) == 1
    assert [one.relation for one in after.subjects[0].relations] == ["update"]


def test_a_denial_is_a_relation_and_no_value_of_a_view() -> None:
    a, b = story()
    denied = replace(b, claims=tuple(replace(claim, polarity="negative") for claim in b.claims))
    (subject,) = compare([a, denied]).subjects
    assert [one.relation for one in subject.relations] == ["denial"]
    assert subject.views is not None and subject.views.ibc.max == 12


def test_a_combined_toll_has_no_views() -> None:
    records = [
        replace(r, figures=tuple(replace(f, measure="killed_or_wounded") for f in r.figures)) for r in story()
    ]
    assert [subject.views for subject in compare(records).subjects] == [None]


def test_a_missing_number_is_not_nought() -> None:
    a, b = story()
    empty = replace(b, figures=tuple(replace(figure, low=None, high=None) for figure in b.figures))
    (subject,) = compare([a, empty]).subjects
    assert subject.views is not None and subject.views.acled == 12


def test_a_flow_and_a_stock_are_not_compared() -> None:
    a, b = story()
    flow = replace(a, figures=tuple(replace(figure, basis="flow") for figure in a.figures))
    stock = replace(b, figures=tuple(replace(figure, basis="stock") for figure in b.figures))
    assert all(
        one.relation == "not_comparable" for s in compare([flow, stock]).subjects for one in s.relations
    )


def parted(part: str, low: float, whole: str | None) -> list[Record]:
    a, b = story()
    first = tuple(replace(f, subject=replace(f.subject, class_=whole)) for f in a.figures)
    second = tuple(
        replace(f, low=low, high=low, bound="exact", subject=replace(f.subject, class_=part))
        for f in b.figures
    )
    return [replace(a, figures=first), replace(b, figures=second)]


def test_children_among_all_the_killed_are_a_part() -> None:
    (subject,) = compare(parted("child", 3, None)).subjects
    assert [one.relation for one in subject.relations] == ["part_of"]
    assert subject.class_ is None and subject.views is not None and subject.views.acled == 12


def test_fighters_and_civilians_are_two_subjects() -> None:
    assert [subject.class_ for subject in compare(parted("fighter", 3, "civilian")).subjects] == [
        "civilian",
        "fighter",
    ]


def test_a_person_can_part_what_the_machine_joined() -> None:
    compared = compare(story(), [judgement("different", *story())])
    assert [len(incident.members) for incident in compared.incidents] == [1, 1]
    assert compared.incidents[0].links[0].reasons[0] == "judged different"


def test_a_person_can_join_what_the_machine_kept_apart() -> None:
    a, b = story()
    far = replace(
        b,
        events=tuple(
            replace(e, date=replace(e.date, start="2021-05-01", end="2021-05-01")) for e in b.events
        ),
    )
    assert len(compare([a, far]).incidents) == 2
    assert len(compare([a, far], [judgement("same", a, far)]).incidents) == 1


def test_a_retired_judgement_does_nothing() -> None:
    assert compare(story(), [judgement("different", *story(), retired_by="j9")]) == compare(story())


def test_the_later_of_two_judgements_holds() -> None:
    later = judgement("same", *story(), id_="j0", time="2021-05-01T08:00:00+00:00")
    assert len(compare(story(), [later, judgement("split", *story())]).incidents) == 1


def test_a_rejected_event_is_left_out() -> None:
    compared = compare(story(), [judgement("reject", story()[1])])
    assert [len(incident.members) for incident in compared.incidents] == [1]


def test_what_was_stopped_is_not_what_happened() -> None:
    a, b = story()
    stopped = replace(b, events=tuple(replace(event, status="thwarted") for event in b.events))
    compared = compare([a, stopped])
    assert len(compared.incidents) == 2
    assert compared.incidents[0].links[0].verdict == "different"


def test_entities_with_one_key_are_one_across_reports() -> None:
    keyed = [replace(r, entities=tuple(replace(e, key="daesh") for e in r.entities)) for r in story()]
    (entity,) = compare(keyed).entities
    assert len(entity.members) == 2 and entity.name == "تنظيم داعش"


def test_copied_reports_are_one_story_and_others_are_not() -> None:
    a, b = story()
    other = bare("أعلنت البلدية إعادة افتتاح سوق الخضار بعد أعمال ترميم استمرت ستة أشهر وسط إقبال الباعة.")
    assert sorted(len(one.reports) for one in compare([a, b, other]).stories) == [1, 2]


def test_nothing_compared_is_nothing_found() -> None:
    assert compare([]) == Comparison()
    assert compare([bare("")]).incidents == ()


@pytest.mark.parametrize(
    ("given", "whole", "top"),
    [
        ({"child", "wife", "family"}, False, {"child": "family", "wife": "family", "family": "family"}),
        ({"child", None}, True, {"child": None, None: None}),
        ({"child", None}, False, {"child": "child", None: None}),
        ({"fighter", "civilian"}, False, {"fighter": "fighter", "civilian": "civilian"}),
    ],
)
def test_classes_gather_under_the_widest(given: set[str | None], whole: bool, top: dict[str, str]) -> None:
    assert families(given, whole=whole) == top


def test_sets_are_named_by_their_first_member() -> None:
    sets = Sets(["a", "b", "c"])
    sets.join("c", "b", "because")
    sets.join("b", "a", "also")
    assert sets.all() == {"a": ["a", "b", "c"]}
    assert sets.reasons("c") == ("also", "because")


def test_judgements_on_one_thing_alone_pair_nothing() -> None:
    assert Judged.of([judgement("same", story()[0])]) == Judged()


def test_figures_of_people_of_two_nationalities_are_not_compared() -> None:
    a, b = story()
    one = tuple(replace(f, subject=Subject(event=f.subject.event, nationality="IQ")) for f in a.figures)
    other = tuple(replace(f, subject=Subject(event=f.subject.event, nationality="FR")) for f in b.figures)
    (subject,) = compare([replace(a, figures=one), replace(b, figures=other)]).subjects
    assert [relation.relation for relation in subject.relations] == ["not_comparable"]


def test_a_relay_more_changes_no_count() -> None:
    assert "صحيفة" in TEXT_A and "صحيفة" not in TEXT_B
    assert toll(compare(story())).origins == toll(compare([story()[1], third(outlet="موقع")])).origins


def test_the_part_is_told_as_a_part_of_the_whole_and_the_later_as_the_update() -> None:
    import rawi

    text = "غادر أكثر من 37 ألف شخص البلدة، وبينهم نحو 3400 مقاتل، بحسب المرصد السوري لحقوق الإنسان."
    compared = compare([rawi.extract(text, published="2021-03-04", outlet="وكالة سهل")])
    figures = {f.id: f.low for f in rawi.extract(text, published="2021-03-04", outlet="وكالة سهل").figures}
    parts = [
        (figures[r.a[1]], figures[r.b[1]])
        for subject in compared.subjects
        for r in subject.relations
        if r.relation == "part_of"
    ]
    assert parts == [(3400, 37000)]
