"""What a verb of saying takes: where its content opens, with bare objects and what must stand beside them."""

from __future__ import annotations

from typing import Final

from rawi.arabic import splits
from rawi.claims import complement, opening
from rawi.claims.ahead import antecedent
from rawi.claims.cues import frames_of, joined_to, participle
from rawi.claims.opening import Opening
from rawi.claims.page import Page
from rawi.claims.phrase import Range, noun_phrase
from rawi.claims.words import definite, ending, head, his_act, is_masdar, letter
from rawi.lexicon import Hit

_NEAR: Final = 16
_OWN: Final = 40
_GOVERNS: Final = frozenset({"preposition", "adjunct", "passing", "blocks_that"})
_OBJECTS: Final = {
    "object": (False, False),
    "masdar": (False, True),
    "person": (True, False),
    "judged": (True, False),
}


def open_content(page: Page, hit: Hit, after: int, limit: int, subject: Range | None) -> Opening | None:
    """Where the content of a verb opens: the nearest of clause, preposition and object that the verb takes."""
    entry = hit.entry
    takes = frames_of(entry)
    if "about" in takes and ("resumes" in page.marks[after]):
        return _resumed(page, hit, after, limit)
    if ("relative" in page.marks[hit.first - 1]) and "on" in takes and ("on_it" in page.marks[after]):
        taken = _resumed(page, hit, after, limit)
        if taken is not None and "that" not in page.marks[taken.header]:
            return taken
    if "naming" in takes and hit.suffix:
        named = _naming(page, after, limit)
        if ("what" in page.marks[hit.first - 1]) or (named is not None and named.quote is not None):
            return named
    found = opening.find(page, after, limit, takes)
    spare = _object(page, hit, after, limit, takes, subject, found)
    if spare is None and found is not None and found.how == "preposition" and "object" in takes:
        deed = found.header - 1
        if deed > after and _his(page, hit, deed):
            return Opening(deed, deed, None, "object")
    if spare is None or (found is not None and ("to" in takes or _teller(page, after, spare, found))):
        return found
    return spare if found is None or (spare.header < found.header and found.how != "colon") else found


def _teller(page: Page, after: int, spare: Opening, found: Opening) -> bool:
    """True for "news told of …": a paper right behind the verb, though its word may also be what is told."""
    known = head(page.fold(after)) if spare.header == after else None
    return known is not None and known.document and found.how == "preposition"


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
    if _denies(hit) and (found := _that(page, hit, after, limit, subject)) is not None:
        return found
    part = participle(hit) or hit.form.number in ("plural", "dual")
    sure = clause is not None and clause.how in ("that", "colon")
    for frame in takes:
        if frame in _OBJECTS:
            single, masdar = _OBJECTS[frame]
            if part or subject is not None or hit.suffix:
                found = _direct(page, hit, after, limit, masdar or sure)
            else:
                found = complement.object_after(
                    page, after, limit, single=single, masdar=masdar or sure or not _overt(page, after)
                )
            if hit.entry.attrs.get("condemns") and not part and subject is None and not hit.suffix:
                found = _condemned(page, found, after, limit)
            if (
                found is not None
                and _beside(page, hit, found, limit)
                and (frame != "judged" or subject or hit.suffix or _judges(page, hit, after, found, clause))
            ):
                return found
            led = joined_to(hit) or "turns" in page.marks[hit.first - 1]
            found = _direct(page, hit, after, limit, masdar) if frame == "person" and led else None
            if found is not None and _asked(page, hit, found, limit):
                return found
        elif frame == "tidings":
            found = _tidings(page, after, limit)
            if found is not None:
                return found
        elif frame in _TESTS:
            found = complement.object_after(page, after, limit, single=True, masdar=False)
            if found is not None and _TESTS[frame](page, found, after, limit):
                return found
    return None


def _judges(page: Page, hit: Hit, after: int, found: Opening, clause: Opening | None) -> bool:
    """True for a deed behind the one who holds it to be something ("the ministry considered the halt a breach")."""
    if hit.form.kind != "past" or (clause is not None and clause.how == "that"):
        return False
    known, held = head(page.fold(after)), page.acting(after)
    office = known is not None and known.role is not None and not known.document
    somebody = office or (held is not None and held.kind != "group")
    return somebody and found.content > after and is_masdar(page.fold(found.content))


def _condemned(page: Page, found: Opening | None, after: int, limit: int) -> Opening | None:
    """What is condemned, where the subject's phrase took it in ("Amnesty the arrests"): behind the subject alone."""
    if found is not None and not page.is_punct(found.content + 1):
        return found
    return complement.object_after(page, after, limit, single=True, masdar=False) or found


def own_deed(page: Page, hit: Hit, limit: int, stop: int) -> Opening | None:
    """The deed of the subject himself, however long his phrase ("X, which is …, announced its withdrawal").

    Behind the next cue, at `limit`, it stands behind a comma, which closes the apposition that holds the cue.
    """
    takes = frames_of(hit.entry)
    if ("object" not in takes and "masdar" not in takes) or hit.suffix or participle(hit):
        return None
    for at in range(hit.last + 2, min(stop, hit.last + _OWN)):
        if (at <= limit or page.is_comma(at - 1)) and _ended(page, at - 1) and _his(page, hit, at):
            return Opening(at, at, None, "object")
    return None


def _ended(page: Page, at: int) -> bool:
    """True where a subject's phrase, or an adjunct behind it, can end: before a deed that isn't another word's genitive."""
    told = page.is_comma(at) or at in page.quote_ends or at in page.times or "adverb" in page.marks[at]
    return told or page.acting(at) is not None or definite(page.fold(at))


def _his(page: Page, hit: Hit, at: int) -> bool:
    """True for a verbal noun with the pronoun that agrees with the verb; an open feminine ending is none."""
    word = page.fold(at)
    he, she = ending("pronoun")[:2]
    if not word.endswith(she if hit.form.gender == "f" else he) or not is_masdar(word):
        return False
    if page.doc.text[page.tokens[at].end - 1] == letter("ta_marbuta") or page.marks[at - 1] & _GOVERNS:
        return False
    return page.acting(at) is None and any(cut.suffix and not cut.proclitic for cut in splits(word))


def _denies(hit: Hit) -> bool:
    """True for a cue of denial."""
    return bool(hit.entry.attrs["act"] == "deny")


def _that(page: Page, hit: Hit, after: int, limit: int, subject: Range | None) -> Opening | None:
    """ "X denied that": the pronoun that stands for what others say."""
    at = after
    if subject is None and at < limit and "anaphor" not in page.marks[at] and not page.is_punct(at):
        at = noun_phrase(page, at, limit)
    if at >= limit or "anaphor" not in page.marks[at]:
        return None
    end = at + 1 + ("anaphor" in page.marks[at + 1])
    closes = end >= len(page.tokens) or page.is_punct(end) or ("adverb" in page.marks[end])
    return Opening(at, at, None, "object") if closes else None


def _naming(page: Page, after: int, limit: int) -> Opening | None:
    """ "What he called «…»": the name that he gives it, in quotation marks or bound to "as"."""
    quote = after + (page.fold(after) == ending("with")[0])
    if quote in page.quotes and quote < limit:
        return Opening(after, quote + 1, quote, "naming")
    return (
        Opening(after, after, None, "naming") if after < limit and opening.bound_with(page, after) else None
    )


def _tidings(page: Page, after: int, limit: int) -> Opening | None:
    """ "Accounts passed round news of …": what is told stands behind the word for it."""
    for at in range(after, min(limit, after + _NEAR) - 1):
        if ("tidings" in page.marks[at]) and page.fold(at + 1) in ending("prep_about"):
            return Opening(at, at + 2, None, "object")
        if ("tidings" in page.marks[at]) and ("that" in page.marks[at + 1]):
            return Opening(
                at, at + 1 + (len(page.fold(at + 1).removeprefix(ending("with")[0])) == 2), None, "that"
            )
    return None


def _resumed(page: Page, hit: Hit, after: int, limit: int) -> Opening | None:
    """ "An accord that X announced": what is said stands before the cue, as the noun that the pronoun takes up."""
    about = next((i for i in range(after + 1, limit) if page.fold(i) == ending("prep_about")[0]), None)
    end = noun_phrase(page, after + 1, limit) if after + 1 < limit else limit
    relative = "relative" in page.marks[hit.first - 1]
    if about is not None and about + 1 < limit and (about == end or not relative):
        return Opening(about, about + 1, None, "preposition")
    before = hit.first - relative
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
    if participle(hit) and hit.entry.attrs.get("beside") and opening.bound_with(page, after):
        return None
    if not hit.suffix:
        at = complement.past_adjuncts(page, at, limit)
    if "relative" in page.marks[hit.first - 1] and not hit.suffix and at < limit:
        at = _past_speaker(page, at, limit)
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


def _past_speaker(page: Page, at: int, limit: int) -> int:
    """Over who speaks in a relative clause on another ("whose removal the army announced"), to what he does."""
    known, held = head(page.fold(at)), page.acting(at)
    office = known is not None and known.role is not None and not known.document
    if not office and (held is None or held.kind == "group"):
        return at
    end = noun_phrase(page, at, limit)
    return end if end < limit and his_act(page.fold(end)) else at


def _beside(page: Page, hit: Hit, found: Opening, limit: int) -> bool:
    """A cue that wants "of …" beside its object must have it."""
    if hit.entry.attrs.get("beside") != "with":
        return True
    reach = range(found.content, min(limit, found.content + 25))
    return any(
        opening.bound_with(page, index)
        or page.fold(index) == ending("with")[0]
        or (page.fold(index).startswith(ending("with")[0]) and ("that" in page.marks[index]))
        for index in reach
    )


def _asked(page: Page, hit: Hit, found: Opening, limit: int) -> bool:
    """True for an object of a verb that stands alone: with "of …" beside it, or bound to "for" where none is asked."""
    if hit.entry.attrs.get("beside"):
        return _beside(page, hit, found, limit)
    return found.content == hit.last + 1 and opening.bound_with(page, found.content)


def _footage(page: Page, found: Opening, after: int, limit: int) -> bool:
    known = head(page.fold(found.content))
    return known is not None and known.footage


def _evidence(page: Page, found: Opening, after: int, limit: int) -> bool:
    known = head(page.fold(after))
    return known is not None and known.document


def _attack(page: Page, found: Opening, after: int, limit: int) -> bool:
    return any(("personal" in page.marks[index]) for index in range(after, min(limit, after + 12)))


def _blame(page: Page, found: Opening, after: int, limit: int) -> bool:
    return any(("blames" in page.marks[index]) for index in range(after, min(limit, after + 25)))


def _number(page: Page, found: Opening, after: int, limit: int) -> bool:
    return page.acting(after) is not None and any(
        index in page.counts for index in range(found.content, limit)
    )


_TESTS: Final = {
    "footage": _footage,
    "evidence": _evidence,
    "attack": _attack,
    "blame": _blame,
    "number": _number,
}
