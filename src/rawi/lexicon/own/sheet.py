"""Rows of a file of places, whatever its shape: CSV, TSV, a GeoNames dump, GeoJSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from rawi.errors import SourceError

GEONAMES = (
    "geonameid", "name", "asciiname", "alternatenames", "latitude", "longitude", "feature_class", "feature_code",
    "country_code", "cc2", "admin1_code", "admin2_code", "admin3_code", "admin4_code", "population", "elevation",
    "dem", "timezone", "modification_date",
)  # fmt: skip
"""Columns of a GeoNames dump, which has no header (geonames.org/export, readme.txt)."""
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
    rows = text.splitlines()
    if not rows:
        raise SourceError("the file is empty", source=str(file))
    if rows[0].count("\t") == len(GEONAMES) - 1 and rows[0].split("\t")[0].isdigit():
        columns, body, first, sign = list(GEONAMES), rows, 1, "\t"
    else:
        sign = max("\t;,", key=rows[0].count)
        columns, body, first = next(_cells(rows[:1], sign)), rows[1:], 2
    for number, cells in enumerate(_cells(body, sign), first):
        if any(cells):
            yield Line(f"line {number}", dict(zip(columns, map(str.strip, cells), strict=False)))


def _text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise SourceError(error.strerror or str(error), source=str(file)) from error
    except UnicodeDecodeError as error:
        raise SourceError("the file is not UTF-8", source=str(file), hint="save it as UTF-8") from error


def _cells(rows: list[str], sign: str) -> Iterator[list[str]]:
    """Cells of rows; a dump of GeoNames and most TSV know no quotation marks."""
    csv.field_size_limit(_LONGEST_FIELD)
    yield from csv.reader(rows, delimiter=sign, quoting=csv.QUOTE_NONE if sign == "\t" else csv.QUOTE_MINIMAL)


def _features(file: Path, text: str) -> Iterator[Line]:
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        raise SourceError(error.msg, source=str(file), place=f"line {error.lineno}") from error
    features = found.get("features") if isinstance(found, dict) else None
    if not isinstance(features, list):
        raise SourceError("no GeoJSON FeatureCollection", source=str(file))
    for number, feature in enumerate(features, 1):
        yield Line(f"feature {number}", _fields(feature))


def _fields(feature: Any) -> dict[str, str]:
    """Properties as text, with the coordinates of a point; other shapes get none."""
    if not isinstance(feature, dict):
        return {}
    fields = {
        str(key): str(value) for key, value in (feature.get("properties") or {}).items() if value is not None
    }
    if "id" in feature:
        fields.setdefault("id", str(feature["id"]))
    geometry = feature.get("geometry") or {}
    point = geometry.get("coordinates") if geometry.get("type") == "Point" else None
    if isinstance(point, list) and len(point) >= 2:
        fields["longitude"], fields["latitude"] = str(point[0]), str(point[1])
    return fields
