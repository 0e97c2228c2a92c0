"""The ground that an event is told of, by which two mentions are known for one happening."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.model import Place

_WIDE = (
    "admin1",
    "admin2",
    "region",
    "governorate",
    "district",
    "river",
    "sea",
    "desert",
    "mountain",
    "area",
    "border",
)


def grounds(page: Page, draft: Draft, *, towns: bool = False) -> set[str]:
    """The places of an event by entity, its targets among them; without countries, or towns alone."""
    held = [page.mentions.get(place.mention) for place in draft.places]
    held += [phrase.mention for phrase in draft.held("target")]
    places = [
        mention for mention in held if isinstance(mention, Place) and mention.value.feature != "country"
    ]
    return {
        place.value.gazetteer_id or place.value.name
        for place in places
        if not towns or place.value.feature not in _WIDE
    }
