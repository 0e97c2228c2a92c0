"""Figures as they compare, made by hand."""

from __future__ import annotations

from typing import Any

from rawi.model import Figure, Subject
from rawi.reconcile.values import Value


def value(number: int, low: float | None, high: float | None = None, **fields: Any) -> Value:
    """The number-th report's figure; of its own origin, a day after the last."""
    own = {key: fields.pop(key) for key in ("bound", "basis", "part_of", "measure") if key in fields}
    figure = Figure(
        id=fields.pop("id", f"f{number}"),
        subject=Subject(),
        low=low,
        high=high if high is not None or own.get("bound") else low,
        mention="m1",
        rule="figure.word",
        **({"measure": "killed"} | own),
    )
    report = fields.pop("report", f"r{number}")
    given: dict[str, Any] = {
        "member": (report, figure.id),
        "figure": figure,
        "order": number,
        "published": 100 + number,
        "claims": ((report, f"c{number}"),),
        "origin": f"o{number}",
        "denied": False,
        "period": None,
        "people": frozenset(),
        "around": frozenset(),
        "class_": None,
    }
    return Value(**(given | fields))
