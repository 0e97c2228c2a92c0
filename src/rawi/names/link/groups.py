"""Unnamed people of one report: "the source" is the source met before; "the rebels" may be a body already named."""

from __future__ import annotations

from rawi.arabic import clitics
from rawi.lexicon import load
from rawi.names.found import FoundGroup
from rawi.names.link.draft import Draft
from rawi.names.link.organizations import Bodies
from rawi.names.link.people import People
from rawi.names.reading import Reading


class Groups:
    """Groups met so far. `of` gives each found one's entity, `unit` the entity of the body that it belongs to."""

    def __init__(self, reading: Reading, bodies: Bodies, people: People):
        self.reading, self.bodies, self.people = reading, bodies, people
        self.of: dict[tuple[int, int], Draft] = {}
        self.unit: dict[tuple[int, int], Draft] = {}
        self._seen: dict[str, list[tuple[FoundGroup, Draft]]] = {}
        self._twins: dict[_Words, Draft] = {}
        self._speaking: Draft | None = None

    def join(self, found: list[FoundGroup]) -> None:
        """In the order of the text."""
        for one in found:
            body = self._unit(one)
            if body is not None:
                self.unit[one.span] = body
            draft = self._draft(one, body)
            draft.add("group", one.span, one.rule)
            self.of[one.span] = draft
            self._seen.setdefault(one.noun, []).append((one, draft))
            if one.singular and _role(one) in _SPEAKERS:
                self._speaking = draft

    def _unit(self, one: FoundGroup) -> Draft | None:
        if one.unit is not None:
            return self.bodies.of.get(one.unit.span)
        return self.bodies.by_key.get(one.unit_key) if one.unit_key else None

    def _draft(self, one: FoundGroup, body: Draft | None) -> Draft:
        if one.definite and not one.count:
            earlier = self._as_body(one) or self._earlier(one, body) or self._speaker(one)
            if earlier is not None:
                return earlier
        words = _words(one, body)
        draft = self._twins.get(words) if words else None
        draft = draft or self._named_later(one) or self._new(one, body)
        if words:
            self._twins.setdefault(words, draft)
        return draft

    def _earlier(self, one: FoundGroup, body: Draft | None) -> Draft | None:
        """The group of the same noun named last that this one may be; those far back are out of mind."""
        for other, draft in reversed(self._seen.get(one.noun, [])[-_HORIZON:]):
            theirs = self.unit.get(other.span)
            if _fits(one, other) and (body is None or theirs is None or theirs is body):
                return draft
        return None

    def _as_body(self, one: FoundGroup) -> Draft | None:
        """The organization that the bare plural stands for ("the rebels" for the one called rebels before)."""
        if one.modifiers or one.unit or one.singular:
            return None
        first = self.reading.words[one.first].rest.removeprefix(clitics().article)
        return self.bodies.before(first, one.start)

    def _speaker(self, one: FoundGroup) -> Draft | None:
        """Whoever spoke last, for "the source" or "the official" without more."""
        if _role(one) not in _SPEAKERS or not one.singular or one.modifiers or one.unit:
            return None
        return self._speaking

    def _named_later(self, one: FoundGroup) -> Draft | None:
        """The named spokesman of the same body: reports often give the name after "a spokesman for"."""
        if _role(one) != "spokesperson" or one.unit is None or not one.singular:
            return None
        body = self.bodies.of.get(one.unit.span)
        for title in ("title.spokesman", "title.spokeswoman"):
            for role, draft in self.people.posts.get(title, []):
                theirs = role.organization
                if body is not None and theirs is not None and self.bodies.of.get(theirs.span) is body:
                    return draft
        return None

    def _new(self, one: FoundGroup, body: Draft | None) -> Draft:
        attrs = load("names/lexicon").entries[one.noun].attrs
        return Draft(
            kind="group", key=f"{one.noun}:{one.start}", name=" ".join(self.reading.doc.text[one.start : one.end].split()),
            type=(body.type if body and not attrs.get("role") else None) or attrs.get("type"),
            country=one.nationality or (body.country if body else None),
            sector=(body.sector if body else None) or attrs.get("sector"), spans=[], reasons=[],
        )  # fmt: skip


_Words = tuple[str, frozenset[str], str | None, bool, str | None]


def _words(one: FoundGroup, body: Draft | None) -> _Words | None:
    """What makes two indefinite phrases the same people ("American military officials"), if it says enough."""
    if one.count or not (one.modifiers and (one.nationality or body)):
        return None
    return one.noun, one.modifiers, one.nationality, one.singular, body.key if body else None


def _role(one: FoundGroup) -> str | None:
    role = load("names/lexicon").entries[one.noun].attrs.get("role")
    return None if role is None else str(role)


def _fits(one: FoundGroup, other: FoundGroup) -> bool:
    """Whether a definite group can be the other: the same number, and nothing said of it that isn't said there."""
    if one.nationality and other.nationality and one.nationality != other.nationality:
        return False
    if other.count and one.singular != other.singular:
        return False
    article = clitics().article
    ours = {word.removeprefix(article) for word in one.modifiers}
    theirs = {word.removeprefix(article) for word in other.modifiers}
    return ours <= theirs or (not theirs and other.definite)


_SPEAKERS = frozenset({"source", "official", "spokesperson", "witness"})
_HORIZON = 20
