"""What comparing takes from one report: its events as accounts, its figures with who gives them, who speaks for whom."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from handmade import TEXT_B, Writer, bare, report, shelling
from rawi.model import (
    Claim,
    Content,
    Entity,
    EventDate,
    EventSummary,
    Hop,
    Person,
    PersonValue,
    PlaceValue,
    Plover,
    Record,
    Time,
    TimeValue,
)
from rawi.reconcile.account import Account, Names, names, of_summary
from rawi.reconcile.calendar import day, days
from rawi.reconcile.counting import Counted, Counter
from rawi.reconcile.gist import gist, sign_of
from rawi.reconcile.speaking import medium, spoken_for
from rawi.reconcile.telling import UNDATED_DAYS, Teller

TOLD = shelling(TEXT_B, "التنظيم", "15 مدنياً", 15, 15, published="2021-03-06")


def with_event(record: Record = TOLD, **fields: Any) -> Record:
    return replace(record, events=(replace(record.events[0], **fields),))


def account(record: Record) -> Account:
    return Teller(record).account(record.events[0])


def placed(**fields: Any) -> Record:
    """The story with its place changed."""
    changed = tuple(
        replace(one, value=replace(one.value, **fields)) if isinstance(one.value, PlaceValue) else one
        for one in TOLD.mentions
    )
    return replace(TOLD, mentions=changed)


# --- events


@pytest.mark.parametrize(
    ("date", "background", "published", "wanted"),
    [
        (("2021-03-04", "2021-03-04"), False, "2021-03-06", ("2021-03-04", "2021-03-04")),
        (("2021-03-01", None), False, "2021-03-06", ("2021-03-01", "2021-03-01")),
        ((None, None), False, "2021-03-06", ("2021-03-03", "2021-03-06")),
        ((None, None), False, "2021-03-06T23:59:00+03:00", ("2021-03-03", "2021-03-06")),
        ((None, None), True, "2021-03-06", None),
        ((None, None), False, None, None),
    ],
)
def test_an_event_is_compared_by_its_own_days_or_by_those_before_its_report(
    date: tuple[str | None, str | None],
    background: bool,
    published: str | None,
    wanted: tuple[str, str] | None,
) -> None:
    made = with_event(date=EventDate(*date), background=background)
    made = replace(made, report=replace(made.report, published=published))
    assert account(made).days == (days(*wanted) if wanted else None)
    assert UNDATED_DAYS == 3


@pytest.mark.parametrize(
    ("fields", "at", "gazetteer"),
    [
        ({}, (34.69, 40.83), None),
        ({"gazetteer": "geonames", "gazetteer_id": "1"}, (34.69, 40.83), "geonames:1"),
        ({"latitude": None}, None, None),
        ({"latitude": None, "gazetteer": "geonames", "gazetteer_id": "1"}, None, "geonames:1"),
        ({"latitude": 0.0, "longitude": 0.0}, (0.0, 0.0), None),
        ({"feature": "country"}, None, None),
        ({"feature": "river", "gazetteer_id": "7"}, None, None),
        ({"feature": "admin1"}, (34.69, 40.83), None),
    ],
)
def test_where_an_event_lies(
    fields: dict[str, Any], at: tuple[float, float] | None, gazetteer: str | None
) -> None:
    found = account(placed(**fields))
    assert (found.at, found.gazetteer, found.place) == (at, gazetteer, "هجين")


def test_an_event_without_place_and_people_is_an_account_all_the_same() -> None:
    found = account(with_event(place=None, places=(), actors=(), targets=(), figures=(), plover=None))
    assert (found.at, found.place, found.actors, found.targets) == (None, None, Names(), Names())
    assert (found.figures, found.family, found.victims) == ({}, None, frozenset())


def test_actors_go_by_the_name_of_their_entity_not_by_its_last_mention() -> None:
    named = replace(TOLD, entities=(replace(TOLD.entities[0], name="تنظيم داعش"),))
    assert account(named).actors == names(["تنظيم داعش"])
    unknown = replace(TOLD, entities=())
    assert account(unknown).actors == names(["التنظيم"])


def test_a_named_target_is_a_victim_and_a_place_is_none() -> None:
    writer = Writer(TOLD.report)
    start, end = writer.span("سالم المرعي")
    person = Person(
        id="m9", start=start, end=end, text="سالم المرعي", rule="r", value=PersonValue(name="سالم المرعي")
    )
    made = replace(with_event(targets=("m9",)), mentions=(*TOLD.mentions, person))
    assert account(made).victims == {"سالم المرعي"}
    assert account(TOLD).victims == frozenset()


def test_the_toll_is_the_first_whole_count_of_a_measure_and_never_a_part() -> None:
    whole = TOLD.figures[0]
    part = replace(whole, id="f2", low=3, high=3, part_of=whole.id)
    again = replace(whole, id="f3", low=20, high=None)
    made = replace(with_event(figures=("f2", whole.id, "f3", "f404")), figures=(whole, part, again))
    assert account(made).figures == {"killed": (15, 15)}


@pytest.mark.parametrize(
    ("start", "end", "period"),
    [("2021-02-01", "2021-02-28", 28), ("2021-02-01", "2021-02-01", 1), (None, None, None)],
)
def test_over_how_many_days_a_toll_is_counted(start: str | None, end: str | None, period: int | None) -> None:
    first, last = Writer(TOLD.report).span("في القصف")
    when = Time(
        id="t1", start=first, end=last, text="في القصف", rule="r", value=TimeValue(start=start, end=end)
    )
    made = replace(TOLD, mentions=(*TOLD.mentions, when), figures=(replace(TOLD.figures[0], period="t1"),))
    assert account(made).period == period


@pytest.mark.parametrize(
    ("words", "ordinal"),
    [("وقصفت للمرة الثانية", "second"), ("وقصفت بلدة هجين ظهر الثانية", None), ("وقصفت بلدة هجين", None)],
)
def test_which_of_several_happenings_the_words_behind_the_trigger_say(
    words: str, ordinal: str | None
) -> None:
    text = f"{words}."
    at = text.index("قصفت")
    event = replace(TOLD.events[0], trigger=replace(TOLD.events[0].trigger, start=at, end=at + 4))
    made = Record(report=report(text), sentences=((0, len(text)),), events=(event,))
    assert account(made).ordinal == ordinal


def test_a_summary_is_an_account_without_a_report() -> None:
    found = of_summary(EventSummary(id="1", latitude=34.0, start="2021-03-04", figures={"killed": (None, 5)}))
    assert (found.report, found.id, found.at) == ("", "1", None)
    assert (found.days, found.figures) == ((day("2021-03-04"),) * 2, {"killed": (None, 5)})
    assert of_summary(EventSummary(id="1", latitude=0.0, longitude=0.0)).at == (0.0, 0.0)


def test_the_family_of_a_type_is_what_plover_calls_it() -> None:
    assert account(TOLD).family == "ASSAULT"
    assert account(with_event(plover=Plover("COERCE", "arrest"))).family == "COERCE"


# --- figures


def counted(record: Record) -> Counted:
    (found,) = Counter(record).counted()
    return found


def claims(*shapes: tuple[str, str | None, str, bool]) -> tuple[Claim, ...]:
    """(id, within, polarity, in the outlet's own voice)."""
    hop = Hop(name="العقيد سالم المرعي", named=True)
    return tuple(
        Claim(id=one, within=around, polarity=polarity, chain=() if own else (hop,), rule="r")  # type: ignore[arg-type]
        for one, around, polarity, own in shapes
    )


@pytest.mark.parametrize(
    ("shapes", "given", "told", "denied"),
    [
        ([("c1", None, "positive", False)], ("c1",), ("c1",), False),
        ([("c1", None, "positive", False), ("c2", "c1", "positive", False)], ("c1", "c2"), ("c2",), False),
        ([("c1", None, "negative", False), ("c2", "c1", "positive", False)], ("c1", "c2"), ("c2",), False),
        ([("c1", None, "positive", False), ("c2", "c1", "negative", False)], ("c1", "c2"), ("c2",), True),
        (
            [("c1", None, "positive", False), ("c2", None, "negative", False)],
            ("c1", "c2"),
            ("c1", "c2"),
            True,
        ),
        ([("c1", None, "unknown", False)], ("c1",), ("c1",), False),
        ([("c1", None, "positive", False), ("c0", None, "positive", True)], (), ("c0",), False),
        ([("c1", None, "positive", False)], (), (), False),
        ([("c1", None, "positive", False)], ("c404",), (), False),
    ],
)
def test_a_figure_is_given_by_its_innermost_claims(
    shapes: list[tuple[str, str | None, str, bool]],
    given: tuple[str, ...],
    told: tuple[str, ...],
    denied: bool,
) -> None:
    made = replace(TOLD, claims=claims(*shapes), figures=(replace(TOLD.figures[0], claims=given),))
    assert (counted(made).claims, counted(made).denied) == (told, denied)


def test_a_figure_knows_its_sentence_and_who_is_beside_it() -> None:
    found = counted(TOLD)
    assert (found.sentence, found.places, found.beside) == (2, (), ())
    first = replace(TOLD, sentences=((0, len(TEXT_B)),))
    assert (counted(first).sentence, counted(first).places) == (1, ("Hajin",))
    assert counted(first).beside == (TOLD.entities[0].id,)
    assert (counted(replace(TOLD, sentences=())).sentence, counted(TOLD).kind) == (0, "shelling")


def test_a_figure_of_no_event_has_no_people_of_one() -> None:
    loose = replace(TOLD.figures[0], subject=replace(TOLD.figures[0].subject, event=None))
    made = replace(with_event(figures=()), figures=(loose,))
    assert (counted(made).event, counted(made).kind, counted(made).people) == (None, None, ())
    assert counted(TOLD).people == (TOLD.entities[0].id,)


# --- entities and speakers


@pytest.mark.parametrize(
    ("kind", "name", "key", "sign"),
    [
        ("organization", "تنظيم داعش", "is", "key\tis"),
        ("person", "سالم المرعي", None, "name\tperson\tسالم\tالمرعي"),
        ("person", "سالم", None, None),
        ("person", "سالم", "salem", "key\tsalem"),
        ("organization", "البلدية", None, "name\torganization\tالبلديه"),
        ("organization", "«»", None, None),
        ("group", "مسلحون مجهولون", None, None),
        ("group", "مسلحون", "gunmen", "key\tgunmen"),
        ("place", "هجين", "hajin", None),
    ],
)
def test_what_makes_entities_of_two_reports_one(
    kind: str, name: str, key: str | None, sign: str | None
) -> None:
    assert sign_of(Entity(id="e1", kind=kind, name=name, key=key)) == sign


@pytest.mark.parametrize(
    ("name", "bare_name"),
    [
        ("صحيفة الساحل", "الساحل"),
        ("جريدة «الساحل» اليومية", "الساحل"),
        ("صحيفة", ""),
        ("الصحيفة", ""),
        ("العقيد سالم", None),
        ("الساحل", None),
        ("", None),
        ("«»", None),
    ],
)
def test_an_outlets_bare_name(name: str, bare_name: str | None) -> None:
    assert medium(name) == bare_name


@pytest.mark.parametrize(
    ("phrase", "role", "speaks"),
    [
        ("المتحدث باسم لواء الجبل", "spokesperson", True),
        ("المتحدث باسم لواء الجبل", "witness", False),
        ("المتحدث باسم لواء الجبل", None, False),
        ("قائد عسكري", "military", False),
    ],
)
def test_who_speaks_for_an_organization(phrase: str, role: Any, speaks: bool) -> None:
    text = f"قال {phrase} إن لواء الجبل انسحب."
    writer = Writer(report(text))
    there = replace(writer.organization("لواء الجبل", "e1"))
    made = Record(report=writer.report, mentions=(there,))
    found = spoken_for(made, writer.hop(phrase, role=role))
    assert (found is not None and found.id == there.id) is speaks
    assert spoken_for(made, Hop(name=phrase, named=True, role=role)) is None


def test_an_empty_report_has_an_empty_gist() -> None:
    found = gist(bare(""))
    assert (found.whos, found.voices, found.events, found.figures) == ((), (), (), ())


def test_a_claim_without_content_stands_at_the_beginning() -> None:
    hop = Hop(name="العقيد سالم المرعي", named=True)
    made = replace(TOLD, claims=(Claim(id="c1", chain=(hop,), rule="r"),))
    (voice,) = gist(made).voices
    assert (voice.id, voice.start, voice.end, voice.own) == ("c1", 0, 0, False)
    own = Claim(id="c2", content=Content(3, 9, ((3, 9),)), rule="r")
    (voice,) = gist(replace(TOLD, claims=(own,))).voices
    assert (voice.start, voice.end, voice.name, voice.own) == (3, 9, None, True)
