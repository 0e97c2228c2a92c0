"""Chains of attributions that stand in another's words: whose come first, and whose own statement is no link."""

from __future__ import annotations

from typing import Final

from rawi.arabic import fold
from rawi.claims.authors import utterance
from rawi.claims.frame import Frame
from rawi.claims.memory import Chain, implied
from rawi.claims.page import Page
from rawi.claims.words import best, head

_MEDIA: Final = frozenset({"agency", "outlet"})
_PAPERS: Final = frozenset({"agency", "outlet", "document"})


def outer_chain(
    page: Page, frames: list[Frame], holder: dict[int, int], own: list[Chain], number: int
) -> Chain:
    """The chain with those in whose words it stands before it, nearest the reader first."""
    chain, at, depth = own[number], number, 0
    while at in holder and depth < 6:
        at, depth = holder[at], depth + 1
        outer = (
            _vouching(page, frames[at], own[at], chain) if frames[at].kind == "source" else implied(own[at])
        )
        same = [index for index, one in enumerate(outer[:-1]) if chain and one.name == chain[-1].name]
        if same and len(chain) == 1:
            chain = (*outer[: same[0]], *chain)
            continue
        fresh = tuple(one for one in outer if one.name not in {one.name for one in chain[-1:]})
        names = {one.name for one in fresh}
        if frames[at].kind == "source" and any(one.role in _MEDIA for one in fresh):
            chain = _without_carried(chain)
        inner = tuple(one for one in chain if one.name not in names)
        chain = (*inner, *fresh) if _behind(frames[at], inner, fresh) else (*fresh, *inner)
    return chain


def _vouching(page: Page, frame: Frame, chain: Chain, inner: Chain) -> Chain:
    """A source's chain without the statement that is the inner speaker's own ("X said …, by a statement on Y")."""
    if _anonymous(page, frame, chain) or _of_his(page, frame, inner) or _counted(page, frame):
        return chain[:-1]
    return chain


def _counted(page: Page, frame: Frame) -> bool:
    """True for a count or a proof: it bears out what is said, and passes nobody's words on."""
    if frame.speaker is None:
        return False
    known = head(page.fold(page.trim(*frame.speaker)[0]))
    return known is not None and known.key == "evidence"


def _of_his(page: Page, frame: Frame, inner: Chain) -> bool:
    """True for a statement whose phrase names the inner speaker ("…, by a statement of the organization's")."""
    if frame.speaker is None or not inner or not utterance(page, frame.speaker):
        return False
    first, stop = page.trim(*frame.speaker)
    lead = best(fold(inner[-1].name.split()[0])).stem
    held = (page.acting(at) for at in range(first + 1, stop))
    known = any(one is not None and one.entity == inner[-1].entity for one in held if inner[-1].entity)
    return known or any(best(page.fold(at)).stem == lead for at in range(first + 1, stop))


def _anonymous(page: Page, frame: Frame, chain: Chain) -> bool:
    """True for a statement whose phrase doesn't say whose it is."""
    return (
        frame.kind == "source"
        and frame.speaker is not None
        and bool(chain)
        and not chain[-1].named
        and utterance(page, frame.speaker)
    )


def authored(page: Page, frames: list[Frame], holder: dict[int, int], own: list[Chain]) -> None:
    """Put the speaker in whose mouth it stands in the place of a statement of nobody's."""
    for number, outer in sorted(holder.items(), reverse=True):
        if own[number] and frames[number].kind == "verb" and _anonymous(page, frames[outer], own[outer]):
            own[outer] = (*own[outer][:-1], *implied(own[number][-1:]))


def _without_carried(chain: Chain) -> Chain:
    """Without media that only an earlier sentence names: a source right here says who passed the words on."""
    return (*(one for one in chain[:-1] if not (one.implicit and one.role in _MEDIA)), *chain[-1:])


def _behind(frame: Frame, chain: Chain, source: Chain) -> bool:
    """A paper that says so "according to" an office has it from the office; else the source passes the words on."""
    if frame.kind != "source" or not chain or not source or chain[-1].role not in _PAPERS:
        return False
    return source[-1].role not in _MEDIA
