"""People of one report: full names, short names, and posts without a name."""

from __future__ import annotations

from rawi.lexicon import load
from rawi.names.again import forms, variants
from rawi.names.found import FoundPerson, FoundRole
from rawi.names.link.draft import Draft
from rawi.names.reading import Reading


class People:
    """The people of a report. `of` gives each found name's and role's entity, by span."""

    def __init__(self, reading: Reading):
        self.reading = reading
        self._by_first: dict[str, list[tuple[tuple[str, ...], Draft]]] = {}
        self._by_letters: dict[str, Draft] = {}
        self._by_short: dict[tuple[str, ...], dict[int, Draft]] = {}
        self.of: dict[tuple[int, int], Draft] = {}
        self.figures: dict[str | None, Draft] = {}
        self.posts: dict[str, list[tuple[FoundRole, Draft]]] = {}

    def join(self, found: list[FoundPerson], roles: list[FoundRole]) -> None:
        """Full names first, so that a short name in the headline finds the full one in the body."""
        for one in found:
            if len(one.parts) > 1 and not one.short:
                self._add(one, self._known(one) or self._new(one))
        for one in found:
            if one.span not in self.of:
                self._add(one, self._short(one) or self._new(one))
        for role in roles:
            self._role(role)

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
        self._remember(one.parts, draft)
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
        written = self._by_letters.get("".join(one.parts))
        if written is not None:
            return written
        known = self._by_first.get(one.parts[0], [])
        return next((draft for parts, draft in known if _same(parts, one.parts)), None)

    def _short(self, one: FoundPerson) -> Draft | None:
        """The one person whose surname or first name this is; of several, the one named last in the paragraph."""
        if one.known in self.figures:
            return self.figures[one.known]
        fits = self._by_short.get(one.parts, {})
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

    def _role(self, role: FoundRole) -> None:
        if role.holder is not None:
            draft = self.of[role.holder.span]
            self.posts.setdefault(role.title, []).append((role, draft))
        else:
            found = self._holder(role)
            if found is None:
                return
            draft = found
        draft.country = draft.country or role.country
        draft.add("role", role.span, "role.title")
        self.of[role.span] = draft

    def _holder(self, role: FoundRole) -> Draft | None:
        """Who holds a post that stands alone: somebody whom the report gives it, else somebody unnamed.

        A rank alone ("the colonel") refers to somebody only if the report has named a colonel.
        """
        for other, draft in reversed(self.posts.get(role.title, [])):
            if _compatible(role, other):
                return draft
        if load("names/lexicon").entries[role.title].attrs.get("rank"):
            return None
        draft = Draft(
            kind="person", key=f"{role.title}:{role.start}", name=self.reading.doc.text[role.start : role.end],
            country=role.country, spans=[], reasons=[],
        )  # fmt: skip
        self.posts.setdefault(role.title, []).append((role, draft))
        return draft


def _compatible(role: FoundRole, other: FoundRole) -> bool:
    if role.country and other.country and role.country != other.country:
        return False
    ours, theirs = role.organization, other.organization
    if ours is None or theirs is None or ours.identity is None or theirs.identity is None:
        return ours is None or theirs is None or ours.head is not None
    return ours.identity.key == theirs.identity.key


def _short_forms(parts: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [short for form in forms(parts) for short in variants(form)]


def _same(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """One name longer and shorter: the same first and last with more between, or one begins the other."""
    if len(a) < 2 or len(b) < 2 or a[0] != b[0]:
        return False
    shorter, longer = sorted((a, b), key=len)
    return longer[: len(shorter)] == shorter or (longer[-1] == shorter[-1] and len(shorter) < len(longer))
