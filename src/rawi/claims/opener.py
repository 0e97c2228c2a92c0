"""Who acts at the beginning of a sentence, whom a verb without a subject of its own goes on with."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims.cues import joined_to
from rawi.claims.frame import Frame
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.words import best, definite, ending, head, is_masdar

_LEADING: Final = frozenset({"joins", "turns", "that"})


def led(page: Page, sentence: Sentence, frame: Frame) -> Range | None:
    """The subject of the verb that opens the sentence, which a joined verb of its gender goes on with."""
    hit = frame.hit
    if hit is None or frame.carries or frame.number != "singular":
        return None
    if not joined_to(hit) and "adjunct" not in page.marks[hit.first - 1]:
        return None  # "X carried out raids and announced", "since it announced"
    agrees = _agrees_with(page.fold(sentence.first), frame.gender)
    return opening_subject(page, sentence, frame.first) if agrees else None


def _agrees_with(verb: str, gender: str | None) -> bool:
    """True where a verb's letters let its subject be of that gender: a past's end, or a first letter that is either's."""
    either = best(verb).stem.startswith(ending("present")[1])
    return either or verb.endswith(ending("past_f")[0]) == (gender == "f")


def led_before(page: Page, sentence: Sentence, frame: Frame) -> Range | None:
    """The same of the sentence before ("The minister arrived. And he said …"), where nobody has spoken yet."""
    hit = frame.hit
    if hit is None or not joined_to(hit) or frame.number != "singular" or hit.first != sentence.first:
        return None
    if sentence.index == 0:
        return None
    before = page.doc.sentences[sentence.index - 1]
    agrees = _agrees_with(page.fold(_verb(page, before, before.stop)), frame.gender)
    return opening_subject(page, before, before.stop) if agrees else None


def told_of_whom(page: Page, holder: Frame, frame: Frame) -> Range | None:
    """Of whom the holder tells what he said ("she said that the student shouted and said …"): the subject of its content."""
    hit, at = frame.hit, holder.opens
    if hit is None or at is None or holder.kind != "verb" or not joined_to(hit) or frame.number != "singular":
        return None
    held = page.acting(at)
    person = held is not None and held.kind == "person"
    feminine = best(page.fold(at)).stem.endswith(ending("feminine"))
    if not _speaks(page, at) or at >= hit.first or (not person and feminine != (frame.gender == "f")):
        return None
    return _whole(page, at, hit.first)


def _whole(page: Page, at: int, stop: int) -> Range:
    """The phrase that begins at `at`: a name alone as it is, whatever follows it."""
    alone = page.starts_mention(at) and page.acting(at) is not None and head(page.fold(at)) is None
    return at, page.ends[at] + 1 if alone else noun_phrase(page, at, stop, single=True)


def a_person(page: Page, span: Range) -> bool:
    """True where a phrase begins with somebody's name, office or title."""
    known, held = head(page.fold(span[0])), page.acting(span[0])
    if held is not None and known is None:
        return held.kind == "person"
    return known is not None and known.titles


def opening_subject(page: Page, sentence: Sentence, stop: int) -> Range | None:
    """The subject of a verb that no list has at a sentence's beginning, before `stop`: who can speak, or None."""
    first = _verb(page, sentence, stop)
    word = page.fold(first)
    if page.marks[first] or page.acting(first) is not None or definite(word) or head(word) is not None:
        return None
    at = first + 1 + (first + 1 in page.quotes)
    if at >= stop or is_masdar(word) or not _speaks(page, at):
        return None
    return at, noun_phrase(page, at, stop, single=True)


def _speaks(page: Page, at: int) -> bool:
    """True where somebody begins who can speak: by name, by office, or by a title before his name."""
    known, held = head(page.fold(at)), page.acting(at)
    if "the_thing" in page.marks[at]:
        return False
    if held is not None:
        return held.kind not in ("place", "group")
    if known is not None and known.key == "part":  # "one of the lawyers"
        at += 1
        known = head(page.fold(at))
    if known is not None and known.rank == "title":
        named = page.acting(at + 1)
        return known.role is not None or (named is not None and named.kind == "person")
    return known is not None and known.role is not None and not known.document


def topic_subject(page: Page, sentence: Sentence, frame: Frame) -> Range | None:
    """Who begins the sentence, before his first verb, where a joined verb of his gender goes on with him."""
    hit = frame.hit
    if hit is None or frame.carries or frame.number != "singular" or not joined_to(hit):
        return None
    at = sentence.first
    while at < hit.first and not page.starts_mention(at) and page.marks[at] & _LEADING:
        at += 1
    if at >= hit.first or not _speaks(page, at):
        return None
    held = page.acting(at)
    person = held is not None and held.kind == "person"
    feminine = best(page.fold(at)).stem.endswith(ending("feminine"))
    if not person and feminine != (frame.gender == "f"):
        return None
    return _whole(page, at, hit.first)


def _verb(page: Page, sentence: Sentence, stop: int) -> int:
    """Where the verb that opens a sentence stands: behind a time before it ("in 1889 X wrote"), and behind "not"."""
    at = sentence.first
    while at + 1 < stop and (at in page.times or page.is_comma(at)):
        at += 1
    return at + 1 if "jussive" in page.marks[at] else at


def first_actor(page: Page, sentence: Sentence, stop: int) -> Range | None:
    """The first who acts in the sentence, where it has no attribution before the participle."""
    for index in range(sentence.first, min(stop, sentence.first + 2)):
        held = page.acting(index)
        if held is not None and held.kind == "place" and page.is_punct(index + 1):
            return None
        if held is not None:
            first, last = page.doc.tokens_in(held.span)
            return first, last + 1
    verb = _verb(page, sentence, stop)
    second, negated = verb + 1, "jussive" in page.marks[verb - 1]
    known = head(page.fold(second))
    part = known is not None and known.key == "part"
    if part:
        known = head(page.fold(second + 1))
    if second < stop and known is not None and known.role is not None and not known.document:
        return second, noun_phrase(page, second, stop, single=negated or part)
    return None


def in_passing(page: Page, frames: list[Frame], number: int) -> bool:
    """True for "while Y spoke of …" behind what X said: X is the one who goes on."""
    frame = frames[number]
    if number == 0 or frame.kind != "verb" or frame.rule != "claim.verb_preposition":
        return False
    before = frames[number - 1]
    told = before.kind == "verb" and before.rule == "claim.verb_that"
    return told and "whereas" in page.marks[frame.start]
