"""Unnamed facilities, vehicles, arms and forces: what strikes, and what is struck or taken besides people.

They fill roles as mentions of their own. The pipeline adds them to the mentions before claims and events are read.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from rawi.arabic import Document
from rawi.events.words import things, words
from rawi.lexicon import Hit, longest
from rawi.model import (
    AnyMention,
    Group,
    GroupValue,
    Nationality,
    Place,
    PlaceValue,
    Quantity,
    Weapon,
    identify,
)

Thing = Place | Weapon | Group
_MOST = 3
_ADJECTIVES = 2
_OPEN, _CLOSE = frozenset('"«“‘’'), frozenset('"»”’‘')


def find(doc: Document, mentions: Sequence[AnyMention]) -> tuple[Thing, ...]:
    """Mentions of things where none of `mentions` stands, in the order of the text.

    A thing is its head noun with the genitives and adjectives behind it. A place found here is a facility without
    a name: it has no coordinates and is never where an event happened.
    """
    taken, nations, owners = _taken(doc, mentions), _nations(doc, mentions), _owners(doc, mentions)
    found: list[Thing] = []
    counts = {mention.value.count for mention in mentions if isinstance(mention, Group)}
    for mention in mentions:
        if isinstance(mention, Quantity) and mention.id not in counts:
            people = _members(doc, mention, taken, owners) or _counted(doc, mention, taken, nations)
            if people is not None:
                found.append(people)
                taken.update(range(doc.token_at(people.start), doc.token_at(people.end - 1) + 1))
    hits = things().find(doc)
    for hit in hits:
        named = (
            _quoted(doc, hit, taken) if "feature" in hit.entry.attrs else _national(doc, hit, taken, nations)
        )
        if named is not None:
            found.append(named)
            taken.update(range(hit.first, doc.token_at(named.end - 1) + 1))
    arms, heads = _bare_arms(doc, mentions), {hit.first for hit in hits}
    for hit in longest([hit for hit in hits if not {"feature", "of"} & set(hit.entry.attrs)]):
        own = range(hit.first, hit.last + 1)
        if hit.entry.id == "assembly" and _of_people(doc, hit, taken):
            continue
        national = hit.entry.id == "force" and arms.issuperset(own) and hit.last + 1 in nations
        if national or not any(token in taken for token in own):
            barred = heads if hit.entry.attrs["kind"] == "group" else set[int]()
            last = _extent(doc, hit, (taken, barred), nations)
            found.append(_mention(doc, hit, last, nations, owners))
    return tuple(sorted(found, key=lambda thing: (thing.start, thing.end)))


def _members(doc: Document, count: Quantity, taken: set[int], owners: dict[int, AnyMention]) -> Group | None:
    """ "46 of the Houthi militias", "ten of the army": people of a body, told by a count alone."""
    first, last = doc.tokens_in(count.span)
    if last < first or first in taken or count.value.unit not in ("person", None):
        return None
    of = words().letters["from"]
    heads = range(first + 1, min(last + 3, doc.sentence_of(first).stop))
    at = next((at for at in heads if at in owners and doc.tokens[at - 1].fold == of), None)
    body = owners[at] if at is not None else None
    if body is None or body.kind != "organization":
        return None
    text = doc.text[count.start : body.end]
    return Group(
        id=identify("m", doc.report_id, "group", count.start, body.end),
        start=count.start,
        end=body.end,
        text=text,
        rule="group.members",
        value=GroupValue(count=count.id, noun=count.value.of, unit_of=body.entity),
    )


def _counted(doc: Document, count: Quantity, taken: set[int], nations: dict[int, str]) -> Group | None:
    """People of whom only a count tells: "three Egyptians", "nine others", "the killing of five"."""
    first, last = doc.tokens_in(count.span)
    if last < first or any(token in taken for token in range(first, last + 1)):
        return None
    stop, folds = doc.sentence_of(first).stop, words()
    after = doc.tokens[last + 1].fold if last + 1 < stop else ""
    others = after in folds.others
    if _crowd(doc, first, last, after):
        return _people(doc, count, first, last, nations)
    bare = count.value.unit is None and doc.tokens[last].kind != "punct"
    victims = first > 0 and bare and _bare(doc, first - 1) in folds.of_people
    if count.value.unit != "person" and not (bare and (others or victims)):
        return None
    return _people(doc, count, first, last, nations)


def _crowd(doc: Document, first: int, last: int, after: str) -> bool:
    """ "Thousands took to the streets": a definite round number that nothing behind it counts."""
    return first == last and doc.tokens[first].fold in words().crowds and after != words().letters["from"]


def _people(doc: Document, count: Quantity, first: int, last: int, nations: dict[int, str]) -> Group:
    """The count with what it agrees with behind it, as people."""
    stop, others = doc.sentence_of(first).stop, words().others
    while last + 1 < stop and (last + 1 in nations or doc.tokens[last + 1].fold in others):
        last += 1
    start, end = count.start, doc.tokens[last].end
    nation = next((code for at, code in nations.items() if first <= at <= last), None)
    return Group(
        id=identify("m", doc.report_id, "group", start, end),
        start=start,
        end=end,
        text=doc.text[start:end],
        rule="group.count",
        value=GroupValue(count=count.id, noun=count.value.of, nationality=nation),
    )


def _bare(doc: Document, token: int) -> str:
    word = doc.tokens[token].fold
    return word[1:] if len(word) > 2 and word[0] in words().letters["conjunctions"] else word


def _taken(doc: Document, mentions: Sequence[AnyMention]) -> set[int]:
    held: set[int] = set()
    for mention in mentions:
        if mention.kind not in ("nationality", "quantity", "time"):
            first, last = doc.tokens_in(mention.span)
            held.update(range(first, last + 1))
    return held


def _of_people(doc: Document, hit: Hit, taken: set[int]) -> bool:
    """ "A group of protesters": the protesters are meant, and have a mention of their own."""
    stop = min(doc.sentence_of(hit.first).stop - 1, hit.last + 2 + _ADJECTIVES)
    of = (at for at in range(hit.last + 1, stop) if doc.tokens[at].fold == words().letters["from"])
    return next(of, stop) + 1 in taken


def _bare_arms(doc: Document, mentions: Sequence[AnyMention]) -> set[int]:
    """Tokens of arms named by their noun alone: "tanks", which with a nationality behind them are a force."""
    spans = (doc.tokens_in(mention.span) for mention in mentions if isinstance(mention, Weapon))
    return {token for first, last in spans for token in range(first, last + 1)}


def _nations(doc: Document, mentions: Sequence[AnyMention]) -> dict[int, str]:
    """Tokens of adjectives of nationality, which a phrase takes in, with their country."""
    found: dict[int, str] = {}
    for mention in mentions:
        if isinstance(mention, Nationality):
            first, last = doc.tokens_in(mention.span)
            found.update(dict.fromkeys(range(first, last + 1), mention.value.country))
    return found


def _owners(doc: Document, mentions: Sequence[AnyMention]) -> dict[int, AnyMention]:
    """Those whose forces may be told of, by the token that their name begins, with nothing written before it."""
    held = (m for m in mentions if m.kind in ("organization", "group", "person"))
    return {doc.token_at(m.start): m for m in held if doc.tokens[doc.token_at(m.start)].start == m.start}


def _extent(doc: Document, hit: Hit, barred: Sequence[Set[int]], nations: dict[int, str]) -> int:
    """The last token of the phrase: definite words behind the head, and one bare genitive before them; none of the
    barred tokens (of other mentions; for a force, which is annexed to no building or vehicle, of other things too)."""
    article = words().letters["article"]
    if hit.suffix:
        return hit.last
    stop = min(doc.sentence_of(hit.first).stop, hit.last + 1 + _MOST)
    last, definite = hit.last, doc.tokens[hit.first].fold.startswith(article)
    for at in range(hit.last + 1, stop):
        token = doc.tokens[at]
        held = any(at in tokens for tokens in barred)
        if held or token.kind != "word" or token.fold in words().prepositions:
            break
        if token.fold.startswith(article) or at in nations:
            last = at
        elif definite or at > hit.last + 1 or doc.text[token.start : token.end].endswith(words().pronouns):
            break
    return last


def _quoted(doc: Document, hit: Hit, taken: set[int]) -> Place | None:
    """ "The valley of 'the eagles'": what stands in quotation marks behind the noun is its name."""
    first, stop = hit.last + 2, min(doc.sentence_of(hit.first).stop, hit.last + 2 + _MOST + 1)
    if first >= stop or doc.tokens[hit.last + 1].fold not in _OPEN:
        return None
    close = next((at for at in range(first, stop) if doc.tokens[at].fold in _CLOSE), None)
    name = range(first, close) if close is not None else range(0)
    if not name or any(doc.tokens[at].kind != "word" or at in taken for at in name):
        return None
    start, end = doc.tokens[name[0]].start, doc.tokens[name[-1]].end
    value = PlaceValue(name=doc.text[start:end], feature=str(hit.entry.attrs["feature"]))
    return Place(
        id=identify("m", doc.report_id, "place", start, end),
        start=start,
        end=end,
        text=doc.text[start:end],
        rule="place.quoted",
        value=value,
    )


def _national(doc: Document, hit: Hit, taken: set[int], nations: dict[int, str]) -> Place | None:
    """ "The Syrian lands", "the Libyan capital", where no name stands behind."""
    after = hit.last + 1
    if "of" not in hit.entry.attrs or after not in nations or {hit.first, after} & taken:
        return None
    if hit.entry.id == "capital" and {after + 1, after + 2} & taken:
        return None
    start, end = hit.start, doc.tokens[after].end
    text, feature = doc.text[start:end], str(hit.entry.attrs["of"])
    name = identify("m", doc.report_id, "place", start, end)
    value = PlaceValue(name=text, country=nations[after], feature=feature, named=False)
    return Place(id=name, start=start, end=end, text=text, rule=f"place.{hit.entry.id}", value=value)


def _mention(
    doc: Document, hit: Hit, last: int, nations: dict[int, str], owners: dict[int, AnyMention]
) -> Thing:
    kind, unit_of = str(hit.entry.attrs["kind"]), None
    bare = not hit.suffix and not doc.tokens[hit.first].fold.startswith(words().letters["article"])
    owner = owners.get(last + 1) if kind == "group" and last == hit.last and bare else None
    if owner is not None:  # "the coalition's aircraft"
        last, unit_of = doc.tokens_in(owner.span)[1], owner.entity
    start, end = hit.start, doc.tokens[last].end
    text = doc.text[start:end]
    name = identify("m", doc.report_id, kind, start, end)
    if kind == "weapon":
        return Weapon(id=name, start=start, end=end, text=text, rule=f"weapon.{hit.entry.id}")
    if kind == "group":
        nation = next((nations[at] for at in range(hit.first, last + 1) if at in nations), None)
        noun = doc.text[hit.start : doc.tokens[hit.last].end].removeprefix(words().letters["article"])
        force = GroupValue(noun=noun, nationality=nation, unit_of=unit_of)
        return Group(id=name, start=start, end=end, text=text, rule="group.force", value=force)
    value = PlaceValue(name=text, feature="facility", named=False)
    return Place(id=name, start=start, end=end, text=text, rule="place.facility", value=value)
