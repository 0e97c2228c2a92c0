"""Floors: scores that must not be missed. Raising one is free; lowering one needs a reason in the commit."""

from __future__ import annotations

import tomllib
from pathlib import Path

from rawi.errors import DataError
from rawi.evaluate.sheet import Sheet

SIDES = ("precision", "recall")


def floors(path: str | Path) -> dict[str, dict[str, float]]:
    """Field → precision and recall (0–1) from a TOML file (`["claim.origin"]`, `recall = 0.9`). Raises DataError."""
    try:
        table = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise DataError(f"can't be read: {error}", source=str(path)) from error
    for field, sides in table.items():
        wrong = not isinstance(sides, dict) or any(
            side not in SIDES or not isinstance(floor, (int, float)) or not 0 <= floor <= 1
            for side, floor in sides.items()
        )
        if wrong:
            raise DataError(
                f"{field} holds something else than shares",
                source=str(path),
                hint="precision, recall: 0 to 1",
            )
    return table


def breaches(sheet: Sheet, demanded: dict[str, dict[str, float]]) -> list[str]:
    """One line for each floor that the sheet misses; a field that wasn't scored at all misses its floor."""
    told = []
    for field, sides in demanded.items():
        for side, floor in sides.items():
            tally = sheet.fields.get(field)
            reached = getattr(tally, side) if tally else None
            if reached is None or reached < floor:
                there = "nothing" if reached is None else f"{reached:.3f}"
                told.append(f"{field} {side}: {there}, the floor is {floor:.3f}")
    return told
