"""How an event stands: by its own words, by what governs it, and in each claim that holds it."""

from rawi.events.status.claimed import assertions
from rawi.events.status.govern import govern, inherit
from rawi.events.status.judge import as_status, judge
from rawi.events.status.purpose import is_purpose

__all__ = ["as_status", "assertions", "govern", "inherit", "is_purpose", "judge"]
