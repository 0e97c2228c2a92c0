"""What the rules found, weighed against what the trained tagger sees. Decided by measurement on the development sets."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from rawi.arabic import Document, clitics, fold
from rawi.lexicon import load
from rawi.model import Place, identify
from rawi.names import seen
from rawi.names.found import Found, FoundOrganization, FoundPerson, settle
from rawi.names.placed import Homes, adjective, curated, settlement, whole
from rawi.names.places.part import part
from rawi.names.places.words import cuts, words
from rawi.names.ruled import Ruled
from rawi.names.tagger import Sight, Tagged
from rawi.names.word import Word

SURE = 1.0
"""The margin from which the tagger takes tokens from a rule's name of another kind."""
DOUBT = -3.0
"""The margin below which a name that only a weak rule shows is dropped."""
DOUBT_PLACE = -2.0
"""The same for a settlement of one word: many a village's name is also a common word."""
NEW_BODY = 1.6
"""The margin from which an organization counts that no rule shows."""
NARROWER = 0.25
"""By how much the tagger must prefer a part of a person's name to the name as a rule has it."""
NEW_PERSON = 0.0
"""The margin from which a name of one word counts that no rule shows."""
NEW_PLACE = -2.0
"""The margin from which a place counts that no rule shows."""
_WEAK_PEOPLE = frozenset({"person.name", "person.speaker", "person.title"})
_PARTS = frozenset({"person.name", "person.tagger", "person.again"})
_LEADING = frozenset({"kunya", "bin", "servant", "house"})


def weigh(ruled: Ruled, sight: Sight) -> Ruled:
    """The rules' finds and the tagger's in one: no two names share a token."""
    return _Weighing(ruled, sight).result()


class _Weighing:
    def __init__(self, ruled: Ruled, sight: Sight):
        self.ruled, self.sight, self.reading = ruled, sight, ruled.reading
        self.doc: Document = ruled.reading.doc
        self.whole = whole(ruled.reading, ruled.places, ruled.bodies)
        self.homes = Homes(ruled.reading, ruled.places)
        self.bands = _tokens(one for one in ruled.bodies if _band(one))
        named = [
            one for one in sight.names if not (self._open(one) or self._within(one) or self._unnamed(one))
        ]
        self.tagged = [self._closed(self._untitled(self._press(one))) for one in named]
        self.seen: dict[int, Tagged] = {}
        self.sure: dict[int, str] = {}
        for one in self.tagged:
            self._see(one, sure=sight.margin(one.kind, one.first, one.last) >= SURE)

    def _see(self, one: Tagged, *, sure: bool) -> None:
        for token in range(one.first, one.last + 1):
            self.seen[token] = one
            if sure:
                self.sure[token] = one.kind

    def result(self) -> Ruled:
        """People first, then organizations, then places."""
        bodies = settle([*filter(self._stands, map(self._named, self.ruled.bodies)), *self._new_bodies()])
        people = self._whole(settle([*self._people(), *self._new_people()]))
        held = _tokens(people)
        bodies = [one for one in bodies if held.isdisjoint(range(one.first, one.last + 1))]
        held |= _tokens(one for one in bodies if one.head is None)
        places = [one for one in self._places() if held.isdisjoint(self._range(one))]
        return Ruled(self.reading, bodies, people, places)

    def _tagged(self, kind: str) -> list[Tagged]:
        return [one for one in self.tagged if one.kind == kind]

    def _open(self, one: Tagged) -> bool:
        """True for a person's name that ends amid a pair ("father of")."""
        return one.kind == "person" and bool(self.reading.words[one.last].marks & _LEADING)

    def _within(self, one: Tagged) -> bool:
        """True for a person or body that is but a part of a name of several words."""
        name = self.whole.get(one.first)
        if name is None or one.kind == "place":
            return False
        return one.last in name and one.last - one.first + 1 < len(name)

    def _unnamed(self, one: Tagged) -> bool:
        """True for a person's name that is a noun for people with its adjective ("two officers"), or a band's."""
        if one.kind != "person":
            return False
        noun = self.reading.hit(one.first, "noun")
        first = one.first if noun is None else noun.last + 1
        if one.first in self.bands:
            return True
        if first > one.last or one.first == one.last or self.reading.words[one.first].given:
            return False
        return all(
            self.reading.hit(token, "nation") is not None or "unnamed" in self.reading.words[token].marks
            for token in range(first, one.last + 1)
        )

    def _untitled(self, one: Tagged) -> Tagged:
        """A person's name without a title before it."""
        title = self.reading.hit(one.first, "title") if one.kind == "person" else None
        if title is None or self.reading.words[one.first].given or title.last >= one.last:
            return one
        return one._replace(first=title.last + 1)

    def _press(self, one: Tagged) -> Tagged:
        """A place's name in quotation marks to which something is told is a newspaper's."""
        before = one.first - 2
        if one.kind != "place" or before < 0 or not self.reading.sign(one.first - 1, "quote"):
            return one
        if not self.reading.sign(one.last + 1, "unquote"):
            return one
        told = self.doc.tokens[before].fold == clitics().prepositions[1]
        return one._replace(kind="organization") if told else one

    def _closed(self, one: Tagged) -> Tagged:
        """A name without "that" and what follows it, a person's without the preposition or verb at its end."""
        words, last = self.reading.words, one.first
        while last < one.last and "that" not in words[last + 1].marks:
            last += 1
        while one.kind == "person" and last > one.first and _ends_name(words[last]) and self._governs(last):
            last -= 1
        return one._replace(last=last) if last < one.last else one

    def _governs(self, token: int) -> bool:
        """False where an everyday word follows, which a preposition or verb before it would hardly have."""
        after = token + 1
        return self.reading.joined(token, after) and not _ends_name(self.reading.words[after])

    def _other(self, tokens: range, kind: str) -> bool:
        """True where the tagger is sure of a name of another kind on one of the tokens."""
        return any(self.sure.get(token, kind) != kind for token in tokens)

    def _silent(self, tokens: range) -> bool:
        return self.seen.keys().isdisjoint(tokens)

    def _people(self) -> list[FoundPerson]:
        figures = [self._figure(one) for one in self.ruled.people if one.known]
        others = [one for one in self.ruled.people if not one.known and self._is_person(one)]
        return [*filter(None, figures), *others]

    def _whole(self, people: list[FoundPerson]) -> list[FoundPerson]:
        """Two halves of a name that two finders found, as one."""
        whole: list[FoundPerson] = []
        for one in people:
            before = whole[-1] if whole else None
            if before is not None and before.last + 1 == one.first and self._goes_on(before, one):
                whole[-1] = replace(before, last=one.last, end=one.end, parts=(*before.parts, *one.parts))
            else:
                whole.append(one)
        return whole

    def _goes_on(self, before: FoundPerson, one: FoundPerson) -> bool:
        """True for a found name that may be the end of the one before it: nothing written before it, no known figure."""
        weak = {before.rule, one.rule} <= _PARTS and "person.tagger" in (before.rule, one.rule)
        first = self.doc.tokens[one.first]
        whole = one.start == first.start and first.fold[:1] not in clitics().conjunctions
        return weak and whole and self.reading.joined(before.last, one.first)

    def _figure(self, one: FoundPerson) -> FoundPerson | None:
        """A public figure, with the rest of his name where the tagger sees more of it; None where it is another's."""
        tagged = self.seen.get(one.first)
        longer = (
            tagged is not None
            and tagged.kind == "person"
            and tagged.last - tagged.first > one.last - one.first
        )
        if tagged is None or not longer or tagged.last < one.last:
            return one
        own = fold(load("names/lexicon").entries[str(one.known)].lemma).split()
        named = seen.person(self.reading, tagged)
        if not set(named.parts) <= {*own, *one.parts}:
            return None if one.short else one
        return replace(named, rule=one.rule, weight=one.weight, known=one.known, short=one.short)

    def _is_person(self, one: FoundPerson) -> bool:
        tokens = range(one.first, one.last + 1)
        before = self.seen.get(one.first - 1)
        if one.rule == "person.title" and before is not None and before.kind == "person":
            return False  # what looked like a title is the end of another's name
        if one.rule in _WEAK_PEOPLE and self._silent(tokens):
            return self.sight.margin("person", one.first, one.last) >= DOUBT
        return not (self._other(tokens, "person") or self._bounded(one))

    def _bounded(self, one: FoundPerson) -> bool:
        """True where the tagger sees other bounds to the name, and is surer of them: much surer of narrower ones."""
        tokens = range(one.first, one.last + 1)
        others = {self.seen[token] for token in tokens if token in self.seen} - {
            ("person", one.first, one.last)
        }
        ours = self.sight.margin("person", one.first, one.last)
        return any(
            self.sight.margin(*tagged)
            > ours + (NARROWER if tagged.first in tokens and tagged.last in tokens else 0)
            for tagged in others
            if tagged.kind == "person"
        )

    def _new_people(self) -> list[FoundPerson]:
        known = {(one.first, one.last) for one in self.ruled.people}
        tagged = [one for one in self._tagged("person") if one[1:] not in known and self._likely(one)]
        return [seen.person(self.reading, one) for one in tagged]

    def _likely(self, one: Tagged) -> bool:
        """True for a person whom no rule shows where the name has several words, or the tagger is sure of its one."""
        return one.last > one.first or self.sight.margin(*one) >= NEW_PERSON

    def _stands(self, one: FoundOrganization) -> bool:
        tokens = range(one.first, one.last + 1)
        if one.head is not None:
            return not self._other(tokens, "organization")
        others = {self.seen[token].kind for token in tokens if token in self.seen}
        if _band(one):
            return True
        if one.rule == "organization.named" and others - {"organization"}:
            return False
        return one.rule == "organization.lexicon" or not self._other(tokens, "organization")

    def _named(self, one: FoundOrganization) -> FoundOrganization:
        """A body of common words is a name where the tagger says so of the very same words."""
        tagged = self.seen.get(one.first)
        same = tagged is not None and tagged == ("organization", one.first, one.last)
        return replace(one, common=False) if same and one.rule == "organization.of" else one

    def _new_bodies(self) -> list[FoundOrganization]:
        tagged = self._tagged("organization")
        return [seen.body(self.reading, one) for one in tagged if self.sight.margin(*one) >= NEW_BODY]

    def _range(self, place: Place) -> range:
        first, last = self.doc.tokens_in(place.span)
        return range(first, last + 1)

    def _places(self) -> list[Place]:
        kept = [self._shorter(one) for one in self.ruled.places if self._is_place(one)]
        kept = [one for one in kept if not adjective(self.reading, self._range(one)[0])]
        held = {token for one in kept for token in self._range(one)}
        tagged = [one for one in self._tagged("place") if self.sight.margin(*one) >= NEW_PLACE]
        tagged = [one for one in tagged if not adjective(self.reading, one.first)]
        new = [one for one in tagged if held.isdisjoint(range(one.first, one.last + 1))]
        countries = {one.value.country for one in kept}
        added = (seen.place(self.doc, one, countries) for one in new)
        return sorted([*kept, *added], key=lambda place: place.start)

    def _is_place(self, one: Place) -> bool:
        tokens = self._range(one)
        if not self._silent(tokens):
            return not self._other(tokens, "place")
        if curated(one) and (len(tokens) > 1 or not settlement(one)):
            return True
        if curated(one) and (self._led(tokens[0]) or self.homes.shared(one)):
            return True
        return self.sight.margin("place", tokens[0], tokens[-1]) >= DOUBT_PLACE

    def _led(self, token: int) -> bool:
        """True behind a word that only a place follows: a kind of place, a compass point, "near"."""
        if token == self.doc.sentence_of(token).first:
            return False
        before = part(self.doc.tokens[token - 1].fold)
        return before.locative or before.feature is not None

    def _shorter(self, one: Place) -> Place:
        """The name alone where a rule took the word for its kind, or the part of a country, with it ("the strip of …")."""
        tokens = self._range(one)
        tagged = self.seen.get(tokens[-1])
        if tagged is None or tagged.kind != "place" or tagged.last != tokens[-1] or tagged.first <= tokens[0]:
            return one
        if not all(self._leads(token, one) for token in range(tokens[0], tagged.first)):
            return one
        start = self.doc.tokens[tagged.first].start
        ident = identify("m", self.doc.report_id, "place", start, one.end)
        return replace(one, id=ident, start=start, text=self.doc.text[start : one.end])

    def _leads(self, token: int, place: Place) -> bool:
        """True for a word that says what kind of place, or which part of a country, it is."""
        folded = self.doc.tokens[token].fold
        shown = part(folded)
        if shown.bearing:
            return place.value.feature == "region"
        return bool(shown.feature or shown.called or any(rest in words().strips for _, rest in cuts(folded)))


def _ends_name(w: Word) -> bool:
    """An everyday word as a whole, which is no name besides."""
    return (
        w.common
        and w.whole
        and not (w.definite or w.given or w.cut or "bin" in w.marks or "house" in w.marks)
    )


def _band(one: FoundOrganization) -> bool:
    """True for a tribe and an armed body named after people, whose name the tagger takes for a person's."""
    tribe = one.identity is not None and one.identity.key.startswith("head.tribe:")
    return tribe or one.rule == "organization.band"


def _tokens(found: Iterable[Found]) -> set[int]:
    return {token for one in found for token in range(one.first, one.last + 1)}
