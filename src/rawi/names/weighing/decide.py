"""The rules' finds and the tagger's in one. Each margin was decided by measurement on the development sets."""

from __future__ import annotations

from rawi.names.found import settle
from rawi.names.ruled import Ruled, tokens
from rawi.names.tagger import Sight
from rawi.names.weighing.bodies import band, bodies
from rawi.names.weighing.people import people
from rawi.names.weighing.places import Homes, places, whole
from rawi.names.weighing.trim import Trim
from rawi.names.weighing.view import View


def weigh(ruled: Ruled, sight: Sight) -> Ruled:
    """People first, then organizations, then places: no two names share a token."""
    reading = ruled.reading
    bands = tokens(one for one in ruled.bodies if band(one))
    trim = Trim(reading, whole(reading, ruled.places, ruled.bodies), bands)
    view = View(reading, sight, trim)
    named = settle(bodies(ruled, view))
    everyone = people(ruled, view)
    held = tokens(everyone)
    named = [one for one in named if held.isdisjoint(range(one.first, one.last + 1))]
    held |= tokens(one for one in named if one.head is None)
    kept = places(ruled, view, Homes(reading, ruled.places))
    return Ruled(reading, named, everyone, [one for one, stretch in kept if held.isdisjoint(stretch)])
