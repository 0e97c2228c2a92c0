"""Events in the columns of an ACLED table (ACLED codebook; `shared/research/standards.md`). A view for coders who keep
such a table: each row says in its notes from which words it comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from rawi.export.accounts import Happening, Joined, alone, gathered
from rawi.export.concur import concurred
from rawi.export.happened import Country, Row, Types, country_of, happened, origin_of, place_of, quote_of
from rawi.export.line import line
from rawi.export.sides import CROWDS, Side, interaction, sides
from rawi.export.tolls import agreed, remarks, tolls
from rawi.model import Place, Record

COLUMNS = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type",
    "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction",
    "civilian_targeting", "iso", "region", "country", "admin1", "admin2", "admin3", "location", "latitude",
    "longitude", "geo_precision", "source", "source_scale", "notes", "fatalities", "tags", "timestamp",
)  # fmt: skip
_DISORDER = {
    "Battles": "Political violence",
    "Explosions/Remote violence": "Political violence",
    "Violence against civilians": "Political violence",
    "Protests": "Demonstrations",
    "Riots": "Demonstrations",
    "Strategic developments": "Strategic developments",
}
_BOTH = {
    "Excessive force against protesters": "Political violence; Demonstrations",
    "Mob violence": "Political violence",
}
_LONGEST = 30
"""Days between the first and the last of a month."""
Cells = dict[str, str | int | float | None]


def acled(
    records: Iterable[Record], *, types: Types | None = None, joined: Joined = alone, sure: bool = False
) -> Iterator[str]:
    """The rows as lines of CSV, the header first."""
    yield line(COLUMNS)
    for cells in acled_rows(records, types=types, joined=joined, sure=sure):
        yield line(cells[name] for name in COLUMNS)


def acled_rows(
    records: Iterable[Record], *, types: Types | None = None, joined: Joined = alone, sure: bool = False
) -> Iterator[Cells]:
    """One row for each happening that has a place in ACLED and a date within a month, and lies somewhere.

    `types`: the event types by id (the built-in ones without it). `joined`: which events of several reports are one
    incident. `sure`: only what was read with high confidence. Reports of one incident are one row; so are violent events of one report on one day, at one place,
    between the same two sides, under the type that stands first in ACLED's order.

    Fatalities: the lowest of figures that conflict, 0 where none is told; "tens" are 20 (ACLED writes 12 for the
    English "dozens"), hundreds 100, several 3; a toll of killed and wounded together is no count of deaths; the range
    stands in the notes. A place of which only the country is known has no coordinates. What isn't known stays empty.
    """
    rows = concurred(happened(records, types, sure=sure), joined)
    for happening in gathered(rows, joined):
        row = happening.clearest
        if happening.dated and row.event.acled and row.days <= _LONGEST and country_of(row) is not None:
            yield _cells(happening)


def _cells(happening: Happening) -> Cells:
    row = happening.clearest
    event, place, country = row.event, place_of(row), country_of(row)
    assert event.acled is not None and country is not None and place is not None
    one, two = sides(happening, country)
    day = row.start + timedelta(days=row.days // 2)
    cells: Cells = {
        "event_id_cnty": f"{country.alpha2}-{happening.id}",
        "event_date": day.isoformat(),
        "year": day.year,
        "time_precision": event.time_precision,
        "disorder_type": _BOTH.get(event.acled.sub_event_type, _DISORDER.get(event.acled.event_type)),
        "event_type": event.acled.event_type,
        "sub_event_type": event.acled.sub_event_type,
        "actor1": one.name, "assoc_actor_1": one.beside, "inter1": one.inter,
        "actor2": two.name, "assoc_actor_2": two.beside, "inter2": two.inter,
        "interaction": interaction(one, two),
        "civilian_targeting": _targeting(row, two),
        "source": _sources(happening),
        "source_scale": None,
        "notes": "; ".join(_notes(happening)),
        "fatalities": agreed(happening).low or 0,
        "tags": _tags(happening),
        "timestamp": None,
    }  # fmt: skip
    return cells | _where(row, place, country)


def _where(row: Row, place: Place, country: Country) -> Cells:
    """The place; of a country alone only its name."""
    value = place.value
    known = value.feature != "country"
    return {
        "iso": country.numeric or None,
        "region": country.region or None,
        "country": country.name or country.alpha2,
        "admin1": value.admin1, "admin2": None, "admin3": None,
        "location": (value.name_en or value.name) if known else None,
        "latitude": value.latitude if known else None,
        "longitude": value.longitude if known else None,
        "geo_precision": row.event.geo_precision if known else None,
    }  # fmt: skip


def _targeting(row: Row, two: Side) -> str | None:
    """Whether civilians were the target of violence: ACLED says so of violence alone."""
    place = row.event.acled
    if place is None or place.event_type == "Strategic developments":
        return None
    aimed = place.event_type == "Violence against civilians"
    aimed = aimed or place.sub_event_type == "Excessive force against protesters"
    struck = place.event_type in ("Explosions/Remote violence", "Riots") and two.inter == 7
    return "Civilian targeting" if aimed or struck else None


def _notes(happening: Happening) -> Iterator[str]:
    """The words of every account, whose outlet is named where there are several, and what a coder must know."""
    row, several = happening.clearest, len(happening.accounts) > 1
    ordered = [row, *(one for one in happening.accounts if one is not row)]
    for one in ordered:
        outlet = one.look.report.outlet
        yield f"{outlet}: {quote_of(one)}" if several and outlet else quote_of(one)
    if row.days:
        yield f"date, as told: {row.start.isoformat()} to {row.end.isoformat()}"
    yield from remarks(happening)
    if _only_possible(row):
        yield "told as possible, not as certain"
    if row.event.confidence == "low":
        yield "read with low confidence"


def _only_possible(row: Row) -> bool:
    said = [one.certainty for one in row.look.record.claims if one.id in row.event.claims]
    return bool(said) and "certain" not in said


def _tags(happening: Happening) -> str | None:
    kind = happening.clearest.event.acled
    if kind is None or kind.event_type not in CROWDS:
        return None
    crowd = [(row, one) for row in happening.accounts for one in tolls(row, "participants")]
    told = next((row.look.text(one.mention) for row, one in crowd), "no report")
    return f"crowd size={told}"


def _sources(happening: Happening) -> str | None:
    """The outlets, and the agencies and papers through which they have it."""
    found = dict.fromkeys(name for row in happening.accounts for name in _told_by(row))
    row = happening.clearest
    return "; ".join(found) or origin_of(row, row.event.claims)


def _told_by(row: Row) -> Iterator[str]:
    if row.look.report.outlet:
        yield row.look.report.outlet
    for claim in row.look.record.claims:
        if claim.id in row.event.claims:
            yield from (hop.name for hop in claim.chain if hop.role in ("outlet", "agency", "monitor"))
