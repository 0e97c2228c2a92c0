"""Organizations of one report: one entity for all names of a body, and for the head word that refers back."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache

from rawi.lexicon import Entry, load
from rawi.names.bodies.entries import bare_heads, identity, names_of
from rawi.names.bodies.plain import plain_name
from rawi.names.found import FoundOrganization, Identity
from rawi.names.link.draft import Draft, of_identity
from rawi.names.link.home import at_home
from rawi.names.reading import Reading
from rawi.names.script import script


class Bodies:
    """The organizations met so far, in the order of the text. `of` gives each found one's entity.

    Indexes keep the work linear: bodies by the words of their names, and by the head words that may stand for them.
    """

    def __init__(self, reading: Reading):
        self.reading = reading
        self.by_key: dict[str, Draft] = {}
        self.of: dict[tuple[int, int], Draft] = {}
        self._names: dict[str, dict[str, tuple[frozenset[str], Draft]]] = {}
        self._last: dict[str, Draft] = {}
        self._history: dict[str, tuple[list[int], list[Draft]]] = {}

    def join(self, found: list[FoundOrganization], named: Mapping[str, int]) -> None:
        """Named ones and heads, in the order of the text; a head that refers to nothing may stay without a mention.

        `named`: how often the report names each country.
        """
        for one in found:
            draft = self._named(one) if one.head is None else self._head(one)
            if draft is not None:
                self._add(draft, one)
        for key in [key for key in self.by_key if key.endswith(":")]:
            self._late(key)
            if key in self.by_key:
                self._at_home(key, plain_name(self.by_key[key].name), named)
        for key in [key for key in self.by_key if not key.startswith("org.") and not key.endswith(":")]:
            self._absorb(key)
            self._at_home(key, key.partition(":")[2], named)
        self._nicknamed()

    def _add(self, draft: Draft, one: FoundOrganization) -> None:
        draft.add("organization", one.span, one.rule)
        self.of[one.span] = draft
        if draft.key.endswith(":"):
            return
        self._index(plain_name(self.reading.doc.text[one.start : one.end]), draft)
        draft.heads |= self._before(one)
        for word in draft.heads:
            self._last[word] = draft
            starts, drafts = self._history.setdefault(word, ([], []))
            starts.append(one.start)
            drafts.append(draft)
        for word in draft.also:
            self._last[f"also:{word}"] = draft
        if draft.type in _BY_TYPE:
            self._last[f"type:{draft.type}"] = draft

    def _before(self, one: FoundOrganization) -> frozenset[str]:
        """The words of the head right before a name that leaves it out ("the newspaper X", "the company Y")."""
        token = one.first - 1 - self.reading.sign(one.first - 1, "quote")
        head = self.reading.hit(token, "head")
        if head is None or head.last != token or head.entry.id not in bare_heads():
            return frozenset()
        return frozenset(form.text for form in head.entry.forms)

    def _index(self, name: str, draft: Draft) -> None:
        words = _several(name)
        if words is None:
            return
        if words[0] not in self._names:
            self._names[words[0]] = {name: (words[1], draft)}
        elif name not in self._names[words[0]]:
            self._names[words[0]][name] = words[1], draft

    def _holders(self, name: str) -> list[Draft]:
        """Bodies one of whose names has all the words of this one, more of them, and begins with the same."""
        words = _several(name)
        if words is None:
            return []
        known = self._names.get(words[0], {}).values()
        return list({id(draft): draft for of, draft in known if words[1] < of}.values())

    def _late(self, key: str) -> None:
        """A head in the headline or the first words that came before the only body that it can stand for."""
        draft = self.by_key[key]
        late = load("names/lexicon").entries[key.removesuffix(":")].attrs.get("late")
        if not late and draft.first is not None and not self._opens(draft.first[0]):
            return
        fits = {id(d): d for word in sorted(draft.heads) for d in self._history.get(word, ([], []))[1]}
        if len(fits) == 1:
            self._move(draft, next(iter(fits.values())), "organization.head")
            del self.by_key[key]

    def _opens(self, start: int) -> bool:
        """True in what stands at the head of a report: the body of it names first and refers back after."""
        doc = self.reading.doc
        return doc.sentence_of(doc.token_at(start)).zone in _OPENING

    def _absorb(self, key: str) -> None:
        """A composed short name goes to the only body whose longer name has its words."""
        draft = self.by_key[key]
        fits = [d for d in self._holders(key.partition(":")[2]) if d is not draft and d.spans]
        if len(fits) == 1 and draft.spans:
            self._move(draft, fits[0], "organization.short")
            self.by_key[key] = fits[0]

    def _at_home(self, key: str, name: str, named: Mapping[str, int]) -> None:
        """A name that several countries' bodies have goes to that of the country which the report is about."""
        draft = self.by_key[key]
        body = at_home(name, named) if draft.spans and draft.key == key else None
        if body is not None:
            own = self.by_key.setdefault(body, of_identity("organization", identity(body), draft.name))
            self._move(draft, own, "organization.at_home")
            self.by_key[key] = own

    def _nicknamed(self) -> None:
        """ "The putschist militias": a head with what foes call them goes to the only armed body that is named."""
        called = [draft for key, draft in self.by_key.items() if _nickname(key) and draft.spans]
        drafts = {id(draft): draft for draft in self.by_key.values() if draft.spans}
        armed = [one for one in drafts.values() if one.type in _ARMED and one.key.startswith("org.")]
        if called and len(armed) == 1:
            for draft in {id(one): one for one in called if one is not armed[0]}.values():
                self._move(draft, armed[0], "organization.nickname")

    def _move(self, draft: Draft, body: Draft, reason: str) -> None:
        for kind, start, end in draft.spans:
            body.add(kind, (start, end), reason)
            self.of[start, end] = body
        draft.empty()

    def _named(self, one: FoundOrganization) -> Draft:
        who = one.identity
        assert who is not None
        if who.key not in self.by_key:
            self.by_key[who.key] = self._longer(who.key) or self._new(one, who)
        return self.by_key[who.key]

    def _new(self, one: FoundOrganization, who: Identity) -> Draft:
        draft = of_identity("organization", who, self.reading.doc.text[one.start : one.end])
        for name in names_of(who.key):
            self._index(name, draft)
        return draft

    def _longer(self, key: str) -> Draft | None:
        """The body named last that a composed name shortens ("the ministry of defence" of a country)."""
        if key.startswith("org."):
            return None
        return max(self._holders(key.partition(":")[2]), key=lambda draft: draft.order, default=None)

    def _head(self, one: FoundOrganization) -> Draft | None:
        assert one.head is not None
        entry = load("names/lexicon").entries[one.head]
        words = frozenset(form.text for form in entry.forms)
        draft = self._referent(words, entry.attrs.get("type"))
        if draft is not None or not entry.attrs.get("stands"):
            return draft
        key = f"{one.head}:"
        if key not in self.by_key:
            armed = self._forces_of(one)
            own = entry.attrs if armed is None else armed.attrs
            own = own.get("alone", own)
            self.by_key[key] = Draft(
                kind="organization", key=key, name=self.reading.doc.text[one.start : one.end],
                type=own.get("type"), sector=own.get("sector"), spans=[], reasons=[], heads=words,
            )  # fmt: skip
        return self.by_key[key]

    def _forces_of(self, one: FoundOrganization) -> Entry | None:
        """ "The forces of the alliance": an alliance that has forces is no party."""
        first = self.reading.hit(one.first, "head")
        party = load("names/lexicon").entries[one.head or ""].attrs.get("sector") == "PTY"
        return first.entry if party and first is not None and first.entry.attrs.get("over") else None

    def _referent(self, words: frozenset[str], kind: str | None) -> Draft | None:
        """The body named last that one of these head words may stand for; by its type where it has no head words: a
        newspaper is no radio.
        """
        fits = [self._last[word] for word in words if word in self._last]
        fits = fits or [self._last[f"also:{word}"] for word in words if f"also:{word}" in self._last]
        if not fits and f"type:{kind}" in self._last:
            last = self._last[f"type:{kind}"]
            fits = [] if last.heads else [last]
        return max(fits, key=lambda draft: draft.order, default=None)

    def before(self, word: str, start: int) -> Draft | None:
        """The body that the head word may stand for which was named last before a raw offset."""
        starts, drafts = self._history.get(word, ([], []))
        at = bisect_left(starts, start)
        return drafts[at - 1] if at else None


def _nickname(key: str) -> bool:
    """True for a composed name that says nothing but what foes call its bearers."""
    head, _, name = key.partition(":")
    words = name.split()[1:]
    return head in _CALLED and bool(words) and script().nicknames.issuperset(words)


_CALLED = frozenset({"head.militia", "head.forces", "head.group", "head.faction"})
_ARMED = frozenset({"rebel", "militia"})
_OPENING = frozenset({"headline", "byline", "dateline", "lede", "subheading"})
_BY_TYPE = frozenset({"outlet", "agency", "monitor"})


@lru_cache(maxsize=1 << 13)
def _several(name: str) -> tuple[str, frozenset[str]] | None:
    """The first word of a plain name and all of them; None for a name of one word."""
    words = name.split()
    return (words[0], frozenset(words)) if len(words) > 1 else None
