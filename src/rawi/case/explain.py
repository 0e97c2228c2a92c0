"""The derivation of one thing, down to the words and the rule of every step."""

from __future__ import annotations

from msgspec import Struct

from rawi.case.locate import Found, span_of
from rawi.case.views.book import Book
from rawi.model import Claim, Comparison, Entity, Event, Figure, Finding, Hop, Record, Report, Span


class Derivation(Struct, frozen=True, kw_only=True):
    """One step: what it is, the rule that made it, its words, and what it was made from.

    `quote == report.text[span[0]:span[1]]` of the report `report`; both are None where a step has no words.
    """

    label: str
    id: str | None = None
    rule: str | None = None
    report: str | None = None
    span: Span | None = None
    quote: str | None = None
    children: tuple[Derivation, ...] = ()


def derive(found: Found) -> Derivation:
    """The tree of a thing of one record."""
    tree = _Tree(found.record)
    item = found.item
    match item:
        case Report():
            return tree.report()
        case Event():
            return tree.event(item)
        case Claim():
            return tree.claim(item)
        case Figure():
            return tree.figure(item)
        case Entity():
            return tree.entity(item)
        case Finding():
            return tree.finding(item)
        case _:
            return tree.mention(item.id)


class _Tree:
    def __init__(self, record: Record):
        self.record, self.book = record, Book((record,), Comparison())
        self._told: set[str] = set()

    def step(
        self,
        label: str,
        span: Span | None = None,
        *children: Derivation | None,
        identity: str | None = None,
        rule: str | None = None,
    ) -> Derivation:
        text = self.record.report.text
        return Derivation(
            label=label,
            id=identity,
            rule=rule,
            report=self.record.report.id,
            span=span,
            quote=text[span[0] : span[1]] if span else None,
            children=tuple(child for child in children if child is not None),
        )

    def report(self) -> Derivation:
        report = self.record.report
        told = [report.outlet, report.published, report.source]
        label = " · ".join(["report", *(one for one in told if one)])
        events = [self.event(event) for event in self.record.events]
        loose = [self.figure(one) for one in self.record.figures if one.subject.event is None]
        return self.step(label, None, *events, *loose, identity=report.id)

    def event(self, event: Event) -> Derivation:
        label = f"event {event.type}, {event.status}" + (", background" if event.background else "")
        roles = [self.mention(one.mention, as_=one.role, carried=one.implicit) for one in event.roles]
        places = [
            self.mention(one.mention, as_=f"place {one.role}", carried=one.basis == "carried")
            for one in event.places
        ]
        time = (
            self.mention(event.time, as_="time", carried=event.date.basis == "carried")
            if event.time
            else None
        )
        figures = [self.figure(one) for one in self.record.figures if one.id in event.figures]
        return self.step(
            label,
            (event.trigger.start, event.trigger.end),
            *[self.step("trigger", span) for span in event.triggers],
            *roles,
            *places,
            time,
            *figures,
            *self.claims(event.claims),
            identity=event.id,
            rule=event.rule,
        )

    def figure(self, figure: Figure) -> Derivation:
        who = figure.subject.who
        return self.step(
            f"figure {figure.measure}, {figure.bound}",
            self.book.mentions[self.record.report.id, figure.mention].span,
            self.mention(figure.mention, as_="amount"),
            self.mention(who, as_="who") if who else None,
            *self.claims(figure.claims),
            identity=figure.id,
            rule=figure.rule,
        )

    def claims(self, ids: tuple[str, ...]) -> list[Derivation]:
        return [self.claim(one) for one in self.record.claims if one.id in ids]

    def claim(self, claim: Claim) -> Derivation:
        """A claim in full where it comes up first, then by name."""
        voice = "" if claim.cue else ", the outlet's own voice"
        label = f"claim: {claim.act}, {claim.certainty}, {claim.polarity}{voice}"
        span = span_of(Found(self.record, "claim", claim))
        if claim.id in self._told:
            return self.step(f"{label} (as above)", span, identity=claim.id, rule=claim.rule)
        self._told.add(claim.id)
        return self.step(label, span, *self._claim_parts(claim), identity=claim.id, rule=claim.rule)

    def _claim_parts(self, claim: Claim) -> list[Derivation]:
        parts = [self.step("cue", span) for span in claim.cues]
        parts += [self.hop(hop, number) for number, hop in enumerate(claim.chain, 1)]
        if claim.content and claim.cue:
            parts.append(self.step("content", (claim.content.start, claim.content.end)))
        around = self.book.claims_by_id.get((self.record.report.id, claim.within or ""))
        return [*parts, self.claim(around)] if around else parts

    def hop(self, hop: Hop, number: int) -> Derivation:
        label = f"hop {number}: {hop.role or 'role unknown'}{'' if hop.named else ', unnamed'}"
        span = (hop.start, hop.end) if hop.start is not None and hop.end is not None else None
        mention = self.mention(hop.mention) if hop.mention else None
        return self.step(label + (", carried" if hop.implicit else ""), span, mention)

    def mention(
        self, identity: str, *, as_: str = "", carried: bool = False, joined: bool = True
    ) -> Derivation:
        found = self.book.mentions[self.record.report.id, identity]
        entity = self.book.entities.get((self.record.report.id, found.entity or ""))
        label = ": ".join(filter(None, (as_, found.kind))) + (", carried" if carried else "")
        value = self._value(found.value)
        return self.step(
            label,
            found.span,
            self.step(f"value {value}") if value else None,
            self.entity(entity, deep=False) if entity and joined else None,
            identity=found.id,
            rule=found.rule,
        )

    def entity(self, entity: Entity, *, deep: bool = True) -> Derivation:
        named = " · ".join(filter(None, (entity.kind, entity.type, entity.name, entity.name_en)))
        mentions = [self.mention(one, joined=False) for one in entity.mentions] if deep else []
        return self.step(
            f"entity {named}", None, *mentions, identity=entity.id, rule=", ".join(entity.from_) or None
        )

    def finding(self, finding: Finding) -> Derivation:
        sides = [("a", one) for one in finding.a] + [("b", one) for one in finding.b]
        known = {one.id for one in self.record.mentions}
        return self.step(
            f"finding {finding.kind} about {finding.about}: {finding.reason}",
            None,
            *[self.mention(one, as_=side) for side, one in sides if one in known],
            identity=finding.id,
        )

    @staticmethod
    def _value(value: Struct | None) -> str:
        """The fields of a mention's value that say something."""
        if value is None:
            return ""
        fields = {name: getattr(value, name) for name in value.__struct_fields__}
        told = {
            name: one for name, one in fields.items() if one is not None and one not in ((), False, "exact")
        }
        return ", ".join(f"{name} {_plain(one)}" for name, one in told.items())


def _plain(value: object) -> str:
    """A value as a reader writes it: 43, not 43.0; the members of a tuple with commas."""
    if isinstance(value, float):
        return f"{value:.12g}"
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
