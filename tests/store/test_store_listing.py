"""Pages of what views show: filtered, sorted, a page at a time; and the searches beside them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from handmade import bare
from rawi.errors import CaseError
from rawi.store import (
    Asked,
    ClaimLine,
    EventLine,
    FigureLine,
    Group,
    IndexText,
    Lines,
    NameText,
    Sought,
    Store,
)
from shelf import filed

RIVER, HILL = "نشرة النهر", "شبكة الجبل"
DATES = {"one": "2021-03-01", "two": "2021-03-05", "three": None}


def event(
    identity: str, type_: str = "shelling", day: str | None = None, places: str = "", claims: str = " c1 "
) -> EventLine:
    return EventLine(identity, type_, "actual", False, day, day, places, claims)


def claim(identity: str, own: bool = False, hops: int = 1) -> ClaimLine:
    return ClaimLine(identity, "say", "certain", "positive", own, hops)


LINES = {
    "one": Lines(
        events=(event("v1", day="2021-02-27", places="هجين\nHajin"), event("v2", "arrest", claims=" c2 ")),
        figures=(
            FigureLine("f1", "killed", "civilian", "v1", 3, 3),
            FigureLine("f2", "money", None, None, 9, 9),
        ),
        claims=(claim("c1"), claim("c2"), claim("c3", own=True, hops=0)),
    ),
    "two": Lines(
        events=(event("v3", places="الباغوز\nBaghouz"),),
        figures=(FigureLine("f3", "killed", None, "v3", 5, None),),
        claims=(claim("c1"),),
    ),
    "three": Lines(events=(event("v4", "arrest"),), claims=(claim("c4", own=True, hops=0),)),
}
REPORTS = {
    name: bare(name, outlet=RIVER if name == "one" else HILL, published=published)
    for name, published in DATES.items()
}
IDS = {record.report.id: name for name, record in REPORTS.items()}


def members(*names: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple((REPORTS[report].report.id, item) for report, item in names)


GROUPS = [
    Group(kind="incidents", id="i1", members=members(("one", "v1"), ("two", "v3")), reports=2, start="2021-02-27", body=b"i1"),
    Group(kind="incidents", id="i2", members=members(("one", "v2")), reports=1, background=True),
    Group(kind="incidents", id="i3", members=members(("three", "v4")), reports=1),
    Group(kind="origins", id="o1", members=members(("one", "c1"), ("two", "c1")), body=b"o1"),
    Group(kind="origins", id="o2", members=members(("one", "c3")), body=b"o2"),
    Group(kind="reuse", id="u1", members=members(("one", ""), ("two", "")), size=40, body=b"short"),
    Group(kind="reuse", id="u2", members=members(("two", ""), ("three", "")), size=90, body=b"long"),
]  # fmt: skip


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store(tmp_path_factory.mktemp("listing") / "case.rawi") as opened:
        words = {"one": "قصف هجين", "two": "قصف الباغوز", "three": "سوق"}
        opened.write(
            filed(
                record,
                lines=LINES[name],
                words=IndexText(words[name], words[name]),
                names=NameText(speakers=name, places="هجين" if name == "one" else ""),
            )
            for name, record in REPORTS.items()
        )
        opened.groups.keep("1", "decided", GROUPS)
        yield opened


def things(store: Store, thing: Any, **asked: Any) -> list[str]:
    found = store.listing.things(thing, Asked(**asked), limit=-1, offset=0)
    return [f"{IDS[report]}.{item}" for report, item in found]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["three.v4", "one.v1", "one.v2", "two.v3"]),
        ({"type": "arrest"}, ["three.v4", "one.v2"]),
        ({"type": "no such type"}, []),
        ({"publishers": (RIVER,)}, ["one.v1", "one.v2"]),
        ({"publishers": ()}, []),
        ({"since": "2021-03-01"}, ["one.v2", "two.v3"]),
        ({"until": "2021-02-28"}, ["one.v1"]),
        ({"since": "2021-02-27", "until": "2021-03-01"}, ["one.v1", "one.v2"]),
        ({"place": lambda places: "Baghouz" in places}, ["two.v3"]),
        ({"only": frozenset(members(("one", "v2"), ("two", "v9")))}, ["one.v2"]),
        ({"only": frozenset()}, []),
    ],
)
def test_events_by_what_is_asked(store: Store, asked: dict[str, Any], found: list[str]) -> None:
    assert things(store, "events", **asked) == found


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["one.f1", "one.f2", "two.f3"]),
        ({"type": "money"}, ["one.f2"]),
        ({"type": "killed"}, ["one.f1", "two.f3"]),
        ({"type": "shelling"}, ["one.f1", "two.f3"]),
        ({"place": lambda places: "هجين" in places}, ["one.f1"]),
        ({"until": "2021-02-28"}, ["one.f1"]),
        ({"since": "2021-03-02"}, ["two.f3"]),
    ],
)
def test_figures_go_by_their_event_where_they_have_one(
    store: Store, asked: dict[str, Any], found: list[str]
) -> None:
    """A figure without an event has its measure and its report's date alone."""
    got = things(store, "figures", **asked)
    assert got == [one for one in found if not (one == "one.f2" and "until" in asked)]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["one.c1", "one.c2", "two.c1"]),
        ({"type": "arrest"}, ["one.c2"]),
        ({"place": lambda places: "Hajin" in places}, ["one.c1"]),
        ({"publishers": (HILL,)}, ["two.c1"]),
    ],
)
def test_claims_are_those_of_others_about_what_is_asked(
    store: Store, asked: dict[str, Any], found: list[str]
) -> None:
    assert things(store, "claims", **asked) == found


@pytest.mark.parametrize(("limit", "offset", "found"), [(2, 0, 2), (2, 2, 2), (2, 4, 0), (-1, 3, 1)])
def test_things_come_a_page_at_a_time(store: Store, limit: int, offset: int, found: int) -> None:
    page = store.listing.things("events", Asked(), limit=limit, offset=offset)
    assert len(page) == found
    assert page == store.listing.things("events", Asked(), limit=-1, offset=0)[offset : offset + found]


def groups(store: Store, kind: str, thing: Any, order: str, **asked: Any) -> list[tuple[str, int]]:
    rows = store.listing.groups(kind, thing, Asked(**asked), order=order, limit=9, offset=0)
    return [(row.id, len(row.members)) for row in rows]


@pytest.mark.parametrize(
    ("order", "found"),
    [("incidents", [("i1", 2), ("i3", 1), ("i2", 1)]), ("timeline", [("i1", 2), ("i2", 1), ("i3", 1)])],
)
def test_incidents_in_each_order(store: Store, order: str, found: list[tuple[str, int]]) -> None:
    assert groups(store, "incidents", "events", order) == found


def test_a_group_comes_with_its_asked_members_alone(store: Store) -> None:
    assert groups(store, "incidents", "events", "incidents", publishers=(RIVER,)) == [("i1", 1), ("i2", 1)]
    (first, *_) = store.listing.groups("incidents", "events", Asked(), order="incidents", limit=1, offset=0)
    assert (first.body, [IDS[report] for report, _ in first.members]) == (b"i1", ["one", "two"])


def test_origins_have_a_chain_beyond_the_outlet(store: Store) -> None:
    assert groups(store, "origins", "claims", "origins") == [("o1", 2)]


def test_a_layer_without_rows_has_none(store: Store) -> None:
    assert groups(store, "incidents", "events", "incidents", groups="machine") == []


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, [b"long", b"short"]),
        ({"publishers": (RIVER,)}, [b"short"]),
        ({"since": "2021-03-02"}, [b"long", b"short"]),
        ({"until": "2021-03-02"}, [b"short"]),
        ({"only": frozenset({("u2", "")})}, [b"long"]),
    ],
)
def test_shared_passages_with_a_side_in_what_is_asked(
    store: Store, asked: dict[str, Any], found: list[bytes]
) -> None:
    assert store.listing.reuse(Asked(**asked), limit=9, offset=0) == found


@pytest.mark.parametrize(
    ("telling", "found"), [(False, [(HILL, 1), (RIVER, 2)]), (True, [(RIVER, 2), (HILL, 1)])]
)
def test_outlets_with_what_they_carry_of_others(
    store: Store, telling: bool, found: list[tuple[str, int]]
) -> None:
    assert store.listing.outlets(Asked(), telling=telling, limit=9, offset=0) == found


def test_what_an_outlet_published(store: Store) -> None:
    def told(**fields: Any) -> list[str]:
        asked, telling = (
            Asked(**{k: v for k, v in fields.items() if k != "telling"}),
            fields.get("telling", False),
        )
        return [IDS[one] for one in store.listing.published(HILL, asked, telling=telling)]

    assert told() == ["three", "two"]
    assert told(telling=True) == ["two"]
    assert told(since="2021-03-01") == ["two"]


def test_all_that_stand_in_a_group_with_one(store: Store) -> None:
    (key,) = members(("two", "v3"))
    assert store.listing.joined("decided", "incidents", [key]) == set(members(("one", "v1"), ("two", "v3")))
    assert store.listing.joined("machine", "incidents", [key]) == {key}
    assert store.listing.joined("decided", "incidents", []) == frozenset()


# --- searching

SOUGHT = [
    ({"words": '"قصف"'}, ["one", "two"]),
    ({"words": '"قصف"', "named": 'speakers : "two"'}, ["two"]),
    ({"named": '"هجين"'}, ["one"]),
    ({"either": (('"سوق"', '"zzz"'),)}, ["three"]),
    ({"either": (('"zzz"', '"three"'),)}, ["three"]),
    ({"either": (('"قصف"', '"zzz"'), ('"zzz"', '"one"'))}, ["one"]),
    ({"types": ("money",)}, ["one"]),
    ({"types": ("arrest", "money")}, ["one"]),
    ({"publishers": (HILL,), "words": '"قصف"'}, ["two"]),
    ({"since": "2021-03-02"}, ["two"]),
    ({"until": "2021-03-02"}, ["one"]),
    ({}, ["two", "one", "three"]),
]


@pytest.mark.parametrize(("sought", "found"), SOUGHT)
def test_all_that_is_sought_must_hold(store: Store, sought: dict[str, Any], found: list[str]) -> None:
    hits = [IDS[hit.report] for hit in store.lookup.search(Sought(**sought), limit=9)]
    assert (hits if not sought else sorted(hits)) == (found if not sought else sorted(found))


def test_reports_by_words_or_names_come_in_the_order_of_records(store: Store) -> None:
    assert [IDS[one] for one in store.lookup.reports('"قصف"', '"three"')] == ["three", "one", "two"]


def test_what_the_case_knows_of(store: Store) -> None:
    assert store.lookup.publishers() == (HILL, RIVER)
    held = [store.lookup.holds(one) for one in ("arrest", "killed", "flood")]
    assert held == [True, True, False]


@pytest.mark.parametrize("item", ['v"1', "v1 OR v2", "*", "", "قصف", "v1-", "NEAR(", "'"])
def test_an_id_of_any_characters_is_sought_and_never_breaks(store: Store, item: str) -> None:
    assert all(item in one for one in [record.report.id for record in store.holding(item)])


def test_a_search_that_is_no_expression_is_a_fault_and_not_a_crash(store: Store) -> None:
    with pytest.raises(CaseError, match="could not be used"):
        store.lookup.search(Sought(words='"'), limit=1)


# --- pages of a case that grows


def test_words_can_be_put_in_again(tmp_path: Path) -> None:
    with Store(tmp_path / "case.rawi") as store:
        store.write([filed(REPORTS["one"], words=IndexText("قديم", "قديم"))])
        store.lookup.finish("w1")
        assert (store.lookup.shape(), store.lookup.missing()) == ("w1", ())
        store.lookup.clear()
        assert (store.lookup.shape(), store.lookup.missing()) == (None, (REPORTS["one"].report.id,))
        assert store.lookup.search(Sought(words='"قديم"'), limit=9) == ()
