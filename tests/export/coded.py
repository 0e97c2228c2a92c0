"""Records with one coded event each, for tests of the field's formats: invented outlets and people, real places."""

from __future__ import annotations

from handmade import Writer, report
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
    Place,
    PlaceValue,
    Plover,
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
    writer = Writer(report(TEXT))
    subject = Subject(event="v1", class_=fields.pop("class_", None), who=fields.pop("who", None))
    return Figure(
        id=f"f{measure}{words}{low}", measure=measure, subject=subject, low=low, high=high,
        mention=writer.id("m", "quantity", words) if words in TEXT else "q", rule="test", **fields,
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
    mentions: tuple[AnyMention, ...] = (army[0], place, people)
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
