"""The rules' finds and the tagger's in one. Each margin was decided by measurement on the development sets."""

from __future__ import annotations

from rawi.names.again import met
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
    kept = places(ruled, view, Homes(reading, ruled.places))
    everyone = people(ruled, view)
    held = tokens(everyone)
    named = [one for one in named if held.isdisjoint(range(one.first, one.last + 1))]
    bodies_hold = tokens(one for one in named if one.head is None)
    ours = {token for place, stretch in kept if place.value.gazetteer == "rawi" for token in stretch}
    everyone = met(reading, everyone, bodies_hold, ours)
    held = tokens(everyone) | bodies_hold
    return Ruled(reading, named, everyone, [one for one, stretch in kept if held.isdisjoint(stretch)])
