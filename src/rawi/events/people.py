"""People of whom no noun of the lexicon tells: a count alone, members of a body, a nation's people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.arabic import Document
from rawi.events import mentioned
from rawi.events.words import words
from rawi.model import AnyMention, Group, GroupValue, Nationality, Quantity

_TIE = "_"
"""Between the words of a hashtag."""


def people(
    doc: Document,
    mentions: Sequence[AnyMention],
    taken: set[int],
    owners: dict[int, AnyMention],
    nations: dict[int, str],
) -> Iterator[Group]:
    """Groups where no token is `taken`, which may grow from one to the next; `owners` and `nations`: bodies by the
    token that they begin in, countries by that of their adjective."""
    counts = {mention.value.count for mention in mentions if isinstance(mention, Group)}
    for mention in mentions:
        if isinstance(mention, Quantity) and mention.id not in counts:
            group = _members(doc, mention, taken, owners, nations)
            group = group or _counted(doc, mention, taken, nations)
            if group is not None:
                yield group
    for mention in mentions:
        if isinstance(mention, Nationality) and _acts(doc, mention, taken):
            yield _of_nation(doc, mention)


def _members(
    doc: Document,
    count: Quantity,
    taken: set[int],
    owners: dict[int, AnyMention],
    nations: dict[int, str],
) -> Group | None:
    """ "46 of the Houthi militias", "ten of the army": people of a body, told by a count alone; "five Britons from the
    centre" are Britons."""
    first, last = doc.tokens_in(count.span)
    if last < first or first in taken or last in nations or count.value.unit not in ("person", None):
        return None
    of = words().letters["from"]
    heads = range(first + 1, min(last + 3, doc.sentence_of(first).stop))
    at = next((at for at in heads if at in owners and doc.tokens[at - 1].fold == of), None)
    body = owners[at] if at is not None else None
    if body is None or body.kind != "organization":
        return None
    value = GroupValue(count=count.id, noun=count.value.of, unit_of=body.entity)
    return mentioned.group(doc, body.start, body.end, "group.members", value)


def _counted(doc: Document, count: Quantity, taken: set[int], nations: dict[int, str]) -> Group | None:
    """People of whom only a count tells: "three Egyptians", "nine others", "the killing of five"."""
    first, last = doc.tokens_in(count.span)
    if last < first or any(token in taken for token in range(first, last + 1)):
        return None
    if doc.tokens[last].fold in words().selves:
        return None  # "the two blew themselves up"
    stop, folds = doc.sentence_of(first).stop, words()
    after = doc.tokens[last + 1].fold if last + 1 < stop else ""
    others = after in folds.others
    if _crowd(doc, first, last, after):
        return _people(doc, count, first, last, nations)
    bare = count.value.unit is None and doc.tokens[last].kind != "punct"
    victims = first > 0 and bare and folds.bare(doc.folds[first - 1]) in folds.of_people
    if count.value.unit != "person" and not (bare and (others or victims)):
        return None
    return _people(doc, count, first, last, nations)


def _crowd(doc: Document, first: int, last: int, after: str) -> bool:
    """ "Thousands took to the streets": a definite round number that nothing behind it counts."""
    return first == last and doc.tokens[first].fold in words().crowds and after != words().letters["from"]


def _people(doc: Document, count: Quantity, first: int, last: int, nations: dict[int, str]) -> Group:
    """What is counted, with what agrees with it behind it, as people; the count alone where nothing else is told."""
    stop, others = doc.sentence_of(first).stop, words().others
    noun = last if count.value.of and last > first else first
    while last + 1 < stop and (last + 1 in nations or doc.tokens[last + 1].fold in others):
        last += 1
    named = [at for at in range(first + 1, last + 1) if at in nations or at == noun]
    start, end = doc.tokens[named[0]].start if named else count.start, doc.tokens[last].end
    nation = next((nations[at] for at in range(first, last + 1) if at in nations), None)
    value = GroupValue(count=count.id, noun=count.value.of, nationality=nation)
    return mentioned.group(doc, start, end, "group.count", value)


def _acts(doc: Document, nation: Nationality, taken: set[int]) -> bool:
    """ "The Canadians left": a plural that no noun stands before which it could describe."""
    first, last = doc.tokens_in(nation.span)
    article, before = words().letters["article"], doc.tokens[max(first - 1, 0)]
    if first in taken or not words().is_plural(doc.tokens[first].fold):
        return False
    definite = nation.text.startswith(article)
    described = first > doc.sentence_of(first).first and article in before.fold[: len(article) + 2]
    described = described or doc.text[nation.start - 1 : nation.start] == _TIE
    return definite and not described and last >= first


def _of_nation(doc: Document, nation: Nationality) -> Group:
    value = GroupValue(nationality=nation.value.country)
    return mentioned.group(doc, nation.start, nation.end, "group.nation", value)
