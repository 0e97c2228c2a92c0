"""Dates of publication as pages write them, in every set of month names that Arabic outlets use → ISO 8601.

A date is read only where day, month and year stand there and agree with each other (weekday, double month names);
03/04/2021 is two days in two countries and stays unread. Nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any

from msgspec import Struct

from rawi.sources.dates import parsed

NUMBERS = ("day", "year", "number", "first", "second")
YEARS = range(1900, 2101)
MARKS = re.compile("[\u0610-\u061a\u0640\u064b-\u065f\u0670\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
LETTERS = str.maketrans({
    "\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0671": "\u0627", "\u0649": "\u064a",
    "\u0629": "\u0647", "\u06cc": "\u064a", "\u06a9": "\u0643", "\u00a0": " ",
    **{chr(base + n): str(n) for base in (0x660, 0x6F0) for n in range(10)},
})  # fmt: skip
SPACED_OFFSET = re.compile(r"\s+(?=(?:[+-]\d\d:?\d\d|Z)$)")
CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s*(?:AM|PM|GMT|UTC)\b)*(?:\s*[+-]\d{1,2}(?::?\d\d)?)?", re.I)


class Day(Struct, frozen=True):
    """A date found in folded text, [start, end) in it."""

    iso: str
    start: int
    end: int


class Words(Struct, frozen=True):
    """The compiled data file. `months`: folded name → 1 to 12; `weekdays`: folded name → 0 (Monday) to 6."""

    months: dict[str, int]
    weekdays: dict[str, int]
    patterns: tuple[re.Pattern[str], ...]
    labels: re.Pattern[str]
    updates: re.Pattern[str]


def folded(text: str) -> str:
    """`text` without marks, with one form of each letter and ASCII digits."""
    return MARKS.sub("", text).translate(LETTERS)


def metadata_date(value: object) -> str | None:
    """The date or date-time that a metadata field means: ISO 8601, an HTTP or mail date, or Arabic; else None."""
    text = folded(value).strip() if isinstance(value, str) else ""
    if not text or len(text) > 120:
        return None
    for read in (_iso, _mail, lone_day):
        told = read(text)
        if told and int(told[:4]) in YEARS and not told.startswith("1970-01-01"):
            return told
    return None


def lone_day(text: str) -> str | None:
    """The one day that `text` names; None where it names none, several, or when something was changed."""
    plain = folded(text)
    if words().updates.search(plain):
        return None
    days = sorted({day.iso for day in _days(plain)})
    return days[0] if len(days) == 1 else None


def date_line(line: str) -> str | None:
    """The day of a line that says when the text was published and nothing else."""
    plain = folded(line)
    told = lone_day(plain) if len(plain) <= 120 else None
    if told is None:
        return None
    rest = list(plain)
    for day in _days(plain):
        rest[day.start : day.end] = " " * (day.end - day.start)
    left = words().labels.sub(" ", CLOCK.sub(" ", "".join(rest)))
    return told if not any(char.isalnum() for char in left) else None


def _iso(text: str) -> str | None:
    try:
        return parsed(SPACED_OFFSET.sub("", text))
    except ValueError:
        return None


def _mail(text: str) -> str | None:
    # Imported when it is called: it brings sockets with it.
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _days(plain: str) -> Iterator[Day]:
    """Every whole date in folded text; those that contradict themselves are left out."""
    for pattern in words().patterns:
        for match in pattern.finditer(plain):
            iso = _checked(match.groupdict())
            if iso:
                yield Day(iso, match.start(), match.end())


def _checked(parts: dict[str, str | None]) -> str | None:
    known = words()
    names = [known.months[" ".join(name.split())] for key in ("month", "other") if (name := parts.get(key))]
    numbers = {key: int(value) for key in NUMBERS if (value := parts.get(key))}
    if len(set(names)) > 1:
        return None
    if "first" in numbers:
        month, day = _ordered(numbers["first"], numbers["second"])
    else:
        month, day = (names[0] if names else numbers["number"]), numbers["day"]
    try:
        date = dt.date(numbers["year"], month, day)
    except ValueError:
        return None
    weekday = parts.get("weekday")
    if date.year not in YEARS or (weekday and known.weekdays[weekday] != date.weekday()):
        return None
    return date.isoformat()


def _ordered(first: int, second: int) -> tuple[int, int]:
    """(month, day) of two numbers whose order shows by itself; (0, 0) where it doesn't."""
    if first > 12 or first == second:
        return second, first
    return (first, second) if second > 12 else (0, 0)


@cache
def words() -> Words:
    """The data file, compiled once."""
    data: dict[str, Any] = tomllib.loads(
        files("rawi.sources").joinpath("data/dates.toml").read_text(encoding="utf-8")
    )
    months = {folded(name): n for n, names in enumerate(data["months"], 1) for name in names}
    weekdays = {folded(name): n for n, names in enumerate(data["weekdays"]) for name in names}
    return Words(
        months,
        weekdays,
        _patterns(months, weekdays, data),
        re.compile(rf"(?<!\w)(?:\u0648?{_any(data['labels'] + list(weekdays))})(?!\w)"),
        re.compile(_any(data["updates"])),
    )


def _patterns(
    months: dict[str, int], weekdays: dict[str, int], data: dict[str, Any]
) -> tuple[re.Pattern[str], ...]:
    month = _any(months)
    weekday = rf"(?:(?<!\w)(?P<weekday>{_any(weekdays)})(?!\w)\s*[\u060c,|\-]?\s*)?"
    named = rf"(?P<month>{month})(?!\w)(?:\s*[/(\-]\s*(?P<other>{month})(?!\w)\s*\)?)?"
    of, year = (rf"(?:{_any(data[key])}\s+)?" for key in ("of", "year"))
    end = r"(?P<year>\d{4})(?!\d)"
    comma = r"\s*[\u060c,]?\s*"
    return (
        re.compile(rf"{weekday}(?<!\d)(?P<day>\d\d?)\s*{of}{named}{comma}{of}{year}{end}"),
        re.compile(rf"(?<!\w){weekday}{named}\s*(?P<day>\d\d?){comma}{end}"),
        re.compile(r"(?<![\d/.\-])(?P<first>\d\d?)([/.\-])(?P<second>\d\d?)\2(?P<year>\d{4})(?![\d/\-])"),
        re.compile(r"(?<![\d/.\-])(?P<year>\d{4})([/.\-])(?P<number>\d\d?)\2(?P<day>\d\d?)(?![\d/\-])"),
    )


def _any(names: Any) -> str:
    longest = sorted({folded(name) for name in names}, key=lambda name: (-len(name), name))
    return "(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in longest) + ")"
