"""An event's place in ACLED and PLOVER: what the codebook's conditions may ask of it, and the answers."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.codebook import acled, plover
from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.model import Acled, Figure, Group, Plover


def code(
    page: Page, draft: Draft, figures: Sequence[Figure], beside: Sequence[str]
) -> tuple[Acled | None, Plover | None]:
    """The first rule of the type that holds, in each of the two."""
    facts = _facts(page, draft, figures, beside)
    kind = draft.found.kind
    return acled(kind, facts), plover(kind, facts)


def _facts(
    page: Page, draft: Draft, figures: Sequence[Figure], beside: Sequence[str]
) -> dict[str, Sequence[str]]:
    agents, targets = draft.held("agent"), draft.held("target", "theme")
    classes = [figure.subject.class_ for figure in figures if figure.subject.class_]
    classes += [p.mention.value.victim_class or "" for p in targets if isinstance(p.mention, Group)]
    classes += ["person" for p in targets if p.kind == "person"]
    return {
        "agent_type": _types(page, agents),
        "target_type": _types(page, targets),
        "agent_kind": [p.kind for p in agents],
        "target_kind": [p.kind for p in targets],
        "target_class": [name for name in classes if name],
        "figure": [figure.measure for figure in figures],
        "beside": beside,
        "trigger": [one.trigger.id for one in draft.triggers if one.trigger.id],
        "status": [draft.status],
    }


def _types(page: Page, phrases: Sequence[Phrase]) -> list[str]:
    entities = [page.entities.get(p.mention.entity or "") for p in phrases]
    return [entity.type for entity in entities if entity is not None and entity.type]
