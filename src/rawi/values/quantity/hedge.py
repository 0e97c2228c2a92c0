"""Hedges before and behind a number."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.model import Bound
from rawi.values.quantity.shape import Hedge
from rawi.values.tape import Tape
from rawi.values.written import attr, definite, joined

_STRENGTH: dict[str, int] = {"about": 0, "more_than": 2, "at_least": 2, "less_than": 2, "at_most": 2}


_HEDGE: Final = frozenset({"hedge"})


def hedge_before(tape: Tape, index: int) -> Hedge | None:
    """The hedge that begins at a token, with a second one behind it ("no fewer than about"); the firmer decides."""
    if not tape.may_be(index, _HEDGE):
        return None
    hit = next((h for h in tape.hits(index, "hedge") if attr(h, "place") != "after"), None)
    if hit is None:
        return None
    found = Hedge(hit.first, hit.start, hit.last + 1, attr(hit, "bound"), tape.doc.text[hit.start : hit.end])
    at = hit.last + 1
    if tape.hit(at, "noun") is not None and attr(hit, "counts"):
        found = replace(found, next=at + 1)
    again = next(
        (h for h in tape.hits(found.next, "hedge") if attr(h, "place") != "after" and not joined(h)), None
    )
    if again is None:
        return found
    firm = found.bound if _STRENGTH[found.bound] >= _STRENGTH[attr(again, "bound")] else attr(again, "bound")
    words = tape.doc.text[hit.start : again.end]
    return replace(found, next=again.last + 1, bound=firm, words=words)


def hedge_behind(tape: Tape, index: int) -> tuple[int, int, Bound, str] | None:
    """(last token, raw end, bound, words) of a hedge that follows, past an adjective of those counted and a comma."""
    at = index + 1 if _describes(tape, index) else index
    if tape.fold(at) in ("،", ","):
        at += 1
    for hit in tape.hits(at, "hedge"):
        if attr(hit, "place") == "after":
            return hit.last, hit.end, attr(hit, "bound"), tape.doc.text[hit.start : hit.end]
    return None


_ADJECTIVES: Final = frozenset({"noun", "nationality"})


def _describes(tape: Tape, index: int) -> bool:
    """ "14 Afghan soldiers at least": an indefinite adjective of a people, or a noun beside the noun."""
    if not tape.may_be(index, _ADJECTIVES):
        return False
    hit = tape.hit(index, "nationality", "noun")
    return hit is not None and hit.last == index and not hit.proclitic and not definite(tape, hit)
