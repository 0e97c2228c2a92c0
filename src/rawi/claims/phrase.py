"""Where the phrase that names a speaker begins and ends. Token ranges are half-open."""

from __future__ import annotations

from typing import Final

from rawi.arabic import clitics
from rawi.claims.apposition import apposition
from rawi.claims.bracket import lam_name, past_bracket, past_word
from rawi.claims.hearers import called_for, to_another, to_his
from rawi.claims.page import Page
from rawi.claims.participant import BREAKS, other
from rawi.claims.words import best, definite, ending, head, is_masdar, nisba

Range = tuple[int, int]
REACH: Final = 40
_SHORT_NAME: Final = 3
_OVER: Final = frozenset({"commander", "minister"})
_SEATS: Final = frozenset({"organization", "armed_group"})
_BACK: Final = frozenset({"self", "with_him"})


def noun_phrase(page: Page, first: int, stop: int, *, single: bool = False) -> int:
    """Where the noun phrase that begins at `first` ends, at most `stop`.

    Goes on over construct chains, adjectives, names, quoted names, brackets, coordination, a relative clause and
    the prepositions that tie an office to its body; halts before a verb's object, a number, an adverb or a comma
    that no apposition follows. `single`: one participant only, so that "X accused Y" leaves Y out.
    """
    stop = min(stop, first + REACH)
    at = (
        _relative(page, first, stop, single)
        if ("relative" in page.marks[first])
        else past_word(page, first, stop)
    )
    closed = _closes(page, first, at)
    while at < stop:
        after = _step(page, first, at, stop, closed, single)
        if after <= at:
            break
        closed = _closes(page, at, after) or (closed and (page.is_punct(at) or bool(page.marks[at] & _BACK)))
        at = after
    return retreat(page, first, at)


def retreat(page: Page, first: int, at: int) -> int:
    """Prepositions and signs left hanging at the end don't belong to the phrase."""
    while at - 1 > first and (
        page.fold(at - 1) in _hanging()
        or page.marks[at - 1] & {"was", "relative"}
        or "put_out" in page.marks[at - 1]
        or (at - 1 in page.times and at - 1 not in page.ends)
        or (page.is_punct(at - 1) and not _closing(page, at - 1))
    ):
        at -= 1
    return at


def _hanging() -> tuple[str, ...]:
    return ending("prep_in") + ending("prep_of") + ending("prep_to") + ending("prep_on")


def _closing(page: Page, index: int) -> bool:
    return page.fold(index) == ")" or index in page.quote_ends


def _closes(page: Page, at: int, after: int) -> bool:
    """True where the words at..after can end a definite phrase or a name."""
    if page.fold(at) in ending("prep_in") + ending("prep_of") and after - at == 2:
        at += 1
    held = page.acting(at)
    return after - at > 1 or definite(page.fold(at)) or (held is not None and held.kind != "group")


def _step(page: Page, first: int, at: int, stop: int, closed: bool, single: bool) -> int:
    """Where the phrase reaches after one more piece; `at` where it ends here."""
    fold = page.fold(at)
    if lam_name(page, at, stop) or to_his(page, at):
        return at
    if page.is_punct(at):
        return _sign(page, first, at, stop, closed)
    if page.tokens[at].kind == "number" and at not in page.ends:
        return at
    if "relative" in page.marks[at]:
        return at if single and not _who(page, at) else _relative(page, at, stop, single)
    marks = page.marks[at]
    if "un" in marks and at + 1 < stop and "that" not in page.marks[at + 1]:
        return at + 2  # "unconfirmed accounts"
    if "self" in marks or ("with_him" in marks and _participle(page, at - 1)):
        return at + 1
    if at in page.citing or at in page.parts:
        return at
    if "transmits" in marks:
        return at if aired(page, at, stop) else past_when(page, at + 1, stop)
    if "to_all_media" in marks and not in_a_name(page, at):
        return at
    if "this" in marks and at + 1 < stop and best(page.fold(at + 1)).article and not closed:
        return at + 2
    if marks & BREAKS and page.fold(at) not in ending("prep_in") and not _informed(page, at):
        return at
    if ("adjunct" in marks and not _posted(page, at)) or at in page.times or (closed and at in page.verbs):
        return at
    if fold in ending("prep_in") + ending("prep_of") or _posted(page, at):
        return _preposition(page, at, stop)
    return _word(page, first, at, stop, closed, single)


def _participle(page: Page, at: int) -> bool:
    """True for a passive participle with the article, whose preposition follows with a pronoun ("the recognized")."""
    fold = page.fold(at)
    return fold.startswith(ending("passive_with_article")) and page.acting(at) is None and head(fold) is None


def past_when(page: Page, at: int, stop: int) -> int:
    """Over "from him", "at dawn on Friday", which may stand between a verb of passing on and its subject."""
    while at < stop and (page.marks[at] & {"resumes", "with_him", "adverb"} or at in page.times):
        at += 1
    return at


def aired(page: Page, at: int, stop: int) -> bool:
    """True where it is a medium that printed or aired what stands before; anybody else is its author."""
    by = past_when(page, at + 1, stop)
    known = head(page.fold(by))
    return by in page.media or by in page.quotes or (known is not None and known.media)


def in_a_name(page: Page, at: int) -> bool:
    """True where a body's noun stands shortly before ("the institution X for media")."""
    near = (head(page.fold(index)) for index in range(max(0, at - 3), at))
    return any(known is not None and known.role == "organization" for known in near)


def _posted(page: Page, at: int) -> bool:
    """True for the "on" of "accounts on the network", the "at" of "envoy at the United Nations"."""
    if page.fold(at) in ending("prep_about"):
        return "put_out" in page.marks[at - 1] or _seated(page, at)
    if page.fold(at) in ending("prep_at"):
        near = (head(page.fold(index)) for index in range(max(0, at - 3), at))
        return any(known is not None and known.key == "minister" for known in near)
    known = head(page.fold(at - 1)) if page.fold(at) in ending("prep_on") else None
    return known is not None and known.key == "social"


def _informed(page: Page, at: int) -> bool:
    """True for the adjective of "an informed source", which is written like "at the beginning of"."""
    known = head(page.fold(at - 1))
    return known is not None and known.key == "source" and "informed" in page.marks[at]


def _seated(page: Page, at: int) -> bool:
    """True for the "for" of "the member for the bloc", by which a seat is told."""
    office, body = head(page.fold(at - 1)), head(page.fold(at + 1))
    return office is not None and office.key == "minister" and body is not None and body.role in _SEATS


def _who(page: Page, at: int) -> bool:
    return len(page.fold(at)) > 3


def _sign(page: Page, first: int, at: int, stop: int, closed: bool) -> int:
    if page.fold(at) == "(":
        return past_bracket(page, at, stop)
    if page.quote_ends.get(at, -1) >= first or _hashtag(page, at):
        return at + 1
    close = page.quotes.get(at)
    named = (
        ("names_in_quotes" in page.marks[at - 1])
        or head(page.fold(at - 1)) is not None
        or _entitled(page, at)
    )
    if close is not None and close - at <= 7 and (named or at == first or not closed):
        return min(close + 1, stop)
    bare = page.fold(at + 1)[:1] != ending("with")[0]
    if close is not None and close - at <= _SHORT_NAME and bare and "names_in_quotes" in page.marks[first]:
        return min(close + 1, stop)
    if page.fold(at) in ("-", "#", "_", "/", "."):
        joined = page.tokens[at].start == page.tokens[at - 1].end
        return at + 1 if joined and page.fold(at) != "." and not page.is_punct(at + 1) else at
    if page.is_comma(at) and apposition(page, at + 1, stop):
        return noun_phrase(page, at + 1, stop)
    return at


def _hashtag(page: Page, at: int) -> bool:
    """True for the sign of a hashtag: its word belongs to the phrase as it would without ("the government of #X")."""
    return page.fold(at) == "#" and not page.is_punct(at + 1)


def _entitled(page: Page, mark: int) -> bool:
    """True where a known medium is all that stands in quotation marks."""
    hit = page.media.get(mark + 1)
    return hit is not None and page.quotes.get(mark) == hit.last + 1


def _relative(page: Page, at: int, stop: int, single: bool) -> int:
    """Over "who" and its verb; then the phrase goes on, or, where nothing is asked of its end, to the comma."""
    end = at + 1
    while end < stop and end - at < 14:
        if page.is_comma(end) or page.marks[end] & {"that", "then", "turns", "and_that"}:
            break
        if page.fold(end) in ending("prep_in") and "said_in" in page.marks[end + 1]:
            break
        if (
            page.is_punct(end)
            and end not in page.quotes
            and end not in page.quote_ends
            and page.fold(end) not in "()"
        ):
            break
        end += 1
        if single and end - at >= 3 and not nisba(page.fold(end)):
            break
    return end


def _preposition(page: Page, at: int, stop: int) -> int:
    """Over "in" or "of" with the noun behind it, unless it opens an adjunct ("in a statement", "for his part")."""
    if at + 1 >= stop or page.is_punct(at + 1):
        return at
    if page.marks[at + 1] & {"setting", "aside", "that"} or at + 1 in page.times:
        return at
    if (
        page.tokens[at + 1].kind == "number"
        or ("relative" in page.marks[at + 1])
        or is_masdar(page.fold(at + 1))
    ):
        return at
    return past_word(page, at + 1, stop)


def _shown(page: Page, first: int, at: int) -> bool:
    """True two words behind an indefinite piece of footage ("a filmed recording (showed) the killing of")."""
    known = head(page.fold(first))
    return at - first >= 2 and known is not None and known.footage and not definite(page.fold(first))


def _word(page: Page, first: int, at: int, stop: int, closed: bool, single: bool) -> int:
    fold = page.fold(at)
    if fold in ending("named_by"):
        return at + 1
    if to_another(page, at) or called_for(page, at) or "any" in page.marks[at]:
        return at
    before = head(page.fold(at - 1))
    free = (
        closed
        or nisba(page.fold(at - 1))
        or (before is not None and before.unnamed and before.key != "expert")
    )
    free = free or _called(page, at) or _shown(page, first, at)
    if free and is_masdar(fold) and not page.acting(at) and not _over(page, at):
        return at
    full = nisba(page.fold(at - 1)) or page.fold(at - 1).endswith(ending("plural")[0])
    closed = closed or (single and at - 1 > 0 and full)
    if single and closed and other(page, at):
        return at
    if definite(fold) or nisba(fold) or page.acting(at) is not None or not closed:
        return past_word(page, at, stop)
    if _tied(page, at, stop):
        return at + 1
    known = head(fold)
    if known is not None and known.role is not None and not known.document:
        return at + 1
    if single:
        return at
    parted = page.is_comma(at + 1) or at + 1 in page.times or at + 1 in page.quotes
    surname = parted and not definite(page.fold(at - 1)) and at - 1 not in page.ends
    return at + 1 if surname or (before is not None and before.rank is not None) else at


def _called(page: Page, at: int) -> bool:
    """True behind a medium's noun with a name of one word ("the agency X")."""
    known = head(page.fold(at - 2)) if at > 1 else None
    return known is not None and known.media and not definite(page.fold(at - 2))


def _over(page: Page, at: int) -> bool:
    """True for the operation of "the commander of an operation": what an office without article is over."""
    known = head(page.fold(at - 1))
    if known is None or known.key not in _OVER or definite(page.fold(at - 1)) or head(page.fold(at - 2)):
        return False
    following = page.fold(at + 1)
    return not best(page.fold(at)).suffix and (definite(following) or is_masdar(following))


def _tied(page: Page, at: int, stop: int) -> bool:
    """True for "of human rights" and the like: a bound preposition on a noun that a definite one follows."""
    fold = page.fold(at)
    if not fold.startswith(ending("for") + ending("with")) or len(fold) < 4 or fold in clitics().protected:
        return False
    before = page.acting(at - 1)
    if before is not None and before.kind == "person" and fold.startswith(ending("for")):
        return False
    return best(fold).article or (
        at + 1 < stop and fold.startswith(ending("for")) and definite(page.fold(at + 1))
    )
