"""The phrases of a page, none inside another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rawi.arabic import fold
from rawi.events.phrase.hung import hung
from rawi.events.phrase.shape import Phrase
from rawi.model import AnyMention, Group, Quantity

if TYPE_CHECKING:
    from rawi.events.page import Page

_Placed = tuple[int, int, int, AnyMention]
"""First and last token of a mention, the raw offset where it begins, and the mention."""
NAMED = frozenset({"person", "group", "organization", "place", "nationality", "weapon", "document", "role"})


def lay(page: Page, mentions: Sequence[AnyMention]) -> tuple[list[Phrase], dict[str, set[str]]]:
    """The phrases in the order of the text, none inside another; and for each the organizations inside it."""
    found: list[Phrase] = []
    inside: dict[str, set[str]] = {}
    before: Phrase | None = None
    for first, last, start, mention in _placed(page, mentions):
        if isinstance(mention, Group) and (
            _events(page, mention) or _describes(page, before, first, mention)
        ):
            continue
        if before is not None and last <= before.last:
            if mention.kind == "organization" and mention.entity:
                inside.setdefault(before.mention.id, set()).add(mention.entity)
        elif before is not None and _titled(page, before, first, mention):
            before = found[-1] = before.named(mention, last)
        elif mention.kind != "nationality" or _people(page, before, first, last):
            before = hung(page, mention, first, last, start, before)
            found.append(before)
    return found, inside


def _placed(page: Page, mentions: Sequence[AnyMention]) -> list[_Placed]:
    """What may be a phrase, by its first token and, of those that begin together, the longest first."""
    placed: list[_Placed] = []
    for mention in mentions:
        if mention.kind not in NAMED:
            continue
        first, last = page.tokens(mention)
        start = mention.start
        if isinstance(mention, Group) and mention.value.count is not None:
            start = _begin(page, mention, mention.value.count)
            first = first if start == mention.start else page.doc.token_at(start)
        if first <= last:
            placed.append((first, last, start, mention))
    placed.sort(key=_by_place)
    return placed


def _begin(page: Page, mention: AnyMention, count: str) -> int:
    """Where counted people begin in the text: where their count does."""
    amount = page.mentions.get(count)
    return mention.start if amount is None else min(mention.start, amount.start)


def _by_place(item: _Placed) -> tuple[int, int]:
    return item[0], -item[1]


def _events(page: Page, mention: Group) -> bool:
    """A count of happenings that an adjective made look like people: "several terrorist attacks"."""
    if mention.value.count is None:
        return False
    count = page.mentions.get(mention.value.count)
    return isinstance(count, Quantity) and count.value.unit == "event"


def _describes(page: Page, before: Phrase | None, first: int, mention: Group) -> bool:
    """An adjective taken for people: "the factions the armed", right behind a definite noun that it agrees with."""
    if mention.rule == "group.force" or mention.value.count:
        return False
    if before is None or before.kind not in ("organization", "group"):
        return False
    between = range(before.last + 1, first)
    if len(between) > 1 or any(page.kind(at) != "punct" or at in page.ends for at in between):
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


def nations(page: Page) -> dict[int, Phrase]:
    """Adjectives of nationality, each as a phrase of its own, by their first token."""
    found: dict[int, Phrase] = {}
    for mention in page.adjectives:
        first, last = page.tokens(mention)
        found[first] = Phrase(mention, first, last, joined=False, over=first - 1)
    return found


def _titled(page: Page, before: Phrase, first: int, mention: AnyMention) -> bool:
    """A post right before a name belongs to it."""
    gap = first - before.last - 1
    if before.kind != "role" or mention.kind != "person" or gap > 1:
        return False
    if gap == 1 and (page.kind(first - 1) != "punct" or page.folds[first - 1] in page.words.commas):
        return False
    return page.doc.tokens[first].start >= mention.start


def _people(page: Page, before: Phrase | None, first: int, last: int) -> bool:
    """An adjective of nationality that stands for people, or for the force whose noun stands before it."""
    if before is not None and before.last == first - 1:
        return False
    forces = bool(first) and page.bare(first - 1) in page.words.forces
    return forces or page.words.is_plural(page.folds[last])
