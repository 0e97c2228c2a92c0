"""One happening, one event: outcomes go to their cause, and mentions of the same happening come together."""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page, Phrase
from rawi.events.setting import when
from rawi.model import Place

_REAL = frozenset({"actual", "ongoing", "contested"})
_ROLES = ("agent", "target", "theme", "recipient", "foiler", "backer", "instrument")


def absorb(page: Page, drafts: list[Draft]) -> list[Draft]:
    """Give each outcome to its cause: in its sentence, in the one before it, or where the same fallen went before."""
    kept: list[Draft] = []
    gone: list[Draft] = []
    for draft in drafts:
        cause = None
        if draft.found.kind.outcome and draft.status in _REAL:
            cause = _cause(page, drafts, draft) or _before(page, drafts, gone, draft)
        if cause is None:
            kept.append(draft)
            continue
        gone.append(draft)
        draft.cause = cause
        if "target" not in cause.roles and draft.found.kind.measure in ("killed", "wounded"):
            cause.fill("target", draft.held("target"))
        if "agent" not in cause.roles:
            cause.fill("agent", draft.held("agent"))
        cause.background = cause.background and draft.background
    return kept


def _cause(page: Page, drafts: Sequence[Draft], outcome: Draft) -> Draft | None:
    same = [d for d in drafts if d.sentence == outcome.sentence and _may_cause(d)]
    if same:
        return min(same, key=lambda d: (_distance(page, outcome, d), d.found.first))
    if _located(outcome) or "agent" in outcome.roles:
        return None
    here = page.doc.sentences[outcome.sentence]
    for draft in reversed(drafts):
        there = page.doc.sentences[draft.sentence]
        if there.index == here.index - 1 and there.paragraph == here.paragraph and _may_cause(draft):
            return draft
    return None


def _before(page: Page, drafts: Sequence[Draft], gone: Sequence[Draft], outcome: Draft) -> Draft | None:
    """The same people fell before; or a bare toll, which belongs to the violence told last."""
    names = _names(outcome.held("target"))
    for earlier in gone:
        if names & _names(earlier.held("target")) and earlier.kind == outcome.kind:
            return earlier.cause
    if outcome.found.hit.form.kind != "form" or _located(outcome) or "agent" in outcome.roles:
        return None
    told = [d for d in drafts if d.found.first < outcome.found.first and _may_cause(d)]
    return told[-1] if told else None


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
        earlier = next((d for d in reversed(kept) if _same(page, d, draft)), None)
        if earlier is None:
            kept.append(draft)
        else:
            _join(earlier, draft)
    return kept


def _same(page: Page, a: Draft, b: Draft) -> bool:
    if not _types(page, a, b):
        return False
    if b.found.kind.merge == "sentence" and a.sentence != b.sentence:
        return False
    if (a.status in _REAL) != (b.status in _REAL) or (a.status not in _REAL and a.status != b.status):
        return False
    if _apart(a, b) or _other(page, b):
        return False
    return not (_elsewhere(page, a, b) and not _takes_up(page, b))


def _elsewhere(page: Page, a: Draft, b: Draft) -> bool:
    """Both have a place of their own, and no place in common."""
    own = [any(p.basis == "own" for p in draft.places) for draft in (a, b)]
    one, two = _place_names(page, a), _place_names(page, b)
    return all(own) and bool(one and two) and not one & two


def _types(page: Page, a: Draft, b: Draft) -> bool:
    if a.kind == b.kind:
        return True
    if a.found.kind.family is None or a.found.kind.family != b.found.kind.family:
        return False
    if not (a.found.kind.cause and b.found.kind.cause):
        return False
    return _takes_up(page, b) or (a.sentence == b.sentence and _generic(a))


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


def _apart(a: Draft, b: Draft) -> bool:
    """True where dates, places or actors tell the two apart."""
    day_a, day_b = when(a), when(b)
    if (
        a.time_basis == "own"
        and b.time_basis == "own"
        and day_a.start
        and day_b.end
        and day_a.end
        and day_b.start
    ):
        if day_a.end < day_b.start or day_b.end < day_a.start:
            return True
    return any(_disjoint(a.held(role), b.held(role)) for role in ("agent", "target", "theme", "foiler"))


def _disjoint(a: Sequence[Phrase], b: Sequence[Phrase]) -> bool:
    names_a, names_b = _names(a), _names(b)
    return bool(names_a and names_b) and not names_a & names_b


def _names(phrases: Sequence[Phrase]) -> set[str]:
    """Entities; what has none can't tell two apart."""
    return {p.mention.entity for p in phrases if p.mention.entity}


def _place_names(page: Page, draft: Draft) -> set[str]:
    found = set()
    for place in draft.places:
        mention = page.mentions.get(place.mention)
        if isinstance(mention, Place) and mention.value.feature != "country":
            found.add(mention.entity or mention.value.name)
    return found


def _join(a: Draft, b: Draft) -> None:
    a.triggers.extend(b.triggers)
    for role in _ROLES:
        if role not in a.roles and role in b.roles:
            a.fill(role, b.roles[role])
    own = any(place.basis == "own" for place in a.places)
    if b.places and (not a.places or (not own and any(p.basis == "own" for p in b.places))):
        a.places = b.places
    if a.time is None and b.time is not None:
        a.time, a.time_basis = b.time, b.time_basis
    a.claims.extend(c for c in b.claims if c not in a.claims)
    a.assertions.extend(x for x in b.assertions if x[0] not in {c for c, _ in a.assertions})
    a.background = a.background and b.background
    if b.found.kind.specific > a.found.kind.specific:
        a.found = b.found
    b.cause = a


def owner(draft: Draft | None) -> Draft | None:
    """The draft that this one went into in the end."""
    while draft is not None and draft.cause is not None:
        draft = draft.cause
    return draft
