"""What people are called besides: "the terrorists" for the gunmen before, "the inhabitants" for the residents."""

from __future__ import annotations

from collections.abc import Collection

from rawi.arabic import clitics
from rawi.lexicon import load
from rawi.names.found import FoundGroup
from rawi.names.link.draft import Draft
from rawi.names.script import script

_HORIZON = 12
"""How many of a kind are kept: what lies farther back is out of mind."""
_FOE, _LOCAL = "foe", "local"


class Epithets:
    """Groups and armed bodies by what they may be called, in the order of the text, the last ones only.

    The lexicon says it: `called` is what a noun's people may be called, `calls` what a noun calls others ("body":
    an armed body too).
    """

    def __init__(self, bodies: Collection[Draft]):
        first = {id(body): body.first[0] for body in bodies if body.first is not None}
        armed = [body for body in bodies if body.type == "rebel"]
        self._coming = sorted(armed, key=lambda body: -first[id(body)])
        self._first = first
        self._met: dict[str, dict[int, tuple[Draft, bool]]] = {}

    def meet(self, one: FoundGroup, draft: Draft, body: Draft | None) -> None:
        """Take in a group; `referent` may give it to later ones. People of an armed body are that body's."""
        for called in _attr(one, "called"):
            if called == _LOCAL and (one.singular or not one.definite):
                continue
            if body is None or body.type != "rebel":
                self._keep(called, draft, singular=one.singular)

    def referent(self, one: FoundGroup) -> Draft | None:
        """Who a bare definite epithet stands for: the only one before whom it fits, else nobody."""
        calls = _attr(one, "calls")
        if not calls or one.unit or one.unit_key or one.count or one.governed or _told(one):
            return None
        while self._coming and self._first[id(self._coming[-1])] < one.start:
            self._keep(_FOE, self._coming.pop(), singular=False)
        met = self._met.get(calls[0], {}).values()
        fits = [draft for draft, singular in met if singular == one.singular]
        if "body" in calls and one.singular:
            return None
        if "body" not in calls:
            fits = [draft for draft in fits if draft.kind == "group"]
        return fits[0] if len(fits) == 1 else None

    def _keep(self, called: str, draft: Draft, *, singular: bool) -> None:
        met = self._met.setdefault(called, {})
        met.pop(id(draft), None)
        met[id(draft)] = draft, singular
        if len(met) > _HORIZON:
            del met[next(iter(met))]


def calls_foes(one: FoundGroup) -> bool:
    """True for a group whose noun or adjective calls others enemies."""
    return _FOE in _attr(one, "calls")


def _told(one: FoundGroup) -> bool:
    """True where adjectives tell these people from others; one that only counts people needs one."""
    few = 1 if load("names/lexicon").entries[one.noun].attrs.get("unit") == "" else 0
    return len(one.modifiers) > few


def _attr(one: FoundGroup, key: str) -> tuple[str, ...]:
    """What the noun says; where it only counts people ("groups", "gangs"), what its adjectives say."""
    lexicon = load("names/lexicon")
    attrs = lexicon.entries[one.noun].attrs
    if key in attrs or attrs.get("unit") != "":
        return tuple(attrs.get(key, ()))
    article = clitics().article
    words = sorted(word.removeprefix(article).removesuffix(script().feminine) for word in one.modifiers)
    entries = (entry for word in words for entry, _ in lexicon.get(word))
    return tuple(next((entry.attrs[key] for entry in entries if key in entry.attrs), ()))
