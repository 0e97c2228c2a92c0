"""Unnamed people of one report: "the source" is the source met before; "the rebels" may be a body already named."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from rawi.arabic import clitics
from rawi.lexicon import load
from rawi.names.found import FoundGroup, FoundRole
from rawi.names.link.draft import Draft
from rawi.names.link.epithets import Epithets, calls_foes
from rawi.names.link.organizations import Bodies
from rawi.names.link.people import SPOKESMEN, People, Post
from rawi.names.link.speakers import Speakers
from rawi.names.reading import Reading


class Groups:
    """Groups met so far. `of` gives each found one's entity, `unit` the entity of the body that it belongs to."""

    def __init__(self, reading: Reading, bodies: Bodies, people: People):
        self.reading, self.bodies, self.people = reading, bodies, people
        self.of: dict[tuple[int, int], Draft] = {}
        self.unit: dict[tuple[int, int], Draft] = {}
        self._seen: dict[str, list[tuple[FoundGroup, Draft]]] = {}
        self._twins: dict[_Words, Draft] = {}
        self._bodies = sorted(bodies.of)
        self._speakers = Speakers([])
        self._epithets = Epithets({id(body): body for body in bodies.of.values()}.values())

    def join(self, found: list[FoundGroup], speakers: Speakers) -> None:
        """In the order of the text, with the bare posts that stand for who spoke last."""
        self._speakers = speakers
        both: list[FoundGroup | FoundRole] = [*found, *self.people.open]
        for one in sorted(both, key=lambda one: one.start):
            speakers.until(one.start)
            if isinstance(one, FoundRole):
                self.people.give(one, speakers.last or self.people.nobody(one))
                continue
            body = self._unit(one)
            if body is not None:
                self.unit[one.span] = body
            draft = self._draft(one, body)
            draft.add("group", one.span, one.rule)
            self.of[one.span] = draft
            self._epithets.meet(one, draft, body)
            self._seen.setdefault(one.noun, []).append((one, draft))
            if one.singular and _role(one) in _SPEAKERS:
                speakers.last = draft

    def _unit(self, one: FoundGroup) -> Draft | None:
        if one.unit is not None:
            return self.bodies.of.get(one.unit.span)
        if one.unit_key:
            return self.bodies.by_key.get(one.unit_key)
        return self._owner(one) if one.owned else None

    def _owner(self, one: FoundGroup) -> Draft | None:
        """The force that its soldiers are of: the one named last before them in their sentence."""
        sector = load("names/lexicon").entries[one.noun].attrs.get("sector")
        at = bisect_left(self._bodies, one.span) - 1
        if sector != "MIL" or at < 0:
            return None
        span, doc = self._bodies[at], self.reading.doc
        body = self.bodies.of[span]
        near = doc.sentence_of(doc.token_at(span[0])).index == doc.sentence_of(one.first).index
        return body if near and body.type in _FORCES else None

    def _draft(self, one: FoundGroup, body: Draft | None) -> Draft:
        if one.definite and not one.count:
            earlier = self._as_body(one) or self._earlier(one, body) or self._called(one, body)
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

    def _called(self, one: FoundGroup, body: Draft | None) -> Draft | None:
        return self._speaker(one) or (self._epithets.referent(one) if body is None else None)

    def _speaker(self, one: FoundGroup) -> Draft | None:
        """Whoever spoke last, for "the source" or "the official" without more than a nationality."""
        last = self._speakers.last
        if last is None or _role(one) not in _SPEAKERS or not one.singular or one.unit:
            return None
        if last.kind == "person" and _role(one) == "source":
            return None
        said = not one.modifiers or (one.nationality is not None and one.nationality == last.country)
        return last if said else None

    def _named_later(self, one: FoundGroup) -> Draft | None:
        """The named bearer of the same rank or post of the same body: reports often name "a spokesman for" later."""
        if one.unit is None or not (one.singular or self._rank(one)):
            return None
        body = self.bodies.of.get(one.unit.span)
        fits = {id(post.draft): post.draft for post in self._posts(one) if body and self._body(post) is body}
        return next(iter(fits.values())) if len(fits) == 1 else None

    def _posts(self, one: FoundGroup) -> Iterator[Post]:
        """Named people with the title that the noun is: from the noun on, a rank also before."""
        rank = self._rank(one)
        for key in SPOKESMEN if _role(one) == "spokesperson" else (rank,) if rank else ():
            posts = self.people.posts.get(key, [])
            at = bisect_left(posts, one.start, key=lambda post: post.start)
            back = _HORIZON if rank else 0
            yield from (post for post in posts[max(0, at - back) : at + _HORIZON] if post.role.holder)

    def _rank(self, one: FoundGroup) -> str | None:
        """The title's id where the noun is a rank."""
        title = self.reading.hit(one.first, "title")
        attrs = title.entry.attrs if title else {}
        return title.entry.id if title and attrs.get("rank") and not attrs.get("beside") else None

    def _body(self, post: Post) -> Draft | None:
        body = post.role.organization
        return self.bodies.of.get(body.span) if body else None

    def _new(self, one: FoundGroup, body: Draft | None) -> Draft:
        attrs = load("names/lexicon").entries[one.like or one.noun].attrs
        return Draft(
            kind="group", key=f"{one.noun}:{one.start}", name=" ".join(self.reading.doc.text[one.start : one.end].split()),
            type=(body.type if body and not attrs.get("role") else None) or attrs.get("type"),
            country=one.nationality or (body.country if body else None),
            sector=(body.sector if body else None) or attrs.get("sectors", {}).get(one.number) or attrs.get("sector"),
            spans=[], reasons=[],
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
    if one.governed and one.governed != other.governed:
        return calls_foes(one) and other.definite and not other.governed
    article = clitics().article
    ours = {word.removeprefix(article) for word in one.modifiers}
    theirs = {word.removeprefix(article) for word in other.modifiers}
    return ours <= theirs or (not theirs and other.definite)


_SPEAKERS = frozenset({"source", "official", "spokesperson", "witness"})
_HORIZON = 20
_FORCES = frozenset({"state_force", "rebel", "militia", "international"})
