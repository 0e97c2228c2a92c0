"""The whole chain of a claim: the hops of the claims around it, then its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from rawi.model.claim import Claim, Hop


def around(claims: Mapping[str, Claim], claim: Claim | None) -> list[Claim]:
    """The claim and those whose content holds it, the outermost first. `claims`: the record's, by id."""
    line: list[Claim] = []
    while claim is not None and claim not in line:
        line.insert(0, claim)
        claim = claims.get(claim.within or "")
    return line


def hops(claims: Mapping[str, Claim], claim: Claim | None) -> tuple[Hop, ...]:
    """Every hop from the nearest the reader to the origin; the outlet itself is none of them."""
    found: list[Hop] = []
    for one in reversed(around(claims, claim)):
        # A claim may repeat hops of the claim around it, as "A says, B told it, according to A" does.
        names = {hop.name for hop in found}
        found = [*(hop for hop in one.chain if hop.name not in names), *found]
    return tuple(found)


def innermost(claims: Mapping[str, Claim], ids: Iterable[str]) -> Claim | None:
    """Of several claims on one thing, the one inside most others; of several such, the first."""
    found = [claims[one] for one in ids if one in claims]
    return max(found, key=lambda one: len(around(claims, one)), default=None)
