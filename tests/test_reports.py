"""The three real reports of the shared folder, where it is there: what a careful reader takes from them."""

from functools import cache
from pathlib import Path

import pytest

import rawi
from rawi.arabic import fold
from rawi.model import Claim, Figure, Record

FOLDER = Path(__file__).parents[2] / "shared" / "reports"
PUBLISHED = {"baghouz_handover": "2019-02-21", "last_refuge": "2019-02-19", "mosul_documents": "2017-02-08"}

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the shared reports are not here")


@cache
def read(name: str) -> Record:
    return rawi.extract(
        (FOLDER / f"{name}.txt").read_text(encoding="utf-8"), published=PUBLISHED[name], source=name
    )


def figures(record: Record, measure: str) -> list[Figure]:
    return [figure for figure in record.figures if figure.measure == measure]


def chains(record: Record, figure: Figure) -> list[str]:
    by_id = {claim.id: claim for claim in record.claims}
    return [" < ".join(hop.name for hop in by_id[i].chain) for i in figure.claims]


def claims_with(record: Record, words: str) -> list[Claim]:
    at = record.report.text.index(words)
    return [c for c in record.claims if c.cue and c.content and c.content.start <= at < c.content.end]


def test_killed_and_wounded_at_baghouz_is_one_combined_figure_of_the_commander() -> None:
    record = read("last_refuge")
    found = [f for f in figures(record, "killed_or_wounded") if f.low == 43 and f.high is None]
    assert found and any("مصلح" in chain for f in found for chain in chains(record, f))
    assert not any(f.low == 43 for f in figures(record, "killed"))


def test_more_than_a_thousand_come_through_the_television_channel() -> None:
    record = read("last_refuge")
    found = [f for f in record.figures if f.low == 1000 and f.high is None]
    assert found and any(fold("سي إن إن") in fold(chain) for f in found for chain in chains(record, f))


def test_six_months_roll_back_from_the_report() -> None:
    times = [m.value for m in read("last_refuge").mentions if m.kind == "time" and "الستة الماضية" in m.text]
    assert times and {(t.start, t.end) for t in times} == {("2018-08-19", "2019-02-19")}


def test_those_arrested_are_fifteen_and_twenty() -> None:
    found = {(f.low, f.subject.nationality) for f in figures(read("baghouz_handover"), "detained")}
    assert {(15, "IQ"), (20, "FR")} <= found


def test_a_chain_of_paper_and_colonel() -> None:
    claim = claims_with(read("mosul_documents"), "من أشرس المقاتلين")[0]
    names = [fold(hop.name) for hop in claim.chain]
    assert len(names) >= 2 and fold("التميمي") in names[-1]
    assert any(fold("واشنطن بوست") in name or fold("الصحيفة") in name for name in names[:-1])


def test_the_handover_report_is_a_fragment() -> None:
    assert read("baghouz_handover").report.fragment
    assert not read("last_refuge").report.fragment


def test_infiltrations_are_thwarted() -> None:
    statuses = {e.status for e in read("last_refuge").events if e.type == "infiltration"}
    assert "thwarted" in statuses


def test_the_leader_may_hide_there() -> None:
    claims = claims_with(read("baghouz_handover"), "قد يكون مختبئا")
    assert any(claim.certainty == "possible" and claim.act == "believe" for claim in claims)


def test_an_edited_copy_changes_the_officials() -> None:
    found = rawi.compare([read("baghouz_handover"), read("last_refuge")])
    variants = [v for reuse in found.reuse if reuse.a.report != reuse.b.report for v in reuse.variants]
    assert any(variant.kind == "attribution" for variant in variants)


def test_a_passage_that_stands_twice_is_found() -> None:
    record = read("last_refuge")
    assert any(reuse.a.report == reuse.b.report for reuse in rawi.compare([record]).reuse)
