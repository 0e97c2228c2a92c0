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
        self.drafts: list[Draft] = []
        self.of: dict[tuple[int, int], Draft] = {}
        self.unit: dict[tuple[int, int], Draft] = {}
        self._seen: dict[str, list[tuple[FoundGroup, Draft]]] = {}

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

    def _unit(self, one: FoundGroup) -> Draft | None:
        if one.unit is not None:
            return self.bodies.of.get(one.unit.span)
        return self.bodies.by_key.get(one.unit_key) if one.unit_key else None

    def _draft(self, one: FoundGroup, body: Draft | None) -> Draft:
        if one.definite and not one.count:
            earlier = self._earlier(one, body)
            if earlier is not None:
                return earlier
        return self._twin(one, body) or self._new(one, body)

    def _twin(self, one: FoundGroup, body: Draft | None) -> Draft | None:
        """The same words for the same people: "American military officials" a second time."""
        if one.count or not (one.modifiers and (one.nationality or body)):
            return None
        for other, draft in self._seen.get(one.noun, []):
            same = (one.modifiers, one.nationality, one.singular) == (
                other.modifiers,
                other.nationality,
                other.singular,
            )
            if same and not other.count and self.unit.get(other.span) is body:
                return draft
        return None

    def _earlier(self, one: FoundGroup, body: Draft | None) -> Draft | None:
        named = self._as_body(one)
        if named is not None:
            return named
        for other, draft in reversed(self._seen.get(one.noun, [])):
            if _fits(one, other) and self.unit.get(other.span, body) is (body or self.unit.get(other.span)):
                return draft
        return self._speaker(one)

    def _as_body(self, one: FoundGroup) -> Draft | None:
        """The organization that the bare plural stands for ("the rebels" for the one called rebels before)."""
        if one.modifiers or one.unit or one.singular:
            return None
        first = self.reading.words[one.first].rest.removeprefix(clitics().article)
        by_head = [
            draft
            for draft in self.bodies.by_key.values()
            if first in draft.heads and draft.last(one.start) >= 0
        ]
        return max(by_head, key=lambda draft: draft.last(one.start)) if by_head else None

    def _speaker(self, one: FoundGroup) -> Draft | None:
        """ "The source" or "the official" without more is whoever of that kind spoke last, if one did."""
        role = load("names/lexicon").entries[one.noun].attrs.get("role")
        if role not in _SPEAKERS or not one.singular or one.modifiers or one.unit:
            return None
        fits = [
            (other.start, draft) for seen in self._seen.values() for other, draft in seen
            if other.singular and load("names/lexicon").entries[other.noun].attrs.get("role") in _SPEAKERS
        ]  # fmt: skip
        return max(fits, key=lambda pair: pair[0])[1] if fits else None

    def _named_later(self, one: FoundGroup) -> Draft | None:
        """The named spokesman of the same body: reports often give the name after "a spokesman for"."""
        attrs = load("names/lexicon").entries[one.noun].attrs
        if attrs.get("role") != "spokesperson" or one.unit is None or not one.singular:
            return None
        body = self.bodies.of.get(one.unit.span)
        for title in ("title.spokesman", "title.spokeswoman"):
            for role, draft in self.people.posts.get(title, []):
                theirs = role.organization
                if body is not None and theirs is not None and self.bodies.of.get(theirs.span) is body:
                    return draft
        return None

    def _new(self, one: FoundGroup, body: Draft | None) -> Draft:
        named = self._named_later(one)
        if named is not None:
            return named
        attrs = load("names/lexicon").entries[one.noun].attrs
        draft = Draft(
            kind="group", key=f"{one.noun}:{one.start}", name=" ".join(self.reading.doc.text[one.start : one.end].split()),
            type=(body.type if body and not attrs.get("role") else None) or attrs.get("type"),
            country=one.nationality or (body.country if body else None),
            sector=(body.sector if body else None) or attrs.get("sector"), spans=[], reasons=[],
        )  # fmt: skip
        self.drafts.append(draft)
        return draft


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
