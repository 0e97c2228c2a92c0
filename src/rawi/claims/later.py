"""Relays that a report names late: "the channel quoted these officials" says how their earlier words came."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from msgspec.structs import replace

from rawi.claims.memory import Chain, implied
from rawi.model import Claim

_SOURCE: Final = "claim.source"
_MEDIA: Final = frozenset({"agency", "outlet"})


def told_late(claims: list[Claim], passed: Mapping[str, Chain], credit: Chain) -> list[Claim]:
    """Claims of speakers in `passed` that have no relay yet, with the relays that the report names later, implicit."""
    return [_with(claim, passed, credit) for claim in claims] if passed else claims


def vouched(claims: list[Claim], credit: Chain) -> list[Claim]:
    """Claims with the medium that a sentence of its own names behind them ("X said … . According to the agency."), implicit."""
    sources = {
        (claim.content.start, claim.content.end): claim.chain[len(credit) :]
        for claim in claims
        if claim.content is not None and _alone(claim)
    }
    if not sources:
        return claims
    told = {
        claim.id: sources[claim.content.start, claim.content.end]
        for claim in claims
        if claim.content is not None and (claim.content.start, claim.content.end) in sources
    }
    return [_by_way_of(claim, told, credit) for claim in claims]


def _alone(claim: Claim) -> bool:
    """True for a source phrase behind what it vouches for whose last link is a medium."""
    if claim.cue is None or claim.content is None or not claim.rule.startswith(_SOURCE):
        return False
    return claim.content.end < claim.cue.start and bool(claim.chain) and claim.chain[-1].role in _MEDIA


def _by_way_of(claim: Claim, told: Mapping[str, Chain], credit: Chain) -> Claim:
    """The claim, or one within it, with the medium before its speakers, unless it has a relay already."""
    relays = told.get(claim.id) or told.get(claim.within or "")
    speakers = claim.chain[len(credit) :]
    plain = claim.cue is not None and not claim.rule.startswith(_SOURCE) and len(speakers) == 1
    if relays is None or not plain or speakers[0].role in _MEDIA:
        return claim
    return replace(claim, chain=(*credit, *implied(relays), *speakers))


def _with(claim: Claim, passed: Mapping[str, Chain], credit: Chain) -> Claim:
    speakers = claim.chain[len(credit) :]
    relays = passed.get(speakers[0].name) if len(speakers) == 1 else None
    return claim if relays is None else replace(claim, chain=(*credit, *relays, *speakers))
