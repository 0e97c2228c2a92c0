"""Who stands behind each attribution of a sentence: overt, carried, relayed and nested speakers."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.arabic import Sentence
from rawi.claims.agreement import gender, plural
from rawi.claims.authors import issued, the_statement, utterance
from rawi.claims.frame import Frame
from rawi.claims.hops import hop
from rawi.claims.memory import QUOTING, Chain, Memory, implied, stems
from rawi.claims.nesting import authored, outer_chain
from rawi.claims.opener import (
    a_person,
    first_actor,
    in_passing,
    led,
    led_before,
    opening_subject,
    told_of_whom,
    topic_subject,
)
from rawi.claims.outlet import Outlet, same_medium
from rawi.claims.page import Page
from rawi.claims.phrase import Range
from rawi.claims.recall import Recall
from rawi.claims.words import best, ending, plural_head
from rawi.model import Hop, Span

_MEDIA: Final = frozenset({"agency", "outlet"})
_PAPERS: Final = frozenset({"agency", "outlet", "document"})
_REACH: Final = 24
_ALIAS: Final = 3


class Resolver:
    """Resolves frames sentence by sentence, in order. `outlet` is never repeated in a chain."""

    def __init__(self, page: Page, outlet: Outlet, credit: Chain):
        self.page, self.credit = page, credit
        self.outlet = outlet
        self.memory = Memory()
        self.holder: dict[int, int] = {}
        self.recall = Recall(page, self.memory)
        self.told = -1

    def turn(self, sentence: Sentence) -> None:
        """Forget who spoke where a subheading opens another story."""
        if sentence.zone == "subheading":
            self.memory.section()

    def resolve(self, sentence: Sentence, frames: list[Frame], holder: dict[int, int]) -> list[Chain]:
        """The chains of the frames; `holder` maps a frame's number to that of the one whose content holds it."""
        self.turn(sentence)
        own: list[Chain] = []
        self.holder = holder
        for number in range(len(frames)):
            own.append(self._own(sentence, frames, own, number))
            outer = holder.get(number, number)
            if outer < number and frames[outer].kind == "source":
                own[number] = outer_chain(self.page, frames, holder, own, number)
        whole = [outer_chain(self.page, frames, holder, own, number) for number in range(len(frames))]
        authored(self.page, frames, holder, whole)
        for number, frame in enumerate(frames):
            above = holder.get(number)
            if self._quoted_on(sentence, frame):
                continue
            if (above is None or frames[above].kind == "source") and not in_passing(
                self.page, frames, number
            ):
                self._note(frame, whole[number])
            if above is not None and frames[above].kind == "source" and frame.kind == "verb":
                self._note_relays(whole[number])
        self.told = sentence.index
        return [(*self.credit, *self._without_outlet(self._uncredited(chain))) for chain in whole]

    def _uncredited(self, chain: Chain) -> Chain:
        """Without relays that the report as a whole is credited to: they stand before the chain already."""
        if not self.credit:
            return chain
        return (
            *(one for one in chain[:-1] if not any(same_medium(one, c) for c in self.credit)),
            *chain[-1:],
        )

    def _note(self, frame: Frame, chain: Chain) -> None:
        if chain and not frame.impersonal and frame.kind != "noun":
            self.memory.spoke(chain, gender(self.page, frame), plural(self.page, frame))

    def _quoted_on(self, sentence: Sentence, frame: Frame) -> bool:
        """True for a cue in a quotation that an earlier sentence opened: nobody speaks there anew."""
        return any(
            mark < sentence.first and self.page.shut(close)
            for mark, close in self.page.around.get(frame.first, ())
        )

    def _note_relays(self, chain: Chain) -> None:
        """Remember a medium named behind a speaker's words as his relay from then on."""
        if len(chain) > 1 and chain[0].role in _MEDIA:
            self.memory.relayed(chain[-1], chain[:-1])

    def _own(self, sentence: Sentence, frames: list[Frame], own: list[Chain], number: int) -> Chain:
        frame = frames[number]
        if frame.impersonal or frame.person == 1:
            return ()
        if frame.kind == "participle":
            return self._with_relays(frame, self._governing(sentence, frames, own, number))
        if frame.speaker is None or frame.pronoun:
            return self._carried(sentence, frame, frames, own, number)
        plain = frame.kind == "source" and not any(one.kind == "verb" for one in frames)
        if plain and self.memory.author is None and the_statement(self.page, frame.speaker):
            subject = opening_subject(self.page, sentence, frame.first)
            self.memory.author = self._named(subject, None) if subject is not None else None
        near = self._nearest(frames, own, number, frame.gender) if frame.from_medium else ()
        return self._overt(frame, near)

    def _carried(
        self, sentence: Sentence, frame: Frame, frames: list[Frame], own: list[Chain], number: int
    ) -> Chain:
        chain = self._nearest(frames, own, number, frame.gender if frame.kind == "verb" else None)
        subject = (
            first_actor(self.page, sentence, frame.first) if frame.kind == "noun" and not chain else None
        )
        if subject is not None:
            chain = implied((self._named(subject, None),))
        if not chain and frame.kind == "verb" and number:
            subject = told_of_whom(self.page, frames[number - 1], frame)
            chain = implied((self._named(subject, None),)) if subject is not None else ()
        subject = led(self.page, sentence, frame) if not chain and frame.kind == "verb" else None
        if subject is None and not chain and frame.kind == "verb":
            subject = topic_subject(self.page, sentence, frame) or self._just_acted(sentence, frame)
        if subject is not None:
            chain = implied(self.recall.recalled(subject, None)[:1])
        here = frame.hit is not None and bool(frame.hit.entry.attrs.get("here"))
        if not chain and not here:
            shown = frame.gender if frame.kind != "source" else None
            chain = self.memory.carried(shown, frame.number == "plural")
        if not chain and frame.kind in ("verb", "source"):
            subject = first_actor(self.page, sentence, frame.first)
            chain = implied((self._named(subject, None),)) if subject is not None else ()
        if not chain and frame.kind == "verb":
            subject = led_before(self.page, sentence, frame)
            chain = implied(self.recall.recalled(subject, None)[:1]) if subject is not None else ()
        if not chain and frame.carries:
            chain = self.memory.resumed(frame.gender, frame.number == "plural")
        if frame.pronoun and frame.speaker is not None and chain:
            start, end = self._pronoun(frame.speaker)
            chain = (*chain[:-1], replace(chain[-1], start=start, end=end, implicit=False))
        elif frame.pronoun and frame.speaker is not None:
            chain = (hop(self.page, frame.speaker, None),)
        if chain and issued(self.page, frame):
            self.memory.author = chain[-1]
        return self._with_relays(frame, chain)

    def _just_acted(self, sentence: Sentence, frame: Frame) -> Range | None:
        """Whose deed the sentence before tells, where it quotes nobody ("The minister arrived. And he said …")."""
        if frame.carries or self.told >= sentence.index - 1:
            return None
        subject = led_before(self.page, sentence, frame)
        return subject if subject is not None and a_person(self.page, subject) else None

    def _pronoun(self, span: Range) -> Span:
        """The raw span of a pronoun, also where it is written onto a particle."""
        start, end = self.page.doc.span(span[0], span[1] - 1)
        word = self.page.fold(span[0])
        joined = next(
            (one for one in ending("pronoun")[::-1] if word.endswith(one) and len(word) > len(one) + 2), ""
        )
        return (end - len(joined), end) if joined else (start, end)

    def _nearest(self, frames: list[Frame], own: list[Chain], number: int, shown: str | None) -> Chain:
        """The speaker of an earlier attribution of the sentence that agrees and isn't nested in another."""
        for earlier in range(number - 1, max(-1, number - 1 - _REACH), -1):
            if self._shut_off(frames[earlier], frames[number]) or self._nested(frames, own, earlier, number):
                continue
            if own[earlier] and frames[earlier].kind in ("verb", "participle", "source"):
                other = gender(self.page, frames[earlier]) if frames[earlier].kind != "participle" else None
                if shown is None or other is None or other == shown:
                    return implied(own[earlier])
        return ()

    def _nested(self, frames: list[Frame], own: list[Chain], earlier: int, number: int) -> bool:
        """True where an earlier verb speaks in another's words, which this one doesn't stand in.

        In a relative clause it always does; before ", adding that" where the other is a person, not a paper.
        """
        above = self.holder.get(earlier)
        if above is None or above == self.holder.get(number) or frames[above].kind == "source":
            return False
        if frames[number].kind == "participle" and frames[above].kind == "verb" and own[above]:
            return own[above][-1].role not in _PAPERS
        return "relative" in self.page.marks[frames[earlier].first - 1]

    def _shut_off(self, earlier: Frame, frame: Frame) -> bool:
        """True where an earlier cue stands in a quotation that closed before this one."""
        return any(close <= frame.first for _, close in self.page.around.get(earlier.first, ()))

    def _governing(self, sentence: Sentence, frames: list[Frame], own: list[Chain], number: int) -> Chain:
        frame = frames[number]
        chain = self._nearest(frames, own, number, frame.gender) or self._nearest(frames, own, number, None)
        if chain:
            return chain
        subject = first_actor(self.page, sentence, frame.first)
        if subject is not None:
            return implied((self._named(subject, None),))
        return self.memory.carried(frame.gender, frame.number == "plural") or self.memory.carried(None, False)

    def _overt(self, frame: Frame, near: Chain) -> Chain:
        assert frame.speaker is not None
        cue = self._cue(frame)
        speaker, carried = self.recall.recalled(frame.speaker, cue)
        relays = tuple(self.recall.relay(span, cue) for span in frame.relays) or self._medium(frame, near)
        deeper = tuple(self._named(span, cue) for span in frame.deeper)
        relays = tuple(one for one in relays if not _same(one, speaker)) or carried
        for span, one in zip(frame.relays, relays, strict=False):
            self.memory.meet(one, stems(self.page.folds[slice(*span)]), ())
        many = any(plural_head(word) for word in self.page.folds[frame.speaker[0] : frame.speaker[0] + 2])
        bag, body = stems(self._words(*frame.speaker)), self.recall.body(frame.speaker)
        lead = best(self.page.fold(self.page.trim(*frame.speaker)[0])).stem
        several = self.recall.joined(frame.speaker)
        self.memory.meet(speaker, bag, relays, plural=many, body=body, lead=lead, several=several)
        self._meet_deeper(frame, deeper, (*relays, speaker))
        self.recall.pass_on(frame.speaker, speaker, relays)
        if frame.rule == "claim.verb_resumed" and frame.opens is not None and speaker.role in _MEDIA:
            self.recall.brought_out(frame.opens, speaker)
        if issued(self.page, frame) or (
            utterance(self.page, frame.speaker) and not the_statement(self.page, frame.speaker)
        ):
            self.memory.author = speaker
        return (*relays, speaker, *deeper)

    def _words(self, first: int, stop: int) -> list[str]:
        """The words of a phrase with the short form in quotation marks behind it ("the centre «X»")."""
        close = self.page.quotes.get(stop, 0)
        return self.page.folds[first : close if 0 < close - stop <= _ALIAS else stop]

    def _with_relays(self, frame: Frame, chain: Chain) -> Chain:
        """A carried speaker who now speaks to a medium, or from another source."""
        cue = self._cue(frame)
        relays = tuple(self._named(span, cue) for span in frame.relays) or self._medium(frame)
        deeper = tuple(self._named(span, cue) for span in frame.deeper)
        chain = (*relays, *chain[-1:]) if relays else chain
        self._meet_deeper(frame, deeper, chain)
        return (*chain, *deeper)

    def _medium(self, frame: Frame, near: Chain = ()) -> Chain:
        """The medium, the body or the paper that "it quoted Y" takes up; `near` is who spoke in the sentence."""
        if not frame.from_medium:
            return ()
        if near and near[-1].role in QUOTING:
            return near[-1:]
        return implied(
            (self.memory.medium() if frame.gender == "f" else ()) or self.memory.body(frame.gender)
        )

    def _meet_deeper(self, frame: Frame, deeper: Chain, relays: Chain) -> None:
        for span, one in zip(frame.deeper, deeper, strict=True):
            self.memory.meet(one, stems(self.page.folds[slice(*span)]), relays)

    def _named(self, span: Range, cue: Span | None) -> Hop:
        return hop(self.page, span, cue)

    def _cue(self, frame: Frame) -> Span | None:
        return (frame.hit.start, frame.hit.end) if frame.hit is not None else None

    def _without_outlet(self, chain: Chain) -> Chain:
        """Links but the outlet itself, and those who only report to it ("our correspondent", unless he saw it)."""
        kept = [one for one in chain[:-1] if not self.outlet.passes(one)]
        return (*kept, *(one for one in chain[-1:] if not self.outlet.is_hop(one)))


def _same(one: Hop, other: Hop) -> bool:
    return one.name == other.name and one.entity == other.entity
