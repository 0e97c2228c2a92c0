"""What a report leaves open or says twice: contradictions, a headline unlike its text, repeats, the unresolved."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.events.draft import HAPPENED, Draft
from rawi.events.findings.differ import two_actors, two_hands, two_places, two_sides
from rawi.events.findings.made import anchors_of, make_finding
from rawi.events.findings.repeat import repeated_passages
from rawi.events.page import Page
from rawi.model import Finding, Organization


def find(page: Page, events: Sequence[Draft], mentions: Sequence[Draft]) -> tuple[Finding, ...]:
    """All findings of the report, each once, in a fixed order."""
    found = [
        *two_actors(page, events),
        *two_places(page, events),
        *two_sides(page, mentions),
        *two_hands(page, mentions),
        *_headline(page, mentions),
        *repeated_passages(page),
        *_open_dates(page, events),
        *_open_heads(page),
    ]
    return tuple({finding.id: finding for finding in found}.values())


def _headline(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """The headline tells as done what the body only fears, plans or denies."""
    for head in drafts:
        if page.doc.sentences[head.sentence].zone != "headline" or head.status not in HAPPENED:
            continue
        body = [
            d for d in drafts if d.kind == head.kind and page.doc.sentences[d.sentence].zone != "headline"
        ]
        if body and all(d.status not in HAPPENED for d in body):
            reason = f"the headline tells of {head.kind} as {head.status}, the body as {body[0].status}"
            a, b = anchors_of(page, head), anchors_of(page, body[0])
            yield make_finding(page, "headline_differs", "status", a, b, reason)


def _open_dates(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """A time in an event's sentence that no calendar day could be given."""
    held = {d.sentence for d in drafts}
    for time in page.times:
        first, _ = page.tokens(time)
        if time.value.start or time.value.end or time.value.duration or time.value.duration_low:
            continue
        if page.sentence(first).index in held:
            yield make_finding(
                page, "unresolved", "date", [time.id], [], "the text doesn't say which date this is"
            )


def _open_heads(page: Page) -> Iterator[Finding]:
    """A speaker by a definite name that the report nowhere introduces, at its first mention."""
    told: set[str] = set()
    for name in sorted(page.speakers, key=lambda m: page.mentions[m].start if m in page.mentions else -1):
        mention = page.mentions.get(name)
        if not isinstance(mention, Organization) or _introduced(page, mention) or mention.entity in told:
            continue
        if mention.entity:
            told.add(mention.entity)
        yield make_finding(
            page, "unresolved", "actor", [name], [], "the report doesn't say which organization this is"
        )


def _introduced(page: Page, mention: Organization) -> bool:
    """True where any mention of the same one has its name, or says whose it is ("the French government")."""
    entity = page.entities.get(mention.entity or "")
    if entity is None:
        return mention.value.named or len(mention.text.split()) > 1
    same = [page.mentions.get(name) for name in entity.mentions]
    named = any(isinstance(one, Organization) and one.value.named for one in same)
    return named or bool(entity.country or entity.name_en) or len(mention.text.split()) > 1
