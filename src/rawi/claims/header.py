"""Between a cue and its content: the speaker, those who were told, and those from whom he has it."""

from __future__ import annotations

from rawi.claims.apposition import apposition
from rawi.claims.bracket import lam_name
from rawi.claims.hearers import to_another, to_his
from rawi.claims.media import before_relay, medium_end, relays_in, told
from rawi.claims.page import Page
from rawi.claims.phrase import Range, aired, in_a_name, noun_phrase, retreat
from rawi.claims.words import best, ending, head, head_cut, is_masdar, letter, nisba, verbal


class Header:
    """The speaker's range, and the media that passed his words on."""

    def __init__(self, speaker: Range | None, relays: list[Range]):
        self.speaker, self.relays = speaker, relays

    def of(self, speaker: Range | None) -> Header:
        """The same relays with another speaker, or with none."""
        return Header(speaker, self.relays)


def read(page: Page, first: int, stop: int) -> Header:
    """The speaker and his relays in [first, stop), the stretch between a verb of saying and what is said."""
    at = _past_told(page, first, stop)
    speaker: Range | None = None
    if at < stop and _opens_speaker(page, at):
        end = loose(page, at, unveiled(page, at, stop))
        if end > at:
            speaker = (at, end)
    relays = relays_in(page, first, stop)
    return Header(before_relay(page, speaker, relays) if speaker is not None else None, relays)


def unveiled(page: Page, first: int, stop: int) -> int:
    """Where the words on why a speaker is unnamed set in, with the pronoun that leads them; else `stop`."""
    veil = page.veil(first + 1, stop)
    if veil is None:
        return stop
    while veil - 1 > first and (("relative" in page.marks[veil - 1]) or page.is_comma(veil - 1)):
        veil -= 1
    return veil


def _past_told(page: Page, at: int, stop: int) -> int:
    """Over what may stand between a verb and its subject: "to the agency", "on Sunday", "had"."""
    while at < stop:
        if told(page, at):
            at = lam_name(page, at, stop) or medium_end(page, at, stop)
        elif to_his(page, at):
            at += 1
            while at < stop and nisba(page.fold(at)) and page.acting(at) is None:
                at += 1
        elif (
            page.is_comma(at) or ("adverb" in page.marks[at]) or at in page.times or ("was" in page.marks[at])
        ):
            at += 1
        elif "with_this" in page.marks[at] or (
            page.fold(at) in ending("prep_of") and ("his_side" in page.marks[at + 1])
        ):
            at += 2
        else:
            break
    return at


def _opens_speaker(page: Page, at: int) -> bool:
    if page.is_punct(at):
        return at in page.quotes or page.fold(at) == "#"
    if told(page, at) or page.marks[at] & {"adjunct", "that", "his_words", "turns", "relative"}:
        return page.acting(at) is not None and not told(page, at) and not _to_them(page, at)
    if _adverbial(page, at) or at in page.citing:
        return False
    cut = head_cut(page.fold(at)) or best(page.fold(at))
    bound = cut.proclitic.endswith(ending("for") + ending("with"))
    return "preposition" not in page.marks[at] and not (bound and page.acting(at) is None)


def _to_them(page: Page, at: int) -> bool:
    """True for "to the reporters": those who are told."""
    cut = head_cut(page.fold(at)) or best(page.fold(at))
    return cut.article and cut.proclitic.endswith(ending("for"))


def _adverbial(page: Page, at: int) -> bool:
    """True for an accusative that nothing names ("initially"): the letter of nunation ends no subject."""
    if page.acting(at) is not None or head(page.fold(at)) is not None:
        return False
    raw = page.doc.text[page.tokens[at].end - 2 : page.tokens[at].end]
    return page.fold(at).endswith(ending("adverbial")) or letter("tanwin") in raw


def loose(page: Page, first: int, stop: int) -> int:
    """The end of a speaker whose clause is known to open at `stop`: names that no lexicon has go through."""
    at = first
    while at < stop:
        nxt = noun_phrase(page, at, stop)
        if nxt <= at:
            nxt = at
        for index in range(max(at, first + 1), nxt):
            if told(page, index):
                return index
        at = nxt
        if at < stop and qualifies(page, first, at):
            return next((index for index in range(at, stop) if page.is_comma(index)), stop)
        if at >= stop or not _goes_on(page, first, at, stop):
            break
        at += 1
    return retreat(page, first, min(at, stop))


def qualifies(page: Page, first: int, at: int) -> bool:
    """True where a verb at `at` opens a relative clause on the indefinite noun at `first` ("a colonel whose unit …")."""
    known = head(page.fold(first))
    if known is None or best(page.fold(first)).article or known.media or best(page.fold(first + 1)).article:
        return False
    word = page.fold(at)
    return verbal(word) or (
        word.startswith(ending("present")[:2])
        and len(word) > 3
        and not is_masdar(word)
        and page.acting(at) is None
        and head(word) is None
        and _bare_verb(page, at)
    )


def _bare_verb(page: Page, at: int) -> bool:
    """True where a word that may be a present stands before a noun with a pronoun or an article."""
    following = page.fold(at + 1)
    return best(following).article or following.endswith(ending("pronoun"))


def _goes_on(page: Page, first: int, at: int, stop: int) -> bool:
    """True where one more word of an unknown kind belongs to the speaker rather than to an adjunct."""
    if to_his(page, at) or to_another(page, at):
        return False
    if page.is_punct(at):
        return page.is_comma(at) and apposition(page, at + 1, stop)
    if (
        at in page.citing
        or at in page.parts
        or ("to_all_media" in page.marks[at] and not in_a_name(page, at))
    ):
        return False
    if "put_out" in page.marks[at] and page.fold(at + 1) not in ending("prep_about"):
        return False
    before = head(page.fold(at - 1))
    if before is not None and before.media and not best(page.fold(at - 1)).article and not page.marks[at]:
        return True
    if (
        page.marks[at] & {"adjunct", "adverb", "that", "turns", "negates", "his_words", "coda"}
        or at in page.times
    ):
        return False
    if (is_masdar(page.fold(at)) and best(page.fold(at - 1)).article) or (
        ("transmits" in page.marks[at]) and aired(page, at, stop)
    ):
        return False
    if page.fold(at) in ending("prep_in") + ending("prep_of") or told(page, at):
        return False
    return page.tokens[at].kind != "number" or page.tokens[at - 1].kind == "word"
