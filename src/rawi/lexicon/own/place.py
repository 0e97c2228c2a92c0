"""A row of somebody's table as a place of ours: which column is which, what is missing, what can't be."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from rawi.errors import DataError
from rawi.lexicon.loader import read_toml, table
from rawi.lexicon.own.sheet import ARABIC
from rawi.model import identify

_LEVEL = re.compile(r"adm(?:in)?(\d)(.+)")
_PLAIN = re.compile(r"[^a-z0-9]")
_APART = re.compile(r"[|;,\u060c]")
Fields = Mapping[str, str]


class Place(NamedTuple):
    """What is kept of a place; every field is text, as it stands in the file."""

    id: str
    name: str
    variants: str
    english: str
    feature: str
    admin1: str
    country: str
    latitude: str
    longitude: str


class Defaults(NamedTuple):
    """What holds where a row doesn't say: the country (ISO 3166-1) and the kind of place; `columns` name columns."""

    country: str = ""
    feature: str = ""
    columns: Mapping[str, str] = {}


@cache
def _words() -> dict[str, dict[str, str]]:
    """Names of columns and words for kinds, by what they mean; see the data file."""
    raw = read_toml("names/places/own")
    return {
        part: {word: key for key, words in raw[part].items() for word in words} for part in ("column", "kind")
    }


@cache
def _countries() -> dict[str, str]:
    rows = table("names/places/countries")
    return {row["code"]: row["code"] for row in rows} | {row["english"].upper(): row["code"] for row in rows}


def place(fields: Fields, defaults: Defaults) -> Place:
    """The place of a row. Raises DataError that says what is missing or wrong."""
    known = _known(fields, defaults.columns)
    names = _names(known)
    latitude, longitude = _degrees(known, "latitude", 90), _degrees(known, "longitude", 180)
    if float(latitude) == float(longitude) == 0:
        raise DataError("latitude and longitude are both 0", hint="correct the row, or leave it out")
    country = _country(known.get("country", "") or defaults.country)
    ident = known.get("id") or identify("p", names[0], latitude, longitude)
    english = next(
        (known[key] for key in ("english", "name") if known.get(key) and not ARABIC.search(known[key])), ""
    )
    found = Place(
        ident, names[0], "|".join(names[1:]), english, _feature(known, defaults), known.get("admin1", ""), country,
        latitude, longitude,
    )  # fmt: skip
    return Place(*(re.sub(r"\s+", " ", field).strip() for field in found))


def check(fields: Fields, defaults: Defaults) -> None:
    """Raise DataError where a told field or column is none, or where no column can give name or degrees."""
    for key, column in defaults.columns.items():
        if key not in _words()["column"].values():
            raise DataError(
                f"no field: {key}", hint=f"one of {', '.join(dict.fromkeys(_words()['column'].values()))}"
            )
        if column not in fields:
            raise DataError(f"no column: {column}", hint=f"there are {', '.join(fields)}")
    given = _known(dict.fromkeys(fields, "x"), defaults.columns)
    for key, *others in (("name", "english", "variants"), ("latitude",), ("longitude",)):
        if not {key, *others} & given.keys():
            hint = f"say --column {key}=COLUMN; there are {', '.join(fields)}"
            raise DataError(f"no column is known for the {key}", hint=hint)


def _known(fields: Fields, columns: Mapping[str, str]) -> dict[str, str]:
    """The fields that we know, by our names. Of administrative levels the deepest that is filled in names the place."""
    found: dict[str, str] = {}
    deepest: dict[str, int] = {}
    for column, value in fields.items():
        plain = _PLAIN.sub("", column.casefold())
        level = _LEVEL.fullmatch(plain)
        key = _words()["column"].get(level[2] if level else plain)
        if level and level[1] == "1" and key in ("english", "name") and value:
            found["admin1"] = value if key == "english" else found.get("admin1", value)
        if level and level[1] == "0":
            key = "country" if key == "id" else None
            value = value[:2]
        depth = int(level[1]) if level else 9
        if key and value and depth >= deepest.get(key, 0) and (level or key not in found or key == "id"):
            found[key], deepest[key] = value, depth
    found.update({key: fields[column] for key, column in columns.items() if fields.get(column)})
    return found


def _names(known: Fields) -> list[str]:
    """The Arabic names of a place, its own first."""
    given = [known.get("name", ""), known.get("english", ""), *_APART.split(known.get("variants", ""))]
    names = [name.strip() for name in given if ARABIC.search(name)]
    if not names:
        raise DataError("no Arabic name", hint="give it in the column of names or variants")
    return list(dict.fromkeys(names))


def _degrees(known: Fields, key: str, most: int) -> str:
    try:
        value = float(known.get(key, ""))
    except ValueError:
        fault = f"{key} is no number: {known[key]}" if known.get(key) else f"no {key}"
        raise DataError(fault, hint="in degrees, as 35.46") from None
    if not -most <= value <= most:
        hint = "in degrees, latitude and longitude not exchanged"
        raise DataError(f"{key} is not between -{most} and {most}: {known[key]}", hint=hint)
    return f"{value:.6f}".rstrip("0").rstrip(".")


def _country(told: str) -> str:
    code = _countries().get(told.strip().upper()) if told else ""
    if code is None:
        raise DataError(f"no country: {told}", hint="two letters, as IQ")
    return code


def _feature(known: Fields, defaults: Defaults) -> str:
    """The kind of place, in our words: a row's own word, else what GeoNames' code says, else the default."""
    kinds = _words()["kind"]
    told = (known.get("feature", ""), known.get("code", ""), known.get("code", "").rstrip("0123456789"))
    found = next((kinds[word.casefold()] for word in told if word.casefold() in kinds), None)
    return found or kinds.get(defaults.feature, defaults.feature) or "place"
