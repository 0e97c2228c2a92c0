"""Reads cases as JSON lines, writes what one peer makes of them: run by peers.py in the peer's own environment.

Each peer is told the kind of a case; dateparser's parse and PyArabic are also told the span. A peer's answer is a list
of predictions in the scorer's form, or null where the peer doesn't do that kind.
"""

from __future__ import annotations

import datetime as dt
import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any

Case = dict[str, Any]
Answer = list[dict[str, Any]] | None
SECONDS = {
    "seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800, "months": 2592000, "years": 31536000
}  # fmt: skip


def maha(case: Case) -> Answer:
    """Maha's parse_dimension of the whole text; its distances aren't implemented."""
    names = {"number": "numeral", "time": "time", "duration": "duration"}
    if case["kind"] not in names:
        return None
    parse = import_module("maha.parsers.functions").parse_dimension
    found = parse(case["text"], **{names[case["kind"]]: True})
    return [one for dim in found for one in _maha_value(case, dim.value)]


def _maha_value(case: Case, value: Any) -> list[dict[str, Any]]:
    if case["kind"] == "number":
        return [{"kind": "number", "value": value}]
    if case["kind"] == "duration":
        parts = ((one.value, one.unit.name.lower()) for one in value.values)
        return [{"kind": "duration", "seconds": sum(number * SECONDS.get(unit, 0) for number, unit in parts)}]
    base = _reference(case)
    if hasattr(value, "start") and hasattr(value, "end"):
        ends = {"from": value.start, "to": value.end}
        return [
            {"kind": "time", "type": "interval"}
            | {k: _moment(base, v) for k, v in ends.items() if v is not None}
        ]
    return _instant(_moment(base, value))


def _moment(base: dt.datetime, value: Any) -> str:
    return str((base + value).isoformat())


def _instant(moment: str) -> list[dict[str, Any]]:
    """A moment in the scorer's form, as fine as can be: it is right for any coarser unit that a case asks."""
    clock = {"kind": "time", "type": "clock", "value": moment[11:19]}
    return [{"kind": "time", "type": "instant", "value": moment, "grain": "second"}, clock]


def pyarabic(case: Case) -> Answer:
    """PyArabic's number words of the span; it has no digits and no times."""
    if case["kind"] != "number":
        return None
    value = import_module("pyarabic.number").text2number(case.get("span") or case["text"])
    return [{"kind": "number", "value": value}] if value else []


def dateparser(case: Case) -> Answer:
    """dateparser's parse of the span as Arabic, by its own defaults."""
    if case["kind"] != "time":
        return None
    settings = {"RELATIVE_BASE": _reference(case), "RETURN_AS_TIMEZONE_AWARE": False}
    parser = import_module("dateparser.date").DateDataParser(languages=["ar"], settings=settings)
    found = parser.get_date_data(case.get("span") or case["text"])
    if found.date_obj is None:
        return []
    moment = found.date_obj.replace(tzinfo=None).isoformat()
    wide = {"kind": "time", "type": "instant", "value": moment, "grain": found.period}
    return [*_instant(moment), *([wide] if found.period != "time" else [])]


def _reference(case: Case) -> dt.datetime:
    given = case.get("reference")
    return dt.datetime.fromisoformat(given[:19]) if given else dt.datetime(2019, 2, 21)


PEERS: dict[str, Callable[[Case], Answer]] = {"Maha": maha, "PyArabic": pyarabic, "dateparser": dateparser}


def main() -> None:
    name = sys.argv[1]
    for line in sys.stdin:
        case = json.loads(line)
        start = time.process_time()
        try:
            answer = PEERS[name](case)
        except (ImportError, SyntaxError):
            raise
        except Exception as error:  # a peer that fails on a case has no answer to it
            print(f"{name}: {case['text'][:40]!r}: {error}", file=sys.stderr)
            answer = []
        print(json.dumps({"answer": answer, "seconds": time.process_time() - start}, ensure_ascii=False))


if __name__ == "__main__":
    main()
