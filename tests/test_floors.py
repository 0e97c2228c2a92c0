"""The gate itself: a figure on the wrong side of its bound is named."""

import importlib.util
import tomllib
from pathlib import Path

BENCH = Path(__file__).parents[1] / "bench"
spec = importlib.util.spec_from_file_location("floors", BENCH / "floors.py")
assert spec and spec.loader
floors = importlib.util.module_from_spec(spec)
spec.loader.exec_module(floors)

FIGURES = {"gold": {"Q": [9, 10, 0.9]}, "names": {"dev": {"all": [0.5, 0.6, 0.4]}}}


def test_a_figure_is_found_by_its_path() -> None:
    assert floors.look_up(FIGURES, "gold/Q/2") == 0.9
    assert floors.look_up(FIGURES, "names/dev/all/0") == 0.5


def test_only_what_breaks_its_bound_is_named() -> None:
    assert floors.below(FIGURES, {"gold/Q/2": 0.9}, ceiling=False) == []
    assert floors.below(FIGURES, {"gold/Q/2": 0.95}, ceiling=False) == ["gold/Q/2: 0.9 is below 0.95"]
    assert floors.below(FIGURES, {"gold/Q/2": 0.8}, ceiling=True) == ["gold/Q/2: 0.9 is above 0.8"]


def test_the_pinned_floors_are_numbers_by_path() -> None:
    bounds = tomllib.loads((BENCH / "floors.toml").read_text(encoding="utf-8"))
    assert set(bounds) <= {"floor", "ceiling"} and bounds["floor"]
    assert all(
        "/" in path and isinstance(value, int | float)
        for part in bounds.values()
        for path, value in part.items()
    )
