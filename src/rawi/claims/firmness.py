"""How firmly: certainty and polarity, from the cue and from the main clause of what is said."""

from __future__ import annotations

from typing import Final

from rawi.claims.frame import Frame
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.words import ending, verbal
from rawi.model import Certainty, Polarity

_REACH: Final = 25
_NEAR: Final = 6
_EXCEPT: Final = 14
_IFS: Final = frozenset({"if", "absent"})
_HEDGES: Final = frozenset({"possible", "probable", "chance", "suspected"})
_TOLD: Final = frozenset({"say", "report", "predict", "warn"})
_BEEN: Final = frozenset({"had", "be"})
_RANK: Final[dict[Certainty, int]] = {"certain": 0, "probable": 1, "possible": 2}


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
        if base == "certain" and _unconfirmed(page, frame):
            base = "possible"
    said = _hedge(page, clause)
    if frame is not None and frame.act in _TOLD and _conditional(page, clause):
        said = "possible"
    return weaker(base, said)


def _unconfirmed(page: Page, frame: Frame) -> bool:
    """True for "unconfirmed news", "unofficial accounts": they tell what may be."""
    spans = [frame.speaker, frame.header]
    return any(
        "un" in page.marks[at] and "confirmed" in page.marks[at + 1]
        for span in spans
        if span is not None
        for at in range(*span)
    )


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
    first += "that" in page.marks[first]
    opens = page.marks[first] if first + 1 >= stop else page.marks[first] | page.marks[first + 1]
    return first < stop and not opens.isdisjoint(_IFS)


def _future(page: Page, at: int) -> bool:
    """True for "will" and for a present with "will" written onto it."""
    if "will" in page.marks[at]:
        return True
    word = page.fold(at)
    bare = word[1:] if word[:1] in ending("and") else word
    mark = ending("future")[0]
    return len(bare) > 4 and bare[0] == mark and bare[1] in ending("present") and page.acting(at) is None


def _hedge(page: Page, span: Range) -> Certainty:
    if _HEDGES.isdisjoint(page.kinds(span)):
        return "certain"
    first, stop = span
    chance = ("chance" in page.marks[first]) or ("chance" in page.marks[first + 1])
    found: Certainty = "possible" if chance or ("suspected" in page.marks[first]) else "certain"
    for at in range(first, stop):
        if not page.marks[at] or _attributive(page, at) or (at > first and ("or_perhaps" in page.marks[at])):
            continue
        if ("possible" in page.marks[at]) and (page.fold(at) not in _perhaps() or _may(page, first, at)):
            return "possible"
        if "probable" in page.marks[at]:
            found = "probable"
    return found


def _attributive(page: Page, at: int) -> bool:
    """True for "the alleged attack": such a word hedges a clause only behind "of" ("it is likely that")."""
    return ("of_likely" in page.marks[at]) and page.fold(at - 1) not in ending("prep_of")


def _may(page: Page, first: int, at: int) -> bool:
    """True for "may": the particle with a present, but for "had" with a past that looks like one."""
    either = "or" in page.marks[at - 1]
    had = not either and any(page.marks[index] & _BEEN for index in range(max(first, at - _NEAR), at))
    return _imperfect(page, at + 1) and not (had and page.fold(at + 1)[0] == ending("present")[1])


def _perhaps() -> tuple[str, ...]:
    return ending("perhaps")


def _imperfect(page: Page, at: int) -> bool:
    """True where the token is shaped like a present: "may" is qad with the imperfect, "has" with the perfect."""
    word = page.fold(at)
    return (
        len(word) >= 3
        and word[0] in ending("present")
        and "adverb" not in page.marks[at]
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
    kinds = page.kinds(span)
    if "un" in kinds and _false(page, span):
        return True
    if "negates" not in kinds:
        return False
    reach = first + 2 if verbal(page.fold(first)) and "was" not in page.marks[first] else first + _NEAR
    for at in range(first, min(stop, reach)):
        if ("negates" in page.marks[at + 1]) and ("unless" in page.marks[at]):
            return False
        if page.marks[at] & {"relative", "if"} or (at > first and ("and_not" in page.marks[at])):
            return False
        if ("without" in page.marks[at]) and at > first + 1:
            return False
        if page.is_comma(at + 1):
            continue  # "when I said no, they …"
        if ("negates" in page.marks[at]) and not page.marks[at + 1] & {"no_negation", "anonymity_ends"}:
            return not _only(page, at, stop)
    return False


def _only(page: Page, at: int, stop: int) -> bool:
    """True for "not … but": a negation with an exception asserts the exception."""
    reach = range(at + 1, min(stop, at + _EXCEPT))
    return any(("except" in page.marks[index]) and "that" not in page.marks[index + 1] for index in reach)


def _false(page: Page, span: Range) -> bool:
    """True where what is said is that something isn't true."""
    return any(("un" in page.marks[at]) and ("true" in page.marks[at + 1]) for at in range(*span))


def _open_question(page: Page, span: Range) -> bool:
    """ "The fate remains unknown", "it could not be verified"."""
    first, stop = span
    if "unknown" not in page.kinds(span):
        return False
    for at in range(first, stop):
        if "unknown" not in page.marks[at]:
            continue
        if page.fold(at).startswith(ending("unknown")):
            if any(("remains" in page.marks[index]) for index in range(max(first, at - _NEAR), at)):
                return True
        elif ("negates" in page.marks[at - 1]) and ("managed" not in page.marks[at] or _checked(page, at)):
            return True
    return False


def _checked(page: Page, at: int) -> bool:
    """True for "could not be verified", not for "could not be reached"."""
    return any(("checking" in page.marks[index]) for index in range(at + 1, at + _NEAR - 1))
