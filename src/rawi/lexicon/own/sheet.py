"""Rows of a file of places, whatever its shape: CSV, TSV, a GeoNames dump, GeoJSON."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from rawi.errors import SourceError
from rawi.lexicon.own.area import middle

GEONAMES = (
    "geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "feature_class", "feature_code",
    "country_code", "cc2", "admin1_code", "admin2_code", "admin3_code", "admin4_code", "population", "elevation",
    "dem", "timezone", "modification_date",
)  # fmt: skip
"""Columns of a GeoNames dump, which has no header (geonames.org/export, readme.txt)."""
ARABIC = re.compile("[\u0621-\u064a]")
_LONGEST_FIELD = 1 << 20


class Line(NamedTuple):
    """One place as the file has it: where it stands ("line 7"), and its fields by column."""

    place: str
    fields: dict[str, str]


def lines(file: Path) -> Iterator[Line]:
    """The places of a file. Raises SourceError where it cannot be read or is none of the shapes."""
    text = _text(file)
    if text.lstrip()[:1] in ("{", "["):
        yield from _features(file, text)
        return
    rows = text.splitlines(keepends=True)
    if not rows:
        raise SourceError("the file is empty", source=str(file))
    if rows[0].count("\t") == len(GEONAMES) - 1 and rows[0].split("\t")[0].isdigit():
        yield from (line for line in _table(file, rows, "\t", list(GEONAMES)) if _arabic(line))
    else:
        yield from _table(file, rows, max("\t;,", key=rows[0].count), None)


def _arabic(line: Line) -> bool:
    """True for a place of a dump with an Arabic name: of a country's places less than half have one."""
    return bool(ARABIC.search(line.fields["name"]) or ARABIC.search(line.fields["alternatenames"]))


def _table(file: Path, rows: list[str], sign: str, columns: list[str] | None) -> Iterator[Line]:
    """Rows by column; the first names the columns where none are given. Most TSV knows no quotation marks."""
    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(rows, delimiter=sign, quoting=csv.QUOTE_NONE if sign == "\t" else csv.QUOTE_MINIMAL)
    try:
        for cells in reader:
            if columns is None:
                columns = [*map(str.strip, cells)]
            elif any(cells):
                fields = dict(zip_longest(columns, map(str.strip, cells[: len(columns)]), fillvalue=""))
                yield Line(f"line {reader.line_num}", fields)
    except csv.Error as error:
        place = f"line {reader.line_num}"
        raise SourceError(
            f"no table: {error}", source=str(file), place=place, hint="save it as CSV"
        ) from error


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SourceError(error.strerror or str(error), source=str(file)) from error
    except UnicodeDecodeError as error:
        raise SourceError("the file is not UTF-8", source=str(file), hint="save it as UTF-8") from error


def _features(file: Path, text: str) -> Iterator[Line]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise SourceError(error.msg, source=str(file), place=f"line {error.lineno}") from error
    except RecursionError as error:
        raise SourceError("brackets within brackets without end", source=str(file)) from error
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list):
        raise SourceError("no GeoJSON FeatureCollection", source=str(file))
    for number, feature in enumerate(features, 1):
        yield Line(f"feature {number}", _fields(feature))


def _fields(feature: Any) -> dict[str, str]:
    """Properties as text, with the coordinates of a point or of the middle of an area; lines get none."""
    if not isinstance(feature, dict):
        return {}
    told = feature.get("properties")
    properties = told if isinstance(told, dict) else {}
    fields = {str(key): str(value) for key, value in properties.items() if value is not None}
    if "id" in feature:
        fields.setdefault("id", str(feature["id"]))
    if (point := middle(feature.get("geometry"))) is not None:
        fields["longitude"], fields["latitude"] = map(str, point)
    return fields
