"""The derivation of what stands between reports: incidents, subjects, origins, stories, shared entities."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from rawi.case.explain import Derivation, derive
from rawi.case.locate import Found, Kind, everything
from rawi.model import (
    ComparedSubject,
    Incident,
    Origin,
    Record,
    SharedEntity,
    Story,
)

Joined = Incident | ComparedSubject | Origin | Story | SharedEntity


KINDS: dict[str, type[Joined]] = {
    "incidents": Incident,
    "subjects": ComparedSubject,
    "origins": Origin,
    "stories": Story,
    "entities": SharedEntity,
}


def from_row(kind: str, body: bytes) -> Joined:
    """What the case keeps of a group, by its kind."""
    return msgspec.json.decode(body, type=KINDS[kind])


def members(one: Joined) -> tuple[tuple[str, Kind, str], ...]:
    """(report, kind, id) of everything that was joined."""
    match one:
        case Incident():
            return tuple((report, "event", item) for report, item in one.members)
        case ComparedSubject():
            return tuple((value.report, "figure", value.figure) for value in one.values)
        case Origin():
            return tuple((report, "claim", item) for report, item in one.claims)
        case SharedEntity():
            return tuple((report, "entity", item) for report, item in one.members)
        case Story():
            return tuple((report, "report", report) for report in one.reports)


def derive_joined(one: Joined, record: Callable[[str], Record]) -> Derivation:
    """The tree: why it was joined, then each member with its own derivation."""
    parts = [_member(record(report), kind, item) for report, kind, item in members(one)]
    reasons = tuple(Derivation(label=f"because {reason}") for reason in _reasons(one))
    return Derivation(label=_label(one), id=one.id, children=(*reasons, *parts))


def _member(record: Record, kind: Kind, item: str) -> Derivation:
    found = next(one for one in everything(record) if one.kind == kind and one.item.id == item)
    report = record.report
    told = " · ".join(filter(None, (report.outlet or report.source, report.published)))
    if kind == "report":
        return Derivation(label=f"report {told}", id=report.id, report=report.id)
    return Derivation(
        label=f"in {told}", report=report.id, children=(derive(Found(record, kind, found.item)),)
    )


def _label(one: Joined) -> str:
    match one:
        case Incident():
            return f"incident {one.type}, {len(one.members)} accounts"
        case ComparedSubject():
            return f"subject {one.measure}{f', {one.class_}' if one.class_ else ''}, {len(one.values)} values"
        case Origin():
            return f"origin {one.name or ''}".strip()
        case SharedEntity():
            return f"entity {one.name or ''}".strip()
        case Story():
            return f"story, {len(one.reports)} reports"


def _reasons(one: Joined) -> tuple[str, ...]:
    match one:
        case Incident():
            links = [(link.verdict, link.score, ", ".join(link.reasons)) for link in one.links]
            return tuple(f"{verdict} ({score:.2f}): {why}" for verdict, score, why in links)
        case ComparedSubject():
            return tuple(
                f"{link.a[1]} and {link.b[1]} {link.relation}: {link.reason}" for link in one.relations
            )
        case Origin():
            return one.merged_because
        case SharedEntity():
            return one.reasons
        case Story():
            return ()
