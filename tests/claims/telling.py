"""What the tests of the claims room share: a text read with no more than this room, and its claims in short."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from rawi.arabic import read_document
from rawi.claims import attribute
from rawi.model import AnyMention, Claim, Entity, Organization, Person, PersonValue


def tell(
    text: str,
    mentions: Iterable[AnyMention] = (),
    entities: Iterable[Entity] = (),
    *,
    outlet: str | None = None,
    title: str | None = None,
) -> tuple[Claim, ...]:
    """All claims of a text."""
    doc = read_document(text, report_id="r1", title=title)
    return attribute(doc, tuple(mentions), tuple(entities), outlet=outlet)


def told(text: str, **context: str | None) -> list[Claim]:
    """The attributed claims of a text, without the outlet's own."""
    return [claim for claim in tell(text, **context) if claim.cue is not None]  # type: ignore[arg-type]


def one(text: str) -> Claim:
    """The only attributed claim of a text."""
    found = told(text)
    assert len(found) == 1, [(claim.cue, claim.rule) for claim in found]
    return found[0]


def names(claim: Claim) -> list[str]:
    """The names of a claim's hops, nearest the reader first."""
    return [hop.name for hop in claim.chain]


def said(text: str, claim: Claim) -> list[str]:
    """The pieces of a claim's content."""
    assert claim.content is not None
    return [text[a:b] for a, b in claim.content.spans]


class Heard(NamedTuple):
    """A claim in short: its cue, who says it and through whom, what, and how firmly."""

    cue: str
    who: str | None
    through: list[str]
    says: str
    act: str
    firmly: str


def heard(text: str) -> list[Heard]:
    """The attributed claims of a text in short; pieces of a content are joined by a mark."""
    return [
        Heard(
            cue=claim.cue.text,
            who=names(claim)[-1] if claim.chain else None,
            through=names(claim)[:-1],
            says=" … ".join(said(text, claim)),
            act=claim.act,
            firmly=f"{claim.certainty} {claim.polarity}",
        )
        for claim in told(text)
        if claim.cue is not None
    ]


def person(text: str, name: str) -> Person:
    """The mention of a person where the text has the name first."""
    at = text.index(name)
    value = PersonValue(name=name)
    return Person(id=f"p{at}", start=at, end=at + len(name), text=name, rule="t", value=value)


def body(text: str, name: str, entity: str | None = None) -> Organization:
    """The mention of an organization where the text has the name first."""
    at = text.index(name)
    return Organization(id=f"o{at}", start=at, end=at + len(name), text=name, rule="t", entity=entity)
