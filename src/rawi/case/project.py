"""What the case keeps of a record to find it by: lines for the views, tokens for search, ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from hashlib import blake2b
from importlib.resources import files
from pathlib import Path, PurePath

from rawi.case.translit import skeletons
from rawi.case.words import folded_words, index_text, stems
from rawi.model import Claim, Event, Place, Record, Report, hops
from rawi.store import (
    ClaimLine,
    EntityLine,
    EventLine,
    FigureLine,
    Filed,
    IndexText,
    Lines,
    NameText,
    pack,
)

MADE_BY = ("case/project.py", "case/words.py", "case/translit.py", "lexicon/data/case/translit.toml")
"""Beside the room `arabic`: what the lines and tokens are made by."""


@cache
def shape() -> str:
    """A version that changes whenever lines or tokens of the same record could."""
    package = Path(str(files("rawi")))
    digest = blake2b(digest_size=5)
    arabic = sorted(path for path in (package / "arabic").rglob("*") if path.suffix in (".py", ".toml"))
    for path in (*arabic, *(package / name for name in MADE_BY)):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def filed(record: Record, *, rules: str, decided: Record | None = None) -> Filed:
    """Everything that the case keeps of a record. `decided`: the same with decisions applied, where there are any."""
    report = record.report
    return Filed(
        report=report,
        publisher=publisher(report),
        body=pack(record),
        rules=rules,
        shape=shape(),
        words=indexed(report),
        names=named(record),
        lines=lines(record),
        decided=None if decided is None else lines(decided),
        ids=" ".join(one[:8] for one in _ids(record)),
    )


def publisher(report: Report) -> str:
    """Who published the report, or the name of its file where that isn't known."""
    return report.outlet or PurePath(report.source or report.id).name


def indexed(report: Report) -> IndexText:
    """The words by which search finds the report: outlet, title and text."""
    told = (report.outlet, report.title, report.text)
    return index_text("\n".join(line for line in told if line))


def lines(record: Record) -> Lines:
    """The rows by which views filter and sort."""
    claims = {one.id: one for one in record.claims}
    return Lines(
        events=tuple(_event(record, one) for one in record.events),
        figures=tuple(
            FigureLine(one.id, one.measure, one.subject.class_, one.subject.event, one.low, one.high)
            for one in record.figures
        ),
        claims=tuple(_claim(claims, one) for one in record.claims),
        entities=tuple(
            EntityLine(one.id, one.kind, one.name, one.name_en, one.type, one.country, len(one.mentions))
            for one in record.entities
        ),
    )


def named(record: Record) -> NameText:
    """Who speaks, which places are named, and everything that is, in both scripts."""
    english = {one.id: one.name_en for one in record.entities}
    speaking = ((hop.name, english.get(hop.entity or "")) for one in record.claims for hop in one.chain)
    # A group has no name of its own: "an official" must not answer to Mosul, whose consonants it has.
    everything = [(one.name, one.name_en) for one in record.entities if one.kind != "group"]
    placed = [
        (m.value.name, m.value.name_en, m.value.admin1) for m in record.mentions if isinstance(m, Place)
    ]
    return NameText(
        speakers=_tokens(name for pair in speaking for name in pair),
        places=" ".join((_tokens(name for names in placed for name in names), *_countries(record))),
        names=_tokens(name for names in (*everything, *placed) for name in names),
    )


def _countries(record: Record) -> dict[str, None]:
    codes = (one.value.country for one in record.mentions if isinstance(one, Place))
    return dict.fromkeys(country_token(code) for code in codes if code)


def country_token(code: str) -> str:
    """The index token of an ISO country code, which no word is taken for."""
    return f"qz{code.lower()}"


def _tokens(names: Iterable[str | None]) -> str:
    """Words, stems and skeletons of names, each token once."""
    return " ".join(
        dict.fromkeys(token for name in dict.fromkeys(names) if name for token in name_tokens(name))
    )


@lru_cache(maxsize=1 << 14)
def name_tokens(name: str) -> tuple[str, ...]:
    """The index tokens of one name: its folded words, their stems, their skeletons."""
    words = folded_words(name)
    return tuple(dict.fromkeys((*words, *stems(words), *skeletons(" ".join(words)))))


def _event(record: Record, event: Event) -> EventLine:
    return EventLine(
        id=event.id,
        type=event.type,
        status=event.status,
        background=event.background,
        start=event.date.start,
        end=event.date.end,
        places="\n".join(_places(record, event)),
        claims=f" {' '.join(event.claims)} ",
    )


def _places(record: Record, event: Event) -> Iterator[str]:
    """Every name of the event's places, and their countries' codes after a tab."""
    at = {one.mention for one in event.places}
    for mention in record.mentions:
        if mention.id not in at:
            continue
        yield mention.text
        if isinstance(mention, Place):
            value = mention.value
            yield from filter(None, (value.name, value.name_en, value.admin1))
            yield from (f"\t{value.country}" for _ in filter(None, [value.country]))


def _claim(claims: dict[str, Claim], claim: Claim) -> ClaimLine:
    return ClaimLine(
        id=claim.id,
        act=claim.act,
        certainty=claim.certainty,
        polarity=claim.polarity,
        own=claim.cue is None,
        hops=len(hops(claims, claim)),
    )


def _ids(record: Record) -> Iterator[str]:
    yield record.report.id
    for part in (
        record.mentions,
        record.entities,
        record.claims,
        record.events,
        record.figures,
        record.findings,
    ):
        yield from (one.id for one in part)
