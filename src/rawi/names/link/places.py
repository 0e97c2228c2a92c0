"""Places of one report: one entity for one place, however often and however it is written."""

from __future__ import annotations

from rawi.arabic import fold
from rawi.model import Place
from rawi.names.link.draft import Draft
from rawi.names.reading import Reading


class Places:
    """`of` gives each place mention's entity, by span."""

    def __init__(self, reading: Reading):
        self.reading = reading
        self.of: dict[tuple[int, int], Draft] = {}

    def join(self, places: list[Place]) -> None:
        """By the gazetteer's id where it has one, else by the written name; countries by their code."""
        drafts: dict[str, Draft] = {}
        for place in places:
            value = place.value
            key = _key(place)
            if key not in drafts:
                drafts[key] = Draft(
                    kind="place", key=key, name=value.name, name_en=value.name_en, country=value.country,
                    spans=[], reasons=[],
                )  # fmt: skip
            drafts[key].add("place", place.span, place.rule)
            self.of[place.span] = drafts[key]


def _key(place: Place) -> str:
    value = place.value
    if value.feature == "country" and value.country:
        return f"country:{value.country}"
    if value.offset is not None:
        return f"offset:{place.start}"
    return f"{value.gazetteer}:{value.gazetteer_id}" if value.gazetteer_id else f"name:{fold(value.name)}"
