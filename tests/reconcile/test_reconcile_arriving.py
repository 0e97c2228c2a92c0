"""Invented fortnights: in whatever order reports come, with or without judgements, the case is that of all at once."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from invented import anchor, fortnight, judgement, judgements, read
from msgspec.structs import replace

from rawi.model import Comparison, Judgement, Record
from rawi.reconcile import Changes, Index, compare

SEEDS = (0, 1, 190)
"""In 190 a report copies from one that copied before, so that its claim changes hands and leaves a copied one behind."""


def shuffled(seed: int) -> list[Record]:
    records = list(fortnight(seed))
    random.Random(seed + 1).shuffle(records)
    return records


def grown(records: Sequence[Record], judged: Sequence[Judgement], whole: Index) -> Index:
    """Three at once, the others one by one."""
    index = Index(records[:3], judged, caps=whole.caps)
    for record in records[3:]:
        index.add(record)
    return index


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("decided", [False, True])
def test_one_by_one_is_all_at_once(seed: int, decided: bool) -> None:
    judged = judgements(fortnight(seed), seed) if decided else []
    whole = Index(fortnight(seed), judged)
    assert grown(shuffled(seed), judged, whole).comparison == whole.comparison


@pytest.mark.parametrize("seed", SEEDS)
def test_no_order_of_reports_or_judgements_changes_anything(seed: int) -> None:
    judged = judgements(fortnight(seed), seed)
    assert compare(shuffled(seed), judged[::-1]) == compare(fortnight(seed), judged)


def rows(compared: Comparison) -> dict[str, object]:
    held = (compared.stories, compared.entities, compared.incidents, compared.subjects, compared.origins)
    return {row.id: row for kind in held for row in kind}


@pytest.mark.parametrize("seed", SEEDS)
def test_what_is_told_of_each_report_adds_up_to_the_case(seed: int) -> None:
    """A store that keeps rows by what each addition says of them holds the case in the end."""
    records = shuffled(seed)
    index = Index(records[:2], caps=Index(records).caps)
    known, reuse = rows(index.comparison), list(index.comparison.reuse)
    counts = {one.of: one for one in index.comparison.counts}
    for record in records[2:]:
        changed = index.add(record)
        known = {of: row for of, row in known.items() if of not in changed.gone} | rows(changed.made)
        counts = {of: one for of, one in counts.items() if of not in changed.gone}
        counts |= {one.of: one for one in changed.made.counts}
        reuse = [one for one in reuse if one not in changed.reuse_gone] + list(changed.made.reuse)
    whole = index.comparison
    assert known == rows(whole)
    assert counts == {one.of: one for one in whole.counts}
    assert sorted(map(repr, reuse)) == sorted(map(repr, whole.reuse))


@pytest.mark.parametrize("seed", SEEDS)
def test_everything_points_at_what_is_there(seed: int) -> None:
    records = {record.report.id: record for record in fortnight(seed)}
    whole = compare(fortnight(seed))
    incidents = {one.id for one in whole.incidents}
    origins = {one.id: set(one.claims) for one in whole.origins}
    for subject in whole.subjects:
        assert subject.incident is None or subject.incident in incidents
        members = [(value.report, value.figure) for value in subject.values]
        assert {one for relation in subject.relations for one in (relation.a, relation.b)} <= set(members)
        for value in subject.values:
            assert value.figure in {figure.id for figure in records[value.report].figures}
            assert value.origin is None or value.origin in origins
    assert {one.of for one in whole.counts} == incidents | {one.id for one in whole.subjects}
    for passage in (side for one in whole.reuse for side in (one.a, one.b)):
        assert 0 <= passage.start < passage.end <= len(records[passage.report].report.text)


@pytest.mark.parametrize("seed", SEEDS)
def test_each_thing_is_in_one_place(seed: int) -> None:
    whole, records = compare(fortnight(seed)), fortnight(seed)
    stories = [report for story in whole.stories for report in story.reports]
    events = [member for incident in whole.incidents for member in incident.members]
    figures = [(value.report, value.figure) for subject in whole.subjects for value in subject.values]
    claims = [claim for origin in whole.origins for claim in origin.claims]
    assert sorted(stories) == sorted(record.report.id for record in records)
    for found, kind in ((events, "events"), (figures, "figures"), (claims, "claims")):
        given = [(r.report.id, item.id) for r in records for item in getattr(r, kind)]
        assert sorted(found) == sorted(given)


@pytest.mark.parametrize("seed", SEEDS)
def test_origins_lie_between_one_and_the_claims(seed: int) -> None:
    for count in compare(fortnight(seed)).counts:
        assert 0 <= count.origins.surely <= count.origins.possibly
        assert count.outlets <= count.reports


TWO = ("أعلنت الشرطة مقتل 12 مدنيا بقصف جوي على بلدة هجين يوم الثلاثاء.", "2021-03-04")


def test_an_earlier_report_moves_ids_and_leaves_where_they_went() -> None:
    later = [read(TWO[0] + f" نقل {name} ذلك.", name, "2021-03-05") for name in ("شبكة الأفق", "موقع السهل")]
    index = Index(later)
    (before,) = index.comparison.incidents
    changed = index.add(read(TWO[0], "نشرة الوادي", "2021-03-03"))
    (after,) = index.comparison.incidents
    assert before.id != after.id and len(after.members) == 3
    assert before.id in changed.gone and (before.id, after.id) in changed.redirects


def test_nothing_added_is_no_change() -> None:
    index = Index(fortnight(0))
    assert index.add() == Changes()
    assert (len(index), fortnight(0)[0].report.id in index, "r0" in index) == (14, True, False)


def test_a_second_reading_replaces_the_first() -> None:
    first, *others = fortnight(1)
    bare = Record(report=first.report, sentences=first.sentences)
    index = Index([bare, *others], caps=Index(fortnight(1)).caps)
    index.add(first)
    assert index.comparison == Index(fortnight(1), caps=index.caps).comparison


def test_of_two_sightings_that_of_the_first_source_counts() -> None:
    record = fortnight(0)[0]
    here = replace(record, report=replace(record.report, source="a.txt"))
    there = Record(report=replace(record.report, source="b.txt"))
    assert compare([there, here]) == compare([here, there]) == compare([here])


def test_a_rejected_report_is_not_taken_in() -> None:
    first, *others = fortnight(2)
    whole = anchor(first, first.report.id, "report")
    refused = compare(fortnight(2), [judgement("reject", whole)])
    assert refused == compare(others, caps=None)
    restored = [
        judgement("reject", whole),
        judgement("accept", whole, time="2021-04-02T08:00:00+00:00"),
    ]
    assert compare(fortnight(2), restored) == compare(fortnight(2))


@pytest.mark.parametrize("op", ["same", "different"])
def test_a_judgement_of_what_is_not_there_changes_nothing(op: str) -> None:
    absent = read("خبر لم يصل.", "نشرة الوادي", "2021-03-01")
    one = fortnight(0)[0]
    given = [judgement(op, anchor(one, "v0"), anchor(absent, "v1"))]  # type: ignore[arg-type]
    assert compare(fortnight(0), given) == compare(fortnight(0))
