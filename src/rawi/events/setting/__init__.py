"""Where and when: the event's own words first, else what its paragraph has said, marked as carried."""

from rawi.events.setting.days import carry_times, coming, length, old, time, when
from rawi.events.setting.precision import geo_precision, time_precision
from rawi.events.setting.where import carry_places, places

__all__ = [
    "carry_places",
    "carry_times",
    "coming",
    "geo_precision",
    "length",
    "old",
    "places",
    "time",
    "time_precision",
    "when",
]
