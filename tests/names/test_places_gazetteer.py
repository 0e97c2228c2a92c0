"""The gazetteer's tables and how its names begin at a token."""

import re
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from rawi.arabic import fold
from rawi.lexicon import read_toml, table
from rawi.names.places import Site, gazetteer, kilometres
from rawi.names.places.gazetteer import CURATED
from rawi.names.places.site import alike

SEVEN = ("iraq", "lebanon", "libya", "palestine", "sudan", "syria", "yemen")
FEATURES = {
    "admin1", "airport", "base", "camp", "city", "crossing", "dam", "desert", "district", "facility", "island", "lake",
    "mountain", "neighbourhood", "oil field", "port", "region", "river", "sea", "town", "valley", "village",
}  # fmt: skip


def rows(name: str) -> tuple[dict[str, str], ...]:
    return table(f"names/places/{name}")


def the(name: str, country: str, feature: str | None = None) -> Site:
    return next(s for s in gazetteer().get(name) if s.country == country and feature in (None, s.feature))


def test_the_seven_countries_have_fifteen_hundred_places_of_our_own() -> None:
    assert sum(len(rows(name)) for name in SEVEN) >= 1500


@pytest.mark.parametrize("name", CURATED)
def test_rows_are_well_formed(name: str) -> None:
    for row in rows(name):
        assert row["feature"] in FEATURES, row
        assert re.fullmatch(r"-?\d+\.\d\d", row["latitude"]), row
        assert -90 <= float(row["latitude"]) <= 90 and -180 <= float(row["longitude"]) <= 180, row
        assert re.fullmatch(r"[A-Z]{2}|", row["country"]), row


def test_ids_are_unique() -> None:
    ids = Counter(row["id"] for name in (*CURATED, "world") for row in rows(name))
    assert [one for one, count in ids.items() if count > 1] == []


def test_no_name_is_given_twice_in_a_row() -> None:
    for name in CURATED:
        for row in rows(name):
            forms = [row["name"], *filter(None, row["variants"].split("|"))]
            assert len(set(forms)) == len(forms), row


def test_no_presentation_forms() -> None:
    text = " ".join(" ".join(row.values()) for name in (*CURATED, "world", "countries") for row in rows(name))
    assert not re.search("[\ufb50-\ufdff\ufe70-\ufeff]", text)


@pytest.mark.parametrize(
    ("name", "country", "latitude", "longitude"),
    [
        ("الموصل", "IQ", 36.34, 43.13), ("بعقوبة", "IQ", 33.75, 44.64), ("دوما", "SY", 33.57, 36.40),
        ("المخا", "YE", 13.32, 43.25), ("سرت", "LY", 31.21, 16.59), ("الفاشر", "SD", 13.63, 25.35),
        ("خان يونس", "PS", 31.34, 34.31), ("بنت جبيل", "LB", 33.12, 35.43), ("طهران", "IR", 35.69, 51.42),
        ("موسكو", "RU", 55.75, 37.62), ("لندن", "GB", 51.51, -0.13),
    ],
)  # fmt: skip
def test_known_places_lie_where_they_lie(name: str, country: str, latitude: float, longitude: float) -> None:
    site = the(name, country)
    assert abs(site.latitude - latitude) < 0.15 and abs(site.longitude - longitude) < 0.15


@pytest.mark.parametrize(
    ("written", "code"),
    [("سوريا", "SY"), ("سورية", "SY"), ("السعودية", "SA"), ("الولايات المتحدة", "US"), ("بريطانيا", "GB")],
)
def test_countries_have_their_usual_names(written: str, code: str) -> None:
    assert the(written, code).feature == "country"


def test_father_is_known_in_both_cases() -> None:
    assert gazetteer().get("أبي غريب") == gazetteer().get("أبو غريب") != ()


def test_spelling_does_not_matter() -> None:
    assert gazetteer().get("اربيل") == gazetteer().get("أربيل") != ()


def test_a_word_for_a_kind_is_not_stored_as_a_part_of_the_name() -> None:
    assert gazetteer().get("محافظة نهر النيل") == ()


@pytest.mark.parametrize(
    ("token", "cut"), [("الموصل", 0), ("بالموصل", 1), ("وبالموصل", 2), ("للموصل", 2), ("والموصل", 1)]
)
def test_what_is_written_before_a_name_is_cut_off(token: str, cut: int) -> None:
    found = [at for at, name in gazetteer().starts(fold(token)) if name.words == (fold("الموصل"),)]
    assert found == [cut]


@pytest.mark.parametrize("token", ["كبيرا", "فرانس", "العراقية", "وزير", "وفريدة"])
def test_words_that_only_look_like_a_name_with_something_before_it(token: str) -> None:
    assert [name for _, name in gazetteer().starts(fold(token)) if len(name.words) == 1 and name.sites] == []


def test_the_longest_name_comes_first() -> None:
    lengths = [len(name.words) for _, name in gazetteer().starts(fold("الموصل"))]
    assert lengths == sorted(lengths, reverse=True) and lengths[0] > 1


def test_distance() -> None:
    assert 340 < kilometres(the("بغداد", "IQ", "city"), the("الموصل", "IQ")) < 370


def test_a_division_and_its_town_are_alike_and_namesakes_are_not() -> None:
    assert alike(the("دير الزور", "SY", "admin1"), the("دير الزور", "SY", "city"))
    assert not alike(the("طرابلس", "LY"), the("طرابلس", "LB"))


def test_every_word_list_is_folded_to_something() -> None:
    lists = read_toml("names/places/words")["lists"]
    assert all(fold(word).strip() for words in lists.values() for word in words)


def test_the_world_tables_are_what_the_build_makes(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    subprocess.run(
        [sys.executable, root / "tools/build_gazetteer.py", tmp_path], check=True, capture_output=True
    )
    shipped = root / "src/rawi/lexicon/data/names/places"
    for name in ("world.tsv", "countries.tsv"):
        assert (tmp_path / name).read_bytes() == (shipped / name).read_bytes()


def test_we_wrote_no_place_down_twice() -> None:
    """Two places of one name, country and division that lie apart are two; these are."""
    known = {("jo-karameh-crossing", "jo-king-hussein-bridge")}
    twice = {
        (a.id, b.id)
        for names in gazetteer()._first.values()
        for name in names
        for a, b in combinations([site for site in name.sites if site.source == "rawi"], 2)
        if (a.country, a.admin1, a.feature) == (b.country, b.admin1, b.feature) and kilometres(a, b) > 12
    }
    assert twice <= known
