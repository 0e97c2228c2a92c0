"""The views of one story in two outlets, from records made by hand."""

import pytest

from handmade import compared, story
from rawi.case import CaseView, Filter
from rawi.model import Comparison


@pytest.fixture
def view() -> CaseView:
    return CaseView(story(), compared(story()))


def test_figures_stand_side_by_side(view: CaseView) -> None:
    (row,) = view.figures()
    assert (row.measure, row.class_, row.type) == ("killed", "civilian", "shelling")
    assert [(value.low, value.high, value.bound) for value in row.values] == [
        (12, None, "more_than"),
        (15, 15, "exact"),
    ]
    assert (row.tally.reports, row.tally.outlets, row.tally.surely) == (2, 2, 1)


def test_a_figure_has_its_whole_chain_and_its_words(view: CaseView) -> None:
    value = view.figures()[0].values[0]
    assert [hop.name for hop in value.chain] == ["نشرة الوادي", "صحيفة الساحل", "العقيد سالم المرعي"]
    assert value.words == "أكثر من 12"
    text = view.by_id[value.report].report.text
    assert text[slice(*value.span)] == value.words
    assert text[value.quote.start : value.quote.end] == value.quote.text
    assert value.words in value.quote.text


def test_an_incident_holds_its_accounts(view: CaseView) -> None:
    (row,) = view.incidents()
    assert [account.outlet for account in row.accounts] == ["نشرة الوادي", "شبكة الأفق"]
    assert row.actors == ("تنظيم داعش",)
    assert row.place and row.place.name_en == "Hajin"
    assert [one.id for one in row.subjects] == ["u1"]
    assert row.links[0].reasons == ("same type, place and day",)


def test_claims_are_in_the_order_of_the_text(view: CaseView) -> None:
    rows = view.claims()
    assert [row.outlet for row in rows] == ["نشرة الوادي", "شبكة الأفق"]
    assert rows[0].cue == "قالت"
    assert rows[0].content and rows[0].content.text.startswith("مدفعية")


def test_sources_are_outlets_and_origins(view: CaseView) -> None:
    rows = view.sources()
    assert [(row.kind, row.name) for row in rows] == [
        ("outlet", "نشرة الوادي"),
        ("outlet", "شبكة الأفق"),
        ("origin", "العقيد سالم المرعي"),
    ]
    assert rows[2].outlets == ("نشرة الوادي", "شبكة الأفق")
    assert len(rows[2].chains) == 2


def test_copies_show_what_differs(view: CaseView) -> None:
    (row,) = view.copies()
    assert (row.a.outlet, row.b.outlet) == ("نشرة الوادي", "شبكة الأفق")
    assert [(one.a_text, one.b_text) for one in row.differences] == [("تنظيم داعش", "التنظيم")]


def test_the_timeline_goes_by_date(view: CaseView) -> None:
    assert [(row.start, row.incident.id) for row in view.timeline()] == [("2021-03-04", "i1")]


def test_without_a_comparison_everything_stands_alone() -> None:
    view = CaseView(story(), Comparison())
    assert len(view.incidents()) == 2
    assert len(view.figures()) == 2
    assert [row.tally.reports for row in view.figures()] == [1, 1]


def test_an_unknown_outlet_is_called_by_its_file() -> None:
    from handmade import bare

    view = CaseView((bare("نص", outlet=None),), Comparison())
    assert view.outlet(view.records[0]) == "a.txt"
    assert not view.sources()[0].named


ABOUT = [("داعش", 1), ("لداعش", 1), ("islamic state", 1), ("هجين", 1), ("سالم المرعي", 1), ("القاهرة", 0)]


@pytest.mark.parametrize(("about", "subjects"), ABOUT)
def test_about_follows_names(view: CaseView, about: str, subjects: int) -> None:
    assert len(view.claims(Filter(about=about))) == 2 * subjects


def test_about_follows_an_entity_under_its_other_names(view: CaseView) -> None:
    (row,) = view.figures(Filter(about="داعش"))
    assert [value.outlet for value in row.values] == ["نشرة الوادي", "شبكة الأفق"]


@pytest.mark.parametrize(
    ("wanted", "incidents", "values"),
    [
        (Filter(outlet="الأفق"), 1, 1),
        (Filter(type="shelling"), 1, 2),
        (Filter(type="killed"), 0, 2),
        (Filter(type="arrest"), 0, 0),
        (Filter(place="hajin"), 1, 2),
        (Filter(place="SY"), 1, 2),
        (Filter(place="هجين"), 1, 2),
        (Filter(place="حلب"), 0, 0),
        (Filter(since="2021-03-04", until="2021-03-04"), 1, 2),
        (Filter(since="2021-03-05"), 0, 0),
    ],
)
def test_filters_cut_the_views(view: CaseView, wanted: Filter, incidents: int, values: int) -> None:
    assert len(view.incidents(wanted)) == incidents
    assert sum(len(row.values) for row in view.figures(wanted)) == values


def test_claims_and_sources_go_by_publication(view: CaseView) -> None:
    wanted = Filter(since="2021-03-06")
    assert [row.outlet for row in view.claims(wanted)] == ["شبكة الأفق"]
    assert [row.name for row in view.sources(wanted) if row.kind == "outlet"] == ["شبكة الأفق"]


def test_a_limit_cuts(view: CaseView) -> None:
    assert len(view.claims(Filter(limit=1))) == 1
    assert len(view.sources(Filter(limit=2))) == 2
