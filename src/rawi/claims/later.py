"""Relays that a report names late: "the channel quoted these officials" says how their earlier words came."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec.structs import replace

from rawi.claims.memory import Chain
from rawi.model import Claim


def told_late(claims: list[Claim], passed: Mapping[str, Chain], credit: Chain) -> list[Claim]:
    """Claims of speakers in `passed` that have no relay yet, with the relays that the report names later, implicit."""
    return [_with(claim, passed, credit) for claim in claims] if passed else claims


def _with(claim: Claim, passed: Mapping[str, Chain], credit: Chain) -> Claim:
    speakers = claim.chain[len(credit) :]
    relays = passed.get(speakers[0].name) if len(speakers) == 1 else None
    return claim if relays is None else replace(claim, chain=(*credit, *relays, *speakers))
