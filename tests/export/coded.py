"""Records with one coded event each, for tests of the field's formats: invented outlets and people, real places."""

from __future__ import annotations

from msgspec.structs import replace

from handmade import Writer, report
from rawi.export import Joined
from rawi.model import (
    Acled,
    AnyMention,
    Claim,
    Content,
    Cue,
    Entity,
    Event,
    EventDate,
    EventPlace,
    Figure,
    Group,
    GroupValue,
    Hop,
    Organization,
    Person,
    PersonValue,
    Place,
    PlaceValue,
    Plover,
    Quantity,
    QuantityValue,
    Record,
    RoleFiller,
    Subject,
    Trigger,
)

TEXT = "قال العقيد سالم المرعي إن مدفعية الجيش قصفت بلدة هجين الأحد فقتل عشرات المدنيين. وأصيب 43 بين قتيل وجريح في العراق."
SHELLING = Acled("Explosions/Remote violence", "Shelling/artillery/missile attack")


def toll(
    words: str, low: float | None, high: float | None, *, measure: str = "killed", **fields: object
) -> Figure:
    """A figure of the event; `class_`, `who`, `bound`, `part_of`, `claims` by name."""
    subject = Subject(event="v1", class_=fields.pop("class_", None), who=fields.pop("who", None))
    return Figure(
        id=f"f{measure}{words}{low}", measure=measure, subject=subject, low=low, high=high,
        mention=f"q{words}", rule="test", **fields,
    )  # fmt: skip


def coded(*figures: Figure, **fields: object) -> Record:
    """A shelling of Hajin by the army; any field of the event can be given, and of the place as `place_value`."""
    writer = Writer(report(TEXT))
    where = fields.pop("place_value", None) or PlaceValue(
        name="هجين", name_en="Hajin", country="SY", admin1="Deir ez-Zor", latitude=34.69, longitude=40.83,
        feature="town",
    )  # fmt: skip
    place = _place(writer, where)
    army, people = _army(writer, str(fields.pop("agent_country", "SY"))), _people(writer)
    entity = Entity(
        id="e1", kind="organization", name="الجيش", name_en="Syrian Army", type=str(fields.pop("agent_type", "state_force")),
        country=army[1], sector="MIL", mentions=(army[0].id,),
    )  # fmt: skip
    counted = {one.mention: _amount(writer, one) for one in figures}
    mentions: tuple[AnyMention, ...] = (army[0], place, people, *filter(None, counted.values()))
    given: dict[str, object] = {
        "acled": SHELLING, "plover": Plover("ASSAULT", "heavy-weapons"), "status": "actual",
        "date": EventDate("2021-02-28", "2021-02-28", "own"), "time_precision": 1, "geo_precision": 1,
        "type": "shelling", "actors": (army[0].id,), "targets": (people.id,),
        "roles": (RoleFiller("agent", army[0].id), RoleFiller("target", people.id)),
    }  # fmt: skip
    event = Event(
        id="v1", trigger=_trigger(writer), places=(EventPlace(place.id),), place=place.id, claims=("c1",),
        figures=tuple(one.id for one in figures), rule="test", **(given | fields),
    )  # fmt: skip
    return Record(
        report=writer.report, sentences=((0, TEXT.index(".") + 1),), mentions=mentions, entities=(entity,),
        claims=(_claim(writer),), events=(event,), figures=figures,
    )  # fmt: skip


def aimed_at(
    record: Record, value: GroupValue, *, kind: str | None = None, sector: str | None = None
) -> Record:
    """The same with other unnamed people as the target; `kind`, `sector`: of the entity that they are."""
    entity = Entity(id="e9", kind="group", name="ناس", type=kind, sector=sector, mentions=("m3",))
    people = replace(record.mentions[2], value=value, entity="e9" if kind or sector else None)
    return replace(
        record,
        mentions=(*record.mentions[:2], people, *record.mentions[3:]),
        entities=(*record.entities, entity),
    )


def by(record: Record, value: GroupValue | PersonValue, **entity: str | None) -> Record:
    """The same with unnamed people or a person as the doer; `entity`: its fields, none for one that is unknown."""
    old = record.mentions[0]
    make = Group if isinstance(value, GroupValue) else Person
    doer = make(
        id=old.id, start=old.start, end=old.end, text=old.text, rule="test", value=value,
        entity="e8" if entity else None,
    )  # fmt: skip
    known = Entity(id="e8", **({"name": "جماعة", "kind": "group"} | entity)) if entity else None
    return replace(
        record,
        mentions=(doer, *record.mentions[1:]),
        entities=(*record.entities, *([known] if known else [])),
    )


def retold(record: Record, outlet: str, *figures: Figure, **fields: object) -> Record:
    """Another outlet's account of the same event, with its own figures and whatever fields of the event differ."""
    told = replace(
        record.report, id=f"r{outlet}", outlet=outlet, source=f"{outlet}.txt", title=f"عنوان {outlet}"
    )
    event = replace(record.events[0], figures=tuple(one.id for one in figures), **fields)
    return replace(record, report=told, events=(event,), figures=figures)


def one_incident(size: int) -> Joined:
    """All events that there are belong to one incident of so many accounts."""
    return lambda report, event: ("i1", size)


def _amount(writer: Writer, figure: Figure) -> Quantity | None:
    words = figure.mention[1:]
    if words not in TEXT:
        return None
    start, end = writer.span(words)
    return Quantity(id=figure.mention, start=start, end=end, text=words, rule="test", value=QuantityValue())


def _trigger(writer: Writer) -> Trigger:
    start, end = writer.span("قصفت")
    return Trigger(start, end, "قصفت")


def _place(writer: Writer, value: PlaceValue) -> Place:
    start, end = writer.span("هجين")
    return Place(id="m1", start=start, end=end, text="هجين", rule="test", value=value)


def _army(writer: Writer, country: str) -> tuple[Organization, str]:
    start, end = writer.span("الجيش")
    return Organization(id="m2", start=start, end=end, text="الجيش", rule="test", entity="e1"), country


def _people(writer: Writer) -> Group:
    start, end = writer.span("عشرات المدنيين")
    value = GroupValue(noun="مدني", victim_class="civilian")
    return Group(id="m3", start=start, end=end, text="عشرات المدنيين", rule="test", value=value)


def _claim(writer: Writer) -> Claim:
    start, end = writer.span("قال")
    hop = Hop(name="العقيد سالم المرعي", named=True, role="military")
    return Claim(
        id="c1", cue=Cue(start, end, "قال", "قال"), chain=(hop,), rule="test",
        content=Content(0, len(TEXT), ((0, len(TEXT)),)),
    )  # fmt: skip
