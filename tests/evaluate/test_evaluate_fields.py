"""The grammar of gold lines and the measures of likeness, one by one: what they take, what they refuse, where they turn."""

from __future__ import annotations

from pathlib import Path

import pytest

from rawi.errors import DataError
from rawi.evaluate import load
from rawi.evaluate.fields import Wrong, bounds, figure, interval, is_date, joined, number, one_of
from rawi.evaluate.locate import Locator, alike, fold
from rawi.evaluate.names import kilometres
from rawi.evaluate.pairs import pair
from rawi.evaluate.sheet import Marker, Sheet, Tally
from rawi.evaluate.values import same_bounds, same_days, shown

# --- numbers


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("0", (0, 0)),
        ("12", (12, 12)),
        ("12..15", (12, 15)),
        ("12..12", (12, 12)),
        (" 12 .. 15 ", (12, 15)),
        ("12..", (12, None)),
        ("..15", (None, 15)),
        ("-3..3", (-3, 3)),
        ("1e3", (1000, 1000)),
        ("٣", (3, 3)),
    ],
)
def test_bounds(value: str, found: tuple[float | None, float | None]) -> None:
    assert bounds(value) == found


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("", "not a number"),
        ("..", "not a number"),
        (" .. ", "not a number"),
        ("12...15", "the first is more than the last"),
        ("1,200", "not a number"),
        ("nan", "not a number"),
        ("1..inf", "not a number"),
        ("15..12", "the first is more than the last"),
    ],
)
def test_what_are_no_bounds(value: str, told: str) -> None:
    with pytest.raises(Wrong) as caught:
        bounds(value)
    assert caught.value.told == f"{told}: {value!r}" and caught.value.hint


@pytest.mark.parametrize("value", ["", "12..15", "nan", "inf", "x", "1 2"])
def test_one_number_is_one_number(value: str) -> None:
    assert number("-34.5") == -34.5
    with pytest.raises(Wrong, match="not a number"):
        number(value)


# --- dates


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("2021-03-07", ("2021-03-07", "2021-03-07")),
        ("2021-03-01..2021-03-07", ("2021-03-01", "2021-03-07")),
        ("2021-03-07..2021-03-07", ("2021-03-07", "2021-03-07")),
        ("2021-03-07..", ("2021-03-07", None)),
        ("..2021-03-07", (None, "2021-03-07")),
        ("2021-03-07T22:00..2021-03-07T09:00", ("2021-03-07T22:00", "2021-03-07T09:00")),
        ("T09:30", ("T09:30", "T09:30")),
        ("P3D..P5D", ("P3D", "P5D")),
        ("PT36H", ("PT36H", "PT36H")),
        ("P1YT2H30M", ("P1YT2H30M", "P1YT2H30M")),
    ],
)
def test_intervals(value: str, found: tuple[str | None, str | None]) -> None:
    assert interval(value) == found


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("", "not a date"),
        ("..", "not a date"),
        ("P", "not a date"),
        ("PT", "not a date"),
        ("P3", "not a date"),
        ("2021-02-29", "not a date"),
        ("2021-13-01", "not a date"),
        ("2021-03-07T25:00", "not a date"),
        ("2021-3-7", "not a date"),
        ("2021-03", "not a date"),
        ("2021-03-07..soon", "not a date"),
        ("2021-03-07..2021-03-01", "the first day is after the last"),
    ],
)
def test_what_is_no_interval(value: str, told: str) -> None:
    with pytest.raises(Wrong) as caught:
        interval(value)
    assert caught.value.told == f"{told}: {value!r}" and caught.value.hint


@pytest.mark.parametrize(
    ("value", "is_one"),
    [("2021-03-07", True), ("2021-03-07T09:30:00", True), ("P3D", False), ("T09:30", False), ("", False), ("20210307", False)],
)  # fmt: skip
def test_a_date_is_a_day_of_the_calendar(value: str, is_one: bool) -> None:
    assert is_date(value) is is_one


@pytest.mark.parametrize("wrong", ["P3D", "T09:30", "2021-02-30", "2021-03-01..2021-03-02", "20210301"])
def test_a_report_is_published_on_a_day(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "a.txt").write_text("نص", encoding="utf-8")
    (tmp_path / "a.gold").write_text(f"published {wrong}\n", encoding="utf-8")
    with pytest.raises(DataError, match="published is not a date") as caught:
        load(tmp_path / "a.gold")
    assert caught.value.source == str(tmp_path / "a.gold") and caught.value.hint == "write YYYY-MM-DD"


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ("at=34.37 | within=25", "a location needs"),
        ("at=34.37,41.09", "a location needs"),
        ("at=34.37,41.09 | within=5..9", "not a number: '5..9'"),
        ("at=34.37..41.09 | within=25", "a location needs"),
        ("at=91,41 | within=25", "'91,41' lies nowhere on Earth"),
        ("at=34,-180.5 | within=25", "'34,-180.5' lies nowhere on Earth"),
        ("at=x,41 | within=25", "not a number: 'x'"),
        ("at=34,41,7 | within=25", "not a number: '41,7'"),
    ],
)
def test_a_place_that_lies_nowhere_is_an_error_at_its_line(tmp_path: Path, options: str, told: str) -> None:
    (tmp_path / "a.txt").write_text("وصلوا إلى القائم", encoding="utf-8")
    (tmp_path / "a.gold").write_text(f"# note\nplace القائم | {options}\n", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load(tmp_path / "a.gold")
    assert caught.value.message.startswith(told) and caught.value.place == "line 2"


# --- words


@pytest.mark.parametrize(
    ("value", "found"), [("killed 3", ("killed", (3, 3))), (" killed_or_wounded 3.. ", ("killed_or_wounded", (3, None)))]
)  # fmt: skip
def test_figures(value: str, found: tuple[str, tuple[float, float | None]]) -> None:
    assert figure(value) == found


@pytest.mark.parametrize("value", ["", "3", "Killed 3", "killed-3", "killed", "قتل 3"])
def test_what_is_no_figure(value: str) -> None:
    with pytest.raises(Wrong, match=r"not a (figure|number)"):
        figure(value)


def test_a_word_of_a_closed_list_and_names_joined() -> None:
    assert one_of("say", ("say", "deny"), "act") == "say"
    with pytest.raises(Wrong) as caught:
        one_of("shout", ("say", "deny"), "act")
    assert (caught.value.told, caught.value.hint) == ("no such act: 'shout'", "one of say, deny")
    assert (joined(" أ + ب+ ج "), joined(""), joined(" + ")) == (("أ", "ب", "ج"), (), ())


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("العقيد سالم", "سالم", True),
        ("سَالِم", "سالم", True),
        ("أحمد", "احمد", True),
        ("لواء الجبل الأخضر", "لواء الجبل", True),
        ("قيادة لواء الجبل", "لواء الجبل والنهر", True),
        ("لواء الجبل", "لواء النهر", False),
        ("سالم المرعي", "رائد السعيد", False),
        ("ISIS", "isis", True),
        ("أ", "أب", False),
        ("أ", "أ", True),
        ("", "سالم", False),
        ("", "", True),
    ],
)
def test_names_that_a_reader_takes_for_one(one: str, other: str, same: bool) -> None:
    assert alike(one, other) is alike(other, one) is same


def test_folding_takes_marks_and_white_space_away() -> None:
    assert fold("  أُسَـــامة\n بن ") == fold("اسامة بن")
    assert fold("ﷺ") == fold("صلى الله عليه وسلم")


@pytest.mark.parametrize(
    ("words", "places"),
    [
        ("سالم", ((4, 8), (13, 17))),
        ("سَـالم", ((4, 8), (13, 17))),
        ("قال   سالم", ((0, 8),)),
        ("سال", ((4, 7), (13, 16))),
        ("ك", ((19, 20),)),
        ("فلان", ()),
    ],
)
def test_whole_words_are_meant_where_there_are_any(words: str, places: tuple[tuple[int, int], ...]) -> None:
    assert Locator("قال سالم ثم بسالم سكت").all(words) == places


def test_each_asking_goes_on_to_the_next_place_and_each_heading_begins_anew() -> None:
    locator = Locator("سالم ثم سالم")
    assert [locator.take("claim", "سالم")[:1] for _ in range(3)] == [((0, 4),), ((8, 12),), ()]
    assert locator.take("event", "سالم") == ((0, 4), (8, 12))


@pytest.mark.parametrize(
    ("begins", "ends", "near", "found"),
    [
        ("أ", "ب", (0, 0), (0, 7)),
        ("أ", "ب", (9, 9), (8, 15)),
        ("ب", "أ", (0, 0), (6, 9)),
        ("ب", "أ", (15, 15), (6, 9)),
        ("أ", "د", (0, 0), None),
        ("د", "أ", (0, 0), None),
    ],
)
def test_a_stretch_begins_nearest_to_its_cue(
    begins: str, ends: str, near: tuple[int, int], found: tuple[int, int] | None
) -> None:
    assert Locator("أ ج ج ب أ ج ج ب").stretch(begins, ends, near) == found


# --- likeness


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ((100, 100), (101.1, 100), True),
        ((100, 100), (101.2, 100), False),
        ((0, 0), (0.011, 0), True),
        ((0, 0), (0.012, 0), False),
        ((12, None), (12, None), True),
        ((12, None), (12, 12), False),
        ((None, None), (None, None), True),
    ],
)
def test_amounts_are_one_up_to_rounding(one: tuple, other: tuple, same: bool) -> None:
    assert same_bounds(one, other) is same


@pytest.mark.parametrize(
    ("want", "got", "same"),
    [
        (("2021-03-07",) * 2, ("2021-03-07T09:30",) * 2, True),
        (("2021-03-07T09:30",) * 2, ("2021-03-07",) * 2, False),
        (("2021-03-07", None), ("2021-03-07", None), True),
        (("2021-03-07", None), ("2021-03-07", "2021-03-07"), False),
        (("P2D",) * 2, ("PT48H",) * 2, True),
        (("P1M",) * 2, ("P30D",) * 2, False),
        (("P1Y",) * 2, ("P12M",) * 2, True),
        (("PT1M",) * 2, ("PT60S",) * 2, True),
        (("P1W",) * 2, ("P7D",) * 2, True),
    ],
)
def test_days_and_durations_that_are_one(want: tuple, got: tuple, same: bool) -> None:
    assert same_days(want, got) is same


def test_bounds_in_words() -> None:
    assert [shown(one) for one in ((12, 12), (12, 15), (12, None), (None, 15), (None, None), (1e6, 1e6))] == [
        "12", "12..15", "12..", "..15", "", "1e+06",
    ]  # fmt: skip


def test_kilometres_are_the_same_both_ways() -> None:
    baghdad, mosul = (33.31, 44.37), (36.34, 43.13)
    assert kilometres(baghdad, mosul) == kilometres(mosul, baghdad) == pytest.approx(355, abs=3)
    assert kilometres((0, 179.5), (0, -179.5)) == pytest.approx(111.2, abs=0.1)
    assert kilometres((90, 0), (-90, 77)) == pytest.approx(20015, abs=1)


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        ([], []),
        ([[0.0]], []),
        ([[0.5]], [(0, 0)]),
        ([[0.5, 0.9]], [(0, 1)]),
        ([[0.5, 0.5]], [(0, 0)]),
        ([[0.5], [0.5]], [(0, 0)]),
        ([[0.5], [0.6]], [(1, 0)]),
        ([[0.9, 0.8], [0.85, 0.1]], [(0, 0), (1, 1)]),
        ([[0.9, 0.8], [0.95, 0.1]], [(0, 1), (1, 0)]),
    ],
)
def test_pairs_are_one_to_one_the_closest_first_and_ties_to_the_earlier(
    table: list[list[float]], wanted: list[tuple[int, int]]
) -> None:
    found = list(range(len(table[0]))) if table else []
    assert pair(range(len(table)), found, lambda i, j: table[i][j]) == wanted


# --- sheets


@pytest.mark.parametrize(
    ("counts", "shares"),
    [
        ((0, 0, 0, 0), (None, None, None)),
        ((4, 0, 0, 0), (None, 0.0, None)),
        ((0, 0, 4, 0), (0.0, None, None)),
        ((4, 0, 4, 0), (0.0, 0.0, 0.0)),
        ((4, 4, 4, 4), (1.0, 1.0, 1.0)),
        ((4, 2, 2, 2), (1.0, 0.5, pytest.approx(2 / 3))),
    ],
)
def test_shares_of_nothing_are_none_and_of_nothing_right_are_nought(counts: tuple, shares: tuple) -> None:
    asked, hit, offered, good = counts
    tally = Tally(asked=asked, hit=hit, offered=offered, good=good)
    assert (tally.precision, tally.recall, tally.f1) == shares


def test_a_marker_counts_and_lists_what_is_missed() -> None:
    sheet = Sheet()
    whole, part = Marker(sheet, "a.gold"), Marker(sheet, "b.gold", partial=True)
    whole.value("x", True, line=1, want="1", got="1")
    whole.value("x", False, line=2, want="2", got=None)
    whole.offered("x", False, "3")
    part.offered("x", False, "4")
    part.missed(["x", "y"], line=5)
    assert (sheet.reports, sheet.tally("x")) == (2, Tally(asked=3, hit=1, offered=2, good=1))
    assert [str(one) for one in sheet.misses] == [
        "a.gold:2: x: wanted 2, got –",
        "a.gold: x: wanted –, got 3",
    ]
    assert sheet.to_dict()["y"] == {"precision": None, "recall": 0.0, "f1": None, "asked": 1, "offered": 0}
