"""Nationalities, documents and weapons: words of the lexicon that no name holds."""

from __future__ import annotations

from collections.abc import Iterable, Set

from rawi.lexicon import Hit, longest
from rawi.model import Document, Nationality, NationalityValue, Weapon, identify
from rawi.names.adjectives import accusatives
from rawi.names.reading import Reading, weak


def find(reading: Reading, named: set[int], places: Set[int]) -> list[Nationality | Document | Weapon]:
    """One mention for each word or phrase outside the tokens of `named`; a country's name is no nationality."""
    mentions: list[Nationality | Document | Weapon] = []
    for kind in ("nation", "document", "weapon"):
        for hit in longest(_hits(reading, kind)):
            if hit.first not in named and not weak(hit) and not (kind == "nation" and hit.first in places):
                mentions.extend(_mention(reading, hit, kind))
    mentions += [_nationality(reading, token, country) for token, country in accusatives(reading)]
    return mentions


def _nationality(reading: Reading, token: int, country: str) -> Nationality:
    one, report = reading.tokens[token], reading.doc.report_id
    key = identify("m", report, "nationality", one.start, one.end)
    return Nationality(
        id=key, start=one.start, end=one.end, text=reading.doc.text[one.start : one.end],
        rule="nationality.accusative", value=NationalityValue(country=country),
    )  # fmt: skip


def _hits(reading: Reading, kind: str) -> Iterable[Hit]:
    for hits in reading.all(kind).values():
        yield from hits


def _mention(reading: Reading, hit: Hit, kind: str) -> Iterable[Nationality | Document | Weapon]:
    text, report = reading.doc.text[hit.start : hit.end], reading.doc.report_id
    name = "nationality" if kind == "nation" else kind
    key, rule = identify("m", report, name, hit.start, hit.end), f"{name}.lexicon"
    if kind == "document":
        yield Document(id=key, start=hit.start, end=hit.end, text=text, rule=rule)
    elif kind == "weapon":
        yield Weapon(id=key, start=hit.start, end=hit.end, text=text, rule=rule)
    elif hit.entry.attrs.get("country"):
        value = NationalityValue(country=str(hit.entry.attrs["country"]))
        yield Nationality(id=key, start=hit.start, end=hit.end, text=text, rule=rule, value=value)
