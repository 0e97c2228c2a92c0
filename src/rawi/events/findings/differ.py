"""One deed given to two actors, two places or two sides, or people in two hands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.events import merge
from rawi.events.draft import HAPPENED, Draft
from rawi.events.findings.made import ids_of, make_finding
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.model import Finding, Place

_OPPOSED = {"east": ("west",), "west": ("east",), "north": ("south",), "south": ("north",)}
_ASIDE = 40
_OF = 5
_PROVINCE = ("admin1", "governorate", "region", "river", "desert")


def _names(phrases: Sequence[Phrase]) -> set[str]:
    return {phrase.mention.entity or phrase.mention.text for phrase in phrases}


def _places(page: Page, draft: Draft) -> set[str]:
    found = set()
    for place in draft.places:
        mention = page.mentions.get(place.mention)
        if isinstance(mention, Place) and place.basis == "own" and mention.value.feature != "country":
            found.add(mention.value.gazetteer_id or mention.value.name)
    return found


def _one_ground(page: Page, a: Draft, b: Draft) -> bool:
    """A place in common, or a town told the one time and its province the other."""
    if _places(page, a) & _places(page, b):
        return True
    one, two = _provinces(page, a), _provinces(page, b)
    return bool(one[0] & two[1] or two[0] & one[1])


def _provinces(page: Page, draft: Draft) -> tuple[set[str], set[str]]:
    """The provinces that the event's own places are (or are told by: a river, a desert), and those that they lie in."""
    are, hold = set[str](), set[str]()
    for place in draft.places:
        mention = page.mentions.get(place.mention)
        if isinstance(mention, Place) and place.basis == "own" and mention.value.admin1:
            hold.add(f"{mention.value.country}.{mention.value.admin1}")
            if mention.value.feature in _PROVINCE:
                are.add(f"{mention.value.country}.{mention.value.admin1}")
    return are, hold


def _pairs(drafts: Sequence[Draft]) -> Iterator[tuple[Draft, Draft]]:
    """Pairs of one type and one standing: few, since a report has few events of a type."""
    by_kind: dict[tuple[str, str], list[Draft]] = {}
    for draft in drafts:
        by_kind.setdefault((draft.kind, draft.status), []).append(draft)
    for same in by_kind.values():
        for at, a in enumerate(same[:20]):
            for b in same[at + 1 : 20]:
                yield a, b


def two_actors(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """One deed at one place given to two who did it, or to two who stopped it."""
    for a, b in _pairs(drafts):
        role = "foiler" if a.status == "thwarted" else "agent"
        one, two = a.held(role), b.held(role)
        if not one or not two or _names(one) & _names(two) or not _one_ground(page, a, b):
            continue
        others = ("agent", "target", "theme") if role == "foiler" else ("target", "theme")
        if page.named(a.held(*others)) & page.named(b.held(*others)):
            reason = f"one {a.kind} at one place is given to two different actors"
            yield make_finding(page, "contradiction", "actor", ids_of(one), ids_of(two), reason)


def two_places(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """One state of the same people at two places."""
    for a, b in _pairs(drafts):
        if not a.found.kind.state:
            continue
        one, two = _places(page, a), _places(page, b)
        if one and two and not one & two and page.named(a.held("target")) & page.named(b.held("target")):
            reason = f"the same {a.kind} is put at two different places"
            yield make_finding(
                page, "contradiction", "place",
                [p.mention for p in a.places], [p.mention for p in b.places], reason,
            )  # fmt: skip


def two_sides(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """What the report tells as one state of a place is put on two sides of it ("the western", then "the eastern")."""
    states: dict[int, list[tuple[str, list[str], Draft]]] = {}
    for draft in drafts:
        side, anchors = _side(page, draft) if draft.found.kind.state else (None, [])
        if side:
            states.setdefault(id(merge.owner(draft)), []).append((side, anchors, draft))
    for told in states.values():
        for side, anchors, draft in told[1:]:
            if side != told[0][0] and not {side, told[0][0]} - {*_OPPOSED.get(side, ()), side}:
                reason = f"the same {draft.kind} is put on the {told[0][0]} and on the {side} side"
                yield make_finding(page, "contradiction", "place", told[0][1], anchors, reason)


def _side(page: Page, draft: Draft) -> tuple[str | None, list[str]]:
    """The side of a place that the event's sentence tells last before it, else first behind it; and that place."""
    sentence = page.doc.sentences[draft.sentence]
    first, stop = draft.found.first, draft.found.last
    before = range(first - 1, max(sentence.first, first - _ASIDE), -1)
    behind = range(stop + 2, min(sentence.stop, stop + _ASIDE))
    for at in (*before, *behind):
        side = page.words.sides.get(page.folds[at])
        if side and page.words.side_heads & {page.folds[at - 1], page.folds[at - 1][1:]}:
            near = page.phrases_in(at + 1, min(at + _OF, sentence.stop))
            return side, ids_of([p for p in near if p.kind == "place"][:1])
    return None, []


def two_hands(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """People are said to be arrested, and to have been received from another side before."""
    arrests = [d for d in drafts if d.kind == "arrest" and d.status in HAPPENED]
    for given in (d for d in drafts if d.kind == "handover" and d.status in HAPPENED):
        for arrest in arrests:
            one, two = arrest.held("target"), given.held("theme")
            shared = _nations(one) & _nations(two)
            if shared:
                a, b = ([p for p in held if _nations([p]) & shared] for held in (one, two))
                reason = "the same people are said to be arrested and to have been handed over"
                yield make_finding(page, "contradiction", "status", ids_of(a), ids_of(b), reason)


def _nations(phrases: Sequence[Phrase]) -> set[str]:
    found = set()
    for phrase in phrases:
        value = phrase.mention.value
        for field in ("nationality", "country"):
            if getattr(value, field, None):
                found.add(str(getattr(value, field)))
    return found
