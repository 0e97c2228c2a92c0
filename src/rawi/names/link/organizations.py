"""Organizations of one report: one entity for all names of a body, and for the head word that refers back."""

from __future__ import annotations

from rawi.lexicon import load
from rawi.names.found import FoundOrganization
from rawi.names.link.draft import Draft, of_identity
from rawi.names.organizations import names_of, plain_name
from rawi.names.reading import Reading


class Bodies:
    """The organizations met so far, in the order of the text. `of` gives each found one's entity."""

    def __init__(self, reading: Reading):
        self.reading = reading
        self.by_key: dict[str, Draft] = {}
        self.of: dict[tuple[int, int], Draft] = {}

    def join(self, found: list[FoundOrganization]) -> None:
        """Named ones and heads, in the order of the text; a head that refers to nothing may stay without a mention."""
        for one in found:
            draft = self._named(one) if one.head is None else self._head(one)
            if draft is not None:
                draft.add("organization", one.span, one.rule)
                draft.aliases.add(plain_name(self.reading.doc.text[one.start : one.end]))
                self.of[one.span] = draft
        self._late()

    def _late(self) -> None:
        """A head that came before the only body that it can stand for ("the army" in the headline)."""
        for key in [key for key in self.by_key if key.endswith(":")]:
            draft = self.by_key[key]
            fits = {id(d): d for k, d in self.by_key.items() if d.heads & draft.heads and not k.endswith(":")}
            if len(fits) == 1:
                body = next(iter(fits.values()))
                for kind, start, end in draft.spans:
                    body.add(kind, (start, end), "organization.head")
                    self.of[start, end] = body
                del self.by_key[key]
        for key in [key for key in self.by_key if not key.startswith("org.") and not key.endswith(":")]:
            self._absorb(key)

    def _absorb(self, key: str) -> None:
        """A composed short name goes to the only body whose longer name begins with it."""
        draft, name = self.by_key[key], key.partition(":")[2]
        fits = {id(d): d for d in self.by_key.values() if d is not draft and _holds(d, name)}
        if len(fits) == 1 and " " in name:
            body = next(iter(fits.values()))
            for kind, start, end in draft.spans:
                body.add(kind, (start, end), "organization.short")
                self.of[start, end] = body
            self.by_key[key] = body

    def _named(self, one: FoundOrganization) -> Draft:
        who = one.identity
        assert who is not None
        if who.key not in self.by_key:
            longer = self._longer(who.key)
            if longer is not None:
                self.by_key[who.key] = longer
            else:
                name = self.reading.doc.text[one.start : one.end]
                draft = of_identity("organization", who, name)
                draft.aliases.update(names_of(who.key))
                self.by_key[who.key] = draft
        return self.by_key[who.key]

    def _longer(self, key: str) -> Draft | None:
        """The entity whose composed name begins with this one's words ("the ministry of defence" of a country)."""
        if key.startswith("org.") or " " not in key:
            return None
        name = key.partition(":")[2]
        fits = [draft for draft in self.by_key.values() if _holds(draft, name)]
        return max(fits, key=lambda draft: draft.order) if fits else None

    def _head(self, one: FoundOrganization) -> Draft | None:
        assert one.head is not None
        entry = load("names/lexicon").entries[one.head]
        draft = self.referent(frozenset(form.text for form in entry.forms), entry.attrs.get("type"))
        if draft is not None:
            return draft
        if not entry.attrs.get("stands"):
            return None
        key = f"{one.head}:"
        if key not in self.by_key:
            self.by_key[key] = Draft(
                kind="organization", key=key, name=self.reading.doc.text[one.start : one.end],
                type=entry.attrs.get("type"), sector=entry.attrs.get("sector"), spans=[], reasons=[],
                heads=frozenset(form.text for form in entry.forms),
            )  # fmt: skip
        return self.by_key[key]

    def referent(self, words: frozenset[str], kind: str | None = None) -> Draft | None:
        """The body named last that one of these head words may stand for; by its type where the heads say nothing."""
        drafts = {draft.key: draft for draft in self.by_key.values() if not draft.key.endswith(":")}
        by_head = [draft for draft in drafts.values() if draft.heads & words]
        if not by_head and kind in _BY_TYPE:
            by_head = [draft for draft in drafts.values() if draft.type == kind]
        return max(by_head, key=lambda draft: draft.order) if by_head else None


def _holds(draft: Draft, name: str) -> bool:
    """True where one of the body's names has all the words of this one and begins with the same."""
    words = name.split()
    return any(
        alias.split()[:1] == words[:1] and set(words) < set(alias.split()) for alias in sorted(draft.aliases)
    )  # fmt: skip


_BY_TYPE = frozenset({"outlet", "agency", "monitor"})
