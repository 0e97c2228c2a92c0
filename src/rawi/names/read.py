"""People, groups, organizations, places and things of one report, found and joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic import Document
from rawi.model import AnyMention, Entity, Nationality, Quantity, Time
from rawi.names import groups, origin, things, titles
from rawi.names.link import Joined, join
from rawi.names.ruled import Ruled, by_rule, tokens, tokens_of
from rawi.names.tagger.clues import clues
from rawi.names.tagger.tag import tag
from rawi.names.weighing import weigh


class Names(NamedTuple):
    """Mentions of every kind but quantity and time, sorted by start, and what they refer to."""

    mentions: tuple[AnyMention, ...]
    entities: tuple[Entity, ...]


def read(doc: Document, values: Sequence[Quantity | Time] = ()) -> Names:
    """Find and join the names of a report. `values` are its quantities and times: a group takes its count from them."""
    return link(find(doc, values))


def find(doc: Document, values: Sequence[Quantity | Time] = ()) -> Ruled:
    """Names of people, organizations and places, by rule and tagger, before any is joined to another."""
    ruled = by_rule(doc, values)
    return weigh(ruled, tag(doc, clues(*ruled)))


def link(found: Ruled) -> Names:
    """Mentions and entities from what was found, with the roles, groups and things around it."""
    reading, bodies, everyone, places = found
    owners = titles.Owners(everyone, bodies, tokens_of(reading.doc, places))
    roles = titles.attach(reading, owners)
    crowd = origin.with_origins(reading, groups.find(reading, owners, roles), places)
    named = tokens([*bodies, *everyone])
    found_things = things.find(reading, named, owners.places)
    nations = [one for one in found_things if isinstance(one, Nationality)]
    joined: Joined = join(reading, bodies, everyone, roles, crowd, places, nations)
    mentions = [*joined.mentions, *(one for one in found_things if not isinstance(one, Nationality))]
    return Names(tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.kind))), joined.entities)
