"""Frames of passing on: "X quoted Y as saying that …"."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims import complement, opening
from rawi.claims import header as head_part
from rawi.claims.cues import joined_to
from rawi.claims.frame import Frame
from rawi.claims.making import new_frame
from rawi.claims.media import before_relay, medium, relays_in
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.subject import region, subject_before
from rawi.claims.words import ending, head, head_cut, his_act, letter, passive_vowels
from rawi.lexicon import Hit

_FAR: Final = 24


def relay_frame(page: Page, sentence: Sentence, hit: Hit, limit: int) -> Frame | None:
    """ "X quoted Y as saying that …"; "it was quoted from Y that …"; "the agency reported …"."""
    after = hit.last + 1
    about = _from(page, after, limit) if hit.entry.attrs.get("from") is None else _to(page, after, limit)
    if about is None:
        return _reported(page, sentence, hit, limit)
    found = _said(page, about, limit)
    if found is not None and hit.entry.attrs.get("from") and found.how == "object":
        found = found if _his(page, found.header) else None
    if found is not None and found.how == "object" and found.header == about + 1:
        return _deed(page, sentence, hit, about)
    if found is not None:
        return _relayed(page, sentence, hit, about, found)
    if ("news" in page.marks[about - 1]) and about - 1 > after and not _agency(page, about - 2):
        return _news(page, sentence, hit, about)
    return _reported(page, sentence, hit, limit)


def _from(page: Page, after: int, limit: int) -> int | None:
    """The last word of "from", "from him" or "by the tongue of"."""
    veil = page.veil(after, limit)
    hidden = range(veil, page.veils[veil][1] + 1) if veil is not None else range(0)
    for at in range(after, limit):
        if at in hidden:
            continue
        if "that" in page.marks[at] and at > after:
            return None
        tongue = ("tongue" in page.marks[at]) and page.fold(at - 1) in ending("prep_on")
        if page.fold(at) == ending("prep_about")[0] or tongue or ("resumes" in page.marks[at]):
            return at
    return None


def _to(page: Page, after: int, limit: int) -> int | None:
    """The word before the one to whom words are put down: "to", or what stands before a noun with "to" on it."""
    for at in range(after + 1, limit):
        if page.fold(at) in ending("prep_to"):
            return at
        cut = head_cut(page.fold(at))
        if cut is not None and cut.proclitic.endswith(ending("for")) and not medium(page, at):
            if "of_news" in page.marks[at]:
                continue
            return at - 1
    return None


def _said(page: Page, about: int, limit: int) -> Opening | None:
    """What the relay passes on: a clause, or what the one quoted does in saying it ("his denial of …")."""
    words = next((i for i in range(about, limit) if ("his_words" in page.marks[i])), None)
    named = page.quotes.get(about + 1, limit)
    if words is None and named + 1 < limit and "that" in page.marks[named + 1]:
        about = named  # "quoted from «X» that"
    found = opening.clause_opening(page, words or about, limit)
    near = range(about + 2, min(limit, about + _FAR))
    act = next((i for i in near if _his(page, i) and not page.marks[i - 1] & _LEADS), None)
    if act is not None and words is None and found is not None and act + 1 == found.header:
        return found.behind(act)
    if act is not None and (found is None or act + 1 < found.header) and words is None:
        return Opening(act, act + 1, None, "object")
    if found is None or (found.how == "quote" and words is None):
        done = complement.object_after(page, about + 1, limit, single=False, masdar=True)
        return done if done is not None and (found is None or done.header < found.header) else found
    return found


def _agency(page: Page, at: int) -> bool:
    """True where "news" ends an agency's name."""
    known = head(page.fold(at))
    return known is not None and known.media


def _his(page: Page, at: int) -> bool:
    """True for "his denial" and its like; a feminine ending is no pronoun."""
    return his_act(page.fold(at)) and page.doc.text[page.tokens[at].end - 1] != letter("ta_marbuta")


_LEADS: Final = frozenset({"preposition", "adjunct", "passing", "blocks_that"})


def _reported(page: Page, sentence: Sentence, hit: Hit, limit: int) -> Frame | None:
    """ "The agency carried that …", where it is a medium that does so."""
    after = hit.last + 1
    found = opening.clause_opening(page, after, limit)
    told = head_part.read(page, after, found.header if found else limit).speaker
    if told is None and found is not None:
        told = subject_before(page, sentence, hit, [])
    if told is None or not (_source(page, hit, told, found) or any(medium(page, at) for at in range(*told))):
        return None
    thing = complement.object_after(page, after, limit, single=False, masdar=found is not None)
    if thing is not None and (found is None or thing.header < found.header):
        found = thing
    if found is None:
        return None
    frame = new_frame(page, sentence, hit, found, False)
    frame.speaker = told if found.how != "object" else (after, noun_phrase(page, after, found.header))
    frame.rule = "claim.relay_" + found.how
    frame.start = region(page, min(frame.start, frame.speaker[0]))
    return frame


def _source(page: Page, hit: Hit, told: Range, found: Opening | None) -> bool:
    """True for sources that "carried that …", as media do."""
    known = head(page.fold(told[0]))
    if found is None or found.how != "that" or known is None:
        return False
    reports = known.document and not known.footage and (hit.form.gender == "f" or joined_to(hit))
    return known.key == "source" or reports


def _relayed(page: Page, sentence: Sentence, hit: Hit, about: int, found: Opening) -> Frame | None:
    words = next((i for i in range(about + 1, found.header) if ("his_words" in page.marks[i])), None)
    frame = new_frame(page, sentence, hit, found, False)
    if "resumes" in page.marks[about]:
        frame.pronoun, frame.speaker, frame.gender, frame.number = True, (about, about + 1), None, None
    else:
        frame.speaker = _quoted(page, hit, about + 1, found.header if words is None else words)
    if frame.speaker is None:
        return None
    frame.rule = "claim.relay"
    frame.relays = _first(page, sentence, hit, about)
    _second(page, frame, found.header if words is None else words)
    if "resumes" in page.marks[about] and not frame.relays:
        frame.relays = _behind_him(page, about + 1, found.header if words is None else words)
    frame.from_medium = not frame.relays and not _passive(page, hit)
    frame.start = region(page, min([frame.start, *(start for start, _ in frame.relays)]))
    own = words if words is not None else found.header if _his(page, found.header) else None
    frame.spans = [(own, own + 1)] if own is not None and own < found.content else []
    return frame


def _passive(page: Page, hit: Hit) -> bool:
    """True where the vowel of the passive is written: nobody is said to quote."""
    return any(vowel in page.doc.text[hit.start : hit.end] for vowel in passive_vowels())


def _second(page: Page, frame: Frame, stop: int) -> None:
    """Take in who stands behind a quoted medium ("quoted the agency, from a spokesman")."""
    if frame.speaker is None or frame.pronoun or not medium(page, frame.speaker[0]):
        return
    at = frame.speaker[1]
    if at + 1 < stop and page.fold(at) in ending("prep_about"):
        frame.relays, frame.speaker = (
            [*frame.relays, frame.speaker],
            (at + 1, noun_phrase(page, at + 1, stop)),
        )


def _quoted(page: Page, hit: Hit, first: int, stop: int) -> Range | None:
    """Who is quoted: behind "from", or with "to" written onto him."""
    told = head_part.read(page, first, stop).speaker
    if told is None and hit.entry.attrs.get("from") is not None and first < stop:
        return first, noun_phrase(page, first, stop)
    return told


def _behind_him(page: Page, first: int, stop: int) -> list[Range]:
    """ "The television quoted him": who quotes stands behind the pronoun."""
    told = head_part.read(page, first, stop).speaker
    return [told] if told is not None and medium(page, told[0]) else []


def _first(page: Page, sentence: Sentence, hit: Hit, about: int) -> list[Range]:
    """Who quotes: behind the verb, else before it."""
    stop = about - 1 if ("tongue" in page.marks[about]) else about
    if hit.entry.attrs.get("from") is not None and page.fold(about) not in ending("prep_to"):
        stop += 1
    told = head_part.read(page, hit.last + 1, stop).speaker or subject_before(page, sentence, hit, [])
    if told is None:
        return []
    within = relays_in(page, told[0] + 1, stop if told[1] > hit.last else told[1])
    return [*within, before_relay(page, told, within)]


def _deed(page: Page, sentence: Sentence, hit: Hit, about: int) -> Frame | None:
    """ "The agency reported on the march of …": a deed behind "from" is what is told, not who told it."""
    told = head_part.read(page, hit.last + 1, about).speaker
    if told is None or page.acting(about + 1) is not None or not medium(page, told[0]):
        return None
    frame = new_frame(page, sentence, hit, Opening(about, about + 1, None, "preposition"), False)
    frame.speaker, frame.rule = told, "claim.relay_object"
    frame.start = region(page, frame.start)
    return frame


def _news(page: Page, sentence: Sentence, hit: Hit, about: int) -> Frame:
    """ "The agency carried the news from Y": the word for it is all that the sentence has of what was said."""
    at = about - 1
    frame = new_frame(page, sentence, hit, Opening(at, at, None, "object"), False)
    frame.speaker, frame.closes_at = (about + 1, noun_phrase(page, about + 1, sentence.stop)), about
    frame.rule, frame.relays = "claim.relay", _first(page, sentence, hit, at)
    frame.start = region(page, frame.start)
    return frame
