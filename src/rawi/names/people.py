"""Named people: by a title, a given name, a patronymic or a verb of speech, and how far the name goes."""

from __future__ import annotations

from rawi.names.extent import Ground
from rawi.names.found import FoundPerson, settle
from rawi.names.persons.by_word import by_name, by_speech
from rawi.names.persons.figures import figures
from rawi.names.persons.titled import titled
from rawi.names.reading import Reading


def find(reading: Reading, ground: Ground) -> list[FoundPerson]:
    """Full and short names where their surroundings show them; no two share a token."""
    found = [*figures(reading, ground), *titled(reading, ground), *by_name(reading, ground)]
    return settle([*found, *by_speech(reading, ground)])
