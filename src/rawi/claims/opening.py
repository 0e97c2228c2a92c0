"""Where content opens behind a cue: a complementiser, a colon, a quotation, a preposition or a bare object."""

from __future__ import annotations

from typing import Final

from rawi.arabic import clitics, splits
from rawi.claims.bracket import lam_name, past_bracket
from rawi.claims.page import Page
from rawi.claims.words import best, definite, ending, head, is_masdar, letter

_SHORT: Final = 4
_NAME: Final = 3
_NEAR: Final = 8
_PREPOSITIONS: Final = {
    "to": "prep_to",
    "on": "prep_on",
    "about": "prep_about",
    "of": "prep_of",
    "over": "prep_over",
}


class Opening:
    """The header ends before token `header`; content begins at `content`, inside quotation `quote` if one opens it."""

    def __init__(self, header: int, content: int, quote: int | None, how: str):
        self.header, self.content, self.quote, self.how = header, content, quote, how

    def behind(self, header: int) -> Opening:
        """The same opening behind a header that ends elsewhere."""
        return Opening(header, self.content, self.quote, self.how)


def find(page: Page, first: int, stop: int, frames: list[str]) -> Opening | None:
    """The opening of content in tokens [first, stop) for a cue that takes `frames`, the nearest that fits."""
    on = "on" in frames or "on_that" in frames
    clause = clause_opening(page, first, stop, of="of" in frames, on=on) if "clause" in frames else None
    clause = _past_relative(page, first, stop, clause, frames)
    best = clause
    if "for" in frames and not _leads_to(page, first, stop):
        best = _for(page, first, stop)
    for frame in frames:
        if frame in _PREPOSITIONS:
            near = min(stop, first + _NEAR) if "person" in frames else stop
            found = _preposition(page, first, near, _PREPOSITIONS[frame], clause)
        elif frame == "with":
            found = _with(page, first, stop)
        else:
            continue
        if found is not None and (best is None or found.header < best.header or _brief(page, best, first)):
            best = found
    return best


def _leads_to(page: Page, first: int, stop: int) -> bool:
    return any(page.fold(at) in ending("prep_to") for at in range(first, stop))


def _for(page: Page, first: int, stop: int) -> Opening | None:
    """What somebody is called on for: a deed with "to" written onto it, behind a word at least."""
    if "with_him" in page.marks[first]:
        return None
    for at in range(first + 1, stop):
        cuts = splits(page.fold(at))
        deed = any(cut.proclitic.endswith(ending("for")) and is_masdar(cut.stem) for cut in cuts)
        if deed and page.acting(at) is None:
            return Opening(at, at, None, "preposition")
    return None


def _past_relative(
    page: Page, first: int, stop: int, clause: Opening | None, frames: list[str]
) -> Opening | None:
    """The opening behind what a speaker's relative clause says ("X, who confirms that …, pointed to the fact that")."""
    if clause is None or clause.how != "that" or not _in_relative(page, first, clause.header):
        return clause
    later = clause_opening(page, max(clause.content, clause.header + 1), stop, of=False)
    if later is None or later.how != "that":
        return clause
    to = "to" in frames and page.fold(later.header - 1) in ending("prep_to")
    own = _kasra(page, later.header) and not _kasra(page, clause.header)
    return later if to or own else clause


def _in_relative(page: Page, first: int, that: int) -> bool:
    """True where a verb of saying behind "who" takes the complementiser."""
    near = range(max(first, that - _NEAR), that - 1)
    return any("relative" in page.marks[at] and at + 1 in page.verbs for at in near)


def _kasra(page: Page, at: int) -> bool:
    return page.doc.text[page.tokens[at].start] == letter("hamza_below")


def _brief(page: Page, found: Opening, first: int) -> bool:
    """True for one or two words in quotation marks behind a speaker: rather a name than what is said."""
    if found.how != "quote" or found.quote is None or found.quote == first:
        return False
    return page.quotes[found.quote] - found.quote <= _NAME and page.fold(found.quote - 1) != ":"


def clause_opening(page: Page, first: int, stop: int, *, of: bool = True, on: bool = True) -> Opening | None:
    """A complementiser, colon or quotation that opens what is said.

    Without `of` or `on`, "of that" or "on that" is another word's.
    """
    at, spare = first, None
    signs, marks = page.signs, page.marks
    while at < stop:
        if not signs[at] and not marks[at]:
            at += 1
            continue
        close = page.quotes.get(at) if at == first or "was" not in marks[at - 1] else None
        named = lam_name(page, at - 1, stop) if close is not None else 0
        if named > at:
            at = named
            continue
        if close is not None:
            if _speaks(page, at, close, first):
                return Opening(at, at + 1, at, "quote")
            spare = at
            at = max(at + 1, min(close, stop))
        elif (
            ("that" in page.marks[at])
            and "blocks_that" not in page.marks[at - 1]
            and (of or page.fold(at - 1) not in ending("prep_of"))
            and (on or page.fold(at - 1) not in ending("prep_on"))
        ):
            return _behind(page, at, stop)
        elif page.fold(at) == "(" and _station(page, at - 1):
            at = max(at, past_bracket(page, at, stop) - 1)
        elif (
            page.fold(at) == ":"
            and page.tokens[at - 1].kind != "number"
            and "negates" not in page.marks[at - 1]
        ):
            quote = at + 1 if at + 1 in page.quotes else None
            return Opening(at, at + 1 + (quote is not None), quote, "colon")
        at += 1
    if (
        spare is not None
        and spare > first
        and "names_in_quotes" not in page.marks[spare - 1]
        and not _headed(page, spare, first)
        and _last(page, spare, stop)
    ):
        return Opening(spare, spare + 1, spare, "quote")
    return None


def _station(page: Page, at: int) -> bool:
    """True where a bracket behind the token holds a medium's name, whose letters may spell "that" ("the channel (NTV)")."""
    known = head(page.fold(at))
    return (known is not None and known.media) or page.fold(at) in ending("and")


def _last(page: Page, spare: int, stop: int) -> bool:
    """True where a short quotation ends its clause."""
    close = page.quotes[spare]
    return close + 1 >= stop or page.is_punct(close + 1)


def _speaks(page: Page, at: int, close: int, first: int) -> bool:
    """True where a quotation is speech, not the name of a paper."""
    inner = close - at - 1
    if page.fold(at - 1) == ":":
        return True
    if at == first and inner <= _SHORT:
        if page.fold(min(close + 1, len(page.tokens))) == ":":
            return False
        return page.is_punct(min(close + 1, len(page.tokens))) and not _names(page, close + 1)
    if inner <= 2 * _SHORT and (_described(page, close + 1) or _headed(page, at, first)):
        return False
    return at == first or (
        inner > _SHORT and not (("names_in_quotes" in page.marks[at - 1]) and inner <= 2 * _SHORT)
    )


def _described(page: Page, comma: int) -> bool:
    """True where a relative clause behind a comma says who the quotation names."""
    return page.is_comma(comma) and ("relative" in page.marks[comma + 1]) and len(page.fold(comma + 1)) > 3


def _headed(page: Page, at: int, first: int) -> bool:
    """True where a quotation is the name that an office or "in" goes before ("the head of the «Centre …»")."""
    known = head(page.fold(at - 1)) if at > first else None
    office = known is not None and known.role is not None and not definite(page.fold(at - 1))
    return page.fold(at - 1) in ending("prep_in") + ending("named_by") or (
        office and not best(page.fold(at - 1)).suffix
    )


def _names(page: Page, comma: int) -> bool:
    """True where a quotation right behind the cue is the speaker's name: what is said comes after its comma."""
    if not page.is_comma(comma):
        return False
    after = comma + 1
    return (
        ("that" in page.marks[after])
        or ("adverb" in page.marks[after])
        or after in page.times
        or head(page.fold(after)) is not None
    )


def _behind(page: Page, at: int, stop: int) -> Opening:
    """Behind a complementiser; a pronoun written onto it belongs to the content, a doubled one doesn't."""
    header = at
    while at + 1 < stop and ("that" in page.marks[at + 1]) and len(page.fold(at)) == 2:
        at += 1
    pronoun = len(page.fold(at).removeprefix(ending("with")[0])) > 2
    behind = at + 1
    if behind < stop and page.fold(behind) == ":":
        behind += 1
    quote = behind if behind in page.quotes else None
    content = at if pronoun else behind + (quote is not None)
    return Opening(header, content, quote, "that")


def _preposition(page: Page, first: int, stop: int, mark: str, clause: Opening | None) -> Opening | None:
    word = ending(mark)[0]
    if clause is not None and page.fold(clause.header - 1) == word and clause.header > first:
        return clause.behind(clause.header - 1)
    spare: Opening | None = None
    for at in range(first, stop - 1):
        if spare is not None and (at - spare.header > _NEAR or page.is_comma(at)):
            return spare
        if "without" in page.marks[at]:
            break
        if page.fold(at) == word and not page.is_punct(at + 1):
            if (
                page.marks[at + 1] & {"aside", "airs"}
                or at + 1 in page.times
                or at - 1 in page.citing
                or page.marks[at - 1] & {"put_out", "transmits"}
                or (mark == "prep_on" and _guest(page, at, first))
            ):
                continue
            if mark == "prep_about" and clause is not None and clause.how == "that" and _person(page, at + 1):
                return None
            if mark == "prep_of" and head(page.fold(at - 1)) is not None and spare is None:
                spare = Opening(at, at + 1, None, "preposition")
                continue
            return Opening(at, at + 1, None, "preposition")
        if page.fold(at) == word and at + 1 in page.quotes:
            return Opening(at, at + 2, at + 1, "preposition")
    return spare


def _guest(page: Page, at: int, first: int) -> bool:
    """True for "on the channel X" behind an interview or a programme: where it was said, not what of."""
    known = head(page.fold(at + 1))
    talk = any("with_talk" in page.marks[index] for index in range(max(first, at - _NEAR), at))
    return talk and known is not None and known.media


def _person(page: Page, at: int) -> bool:
    """True where somebody begins of whom a clause behind is said: he is a source, not a topic."""
    known = head(page.fold(at))
    return known is not None and known.role is not None and known.unnamed and not known.document


def bound_with(page: Page, at: int) -> bool:
    """True where the token is a noun with the preposition bi- written onto it."""
    fold, letter = page.fold(at), ending("with")[0]
    if not fold.startswith(letter) or len(fold) < 3 or fold in clitics().protected:
        return False
    return not (("that" in page.marks[at]) or fold in ending("named_by")) and page.tokens[at].kind == "word"


def _with(page: Page, first: int, stop: int) -> Opening | None:
    spare: Opening | None = None
    for at in range(first, stop):
        if bound_with(page, at):
            held = page.acting(at)
            if is_masdar(page.fold(at)[1:]):
                return Opening(at, at, None, "preposition")
            if spare is None and held is None and head(page.fold(at)) is None:
                spare = Opening(at, at, None, "preposition")
        elif page.fold(at) == ending("with")[0] and at + 1 in page.quotes:
            return Opening(at, at + 2, at + 1, "preposition")
    return spare
