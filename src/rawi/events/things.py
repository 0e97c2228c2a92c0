"""Unnamed facilities, vehicles, arms and forces: what strikes, and what is struck or taken besides people.

They fill roles as mentions of their own. The pipeline adds them to the mentions before claims and events are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import attrgetter

from msgspec.structs import replace

from rawi.arabic import Document
from rawi.events import mentioned
from rawi.events.landmark import national, quoted
from rawi.events.owned import holder, with_owner
from rawi.events.people import people
from rawi.events.taken import Taken
from rawi.events.words import things, words
from rawi.lexicon import Hit, longest
from rawi.model import AnyMention, Group, GroupValue, Place, PlaceValue, Weapon, identify

Thing = Place | Weapon | Group
_MOST = 3
_ADJECTIVES = 2
_BACK = 20
_by_place = attrgetter("start", "end")


def find(doc: Document, mentions: Sequence[AnyMention]) -> tuple[Thing, ...]:
    """Mentions of things where none of `mentions` stands, in the order of the text.

    A thing is its head noun with the genitives and adjectives behind it. A place found here is a facility without
    a name: it has no coordinates and is never where an event happened.
    """
    taken = Taken(doc, mentions)
    found: list[Thing] = []
    for group in people(doc, mentions, taken.tokens, taken.owners, taken.nations):
        found.append(group)
        taken.take(doc.token_at(group.start), doc.token_at(group.end - 1))
    plain: list[Hit] = []
    hits = things().find(doc)
    for hit in hits:
        named: Place | None = None
        attrs = hit.entry.attrs
        if "feature" in attrs:
            named = quoted(doc, hit, taken)
        elif "of" in attrs:
            named = national(doc, hit, taken)
        else:
            plain.append(hit)
        if named is not None:
            found.append(named)
            taken.take(hit.first, doc.token_at(named.end - 1))
    heads = {hit.first for hit in hits}
    found += [_thing(doc, hit, taken, heads) for hit in longest(plain) if _stands(doc, hit, taken)]
    return tuple(sorted(found, key=_by_place))


def _stands(doc: Document, hit: Hit, taken: Taken) -> bool:
    """True where no mention stands there that is what the noun tells; "French tanks" are a force all the same."""
    if hit.entry.id == "assembly" and _of_people(doc, hit, taken.tokens):
        return False
    if hit.entry.id == "followers" and not _led(hit, taken):
        return False
    if hit.entry.id == "kin" and (hit.suffix or hit.last + 1 not in taken.tokens):
        return False
    own = range(hit.first, hit.last + 1)
    if hit.entry.id == "force" and _armed(hit, taken) in taken.nations and taken.arms.issuperset(own):
        return True
    return taken.tokens.isdisjoint(own)


def _armed(hit: Hit, taken: Taken) -> int:
    """The token behind the arms that the noun begins ("warplanes"): its adjectives stand there."""
    at = hit.last + 1
    while at in taken.arms:
        at += 1
    return at


def _led(hit: Hit, taken: Taken) -> bool:
    """ "The forces of Minnawi": a person, whom no lexicon knows to have forces, right behind."""
    leader = taken.owners.get(hit.last + 1)
    return leader is not None and leader.kind == "person"


def _thing(doc: Document, hit: Hit, taken: Taken, heads: set[int]) -> Thing:
    """The thing of a head noun. A force is annexed to no building or vehicle, so that other `heads` bar it."""
    barred = heads if hit.entry.attrs["kind"] == "group" else set[int]()
    last = _extent(doc, hit, taken, barred)
    thing = _mention(doc, hit, last, taken)
    return thing if isinstance(thing, Group) else _with_owner(doc, hit, last, thing, taken)


def _of_people(doc: Document, hit: Hit, taken: set[int]) -> bool:
    """ "A group of protesters": the protesters are meant, and have a mention of their own."""
    stop = min(doc.sentence_of(hit.first).stop - 1, hit.last + 2 + _ADJECTIVES)
    of = words().letters["from"]
    return next((at for at in range(hit.last + 1, stop) if doc.folds[at] == of), stop) + 1 in taken


def _extent(doc: Document, hit: Hit, taken: Taken, barred: set[int]) -> int:
    """The last token of the phrase: definite words behind the head, and one bare genitive before them; none of other
    mentions, and none of the barred tokens."""
    if hit.suffix:
        return hit.last
    table, folds = words(), doc.folds
    article = table.letters["article"]
    stop = min(doc.sentence_of(hit.first).stop, hit.last + 1 + _MOST)
    last, definite = hit.last, folds[hit.first].startswith(article)
    for at in range(hit.last + 1, stop):
        fold = folds[at]
        armed = at in taken.arms and hit.entry.id == "force"
        if (at in taken.tokens and not armed) or at in barred or doc.tokens[at].kind != "word":
            break
        if fold in table.prepositions or fold in table.relative or fold in table.set_objects:
            break
        if fold.startswith(article) or at in taken.nations:
            last = at
        elif definite or at > hit.last + 1 or doc.raw(at, at).endswith(table.pronouns):
            break
    return last


def _with_owner(doc: Document, hit: Hit, last: int, thing: Place | Weapon, taken: Taken) -> Place | Weapon:
    """ "A base of the police's", "a bus belonging to the army": the phrase goes on to its owner; "a French hospital" is
    the nation's. Arms have none."""
    if hit.entry.id == "arms":
        return thing
    owner = None if hit.suffix else holder(doc, last, taken.holders)
    if owner is None:
        inside = (taken.adjectives[at] for at in range(hit.first + 1, last + 1) if at in taken.adjectives)
        return with_owner(thing, next(inside, None))
    key = identify("m", doc.report_id, thing.kind, thing.start, owner.end)
    text = doc.text[thing.start : owner.end]
    if isinstance(thing, Place):
        thing = replace(thing, value=replace(thing.value, name=text))
    return with_owner(replace(thing, id=key, end=owner.end, text=text), owner)


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


def _mention(doc: Document, hit: Hit, last: int, taken: Taken) -> Thing:
    kind, start = str(hit.entry.attrs["kind"]), hit.start
    if kind == "group":
        return _force(doc, hit, last, taken)
    end = doc.ends[last]
    text = doc.text[start:end]
    if kind == "weapon":
        name = identify("m", doc.report_id, kind, start, end)
        return Weapon(id=name, start=start, end=end, text=text, rule=f"weapon.{hit.entry.id}")
    value = PlaceValue(name=text, feature="facility", named=False)
    return mentioned.place(doc, start, end, "place.facility", value)


def _force(doc: Document, hit: Hit, last: int, taken: Taken) -> Group:
    """A force with the country of its adjective, and the body that it belongs to ("the coalition's aircraft")."""
    article, nations, unit_of = words().letters["article"], taken.nations, None
    bare = not hit.suffix and not doc.folds[hit.first].startswith(article)
    owner = taken.owners.get(last + 1) if last == hit.last and bare else None
    if owner is not None:
        last, unit_of = doc.tokens_in((owner.start, owner.end))[1], owner.entity
    elif hit.entry.id == "force":
        whose = _whose(doc, hit, taken.owners)
        unit_of = whose.entity if whose is not None else None
    nation = next((nations[at] for at in range(hit.first, last + 1) if at in nations), None)
    noun = doc.text[hit.start : doc.ends[hit.last]].removeprefix(article)
    force = GroupValue(noun=noun, nationality=nation, unit_of=unit_of)
    rule = "group.kin" if hit.entry.id == "kin" else "group.force"
    return mentioned.group(doc, hit.start, doc.ends[last], rule, force)
