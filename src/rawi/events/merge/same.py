"""Whether two mentions are of one happening: by type, status, doers, day and place."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.merge.absorb import REAL
from rawi.events.merge.another import another
from rawi.events.merge.ground import grounds
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.setting import length, old, when
from rawi.model import EventDate, Place

_SPOKEN = frozenset({"refused", "denied", "requested", "contested"})
_LONG_AGO = 60
"""Days after which what is told with its day is no news of the report's."""
_SUM = 3
"""Days over which a toll is a sum and no happening's own."""
_SERIES = 90
"""Days over which what happened is no one day's happening, counted or not."""


def same(page: Page, a: Draft, b: Draft) -> bool:
    if not _types(page, a, b) or _apart(page, a, b) or _turned(page, a, b) or another(page, a, b):
        return False
    if a.status != b.status:
        if b.found.trigger.status == "thwarted":
            return a.kind == b.kind and a.status in REAL  # the missiles just told as fired are shot down
        bare = b.status == "actual" and not b.governed
        return _takes_up(page, b) and (bare or b.status in _SPOKEN or {a.status, b.status} <= REAL)
    if a.sentence == b.sentence or _takes_up(page, b):
        return True
    if b.found.kind.merge == "sentence":
        return False
    if b.found.kind.merge == "place":
        return _shares_ground(page, a, b)
    return not _elsewhere(page, a, b)


def _turned(page: Page, a: Draft, b: Draft) -> bool:
    """The report turned to another matter between them, and no town of the one is the other's."""
    turned = page.topics[a.sentence] != page.topics[b.sentence]
    return turned and not grounds(page, a, towns=True) & grounds(page, b, towns=True)


def _shares_ground(page: Page, a: Draft, b: Draft) -> bool:
    """One taking of ground: a place in common, and one doer, or none told the second time."""
    one, two = page.named(a.held("agent")), page.named(b.held("agent"))
    if not grounds(page, a) & grounds(page, b):
        return not b.roles and not any(p.basis == "own" for p in b.places)
    return bool(one & two) or not b.held("agent")


def _elsewhere(page: Page, a: Draft, b: Draft) -> bool:
    """Both have a town of their own, and none in common: a region may hold the other's town."""
    own = [any(p.basis == "own" for p in draft.places) for draft in (a, b)]
    if grounds(page, a) & grounds(page, b):
        return False
    one, two = grounds(page, a, towns=True), grounds(page, b, towns=True)
    far = _provinces(page, a), _provinces(page, b)
    return all(own) and (bool(one and two) or (all(far) and not far[0] & far[1]))


def _provinces(page: Page, draft: Draft) -> set[str]:
    """The first-level divisions that the event's places lie in."""
    held = [page.mentions.get(place.mention) for place in draft.places]
    return {m.value.admin1 for m in held if isinstance(m, Place) and m.value.admin1}


def _types(page: Page, a: Draft, b: Draft) -> bool:
    if a.kind == b.kind:
        return True
    if a.found.kind.family is None or a.found.kind.family != b.found.kind.family:
        return False
    if not (a.found.kind.cause and b.found.kind.cause):
        return False
    refined = a.kind in b.found.kind.refines or b.kind in a.found.kind.refines
    if _takes_up(page, b) and (refined or _general(a) or _general(b)):
        return True
    if a.sentence == b.sentence and (_generic(a) or (refined and _bombs(a) and _bombs(b))):
        return True
    return refined and not b.held("agent") and b.time_basis != "own"


def _takes_up(page: Page, draft: Draft) -> bool:
    """A definite word for any attack, with nothing of its own beside it."""
    found = draft.found
    return found.trigger.anaphor and (page.definite(found.first) or bool(found.hit.suffix))


def _this(page: Page, draft: Draft) -> bool:
    """ "This attack is the deadliest since March": whatever day stands beside it, it was just told."""
    first = draft.found.first
    return _takes_up(page, draft) and first > 0 and page.has(first - 1, page.words.this)


def _general(draft: Draft) -> bool:
    """True for a type that others refine: an attack, whose means the report may tell later."""
    return draft.found.kind.specific == 0


def _bombs(draft: Draft) -> bool:
    """True where the word tells who or what blew up, and nothing that anyone else did."""
    return not draft.found.finite and draft.found.form.kind != "masdar"


def _generic(draft: Draft) -> bool:
    return draft.found.trigger.anaphor or draft.found.kind.specific == 0


def _apart(page: Page, a: Draft, b: Draft) -> bool:
    """True where dates, places or actors tell the two apart."""
    recalled = old(b, page.published, _LONG_AGO) and not _takes_up(page, b)
    if recalled and a.time is None and not a.background:
        return True  # "another car exploded …", "a blast had killed 500 in October of last year"
    if a.time_basis == b.time_basis == "own" and not _this(page, b):
        day_a, day_b = when(a), when(b)
        lasts = (
            a.found.kind.state or b.found.kind.state
        )  # a siege is longer than the day on which it is told of
        days = _SUM if _counts(a, b) else _SERIES
        if _sundered(day_a, day_b) or (not lasts and _summed(day_a, day_b, days)):
            return True
    for role in ("agent", "target", "theme", "foiler"):
        if role in a.roles and role in b.roles and _disjoint(page, a.roles[role], b.roles[role]):
            return True
    return False


def _sundered(a: EventDate, b: EventDate) -> bool:
    """True where one ends before the other begins."""
    if not (a.start and a.end and b.start and b.end):
        return False
    return a.end < b.start or b.end < a.start


def _counts(a: Draft, b: Draft) -> bool:
    """Happenings with a toll each."""
    return a.found.measure is not None and a.kind == b.kind


def _summed(a: EventDate, b: EventDate, days: int) -> bool:
    """ "Two were killed on Tuesday, and nine in the last seven days": a day's happening, and a sum over several."""
    lengths = sorted(length for length in map(length, (a, b)) if length is not None)
    return len(lengths) == 2 and lengths[0] <= 1 and lengths[1] >= days


def _disjoint(page: Page, a: Sequence[Phrase], b: Sequence[Phrase]) -> bool:
    """True where both name people, or both name things, and none is the same."""
    if not a or not b:
        return False
    for kind in ("people", "thing"):
        one, two = [p for p in a if people_or_thing(p) == kind], [p for p in b if people_or_thing(p) == kind]
        if not one or not two:
            continue
        names_a, names_b = page.named(one), page.named(two)
        if names_a and names_b and names_a.isdisjoint(names_b) and not page.states(one) & page.states(two):
            return True
    return False


def people_or_thing(phrase: Phrase) -> str:
    """People, or what violence hits besides them."""
    return "thing" if phrase.kind in ("place", "weapon", "document") else "people"
