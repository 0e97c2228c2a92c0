"""Where and when: the event's own words first, else what its paragraph has said, marked as carried."""

from rawi.events.setting.days import behind_after, carry_times, coming, finer, length, old, time, when
from rawi.events.setting.precision import geo_precision, time_precision
from rawi.events.setting.where import carry_places, places

__all__ = [
    "behind_after",
    "carry_places",
    "carry_times",
    "coming",
    "finer",
    "geo_precision",
    "length",
    "old",
    "places",
    "time",
    "time_precision",
    "when",
]
