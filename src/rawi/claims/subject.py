"""The subject of a verb of saying: behind it, before it, or behind the auxiliary that opens the sentence."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.ahead import antecedent, phrase_before
from rawi.claims.authors import words_of
from rawi.claims.bringing import bringer, silent
from rawi.claims.clause import clause_start
from rawi.claims.cues import joined_to
from rawi.claims.frame import Frame
from rawi.claims.hearers import called_on
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.said_of import mute, of_things, resumed_by
from rawi.claims.words import best, definite, ending, head, his_act
from rawi.lexicon import Hit

_TOPIC: Final = 28
_LONG: Final = 10
_REACH: Final = 60
_NEAR: Final = 4
_ELSEWHERE: Final = 5
_SHOWING: Final = frozenset({"evidence", "footage"})


def subject_before(page: Page, sentence: Sentence, hit: Hit, before: list[Frame]) -> Range | None:
    """The subject in front of a verb that no conjunction joins on, or the antecedent of its relative pronoun."""
    first = hit.first
    owner = words_of(page, sentence, hit)
    if owner is not None:
        return owner
    if joined_to(hit) or first == sentence.first:
        return _topic(page, sentence, first) if joined_to(hit) else None
    about = _topic(page, sentence, first - 1) if "then" in page.marks[first - 1] else None
    if about is not None:
        return about
    if "but_he" in page.marks[first - 1] or "instead" in page.marks[first - 1]:
        return silent(page, sentence, first)
    if "negates" in page.marks[first - 1]:
        first -= 1
    if "relative" in page.marks[first - 1]:
        return _antecedent(page, sentence, hit, first)
    if of_things(page, hit):
        return None
    apart = (
        _had(page, sentence, first, before)
        or _paper(page, sentence, hit, first)
        or bringer(page, sentence, hit)
    )
    if apart is not None:
        return apart
    first, before = _past_source(page, first, before)
    start = clause_start(page, sentence, first, before)
    found = phrase_before(page, start, _unveiled(page, start, first))
    if found is not None and "asked" in page.marks[found[0]]:
        found = _asked(page, *found)
    if found is not None and found[1] - found[0] > _LONG and not _sure(page, found[0]):
        return None
    if found is None or hit.form.number not in ("plural", "dual") or _several(page, found):
        return found
    second = sentence.first + 1
    if head(page.fold(second)) is None and page.acting(second) is None:
        return None
    return second, noun_phrase(page, second, first)


def _antecedent(page: Page, sentence: Sentence, hit: Hit, first: int) -> Range | None:
    """Whom "who" takes up, where it is one who can speak."""
    if first - 1 == sentence.first or ("what" in page.marks[first - 1]):
        return None
    ahead = antecedent(page, first - 1, sentence.first)
    if resumed_by(page, hit) and all(mute(page, at) for at in range(*ahead)):
        return None
    return None if page.is_punct(ahead[0]) and ahead[0] not in page.quotes else ahead


def _deeper(source: Frame) -> bool:
    """True for "citing X": X is the one who speaks next."""
    return source.hit is not None and bool(source.hit.entry.attrs.get("deeper"))


def _past_source(page: Page, first: int, before: list[Frame]) -> tuple[int, list[Frame]]:
    """Back over a source that parts a subject from its verb ("the society, according to the paper, condemned")."""
    source = before[-1] if before else None
    if source is None or source.kind != "source" or source.header is None or _deeper(source):
        return first, before
    if page.trim(source.header[1], first)[0] < first or source.start == page.doc.sentence_of(first).first:
        return first, before
    at = source.start - page.is_comma(source.start - 1)
    return at, before[:-1]


def _asked(page: Page, first: int, stop: int) -> Range | None:
    """ "When X was asked about …, he said": X, where he is named."""
    at = first + 1
    if at >= stop or page.marks[at] & {"preposition", "adjunct", "adverb"}:
        return None
    return at, noun_phrase(page, at, stop)


def _topic(page: Page, sentence: Sentence, first: int) -> Range | None:
    """ "As for X, he said …": what stands between "as for" and the verb."""
    for at in range(first - 1, max(sentence.first - 1, first - _TOPIC), -1):
        if "as_for" in page.marks[at]:
            return phrase_before(page, at + 1, first if first - at <= _LONG else _comma(page, at + 1, first))
    return None


def _comma(page: Page, first: int, stop: int) -> int:
    return page.next_comma(first, stop)


def _unveiled(page: Page, start: int, first: int) -> int:
    """Where the words on why a speaker is unnamed begin before his verb, with their commas; else `first`."""
    veil = page.veil(start + 1, first)
    while (
        veil is not None
        and veil - 1 > start
        and (page.is_comma(veil - 1) or ("relative" in page.marks[veil - 1]))
    ):
        veil -= 1
    return first if veil is None else veil


def _paper(page: Page, sentence: Sentence, hit: Hit, first: int) -> Range | None:
    """The indefinite document right before a present verb without pronoun ("reports that say …")."""
    if hit.form.kind != "present" or page.is_punct(first - 1):
        return None
    for at in range(first - 1, max(sentence.first, first - 5), -1):
        known = head(page.fold(at))
        if known is not None and known.document and not best(page.fold(at)).article:
            end = noun_phrase(page, at, first)
            return (at, end) if end >= first - 1 else None
        if page.is_punct(at) or ("that" in page.marks[at]):
            return None
    return None


def found_paper(page: Page, sentence: Sentence, hit: Hit) -> Range | None:
    """The indefinite papers of a clause before that a comma parts from what they show ("found papers in X, revealing …")."""
    if (
        hit.form.kind != "present"
        or hit.form.gender != "f"
        or hit.entry.attrs["act"] not in ("reveal", "show")
    ):
        return None
    for at in range(hit.first - 2, max(sentence.first, hit.first - _REACH), -1):
        known = head(page.fold(at))
        if known is not None and known.document:
            return None if definite(page.fold(at)) else (at, noun_phrase(page, at, hit.first - 1))
        if page.is_comma(at):
            return None
    return None


def _sure(page: Page, first: int) -> bool:
    """True where a word surely can head a speaker's phrase."""
    return page.acting(first) is not None or head(page.fold(first)) is not None


def _had(page: Page, sentence: Sentence, first: int, before: list[Frame]) -> Range | None:
    """The subject behind a sentence's opening "had", which its main verb leaves behind ("X had, …, announced")."""
    at = _past_opener(page, sentence.first, first)
    if (
        first - at > _REACH
        or "had" not in page.marks[at]
        or any("turns" in page.marks[index] for index in range(max(at + 2, first - _NEAR), first))
        or any("relative" not in page.marks[frame.first - 1] for frame in before if frame.kind == "verb")
    ):
        return None
    if (
        at + 1 >= first
        or page.marks[at + 1] & {"that", "preposition", "adverb", "was"}
        or at + 1 in page.times
    ):
        return None
    return at + 1, noun_phrase(page, at + 1, first)


def _past_opener(page: Page, first: int, stop: int) -> int:
    """Behind "for her part," and its like, where "had" follows their comma; else `first`."""
    comma = page.next_comma(first, min(stop, first + _ELSEWHERE + 1))
    if comma + 1 >= stop or not page.is_comma(comma) or "had" not in page.marks[comma + 1]:
        return first
    aside = all(page.marks[at] & {"turns", "adverb", "elsewhere"} for at in range(first, comma))
    return comma + 1 if aside else first


def _several(page: Page, span: Range) -> bool:
    """True where a phrase can be the subject of a plural verb."""
    for at in range(*span):
        known = head(page.fold(at))
        if page.acting(at) is not None or (known is not None and known.unnamed and not known.document):
            return True
        if page.fold(at).endswith(ending("plural")):
            return True
    return False


def give_speaker(page: Page, frame: Frame, hit: Hit, told: Range | None, subject: Range | None) -> None:
    """Set the speaker: behind the verb, before it, a pronoun, nobody (impersonal), or carried on (left empty)."""
    entry = hit.entry
    if hit.form.voice == "passive" and hit.form.kind == "present":
        told, subject = None, None
    if told is not None and entry.attrs.get("hearer") and not hit.suffix and called_on(page, hit, told):
        told = None
    behind = told is not None and _of_whom(page, hit, told)
    if told is not None and (behind or not (subject is not None and _before(page, frame, hit, subject))):
        frame.speaker = told
    elif subject is not None and not _nobody(page, hit, subject):
        frame.speaker, frame.start = subject, min(subject[0], frame.start)
        frame.pronoun = subject[1] - subject[0] == 1 and ("but_pronoun" in page.marks[subject[0]])
    elif "but_pronoun" in page.marks[hit.first - 1]:
        frame.speaker, frame.start, frame.pronoun = (hit.first - 1, hit.first), hit.first - 1, True
    elif (
        entry.attrs.get("impersonal")
        and hit.form.kind == "present"
        and hit.form.gender == "m"
        and hit.form.number == "singular"
    ) or hit.form.voice == "passive":
        frame.impersonal = True
    known = head(page.fold(frame.speaker[0])) if frame.speaker is not None else None
    if known is not None and known.key in _SHOWING and frame.act == "say":
        frame.act = "show"
    frame.start = region(page, frame.start)


def _nobody(page: Page, hit: Hit, subject: Range) -> bool:
    """True where what stands before "it is believed" is what it is believed of."""
    attrs = hit.entry.attrs
    bare = hit.form.kind == "present" and hit.form.gender == "m" and hit.form.number == "singular"
    if not attrs.get("impersonal"):
        return bare and bool(attrs.get("supposed"))
    loose = not definite(page.fold(hit.first - 1)) and page.acting(hit.first - 1) is None
    return ("relative" in page.marks[hit.first - 1]) or (bare and (loose or not _sure(page, subject[0])))


def _of_whom(page: Page, hit: Hit, told: Range) -> bool:
    """True for "whose removal the army announced": a speaker right behind the verb of a relative clause, and his object."""
    if "relative" not in page.marks[hit.first - 1] or told[0] != hit.last + 1:
        return False
    known, held = head(page.fold(told[0])), page.acting(told[0])
    office = known is not None and known.role is not None and not known.document
    speaks = office or (held is not None and held.kind in ("person", "organization"))
    return speaks and his_act(page.fold(told[1]))


def _before(page: Page, frame: Frame, hit: Hit, subject: Range) -> bool:
    """True where the subject before the verb is surer than what stands behind it."""
    if hit.entry.attrs.get("hearer") or ("had" in page.marks[subject[0] - 1]):
        return True
    if hit.suffix and "relative" in page.marks[hit.first - 1]:
        return False
    known = head(page.fold(subject[0]))
    sure = page.acting(subject[0]) is not None or (
        known is not None and known.role is not None and not known.document
    )
    return sure and frame.rule in ("claim.verb_preposition", "claim.verb_object")


def region(page: Page, at: int) -> int:
    """Back over the particles that lead a clause of speech: "while", "for his part", "had", "in a related context"."""
    while at > 0 and (
        page.marks[at - 1] & {"turns", "was"}
        or (page.fold(at - 1) in ending("prep_of") + ending("prep_in") and ("turns" in page.marks[at]))
    ):
        at -= 1
    first = at
    while at - first < _ELSEWHERE and "elsewhere" in page.marks[first - 1]:
        first -= 1
    return first if first < at - 1 and page.is_comma(first - 1) else at
