"""One happening, one event: outcomes go to their cause, and mentions of the same happening come together."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.phrase import Phrase
from rawi.events.phrases import counted
from rawi.events.setting import when
from rawi.model import EventDate, EventPlace, Place

_FALLEN = ("killed", "wounded")
_REAL = frozenset({"actual", "ongoing", "contested"})
_WIDE = (
    "admin1",
    "admin2",
    "region",
    "governorate",
    "district",
    "river",
    "sea",
    "desert",
    "mountain",
    "area",
)
_WINDOW = 40
"""How many events back or on one is sought that this may belong to: a report's worth, and linear in a book."""
_CLOSE = 120
"""Words within which one sentence goes on about those whom it named; a text without full stops is no sentence."""
_BESIDE = 6
_NAMED = ("organization", "person")
_SPOKEN = frozenset({"refused", "denied", "requested", "contested"})
_ROLES = ("agent", "target", "theme", "recipient", "foiler", "backer", "instrument")


def absorb(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Give each outcome to its cause: in its sentence, in the one before it, or where the same fallen went before."""
    kept: list[Draft] = []
    gone: list[Draft] = []
    for at, draft in enumerate(drafts):
        near = drafts[max(0, at - _WINDOW) : at + _WINDOW]
        cause = _joint(page, near, draft)
        if cause is None and draft.found.kind.outcome and draft.status in _REAL and not _of_its_own(draft):
            cause = _cause(page, near, draft) or _before(page, near, gone[-_WINDOW:], draft)
        if cause is None:
            kept.append(draft)
            continue
        gone.append(draft)
        draft.cause = cause
        _other_causes(page, near, cause, draft)
        _told_by(cause, draft)
        _sides(page, cause, draft)
        fallen = draft.held("target")
        if draft.found.measure == "wounded" and "target" in cause.roles:
            fallen = [phrase for phrase in fallen if not counted(phrase)]
        if draft.found.measure in _FALLEN:
            cause.fill("target", fallen)
        if "agent" not in cause.roles and draft.found.finite:
            cause.fill("agent", draft.held("agent"))
        cause.background = cause.background and draft.background
    return kept


def _told_by(cause: Draft, outcome: Draft) -> None:
    """The word for the toll is one of the event's, and the one that a sentence reports it by ("killed in a raid")."""
    cause.triggers.append(outcome.found)
    reports = outcome.found.measure == "killed" and outcome.found.form.kind != "form"
    if reports and outcome.sentence == cause.sentence and cause.toll is None:
        cause.toll = outcome.found


def _of_its_own(draft: Draft) -> bool:
    """Damage and flight with a doer or an object of their own are told as happenings, not as a toll."""
    return draft.found.measure not in ("killed", "wounded") and bool(draft.roles)


def _sides(page: Page, cause: Draft, outcome: Draft) -> None:
    """Fighting "with" one side in which others fell: the one side is the agent, the fallen are the other."""
    fallen = outcome.held("target")
    if "agent" in cause.roles or not fallen or "sides" not in cause.found.frame.values():
        return
    if not page.named(fallen) & page.named(cause.held("target")):
        cause.roles["agent"] = cause.roles.pop("target", [])
        cause.fill("target", fallen)


def _other_causes(page: Page, drafts: Sequence[Draft], cause: Draft, outcome: Draft) -> None:
    """ "Killed in raids of the coalition's and clashes with the army": the fallen are the other side of the clashes."""
    for other in drafts:
        joined = other.found.hit.proclitic[:1] == page.words.letters["conjunctions"][0]
        near = 0 < other.found.first - cause.found.last <= _BESIDE
        if other.sentence == cause.sentence and joined and near and _may_cause(other):
            _sides(page, other, outcome)


def _cause(page: Page, drafts: Sequence[Draft], outcome: Draft) -> Draft | None:
    same = [d for d in drafts if d.sentence == outcome.sentence and _may_cause(d)]
    if same:
        return min(same, key=lambda d: (_distance(page, outcome, d), d.found.first))
    if _located(outcome) or "agent" in outcome.roles:
        return None
    here = page.doc.sentences[outcome.sentence]
    for draft in reversed(drafts):
        there = page.doc.sentences[draft.sentence]
        beside = there.index == here.index - 1 and there.paragraph == here.paragraph
        if beside and page.topics[there.index] == page.topics[here.index] and _may_cause(draft):
            return draft
    return None


def _joint(page: Page, drafts: Sequence[Draft], outcome: Draft) -> Draft | None:
    """ "Killed and wounded 43": the wounding goes with the killing whose count it shares."""
    if outcome.found.measure != "wounded":
        return None
    for other in drafts:
        gap = outcome.found.first - other.found.last
        shared = other.sentence == outcome.sentence and 0 < gap <= 2
        if shared and other.found.measure == "killed":
            counted = page.quantities_between(other.found.last + 1, outcome.found.first)
            return None if counted else other
    return None


def _before(page: Page, drafts: Sequence[Draft], gone: Sequence[Draft], outcome: Draft) -> Draft | None:
    """The same people fell before; or a bare toll, which belongs to the violence told last."""
    names = page.named(outcome.held("target"))
    for earlier in gone:
        if names & page.named(earlier.held("target")) and earlier.kind == outcome.kind:
            return earlier.cause
    if outcome.found.form.kind != "form" or _located(outcome) or "agent" in outcome.roles:
        return None
    told = [d for d in drafts if d.found.first < outcome.found.first and _may_cause(d)]
    here = page.topics[outcome.sentence]
    return told[-1] if told and page.topics[told[-1].sentence] == here else None


def _located(draft: Draft) -> bool:
    return any(place.basis == "own" for place in draft.places)


def _may_cause(draft: Draft) -> bool:
    return draft.found.kind.cause and draft.status in _REAL


def _distance(page: Page, outcome: Draft, cause: Draft) -> int:
    """Words between, less where a word of cause or result stands between them."""
    low, high = sorted((outcome, cause), key=lambda d: d.found.first)
    between = range(low.found.last + 1, high.found.first)
    table = page.words.result if low is cause else page.words.cause
    linked = (
        any(page.has(at, table) for at in between) or page.words.letters["by"] in high.found.hit.proclitic
    )
    return len(between) - (15 if linked else 0) - (10 * cause.found.kind.specific)


def merge(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Bring mentions of one happening together, in the order of the text."""
    kept: list[Draft] = []
    for draft in drafts:
        alike = [d for d in reversed(kept[-_WINDOW:]) if _same(page, d, draft)]
        earlier = next((d for d in alike if d.kind == draft.kind), alike[0] if alike else None)
        if earlier is None:
            kept.append(draft)
        else:
            _join(page, earlier, draft)
    return kept


def side(drafts: Sequence[Draft]) -> None:
    """Of those who work together, whoever is named where the other side isn't is told of as doing so."""
    for draft in drafts:
        mutual = "agents" in draft.found.frame.values() and draft.found.kind.family != "talks"
        if mutual and "agent" not in draft.roles and "target" in draft.roles:
            draft.roles["agent"] = draft.roles.pop("target")


def _same(page: Page, a: Draft, b: Draft) -> bool:
    if not _types(page, a, b) or _apart(page, a, b) or _other(page, b) or _turned(page, a, b):
        return False
    if a.status != b.status:
        bare = b.status == "actual" and not b.governed
        return _takes_up(page, b) and (bare or b.status in _SPOKEN or {a.status, b.status} <= _REAL)
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
    return turned and not _place_names(page, a, towns=True) & _place_names(page, b, towns=True)


def _shares_ground(page: Page, a: Draft, b: Draft) -> bool:
    """One taking of ground: a place in common, and one doer, or none told the second time."""
    one, two = page.named(a.held("agent")), page.named(b.held("agent"))
    if not _place_names(page, a) & _place_names(page, b):
        return not b.roles and not any(p.basis == "own" for p in b.places)
    return bool(one & two) or not b.held("agent")


def _elsewhere(page: Page, a: Draft, b: Draft) -> bool:
    """Both have a town of their own, and none in common: a region may hold the other's town."""
    own = [any(p.basis == "own" for p in draft.places) for draft in (a, b)]
    if _place_names(page, a) & _place_names(page, b):
        return False
    one, two = _place_names(page, a, towns=True), _place_names(page, b, towns=True)
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
    if _takes_up(page, b) or (a.sentence == b.sentence and _generic(a)):
        return True
    refined = a.kind in b.found.kind.refines or b.kind in a.found.kind.refines
    return refined and not b.held("agent") and b.time_basis != "own"


def _takes_up(page: Page, draft: Draft) -> bool:
    """A definite word for any attack, with nothing of its own beside it."""
    found = draft.found
    article = page.words.letters["article"]
    definite = article in page.folds[found.first][: len(article) + 2] or bool(found.hit.suffix)
    return found.trigger.anaphor and definite


def _generic(draft: Draft) -> bool:
    return draft.found.trigger.anaphor or draft.found.kind.specific == 0


def _other(page: Page, draft: Draft) -> bool:
    """ "Another attack" is another one."""
    after = page.folds[draft.found.last + 1 : draft.found.last + 3]
    return any(word in page.words.another for word in after)


def _apart(page: Page, a: Draft, b: Draft) -> bool:
    """True where dates, places or actors tell the two apart."""
    day_a, day_b = when(a), when(b)
    if a.time_basis == b.time_basis == "own" and _sundered(day_a, day_b):
        return True
    return any(_disjoint(page, a.held(role), b.held(role)) for role in ("agent", "target", "theme", "foiler"))


def _sundered(a: EventDate, b: EventDate) -> bool:
    """True where one ends before the other begins."""
    if not (a.start and a.end and b.start and b.end):
        return False
    return a.end < b.start or b.end < a.start


def _disjoint(page: Page, a: Sequence[Phrase], b: Sequence[Phrase]) -> bool:
    """True where both name people, or both name things, and none is the same."""
    for kind in ("people", "thing"):
        one, two = [p for p in a if _class(p) == kind], [p for p in b if _class(p) == kind]
        names_a, names_b = page.named(one), page.named(two)
        if names_a and names_b and not names_a & names_b and not page.states(one) & page.states(two):
            return True
    return False


def _place_names(page: Page, draft: Draft, *, towns: bool = False) -> set[str]:
    """The places of an event by entity, its targets among them; without countries, or towns alone."""
    held = [page.mentions.get(place.mention) for place in draft.places]
    held += [phrase.mention for phrase in draft.held("target")]
    places = [
        mention for mention in held if isinstance(mention, Place) and mention.value.feature != "country"
    ]
    return {
        place.value.gazetteer_id or place.value.name
        for place in places
        if not towns or place.value.feature not in _WIDE
    }


def _where(page: Page, place: EventPlace) -> str:
    mention = page.mentions[place.mention]
    return (mention.value.gazetteer_id or mention.value.name) if isinstance(mention, Place) else mention.id


def _join(page: Page, a: Draft, b: Draft) -> None:
    a.triggers.extend(b.triggers)
    for role in _ROLES:
        if role not in a.roles and role in b.roles:
            a.fill(role, b.roles[role])
        elif role in b.roles:
            a.roles[role] = [_fullest(phrase, b.roles[role]) for phrase in a.roles[role]]
    more = a.sentence == b.sentence and b.found.first - a.found.last <= _CLOSE
    if more and not page.named(a.held("agent")):
        a.fill("agent", b.held("agent"))
    if b.status in _REAL:
        kinds = {_class(phrase) for phrase in a.held("target")}
        a.fill("target", [p for p in b.held("target") if kinds and (more or _class(p) not in kinds)])
    known = {_where(page, place) for place in a.places}
    a.places.extend(place for place in b.places if _where(page, place) not in known)
    if a.time is None and b.time is not None:
        a.time, a.time_basis = b.time, b.time_basis
    for claim, status in b.assertions.items():
        a.assertions.setdefault(claim, status)
    a.background = a.background and b.background
    if b.found.kind.specific > a.found.kind.specific:
        a.found = b.found
    b.cause = a


def _fullest(phrase: Phrase, told: Sequence[Phrase]) -> Phrase:
    """Of the forms by which two mentions of a happening name one organization or person, the one of most words."""
    entity = phrase.mention.entity
    same = [p for p in told if entity and p.mention.entity == entity and p.kind == phrase.kind]
    return (
        max([phrase, *same], key=lambda p: len(p.mention.text.split())) if phrase.kind in _NAMED else phrase
    )


def _class(phrase: Phrase) -> str:
    """People, or what violence hits besides them."""
    return "thing" if phrase.kind in ("place", "weapon", "document") else "people"


def owner(draft: Draft | None) -> Draft | None:
    """The draft that this one went into in the end."""
    while draft is not None and draft.cause is not None:
        draft = draft.cause
    return draft
