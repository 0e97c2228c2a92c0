"""From the cues of one sentence to frames: which cue has which speaker words and where its content opens."""

from __future__ import annotations

from rawi.arabic import Sentence
from rawi.claims import header as head_part
from rawi.claims import opening
from rawi.claims.cues import frames_of, joined_to, listed, participle
from rawi.claims.frame import Frame
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.claims.phrase import Range, antecedent, noun_phrase, phrase_before
from rawi.claims.sources import noun_frame, source_frame
from rawi.claims.words import ending, head, is_masdar
from rawi.lexicon import Hit

_NEAR = 10
_OBJECTS = {
    "object": (False, False),
    "masdar": (False, True),
    "person": (True, False),
    "judged": (True, False),
}


def frames(page: Page, sentence: Sentence, groups: list[list[Hit]]) -> list[Frame]:
    """The frames of a sentence, in order of their cues. `groups` are its cue hits by first token."""
    found: list[Frame] = []
    used = sentence.first
    for number, group in enumerate(groups):
        if group[0].first < used or _inside(group[0], found):
            continue
        frame = _one(page, sentence, group, groups[number + 1 :], found)
        if frame is not None:
            found.append(frame)
            used = max(frame.last + 1, _consumed(frame))
    return found


def _inside(hit: Hit, found: list[Frame]) -> bool:
    """Verbs between a cue and its content belong to the speaker ("who asked not to be named")."""
    header = found[-1].header if found and found[-1].kind == "verb" else None
    return (
        header is not None and header[0] <= hit.first < header[1] and not hit.entry.attrs.get("preposition")
    )


def _consumed(frame: Frame) -> int:
    """Cues inside an opening ("saying that") or a source's own words aren't cues of their own."""
    return max([stop for _, stop in frame.spans], default=0)


def _one(
    page: Page,
    sentence: Sentence,
    group: list[Hit],
    groups: list[list[Hit]],
    before: list[Frame],
) -> Frame | None:
    for hit in group:
        attrs = hit.entry.attrs
        if attrs.get("preposition"):
            frame = source_frame(page, sentence, hit, groups)
        elif attrs.get("noun_cue"):
            frame = noun_frame(page, sentence, hit, _limit(page, hit, groups, sentence.stop))
        else:
            frame = _verb(page, sentence, hit, groups, before)
        if frame is not None:
            return frame
    return None


def _limit(page: Page, hit: Hit, groups: list[list[Hit]], stop: int) -> int:
    """How far the content may open: not beyond the next cue, but for cues in a relative clause or negated."""
    for group in groups:
        first = group[0].first
        attrs = group[0].entry.attrs
        if attrs.get("preposition") or attrs.get("noun_cue"):
            continue
        if first <= hit.last or page.has(first - 1, "relative") or page.has(first - 1, "negates"):
            continue
        if (
            page.has(first, "his_words")
            or page.has(first - 1, "but_pronoun")
            or page.fold(first - 1) == ending("prep_in")[0]
        ):
            continue
        return first if first > hit.last + 1 else min(stop, first)
    return stop


def _verb(
    page: Page,
    sentence: Sentence,
    hit: Hit,
    groups: list[list[Hit]],
    before: list[Frame],
) -> Frame | None:
    entry = hit.entry
    limit = _limit(page, hit, groups, sentence.stop)
    after = hit.last + 1
    if entry.attrs.get("relay"):
        return _relay(page, sentence, hit, limit)
    part = participle(hit)
    subject = None if part else _subject_before(page, sentence, hit, before)
    found = _open(page, hit, after, limit, subject)
    if found is None and not part:
        return _saying(page, sentence, hit, groups, subject)
    if found is None:
        return None
    frame = _new(page, sentence, hit, found, part)
    if part:
        frame.rule = "claim.participle"
        return frame
    told = head_part.read(page, after, found.header)
    if hit.form.number in ("plural", "dual") and hit.form.person == 3:
        told = told._replace(speaker=None)
    frame.relays = told.relays
    _give_speaker(page, frame, hit, told.speaker, subject)
    return frame if _credible(page, frame, hit, found) else None


def _saying(
    page: Page, sentence: Sentence, hit: Hit, groups: list[list[Hit]], subject: Range | None
) -> Frame | None:
    """ "He commented, saying that …": the participle gives the content, both words are the cue."""
    said = next(
        (g[0] for g in groups if participle(g[0]) and hit.last < g[0].first <= hit.last + _NEAR), None
    )
    if said is None or said.entry.attrs.get("plain") is None or "clause" not in frames_of(hit.entry):
        return None
    found = opening.clause_opening(page, said.last + 1, _limit(page, said, groups, sentence.stop))
    if found is None:
        return None
    frame = _new(page, sentence, hit, found, False)
    frame.spans = [(said.first, said.last + 1)]
    told = head_part.read(page, hit.last + 1, said.first)
    frame.relays = told.relays
    _give_speaker(page, frame, hit, told.speaker, subject)
    return frame


def _new(page: Page, sentence: Sentence, hit: Hit, found: Opening, part: bool) -> Frame:
    form = hit.form
    return Frame(
        kind="participle" if part else "verb",
        hit=hit,
        lemma=hit.entry.lemma,
        act=hit.entry.attrs["act"],
        first=hit.first,
        last=hit.last,
        start=hit.first,
        rule="claim.verb_" + found.how,
        opens=found.content,
        header=(hit.last + 1, found.header),
        quoted=found.quote is not None,
        quote=found.quote,
        closes=page.quotes.get(found.quote) if found.quote is not None else None,
        negated=page.has(hit.first - 1, "negates") and hit.first > sentence.first,
        gender=form.gender,
        number=form.number,
        person=form.person,
        carries=bool(hit.entry.attrs.get("carries")),
    )


def _open(page: Page, hit: Hit, after: int, limit: int, subject: Range | None) -> Opening | None:
    entry = hit.entry
    takes = frames_of(entry)
    if entry.attrs.get("near") and page.fold(after) != ending("prep_about")[0] and not page.acting(after):
        return None
    if "about" in takes and page.has(after, "resumes"):
        return _resumed(page, hit, after, limit)
    found = opening.find(page, after, limit, takes)
    spare = _object(page, hit, after, limit, takes, subject, found)
    if spare is None or (found is not None and "to" in takes):
        return found
    return spare if found is None or (spare.header < found.header and found.how != "colon") else found


def _object(
    page: Page,
    hit: Hit,
    after: int,
    limit: int,
    takes: list[str],
    subject: Range | None,
    clause: Opening | None,
) -> Opening | None:
    """A bare object, where the cue takes one and what it must be is there."""
    part = participle(hit) or hit.form.number in ("plural", "dual")
    sure = clause is not None and clause.how in ("that", "colon")
    for frame in takes:
        if frame in _OBJECTS:
            single, masdar = _OBJECTS[frame]
            if part or subject is not None or hit.suffix:
                found = _direct(page, hit, after, limit, masdar or sure)
            else:
                found = opening.object_after(
                    page, after, limit, single=single, masdar=masdar or sure or not _overt(page, after)
                )
            if (
                found is not None
                and _beside(page, hit, found, limit)
                and (frame != "judged" or subject or hit.suffix)
            ):
                return found
        elif frame in _TESTS:
            found = opening.object_after(page, after, limit, single=True, masdar=False)
            if found is not None and _TESTS[frame](page, found, after, limit):
                return found
    return None


def _resumed(page: Page, hit: Hit, after: int, limit: int) -> Opening | None:
    """ "An accord that X announced": what is said stands before the cue, as the noun that the pronoun takes up."""
    about = next((i for i in range(after + 1, limit) if page.fold(i) == ending("prep_about")[0]), None)
    if about is not None and about + 1 < limit:
        return Opening(about, about + 1, None, "preposition")
    end = noun_phrase(page, after + 1, limit) if after + 1 < limit else limit
    before = hit.first - page.has(hit.first - 1, "relative")
    if end <= after + 1 or before - 1 <= page.doc.sentence_of(hit.first).first:
        return None
    return Opening(end, antecedent(page, before, before - 3)[0], None, "resumed")


def _overt(page: Page, after: int) -> bool:
    """True where a subject surely stands behind the verb."""
    return page.acting(after) is not None or head(page.fold(after)) is not None or _article(page, after)


def _article(page: Page, at: int) -> bool:
    return page.fold(at).startswith(ending("article")[0])


def _direct(page: Page, hit: Hit, after: int, limit: int, masdar: bool) -> Opening | None:
    """The object right behind the cue, where the subject stood before it or is carried."""
    at = after
    while at < limit and page.has(at, "adverb"):
        at += 1
    if at + 1 < limit and opening.bound_with(page, at) and is_masdar(page.fold(at + 1)):
        at += 1
    if hit.suffix:
        at = noun_phrase(page, after, limit) if after < limit else after
    if at >= limit or (page.is_punct(at) and at not in page.quotes):
        return None
    if (masdar and not is_masdar(page.fold(at))) or page.marks[at] & {"adverb", "turns"}:
        return None
    if page.fold(at) in ending("prep_in") + ending("prep_on") + ending("prep_to") + ending("prep_of"):
        return None
    quote = at if at in page.quotes else None
    return Opening(at, at + (quote is not None), quote, "object")


def _beside(page: Page, hit: Hit, found: Opening, limit: int) -> bool:
    """A cue that wants "of …" beside its object must have it."""
    if hit.entry.attrs.get("beside") != "with":
        return True
    reach = range(found.content, min(limit, found.content + 25))
    return any(
        opening.bound_with(page, index)
        or (page.fold(index).startswith(ending("with")[0]) and page.has(index, "that"))
        for index in reach
    )


def _footage(page: Page, found: Opening, after: int, limit: int) -> bool:
    known = head(page.fold(found.content))
    return known is not None and known.footage


def _evidence(page: Page, found: Opening, after: int, limit: int) -> bool:
    known = head(page.fold(after))
    return known is not None and known.document


def _attack(page: Page, found: Opening, after: int, limit: int) -> bool:
    return any(page.has(index, "personal") for index in range(after, min(limit, after + 12)))


def _blame(page: Page, found: Opening, after: int, limit: int) -> bool:
    return any(page.has(index, "blames") for index in range(after, min(limit, after + 25)))


def _number(page: Page, found: Opening, after: int, limit: int) -> bool:
    return page.acting(after) is not None and any(
        index in page.counts for index in range(found.content, limit)
    )


_TESTS = {"footage": _footage, "evidence": _evidence, "attack": _attack, "blame": _blame, "number": _number}


def _subject_before(page: Page, sentence: Sentence, hit: Hit, before: list[Frame]) -> Range | None:
    """The subject in front of a verb that no conjunction joins on, or the antecedent of its relative pronoun."""
    first = hit.first
    if joined_to(hit) or first == sentence.first:
        return None
    if page.has(first - 1, "negates"):
        first -= 1
    if page.has(first - 1, "relative"):
        return antecedent(page, first - 1, sentence.first) if first - 1 > sentence.first else None
    had = _had(page, sentence, first, before)
    if had is not None:
        return had
    start = _clause_start(page, sentence, first, before)
    found = phrase_before(page, start, first)
    if found is None or hit.form.number not in ("plural", "dual") or _several(page, found):
        return found
    second = sentence.first + 1
    if head(page.fold(second)) is None and page.acting(second) is None:
        return None
    return second, noun_phrase(page, second, first)


def _had(page: Page, sentence: Sentence, first: int, before: list[Frame]) -> Range | None:
    """The subject behind a sentence's opening "had", which its main verb leaves behind ("X had, …, announced")."""
    at = sentence.first
    if not page.has(at, "had") or any(
        not page.has(frame.first - 1, "relative") for frame in before if frame.kind == "verb"
    ):
        return None
    if (
        at + 1 >= first
        or page.marks[at + 1] & {"that", "preposition", "adverb", "was"}
        or at + 1 in page.times
    ):
        return None
    return at + 1, noun_phrase(page, at + 1, first)


def _several(page: Page, span: Range) -> bool:
    """True where a phrase can be the subject of a plural verb."""
    for at in range(*span):
        known = head(page.fold(at))
        if page.acting(at) is not None or (known is not None and known.unnamed and not known.document):
            return True
        if page.fold(at).endswith(ending("plural")):
            return True
    return False


def _clause_start(page: Page, sentence: Sentence, first: int, before: list[Frame]) -> int:
    """Where the clause of a verb begins: behind the last turn, opening, or comma that parts no apposition."""
    floor = max([sentence.first, *(frame.opens or frame.last + 1 for frame in before)])
    at = first
    while at > floor:
        if page.has(at - 1, "turns") or page.has(at - 1, "that") or page.has(at - 1, "then"):
            return at
        if page.fold(at - 1) in (":", ".") or (at - 1 in page.quotes and page.quotes[at - 1] >= first):
            return at
        if page.is_comma(at - 1) and at < first and not _appended(page, at, first, floor):
            return at
        at -= 1
    return floor


def _appended(page: Page, at: int, first: int, floor: int) -> bool:
    """True where a stretch behind a comma still belongs to the subject before it ("X, one of …, said")."""
    if page.has(at, "appositive"):
        return True
    return page.is_comma(first - 1) and any(
        page.has(index, "appositive") for index in range(max(floor, at), first)
    )


def _give_speaker(page: Page, frame: Frame, hit: Hit, told: Range | None, subject: Range | None) -> None:
    entry = hit.entry
    if told is not None and not (subject is not None and _before(page, frame, hit, subject)):
        frame.speaker = told
    elif subject is not None and not (entry.attrs.get("impersonal") and page.has(hit.first - 1, "relative")):
        frame.speaker, frame.start = subject, min(subject[0], frame.start)
        frame.pronoun = subject[1] - subject[0] == 1 and page.has(subject[0], "but_pronoun")
    elif page.has(hit.first - 1, "but_pronoun"):
        frame.speaker, frame.start, frame.pronoun = (hit.first - 1, hit.first), hit.first - 1, True
    elif (
        entry.attrs.get("impersonal")
        and hit.form.kind == "present"
        and hit.form.gender == "m"
        and hit.form.number == "singular"
    ):
        frame.impersonal = True
    frame.start = _region(page, frame.start)


def _before(page: Page, frame: Frame, hit: Hit, subject: Range) -> bool:
    """True where the subject before the verb is surer than what stands behind it."""
    if hit.entry.attrs.get("hearer") or page.has(subject[0] - 1, "had"):
        return True
    known = head(page.fold(subject[0]))
    sure = page.acting(subject[0]) is not None or (known is not None and known.role is not None)
    return sure and frame.rule in ("claim.verb_preposition", "claim.verb_object")


def _region(page: Page, at: int) -> int:
    """Back over the particles that lead a clause of speech: "while", "for his part", "had"."""
    while at > 0 and (
        page.marks[at - 1] & {"turns", "was"}
        or (page.fold(at - 1) in ending("prep_of") + ending("prep_in") and page.has(at, "turns"))
    ):
        at -= 1
    return at


def _credible(page: Page, frame: Frame, hit: Hit, found: Opening) -> bool:
    """Guards that need the whole frame."""
    alone = frame.speaker is None
    word = hit.form.text
    if alone and word in listed(hit.entry.id, "idle"):
        return False
    if hit.entry.attrs.get("speaker") == "document":
        return not alone
    if alone and hit.entry.attrs.get("bare") and not joined_to(hit) and word == _citation(hit):
        return False
    if frame.negated and found.how in ("object", "preposition"):
        return False
    if frame.negated and any(
        page.has(at, "anonymity_ends") for at in range(hit.last + 1, min(hit.last + 5, len(page.tokens)))
    ):
        return False
    if hit.entry.attrs.get("near") and page.has(hit.first - 1, "relative"):
        return False
    return not (alone and found.how == "object" and hit.form.person == 1)


def _citation(hit: Hit) -> str:
    return hit.entry.forms[0].text


def _relay(page: Page, sentence: Sentence, hit: Hit, limit: int) -> Frame | None:
    """ "X quoted Y as saying that …"; "it was quoted from Y that …"; "the agency reported …"."""
    after = hit.last + 1
    about = next((i for i in range(after, limit) if page.fold(i) == ending("prep_about")[0]), None)
    words = next((i for i in range(about or limit, limit) if page.has(i, "his_words")), None)
    found = opening.clause_opening(page, words or (about if about else after), limit)
    told = head_part.read(page, after, about if about is not None else (found.header if found else limit))
    known = told.speaker is not None and _medium(page, told.speaker)
    if about is not None and found is not None:
        return _relayed(page, sentence, hit, (about, found), told.speaker)
    if not known:
        return None
    thing = opening.object_after(page, after, limit, single=False, masdar=found is not None)
    if thing is not None and (found is None or thing.header < found.header):
        found = thing
    if found is None:
        return None
    frame = _new(page, sentence, hit, found, False)
    frame.speaker = told.speaker if found.how != "object" else (after, noun_phrase(page, after, found.header))
    frame.rule = "claim.relay_" + found.how
    frame.start = _region(page, frame.start)
    return frame


def _relayed(
    page: Page, sentence: Sentence, hit: Hit, parts: tuple[int, Opening], first: Range | None
) -> Frame | None:
    about, found = parts
    words = next((i for i in range(about + 1, found.header) if page.has(i, "his_words")), None)
    behind = head_part.read(page, about + 1, found.header if words is None else words)
    if behind.speaker is None:
        return None
    frame = _new(page, sentence, hit, found, False)
    frame.speaker, frame.rule = behind.speaker, "claim.relay"
    subject = first or _subject_before(page, sentence, hit, [])
    frame.relays = [subject] if subject is not None else []
    frame.start = _region(page, min(frame.start, subject[0]) if subject else frame.start)
    frame.spans = [(words, words + 1)] if words is not None else []
    return frame


def _medium(page: Page, span: Range) -> bool:
    if any(index in page.media for index in range(*span)):
        return True
    known = head(page.fold(span[0]))
    held = page.acting(span[0])
    entity = page.entities.get(held.entity) if held is not None and held.entity else None
    return (known is not None and known.media) or (entity is not None and entity.type in ("agency", "outlet"))


_HEADLINE = 8


def headline(page: Page, sentence: Sentence, found: list[Frame]) -> list[Frame]:
    """ "X: …" in a heading, where X is a person, an office or a body; as a list of one frame or none."""
    if sentence.zone not in ("headline", "subheading") or any(frame.kind == "verb" for frame in found):
        return []
    reach = min(sentence.stop - 2, sentence.first + _HEADLINE)
    colon = next((at for at in range(sentence.first + 1, reach) if page.fold(at) == ":"), None)
    if colon is None or page.tokens[colon - 1].kind == "number":
        return []
    first = sentence.first
    if page.acting(first) is None and head(page.fold(first)) is None and first not in page.media:
        return []
    read = head_part.read(page, first, colon)
    if read.speaker is None:
        return []
    quote = colon + 1 if colon + 1 in page.quotes else None
    return [
        Frame(
            kind="headline", hit=None, lemma=":", act="say", first=colon, last=colon, start=first,
            rule="claim.headline", opens=colon + 1 + (quote is not None), speaker=read.speaker, relays=read.relays,
            quoted=quote is not None, quote=quote, closes=page.quotes.get(quote) if quote is not None else None,
            header=(first, colon),
        )
    ]  # fmt: skip
