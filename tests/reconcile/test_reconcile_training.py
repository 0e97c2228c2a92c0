"""The program that learns the weights of incidents goes on working as what it learns from is rebuilt."""

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

PROGRAM = Path(__file__).parents[2] / "training" / "train_incidents.py"
BLANK = dict.fromkeys(("actor2", "target", "deaths_low", "deaths_high", "injuries_low", "injuries_high"))
HERE = {
    "latitude": 33.3,
    "longitude": 44.4,
    "geo_precision": 1,
    "date_start": "2020-01-02",
    "date_end": "2020-01-02",
}
THERE = HERE | {"latitude": -1.3, "longitude": 36.8}


@pytest.fixture(scope="module")
def program() -> ModuleType:
    spec = importlib.util.spec_from_file_location("train_incidents", PROGRAM)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_pairs_of_one_place_and_day_are_candidates(program: ModuleType) -> None:
    rows = [
        BLANK | place | {"id": f"r{number}", "actor1": "Alpha", "event_id": event}
        for number, (place, event) in enumerate([(HERE, "e1"), (HERE, "e1"), (THERE, "e2")])
    ]
    pairs = program.Pairs(rows)
    assert [pair[:2] for pair in pairs.candidates] == [(0, 1)]
    assert pairs.same == [1.0]
    assert ("bias", "1") in pairs.signs[0]
