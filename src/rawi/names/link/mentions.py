"""Mentions and entities from what was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from msgspec.structs import replace

from rawi.lexicon import load
from rawi.model import (
    AnyMention,
    Entity,
    Group,
    GroupValue,
    Nationality,
    Organization,
    OrganizationValue,
    Person,
    PersonValue,
    Place,
    Role,
    Span,
    identify,
)
from rawi.names.found import FoundGroup, FoundOrganization, FoundPerson, FoundRole
from rawi.names.link.draft import Draft
from rawi.names.link.groups import Groups
from rawi.names.link.home import lands
from rawi.names.link.organizations import Bodies
from rawi.names.link.people import People
from rawi.names.link.places import Places
from rawi.names.link.speakers import speakers
from rawi.names.reading import Reading


class Joined(NamedTuple):
    """Mentions with their entities' ids, and the entities, in the order of their first mention."""

    mentions: list[AnyMention]
    entities: tuple[Entity, ...]


def join(
    reading: Reading,
    bodies: list[FoundOrganization],
    everyone: list[FoundPerson],
    roles: list[FoundRole],
    crowd: list[FoundGroup],
    places: list[Place],
    nations: list[Nationality],
) -> Joined:
    """Decide what refers to what, then write it down."""
    organizations, people, located = Bodies(reading), People(reading), Places(reading)
    organizations.join(bodies, lands(places, nations))
    people.join(everyone, roles)
    groups = Groups(reading, organizations, people)
    groups.join(crowd, speakers(reading, everyone, roles, people.of))
    located.join(places, nations)
    writer = _Writer(reading, organizations, people, groups)
    mentions: list[AnyMention] = [*writer.organizations(bodies), *writer.people(everyone, roles)]
    mentions += [*writer.roles(roles), *writer.groups(crowd)]
    report = reading.doc.report_id
    mentions += [replace(place, entity=located.of[place.span].id(report)) for place in places]
    mentions += [replace(nation, entity=located.of[nation.span].id(report)) for nation in nations]
    ids = {(one.kind, one.start, one.end): one.id for one in mentions}
    drafts = _ordered(organizations.of, people.of, groups.of, located.of)
    return Joined(mentions, tuple(draft.entity(report, ids) for draft in drafts))


def _ordered(*all_of: Mapping[Span, Draft]) -> list[Draft]:
    """Every draft once, in the order of their first mentions."""
    drafts = {id(draft): draft for of in all_of for draft in of.values()}
    return sorted(drafts.values(), key=lambda draft: (draft.first, draft.kind, draft.key))


class _Writer:
    """Turns found things into mentions, now that every entity is known."""

    def __init__(self, reading: Reading, bodies: Bodies, people: People, groups: Groups):
        self.text, self.report = reading.doc.text, reading.doc.report_id
        self.bodies, self.of_person, self.crowd = bodies, people, groups
        self.reading = reading

    def _id(self, kind: str, span: Span) -> str:
        return identify("m", self.report, kind, *span)

    def organizations(self, found: list[FoundOrganization]) -> list[Organization]:
        """Those that have an entity; a head that refers to nothing isn't a mention."""
        return [
            Organization(
                id=self._id("organization", one.span), start=one.start, end=one.end, text=self.text[one.start : one.end],
                rule=one.rule, entity=self.bodies.of[one.span].id(self.report),
                value=OrganizationValue(named=not one.common),
            )
            for one in found
            if one.span in self.bodies.of
        ]  # fmt: skip

    def people(self, found: list[FoundPerson], roles: list[FoundRole]) -> list[Person]:
        """With titles, post, organization and nationality from the roles beside them."""
        beside: dict[Span, list[FoundRole]] = {}
        for role in roles:
            if role.holder:
                beside.setdefault(role.holder.span, []).append(role)
        return [self._person(one, beside.get(one.span, [])) for one in found]

    def _person(self, one: FoundPerson, roles: list[FoundRole]) -> Person:
        body = next(
            (r.organization for r in roles if r.organization and r.organization.span in self.bodies.of), None
        )
        sex = one.sex if one.sex in ("male", "female") else None
        value = PersonValue(
            name=self.text[one.start : one.end], titles=one.titles,
            post=self._post(one, roles),
            organization=self._id("organization", body.span) if body else None,
            nationality=next((role.country for role in roles if role.country), None),
            sex="female" if sex == "female" else "male" if sex else None,
        )  # fmt: skip
        return Person(
            id=self._id("person", one.span), start=one.start, end=one.end, text=self.text[one.start : one.end],
            rule=one.rule, entity=self.of_person.of[one.span].id(self.report), value=value,
        )  # fmt: skip

    def _post(self, one: FoundPerson, roles: list[FoundRole]) -> str | None:
        if one.post is None:
            return None
        start = next((role.start for role in roles if role.first == one.post[0]), None)
        first, end = self.reading.doc.tokens[one.post[0]], self.reading.doc.tokens[one.post[1]].end
        return self.text[first.start if start is None else start : end]

    def roles(self, found: list[FoundRole]) -> list[Role]:
        """Posts and titles, with the entity of who holds them."""
        return [
            Role(
                id=self._id("role", one.span), start=one.start, end=one.end, text=self.text[one.start : one.end],
                rule=one.rule, entity=self.of_person.of[one.span].id(self.report),
            )
            for one in found
            if one.span in self.of_person.of
        ]  # fmt: skip

    def groups(self, found: list[FoundGroup]) -> list[Group]:
        """With count, noun, nationality, role and the body that they belong to."""
        return [self._group(one) for one in found]

    def _group(self, one: FoundGroup) -> Group:
        attrs = load("names/lexicon").entries[one.noun].attrs
        unit = self.crowd.unit.get(one.span)
        value = GroupValue(
            count=one.count, noun=one.lemma, nationality=one.nationality, role=attrs.get("role"),
            unit_of=unit.id(self.report) if unit and unit.spans else None, victim_class=attrs.get("class"),
        )  # fmt: skip
        return Group(
            id=self._id("group", one.span), start=one.start, end=one.end, text=self.text[one.start : one.end],
            rule=one.rule, entity=self.crowd.of[one.span].id(self.report), value=value,
        )  # fmt: skip
