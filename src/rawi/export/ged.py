"""Deadly events in the columns of UCDP's georeferenced event data (GED codebook; `shared/research/standards.md`)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rawi.codebook import Codebook
from rawi.export.happened import (
    CIVILIANS,
    FORCES,
    Row,
    bounds,
    country_of,
    happened,
    name_of,
    origin_of,
    place_of,
    tolls,
    totals,
    type_of,
)
from rawi.export.line import line
from rawi.model import Event, Figure, Place, Record

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_new_id", "conflict_name",
    "dyad_new_id", "dyad_name", "side_a_new_id", "side_a", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip
_TOWNS = frozenset({"city", "town", "village", "capital", "facility", "camp", "suburb", "neighbourhood"})
_SECOND = frozenset({"admin2", "district", "subdistrict", "area"})
_FIRST = frozenset({"admin1", "governorate"})
_SEAS = frozenset({"sea", "ocean", "gulf", "strait"})
_WEEK, _MONTH, _YEAR = 6, 31, 366
Cells = dict[str, str | int | float | None]


def ged(records: Iterable[Record], *, book: Codebook | None = None) -> Iterator[str]:
    """The rows as lines of CSV, the header first."""
    yield line(COLUMNS)
    for cells in ged_rows(records, book=book):
        yield line(cells[name] for name in COLUMNS)


def ged_rows(records: Iterable[Record], *, book: Codebook | None = None) -> Iterator[Cells]:
    """One row for each event that happened, in which somebody is said to have been killed, within a year.

    `low` and `high` are the least and the most that any figure says, `best` is the report's last figure's least. The
    killed and wounded told together are no deaths. Ids of UCDP's own (conflicts, dyads, actors, grid) stay empty.
    """
    for row in happened(records, book):
        if row.days <= _YEAR and any(bounds(figure)[1] > 0 for figure in tolls(row)):
            yield _cells(row)


def _cells(row: Row) -> Cells:
    event, place, country, report = row.event, place_of(row), country_of(row), row.look.report
    low, best, high = deaths(row)
    a = next((name_of(row, one) for one in event.actors), None)
    b = next((name_of(row, one) for one in event.targets if type_of(row, one)), None)
    code = where_prec(place)
    located = place is not None and code not in (None, 6)
    return dict.fromkeys(COLUMNS, None) | {
        "id": event.id, "relid": report.id, "year": row.start.year,
        "type_of_violence": _violence(row), "dyad_name": f"{a} - {b}" if a and b else None,
        "side_a": a, "side_b": b, "number_of_sources": 1,
        "source_article": report.source or report.url, "source_office": report.outlet,
        "source_date": report.published, "source_headline": report.title,
        "source_original": origin_of(row, _told(row, event)),
        "where_prec": code, "where_description": place.text if place else None,
        "where_coordinates": (place.value.name_en or place.value.name) if place and located else None,
        "adm_1": place.value.admin1 if place else None,
        "latitude": place.value.latitude if place and located else None,
        "longitude": place.value.longitude if place and located else None,
        "geom_wkt": _point(place) if place and located else None,
        "country": (country.name or country.alpha2) if country else None,
        "event_clarity": 1 if row.days == 0 else 2,
        "date_prec": date_prec(row.days), "date_start": row.start.isoformat(), "date_end": row.end.isoformat(),
        "low": low, "best": best, "high": high,
    } | _by_side(row, best)  # fmt: skip


def deaths(row: Row) -> tuple[int, int, int]:
    """UCDP's low, best and high of one report: never a mean."""
    groups = totals(tolls(row))
    low = sum(min(bounds(one)[0] for one in group) for group in groups)
    high = sum(max(bounds(one)[1] for one in group) for group in groups)
    best = sum(bounds(group[-1])[0] or bounds(group[-1])[1] for group in groups)
    return low, best, high


def _by_side(row: Row, best: int) -> Cells:
    """The best figure by whom it counts: civilians, the side that was struck, and the rest unknown."""
    civilians = struck = 0
    for group in totals(tolls(row)):
        count = bounds(group[-1])[0] or bounds(group[-1])[1]
        kind = group[-1].subject.class_
        if kind in CIVILIANS and kind != "person":
            civilians += count
        elif _of_target(row, group[-1]):
            struck += count
    unknown = max(best - civilians - struck, 0)
    return {
        "deaths_a": 0, "deaths_b": struck, "deaths_civilians": civilians, "deaths_unknown": unknown,
    }  # fmt: skip


def _of_target(row: Row, figure: Figure) -> bool:
    who = figure.subject.who
    return who is not None and who in row.event.targets and figure.subject.class_ not in (None, "person")


def _told(row: Row, event: Event) -> tuple[str, ...]:
    """The claims of the toll, else the event's."""
    return next((figure.claims for figure in tolls(row) if figure.claims), event.claims)


def _violence(row: Row) -> int | None:
    """1 a state takes part, 2 none does, 3 civilians are the target; empty where the sides aren't known."""
    doers = {type_of(row, one) for one in row.event.actors} - {None}
    struck = {type_of(row, one) for one in row.event.targets} - {None}
    if doers and struck == {"civilian"}:
        return 3
    if (doers | struck) & FORCES and doers and struck:
        return 1
    return 2 if doers and struck else None


def where_prec(place: Place | None) -> int | None:
    """UCDP's: 1 the place itself, 2 near it, 3 and 4 a second- or first-level division, 5 vaguer, 6 a country, 7 sea."""
    if place is None:
        return None
    feature = place.value.feature
    if feature == "country":
        return 6
    if feature in _SEAS:
        return 7
    if place.value.offset is not None:
        return 2
    return 1 if feature in _TOWNS else 3 if feature in _SECOND else 4 if feature in _FIRST else 5


def date_prec(days: int) -> int:
    """UCDP's, from the days between start and end: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 a year."""
    if days == 0:
        return 1
    return 2 if days < _WEEK else 3 if days == _WEEK else 4 if days <= _MONTH else 5


def _point(place: Place) -> str | None:
    if place.value.latitude is None or place.value.longitude is None:
        return None
    return f"POINT ({place.value.longitude:g} {place.value.latitude:g})"
