"""Where a shape of GeoJSON lies: a point itself, an area by its middle."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

Point = tuple[float, float]


def middle(geometry: Any) -> Point | None:
    """Longitude and latitude of a Point, or of the centroid of a Polygon or of a MultiPolygon's largest part.

    None for other shapes, and for one whose numbers are none.
    """
    if not isinstance(geometry, dict):
        return None
    numbers: Any = geometry.get("coordinates")
    shape = geometry.get("type")
    try:
        if shape == "Point":
            return float(numbers[0]), float(numbers[1])
        if shape == "Polygon":
            return _centroid(numbers[0])[1]
        if shape == "MultiPolygon":
            return max(_centroid(part[0]) for part in numbers)[1]
    except (TypeError, ValueError, IndexError, KeyError):
        pass
    return None


def _centroid(ring: Any) -> tuple[float, Point]:
    """The area and the centroid of a closed ring (the shoelace formula), reckoned from its first corner.

    A ring without area has its corners' mean.
    """
    corners = [(float(corner[0]), float(corner[1])) for corner in ring]
    x, y = corners[0]
    area = east = north = 0.0
    for (a, b), (c, d) in pairwise((a - x, b - y) for a, b in corners):
        cross = a * d - c * b
        area, east, north = area + cross, east + (a + c) * cross, north + (b + d) * cross
    if not area:
        count = len(corners)
        return 0.0, (sum(a for a, _ in corners) / count, sum(b for _, b in corners) / count)
    return abs(area) / 2, (x + east / (3 * area), y + north / (3 * area))
