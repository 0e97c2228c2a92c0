"""Named people count one, without a number."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import HAPPENED, Draft
from rawi.events.figures.made import Counted, held_in
from rawi.events.page import Page
from rawi.model import Figure, Person, Subject, identify

_PERSONS = ("killed", "wounded", "abducted", "detained", "killed_or_wounded")


def with_persons(page: Page, drafts: Sequence[Draft], found: list[Counted]) -> list[Counted]:
    """A named person who is killed, wounded, taken or held counts one, once in a report."""
    seen: set[tuple[str, str | None]] = set()
    counted = {(id(c.draft), c.figure.measure) for c in found}
    for draft in drafts:
        measure = draft.found.measure
        if measure not in _PERSONS or draft.status not in HAPPENED:
            continue
        people = [p.mention for p in draft.held("target") if isinstance(p.mention, Person)]
        if (id(draft), measure) in counted:
            continue
        for person in people:
            if (measure, person.entity or person.text) in seen:
                continue
            seen.add((measure, person.entity or person.text))
            figure = Figure(
                id=identify("f", page.doc.report_id, measure, person.start, person.end),
                measure=measure,
                subject=Subject(entity=person.entity, who=person.id, class_="person"),
                low=1,
                high=1,
                unit="person",
                mention=person.id,
                claims=held_in(page, person),
                rule="figure.person",
            )
            found.append(Counted(figure, draft))
    return sorted(found, key=lambda c: (page.mentions[c.figure.mention].start, c.figure.measure))
