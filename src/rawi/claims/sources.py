"""Frames of prepositions and fixed phrases that name a source ("according to", "as X said")."""

from __future__ import annotations

from rawi.arabic import Sentence
from rawi.claims import header as head_part
from rawi.claims import opening
from rawi.claims.bracket import lam_name
from rawi.claims.frame import Frame
from rawi.claims.media import before_relay, medium, relays_in, told
from rawi.claims.page import Page
from rawi.claims.phrase import Range, apposition, noun_phrase, past_when
from rawi.claims.words import also_transmits, best, definite, ending, head, is_masdar, nisba
from rawi.lexicon import Hit


def _rule(page: Page, hit: Hit, at: int) -> bool:
    """True for "in accordance with": an unknown noun in construct is a rule or a plan, not a speaker."""
    known = page.acting(at) is not None or at in page.media or head(page.fold(at)) is not None
    if not (known or page.is_comma(hit.first - 1) or hit.suffix) and hit.form.text in ending("as_by"):
        return definite(page.fold(at)) and definite(page.fold(at + 1)) and hit.first > 0
    if hit.entry.attrs.get("clause") or hit.form.text.startswith(ending("with")) or hit.suffix:
        return False
    if known or definite(page.fold(at)):
        return False
    return page.tokens[at].kind == "word" and definite(page.fold(at + 1)) and not page.ends.get(at + 1)


_TAIL = 14
_TELLING = frozenset(
    {"say", "report", "confirm", "reveal", "verify", "believe", "estimate", "predict", "show", "allege"}
)
_CLAUSAL = frozenset({"that", "then", "was", "turns", "relative", "transmits", "negates"})


def source_frame(page: Page, sentence: Sentence, hit: Hit, groups: list[list[Hit]]) -> Frame | None:
    """The frame of a preposition, or None where what follows names no source."""
    frame = bare_frame(page, hit)
    at = hit.last + 1
    if hit.entry.attrs.get("clause"):
        inner = next((g[0] for g in groups if g[0].first == at), None)
        if hit.entry.attrs.get("also") and (inner is None or inner.entry.attrs["act"] not in _TELLING):
            return None
        if inner is None and ("transmits" in page.marks[at]):
            by = past_when(page, at + 1, sentence.stop)
            if by < sentence.stop and medium(page, by):
                return _told_by(page, sentence, frame, by)
            at = by
        elif inner is None:
            at = _loose_verb(page, hit, at)
        else:
            at = inner.last + 1
            frame.act, frame.last = inner.entry.attrs["act"], inner.last
            frame.gender, frame.number = inner.form.gender, inner.form.number
            if "preposition" in page.marks[at] and page.acting(at) is None:
                return _of_itself(page, sentence, frame, at)
            if inner.entry.attrs.get("relay"):
                aside = ("resumes" in page.marks[at]) and page.is_comma(hit.first - 1)
                reach = page.next_comma(at, sentence.stop) if aside else sentence.stop
                if hit.entry.attrs.get("also") and _opens(page, at, sentence.stop, reach):
                    return None
                return _told_by(page, sentence, frame, at)
    if hit.entry.attrs.get("also") and page.acting(at) is None and opening.bound_with(page, at):
        return None
    if hit.suffix or (("transmits" in page.marks[at - 1]) and page.is_punct(at) and at not in page.quotes):
        frame.pronoun = True
        frame.header = (at, at)
        return frame
    if hit.entry.attrs.get("told") and not (page.acting(at) or medium(page, at)):
        return None
    if hit.entry.attrs.get("papers") and not _paper(page, at):
        return None
    if hit.entry.attrs.get("sourced") and not _source(page, at):
        return None
    if hit.entry.attrs.get("owned") and not (
        page.acting(at) or head(page.fold(at)) or definite(page.fold(at))
    ):
        return None
    return _with_source(page, sentence, frame, hit, at)


def _of_itself(page: Page, sentence: Sentence, frame: Frame, at: int) -> Frame | None:
    """ "As it reported on its site": the verb's subject is whoever spoke last."""
    if page.tokens[at].kind != "word" or frame.hit is None or frame.hit.entry.attrs.get("also"):
        return None
    frame.pronoun, frame.header = True, (at, noun_phrase(page, at + 1, sentence.stop))
    return frame


def _paper(page: Page, at: int) -> bool:
    known = head(page.fold(at))
    return known is not None and known.document


def bare_frame(page: Page, hit: Hit) -> Frame:
    """The frame of a source or a noun of saying as far as its cue tells."""
    return Frame(
        kind="source",
        hit=hit,
        lemma=hit.entry.lemma,
        act=hit.entry.attrs["act"],
        first=hit.first,
        last=hit.last,
        start=hit.first,
        rule="claim.source_" + ("clause" if hit.entry.attrs.get("clause") else "phrase"),
    )


def _loose_verb(page: Page, hit: Hit, at: int) -> int:
    """Behind a verb that no entry knows ("as … in the statement"): only where "in" or "with" names a document."""
    for index in range(at + 1, min(at + 4, len(page.tokens))):
        known = head(page.fold(index))
        if known is not None and (known.document or known.media):
            return index
    return len(page.tokens)


def _with_source(page: Page, sentence: Sentence, frame: Frame, hit: Hit, at: int) -> Frame | None:
    stop = sentence.stop
    if at < stop and ("adverb" in page.marks[at]) and frame.last > hit.last:
        at += 1
    if (
        at >= stop
        or ("no_speaker" in page.marks[at])
        or (page.is_punct(at) and at not in page.quotes and page.fold(at) != "#")
    ):
        return None
    if (
        _rule(page, hit, at)
        or page.marks[at] & {"that", "relative", "negates", "preposition"}
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
        end = _printed(page, frame, at, end, stop)
    return _passed_on(page, frame, at, end, stop, (hit.last + 1, end))


def _own_thing(page: Page, at: int) -> bool:
    """True for a deed or for "their wishes", "its means": no source, where no list has the word."""
    at += at in page.quotes
    if head(page.fold(at)) is not None or page.acting(at) is not None:
        return False
    cut = best(page.fold(at))
    return is_masdar(page.fold(at)) or (
        cut.suffix in ending("pronoun") and not cut.article and at not in page.media
    )


def _printed(page: Page, frame: Frame, at: int, end: int, stop: int) -> int:
    """Take in who printed a document: a medium passes it on, anybody else is its author. Gives where he ends."""
    by = past_when(page, end + 1, stop)
    behind = noun_phrase(page, by, stop) if by < stop else stop
    if by < stop and (medium(page, by) or by in page.quotes):
        frame.relays = [(by, behind)]
    else:
        frame.speaker = (at, behind)
    return behind


def _passed_on(page: Page, frame: Frame, at: int, end: int, stop: int, header: Range) -> Frame:
    """Take in a medium behind the source's apposition or adjunct ("…, one of the elders, to the agency")."""
    frame.header = header
    relays = relays_in(page, at + 1, _adjuncts(page, end, min(stop, end + _TAIL)))
    last = relays[-1][1] if relays else 0
    if last and page.fold(last) == ending("prep_about")[0] and last + 1 < stop:
        behind = noun_phrase(page, last + 1, stop)
        frame.relays, frame.speaker, frame.header = relays, (last + 1, behind), (header[0], behind)
    elif last > end and not frame.relays:
        frame.relays, frame.header = relays, (header[0], last)
        frame.speaker = before_relay(page, (at, head_part.loose(page, at, relays[0][0])), relays)
    _carried_too(page, frame, min(stop, end + 3))
    _second(page, frame, stop)
    last = frame.header[1]
    veil = page.veil(last, min(stop, last + 2))
    if veil is not None:
        frame.header = (header[0], page.veils[veil][1])
    return frame


def _second(page: Page, frame: Frame, stop: int) -> None:
    """Take in who stands behind a cited medium ("citing the agency, from a security source")."""
    if frame.header is None or frame.speaker is None or frame.relays or not medium(page, frame.speaker[0]):
        return
    at = frame.header[1]
    if at + 1 < stop and page.fold(at) in ending("prep_about") and _source(page, at + 1):
        behind = noun_phrase(page, at + 1, stop)
        frame.relays, frame.speaker, frame.header = [frame.speaker], (at + 1, behind), (frame.header[0], behind)


def _source(page: Page, at: int) -> bool:
    """True where somebody who can have said it begins."""
    known = head(page.fold(at))
    return page.acting(at) is not None or medium(page, at) or (known is not None and known.unnamed)


def _carried_too(page: Page, frame: Frame, reach: int) -> None:
    """Take in "…, and X carried it" behind a source."""
    assert frame.header is not None
    at = page.trim(frame.header[1], reach)[0]
    if frame.relays or at >= reach or not also_transmits(page.fold(at)):
        return
    sentence = page.doc.sentence_of(at)
    by = past_when(page, at + 1, sentence.stop)
    if by < sentence.stop and medium(page, by):
        end = noun_phrase(page, by, sentence.stop)
        frame.relays, frame.header = [(by, end)], (frame.header[0], end)


def _adjuncts(page: Page, first: int, stop: int) -> int:
    """Where the clause of a source ends: over appositions, times and "in a statement"."""
    for at in range(first, stop):
        if page.is_comma(at):
            setting = page.fold(at + 1) in ending("prep_in") and ("setting" in page.marks[at + 2])
            when = at + 1 in page.times or ("adverb" in page.marks[at + 1])
            if not (setting or when or told(page, at + 1) or apposition(page, at + 1, stop)):
                return at
        elif page.marks[at] & _CLAUSAL - {"transmits"} or at in page.verbs or page.fold(at) in (".", ":"):
            return at
    return stop


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
    while end < whole and (nisba(page.fold(end)) or page.is_punct(end) or end - 1 in page.quotes):
        end = page.quotes[end] + 1 if end in page.quotes else end + 1
    return min(max(end, page.media[at].last + 1), whole) if whole > end else end


def _also(page: Page, hit: Hit, at: int, end: int, stop: int) -> bool:
    """ "as X said" closes a sentence; "X also said that" opens one."""
    if not hit.entry.attrs.get("also"):
        return False
    end = lam_name(page, end, stop) or end
    return (end < stop and not (page.fold(end) in (".", ")") or page.is_comma(end))) or _opens(
        page, at, stop, end + 4
    )


def _opens(page: Page, end: int, stop: int, reach: int) -> bool:
    return any(
        ("that" in page.marks[index]) or page.fold(index) == ":" for index in range(end, min(stop, reach))
    )


def _told_by(page: Page, sentence: Sentence, frame: Frame, at: int) -> Frame | None:
    """According to what X quoted from Y."""
    at = past_when(page, at, sentence.stop - 1)
    about = next(
        (i for i in range(at, min(at + 15, sentence.stop)) if page.fold(i) == ending("prep_about")[0]), None
    )
    if about is None:
        end = noun_phrase(page, at, sentence.stop)
        frame.speaker, frame.header = (at, end), (frame.first, end)
        return frame
    end = noun_phrase(page, about + 1, sentence.stop)
    frame.relays, frame.speaker = [(at, noun_phrase(page, at, about))], (about + 1, end)
    frame.header = (frame.first, end)
    return frame
