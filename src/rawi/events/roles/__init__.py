"""Roles: who did it, to whom, with whom, from the syntax of the clause."""

from rawi.events.roles.beside import beside
from rawi.events.roles.fill import fill
from rawi.events.roles.outcry import against, protesters
from rawi.events.roles.repeat import unrepeated

__all__ = ["against", "beside", "fill", "protesters", "unrepeated"]
