"""Places of the user's own are read beside the packaged ones."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from rawi.arabic import read_document
from rawi.lexicon.own import Defaults, add_places
from rawi.model import Place
from rawi.names.places import find, gazetteer

TABLE = """name,variants,feature,admin1,country,lat,lon
تل الغرنوق,الغرنوق,village,Nineveh,IQ,35.91,42.44
بغداد الصغيرة,,village,Aleppo,SY,36.11,37.02
الموصل,,village,Idlib,SY,35.71,36.42
"""


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    (tmp_path / "towns.csv").write_text(TABLE, encoding="utf-8")
    add_places(tmp_path / "towns.csv", tmp_path / "own.tsv", Defaults())
    monkeypatch.setenv("RAWI_PLACES", str(tmp_path / "own.tsv"))
    gazetteer.cache_clear()
    yield
    monkeypatch.undo()
    gazetteer.cache_clear()


def places(text: str) -> list[Place]:
    return list(find(read_document(text, report_id="r1")))


@pytest.mark.usefixtures("own")
@pytest.mark.parametrize(
    ("text", "latitude"),
    [
        ("هاجم مسلحون قرية تل الغرنوق", 35.91),
        ("قصفت طائرات الغرنوق في العراق", 35.91),
        ("نزح الأهالي من بغداد الصغيرة", 36.11),
        ("وصل المصابون إلى بغداد", 33.31),
    ],
)
def test_own_names_and_variants_lie_where_the_table_says(text: str, latitude: float) -> None:
    (place, *_) = places(text)
    assert place.value.latitude == pytest.approx(latitude, abs=0.1)
    assert (place.value.gazetteer == "own") == (latitude != 33.31)


@pytest.mark.usefixtures("own")
def test_a_namesake_of_a_city_doesnt_take_its_place() -> None:
    (place,) = places("دخلت القوات العراقية مدينة الموصل")
    assert place.value.country == "IQ"


@pytest.mark.usefixtures("own")
def test_a_namesake_is_meant_where_its_country_and_kind_are_named() -> None:
    near = places("قصفت طائرات قرية الموصل في ريف إدلب في سوريا")
    assert (near[0].value.country, near[0].value.gazetteer) == ("SY", "own")


def test_without_a_file_the_names_are_unknown() -> None:
    assert all(place.value.gazetteer != "own" for place in places("هاجم مسلحون قرية تل الغرنوق"))
