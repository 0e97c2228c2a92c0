"""feeds.toml: which feeds to watch, how often, and whether their linked pages are wanted.

delay = 2                    # seconds between two requests to a host (may be left out)

[[feed]]
url = "https://…"            # required
outlet = "…"                 # who publishes it; else what the feed says
full = true                  # fetch the linked pages; else the feed's own words are the report
every = 15                   # minutes between two looks
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from msgspec import Struct

from rawi.errors import SourceError, UsageError
from rawi.sources.web.address import target
from rawi.sources.web.visit import DELAY

KEYS: dict[str, tuple[type, ...]] = {"url": (str,), "outlet": (str,), "full": (bool,), "every": (int, float)}
LEAST = 1.0
"""Minutes; no feed is looked at more often."""


class Feed(Struct, frozen=True, kw_only=True):
    """A feed to watch; `every` in minutes."""

    url: str
    outlet: str | None = None
    full: bool = False
    every: float = 15.0


class Plan(Struct, frozen=True, kw_only=True):
    """What feeds.toml asks for; `delay` in seconds."""

    feeds: tuple[Feed, ...]
    delay: float = DELAY


def load(path: Path) -> Plan:
    """The plan in a feeds.toml. Raises UsageError, which names the feed that is wrong."""
    try:
        table = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except OSError as error:
        raise UsageError(error.strerror or str(error), source=str(path), hint="check the path") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageError(f"is not valid TOML: {error}", source=str(path)) from error
    delay = table.pop("delay", DELAY)
    rows = table.pop("feed", [])
    if table or not isinstance(rows, list) or not rows:
        raise UsageError("holds no [[feed]] tables, or something else too", source=str(path))
    if not _number(delay) or delay < 0:
        raise UsageError("delay is no number of seconds", source=str(path))
    feeds = [_feed(row, f"feed {number}", str(path)) for number, row in enumerate(rows, 1)]
    urls = [feed.url for feed in feeds]
    twice = next((url for url in urls if urls.count(url) > 1), None)
    if twice:
        raise UsageError(f"names {twice} twice", source=str(path), hint="keep one")
    return Plan(feeds=tuple(feeds), delay=float(delay))


def _feed(row: Any, place: str, source: str) -> Feed:
    if not isinstance(row, dict) or not isinstance(row.get("url"), str):
        raise UsageError("names no url", source=source, place=place)
    for key, value in row.items():
        if key not in KEYS:
            raise UsageError(
                f"unknown key {key!r}", source=source, place=place, hint=f"keys are {', '.join(KEYS)}"
            )
        if not isinstance(value, KEYS[key]) or (key == "every" and not _number(value)):
            raise UsageError(f"{key} is of the wrong kind", source=source, place=place)
    try:
        target(row["url"])
    except SourceError as error:
        raise UsageError(error.message, source=source, place=place, hint=error.hint) from error
    if float(row.get("every", 15.0)) < LEAST:
        raise UsageError("every is less than a minute", source=source, place=place)
    return Feed(**row)


def _number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and value == value
