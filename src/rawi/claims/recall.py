"""Who a speaker's phrase takes up: the fullest name so far, whose statement it is, and who passes him on."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.arabic import fold
from rawi.claims.authors import the_statement
from rawi.claims.hops import hop
from rawi.claims.memory import Chain, Known, Memory, implied, stems
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.words import best, ending, head, plural_head
from rawi.model import Hop, Span

_GENERIC: Final = frozenset({"source", "official", "spokesperson"})
_PAPERS: Final = frozenset({"agency", "outlet", "document"})
_BODY_HEADS: Final = frozenset(
    {"force", "government", "organization", "armed_group", "monitor", "agency", "newspaper"}
)


class Recall:
    """Phrases as hops, looked up in the memory of a report."""

    def __init__(self, page: Page, memory: Memory):
        self.page, self.memory = page, memory
        self.passed: dict[str, Chain] = {}

    def relay(self, span: Range, cue: Span | None) -> Hop:
        """The hop of a medium that passes words on, by its fullest name: never by that of people who speak to it."""
        made = self._no_place(self.recalled(span, cue)[0])
        if not _people(made.name):
            return made
        plain = self._no_place(hop(self.page, span, cue))
        return plain if len(made.name) > len(plain.name) else made

    def _no_place(self, made: Hop) -> Hop:
        """The hop without the entity of a place of its name: who passes words on is the medium so called."""
        entity = self.page.entities.get(made.entity) if made.entity else None
        return (
            replace(made, entity=None, mention=None)
            if entity is not None and entity.kind == "place"
            else made
        )

    def recalled(self, span: Range, cue: Span | None) -> tuple[Hop, Chain]:
        """The hop of a phrase, by its fullest name so far, and relays that a definite common noun carries."""
        made = hop(self.page, span, cue)
        if not self._definite(span):
            return made, ()
        if self.memory.author is not None and the_statement(self.page, span):
            return _as(made, self.memory.author), ()
        known = self._namesake(span)
        if known is not None and known.hop.entity != made.entity:
            made = replace(made, entity=None, mention=None)
        known = known or self.memory.recall(
            made, stems(self.page.folds[slice(*span)]), body=self.body(span), several=self.joined(span)
        )
        if known is None and self._generic(span):
            many = plural_head(self.page.fold(self._bare(span)[0]))
            known = self.memory.unnamed(plural=many) or (None if many else self._paper(span))
        if known is None:
            return made, ()
        told = known.hop
        one_kind = known.body == self.body(span) or self._generic(span)
        if None not in (known.body, self.body(span)) and not one_kind:
            alone = self.memory.voices and span[1] - span[0] == 1
            return made, implied(self.memory.voices[-1].chain[:-1]) if alone else ()
        made = replace(
            made,
            name=told.name if len(told.name) > len(made.name) or self._generic(span) else made.name,
            entity=made.entity or told.entity,
            mention=made.mention or told.mention,
            named=made.named or told.named,
            role=told.role if self._generic(span) and told.role else made.role or told.role,
        )
        return made, self._still(made, known.relays if self._common(span) else ())

    def _namesake(self, span: Range) -> Known | None:
        """The body that spoke, where a phrase is no more than its common noun with the article."""
        first, stop = self.page.trim(*span)
        if stop - first != 1 or not self.body(span) or not best(self.page.fold(first)).article:
            return None
        return self.memory.namesake(best(self.page.fold(first)).stem)

    def pass_on(self, span: Range, speaker: Hop, relays: Chain) -> None:
        """Note that "these officials" were quoted by a medium: what they said before came by it too."""
        if relays and not speaker.named and ("this" in self.page.marks[self.page.trim(*span)[0]]):
            self.passed.setdefault(speaker.name, implied(relays))

    def brought_out(self, at: int, medium: Hop) -> None:
        """Note that a medium revealed the papers at token `at`: what they say comes by it."""
        known = head(self.page.fold(at))
        lead = best(self.page.fold(at)).stem
        if known is None or not known.document:
            return
        for one in self.memory.known:
            if one.lead == lead and not one.relays and one.hop.role == "document":
                self.passed.setdefault(one.hop.name, implied((medium,)))
                self.passed.setdefault(one.hop.name.split()[0], implied((medium,)))

    def _still(self, speaker: Hop, relays: Chain) -> Chain:
        """The relays of one who is still speaking, else those of his first mention."""
        last = self.memory.voices[-1].chain if self.memory.voices else ()
        return implied(last[:-1] if last and last[-1].name == speaker.name else relays)

    def _definite(self, span: Range) -> bool:
        known = head(self.page.fold(span[0]))
        first, stop = self.page.trim(*span)
        if (
            known is not None
            and known.media
            and stop - first == 1
            and not best(self.page.fold(first)).article
        ):
            return False
        return (
            known is None
            or not known.unnamed
            or any(best(self.page.fold(index)).article for index in range(span[0], min(span[1], span[0] + 4)))
        )

    def body(self, span: Range) -> bool | None:
        """Whether a phrase is headed by an army, a ministry and their like, or by a person's office; or neither."""
        known = head(self.page.fold(self.page.trim(*span)[0]))
        return None if known is None or known.role is None else known.key in _BODY_HEADS

    def joined(self, span: Range) -> bool:
        """True where others are joined on to whom a phrase begins with ("X and the states allied with it")."""
        first, stop = self.page.trim(*span)
        behind = self.page.ends.get(first, first) + 1
        named = self.page.acting(first) is not None and head(self.page.fold(first)) is None
        for at in range(behind, stop):
            other = self.page.acting(at)
            another = other is not None and other is not self.page.acting(at - 1)
            if best(self.page.fold(at)).proclitic[:1] == ending("and")[0] and (
                another or (named and at == behind)
            ):
                return True
        return False

    def _generic(self, span: Range) -> bool:
        """True for "the source", "these officials", "the official himself" without a word more."""
        first, stop = self._bare(span)
        known = head(self.page.fold(first))
        return (
            stop - first == 1
            and known is not None
            and known.key in _GENERIC
            and best(self.page.fold(first)).article
        )

    def _paper(self, span: Range) -> Known | None:
        """The medium or the paper that alone spoke last, where "the source" can be nobody else."""
        known = head(self.page.fold(self._bare(span)[0]))
        last = self.memory.voices[-1].chain if self.memory.voices else ()
        if known is None or known.key != "source" or len(last) != 1 or last[0].role not in _PAPERS:
            return None
        return next((one for one in reversed(self.memory.known) if one.hop.name == last[0].name), None)

    def _bare(self, span: Range) -> Range:
        """A phrase without the demonstrative before it and the "himself" behind it."""
        first, stop = self.page.trim(*span)
        first += stop - first > 1 and ("this" in self.page.marks[first])
        return first, stop - (stop - first > 1 and ("self" in self.page.marks[stop - 1]))

    def _common(self, span: Range) -> bool:
        """True for a definite common noun ("the source"), which carries the relays of its first mention."""
        return head(self.page.fold(span[0])) is not None


def _people(name: str) -> bool:
    """True for a name that sources, officials or witnesses head."""
    known = head(fold(name.split()[0]))
    return known is not None and known.unnamed and not known.document and not known.media


def _as(made: Hop, author: Hop) -> Hop:
    """A document in its own words, as the entity whose it is."""
    named = author.named or made.named
    if author.role == "document":
        return replace(author, start=made.start, end=made.end, cue=made.cue, named=named, implicit=False)
    return replace(made, entity=author.entity, mention=author.mention, named=named)
