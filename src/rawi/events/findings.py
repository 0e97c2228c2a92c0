"""Findings: where the report disagrees with itself, says a thing twice, or leaves a gap that a coder must see."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from rawi.events import merge
from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.model import Finding, Place, identify

_Kind = Literal["contradiction", "headline_differs", "repeated", "unresolved"]
_About = Literal["figure", "actor", "place", "status", "date", "certainty"]
_REAL = frozenset({"actual", "ongoing"})
_OPPOSED = {"east": ("west",), "west": ("east",), "north": ("south",), "south": ("north",)}
_ASIDE, _OF = 40, 5
_SHINGLE = 8
_LEAST = 12
_PROVINCE = ("admin1", "governorate", "region", "river", "desert")


def find(page: Page, events: Sequence[Draft], mentions: Sequence[Draft]) -> tuple[Finding, ...]:
    """All findings of the report, each once, in a fixed order."""
    found = [
        *_two_actors(page, events),
        *_two_places(page, events),
        *_two_sides(page, mentions),
        *_custody(page, mentions),
        *_headline(page, mentions),
        *_repeated(page),
        *_open_dates(page, events),
        *_open_heads(page),
    ]
    return tuple({finding.id: finding for finding in found}.values())


def _finding(
    page: Page, kind: _Kind, about: _About, a: Sequence[str], b: Sequence[str], reason: str
) -> Finding:
    name = identify("n", page.doc.report_id, kind, about, *a, "|", *b)
    return Finding(id=name, kind=kind, about=about, a=tuple(a), b=tuple(b), reason=reason)


def _ids(phrases: Sequence[Phrase]) -> list[str]:
    return [phrase.mention.id for phrase in phrases]


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


def _two_actors(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """One deed at one place given to two who did it, or to two who stopped it."""
    for a, b in _pairs(drafts):
        role = "foiler" if a.status == "thwarted" else "agent"
        one, two = a.held(role), b.held(role)
        if not one or not two or _names(one) & _names(two) or not _one_ground(page, a, b):
            continue
        others = ("agent", "target", "theme") if role == "foiler" else ("target", "theme")
        if page.named(a.held(*others)) & page.named(b.held(*others)):
            reason = f"one {a.kind} at one place is given to two different actors"
            yield _finding(page, "contradiction", "actor", _ids(one), _ids(two), reason)


def _two_places(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """One state of the same people at two places."""
    for a, b in _pairs(drafts):
        if not a.found.kind.state:
            continue
        one, two = _places(page, a), _places(page, b)
        if one and two and not one & two and page.named(a.held("target")) & page.named(b.held("target")):
            reason = f"the same {a.kind} is put at two different places"
            yield _finding(
                page, "contradiction", "place",
                [p.mention for p in a.places], [p.mention for p in b.places], reason,
            )  # fmt: skip


def _two_sides(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
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
                yield _finding(page, "contradiction", "place", told[0][1], anchors, reason)


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
            return side, _ids([p for p in near if p.kind == "place"][:1])
    return None, []


def _custody(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """People are said to be arrested, and to have been received from another side before."""
    arrests = [d for d in drafts if d.kind == "arrest" and d.status in _REAL]
    for given in (d for d in drafts if d.kind == "handover" and d.status in _REAL):
        for arrest in arrests:
            one, two = arrest.held("target"), given.held("theme")
            if _nations(one) & _nations(two):
                reason = "the same people are said to be arrested and to have been handed over"
                yield _finding(page, "contradiction", "status", _ids(one), _ids(two), reason)


def _nations(phrases: Sequence[Phrase]) -> set[str]:
    found = set()
    for phrase in phrases:
        value = phrase.mention.value
        for field in ("nationality", "country"):
            if getattr(value, field, None):
                found.add(str(getattr(value, field)))
    return found


def _headline(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """The headline tells as done what the body only fears, plans or denies."""
    for head in drafts:
        if page.doc.sentences[head.sentence].zone != "headline" or head.status not in _REAL:
            continue
        body = [
            d for d in drafts if d.kind == head.kind and page.doc.sentences[d.sentence].zone != "headline"
        ]
        if body and all(d.status not in _REAL for d in body):
            reason = f"the headline tells of {head.kind} as {head.status}, the body as {body[0].status}"
            a, b = _anchors(page, head), _anchors(page, body[0])
            yield _finding(page, "headline_differs", "status", a, b, reason)


def _anchors(page: Page, draft: Draft) -> list[str]:
    """Mentions that stand for the event: its roles', else those of its sentence."""
    held = _ids(draft.held("agent", "target", "theme"))
    sentence = page.doc.sentences[draft.sentence]
    return held or _ids(page.phrases_in(sentence.first, sentence.stop))


def _repeated(page: Page) -> Iterator[Finding]:
    """A passage of a dozen words or more that stands twice."""
    words = [at for at, token in enumerate(page.doc.tokens) if token.kind != "punct"]
    folds = [page.folds[at] for at in words]
    keys = list(zip(*(folds[step:] for step in range(_SHINGLE)), strict=False))
    seen: dict[tuple[str, ...], int] = {}
    at = 0
    while at < len(keys):
        key = keys[at]
        first = seen.get(key)
        if first is None or first + _SHINGLE > at:
            seen.setdefault(key, at)
            at += 1
            continue
        length = _length(page, words, first, at)
        if length >= _LEAST:
            yield _passage(page, words, first, at, length)
        at += max(length, 1)


def _length(page: Page, words: Sequence[int], first: int, at: int) -> int:
    length = 0
    while at + length < len(words) and first + length < at:
        if page.folds[words[first + length]] != page.folds[words[at + length]]:
            break
        length += 1
    return length


def _passage(page: Page, words: Sequence[int], first: int, at: int, length: int) -> Finding:
    a = _ids(page.phrases_in(words[first], words[first + length - 1] + 1))
    b = _ids(page.phrases_in(words[at], words[at + length - 1] + 1))
    one, two = page.doc.tokens[words[first]].start, page.doc.tokens[words[at]].start
    reason = f"{length} words at {one} stand again at {two}"
    return _finding(page, "repeated", "certainty", a, b, reason)


def _open_dates(page: Page, drafts: Sequence[Draft]) -> Iterator[Finding]:
    """A time in an event's sentence that no calendar day could be given."""
    held = {d.sentence for d in drafts}
    for time in page.times:
        first, _ = page.tokens(time)
        if time.value.start or time.value.end or time.value.duration or time.value.duration_low:
            continue
        if page.sentence(first).index in held:
            yield _finding(
                page, "unresolved", "date", [time.id], [], "the text doesn't say which date this is"
            )


def _open_heads(page: Page) -> Iterator[Finding]:
    """A speaker by a definite name that the report nowhere introduces."""
    for name in sorted(page.speakers, key=lambda m: page.mentions[m].start if m in page.mentions else -1):
        mention = page.mentions.get(name)
        if mention is None or mention.kind != "organization" or mention.entity:
            continue
        yield _finding(
            page, "unresolved", "actor", [name], [], "the report doesn't say which organization this is"
        )
