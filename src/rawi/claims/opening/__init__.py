"""Where the content of an attribution opens behind its cue."""

from rawi.claims.opening.clausal import clause_opening
from rawi.claims.opening.opened import Opening
from rawi.claims.opening.prepositional import bound_with
from rawi.claims.opening.sought import find

__all__ = ["Opening", "bound_with", "clause_opening", "find"]
