"""Roles: who did it, to whom, with whom, from the syntax of the clause."""

from rawi.events.roles.fill import fill

__all__ = ["fill"]
