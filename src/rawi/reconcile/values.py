"""One report's figures with all that comparing them needs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct

from rawi.model import Figure, Member
from rawi.reconcile.calendar import day
from rawi.reconcile.counting import Counted
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist
from rawi.reconcile.origins import Origins

STANDING = "stock"
"""The basis of figures of a state (held, besieged): they aren't tied to one happening, so that reports of one count
needn't tell of one event."""


class Value(Struct, frozen=True, gc=False):
    """A figure as it compares. `people`: entities across reports that it hangs on; `around`: those, and the places, of
    its sentence; `kind`: the type of its event; `class_`: who is counted, where it says more than people."""

    member: Member
    figure: Figure
    order: int
    published: int | None
    claims: tuple[Member, ...]
    origin: str | None
    denied: bool
    period: tuple[str | None, str | None] | None
    people: frozenset[str]
    around: frozenset[str]
    class_: str | None
    kind: str | None = None
    incident: str | None = None
    nationality: str | None = None
    sentence: int | None = None

    @property
    def standing(self) -> bool:
        """Is it a figure of a state?"""
        return self.figure.basis == STANDING


def values(gist: Gist, known: Known, origins: Origins, incident_of: Mapping[str, str]) -> Iterable[Value]:
    """The figures of one report, in the order of the text."""
    published = day(gist.published)
    for counted in gist.figures:
        yield _value(gist.report, published, counted, known, origins, incident_of)


def _value(
    report: str,
    published: int | None,
    counted: Counted,
    known: Known,
    origins: Origins,
    incident_of: Mapping[str, str],
) -> Value:
    claims = tuple((report, claim) for claim in counted.claims)
    people = [known.id(report, one) for one in counted.people]
    people += [origins.family(claim) for claim in claims]
    beside = [known.id(report, one) for one in counted.beside]
    return Value(
        member=(report, counted.figure.id),
        figure=counted.figure,
        order=counted.order,
        published=published,
        claims=claims,
        origin=origins.id(claims[0]) if claims else None,
        denied=counted.denied,
        period=counted.period,
        people=frozenset(one for one in people if one is not None),
        around=frozenset([one for one in beside if one is not None] + list(counted.places)),
        class_=counted.class_,
        kind=counted.kind,
        incident=incident_of.get(counted.event) if counted.event is not None else None,
        nationality=counted.figure.subject.nationality,
        sentence=counted.sentence,
    )
