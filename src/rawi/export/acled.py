"""Events in the columns of an ACLED table (ACLED codebook; `shared/research/standards.md`). A view for coders who keep
such a table: each row says in its notes from which words it comes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta

from rawi.codebook import Codebook
from rawi.export.happened import (
    CIVILIANS,
    FORCES,
    Country,
    Row,
    bounds,
    country_of,
    happened,
    name_of,
    nation_of,
    origin_of,
    place_of,
    quote_of,
    tolls,
    totals,
    type_of,
)
from rawi.export.line import line
from rawi.model import Group, Record

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
_INTER = {"rebel": 2, "militia": 3, "identity_militia": 4, "civilian": 7, "international": 8}
_UNKNOWN = {"Protests": ("Protesters", 6), "Riots": ("Rioters", 5)}
_VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
_LONGEST = 31
_TENS = (20, 99)
Cells = dict[str, str | int | float | None]


def acled(records: Iterable[Record], *, book: Codebook | None = None) -> Iterator[str]:
    """The rows as lines of CSV, the header first."""
    yield line(COLUMNS)
    for cells in acled_rows(records, book=book):
        yield line(cells[name] for name in COLUMNS)


def acled_rows(records: Iterable[Record], *, book: Codebook | None = None) -> Iterator[Cells]:
    """One row for each event that happened, has a place in ACLED and a date within a month, and lies somewhere.

    Fatalities: the lowest of figures that conflict, 0 where none is told; "tens" are 20 (ACLED writes 12 for the
    English "dozens"), hundreds 100, several 3; a toll of killed and wounded together is no count of deaths. A place
    of which only the country is known has no coordinates. Codes and names that aren't known stay empty.
    """
    for row in happened(records, book):
        if row.event.acled is not None and row.days <= _LONGEST and country_of(row) is not None:
            yield _cells(row)


def _cells(row: Row) -> Cells:
    event, place, country = row.event, place_of(row), country_of(row)
    assert event.acled is not None and country is not None and place is not None
    known = place.value.feature != "country"
    one, two = _sides(row, country)
    deaths, remark = _fatalities(row)
    day = row.start + timedelta(days=row.days // 2)
    return {
        "event_id_cnty": f"{country.alpha2}-{event.id}",
        "event_date": day.isoformat(),
        "year": day.year,
        "time_precision": event.time_precision,
        "disorder_type": _BOTH.get(event.acled.sub_event_type, _DISORDER.get(event.acled.event_type)),
        "event_type": event.acled.event_type,
        "sub_event_type": event.acled.sub_event_type,
        "actor1": one[0], "assoc_actor_1": one[1], "inter1": one[2],
        "actor2": two[0], "assoc_actor_2": two[1], "inter2": two[2],
        "interaction": _interaction(one[2], two[2]),
        "civilian_targeting": "Civilian targeting" if _civilian(row) else None,
        "iso": country.numeric or None,
        "region": country.region or None,
        "country": country.name or country.alpha2,
        "admin1": place.value.admin1, "admin2": None, "admin3": None,
        "location": (place.value.name_en or place.value.name) if known else None,
        "latitude": place.value.latitude if known else None,
        "longitude": place.value.longitude if known else None,
        "geo_precision": event.geo_precision if known else None,
        "source": _sources(row),
        "source_scale": None,
        "notes": "; ".join(filter(None, (quote_of(row), remark))),
        "fatalities": deaths,
        "tags": _tags(row),
        "timestamp": None,
    }  # fmt: skip


Side = tuple[str | None, str | None, int | None]


def _sides(row: Row, country: Country) -> tuple[Side, Side]:
    """Actor 1 and actor 2 with those beside them. In violence against civilians actor 2 is who it was done to."""
    event = row.event
    kind = event.acled.event_type if event.acled else ""
    targets = [one for one in event.targets if _may_be_actor(row, one)]
    one, two = _side(row, event.actors, country), _side(row, targets, country)
    if one[0] is None and kind in _UNKNOWN:
        word, code = _UNKNOWN[kind]
        one = (f"{word} ({country.name or country.alpha2})", None, code)
    elif one[0] is None and kind in _VIOLENT:
        one = (f"Unidentified Armed Group ({country.name or country.alpha2})", None, 3)
    elif kind in _UNKNOWN:
        one = (*one[:2], _UNKNOWN[kind][1])
    return one, two


def _may_be_actor(row: Row, mention: str) -> bool:
    found = row.look.mentions.get(mention)
    return found is not None and found.kind not in ("weapon", "place", "document", "quantity")


def _side(row: Row, mentions: Iterable[str], country: Country) -> Side:
    names = list(dict.fromkeys(name_of(row, one) for one in mentions))
    first = next(iter(mentions), None)
    if first is None:
        return None, None, None
    return names[0], "; ".join(names[1:]) or None, _inter(row, first, country)


def _inter(row: Row, mention: str, country: Country) -> int | None:
    """ACLED's interaction code of an actor; a state's force abroad is external."""
    kind, nation = type_of(row, mention), nation_of(row, mention)
    if kind in FORCES:
        return 8 if nation not in (None, country.alpha2) else 1
    return _INTER.get(kind or "")


def _interaction(one: int | None, two: int | None) -> str | None:
    """The two codes without order, the lower first; 0 stands for no second side."""
    if one is None and two is None:
        return None
    low, high = sorted(code for code in (one or 0, two or 0))
    return f"{high}0" if low == 0 else f"{low}{high}"


def _civilian(row: Row) -> bool:
    if row.event.acled and row.event.acled.event_type == "Violence against civilians":
        return True
    classes = {figure.subject.class_ for figure in tolls(row)} - {"person"}
    found = [row.look.mentions.get(one) for one in row.event.targets]
    classes |= {one.value.victim_class for one in found if isinstance(one, Group)} - {"person"}
    return bool(classes & CIVILIANS) or any(type_of(row, one) == "civilian" for one in row.event.targets)


def _fatalities(row: Row) -> tuple[int, str | None]:
    """(deaths, a remark on how a vague or a combined toll was written)."""
    groups = totals(tolls(row))
    deaths = sum(min(bounds(figure)[0] for figure in group) for group in groups)
    remarks = []
    if any((figure.low, figure.high) == _TENS for group in groups for figure in group):
        remarks.append("the toll is told as tens: 20 is the least of 20-99 (ACLED writes 12 for 'dozens')")
    elif any(figure.bound == "vague" for group in groups for figure in group):
        remarks.append("the toll is told by a vague word; its least is written")
    if any(bounds(figure)[0] != deaths for group in groups[:1] for figure in group) and len(groups) == 1:
        remarks.append("figures differ; the lowest is written")
    if tolls(row, "killed_or_wounded"):
        remarks.append("a toll of killed and wounded together is not counted as deaths")
    return deaths, "; ".join(remarks) or None


def _tags(row: Row) -> str | None:
    if row.event.acled is None or row.event.acled.event_type not in _UNKNOWN:
        return None
    crowd = tolls(row, "participants")
    return f"crowd size={row.look.text(crowd[0].mention)}" if crowd else "crowd size=no report"


def _sources(row: Row) -> str | None:
    """The outlet, and the agency or paper through which it has the report's words."""
    names = [row.look.report.outlet]
    for claim in row.look.record.claims:
        if claim.id in row.event.claims:
            names += [hop.name for hop in claim.chain if hop.role in ("outlet", "agency", "monitor")]
    found = list(dict.fromkeys(name for name in names if name))
    return "; ".join(found) or origin_of(row, row.event.claims)
