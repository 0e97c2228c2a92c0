"""A trained sequence model beside the rules: what it sees, and the weights that ship."""

from rawi.names.tagger.clues import Clues, clues
from rawi.names.tagger.front import cut
from rawi.names.tagger.tag import Sight, Tagged, tag
from rawi.names.tagger.weights import weights

__all__ = ["Clues", "Sight", "Tagged", "clues", "cut", "tag", "weights"]
