"""Those to whom something is said, told apart from the one who says it."""

from __future__ import annotations

from typing import Final

from rawi.arabic import clitics, splits
from rawi.claims.page import Page
from rawi.claims.words import best, definite, ending, head, head_cut, letter, nisba, plural_head
from rawi.lexicon import Hit

Range = tuple[int, int]
_LEAST: Final = 5
_STEM: Final = 5
_BODIES: Final = frozenset({"government", "force", "organization"})


def to_his(page: Page, at: int) -> bool:
    """True for "to his advisers": a noun with "to" before it and a pronoun behind it, that names nobody."""
    word = page.fold(at)
    if len(word) < _LEAST or not word.startswith(ending("for")) or not word.endswith(ending("pronoun")):
        return False
    known = head_cut(word)
    if word in clitics().protected or (known is not None and not known.proclitic):
        return False
    feminine = page.doc.text[page.tokens[at].end - 1] == letter("ta_marbuta")
    held = page.acting(at)
    nobody = held is None or (held.kind == "group" and held.start > page.tokens[at].start)
    return not feminine and nobody and not page.marks[at] and at not in page.media


def to_another(page: Page, at: int) -> bool:
    """True for somebody with "to" written onto him behind a person: the one who is told."""
    before, held = page.acting(at - 1), page.acting(at)
    if before is None or before.kind != "person" or not page.fold(at).startswith(ending("for")):
        return False
    if held is not None and held.kind == "person":
        return held.start > page.tokens[at].start
    known, cut = head(page.fold(at)), head_cut(page.fold(at))
    people = known is not None and known.unnamed and not known.document
    return people and cut is not None and cut.proclitic.endswith(ending("for"))


def called_for(page: Page, at: int) -> bool:
    """True for what is asked for behind a name alone ("X calls for the release of"): no part of the name, nor a place."""
    cut = best(page.fold(at))
    if not cut.article or not cut.proclitic.endswith(ending("with")) or page.acting(at) is not None:
        return False
    return page.starts_mention(at - 1) and page.acting(at - 1) is not None and head(page.fold(at - 1)) is None


def urged(page: Page, first: int, stop: int) -> int | None:
    """Where those begin who are called on ("the secretary-general called the parties to"), behind a whole speaker."""
    for at in range(first + 1, stop):
        if page.is_punct(at) or "relative" in page.marks[at]:
            return None
        part = head(page.fold(at - 1))
        begins = at - (part is not None and part.key == "part")
        if (_some(page, at) or _theirs(page, at)) and _whole(page, first, at):
            return at
        if _party(page, at) and first < begins and _whole(page, first, begins):
            return begins
    return None


def _some(page: Page, at: int) -> bool:
    """True for "a number of", "some" in the accusative, which begins an object."""
    word, known = page.fold(at), head(page.fold(at))
    return known is not None and known.key == "part" and word.endswith(ending("tanwin"))


def _theirs(page: Page, at: int) -> bool:
    """True for "her government": a body with the pronoun of the one who calls on it."""
    known, cut = head(page.fold(at)), head_cut(page.fold(at))
    owned = cut is not None and cut.suffix in ending("pronoun") and not cut.proclitic
    return owned and known is not None and known.key in _BODIES


def _party(page: Page, at: int) -> bool:
    """True for a definite noun that can't go with the noun before it as its adjective, title or genitive."""
    word = page.fold(at)
    cut = best(word)
    if not cut.article or cut.proclitic or nisba(word) or "of_rank" in page.marks[at]:
        return False
    known = head(word)
    if known is not None:
        return (not known.titles or plural_head(word)) and known.role is not None
    return "called_on" in page.marks[at] or word.endswith(ending("plural")[1])


def _whole(page: Page, first: int, at: int) -> bool:
    """True where the words before `at` are a whole phrase: definite, and no genitive or number left open."""
    before = page.fold(at - 1)
    if definite(before) and not before.endswith(ending("plural")[1]):
        return True
    return page.acting(at - 1) is not None and at - 1 in page.ends and page.ends[at - 1] == at - 1


def called_on(page: Page, hit: Hit, span: Range) -> bool:
    """True for a phrase behind a verb of calling or warning that can't be its subject."""
    return _accusative(page, span) or _differs(page, hit, span) or _alone(page, hit, span)


def _alone(page: Page, hit: Hit, span: Range) -> bool:
    """True for "…, and called on the council to meet": in mid sentence, one phrase and the deed behind it."""
    _, stop = page.trim(*span)
    goes_on = hit.proclitic.startswith(ending("and")) and page.doc.sentence_of(hit.first).first < hit.first
    return goes_on and any(cut.proclitic.endswith(ending("for")) for cut in splits(page.fold(stop)))


def _accusative(page: Page, span: Range) -> bool:
    """True for a sound plural that can't be a subject ("warned the inhabitants")."""
    word, held = page.fold(span[0]), page.acting(span[0])
    if held is not None and held.kind == "person":
        return False
    if _all_called_on(page, span):
        return True
    bound = ending("nisba")[0]
    if (
        word.endswith(bound)
        and head(word[: -len(bound)] + ending("plural")[1]) is not None
        and not best(word).article
    ):
        return True
    return word.endswith(ending("plural")[1]) and best(word).article and len(best(word).stem) > _STEM


def _all_called_on(page: Page, span: Range) -> bool:
    """True for "all parties", "the world": those who are called on, where nobody else is named."""
    first, stop = page.trim(*span)
    part = head(page.fold(first))
    first += stop - first > 1 and part is not None and part.key == "part"
    alone = all(nisba(page.fold(at)) for at in range(first + 1, stop))
    return alone and "called_on" in page.marks[first]


def _differs(page: Page, hit: Hit, span: Range) -> bool:
    """True for a feminine noun behind a masculine verb: rather the one who is called on."""
    if hit.form.gender != "m" or hit.form.number != "singular":
        return False
    first = page.trim(*span)[0]
    held, known = page.acting(first), head(page.fold(first))
    person = held is not None and held.kind in ("person", "place")
    return known is not None and not person and best(page.fold(first)).stem.endswith(ending("feminine")[0])
