"""The phrases of a page, none inside another."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rawi.arabic import fold
from rawi.events.phrase.over import hung
from rawi.events.phrase.shape import Phrase
from rawi.model import AnyMention, Group, Quantity

if TYPE_CHECKING:
    from rawi.events.page import Page

NAMED = frozenset({"person", "group", "organization", "place", "nationality", "weapon", "document", "role"})


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
            found.append(hung(page, mention, first, last, before))
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
