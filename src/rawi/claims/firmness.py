"""How firmly: certainty and polarity, from the cue and from the main clause of what is said."""

from __future__ import annotations

from rawi.claims.frame import Frame
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.words import ending
from rawi.model import Certainty, Polarity

_REACH = 25
_NEAR = 6
_TOLD = frozenset({"say", "report", "predict", "warn"})
_RANK: dict[Certainty, int] = {"certain": 0, "probable": 1, "possible": 2}


def main_clause(page: Page, piece: Range) -> Range:
    """The first tokens of a content up to a comma or a relative clause's end: what its head says."""
    first, stop = piece[0], min(piece[1], piece[0] + _REACH)
    comma = page.next_comma(first + 2, stop)
    if comma < stop and _conditional(page, (first, stop)):
        return first, page.next_comma(comma + 1, stop)
    return first, comma


def certainty(page: Page, frame: Frame | None, clause: Range) -> Certainty:
    """The weaker of what the cue and the main clause show."""
    base: Certainty = "certain"
    if frame is not None and frame.hit is not None:
        base = frame.hit.entry.attrs.get("certainty", "certain")
    said = _hedge(page, clause)
    if frame is not None and frame.act in _TOLD and _conditional(page, clause):
        said = "possible"
    return weaker(base, said)


def weaker(one: Certainty, other: Certainty) -> Certainty:
    """The less firm of two."""
    return max(one, other, key=lambda certainty: _RANK[certainty])


def act(page: Page, frame: Frame, clause: Range) -> str:
    """The cue's act; plain saying of what will perhaps or on a condition come is predicting."""
    if frame.act != "say" or (_hedge(page, clause) == "certain" and not _conditional(page, clause)):
        return frame.act
    return "predict" if any(_future(page, at) for at in range(*clause)) else frame.act


def _conditional(page: Page, clause: Range) -> bool:
    """True where what is said opens with "if" and its like."""
    first, stop = clause
    return any(page.has(at, "if") or page.has(at, "absent") for at in range(first, min(stop, first + 2)))


def _future(page: Page, at: int) -> bool:
    """True for "will" and for a present with "will" written onto it."""
    if page.has(at, "will"):
        return True
    word = page.fold(at)
    bare = word[1:] if word[:1] in ending("and") else word
    mark = ending("future")[0]
    return len(bare) > 4 and bare[0] == mark and bare[1] in ending("present") and page.acting(at) is None


def _hedge(page: Page, span: Range) -> Certainty:
    found: Certainty = (
        "possible" if page.has(span[0], "chance") or page.has(span[0] + 1, "chance") else "certain"
    )
    for at in range(*span):
        if not page.marks[at]:
            continue
        if page.has(at, "possible") and (page.fold(at) not in _perhaps() or _imperfect(page, at + 1)):
            return "possible"
        if page.has(at, "probable"):
            found = "probable"
    return found


def _perhaps() -> tuple[str, ...]:
    return ending("perhaps")


def _imperfect(page: Page, at: int) -> bool:
    """True where the token is shaped like a present: "may" is qad with the imperfect, "has" with the perfect."""
    word = page.fold(at)
    return (
        len(word) >= 3
        and word[0] in ending("present")
        and not page.has(at, "adverb")
        and not _past_shape(word)
    )


def _past_shape(word: str) -> bool:
    return word.endswith(ending("past_end")) and word[0] == ending("present")[1]


def polarity(page: Page, frame: Frame | None, span: Range) -> Polarity:
    """Whether the speaker stands for what is said: negative for denials and negated main clauses, or unknown."""
    if _open_question(page, span) or (
        frame is not None and frame.negated and frame.act not in ("believe", "predict")
    ):
        return "unknown"
    denied = (
        frame is not None and frame.hit is not None and frame.hit.entry.attrs.get("polarity") == "negative"
    )
    denied ^= frame is not None and frame.negated
    denied ^= _negated(page, span)
    return "negative" if denied else "positive"


def _negated(page: Page, span: Range) -> bool:
    first, stop = span
    for at in range(first, min(stop, first + _NEAR)):
        if page.has(at + 1, "negates") and page.has(at, "unless"):
            return False
        if page.marks[at] & {"relative", "if"}:
            return False
        if page.has(at, "negates") and not page.marks[at + 1] & {"no_negation", "anonymity_ends"}:
            return True
    return False


def _open_question(page: Page, span: Range) -> bool:
    """ "The fate remains unknown", "it could not be verified"."""
    for at in range(*span):
        if page.has(at, "unknown") and (
            page.has(at - 1, "negates") or page.fold(at).startswith(ending("unknown"))
        ):
            return True
    return False
