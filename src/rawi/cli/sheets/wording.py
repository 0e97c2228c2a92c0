"""Amounts, dates, places, chains and counts in words."""

from __future__ import annotations

from collections.abc import Iterable

from rawi.case.views import Chain, FigureValue, SubjectRow, Tally, Told, Where
from rawi.cli.sheets.paper import excerpt, isolated
from rawi.model import Views

BOUNDS = {
    "more_than": "more than {low}",
    "at_least": "at least {low}",
    "less_than": "less than {high}",
    "at_most": "at most {high}",
    "about": "about {range}",
    "vague": "{range}",
}
NAME = 60
"""Characters of a hop's name in a chain; `--json` and `rawi explain` have all of it."""
COUNTED = ("person", "event", "place", "vehicle", "item", None)
"""Units that the measure says already."""


def number(value: float | None) -> str:
    """12 → 12, 37000 → 37,000, 33.33 → 33.33, 5e8 → 500 million."""
    if value is None:
        return "?"
    for size, name in ((10**9, "billion"), (10**6, "million")):
        if value >= size and value % (size // 100) == 0:
            return f"{value / size:,g} {name}"
    return f"{value:,.0f}" if float(value).is_integer() else f"{round(value, 2):,g}"


def amount(value: FigureValue) -> str:
    """The figure in words and numbers: "more than 43", "100–999 (vague)", "275", "at most 200,000,000 USD"."""
    told = BOUNDS.get(value.bound, "{range}").format(
        low=number(value.low), high=number(value.high), range=_range(value.low, value.high)
    )
    unit = "" if value.unit in COUNTED else " %" if value.unit == "percent" else f" {value.unit}"
    vague = " (vague)" if value.bound == "vague" else ""
    return told + unit + (f" a {value.per}" if value.per else "") + vague


def _range(low: float | None, high: float | None) -> str:
    if low is not None and high is not None:
        return number(low) if low == high else f"{number(low)}–{number(high)}"
    if low is not None:
        return f"{number(low)} or more"
    return f"up to {number(high)}" if high is not None else "not stated"


def date(interval: tuple[str, str] | None) -> str:
    """A day, or "first – last"."""
    if interval is None:
        return "no date"
    start, end = interval
    return start if start == end else f"{start} – {end}"


def day(published: str | None) -> str:
    """The day of publication; the hour stands in `--json`."""
    return published[:10] if published else "undated"


def place(where: Where | None) -> str:
    """The place as the text names it, with its English name and country."""
    if where is None:
        return "place not stated"
    more = ", ".join(filter(None, (where.name_en, where.country)))
    return isolated(where.name) + (f" ({more})" if more else "")


def hop(told: Told) -> str:
    """One link: a file's name in brackets where no outlet is known, unnamed speakers marked."""
    name = isolated(excerpt(told.name, 0, 0, NAME))
    if told.guessed:
        return f"[{name}]"
    return name + ("" if told.named else "*")


def chain(links: Chain) -> str:
    """Outlet ← relay ← origin. An unnamed source bears a star."""
    return " ← ".join(map(hop, links))


def counted(tally: Tally) -> str:
    """How many reports, outlets and origins: "3 reports, 2 outlets, 1 origin for sure, 2 at most"."""
    return ", ".join((many(tally.reports, "report"), many(tally.outlets, "outlet"), _origins(tally)))


def _origins(tally: Tally) -> str:
    if tally.surely == tally.possibly:
        return many(tally.surely, "origin")
    return f"{many(tally.surely, 'origin')} for sure, {tally.possibly} at most"


def conventions(views: Views) -> str:
    """What three projects would write: "ACLED 3 · UCDP low 3, best 3, high 4 · Iraq Body Count 3–4"."""
    ged, ibc = views.ged, views.ibc
    parts = [] if views.acled is None else [f"ACLED {number(views.acled)}"]
    if ged is not None:
        parts.append(f"UCDP low {number(ged.low)}, best {number(ged.best)}, high {number(ged.high)}")
    if ibc is not None:
        parts.append(f"Iraq Body Count {_range(ibc.min, ibc.max)}")
    return " · ".join(parts)


def many(count: int, what: str) -> str:
    """ "1 report", "2 reports"."""
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def spaced(name: str) -> str:
    """An id of a type or measure as words."""
    return name.replace("_", " ")


def names(found: Iterable[str]) -> str:
    """Several names, each isolated."""
    return ", ".join(map(isolated, found))


def subject(row: SubjectRow) -> str:
    """What is counted: "killed, civilian"."""
    return spaced(row.measure) + (f", {spaced(row.class_)}" if row.class_ else "")
