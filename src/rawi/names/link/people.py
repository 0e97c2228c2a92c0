"""People of one report: full names, short names, and posts without a name."""

from __future__ import annotations

from bisect import bisect_left, insort
from typing import NamedTuple

from rawi.lexicon import load
from rawi.names.again import forms, single, variants
from rawi.names.found import FoundPerson, FoundRole
from rawi.names.link.draft import Draft
from rawi.names.persons.figures import own_names
from rawi.names.places.words import words
from rawi.names.reading import Reading
from rawi.names.script import script

SPOKESMEN = ("title.spokesman", "title.spokeswoman")


class Post(NamedTuple):
    """A title at a raw offset, and who bears it."""

    start: int
    role: FoundRole
    draft: Draft


class People:
    """The people of a report. `of` gives each found name's and role's entity, by span.

    `posts` are the posts by title, in the order of the text; `open` those of which only the groups can tell whose.
    """

    def __init__(self, reading: Reading):
        self.reading = reading
        self._by_first: dict[str, list[tuple[tuple[str, ...], Draft]]] = {}
        self._by_letters: dict[str, Draft] = {}
        self._by_short: dict[tuple[str, ...], dict[int, Draft]] = {}
        self.of: dict[tuple[int, int], Draft] = {}
        self.figures: dict[str | None, Draft] = {}
        self.posts: dict[str, list[Post]] = {}
        self.open: list[FoundRole] = []

    def join(self, found: list[FoundPerson], roles: list[FoundRole]) -> None:
        """Full names first, so that a short name in the headline finds the full one in the body."""
        for at, one in enumerate(found):
            if len(one.parts) > 1 and not one.short and not single(one.parts):
                self._add(one, self._known(one) or self._called(found, at) or self._new(one))
        for at, one in enumerate(found):
            if one.span not in self.of:
                self._add(one, self._short(one) or self._called(found, at) or self._new(one))
        for role in roles:
            if role.holder is not None:
                self.give(role, self.of[role.holder.span])
        for role in roles:
            if role.holder is None:
                self._alone(role)

    def _add(self, one: FoundPerson, draft: Draft) -> None:
        draft.add("person", one.span, one.rule)
        self.of[one.span] = draft
        name = " ".join(self.reading.doc.text[one.start : one.end].split())
        if len(one.parts) > 1 and len(name) > len(draft.name):
            draft.name = name

    def _new(self, one: FoundPerson) -> Draft:
        name = " ".join(self.reading.doc.text[one.start : one.end].split())
        draft = Draft(kind="person", key=" ".join(one.parts), name=name, spans=[], reasons=[])
        if one.known:
            figure = load("names/lexicon").entries[one.known]
            draft.name_en, draft.country = figure.attrs.get("en"), figure.attrs.get("country")
            draft.name, draft.public_key = figure.lemma, one.known
            self.figures[one.known] = draft
        self._remember(_nominative(one.parts), draft)
        return draft

    def _called(self, found: list[FoundPerson], at: int) -> Draft | None:
        """Whom the report says to be known by this name ("X, nicknamed Y"): who is named right before in the sentence."""
        one, reading = found[at], self.reading
        before = found[at - 1] if at else None
        if before is None or before.span not in self.of or not reading.joined(before.last, one.first):
            return None
        token = one.first - 1 - reading.sign(one.first - 1, "quote")
        token -= reading.doc.folds[token] in script().as_named
        if token <= before.last or reading.doc.folds[token] not in script().known_as:
            return None
        draft = self.of[before.span]
        self._remember(_nominative(one.parts), draft)
        return draft

    def _remember(self, parts: tuple[str, ...], draft: Draft) -> None:
        self._by_first.setdefault(parts[0], []).append((parts, draft))
        self._by_letters.setdefault("".join(parts), draft)
        for short in [parts, *_short_forms(parts)]:
            self._by_short.setdefault(short, {})[id(draft)] = draft

    def _known(self, one: FoundPerson) -> Draft | None:
        """The same full name, written the same, longer or shorter."""
        if one.known in self.figures:
            return self.figures[one.known]
        own = _nominative(one.parts)
        written = self._by_letters.get("".join(own))
        if written is not None:
            return written
        known = self._by_first.get(own[0], [])
        return next(
            (draft for parts, draft in known if _same(parts, own) and _nobody_else(draft, one, parts)),
            None,
        )

    def _short(self, one: FoundPerson) -> Draft | None:
        """The one person whose surname or first name this is; of several, the one named last in the paragraph."""
        if one.known in self.figures:
            return self.figures[one.known]
        fits = self._by_short.get(_nominative(one.parts), {})
        if len(fits) <= 1:
            return next(iter(fits.values()), None)
        return self._nearest(list(fits.values()), one)

    def _nearest(self, drafts: list[Draft], one: FoundPerson) -> Draft | None:
        doc = self.reading.doc
        paragraph = doc.sentence_of(one.first).paragraph
        before = [
            (start, draft) for draft in drafts for _, start, _ in draft.spans
            if start < one.start and doc.sentence_of(doc.token_at(start)).paragraph == paragraph
        ]  # fmt: skip
        return max(before, key=lambda pair: pair[0])[1] if before else None

    def give(self, role: FoundRole, draft: Draft) -> None:
        """Let the draft bear the post."""
        insort(self.posts.setdefault(role.title, []), Post(role.start, role, draft), key=_start)
        body = role.organization.identity if role.organization else None
        attrs = load("names/lexicon").entries[role.title].attrs
        own = attrs.get("sector") or (body.sector if body else None) or ("MIL" if attrs.get("rank") else None)
        draft.sector = draft.sector or own
        draft.country = draft.country or role.country or (body.country if body else None)
        draft.add("role", role.span, "role.title")
        self.of[role.span] = draft

    def _alone(self, role: FoundRole) -> None:
        """A post without a name: somebody whom the report gives it, before or behind, else somebody unnamed.

        A rank alone ("the colonel") refers to somebody only if the report has named a colonel.
        """
        draft = self._earlier(role) or self._later(role)
        if draft is None and role.title in SPOKESMEN and not (role.organization or role.country):
            self.open.append(role)
            return
        if draft is None and not load("names/lexicon").entries[role.title].attrs.get("rank"):
            draft = self.nobody(role)
        if draft is not None:
            self.give(role, draft)

    def nobody(self, role: FoundRole) -> Draft:
        """A draft for the bearer of a post whom the report doesn't name."""
        return Draft(
            kind="person", key=f"{role.title}:{role.start}", name=self.reading.doc.text[role.start : role.end],
            country=role.country, spans=[], reasons=[],
        )  # fmt: skip

    def _earlier(self, role: FoundRole) -> Draft | None:
        """The holder named last before."""
        posts = self.posts.get(role.title, [])
        at = bisect_left(posts, role.start, key=_start)
        before = reversed(posts[max(0, at - _HORIZON) : at])
        return next((post.draft for post in before if _compatible(role, post.role)), None)

    def _later(self, role: FoundRole) -> Draft | None:
        """The only one to whom the report later gives the same post of the same body or country."""
        posts = self.posts.get(role.title, [])
        at = bisect_left(posts, role.start, key=_start)
        behind = posts[at : at + _HORIZON]
        fits = {id(p.draft): p.draft for p in behind if p.role.holder and same_post(role, p.role)}
        return next(iter(fits.values())) if len(fits) == 1 else None


def _start(post: Post) -> int:
    return post.start


_HORIZON = 40
"""How many holders of a post are looked at: a bound for endless lists."""


def same_post(role: FoundRole, other: FoundRole) -> bool:
    """True where both say whose post it is, and the same."""
    said = (role.country and role.country == other.country) or (role.organization and other.organization)
    return bool(said) and _compatible(role, other)


def _compatible(role: FoundRole, other: FoundRole) -> bool:
    if role.country and other.country and role.country != other.country:
        return False
    ours, theirs = role.organization, other.organization
    if ours is None or theirs is None or ours.identity is None or theirs.identity is None:
        return ours is None or theirs is None or ours.head is not None
    return ours.identity.key == theirs.identity.key


def _nobody_else(draft: Draft, one: FoundPerson, parts: tuple[str, ...]) -> bool:
    """True unless one of the two is a public figure and the other bears a name that isn't the figure's."""
    figure = one.known or draft.public_key
    return figure is None or {*parts, *one.parts} <= own_names(figure)


def _nominative(parts: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a name with "father of" in its first case, whatever governs it."""
    nominative, genitive = words().father
    return tuple(nominative if part == genitive else part for part in parts) if genitive in parts else parts


def _short_forms(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [short for form in forms(parts) for short in variants(form)]


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One name longer and shorter: the same first and last with more between, or one begins the other."""
    if len(a) < 2 or len(b) < 2 or a[0] != b[0]:
        return False
    shorter, longer = sorted((a, b), key=len)
    return longer[: len(shorter)] == shorter or (longer[-1] == shorter[-1] and len(shorter) < len(longer))
