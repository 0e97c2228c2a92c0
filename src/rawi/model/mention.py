"""Mentions: spans that name or measure something, with a value by kind."""

from __future__ import annotations

from typing import ClassVar, Literal

from msgspec import Struct

MentionKind = Literal[
    "person",
    "group",
    "organization",
    "place",
    "nationality",
    "role",
    "document",
    "weapon",
    "quantity",
    "time",
]
Grain = Literal[
    "instant", "minute", "hour", "day", "week", "month", "quarter", "season", "year", "decade", "span"
]
Part = Literal["dawn", "morning", "noon", "afternoon", "evening", "night"]
Bound = Literal["exact", "more_than", "at_least", "less_than", "at_most", "about", "between", "vague"]


class QuantityValue(Struct, frozen=True, kw_only=True):
    """Bounds as the words give them. `fraction` is text ("1/3"); `words` are the hedge's own."""

    low: float | None = None
    high: float | None = None
    approximate: bool = False
    bound: Bound = "exact"
    unit: str | None = None
    of: str | None = None
    words: str | None = None
    fraction: str | None = None


class TimeValue(Struct, frozen=True, kw_only=True):
    """A closed interval of ISO dates or date-times, resolved against the report's date; see records.md."""

    start: str | None = None
    end: str | None = None
    grain: Grain = "day"
    extent: bool = False
    part: Part | None = None
    duration: str | None = None
    duration_low: str | None = None
    duration_high: str | None = None
    bound: Bound = "exact"
    edtf: str | None = None
    relative: bool = False


class Offset(Struct, frozen=True):
    """A place given by its bearing from another: north, northeast … and kilometres where they are said.

    `bearing` is null where only the distance is said.
    """

    bearing: str | None
    km: float | None = None


class PlaceValue(Struct, frozen=True, kw_only=True):
    """Where a name lies. Latitude and longitude are WGS 84 degrees, null where unknown.

    `named` is false where only a common noun stands ("a hospital", "the villages").
    """

    name: str
    name_en: str | None = None
    country: str | None = None
    admin1: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    feature: str | None = None
    gazetteer: str | None = None
    gazetteer_id: str | None = None
    candidates: int = 0
    offset: Offset | None = None
    named: bool = True


class PersonValue(Struct, frozen=True, kw_only=True):
    """A named person; the post is held as of the report's date. `organization` is a mention's id."""

    name: str
    titles: tuple[str, ...] = ()
    post: str | None = None
    organization: str | None = None
    nationality: str | None = None
    sex: Literal["female", "male"] | None = None
    age: int | None = None


class GroupValue(Struct, frozen=True, kw_only=True):
    """Unnamed people or a unit. `count` is a quantity mention's id, `unit_of` an entity's."""

    count: str | None = None
    noun: str | None = None
    nationality: str | None = None
    role: str | None = None
    unit_of: str | None = None
    victim_class: str | None = None


class NationalityValue(Struct, frozen=True):
    """ISO 3166-1 alpha-2 code."""

    country: str


class OrganizationValue(Struct, frozen=True):
    """`named` is false where only a common noun stands ("the ministry", "French police")."""

    named: bool = True


class Mention(Struct, frozen=True, kw_only=True, tag_field="kind"):
    """A span of the report. `text == report.text[start:end]`, always. Use the subclass of the kind.

    `kind` is one of `MentionKind`, the tag of the subclass: on the class, since all rooms ask for it at every turn.
    """

    kind: ClassVar[str]

    id: str
    start: int
    end: int
    text: str
    rule: str
    entity: str | None = None

    @property
    def span(self) -> tuple[int, int]:
        """(start, end) in code points."""
        return self.start, self.end


class Quantity(Mention, frozen=True, kw_only=True, tag="quantity"):
    kind: ClassVar[str] = "quantity"
    value: QuantityValue


class Time(Mention, frozen=True, kw_only=True, tag="time"):
    kind: ClassVar[str] = "time"
    value: TimeValue


class Place(Mention, frozen=True, kw_only=True, tag="place"):
    kind: ClassVar[str] = "place"
    value: PlaceValue


class Person(Mention, frozen=True, kw_only=True, tag="person"):
    kind: ClassVar[str] = "person"
    value: PersonValue


class Group(Mention, frozen=True, kw_only=True, tag="group"):
    kind: ClassVar[str] = "group"
    value: GroupValue


class Nationality(Mention, frozen=True, kw_only=True, tag="nationality"):
    kind: ClassVar[str] = "nationality"
    value: NationalityValue


class Organization(Mention, frozen=True, kw_only=True, tag="organization"):
    kind: ClassVar[str] = "organization"
    value: OrganizationValue = OrganizationValue()


class Role(Mention, frozen=True, kw_only=True, tag="role"):
    kind: ClassVar[str] = "role"
    value: None = None


class Document(Mention, frozen=True, kw_only=True, tag="document"):
    kind: ClassVar[str] = "document"
    value: None = None


class Weapon(Mention, frozen=True, kw_only=True, tag="weapon"):
    kind: ClassVar[str] = "weapon"
    value: None = None


AnyMention = Person | Group | Organization | Place | Nationality | Role | Document | Weapon | Quantity | Time


class Entity(Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What mentions of one report refer to. `from_` holds ids of rules or mentions that joined them."""

    id: str
    kind: str
    name: str
    name_en: str | None = None
    type: str | None = None
    country: str | None = None
    sector: str | None = None
    mentions: tuple[str, ...] = ()
    key: str | None = None
    from_: tuple[str, ...] = ()
