"""Scores where gold and reading differ in what they leave open: voices, dates, places, counts that only one side has."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from test_evaluate_scores import TEXT, claim, perfect

from rawi.evaluate import Sheet, score
from rawi.model import EventDate, EventPlace, Hop, Record


def marked(folder: Path, record: Record, *lines: str) -> Sheet:
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "a.gold").write_text("\n".join(["published 2021-03-02", *lines]), encoding="utf-8")
    return score(folder, read=lambda _: record)


def counts(sheet: Sheet, field: str) -> tuple[int, int, int, int]:
    """asked, hit, offered, good."""
    one = sheet.tally(field)
    return one.asked, one.hit, one.offered, one.good


def with_event(**fields: object) -> Record:
    record = perfect()
    return replace(record, events=(replace(record.events[0], **fields),))


ARREST = "event أوقفت | type=arrest"


@pytest.mark.parametrize(
    ("date", "asked", "wanted"),
    [
        (EventDate("2021-03-01", "2021-03-01"), " | date=2021-03-01", (1, 1, 1, 1)),
        (EventDate("2021-03-02", "2021-03-02"), " | date=2021-03-01", (1, 0, 1, 0)),
        (EventDate(), " | date=2021-03-01", (1, 0, 0, 0)),
        (EventDate("2021-03-01", "2021-03-01"), "", (0, 0, 1, 0)),
        (EventDate(), "", (0, 0, 0, 0)),
    ],
)
def test_a_date_that_only_one_side_has(
    tmp_path: Path, date: EventDate, asked: str, wanted: tuple[int, int, int, int]
) -> None:
    assert counts(marked(tmp_path, with_event(date=date), ARREST + asked), "event.date") == wanted


@pytest.mark.parametrize(
    ("fields", "wanted"),
    [
        ({}, (1, 1, 1, 1)),
        ({"places": ()}, (1, 1, 1, 1)),
        ({"place": None}, (1, 1, 1, 1)),
        ({"place": None, "places": ()}, (1, 0, 0, 0)),
        ({"places": (EventPlace("m3"), EventPlace("m5"))}, (1, 1, 2, 1)),
        ({"places": (EventPlace("m404"),)}, (1, 0, 0, 0)),
    ],
)
def test_places_of_an_event_are_all_it_names_else_its_own(
    tmp_path: Path, fields: dict[str, object], wanted: tuple[int, int, int, int]
) -> None:
    sheet = marked(tmp_path, with_event(**fields), f"{ARREST} | place=القائم")
    assert counts(sheet, "event.place") == wanted


@pytest.mark.parametrize(
    ("figures", "wanted"),
    [
        ("detained 3", (1, 1, 1, 1)),
        ("detained 3..", (1, 0, 1, 0)),
        ("killed 3", (1, 0, 1, 0)),
        ("detained 3, detained 3", (2, 1, 1, 1)),
        ("", (0, 0, 1, 0)),
    ],
)
def test_figures_are_paired_one_to_one(
    tmp_path: Path, figures: str, wanted: tuple[int, int, int, int]
) -> None:
    sheet = marked(tmp_path, perfect(), f"{ARREST} | figures={figures}" if figures else ARREST)
    assert counts(sheet, "event.figures") == wanted


@pytest.mark.parametrize(
    ("status", "background", "hit"), [("actual", False, 1), ("denied", False, 0), ("actual", True, 0)]
)
def test_background_is_a_part_of_the_status(tmp_path: Path, status: str, background: bool, hit: int) -> None:
    sheet = marked(tmp_path, with_event(status=status, background=background), ARREST)
    assert counts(sheet, "event.status") == (1, hit, 1, hit)


def test_an_event_that_is_missed_is_asked_for_in_every_field_and_listed_once(tmp_path: Path) -> None:
    line = (
        f"{ARREST} | agent=القوة | target=ثلاثة أشخاص | place=القائم | date=2021-03-01 | figures=detained 3"
    )
    sheet = marked(tmp_path, perfect(events=(), figures=()), line)
    names = ("found", "type", "actor", "target", "place", "date", "status", "figures")
    assert {name: counts(sheet, f"event.{name}") for name in names} == dict.fromkeys(names, (1, 0, 0, 0))
    assert [one.field for one in sheet.misses if one.line == 2] == ["event.found"]


# --- claims


def said(*chain: Hop, **more: object) -> Record:
    return perfect(
        claims=(claim("c1", "قال", "القوة أوقفت ثلاثة أشخاص في القائم مساء الاثنين", chain, **more),)
    )


SALEM, FORCE = Hop(name="العقيد سالم", named=True), Hop(name="القوة", named=True)


@pytest.mark.parametrize(
    ("chain", "asked", "origin", "whole"),
    [
        ((SALEM,), " | by=العقيد سالم", (1, 1, 1, 1), (0, 0, 0, 0)),
        ((FORCE, SALEM), " | by=العقيد سالم", (1, 1, 1, 1), (1, 0, 1, 0)),
        ((SALEM,), " | by=القوة > العقيد سالم", (1, 1, 1, 1), (1, 0, 1, 0)),
        ((FORCE, SALEM), " | by=القوة > العقيد سالم", (1, 1, 1, 1), (1, 1, 1, 1)),
        ((SALEM, FORCE), " | by=القوة > العقيد سالم", (1, 0, 1, 0), (1, 0, 1, 0)),
        ((), " | by=العقيد سالم", (1, 0, 0, 0), (0, 0, 0, 0)),
        ((SALEM,), "", (0, 0, 1, 0), (0, 0, 0, 0)),
        ((), "", (0, 0, 1, 1), (0, 0, 0, 0)),
    ],
)
def test_origin_and_chain(
    tmp_path: Path, chain: tuple[Hop, ...], asked: str, origin: tuple[int, ...], whole: tuple[int, ...]
) -> None:
    sheet = marked(tmp_path, said(*chain), f"claim قال{asked}")
    assert (counts(sheet, "claim.origin"), counts(sheet, "claim.chain")) == (origin, whole)


@pytest.mark.parametrize(
    ("line", "fields", "right"),
    [
        ("claim قال | act=say", {}, ("act",)),
        ("claim قال | act=deny/say", {}, ("act",)),
        ("claim قال | act=deny", {}, ()),
        ("claim قال | certainty=probable", {"certainty": "probable"}, ("certainty",)),
        ("claim قال | certainty=possible", {"certainty": "probable"}, ()),
        ("claim قال | polarity=negative", {"polarity": "negative"}, ("polarity",)),
        ("claim قال", {"polarity": "unknown"}, ()),
    ],
)
def test_how_it_is_said(tmp_path: Path, line: str, fields: dict[str, object], right: tuple[str, ...]) -> None:
    asked = [one for one in ("act", "certainty", "polarity") if one in line or one in fields]
    sheet = marked(tmp_path, said(SALEM, **fields), line)
    assert {one for one in asked if counts(sheet, f"claim.{one}")[1]} == set(right)


@pytest.mark.parametrize(("moved", "right"), [(0, True), (12, True), (13, False)])
def test_a_content_may_begin_a_dozen_characters_elsewhere(tmp_path: Path, moved: int, right: bool) -> None:
    record = said(SALEM)
    one = record.claims[0]
    assert one.content is not None
    start = one.content.start + moved
    shifted = replace(one, content=replace(one.content, start=start))
    sheet = marked(tmp_path, replace(record, claims=(shifted,)), "claim قال | says=القوة أوقفت … الاثنين")
    assert counts(sheet, "claim.begins") == (1, int(right), 1, int(right))
    assert counts(sheet, "claim.ends") == (1, 1, 1, 1)


def test_a_claim_without_content_misses_both_ends(tmp_path: Path) -> None:
    record = said(SALEM)
    bare = replace(record, claims=(replace(record.claims[0], content=None),))
    sheet = marked(tmp_path, bare, "claim قال | says=القوة أوقفت … الاثنين")
    assert counts(sheet, "claim.found") == (1, 1, 1, 1)
    assert counts(sheet, "claim.begins") == counts(sheet, "claim.ends") == (1, 0, 0, 0)


def test_the_outlets_own_voice_is_not_scored(tmp_path: Path) -> None:
    record = perfect()
    own = replace(record.claims[0], cue=None, cues=())
    sheet = marked(tmp_path, replace(record, claims=(own,)), "place القائم")
    assert counts(sheet, "claim.found") == (0, 0, 0, 0)
