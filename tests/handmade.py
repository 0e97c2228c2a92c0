"""Records made by hand for tests of the rooms above the reading: invented outlets and people, real places."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from rawi.model import (
    Acled,
    AnyMention,
    Claim,
    ComparedSubject,
    Comparison,
    Content,
    Count,
    Cue,
    Entity,
    Event,
    EventDate,
    EventPlace,
    Figure,
    FigureRelation,
    Hop,
    Incident,
    Link,
    Organization,
    Origin,
    OriginCount,
    Passage,
    Place,
    PlaceValue,
    Plover,
    Quantity,
    QuantityValue,
    Record,
    Report,
    Reuse,
    RoleFiller,
    SharedEntity,
    Story,
    Subject,
    SubjectValue,
    Trigger,
    Variant,
    identify,
    report_id,
)
from rawi.reconcile.reuse import Library

TEXT_A = "قالت صحيفة الساحل نقلاً عن العقيد سالم المرعي إن مدفعية تنظيم داعش قصفت بلدة هجين. وقتل أكثر من 12 مدنياً في القصف."
TEXT_B = "قال العقيد سالم المرعي إن مدفعية التنظيم قصفت بلدة هجين. وقتل 15 مدنياً في القصف."


def report(text: str, *, outlet: str | None = "نشرة الوادي", published: str | None = "2021-03-05") -> Report:
    """A report with its id."""
    return Report(
        id=report_id(text, outlet=outlet, published=published, title=None),
        source="a.txt",
        outlet=outlet,
        published=published,
        published_from="given",
        bytes_sha256="ab" * 32,
        text=text,
    )


def bare(text: str, **fields: str | None) -> Record:
    """A record in which nothing was found."""
    made = report(text, **fields)
    return Record(report=made, sentences=((0, len(text)),))


def told(text: str, **fields: str | None) -> Record:
    """The same with a sentence up to each full stop."""
    made, ends = bare(text, **fields), [at + 1 for at, char in enumerate(text) if char == "."]
    return replace(made, sentences=tuple(zip([0, *ends], ends, strict=False)))


def shared(records: Sequence[Record]) -> tuple[Reuse, ...]:
    """What these reports share, as the library of reuse finds it."""
    return Library.of(records).reuse()


class Writer:
    """Finds words in one report and makes ids as the stages do."""

    def __init__(self, made: Report):
        self.report = made

    def span(self, words: str) -> tuple[int, int]:
        """Where the words first stand; a test's own mistake fails here."""
        start = self.report.text.index(words)
        return start, start + len(words)

    def id(self, prefix: str, kind: str, words: str) -> str:
        """An id that hangs on the words' place."""
        return identify(prefix, self.report.id, kind, *self.span(words))

    def place(self, words: str) -> Place:
        start, end = self.span(words)
        value = PlaceValue(name=words, name_en="Hajin", country="SY", latitude=34.69, longitude=40.83)
        return Place(
            id=self.id("m", "place", words),
            start=start,
            end=end,
            text=words,
            rule="names.gazetteer",
            value=value,
        )

    def organization(self, words: str, entity: str | None = None) -> Organization:
        start, end = self.span(words)
        mention = self.id("m", "organization", words)
        return Organization(id=mention, start=start, end=end, text=words, rule="names.alias", entity=entity)

    def quantity(self, words: str, low: float, **value: object) -> Quantity:
        start, end = self.span(words)
        return Quantity(
            id=self.id("m", "quantity", words),
            start=start,
            end=end,
            text=words,
            rule="quantity.people",
            value=QuantityValue(low=low, unit="person", **value),
        )

    def hop(self, words: str, **fields: object) -> Hop:
        start, end = self.span(words)
        return Hop(name=words, start=start, end=end, named=True, **fields)


def shelling(
    text: str, group: str, count: str, low: float, high: float | None, **fields: str | None
) -> Record:
    """A report of a shelling of Hajin with one toll, said by a colonel."""
    writer = Writer(report(text, **fields))
    entity = Entity(
        id=writer.id("e", "organization", group),
        kind="organization",
        name=group,
        name_en="Islamic State",
        type="rebel",
        mentions=(writer.id("m", "organization", group),),
        from_=("names.alias",),
    )
    actor, place = writer.organization(group, entity.id), writer.place("هجين")
    amount = writer.quantity(count, low)
    claim = _claim(writer)
    toll = _figure(writer, amount, claim, low, high)
    event = _event(writer, actor, place, claim, toll)
    sentence = text.index(".") + 1
    mentions: tuple[AnyMention, ...] = tuple(sorted((actor, place, amount), key=lambda one: one.start))
    return Record(
        report=writer.report,
        sentences=((0, sentence), (sentence + 1, len(text))),
        mentions=mentions,
        entities=(entity,),
        claims=(claim,),
        events=(event,),
        figures=(toll,),
    )


def _claim(writer: Writer) -> Claim:
    cue = "قالت" if "قالت" in writer.report.text else "قال"
    start, end = writer.span(cue)
    said = writer.report.text.index("مدفعية")
    relay = (writer.hop("صحيفة الساحل", role="agency"),) if "صحيفة" in writer.report.text else ()
    return Claim(
        id=writer.id("c", "claim", cue),
        cue=Cue(start, end, cue, "قال"),
        cues=((start, end),),
        chain=(*relay, writer.hop("العقيد سالم المرعي", role="military")),
        content=Content(said, len(writer.report.text), ((said, len(writer.report.text)),)),
        rule="claim.verb_subject_inna",
    )


def _figure(writer: Writer, amount: Quantity, claim: Claim, low: float, high: float | None) -> Figure:
    return Figure(
        id=identify("f", writer.report.id, "killed", *amount.span),
        measure="killed",
        subject=Subject(event=writer.id("v", "shelling", "قصفت"), class_="civilian"),
        low=low,
        high=high,
        bound="more_than" if high is None else "exact",
        unit="person",
        mention=amount.id,
        claims=(claim.id,),
        rule="figure.toll",
    )


def _event(writer: Writer, actor: Organization, place: Place, claim: Claim, toll: Figure) -> Event:
    start, end = writer.span("قصفت")
    return Event(
        id=writer.id("v", "shelling", "قصفت"),
        type="shelling",
        acled=Acled("Explosions/Remote violence", "Shelling/artillery/missile attack"),
        plover=Plover("ASSAULT", "heavy-weapons"),
        trigger=Trigger(start, end, "قصفت"),
        triggers=((start, end),),
        roles=(RoleFiller("agent", actor.id), RoleFiller("target", place.id)),
        actors=(actor.id,),
        targets=(place.id,),
        places=(EventPlace(place.id),),
        place=place.id,
        date=EventDate("2021-03-04", "2021-03-04", "own"),
        claims=(claim.id,),
        figures=(toll.id,),
        evidence=((0, writer.report.text.index(".") + 1),),
        rule="event.shelling.verb",
    )


def story() -> tuple[Record, Record]:
    """One shelling in two outlets: the first through a newspaper, with another toll."""
    first = shelling(TEXT_A, "تنظيم داعش", "أكثر من 12", 12, None)
    second = shelling(TEXT_B, "التنظيم", "15 مدنياً", 15, 15, outlet="شبكة الأفق", published="2021-03-06")
    return first, second


def compared(records: tuple[Record, Record]) -> Comparison:
    """What a comparison of `story` says."""
    a, b = records
    left, right = (a.report.id, a.events[0].id), (b.report.id, b.events[0].id)
    tolls = (a.report.id, a.figures[0].id), (b.report.id, b.figures[0].id)
    link = Link(a=left, b=right, verdict="same", score=0.9, reasons=("same type, place and day",))
    return Comparison(
        reuse=(_reuse(a, b),),
        stories=(Story("s1", (a.report.id, b.report.id)),),
        entities=(
            SharedEntity(
                id="E1",
                members=((a.report.id, a.entities[0].id), (b.report.id, b.entities[0].id)),
                reasons=("alias",),
            ),
        ),
        incidents=(
            Incident(
                id="i1",
                members=(left, right),
                type="shelling",
                date=("2021-03-04", "2021-03-04"),
                place="هجين",
                links=(link,),
            ),
        ),
        subjects=(
            ComparedSubject(
                id="u1",
                incident="i1",
                measure="killed",
                class_="civilian",
                values=tuple(SubjectValue(*toll, "o1") for toll in tolls),
                relations=(FigureRelation(*tolls, "compatible", "15 is more than 12"),),
            ),
        ),
        origins=(
            Origin(
                id="o1",
                name="العقيد سالم المرعي",
                claims=((a.report.id, a.claims[0].id), (b.report.id, b.claims[0].id)),
                merged_because=("one name",),
            ),
        ),
        counts=tuple(Count(of, 2, 2, OriginCount(1, 1)) for of in ("i1", "u1")),
    )


def _reuse(a: Record, b: Record) -> Reuse:
    words = "قصفت بلدة هجين"
    start, other = a.report.text.index("مدفعية"), b.report.text.index("مدفعية")
    end, stop = a.report.text.index(words) + len(words), b.report.text.index(words) + len(words)
    left, right = Writer(a.report).span("تنظيم داعش"), Writer(b.report).span("التنظيم")
    return Reuse(
        a=Passage(a.report.id, start, end),
        b=Passage(b.report.id, other, stop),
        kind="edited",
        similarity=0.8,
        direction="a_to_b",
        variants=(Variant("epithet", left, right),),
    )
