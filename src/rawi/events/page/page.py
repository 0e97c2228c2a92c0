"""One report as the events room sees it: its mentions as phrases with their prepositions, its clauses and claims."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from rawi.arabic import Document
from rawi.events.glossary import Gloss
from rawi.events.marks import Marks
from rawi.events.page.index import Index
from rawi.events.phrase import Phrase, nations
from rawi.events.phrase.lay import lay
from rawi.events.said import Said, cue_tokens
from rawi.events.topic import topics
from rawi.lexicon import WordMemory
from rawi.model import AnyMention, Claim, Entity, Place, Span

_IDENTIFYING = ("person", "organization", "place")
_FACILITY = "place.facility"
"""The rule of a facility without a name: its entity only says whose it is."""
_STATE = ("state_force", "government", "military", "police")
_RECALL = 60
"""How many phrases back "the town" is sought."""


class Page(Index):
    """The document with what the earlier stages found, indexed by token."""

    def __init__(
        self,
        doc: Document,
        mentions: Sequence[AnyMention],
        entities: Sequence[Entity],
        claims: Sequence[Claim],
        published: str | None,
        glossary: WordMemory[Gloss],
    ):
        super().__init__(doc, mentions, glossary)
        self.claims, self.published = claims, published
        self.cues = cue_tokens(doc, claims)
        self._said = Said(claims)
        self.denials = {claim.about: claim for claim in claims if claim.about and claim.act == "deny"}
        self.speakers = {hop.mention for claim in claims for hop in claim.chain if hop.mention}
        self.entities = {entity.id: entity for entity in entities}
        self.marks = Marks(self)
        self.ends = self.marks.ends
        self.phrases, self._inside = lay(self, mentions)
        self.nations = nations(self)
        self._phrase_starts = [phrase.first for phrase in self.phrases]
        self._places = [phrase for phrase in self.phrases if phrase.kind == "place"]
        self._place_starts = [phrase.first for phrase in self._places]
        self.phrase_of = {phrase.mention.id: phrase for phrase in self.phrases}
        self.topics = topics(self)

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
            if isinstance(mention, Place) and mention.value.feature in kinds and mention.rule != _FACILITY:
                return mention
        return None

    def mentions_between(self, first: int, stop: int) -> int:
        """How many tokens of [first, stop) phrases take: words that a search over a few plain ones doesn't count."""
        held = sum(phrase.last - phrase.first + 1 for phrase in self.phrases_in(first, stop))
        for at in range(first, stop):
            held += self.kind(at) == "punct" or self.is_time_part(at)
        return held

    def named(self, phrases: Sequence[Phrase]) -> set[str]:
        """The entities of those that have a name: only names can tell two happenings apart, or join them."""
        found: set[str] = set()
        for phrase in phrases:
            mention = phrase.mention
            if phrase.kind in _IDENTIFYING and mention.entity and mention.rule != _FACILITY:
                found.add(mention.entity)
            elif phrase.kind == "group" and mention.id in self._inside:
                found |= self._inside[mention.id]
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

    def holding(self, span: Span) -> list[Claim]:
        """The claims whose content holds the raw span, in their order."""
        return self._said.holding(span)
