"""The gate: the sample is read as well as its floors demand, and what is planted between reports is found."""

from pathlib import Path

import rawi
from rawi.evaluate import breaches, floors, score

SAMPLE = Path(rawi.__file__).parent / "sample"


def test_the_sample_is_read_above_its_floors() -> None:
    sheet = score(SAMPLE / "gold")
    demanded = floors(SAMPLE / "floors.toml")
    assert breaches(sheet, demanded) == []
    assert sorted(demanded) == sorted(sheet.fields)
