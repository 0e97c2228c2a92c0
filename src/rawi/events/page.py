"""One report as the events room sees it: mentions as phrases with their prepositions, governors, clauses."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rawi.arabic import Document, Sentence
from rawi.events.glossary import Gloss
from rawi.events.marks import Marks
from rawi.events.phrase import Phrase, nations
from rawi.events.phrase.lay import lay
from rawi.events.said import Said, cue_tokens
from rawi.events.spans import tokens_of
from rawi.events.tables import Phrases, Words
from rawi.events.topic import topics
from rawi.events.words import governors, measures, words
from rawi.lexicon import Hit, Memory
from rawi.model import (
    AnyMention,
    Claim,
    Entity,
    Group,
    Organization,
    Person,
    Place,
    Quantity,
    Span,
    Time,
)

_IDENTIFYING = ("person", "organization", "place")
_FACILITY = "place.facility"
"""The rule of a facility without a name: its entity only says whose it is."""
_STATE = ("state_force", "government", "military", "police")
_BEFORE_ARTICLE = 2
"""Letters that "and" and a preposition take before an article."""
_NESTED = 3
"""How many mentions may begin between a name's first word and one inside it."""
_RECALL = 60
"""How many phrases back "the town" is sought."""


class Page:
    """The document with what the earlier stages found, indexed by token."""

    def __init__(
        self,
        doc: Document,
        mentions: Sequence[AnyMention],
        entities: Sequence[Entity],
        claims: Sequence[Claim],
        published: str | None,
        glossary: Memory[str, Gloss],
    ):
        self.doc, self.claims, self.published = doc, claims, published
        self.words: Words = words()
        self.folds: list[str] = doc.folds
        self.kinds: list[str] = [token.kind for token in doc.tokens]
        self.glosses: list[Gloss] = list(map(glossary.__getitem__, doc.folds))
        self.bares: list[str] = [gloss.bare for gloss in self.glosses]
        self._sentences: list[Sentence] = [one for one in doc.sentences for _ in range(one.first, one.stop)]
        self._governors: list[Hit] = [hit for hit in governors().find(doc) if self.stands(hit)]
        self._governor_starts = [hit.first for hit in self._governors]
        self.measures: list[Hit] = measures().find(doc)
        self._measure_starts = [hit.first for hit in self.measures]
        self.cues = cue_tokens(doc, claims)
        self._said = Said(claims)
        self.speakers = {hop.mention for claim in claims for hop in claim.chain if hop.mention}
        self.entities = {entity.id: entity for entity in entities}
        self._index(mentions)
        self.marks = Marks(self)
        self.ends = self.marks.ends
        self.phrases, self._inside = lay(self, mentions)
        self.nations = {p.first: p for p in nations(self, mentions)}
        self._phrase_starts = [phrase.first for phrase in self.phrases]
        self._places = [phrase for phrase in self.phrases if phrase.kind == "place"]
        self._place_starts = [phrase.first for phrase in self._places]
        self.phrase_of = {phrase.mention.id: phrase for phrase in self.phrases}
        self.topics = topics(self)

    def _index(self, mentions: Sequence[AnyMention]) -> None:
        """Mentions by id and by kind, and the tokens that each takes."""
        self.mentions: dict[str, AnyMention] = {}
        self._tokens: dict[str, tuple[int, int]] = {}
        self.quantities: list[Quantity] = []
        self.times: list[Time] = []
        self._names: list[AnyMention] = []
        spans = tokens_of(self.doc, mentions)
        for mention, span in zip(mentions, spans, strict=True):
            self.mentions[mention.id] = mention
            self._tokens[mention.id] = span
            if isinstance(mention, Quantity):
                self.quantities.append(mention)
            elif isinstance(mention, Time):
                self.times.append(mention)
            elif isinstance(mention, (Organization, Group, Person)):
                self._names.append(mention)
        self._quantity_starts = [m.start for m in self.quantities]
        self._time_starts = [m.start for m in self.times]
        self._name_starts = [m.start for m in self._names]
        self._timed = self._time_tokens()

    def _time_tokens(self) -> set[int]:
        """Tokens that belong to an expression of time, up to where another one begins."""
        found: set[int] = set()
        for number, mention in enumerate(self.times):
            first, last = self._tokens[mention.id]
            end = min([mention.end, *self._time_starts[number + 1 : number + 2]])
            for at in range(first, last + 1):
                if mention.start <= self.doc.tokens[at].start < end:
                    found.add(at)
        return found

    # -- words
    def stands(self, hit: Hit) -> bool:
        """False for a present of "I" (written like a past), and for an ending of the word's own taken for a pronoun."""
        first_person = hit.form.kind == "present" and hit.form.person == 1 and hit.form.number == "singular"
        tied = bool(hit.suffix) and self.doc.text[hit.start : hit.end].endswith(self.words.endings)
        return not (first_person or tied)

    def bare(self, token: int) -> str:
        """The folded token without "and" or "so" before it."""
        return self.bares[token]

    def has(self, token: int, table: frozenset[str]) -> bool:
        """True where the token, with or without "and", stands in the table."""
        return self.folds[token] in table or self.bares[token] in table

    def joined(self, hit: Hit) -> bool:
        """True where "and" is written onto the hit."""
        return hit.proclitic[:1] == self.words.letters["conjunctions"][0]

    def definite(self, token: int) -> bool:
        """True where the article stands at the beginning of the token, clitics aside."""
        article = self.words.letters["article"]
        return article in self.folds[token][: len(article) + _BEFORE_ARTICLE]

    def phrase_at(self, token: int, table: Phrases) -> int:
        """How many tokens the longest phrase of the table takes that begins there; 0 for none."""
        for phrase in table.get(self.folds[token], ()) if token < len(self.folds) else ():
            if tuple(self.folds[token : token + len(phrase)]) == phrase:
                return len(phrase)
        return 0

    def tokens(self, mention: AnyMention) -> tuple[int, int]:
        """Its first and last token."""
        return self._tokens[mention.id]

    def governors_in(self, first: int, stop: int) -> list[Hit]:
        """Governors that begin in tokens [first, stop)."""
        a, b = bisect_left(self._governor_starts, first), bisect_left(self._governor_starts, stop)
        return self._governors[a:b]

    def measures_in(self, first: int, stop: int) -> list[Hit]:
        """Measure words that begin in tokens [first, stop)."""
        a, b = bisect_left(self._measure_starts, first), bisect_left(self._measure_starts, stop)
        return self.measures[a:b]

    def phrases_in(self, first: int, stop: int) -> list[Phrase]:
        """Phrases that begin in tokens [first, stop), in order."""
        a, b = bisect_left(self._phrase_starts, first), bisect_left(self._phrase_starts, stop)
        return self.phrases[a:b]

    def places_in(self, first: int, stop: int) -> list[Phrase]:
        """Those of them that are places."""
        a, b = bisect_left(self._place_starts, first), bisect_left(self._place_starts, stop)
        return self._places[a:b]

    def before(self, token: int, floor: int) -> Phrase | None:
        """The phrase that ends last before the token, not before `floor`."""
        at = bisect_right(self._phrase_starts, token - 1) - 1
        while at >= 0 and self.phrases[at].first >= floor:
            if self.phrases[at].last < token:
                return self.phrases[at]
            at -= 1
        return None

    def named_before(self, token: int, kinds: frozenset[str]) -> Place | None:
        """The place of one of these features that the report names last before the token; not a country."""
        at = bisect_left(self._phrase_starts, token) - 1
        for number in range(at, max(at - _RECALL, -1), -1):
            mention = self.phrases[number].mention
            if (
                isinstance(mention, Place)
                and mention.value.feature in kinds
                and mention.rule != "place.facility"
            ):
                return mention
        return None

    def mentions_between(self, first: int, stop: int) -> int:
        """How many tokens of [first, stop) phrases take: words that a search over a few plain ones doesn't count."""
        held = sum(phrase.last - phrase.first + 1 for phrase in self.phrases_in(first, stop))
        for at in range(first, stop):
            held += self.kinds[at] == "punct" or at in self._timed
        return held

    def quantities_in(self, span: Span) -> list[Quantity]:
        """Quantities inside a raw span."""
        a = bisect_left(self._quantity_starts, span[0])
        b = bisect_left(self._quantity_starts, span[1])
        return [quantity for quantity in self.quantities[a:b] if quantity.end <= span[1]]

    def quantities_between(self, first: int, stop: int) -> list[Quantity]:
        """Quantities inside tokens [first, stop)."""
        return self.quantities_in(self.doc.span(first, stop - 1)) if first < stop else []

    def count_over(self, token: int) -> int | None:
        """The first token of the count that holds the token, or ends right before it."""
        if token == 0:
            return None
        end = self.doc.tokens[token - 1].end
        at = bisect_left(self._quantity_starts, end) - 1
        if at < 0 or self.quantities[at].end < end:
            return None
        return self.tokens(self.quantities[at])[0]

    def times_in(self, span: Span) -> list[Time]:
        """Times inside a raw span."""
        a, b = bisect_left(self._time_starts, span[0]), bisect_left(self._time_starts, span[1])
        return [time for time in self.times[a:b] if time.end <= span[1]]

    def inside_name(self, token: int) -> bool:
        """True where the token stands inside the words of people or a body ("the coalition that Riyadh leads")."""
        at = self.doc.tokens[token].start
        found = bisect_left(self._name_starts, at)
        return any(mention.end > at for mention in self._names[max(0, found - _NESTED) : found])

    def is_time_part(self, token: int) -> bool:
        """True where the token belongs to an expression of time."""
        return token in self._timed

    def phrase_near(self, token: int, table: Phrases, reach: int) -> bool:
        """True where a phrase of the table begins within `reach` tokens from there."""
        return any(self.phrase_at(at, table) for at in range(token, token + reach))

    def named(self, phrases: Sequence[Phrase]) -> set[str]:
        """The entities of those that have a name: only names can tell two happenings apart, or join them."""
        found: set[str] = set()
        for phrase in phrases:
            mention = phrase.mention
            if phrase.kind in _IDENTIFYING and mention.entity and mention.rule != _FACILITY:
                found.add(mention.entity)
            elif phrase.kind == "group" and phrase.mention.id in self._inside:
                found |= self._inside[phrase.mention.id]
        return {name for name in found if name in self.entities} if found else found

    def states(self, phrases: Sequence[Phrase]) -> set[str]:
        """The countries that states, their governments and their forces among the phrases stand for."""
        found = set()
        for phrase in phrases:
            entity = self.entities.get(phrase.mention.entity or "")
            if isinstance(phrase.mention, Place) and phrase.mention.value.feature == "country":
                found.add(phrase.mention.value.country or "")
            elif entity is not None and entity.type in _STATE:
                found.add(entity.country or "")
        return found - {""}

    def sentence(self, token: int) -> Sentence:
        """The sentence that holds the token."""
        return self._sentences[token]

    def holding(self, span: Span) -> list[Claim]:
        """The claims whose content holds the raw span, in their order."""
        return self._said.holding(span)
