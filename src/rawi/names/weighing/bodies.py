"""Organizations: those of the rules that the tagger takes for nothing else, and those that it alone sees."""

from __future__ import annotations

from rawi.names import seen
from rawi.names.found import FoundOrganization
from rawi.names.ruled import Ruled
from rawi.names.weighing.view import View

NEW = 1.6
"""The margin from which an organization counts that no rule shows."""


def bodies(ruled: Ruled, view: View) -> list[FoundOrganization]:
    """Proposals for organizations: they may overlap."""
    kept = [one for one in (_named(view, one) for one in ruled.bodies) if _stands(view, one)]
    tagged = [one for one in view.of("organization") if view.margin(one.kind, one.first, one.last) >= NEW]
    return [*kept, *(seen.body(view.reading, one) for one in tagged)]


_CERTAIN = frozenset({"organization.lexicon", "organization.division"})


def band(one: FoundOrganization) -> bool:
    """True for a tribe and an armed body named after people, whose name the tagger takes for a person's."""
    tribe = one.identity is not None and one.identity.key.startswith("head.tribe:")
    return tribe or one.rule == "organization.band"


def _stands(view: View, one: FoundOrganization) -> bool:
    tokens = range(one.first, one.last + 1)
    if one.head is not None:
        return not view.other(tokens, "organization")
    if one.rule in _CERTAIN or band(one):
        return True
    if one.rule == "organization.named" and any(_another(view, token) for token in tokens):
        return False
    return not view.other(tokens, "organization")


def _another(view: View, token: int) -> bool:
    """True where the tagger sees a name of another kind on the token."""
    tagged = view.seen.get(token)
    return tagged is not None and tagged.kind != "organization"


def _named(view: View, one: FoundOrganization) -> FoundOrganization:
    """A body of common words is a name where the tagger says so of the very same words."""
    if one.rule != "organization.of":
        return one
    same = view.seen.get(one.first) == ("organization", one.first, one.last)
    return one.but(common=False) if same else one
