"""Mentions as phrases of a sentence: how far each reaches, the preposition over it, whether it is a conjunct."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from rawi.arabic import fold
from rawi.model import AnyMention, Group, Quantity

if TYPE_CHECKING:
    from rawi.events.page import Page

NAMED = frozenset({"person", "group", "organization", "place", "nationality", "weapon", "document", "role"})
_REACH, _CONJUNCT = 4, 6
_QUOTES = frozenset('"«“‘(#')
_AMOUNT = 3
"""How many words an amount may take before "of": "large quantities of"."""


class Phrase(Struct, frozen=True):
    """A mention where it stands: its tokens, the preposition over it ("" for none), and whether it is a conjunct.

    A person's tokens take in the title before the name. `over` is the token where the preposition stands, or the
    last one before the phrase where there is none.
    """

    mention: AnyMention
    kind: str
    first: int
    last: int
    prep: str
    joined: bool
    over: int


def lay(page: Page, mentions: Sequence[AnyMention]) -> tuple[list[Phrase], dict[str, set[str]]]:
    """The phrases in the order of the text, none inside another; and for each the organizations inside it."""
    placed = [(*page.tokens(mention), mention) for mention in mentions if mention.kind in NAMED]
    placed = [item for item in placed if item[0] <= item[1]]
    placed.sort(key=lambda item: (item[0], -item[1]))
    found: list[Phrase] = []
    inside: dict[str, set[str]] = {}
    for first, last, mention in placed:
        before = found[-1] if found else None
        if isinstance(mention, Group) and (
            _events(page, mention) or _describes(page, before, first, mention)
        ):
            continue
        if before is not None and last <= before.last:
            if mention.kind == "organization" and mention.entity:
                inside.setdefault(before.mention.id, set()).add(mention.entity)
        elif before is not None and _titled(page, before, first, mention):
            found[-1] = Phrase(
                mention, mention.kind, before.first, last, before.prep, before.joined, before.over
            )
        elif mention.kind != "nationality" or _people(page, before, first, last):
            found.append(_phrase(page, mention, first, last, before))
    return found, inside


def _events(page: Page, mention: Group) -> bool:
    """A count of happenings that an adjective made look like people: "several terrorist attacks"."""
    count = page.mentions.get(mention.value.count or "")
    return isinstance(count, Quantity) and count.value.unit == "event"


def _describes(page: Page, before: Phrase | None, first: int, mention: Group) -> bool:
    """An adjective taken for people: "the factions the armed", right behind a definite noun that it agrees with."""
    if mention.rule == "group.force" or mention.value.count:
        return False
    if before is None or before.kind not in ("organization", "group"):
        return False
    between = range(before.last + 1, first)
    if len(between) > 1 or any(page.doc.tokens[at].kind != "punct" or at in page.ends for at in between):
        return False
    word, article = page.doc.text[mention.start : mention.end], page.words.letters["article"]
    head = before.mention.text.split()[0]
    several = not all(part.startswith(article) for part in word.split())
    if (
        several
        or page.words.is_plural(page.folds[first])
        or page.doc.tokens[first].start < mention.start
        or not page.folds[first].startswith(article)
    ):
        return False
    feminine = head.endswith(page.words.feminine) or before.kind == "group"
    whole = bool(between) or article in fold(before.mention.text)
    return whole and (feminine if word.endswith(page.words.tied) else not head.endswith(page.words.feminine))


def nations(page: Page, mentions: Sequence[AnyMention]) -> list[Phrase]:
    """Adjectives of nationality, each as a phrase of its own."""
    placed = [(*page.tokens(mention), mention) for mention in mentions if mention.kind == "nationality"]
    return [
        Phrase(mention, mention.kind, first, last, "", False, first - 1) for first, last, mention in placed
    ]


def _titled(page: Page, before: Phrase, first: int, mention: AnyMention) -> bool:
    """A post right before a name belongs to it."""
    between = range(before.last + 1, first)
    bare = len(between) <= 1 and all(page.doc.tokens[at].kind == "punct" for at in between)
    joined = page.doc.tokens[first].start < mention.start
    comma = any(page.folds[at] in page.words.commas for at in between)
    return before.kind == "role" and mention.kind == "person" and bare and not joined and not comma


def _people(page: Page, before: Phrase | None, first: int, last: int) -> bool:
    """An adjective of nationality that stands for people, or for the force whose noun stands before it."""
    if before is not None and before.last == first - 1:
        return False
    forces = bool(first) and page.bare(first - 1) in page.words.forces
    return forces or page.words.is_plural(page.folds[last])


def _phrase(page: Page, mention: AnyMention, first: int, last: int, previous: Phrase | None) -> Phrase:
    conjunctions = page.words.letters["conjunctions"]
    token = page.doc.tokens[first]
    clitic = fold(page.doc.text[token.start : mention.start]) if token.start < mention.start else ""
    prep = clitic.lstrip(conjunctions)[:1]
    joined = clitic[:1] in tuple(conjunctions)
    lent = None if joined else _lent(page, first)
    if lent is not None:
        return Phrase(mention, mention.kind, first, last, lent[0], False, lent[1])
    if prep in page.words.clitics:
        return Phrase(mention, mention.kind, first, last, _against(page, first, prep), joined, first)
    if previous is not None and _partitive(page, previous, first):
        held = isinstance(previous.mention, Group) and previous.mention.value.victim_class == "prisoner"
        if (
            mention.kind == "place" or held
        ):  # people from Afrin are no part of it, nor prisoners of those who held them
            return Phrase(mention, mention.kind, first, last, page.words.letters["from"], False, first - 1)
        return Phrase(mention, mention.kind, first, last, previous.prep, True, previous.over)
    if previous is not None and _crew(page, previous, mention, first):
        return Phrase(mention, mention.kind, first, last, page.words.genitive, False, previous.last)
    floor = max(page.sentence(first).first, first - _REACH - 1)
    if previous is not None and not joined and previous.last == first - 1 and _construct(page, previous):
        return Phrase(
            mention, mention.kind, first, last, previous.prep or page.words.genitive, False, previous.over
        )
    if previous is not None:
        floor = max(floor, previous.last + 1)
    if not joined:
        quoted = first - 1 >= floor and page.doc.tokens[first - 1].fold in _QUOTES
        for at in range(first - 1 - quoted, floor - 1, -1):
            over = _over(page, at, floor)
            if over is not None:
                return Phrase(mention, mention.kind, first, last, *over)
    joined = joined or any(_opens(page, at) for at in range(floor, first))
    if joined and previous is not None and mention.kind == "place" and previous.kind != "place":
        # "Militants fled towards X and Sanaa": a place goes with the unknown one, not with the people before it.
        between = (page.folds[at] for at in range(previous.last + 1, first))
        own = next(
            (page.words.prepositions[word] for word in between if word in page.words.prepositions), None
        )
        if own is not None:
            return Phrase(mention, mention.kind, first, last, own, True, first)
    if joined and previous is not None and first - previous.last <= _CONJUNCT:
        return Phrase(mention, mention.kind, first, last, previous.prep, True, previous.over)
    return Phrase(mention, mention.kind, first, last, "", joined, floor - 1)


def _lent(page: Page, first: int) -> tuple[str, int] | None:
    """ "Backed by …", "led by …", "loyal to …": what stands for the preposition, and where."""
    at = first - 1
    if at > 0 and page.folds[at] in page.words.prepositions:
        at -= 1
    if at < 0:
        return None
    if page.has(at, page.words.backs):
        return page.words.backed, at
    return (page.words.lent, at) if page.has(at, page.words.lends) else None


def _partitive(page: Page, previous: Phrase, first: int) -> bool:
    """ "Eleven gunmen of the rebels": both are those whom the sentence is about."""
    counted = isinstance(previous.mention, Group) and previous.mention.value.count is not None
    return counted and previous.last == first - 2 and page.folds[first - 1] == page.words.letters["from"]


def _crew(page: Page, previous: Phrase, mention: AnyMention, first: int) -> bool:
    """ "The coalition's aircraft and artillery": whose they are, right behind a bare noun for what strikes."""
    bare = not page.bare(previous.last).startswith(page.words.letters["article"])
    strikes = page.bare(previous.last) in page.words.forces and previous.first == previous.last
    return mention.kind == "organization" and previous.last == first - 1 and bare and strikes


def _construct(page: Page, phrase: Phrase) -> bool:
    """ "Fighters of": a plural that has lost its ending before what it is annexed to."""
    word = page.folds[phrase.last]
    bare = not word.startswith(page.words.letters["article"])
    return (
        phrase.kind == "group"
        and phrase.first == phrase.last
        and bare
        and word.endswith(page.words.construct)
    )


def _opens(page: Page, at: int) -> bool:
    """True where the word begins with "and": a conjunct's own head."""
    word = page.folds[at]
    return word == page.words.letters["conjunctions"][0] or word[1:] in page.words.heads


def _over(page: Page, at: int, floor: int) -> tuple[str, bool, int] | None:
    """(preposition, conjunct, token) where the token ends the search to the left; None where it is a plain word."""
    word, bare = page.folds[at], page.bare(at)
    for form in (word, bare):
        if form in page.words.prepositions:
            return _outer(page, at, page.words.prepositions[form], joined=form != word, floor=floor)
    if bare[:1] in page.words.clitics and bare[1:] in page.words.heads:
        return bare[0], bare != word, at
    if page.has(at, page.words.against):
        return page.words.opposed, bare != word, at
    if page.doc.tokens[at].kind in ("punct", "latin") or at in page.cues:
        return "", False, at
    if word in page.words.that or word in page.words.relative or page.has(at, page.words.clause):
        return "", False, at
    return None


def _outer(page: Page, at: int, name: str, *, joined: bool, floor: int) -> tuple[str, bool, int] | None:
    """The preposition that counts: the one over "the edge of", over "large quantities of", "in protest at"."""
    words = page.words
    if name == words.opposed or at == 0 or joined:
        return name, joined, at
    before = page.folds[at - 1]
    if before in words.plain_prepositions and page.folds[at] not in words.plain_prepositions:
        return words.prepositions[before], False, at - 1
    if name == words.prepositions[words.letters["from"]]:
        amount = _amount(page, at)
        if amount is not None:
            return _before(page, amount, floor)
    return _against(page, at, name), joined, at


def _before(page: Page, at: int, floor: int) -> tuple[str, bool, int]:
    """What stands over an amount that begins there."""
    word = page.bare(at)
    clitic = word[:1]
    if word not in page.words.amounts and clitic in page.words.clitics and word[1:] in page.words.amounts:
        return clitic, False, at
    over = _over(page, at - 1, floor) if at > 0 else None
    return over or ("", False, at - 1)


def _amount(page: Page, at: int) -> int | None:
    """Where an amount begins that ends right before the token."""
    for back in range(1, _AMOUNT + 1):
        if at - back < 0:
            return None
        word = page.bare(at - back)
        if word in page.words.amounts or (word[:1] in page.words.clitics and word[1:] in page.words.amounts):
            return at - back
    return page.count_over(at)


def _against(page: Page, at: int, name: str) -> str:
    """ "In protest at", "in condemnation of": what follows is what the deed is against."""
    before = at - 1
    opposed = before >= 0 and page.has(before, page.words.against)
    return page.words.opposed if opposed else name
