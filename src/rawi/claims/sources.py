"""Frames of prepositions and fixed phrases that name a source ("according to", "as X said")."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims import header as head_part
from rawi.claims import opening
from rawi.claims.as_told import opens, past_verb
from rawi.claims.bracket import lam_name
from rawi.claims.frame import Frame
from rawi.claims.making import bare_frame
from rawi.claims.media import before_relay, medium, medium_end, relays_in, told
from rawi.claims.page import Page
from rawi.claims.passed_by import is_source, passed_on, printed
from rawi.claims.phrase import noun_phrase
from rawi.claims.words import best, definite, ending, head, is_masdar, nisba
from rawi.lexicon import Hit

_TAIL: Final = 14
_CLAUSAL: Final = frozenset({"that", "then", "was", "turns", "relative", "transmits", "negates"})


def source_frame(page: Page, sentence: Sentence, hit: Hit, groups: list[list[Hit]]) -> Frame | None:
    """The frame of a preposition, or None where what follows names no source."""
    frame = bare_frame(page, hit)
    clause = bool(hit.entry.attrs.get("clause"))
    found = past_verb(page, sentence, frame, hit, groups) if clause else hit.last + 1
    if not isinstance(found, int):
        return found
    at = found
    if hit.entry.attrs.get("also") and page.acting(at) is None and opening.bound_with(page, at):
        return None
    if hit.suffix or (("transmits" in page.marks[at - 1]) and page.is_punct(at) and at not in page.quotes):
        frame.pronoun = True
        frame.header = (at, at)
        return frame
    if not _fits(page, hit, at):
        return None
    if frame.last > hit.last and told(page, at) and at not in page.quotes:
        return _to_medium(page, sentence, frame, hit, at)
    return _with_source(page, sentence, frame, hit, at)


def _fits(page: Page, hit: Hit, at: int) -> bool:
    """True where what stands behind the preposition is what its entry asks for."""
    attrs = hit.entry.attrs
    if attrs.get("told") and not (page.acting(at) or medium(page, at)):
        return False
    if attrs.get("papers") and not _paper(page, at):
        return False
    if attrs.get("sourced") and not is_source(page, at):
        return False
    owner = page.acting(at) is not None or head(page.fold(at)) is not None or definite(page.fold(at))
    return owner or not attrs.get("owned")


def _paper(page: Page, at: int) -> bool:
    known = head(page.fold(at))
    return known is not None and known.document


def _rule(page: Page, hit: Hit, at: int) -> bool:
    """True for "in accordance with": an unknown noun in construct is a rule or a plan, not a speaker."""
    known = page.acting(at) is not None or at in page.media or head(page.fold(at)) is not None
    if not (known or page.is_comma(hit.first - 1) or hit.suffix) and hit.form.text in ending("as_by"):
        return definite(page.fold(at)) and definite(page.fold(at + 1)) and hit.first > 0
    if hit.entry.attrs.get("clause") or hit.form.text.startswith(ending("with")) or hit.suffix:
        return False
    if not known and not page.is_comma(hit.first - 1) and "relative" in page.marks[at + 1]:
        return True
    if known:
        return False
    if definite(page.fold(at)) and hit.form.text not in ending("in_accordance"):
        return False
    if definite(page.fold(at)):  # "to order the news in accordance with the political leanings"
        plain = page.is_comma(hit.first - 1) or hit.first == page.doc.sentence_of(hit.first).first
        return not plain and definite(page.fold(at + 1))
    return page.tokens[at].kind == "word" and definite(page.fold(at + 1)) and not page.ends.get(at + 1)


def _to_medium(page: Page, sentence: Sentence, frame: Frame, hit: Hit, at: int) -> Frame | None:
    """ "As X told the paper", with the paper before X."""
    end = lam_name(page, at, sentence.stop) or medium_end(page, at, sentence.stop)
    found = _with_source(page, sentence, frame, hit, end)
    if found is not None and not found.relays:
        found.relays = relays_in(page, at, end)
    return found


def _with_source(page: Page, sentence: Sentence, frame: Frame, hit: Hit, at: int) -> Frame | None:
    stop = sentence.stop
    while at < stop and frame.last > hit.last and ("adverb" in page.marks[at] or at in page.times):
        at += 1
    if (
        at >= stop
        or ("no_speaker" in page.marks[at])
        or (page.is_punct(at) and at not in page.quotes and page.fold(at) != "#")
    ):
        return None
    if (
        _rule(page, hit, at)
        or page.marks[at] & {"that", "relative", "negates", "preposition", "what"}
        or page.tokens[at].kind == "number"
        or _own_thing(page, at)
    ):
        return None
    end = _end(page, hit, at, stop)
    if _also(page, hit, at, end, stop) or (hit.entry.attrs.get("also") and hit.first == sentence.first):
        return None
    end = min(end, head_part.unveiled(page, at, end), _speaking(page, at, end))
    frame.speaker = (at, end)
    frame.relays = relays_in(page, at + 1, end)
    frame.speaker = before_relay(page, frame.speaker, frame.relays)
    if "transmits" in page.marks[end]:
        end = printed(page, frame, at, end, stop)
    return passed_on(page, frame, at, end, stop, (hit.last + 1, end))


def _own_thing(page: Page, at: int) -> bool:
    """True for a deed or for "their wishes", "its means": no source, where no list has the word."""
    at += at in page.quotes
    if head(page.fold(at)) is not None or page.acting(at) is not None:
        return False
    cut = best(page.fold(at))
    return is_masdar(page.fold(at)) or (
        cut.suffix in ending("pronoun") and not cut.article and at not in page.media
    )


def _speaking(page: Page, at: int, end: int) -> int:
    """Where "who" begins a clause of speech of its own ("according to X, who said that …"), else `end`."""
    for index in range(at + 1, end):
        says = index in page.verbs and "that" in page.marks[index + 1]
        if says or ("relative" in page.marks[index] and index + 1 < end and index + 1 in page.verbs):
            return index
    return end


def _end(page: Page, hit: Hit, at: int, stop: int) -> int:
    """Where the source ends. One that closes its sentence takes in names that no lexicon knows."""
    if at in page.media and "adverb" not in page.marks[at + 1]:
        return _medium_alone(page, at, stop)
    end = noun_phrase(page, at, stop)
    tail = page.trim(at, stop)[1]
    if end < tail <= at + _TAIL and (page.is_comma(hit.first - 1) or hit.entry.attrs.get("clause")):
        plain = all(
            not page.is_comma(i) and not page.marks[i] & _CLAUSAL and i not in page.quotes
            for i in range(end, tail)
        )
        if plain:
            return max(end, head_part.loose(page, at, tail))
    return end


def _medium_alone(page: Page, at: int, stop: int) -> int:
    """A known medium ends with its name, an adjective, and what stands in quotation marks or brackets behind it."""
    whole, end = noun_phrase(page, at, stop), min(page.media[at].last + 1, stop)
    while end < whole and (
        nisba(page.fold(end)) or page.is_punct(end) or end - 1 in page.quotes or "of_news" in page.marks[end]
    ):
        end = page.quotes[end] + 1 if end in page.quotes else end + 1
    return min(max(end, page.media[at].last + 1), whole) if whole > end else end


def _also(page: Page, hit: Hit, at: int, end: int, stop: int) -> bool:
    """ "as X said" closes a sentence; "X also said that" opens one."""
    if not hit.entry.attrs.get("also"):
        return False
    end = lam_name(page, end, stop) or end
    return (end < stop and not (page.fold(end) in (".", ")") or page.is_comma(end))) or opens(
        page, at, stop, end + 4
    )
