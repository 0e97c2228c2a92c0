"""People, groups, organizations, places and things of one report, found and joined."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rawi.arabic import Document
from rawi.model import AnyMention, Entity, Quantity, Time
from rawi.names import groups, things, titles
from rawi.names.link import Joined, join
from rawi.names.ruled import by_rule, tokens, tokens_of
from rawi.names.tagger.clues import clues
from rawi.names.tagger.tag import tag
from rawi.names.weigh import weigh


class Names(NamedTuple):
    """Mentions of every kind but quantity and time, sorted by start, and what they refer to."""

    mentions: tuple[AnyMention, ...]
    entities: tuple[Entity, ...]


def read(doc: Document, values: Sequence[Quantity | Time] = ()) -> Names:
    """Find and join the names of a report. `values` are its quantities and times: a group takes its count from them."""
    ruled = by_rule(doc, values)
    reading, bodies, everyone, places = weigh(ruled, tag(doc, clues(*ruled)))
    owners = titles.Owners(everyone, bodies, tokens_of(doc, places))
    roles = titles.attach(reading, owners)
    crowd = groups.find(reading, owners, roles)
    named = tokens([*bodies, *everyone])
    joined: Joined = join(reading, bodies, everyone, roles, crowd, places)
    mentions = [*joined.mentions, *things.find(reading, named)]
    return Names(tuple(sorted(mentions, key=lambda m: (m.start, -m.end, m.kind))), joined.entities)
