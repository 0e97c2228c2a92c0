"""Places of the user's own: read from tables and maps, kept in one file that reading takes in beside the packaged ones."""

from rawi.lexicon.own.kept import Added, add_places, example, own_file, own_places
from rawi.lexicon.own.place import Defaults, Place

__all__ = ["Added", "Defaults", "Place", "add_places", "example", "own_file", "own_places"]
