"""Deadly events in the columns of UCDP's georeferenced event data (GED codebook; `shared/research/standards.md`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from rawi.export.accounts import Happening, Joined, alone, gathered
from rawi.export.actors import FORCES, Actor, doers, sufferers
from rawi.export.happened import (
    CIVILIANS,
    Row,
    Types,
    country_of,
    happened,
    origin_of,
    place_of,
)
from rawi.export.line import line
from rawi.export.tolls import agreed, count, groups, tolls
from rawi.model import Figure, Place, Record

COLUMNS = (
    "id", "relid", "year", "active_year", "code_status", "type_of_violence", "conflict_new_id", "conflict_name",
    "dyad_new_id", "dyad_name", "side_a_new_id", "side_a", "side_b_new_id", "side_b", "number_of_sources",
    "source_article", "source_office", "source_date", "source_headline", "source_original", "where_prec",
    "where_coordinates", "where_description", "adm_1", "adm_2", "latitude", "longitude", "geom_wkt",
    "priogrid_gid", "country", "country_id", "region", "event_clarity", "date_prec", "date_start", "date_end",
    "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "high", "low",
)  # fmt: skip
_TOWNS = frozenset(
    {
        "city", "town", "village", "capital", "facility", "camp", "suburb", "neighbourhood", "airport", "port", "base",
        "crossing", "dam", "oil field",
    }
)  # fmt: skip
_SECOND = frozenset({"admin2", "district", "subdistrict", "area"})
_FIRST = frozenset({"admin1", "governorate"})
_SEAS = frozenset({"sea", "ocean", "gulf", "strait", "lake"})
_WEEK, _MONTH, _YEAR = 6, 31, 366
Cells = dict[str, str | int | float | None]


def ged(
    records: Iterable[Record], *, types: Types | None = None, joined: Joined = alone, sure: bool = False
) -> Iterator[str]:
    """The rows as lines of CSV, the header first."""
    yield line(COLUMNS)
    for cells in ged_rows(records, types=types, joined=joined, sure=sure):
        yield line(cells[name] for name in COLUMNS)


def ged_rows(
    records: Iterable[Record], *, types: Types | None = None, joined: Joined = alone, sure: bool = False
) -> Iterator[Cells]:
    """One row for each happening, whatever the number of its reports, in which somebody is said to have been killed,
    within a year.

    `types`, `joined`, `sure`: as for `acled_rows`. `low` and `high` are the least and the most that any figure says, `best`
    what most origins say, of equally many the lower. The killed and wounded told together are no deaths. Ids of
    UCDP's own (conflicts, dyads, actors, grid) stay empty.
    """
    for happening in gathered(happened(records, types, sure=sure), joined):
        if happening.dated and happening.clearest.days <= _YEAR and (agreed(happening).high or 0) > 0:
            yield _cells(happening)


def _cells(happening: Happening) -> Cells:
    row = happening.clearest
    a, b = _sides(happening)
    best = agreed(happening)
    return dict.fromkeys(COLUMNS, None) | {
        "id": happening.id, "relid": row.look.report.id, "year": row.start.year,
        "type_of_violence": _violence(row), "dyad_name": f"{a} - {b}" if a and b else None,
        "side_a": a, "side_b": b,
        "event_clarity": 1 if row.days == 0 else 2,
        "date_prec": date_prec(row.days), "date_start": row.start.isoformat(), "date_end": row.end.isoformat(),
        "low": best.low, "best": best.best, "high": best.high,
    } | _sources(happening) | _where(row) | _by_side(happening, best.best or 0)  # fmt: skip


def _sources(happening: Happening) -> Cells:
    """Who reported it, the clearest account first, several with `;` between them, and from whom they have the toll."""
    rows = [happening.clearest, *(one for one in happening.accounts if one is not happening.clearest)]
    origins = [origin_of(row, one.claims or row.event.claims) for row in rows for one in tolls(row)]
    offices = _each(rows, lambda row: row.look.report.outlet)
    return {
        "number_of_sources": len({row.look.report.outlet or row.look.report.id for row in rows}),
        "source_article": _each(rows, lambda row: row.look.report.url or row.look.report.source),
        "source_office": offices,
        "source_date": _each(rows, lambda row: (row.look.report.published or "")[:10]),
        "source_headline": _each(rows, lambda row: row.look.report.title),
        "source_original": "; ".join(dict.fromkeys(filter(None, origins))) or None,
    }


def _each(rows: Sequence[Row], part: Callable[[Row], str | None]) -> str | None:
    return "; ".join(dict.fromkeys(filter(None, map(part, rows)))) or None


def _sides(happening: Happening) -> tuple[str | None, str | None]:
    rows = [happening.clearest, *(one for one in happening.accounts if one is not happening.clearest)]
    first = next(filter(None, (_name(doers(row)) for row in rows)), None)
    second = next(filter(None, (_name(sufferers(row)) for row in rows)), None)
    return first, None if second == first else second


def _name(told: Sequence[Actor]) -> str | None:
    """A side's name; UCDP writes Civilians for all of them."""
    named = (one for one in told if one.name or one.kind == "civilian")
    return next(
        (f"Government of {one.name}" if one.state else one.name or "Civilians" for one in named), None
    )


def _where(row: Row) -> Cells:
    """The place; of a country alone, and of none, no coordinates. What the event has as near a town is near it."""
    place, country = place_of(row), country_of(row)
    code = where_prec(place)
    if code == 1 and row.event.geo_precision == 2:
        code = 2
    found: Cells = {
        "where_prec": code,
        "country": (country.name or country.alpha2) if country else None,
    }
    if place is None:
        return found
    found |= {"where_description": place.text, "adm_1": place.value.admin1}
    if code == 6:
        return found
    return found | {
        "where_coordinates": place.value.name_en or place.value.name,
        "latitude": place.value.latitude,
        "longitude": place.value.longitude,
        "geom_wkt": _point(place),
    }


def _by_side(happening: Happening, best: int) -> Cells:
    """The best figure by whom it counts: civilians, the side that was struck, and the rest unknown. From the account
    that gives the best figure; what an account says of classes beyond it is left out."""
    row = next((row for row in happening.accounts if _total(row) == best), happening.clearest)
    civilians = struck = 0
    for group in groups(tolls(row)):
        if group[-1].subject.class_ in CIVILIANS:
            civilians += count(group[-1])
        elif _of_target(row, group[-1]):
            struck += count(group[-1])
    if civilians + struck > best:
        civilians = struck = 0
    return {
        "deaths_a": 0, "deaths_b": struck, "deaths_civilians": civilians,
        "deaths_unknown": best - civilians - struck,
    }  # fmt: skip


def _total(row: Row) -> int:
    return sum(count(group[-1]) for group in groups(tolls(row)))


def _of_target(row: Row, figure: Figure) -> bool:
    who = figure.subject.who
    return who is not None and who in row.event.targets and figure.subject.class_ not in (None, "person")


def _violence(row: Row) -> int | None:
    """1 a state takes part, 2 none does, 3 civilians are the target; empty where the sides aren't known."""
    did, struck = ({one.kind for one in side} - {None} for side in (doers(row), sufferers(row)))
    if not (did and struck):
        return None
    if struck == {"civilian"}:
        return 3
    return 1 if (did | struck) & FORCES else 2


def where_prec(place: Place | None) -> int | None:
    """UCDP's: 1 the place itself, 2 near it, 3 and 4 a second- or first-level division, 5 vaguer, 6 a country, 7 sea.
    None for a place that nobody found on a map."""
    if place is None:
        return None
    feature = place.value.feature
    if feature == "country":
        return 6
    if feature in _SEAS:
        return 7
    if place.value.latitude is None:
        return None
    if place.value.offset is not None or feature == "island":
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
