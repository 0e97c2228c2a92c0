"""Places of the user's own: read from tables and maps of many shapes, kept in one file."""

import json
from pathlib import Path

import pytest

from rawi.errors import DataError, SourceError
from rawi.lexicon.own import Defaults, add_places, example, own_file, own_places

GEONAMES = "\t".join(
    [
        "9001",
        "Tall al-Ghurab",
        "Tall al-Ghurab",
        "Tell Ghorab,تل الغراب,تل غراب",
        "35.5",
        "43.2",
        "P",
        "PPL",
        "IQ",
    ]
    + [""] * 10
)


def added(tmp_path: Path, text: str, name: str = "towns.csv", **defaults: str) -> Path:
    (tmp_path / name).write_text(text, encoding="utf-8")
    add_places(tmp_path / name, tmp_path / "own.tsv", Defaults(**defaults))
    return tmp_path / "own.tsv"


@pytest.mark.parametrize(
    "text",
    [
        "name,lat,lon,country\nتل الغراب,35.5,43.2,IQ\n",
        "Name_AR;Latitude;Longitude;ISO2\nتل الغراب;35.5;43.2;iq\n",
        "village\tY\tX\tcountry\nتل الغراب\t35.5\t43.2\tIraq\n",
        "\ufeffname_en,name_ar,LAT,LNG,Country\nTall al-Ghurab,تل الغراب,35.500,43.200,IQ\n",
        "ADM0_PCODE,ADM1_EN,ADM1_AR,ADM3_EN,ADM3_AR,ADM3_PCODE,lat,lon\n"
        "IQ,Nineveh,نينوى,Tall al-Ghurab,تل الغراب,IQG0101,35.5,43.2\n",
        "admin0Pcode,admin1Name_en,admin2Name_en,admin2Name_ar,lat,lon\nIQ,Nineveh,Tall,تل الغراب,35.5,43.2\n",
        GEONAMES,
        '"name","note","lat","lon","country"\n"تل الغراب","a, b",35.5,43.2,IQ\n',
    ],
)
def test_tables_of_many_shapes(tmp_path: Path, text: str) -> None:
    (place,) = own_places(added(tmp_path, text))
    assert (place.name, place.country) == ("تل الغراب", "IQ")
    assert (place.latitude, place.longitude) == ("35.5", "43.2")


def test_the_deepest_level_names_the_place_and_the_first_its_division(tmp_path: Path) -> None:
    text = "ADM1_EN,ADM1_AR,ADM2_AR,ADM3_AR,ADM1_PCODE,ADM3_PCODE,lat,lon\nHasakah,الحسكة,القامشلي,تل الغراب,SY08,SY080301,37,41\n"
    (place,) = own_places(added(tmp_path, text, country="SY"))
    assert (place.id, place.name, place.admin1, place.country) == ("SY080301", "تل الغراب", "Hasakah", "SY")


def test_a_dump_of_geonames_gives_arabic_names_from_its_variants(tmp_path: Path) -> None:
    (place,) = own_places(added(tmp_path, GEONAMES, "IQ.txt"))
    assert (place.id, place.english, place.feature) == ("9001", "Tall al-Ghurab", "town")
    assert place.variants == "تل غراب"


def test_points_of_a_map(tmp_path: Path) -> None:
    features = [
        {"type": "Feature", "properties": {"name": "تل الغراب", "place": "x"}, "geometry": {"type": "Point", "coordinates": [43.2, 35.5]}},
        {"type": "Feature", "properties": {"name": "طريق"}, "geometry": {"type": "LineString", "coordinates": []}},
    ]  # fmt: skip
    (tmp_path / "map.geojson").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    done = add_places(tmp_path / "map.geojson", tmp_path / "own.tsv", Defaults(feature="hamlet"))
    assert (done.new, done.refused) == (1, ["feature 2: no latitude (in degrees, as 35.46)"])
    assert own_places(tmp_path / "own.tsv")[0].feature == "village"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("Tall,35.5,43.2,IQ", "no Arabic name"),
        ("تل,,43.2,IQ", "no latitude"),
        ("تل,شمال,43.2,IQ", "latitude is no number: شمال"),
        ("تل,135.5,43.2,IQ", "latitude is not between -90 and 90: 135.5"),
        ("تل,0,0,IQ", "latitude and longitude are both 0"),
        ("تل,35.5,43.2,XQ", "no country: XQ (two letters, as IQ)"),
        ("تل,nan,43.2,IQ", "latitude is not between -90 and 90: nan"),
    ],
)
def test_what_cannot_be_a_place_is_refused_and_the_rest_kept(tmp_path: Path, row: str, reason: str) -> None:
    (tmp_path / "a.csv").write_text(
        f"name,lat,lon,country\n{row}\nتل الغراب,35.5,43.2,IQ\n", encoding="utf-8"
    )
    done = add_places(tmp_path / "a.csv", tmp_path / "own.tsv", Defaults())
    assert done.new == 1 and [told.startswith(f"line 2: {reason}") for told in done.refused] == [True]
    assert done.refused[0].endswith(")")


SQUARE = [[43.0, 35.0], [44.0, 35.0], [44.0, 36.0], [43.0, 36.0], [43.0, 35.0]]
SMALL = [[10.0, 10.0], [10.1, 10.0], [10.1, 10.1], [10.0, 10.1], [10.0, 10.0]]


@pytest.mark.parametrize(
    ("shape", "numbers", "middle"),
    [
        ("Polygon", [SQUARE], ("35.5", "43.5")),
        ("Polygon", [SQUARE[::-1]], ("35.5", "43.5")),
        ("MultiPolygon", [[SMALL], [SQUARE]], ("35.5", "43.5")),
        ("Polygon", [[[43.0, 35.0], [43.0, 35.0]]], ("35", "43")),
    ],
)
def test_an_area_lies_where_its_middle_is(
    tmp_path: Path, shape: str, numbers: list[object], middle: tuple[str, str]
) -> None:
    feature = {"properties": {"ADM2_AR": "تل الغراب", "ADM2_PCODE": "IQG01"}, "geometry": {"type": shape, "coordinates": numbers}}  # fmt: skip
    own = added(tmp_path, json.dumps({"type": "FeatureCollection", "features": [feature]}), "map.json")
    (place,) = own_places(own)
    assert (place.latitude, place.longitude, place.id) == (*middle, "IQG01")


@pytest.mark.parametrize("numbers", [[], [[]], [["x"]], None, [[[1]]]])
def test_an_area_without_numbers_is_refused(tmp_path: Path, numbers: object) -> None:
    feature = {"properties": {"name": "تل"}, "geometry": {"type": "Polygon", "coordinates": numbers}}
    (tmp_path / "map.json").write_text(json.dumps({"features": [feature]}), encoding="utf-8")
    done = add_places(tmp_path / "map.json", tmp_path / "own.tsv", Defaults())
    assert done.refused[0].startswith("feature 1: no latitude") and not (tmp_path / "own.tsv").exists()


def test_places_of_a_dump_without_an_arabic_name_are_passed_over(tmp_path: Path) -> None:
    other = GEONAMES.replace("9001", "9002").replace(",تل الغراب,تل غراب", "")
    (tmp_path / "IQ.txt").write_text(f"{other}\n{GEONAMES}\n", encoding="utf-8")
    done = add_places(tmp_path / "IQ.txt", tmp_path / "own.tsv", Defaults())
    assert (done.new, done.refused) == (1, [])


@pytest.mark.parametrize(
    ("header", "columns", "told"),
    [
        ("name,north,east", {}, "line 1: no column is known for the latitude (say --column latitude=COLUMN; there are name, north, east)"),
        ("label,lat,lon", {}, "line 1: no column is known for the name (say --column name=COLUMN; there are label, lat, lon)"),
        ("name,lat,lon", {"name": "toponym"}, "line 1: no column: toponym (there are name, lat, lon)"),
        ("name,lat,lon", {"nom": "name"}, "line 1: no field: nom (one of name, english,"),
    ],
)  # fmt: skip
def test_a_table_whose_columns_say_nothing_is_refused_whole(
    tmp_path: Path, header: str, columns: dict[str, str], told: str
) -> None:
    (tmp_path / "a.csv").write_text(f"{header}\nتل الغراب,35.5,43.2\n", encoding="utf-8")
    with pytest.raises(SourceError) as error:
        add_places(tmp_path / "a.csv", tmp_path / "own.tsv", Defaults(columns=columns))
    assert f"a.csv: {told}" in str(error.value)


def test_lines_are_counted_as_an_editor_counts_them(tmp_path: Path) -> None:
    text = 'name,note,lat,lon\n"تل الغراب","a\nb",35.5,43.2\n\nتل,,x,43\n'
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    done = add_places(tmp_path / "a.csv", tmp_path / "own.tsv", Defaults())
    assert done.new == 1 and done.refused[0].startswith("line 5: ")


def test_a_cell_without_end_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('name,lat,lon\n"' + "x" * (1 << 21), encoding="utf-8")
    with pytest.raises(SourceError, match=r"a\.csv: line 2: no table: .*\(save it as CSV\)"):
        add_places(tmp_path / "a.csv", tmp_path / "own.tsv", Defaults())


def test_the_same_id_takes_the_place_of_the_old(tmp_path: Path) -> None:
    added(tmp_path, "id,name,lat,lon\n7,تل الغراب,35.5,43.2\n8,تل,35,43\n")
    own = added(tmp_path, "id,name,lat,lon\n7,تل الغراب,36.5,43.2\n", "new.csv")
    assert [(one.id, one.latitude) for one in own_places(own)] == [("7", "36.5"), ("8", "35")]


def test_adding_twice_changes_nothing(tmp_path: Path) -> None:
    once = added(tmp_path, example()).read_text(encoding="utf-8")
    assert added(tmp_path, example()).read_text(encoding="utf-8") == once


def test_columns_that_are_called_otherwise(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("toponym,nord,est\nتل الغراب,35.5,43.2\n", encoding="utf-8")
    columns = {"name": "toponym", "latitude": "nord", "longitude": "est"}
    done = add_places(tmp_path / "a.csv", tmp_path / "own.tsv", Defaults(columns=columns))
    assert (done.new, done.refused) == (1, [])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"name,lat,lon\n", "no place in it"),
        (b"\xff\xfe\x00", "UTF-8"),
        (b'{"a": 1}', "FeatureCollection"),
        (b"{", "line 1"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes, reason: str) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(SourceError, match=reason) as told:
        add_places(tmp_path / "a.csv", tmp_path / "own.tsv", Defaults())
    assert "a.csv" in str(told.value)
    assert not (tmp_path / "own.tsv").exists()


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="No such file"):
        add_places(tmp_path / "none.csv", tmp_path / "own.tsv", Defaults())


def test_a_wrong_file_of_ones_own_is_named_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "own.tsv").write_text("id\tname\tlatitude\tlongitude\n1\tتل\t35\tx\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"own\.tsv: line 2: longitude is no number"):
        own_places(tmp_path / "own.tsv")


def test_the_file_is_the_folders_or_the_one_that_the_environment_names(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("RAWI_PLACES", raising=False)
    assert own_file() == Path("rawi-places.tsv")
    monkeypatch.setenv("RAWI_PLACES", str(tmp_path / "own.tsv"))
    assert own_file() == tmp_path / "own.tsv"
    assert own_places() == ()
