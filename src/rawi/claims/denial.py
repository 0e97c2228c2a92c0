"""Which claim a denial denies, where the report holds it."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.arabic import Document, stem
from rawi.claims.words import marks
from rawi.model import Claim

_WINDOW: Final = 40
_SHARE: Final = 0.5
_LEAST: Final = 2
_FEW: Final = 3
_BACK: Final = 4


def link(doc: Document, claims: list[Claim]) -> list[Claim]:
    """Claims with `about` set on denials: the claim nearby of another origin that shares most of its words.

    At least two stems and half of the smaller content must be shared. Looks at forty claims on either side.
    """
    bags = {index: _bag(doc, claim) for index, claim in enumerate(claims)} if _any_denial(claims) else {}
    return [_linked(doc, claims, bags, index) for index in range(len(claims))]


def _any_denial(claims: list[Claim]) -> bool:
    return any(claim.act == "deny" for claim in claims)


def _linked(doc: Document, claims: list[Claim], bags: dict[int, frozenset[str]], index: int) -> Claim:
    claim = claims[index]
    if claim.act != "deny" or claim.polarity != "negative":
        return claim
    if _anaphoric(doc, claim):
        return _before(claims, index)
    best: tuple[float, int] | None = None
    for other in range(max(0, index - _WINDOW), min(len(claims), index + _WINDOW)):
        score = _score(bags[index], bags[other]) if _fits(claim, claims[other]) else 0.0
        if score >= _SHARE and (
            best is None or (score, -abs(other - index)) > (best[0], -abs(best[1] - index))
        ):
            best = (score, other)
    return claim if best is None else replace(claim, about=claims[best[1]].id)


def _anaphoric(doc: Document, claim: Claim) -> bool:
    """True where "that", "these accusations" are all that is denied."""
    assert claim.content is not None
    first, last = doc.tokens_in((claim.content.start, claim.content.end))
    known, nothing = marks(), frozenset[str]()
    return last - first < _FEW and all(
        known.get(doc.tokens[at].fold, nothing) & {"anaphor", "adverb"} for at in range(first, last + 1)
    )


def _before(claims: list[Claim], index: int) -> Claim:
    """A denial of "that", pointing at the nearest claim before it of another origin."""
    claim = claims[index]
    near = (claims[other] for other in range(index - 1, max(-1, index - 1 - _BACK), -1))
    denied = next((one for one in near if _fits(claim, one)), None)
    return claim if denied is None else replace(claim, about=denied.id)


def _fits(claim: Claim, other: Claim) -> bool:
    if other.id == claim.id or other.content is None or claim.within == other.id or other.act == "deny":
        return False
    mine, theirs = claim.chain[-1:], other.chain[-1:]
    return not (mine and theirs and mine[0].name == theirs[0].name)


def _score(a: frozenset[str], b: frozenset[str]) -> float:
    shared = len(a & b)
    return shared / min(len(a), len(b)) if shared >= _LEAST else 0.0


def _bag(doc: Document, claim: Claim) -> frozenset[str]:
    if claim.content is None:
        return frozenset()
    first, last = doc.tokens_in((claim.content.start, claim.content.end))
    known = marks()
    words = (doc.tokens[at] for at in range(first, min(last + 1, first + 60)))
    return frozenset(
        stem(token.fold)
        for token in words
        if token.kind == "word" and token.fold not in known and len(token.fold) > 2
    )
