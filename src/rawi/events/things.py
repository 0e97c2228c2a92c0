"""Unnamed facilities, vehicles, arms and forces: what strikes, and what is struck or taken besides people.

They fill roles as mentions of their own. The pipeline adds them to the mentions before claims and events are read.
"""

from __future__ import annotations

from collections.abc import Sequence, Set

from msgspec.structs import replace

from rawi.arabic import Document
from rawi.events import mentioned
from rawi.events.owned import holder, holders, with_owner
from rawi.events.people import people
from rawi.events.words import things, words
from rawi.lexicon import Hit, longest
from rawi.model import (
    AnyMention,
    Group,
    GroupValue,
    Nationality,
    Place,
    PlaceValue,
    Weapon,
    identify,
)

Thing = Place | Weapon | Group
_MOST = 3
_ADJECTIVES = 2
_BACK = 20
_OPEN, _CLOSE = frozenset('"«“‘’'), frozenset('"»”’‘')


def find(doc: Document, mentions: Sequence[AnyMention]) -> tuple[Thing, ...]:
    """Mentions of things where none of `mentions` stands, in the order of the text.

    A thing is its head noun with the genitives and adjectives behind it. A place found here is a facility without
    a name: it has no coordinates and is never where an event happened.
    """
    taken, nations, owners = _taken(doc, mentions), _nations(doc, mentions), _owners(doc, mentions)
    found: list[Thing] = []
    for group in people(doc, mentions, taken, owners, nations):
        found.append(group)
        taken.update(range(doc.token_at(group.start), doc.token_at(group.end - 1) + 1))
    hits = things().find(doc)
    for hit in hits:
        named = (
            _quoted(doc, hit, taken) if "feature" in hit.entry.attrs else _national(doc, hit, taken, nations)
        )
        if named is not None:
            found.append(named)
            taken.update(range(hit.first, doc.token_at(named.end - 1) + 1))
    arms, heads, held = _bare_arms(doc, mentions), {hit.first for hit in hits}, holders(doc, mentions)
    for hit in longest([hit for hit in hits if not {"feature", "of"} & set(hit.entry.attrs)]):
        own = range(hit.first, hit.last + 1)
        if hit.entry.id == "assembly" and _of_people(doc, hit, taken):
            continue
        national = hit.entry.id == "force" and arms.issuperset(own) and hit.last + 1 in nations
        if national or not any(token in taken for token in own):
            barred = heads if hit.entry.attrs["kind"] == "group" else set[int]()
            last = _extent(doc, hit, (taken, barred), nations)
            thing = _mention(doc, hit, last, nations, owners)
            found.append(thing if isinstance(thing, Group) else _with_owner(doc, hit, last, thing, held))
    return tuple(sorted(found, key=lambda thing: (thing.start, thing.end)))


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
        if (
            held
            or token.kind != "word"
            or token.fold in words().prepositions
            or token.fold in words().relative
        ):
            break
        if token.fold.startswith(article) or at in nations:
            last = at
        elif definite or at > hit.last + 1 or doc.text[token.start : token.end].endswith(words().pronouns):
            break
    return last


def _with_owner(
    doc: Document, hit: Hit, last: int, thing: Place | Weapon, held: dict[int, AnyMention]
) -> Place | Weapon:
    """ "A base of the police's", "a bus belonging to the army": the phrase goes on to its owner. Arms have none."""
    owner = None if hit.suffix or hit.entry.id == "arms" else holder(doc, last, held)
    if owner is None:
        return thing
    key = identify("m", doc.report_id, thing.kind, thing.start, owner.end)
    text = doc.text[thing.start : owner.end]
    if isinstance(thing, Place):
        thing = replace(thing, value=replace(thing.value, name=text))
    return with_owner(replace(thing, id=key, end=owner.end, text=text), owner)


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
    return mentioned.place(doc, start, end, "place.quoted", value)


def _national(doc: Document, hit: Hit, taken: set[int], nations: dict[int, str]) -> Place | None:
    """ "The Syrian lands", "the Libyan capital", where no name stands behind."""
    after = hit.last + 1
    if "of" not in hit.entry.attrs or after not in nations or {hit.first, after} & taken:
        return None
    if hit.entry.id == "capital" and {after + 1, after + 2} & taken:
        return None
    last = _second(after, nations) if hit.entry.id == "border" else after
    start, end = hit.start, doc.tokens[last].end
    text, feature = doc.text[start:end], str(hit.entry.attrs["of"])
    country = nations[after] if nations[after] == nations[last] else None
    value = PlaceValue(name=text, country=country, feature=feature, named=False)
    return mentioned.place(doc, start, end, f"place.{hit.entry.id}", value)


def _second(first: int, nations: dict[int, str]) -> int:
    """ "The Iraqi Syrian border", with a dash between or none: the token of the last of both sides."""
    return next((at for at in (first + 1, first + 2) if at in nations), first)


def _whose(doc: Document, hit: Hit, owners: dict[int, AnyMention]) -> AnyMention | None:
    """ "The army said that its forces …": the body named last before them in the sentence, if the pronoun agrees."""
    word = doc.text[hit.start : hit.end]
    if not word.endswith(words().pronouns):
        return None
    before = range(hit.first - 1, max(doc.sentence_of(hit.first).first, hit.first - _BACK) - 1, -1)
    body = next((owners[at] for at in before if at in owners and owners[at].kind == "organization"), None)
    if body is None:
        return None
    feminine = body.text.split()[0].endswith(words().feminine)
    return body if feminine == word.endswith(words().letters["her"]) else None


def _mention(
    doc: Document, hit: Hit, last: int, nations: dict[int, str], owners: dict[int, AnyMention]
) -> Thing:
    kind, unit_of = str(hit.entry.attrs["kind"]), None
    bare = not hit.suffix and not doc.tokens[hit.first].fold.startswith(words().letters["article"])
    owner = owners.get(last + 1) if kind == "group" and last == hit.last and bare else None
    if owner is None and hit.entry.id == "force":
        whose = _whose(doc, hit, owners)
        unit_of = whose.entity if whose is not None else None
    if owner is not None:  # "the coalition's aircraft"
        last, unit_of = doc.tokens_in(owner.span)[1], owner.entity
    start, end = hit.start, doc.tokens[last].end
    text = doc.text[start:end]
    if kind == "weapon":
        name = identify("m", doc.report_id, kind, start, end)
        return Weapon(id=name, start=start, end=end, text=text, rule=f"weapon.{hit.entry.id}")
    if kind == "group":
        nation = next((nations[at] for at in range(hit.first, last + 1) if at in nations), None)
        noun = doc.text[hit.start : doc.tokens[hit.last].end].removeprefix(words().letters["article"])
        force = GroupValue(noun=noun, nationality=nation, unit_of=unit_of)
        return mentioned.group(doc, start, end, "group.force", force)
    value = PlaceValue(name=text, feature="facility", named=False)
    return mentioned.place(doc, start, end, "place.facility", value)
