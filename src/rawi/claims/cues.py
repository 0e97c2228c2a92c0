"""Cue words of a document, cleared of their homographs."""

from __future__ import annotations

from functools import cache
from itertools import groupby
from typing import Final

from rawi.arabic import fold
from rawi.claims.page import Page
from rawi.claims.phrase import noun_phrase
from rawi.claims.taken_up import leads, resumes
from rawi.claims.words import best, cue_lexicon, definite, ending, head, his_act, is_masdar, letter
from rawi.lexicon import Entry, Hit

_WORDED: Final = 10
_LONG: Final = 20
_FINITE: Final = frozenset({"past", "present"})


def find(page: Page) -> list[list[Hit]]:
    """For each token where cues begin, its hits, the longest first. Homographs that data rules out are gone."""
    hits = [hit for hit in cue_lexicon().find(page.doc) if _stands(page, hit)]
    return [list(group) for _, group in groupby(hits, key=lambda hit: hit.first)]


def frames_of(entry: Entry) -> list[str]:
    """The complements that a cue takes."""
    return list(entry.attrs.get("frames", ()))


def joined_to(hit: Hit) -> bool:
    """True where a conjunction is written onto the cue, so that it begins a clause."""
    return hit.proclitic[:1] in ending("and") and hit.proclitic != ""


def participle(hit: Hit) -> bool:
    """True for an accusative participle that goes on with a speaker ("adding", "citing")."""
    return hit.form.kind == "active" or (
        hit.form.kind == "form"
        and hit.entry.attach == "verb"
        and bool(frames_of(hit.entry))
        and "speaker" not in hit.entry.attrs
    )


def _stands(page: Page, hit: Hit) -> bool:
    if hit.form.kind == "active" and not _goes_on(page, hit):
        return False
    if hit.form.kind in _FINITE and not _finite(page, hit):
        return False
    before = page.fold(hit.first - 1)
    if before in ending("which") or (
        "transmits" in page.marks[hit.first] and not _what_was_quoted(page, hit)
    ):
        return False
    if joined_to(hit) and ("relative" in page.marks[hit.first - 1]):
        return False
    if hit.entry.attrs.get("preposition") and joined_to(hit) and _only(page, hit):
        return False
    if _of_what_came(page, hit) and not (resumes(page, hit) and leads(page, hit) is not None):
        return False
    if hit.entry.attrs.get("terse") and (
        page.fold(hit.last + 1) in ending("prep_in") + ending("prep_on") or hit.last + 1 in page.times
    ):
        return False
    if _homograph(page, hit) and not (_parted(page, hit) or _clear(page, hit)):
        return False
    if "belongs" in page.marks[hit.first] and _owned(page, hit):
        return False
    if hit.entry.attrs.get("in_it") and "in_it" not in page.marks[hit.last + 1]:
        return False
    if hit.entry.attrs.get("by_words") and not _worded(page, hit):
        return False
    if hit.entry.attrs.get("asks_of") and not _asks_of(page, hit):
        return False
    if hit.entry.attrs.get("veiled") and hit.last + 1 in page.veils:
        return False
    held = page.mention_at.get(hit.first)
    return (
        held is None
        or held.kind not in ("person", "place")
        or held.end <= hit.start
        or _opens_clause(page, hit)
    )


def _opens_clause(page: Page, hit: Hit) -> bool:
    """True for "and" with a past at the head of a sentence: no name begins there, though one follows."""
    opens = (
        hit.first == 0
        or page.fold(hit.first - 1) == "."
        or page.doc.sentence_of(hit.first).first == hit.first
    )
    return opens and hit.form.kind == "past" and joined_to(hit) and page.ends.get(hit.first, 0) > hit.first


def _homograph(page: Page, hit: Hit) -> bool:
    """True for a form that the data rules out; "he denied it", whose last letter turns before a pronoun, isn't "his denial"."""
    word = hit.form.text + hit.suffix
    return word in hit.entry.words("never") and (not hit.suffix or page.fold(hit.last).endswith(word))


def _of_what_came(page: Page, hit: Hit) -> bool:
    """True for ", which points to", "a thing that shows": the outlet's conclusion, unless the verb carries a pronoun."""
    if "the_thing" in page.marks[hit.first - 2] and "relative" in page.marks[hit.first - 1]:
        return True
    present = hit.form.kind == "present" and page.is_comma(hit.first - 2)
    return present and page.fold(hit.first - 1) in ending("what")


def _owned(page: Page, hit: Hit) -> bool:
    """True for "belonging to": the adjective that is written like "went on", before "to" and behind its noun."""
    behind = hit.last + 1
    whose = "with_him" in page.marks[behind] or best(page.fold(behind)).proclitic.endswith(ending("for"))
    return whose and not joined_to(hit) and not page.is_punct(hit.first - 1)


def _what_was_quoted(page: Page, hit: Hit) -> bool:
    """True for "(despite) what X quoted Y as saying", where no source phrase takes the verb in."""
    return bool(hit.entry.attrs.get("relay")) and page.fold(hit.first - 1) in ending("what")


def _worded(page: Page, hit: Hit) -> bool:
    """True where "by saying" stands shortly behind a verb of going on."""
    near = range(hit.last + 1, min(hit.last + _WORDED, len(page.tokens)))
    return any("his_words" in page.marks[at] for at in near)


def _asks_of(page: Page, hit: Hit) -> bool:
    """True for "asked of X that": he stands before what is asked. Not for what one asks so as to go unnamed."""
    if hit.first in page.veils:
        return False
    for at in range(hit.last + 1, min(hit.last + _WORDED, len(page.tokens))):
        if page.fold(at) in ending("prep_of"):
            return True
        if "that" in page.marks[at] or (is_masdar(page.fold(at)) and page.acting(at) is None):
            return False
    return False


def _only(page: Page, hit: Hit) -> bool:
    """True for "and that is all": the preposition with a conjunction written on it, and nobody behind it."""
    if hit.first < hit.last:
        return False
    closes = hit.proclitic == ending("and")[1] and not page.is_punct(hit.first - 1)
    behind = hit.last + 1
    return closes or (page.is_punct(behind) and behind not in page.quotes) or ("joins" in page.marks[behind])


def _clear(page: Page, hit: Hit) -> bool:
    """True for a homograph of a preposition that must be the verb: doubled in writing, or before a speaker and "that"."""
    if hit.form.kind != "past" or hit.suffix or not hit.entry.attrs.get("doubled"):
        return False
    if letter("shadda") in page.doc.text[hit.start : hit.end]:
        return True
    at, deeds = hit.last + 1, bool(hit.entry.attrs.get("deeds"))
    if not (joined_to(hit) or deeds) or (head(page.fold(at)) is None and page.acting(at) is None):
        return False
    end = noun_phrase(page, at, len(page.tokens))
    return "that" in page.marks[end] or his_act(page.fold(end)) or (deeds and is_masdar(page.fold(end)))


def _parted(page: Page, hit: Hit) -> bool:
    """True for a participle that is an adjective elsewhere, where a comma and "that" or "on" stand around it."""
    before, behind = hit.first - 1, hit.last + 1
    if hit.form.kind != "active" or hit.suffix or not (page.is_comma(before) or before in page.quote_ends):
        return False
    return ("that" in page.marks[behind]) or page.fold(behind) in ending("prep_on")


def _goes_on(page: Page, hit: Hit) -> bool:
    """True for a participle that can go on with a speaker: accusative, without article, nothing that is counted."""
    written = page.fold(hit.first)
    if hit.proclitic and hit.proclitic not in ending("and"):
        return False
    if hit.form.state == "construct" or not written.endswith(_accusatives()):
        return False
    if written.endswith(ending("feminine")[0]) and _describes(page, hit.first - 1):
        return False
    return not written.startswith(ending("article")) and not _counted(page, hit.first - 1)


def _describes(page: Page, before: int) -> bool:
    """True behind an indefinite feminine noun, whose adjective the participle is ("other marches condemning …")."""
    word = page.fold(before)
    if page.is_punct(before) or definite(word) or before in page.times or "adverb" in page.marks[before]:
        return False
    return page.acting(before) is None and word.endswith(ending("adjective_f"))


def _finite(page: Page, hit: Hit) -> bool:
    """False where the letters around a finite form show another word, or its place that nothing was said."""
    last, attrs, present = page.doc.text[hit.end - 1], hit.entry.attrs, hit.form.kind == "present"
    if last == letter("ta_marbuta") or (attrs.get("maqsura") and last == letter("ya")):
        return False
    if attrs.get("ya") and present and last == letter("maqsura"):
        return False
    if (
        hit.form.kind == "past"
        and last == letter("ya")
        and hit.form.text.endswith(fold(letter("ya")))
        and page.maqsura
    ):
        return False
    if (hit.suffix and hit.suffix not in ending("pronoun")) or hit.proclitic.endswith(ending("for")):
        return False
    if hit.form.person == 2:
        return False
    if present:
        return page.fold(hit.first - 1) not in ending("subjunctive") or _until(page, hit)
    if ("jussive" in page.marks[hit.first - 1]) or ("before_noun" in page.marks[hit.first - 1]):
        return False
    if ("anonymity_begins" in page.marks[hit.first - 1]) and "negates" not in page.marks[hit.first - 1]:
        return False
    return not attrs.get("near") or _about(page, hit)


def _until(page: Page, hit: Hit) -> bool:
    """True for "before X announced that …": it was said."""
    return ("until" in page.marks[hit.first - 2]) and (
        page.acting(hit.last + 1) is not None or head(page.fold(hit.last + 1)) is not None
    )


def _counted(page: Page, before: int) -> bool:
    """True behind a number: what is counted is a noun ("43 suspects")."""
    return before >= 0 and (page.tokens[before].kind == "number" or before in page.counts)


def _about(page: Page, hit: Hit) -> bool:
    """True where "about" follows, at once or behind a subject: of a few words, or of more where he surely is one."""
    had = "was" in page.marks[hit.first - 1]
    reach = 2 if hit.form.gender == "m" and not joined_to(hit) and not had else 8
    held, known = page.acting(hit.last + 1) or page.acting(hit.last + 2), head(page.fold(hit.last + 1))
    office = known is not None and known.role is not None and not known.document
    if reach > 2 and (office or (held is not None and held.kind in ("person", "organization"))):
        reach = _LONG
    near = range(hit.last + 1, min(hit.last + reach, len(page.tokens)))
    return any(page.fold(at) in ending("prep_about") for at in near)


@cache
def _accusatives() -> tuple[str, ...]:
    return ending("accusative")
