"""Deaths: never a mean, never the wounded, never a rate; the lowest for ACLED, low, best and high for GED."""

import pytest
from coded import coded, one_incident, retold, toll

from rawi.export.acled import acled_rows
from rawi.export.ged import ged_rows
from rawi.export.plover import plover
from rawi.model import Figure, Record


def deaths(*figures: Figure) -> object:
    (found,) = acled_rows([coded(*figures)])
    return found["fatalities"]


def ged(*records: Record) -> tuple[object, ...]:
    (found,) = ged_rows(records, joined=one_incident(len(records)))
    return found["low"], found["best"], found["high"]


@pytest.mark.parametrize(
    ("low", "high", "bound", "acled", "ged_"),
    [
        (7, 7, "exact", 7, (7, 7, 7)),
        (12, None, "more_than", 12, (12, 12, 12)),
        (12, None, "at_least", 12, (12, 12, 12)),
        (None, 50, "at_most", 0, (0, 50, 50)),
        (5, 7, "between", 5, (5, 5, 7)),
        (3, 9, "vague", 3, (3, 3, 9)),
        (20, 99, "vague", 20, (20, 20, 99)),
        (100, 999, "vague", 100, (100, 100, 999)),
        (1000, 9999, "vague", 1000, (1000, 1000, 9999)),
    ],
)
def test_one_figure(low, high, bound, acled, ged_) -> None:
    one = toll("43", low, high, bound=bound)
    assert deaths(one) == acled
    assert ged(coded(one)) == ged_


@pytest.mark.parametrize(
    "fields",
    [
        {"measure": "killed_or_wounded"},
        {"measure": "wounded"},
        {"measure": "missing"},
        {"unit": "percent"},
        {"unit": "item"},
        {"per": "day"},
        {"basis": "stock"},
        {"period": "m9"},
    ],
)
def test_what_is_no_count_of_this_events_dead(fields: dict[str, str]) -> None:
    one = toll("43", 43, 43, **fields)
    assert deaths(one) == 0
    assert list(ged_rows([coded(one)])) == []
    assert "dead" not in "".join(plover([coded(one)]))


def test_a_total_of_a_week_is_not_the_events() -> None:
    assert deaths(toll("43", 6, 6), toll("عشرات", 9, None, period="m9", class_="fighter")) == 6


def test_classes_are_added_without_a_total_and_not_beside_one() -> None:
    soldiers, children = toll("43", 4, 4, class_="soldier"), toll("عشرات", 3, 3, class_="child")
    assert deaths(soldiers, children) == 7
    assert deaths(toll("قتيل", 10, 10), soldiers, children) == 10


def test_a_class_that_is_more_than_the_total_is_anothers_toll() -> None:
    assert ged(coded(toll("43", 3, 3), toll("عشرات", 4, 4, class_="fighter"))) == (3, 3, 4)
    assert deaths(toll("43", 3, 3), toll("عشرات", 4, 4, class_="fighter")) == 3


def test_none_dead_is_no_row_of_ged() -> None:
    assert list(ged_rows([coded(toll("43", 0, 0))])) == []


def test_the_range_and_the_words_stand_in_the_notes() -> None:
    (found,) = acled_rows([coded(toll("عشرات", 12, 12), toll("43", 15, 15))])
    assert "killed, as told: 12-15 (عشرات | 43)" in str(found["notes"])
    (found,) = acled_rows([coded(toll("43", 15, 15))])
    assert "as told" not in str(found["notes"])


# --- several reports of one incident


def accounts(*tolls: int) -> list[Record]:
    return [retold(coded(), f"قناة {n}", toll("43", one, one)) for n, one in enumerate(tolls)]


def test_acled_takes_the_lowest_of_all_reports() -> None:
    (found,) = acled_rows(accounts(9, 7, 8), joined=one_incident(3))
    assert found["fatalities"] == 7 and "7-9" in str(found["notes"])


@pytest.mark.parametrize(
    ("tolls", "best"), [((9, 7, 9), 9), ((9, 7), 7), ((7, 9), 7), ((12, 12, 5, 5), 5), ((4,), 4)]
)
def test_the_best_figure_is_what_most_origins_say(tolls: tuple[int, ...], best: int) -> None:
    records = [retold(one, f"قناة {n}", *one.figures, claims=()) for n, one in enumerate(accounts(*tolls))]
    assert ged(*records) == (min(tolls), best, max(tolls))


def test_relays_of_one_speaker_are_one_origin() -> None:
    said = [retold(coded(), f"قناة {n}", toll("43", 9, 9, claims=("c1",))) for n in range(3)]
    other = [retold(coded(), f"صحيفة {n}", toll("43", 5, 5), claims=()) for n in range(2)]
    assert ged(*said, *other) == (5, 5, 9)


def test_origins_of_one_report_are_told_apart() -> None:
    said = toll("43", 12, 12, claims=("c1",)), toll("عشرات", 15, 15)
    both = retold(coded(), "قناة الطرفين", *said, claims=())
    assert ged(both) == (12, 12, 15)
    assert ged(both, *accounts(15, 15)) == (12, 15, 15)


def test_what_one_origin_says_last_is_what_it_says() -> None:
    assert ged(coded(toll("43", 12, 12), toll("عشرات", 15, 15))) == (12, 15, 15)


def test_a_report_without_a_toll_says_nothing_against_one() -> None:
    silent = retold(coded(), "قناة صامتة")
    assert ged(silent, *accounts(9)) == (9, 9, 9)
    (found,) = acled_rows([silent, *accounts(9)], joined=one_incident(2))
    assert found["fatalities"] == 9


def test_the_sides_of_the_best_figure() -> None:
    civilians = retold(coded(), "أ", toll("43", 5, 5, class_="civilian"))
    (found,) = ged_rows([civilians, *accounts(9, 9)], joined=one_incident(3))
    assert (
        sum(int(found[f"deaths_{side}"] or 0) for side in ("a", "b", "civilians", "unknown")) == found["best"]
    )
