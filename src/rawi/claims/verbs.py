"""Frames of verbs and participles of saying."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims import header as head_part
from rawi.claims import opening
from rawi.claims.authors import deliverer, publishers
from rawi.claims.bringing import told_of
from rawi.claims.credible import credible
from rawi.claims.cues import frames_of, joined_to, participle
from rawi.claims.frame import Frame
from rawi.claims.making import new_frame
from rawi.claims.media import before_relay, medium, medium_end, relays_in
from rawi.claims.objects import open_content, own_deed
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.relayed import relay_frame
from rawi.claims.subject import found_paper, give_speaker, subject_before
from rawi.claims.taken_up import taken_up
from rawi.claims.told_whom import asking, can_speak, cited, informed, without_hearer
from rawi.claims.unmarked import unmarked
from rawi.claims.words import definite, ending, head, his_act
from rawi.lexicon import Hit

_NEAR: Final = 10
_TERSE: Final = 7
_REACH: Final = 150
_TALK: Final = 20
_SHORT: Final = 4


def limit_of(page: Page, hit: Hit, groups: list[list[Hit]], stop: int) -> int:
    """How far the content may open: not beyond the next cue, but for cues in a relative clause or negated."""
    stop = min(stop, hit.last + _REACH)
    for group in groups:
        first = group[0].first
        if first >= stop:
            break
        attrs = group[0].entry.attrs
        if attrs.get("preposition") or (attrs.get("noun_cue") and not hit.entry.attrs.get("noun_cue")):
            continue
        if (
            first <= hit.last
            or first - 1 in page.citing
            or ("relative" in page.marks[first - 1])
            or ("negates" in page.marks[first - 1])
        ):
            continue
        if "naming" in frames_of(group[0].entry) and group[0].suffix and not joined_to(group[0]):
            continue
        known = head(page.fold(first - 1))
        if known is not None and known.document and not joined_to(group[0]) and first > hit.last + 1:
            continue
        if (
            ("his_words" in page.marks[first])
            or (hit.entry.attrs.get("relay") and his_act(page.fold(first)))
            or ("but_pronoun" in page.marks[first - 1] and "but_he" not in page.marks[first - 1])
            or page.fold(first - 1) == ending("prep_in")[0]
        ):
            continue
        return first if first > hit.last + 1 else min(stop, first)
    return stop


def verb_frame(
    page: Page,
    sentence: Sentence,
    hit: Hit,
    groups: list[list[Hit]],
    before: list[Frame],
) -> Frame | None:
    """The frame of a verb or participle, or None where it says nothing. `before` are the frames so far, `groups` later cues."""
    limit = limit_of(page, hit, groups, sentence.stop)
    if hit.entry.attrs.get("relay"):
        return relay_frame(page, sentence, hit, limit)
    back = taken_up(page, sentence, hit, limit)
    if back is not None:
        return back
    if participle(hit):
        return _participle_frame(page, sentence, hit, limit)
    about = told_of(page, hit, before)
    subject = about if about is not None else subject_before(page, sentence, hit, before)
    found = _content(page, sentence, hit, limit, subject, before)
    if found is None and "clause" in frames_of(hit.entry) and medium(page, hit.last + 1):
        quoted = relay_frame(page, sentence, hit, limit)
        if quoted is not None and quoted.rule == "claim.relay" and quoted.relays:
            return quoted
    if found is None:
        return _saying(page, sentence, hit, groups, subject)
    if hit.entry.attrs.get("terse") and (found.how != "that" or _wordy(page, hit.last + 1, found.header)):
        return None
    frame = _finite_frame(page, sentence, hit, found, limit)
    told, subject = _told(page, hit, found, subject)
    ahead = [] if any(one.kind == "verb" for one in before) else _ahead(page, sentence, hit)
    frame.relays = told.relays or ahead or publishers(page, sentence, hit)
    give_speaker(page, frame, hit, told.speaker, subject)
    frame.nested = about is not None and frame.speaker == about
    if frame.speaker is None and page.is_comma(hit.first - 1):
        frame.speaker = found_paper(page, sentence, hit)
    if frame.speaker is None:
        frame.speaker = deliverer(page, sentence, hit)
    _passed_on(page, frame)
    return frame if credible(page, frame, hit, found) else None


def _participle_frame(page: Page, sentence: Sentence, hit: Hit, limit: int) -> Frame | None:
    after, plain = hit.last + 1, hit.entry.attrs.get("plain")
    found = _opened(page, hit, after, limit, None)
    if found is None and plain:
        found = open_content(page, hit, after, min(sentence.stop, after + _REACH), None)
    if found is None or (hit.entry.attrs.get("terse") and found.how != "that"):
        return None
    frame = new_frame(page, sentence, hit, found, True)
    frame.rule = "claim.participle"
    frame.relays = relays_in(page, after, found.header)
    return frame


def _content(
    page: Page, sentence: Sentence, hit: Hit, limit: int, subject: Range | None, before: list[Frame]
) -> Opening | None:
    """Where the content of a finite verb opens, by the surest sign that is there."""
    after, plain = hit.last + 1, bool(hit.entry.attrs.get("plain"))
    found = _opened(page, hit, after, limit, subject)
    if found is None and "clause" in frames_of(hit.entry):
        found = _quoted_before(page, sentence, hit, after, before)
    if found is None and plain:
        found = open_content(page, hit, after, min(sentence.stop, after + _REACH), subject)
    if found is None:
        found = own_deed(page, hit, limit, sentence.stop)
    return unmarked(page, after, limit) if found is None and plain else found


def _finite_frame(page: Page, sentence: Sentence, hit: Hit, found: Opening, limit: int) -> Frame:
    frame = new_frame(page, sentence, hit, found, False)
    if found.how == "naming":
        named = noun_phrase(page, hit.last + 1, limit)
        frame.closes_at = named if found.quote is None else page.quotes[found.quote]
    if "tidings" in frames_of(hit.entry) and "tidings" in page.marks[found.header]:
        frame.spans = [(found.header, found.content)]
    return frame


def _told(
    page: Page, hit: Hit, found: Opening, subject: Range | None
) -> tuple[head_part.Header, Range | None]:
    """Speaker and relays behind a finite verb, and the subject before it where that can be one."""
    entry = hit.entry
    told = head_part.read(page, hit.last + 1, found.header)
    if hit.form.number in ("plural", "dual") and hit.form.person == 3:
        told = told.of(None)
    if entry.attrs.get("hearer") and told.speaker is not None:
        told = told.of(without_hearer(page, *told.speaker))
    if entry.attrs.get("asks_of"):
        told, subject = asking(page, told), subject if subject and can_speak(page, subject[0]) else None
    return cited(page, entry, told.speaker, found.header) or informed(page, told, entry) or told, subject


def _quoted_before(
    page: Page, sentence: Sentence, hit: Hit, after: int, before: list[Frame]
) -> Opening | None:
    """ "«…», says X": the quotation right before the verb, if no verb has it yet."""
    close = hit.first - 1 - page.is_comma(hit.first - 1)
    mark = page.quote_ends.get(close, -1)
    if joined_to(hit) or mark < sentence.first or close - mark <= _SHORT or after >= sentence.stop:
        return None
    if page.is_punct(after) or any(frame.opens is not None and frame.opens > mark - 2 for frame in before):
        return None
    end = noun_phrase(page, after, sentence.stop)
    return Opening(end, mark + 1, mark, "quoted_before")


def _opened(page: Page, hit: Hit, after: int, limit: int, subject: Range | None) -> Opening | None:
    """Where content opens, sought behind the words on why the speaker is unnamed where they stand between."""
    veil = page.veil(after, limit) if not participle(hit) else None
    if veil is None or any(("that" in page.marks[at]) or page.fold(at) == ":" for at in range(after, veil)):
        return open_content(page, hit, after, limit, subject)
    behind = page.veils[veil][1]
    return open_content(page, hit, behind, limit, subject or (after, veil))


def _ahead(page: Page, sentence: Sentence, hit: Hit) -> list[Range]:
    """The medium of a sentence that opens with where it was said ("In an interview with X, Y said")."""
    at = sentence.first + 2 * _came(page, sentence.first)
    opens = page.fold(at).endswith(ending("prep_in")) and ("preposition" in page.marks[at])
    answers = "answering" in page.marks[at]
    if not answers and (not (opens or "passing" in page.marks[at]) or "setting" not in page.marks[at + 1]):
        return []
    told = relays_in(page, at + 1, min(page.next_comma(at, hit.first), at + _TALK))
    return told or (_asked_by(page, at, hit.first) if answers else [])


def _asked_by(page: Page, at: int, stop: int) -> list[Range]:
    """The medium of "in answer to the questions of the agency X"."""
    for index in range(at + 1, min(page.next_comma(at, stop), at + _NEAR)):
        if "questions" in page.marks[index - 1] and medium(page, index):
            return [(index, medium_end(page, index, stop))]
    return []


def _came(page: Page, at: int) -> bool:
    """True for "that came (in a statement …, where X said)"."""
    return "came" in page.marks[at] and "this" in page.marks[at + 1]


def _passed_on(page: Page, frame: Frame) -> None:
    """A subject before the verb may hold who published it ("a count that X printed said")."""
    if frame.speaker is None or frame.speaker[1] > frame.first:
        return
    stop = frame.speaker[1] if page.is_comma(frame.speaker[1]) else frame.first
    within = relays_in(page, frame.speaker[0] + 1, max(stop, frame.speaker[1]))
    frame.speaker = before_relay(page, frame.speaker, within)
    frame.relays = [*within, *(one for one in frame.relays if one not in within)] or _holders(page, frame)


def _holders(page: Page, frame: Frame) -> list[Range]:
    """The medium that has the paper which speaks ("the agency obtained a document that shows")."""
    assert frame.speaker is not None
    first = frame.speaker[0]
    known = head(page.fold(first))
    if known is None or not known.document or definite(page.fold(first)):
        return []
    lowest = max(page.doc.sentence_of(first).first, first - _NEAR)
    for at in range(first - 1, lowest, -1):
        if page.marks[at - 1] & {"publishes", "transmits"} and medium(page, at):
            return [(at, noun_phrase(page, at, first))]
    return []


def _wordy(page: Page, first: int, stop: int) -> bool:
    """True where more than a speaker stands between a verb of publishing and "that": what it publishes."""
    return stop - first > _TERSE or any(at in page.verbs for at in range(first, stop))


def _saying(
    page: Page, sentence: Sentence, hit: Hit, groups: list[list[Hit]], subject: Range | None
) -> Frame | None:
    """ "He commented, saying that …": the participle gives the content, both words are the cue."""
    said = next(
        (g[0] for g in groups if participle(g[0]) and hit.last < g[0].first <= hit.last + _NEAR), None
    )
    if said is None or said.entry.attrs.get("plain") is None or "clause" not in frames_of(hit.entry):
        return None
    found = opening.clause_opening(page, said.last + 1, limit_of(page, said, groups, sentence.stop))
    if found is None:
        return None
    frame = new_frame(page, sentence, hit, found, False)
    frame.spans = [(said.first, said.last + 1)]
    told = head_part.read(page, hit.last + 1, said.first)
    if hit.entry.attrs.get("hearer") and told.speaker is not None:
        told = told.of(without_hearer(page, *told.speaker))
    frame.relays = told.relays
    give_speaker(page, frame, hit, told.speaker, subject)
    return frame
