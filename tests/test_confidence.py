"""The measure of the confidence mark counts what it says."""

import importlib.util
from pathlib import Path

spec = importlib.util.spec_from_file_location(
    "confidence", Path(__file__).parents[1] / "bench" / "confidence.py"
)
assert spec and spec.loader
confidence = importlib.util.module_from_spec(spec)
spec.loader.exec_module(confidence)


def record(*events: tuple[str | None, str, str]) -> dict[str, object]:
    return {
        "events": [
            {"plover": event and {"event": event}, "status": status, "confidence": mark}
            for event, status, mark in events
        ]
    }


READINGS = {
    "a": record(("ASSAULT", "actual", "high"), ("ASSAULT", "actual", "low")),
    "b": record(("ASSAULT", "ongoing", "low")),
    "c": record(("ASSAULT", "planned", "high"), (None, "actual", "high"), ("PROTEST", "actual", "high")),
}


def test_the_surest_real_event_of_the_type_counts() -> None:
    assert [confidence.mark(READINGS[text], "ASSAULT") for text in "abc"] == ["high", "low", "none"]


def test_shares_by_type_and_mark() -> None:
    votes = {"a": (3, 0), "b": (1, 2), "c": (0, 3)}
    rows = [{"text": t, "type": "ASSAULT", "accept": yes, "reject": no} for t, (yes, no) in votes.items()]
    found = confidence.score([*rows, rows[0] | {"accept": 0, "reject": 3}], READINGS.__getitem__)
    assert found == {"ASSAULT": {"high": [1, 2, 0.5], "low": [0, 1, 0.0], "none": [0, 1, 0.0]}}
