"""A report told by hand: mentions by their words, so that the events room is tested by itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rawi.arabic import read_document
from rawi.codebook import builtin
from rawi.events import assemble
from rawi.model import (
    AnyMention,
    Claim,
    Content,
    Cue,
    Entity,
    Event,
    Figure,
    Group,
    GroupValue,
    Hop,
    Organization,
    Person,
    PersonValue,
    Place,
    PlaceValue,
    Quantity,
    QuantityValue,
    Time,
    TimeValue,
)


class Told:
    """The reading of one hand-made report, asked for by words."""

    def __init__(
        self, text: str, mentions: Sequence[AnyMention], entities: Sequence[Entity], claims, published
    ):
        self.text, self.mentions = text, {m.id: m for m in mentions}
        doc = read_document(text)
        self.read = assemble(doc, mentions, entities, claims, codebook=builtin(), published=published)
        self.events, self.figures, self.findings = self.read.events, self.read.figures, self.read.findings

    def types(self) -> list[str]:
        return [event.type for event in self.events]

    def one(self, kind: str) -> Event:
        (event,) = (event for event in self.events if event.type == kind)
        return event

    def words(self, ids: Sequence[str]) -> list[str]:
        return [self.mentions[name].text for name in ids]

    def role(self, event: Event, role: str) -> list[str]:
        return self.words([filler.mention for filler in event.roles if filler.role == role])

    def figure(self, measure: str) -> Figure:
        (figure,) = (figure for figure in self.figures if figure.measure == measure)
        return figure


def tell(
    text: str,
    *,
    groups: Sequence[str] = (),
    people: Sequence[str] = (),
    orgs: Mapping[str, str] | Sequence[str] = (),
    places: Mapping[str, str] | Sequence[str] = (),
    counts: Mapping[str, int] = {},
    times: Mapping[str, tuple[str, str]] = {},
    claims: Sequence[Claim] = (),
    published: str | None = "2024-05-10",
) -> Told:
    """Read a text with these mentions: all places where the words of each stand."""
    mentions: list[AnyMention] = []
    entities: dict[str, Entity] = {}

    def each(words: str, kind: str):
        at = text.find(words)
        assert at >= 0, words
        while at >= 0:
            yield {"id": f"m-{kind}-{at}", "start": at, "end": at + len(words), "text": words, "rule": "test"}
            at = text.find(words, at + 1)

    def entity(words: str, kind: str, type_: str | None = None) -> str:
        entities[words] = Entity(id=f"e-{words}", kind=kind, name=words, type=type_)
        return f"e-{words}"

    for words in groups:
        mentions += [Group(value=GroupValue(noun=words.split()[-1]), **m) for m in each(words, "group")]
    for words in people:
        name = entity(words, "person")
        mentions += [Person(entity=name, value=PersonValue(name=words), **m) for m in each(words, "person")]
    for words in orgs:
        name = entity(words, "organization", orgs[words] if isinstance(orgs, Mapping) else "rebel")
        mentions += [Organization(entity=name, **m) for m in each(words, "org")]
    for words in places:
        name = entity(words, "place")
        feature = places[words] if isinstance(places, Mapping) else "town"
        mentions += [
            Place(entity=name, value=PlaceValue(name=words, feature=feature), **m)
            for m in each(words, "place")
        ]
    for words, number in counts.items():
        value = QuantityValue(low=number, high=number, unit="person")
        mentions += [Quantity(value=value, **m) for m in each(words, "quantity")]
    for words, (start, end) in times.items():
        mentions += [Time(value=TimeValue(start=start, end=end), **m) for m in each(words, "time")]
    mentions.sort(key=lambda m: (m.start, m.end, m.kind))
    return Told(text, mentions, tuple(entities.values()), claims, published)


def claim(text: str, cue: str, content: str, name: str, *, speaker: str | None = None, **more) -> Claim:
    """A claim by the words of its cue and of what it says."""
    at, begin = text.index(cue), text.index(content)
    end = begin + len(content)
    hops = (Hop(name=speaker or "", mention=speaker),) if speaker else ()
    return Claim(
        id=name,
        cue=Cue(at, at + len(cue), cue, cue),
        cues=((at, at + len(cue)),),
        content=Content(begin, end, ((begin, end),)),
        chain=hops,
        rule="test",
        **more,
    )
