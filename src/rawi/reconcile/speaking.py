"""Who speaks: an outlet's bare name, and the organization that somebody speaks for."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from rawi.arabic import words
from rawi.lexicon import load
from rawi.model import Hop, Mention, Record

FOR = frozenset({"official", "military", "spokesperson", "organization", "armed_group", "document"})
"""Roles of those who speak for the organization that they are named with."""
_QUOTED = re.compile('[«“„"]([^«»“”„"]+)[»”“"]')


@cache
def _kind(kind: str) -> frozenset[str]:
    entries = load("reconcile/speaking").entries.values()
    return frozenset(form.text for entry in entries if entry.attrs["kind"] == kind for form in entry.forms)


@lru_cache(maxsize=50_000)
def medium(name: str) -> str | None:
    """The bare name of an outlet or agency: without the noun before it, what its trade is, and quotation marks.

    None where no such noun shows that it is one, "" where nothing else is left ("the newspaper").
    """
    spelled = words(name)[0]
    if not spelled or spelled[0] not in _kind("medium"):
        return None
    quoted = _QUOTED.search(name)
    inside = words(quoted[1])[0] if quoted else spelled[1:]
    while inside and inside[0] in _kind("medium"):
        inside = inside[1:]
    return " ".join(word for word in inside if word not in _kind("trade"))


def spoken_for(record: Record, hop: Hop) -> Mention | None:
    """The organization that a hop's phrase names first and speaks for; None where it speaks about one."""
    if hop.role not in FOR or hop.start is None or hop.end is None:
        return None
    for mention in record.mentions:
        if mention.start >= hop.end:
            break
        if (
            mention.kind == "organization"
            and mention.entity
            and hop.start <= mention.start
            and mention.end <= hop.end
        ):
            before = words(record.report.text[hop.start : mention.start])[0]
            return None if _kind("outsider").intersection(before) else mention
    return None
