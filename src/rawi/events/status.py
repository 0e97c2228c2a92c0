"""How an event stands: actual, ongoing, planned, requested, thwarted, refused, denied, feared, conditional; and
whether it is background. Told by the words that govern its trigger, and by the claims whose content holds it."""

from __future__ import annotations

from typing import cast

from rawi.arabic import fold, splits
from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.trigger import Found
from rawi.events.words import words
from rawi.lexicon import Hit
from rawi.model import Claim, Status

_FINITE = ("past", "present")
_WINDOW = 16
_REAL = ("actual", "ongoing")
_BY_ACT = {"demand": "requested", "deny": "denied"}


def govern(page: Page, draft: Draft) -> None:
    """Find the governors of the draft's own trigger, nearest first."""
    found = draft.found
    sentence = page.sentence(found.first)
    first = max(sentence.first, found.first - _WINDOW)
    near = page.governors_in(first, found.first)
    for hit in sorted(near, key=lambda hit: (hit.first, hit.last), reverse=True):
        if hit.last >= found.first:
            continue
        if _reaches(page, hit, found) and not any(_shares(hit, other) for other in draft.governed):
            draft.governed.append(hit)
    for hit in page.governors_in(found.last + 1, min(found.last + 8, sentence.stop)):
        if _follows(page, hit, found):
            draft.governed.insert(0, hit) if "right" in hit.entry.attrs else draft.governed.append(hit)


def _shares(hit: Hit, other: Hit) -> bool:
    """Two readings of one word; one that lends a subject and one that opens the event may both hold."""
    if {hit.entry.attrs["part"], other.entry.attrs["part"]} == {"doer", "opener"}:
        return False
    return hit.first <= other.last and other.first <= hit.last


def _reaches(page: Page, hit: Hit, found: Found) -> bool:
    """True where the governor's object is the trigger: close enough, and nothing that closes a clause between."""
    part = hit.entry.attrs["part"]
    if found.finite and part not in ("status", "background"):
        return False
    own = page.mentions_between(hit.last + 1, found.first)
    gap = found.first - hit.last - 1 - own
    if gap > int(hit.entry.attrs.get("within", 3)) or not _led(page, hit, found):
        return False
    if part == "status" and _of_another(page, hit, found):
        return False
    between = range(hit.last + 1, found.first)
    if any(page.folds[at] in page.words.clause for at in between):
        return False
    if found.finite and part == "status" and hit.form.kind != "form":
        return any(page.folds[at] in page.words.that for at in between)
    return not (hit.suffix and part in ("doer", "hits"))


def _led(page: Page, hit: Hit, found: Found) -> bool:
    """True where the preposition that the governor takes stands over the trigger, or over the noun before it."""
    if "via" not in hit.entry.attrs:
        return True
    via = fold(hit.entry.attrs["via"])
    if page.folds[found.first - 1] in page.words.plain_prepositions and page.folds[found.first - 1] != via:
        return False
    near = range(max(hit.last + 1, found.first - 2), found.first + 1)
    letters = tuple(page.words.letters[name] for name in ("to", "by") if page.words.letters[name] == via)
    return any(page.bare(at) == via or page.folds[at].startswith(letters) for at in near)


def _of_another(page: Page, hit: Hit, found: Found) -> bool:
    """ "Called for those behind the attack to be tried": what governs is said of another word than the event's."""
    before = page.folds[found.first - 1]
    takes = frozenset(map(fold, hit.entry.attrs.get("takes", ())))
    return hit.last < found.first - 1 and (
        before in page.words.presumed or before in page.words.adjunct - takes
    )


def _follows(page: Page, hit: Hit, found: Found) -> bool:
    """A relative clause or participle behind the noun: "a raid that aircraft carried out", "the awaited attack"."""
    attrs = hit.entry.attrs
    gap = hit.first - found.last - 1
    if any(page.has(at, page.words.clause) for at in range(found.last + 1, hit.first)):
        return False
    if "right" in attrs:
        return gap < int(attrs["right"]) and page.mentions_between(found.last + 1, hit.first) == 0
    if found.finite:
        return False
    if attrs["part"] == "opener":
        bare = not hit.proclitic or hit.proclitic == page.words.letters["will"]
        return gap <= 2 and bare and hit.form.kind in (*_FINITE, "active")
    if attrs["part"] == "doer":
        relative = page.folds[hit.first - 1] in page.words.relative
        plain = [at for at in range(found.last + 1, hit.first) if page.doc.tokens[at].kind == "word"]
        return bool(hit.suffix or relative) and hit.form.kind in _FINITE and len(plain) - relative <= 4
    negated = page.has(hit.first - 1, page.words.negation)
    return attrs["part"] == "hits" and hit.form.kind in _FINITE and not (hit.suffix or negated) and gap <= 6


def inherit(page: Page, earlier: Draft | None, draft: Draft) -> None:
    """A verbal noun joined by "and" to another shares what governs it: "went on with combing … and clearing …"."""
    found = draft.found
    if earlier is None or earlier.sentence != draft.sentence or found.finite or draft.governed:
        return
    joined = found.hit.proclitic[:1] == page.words.letters["conjunctions"][0]
    if joined and not earlier.found.finite and found.first - earlier.found.last <= 10:
        draft.governed = [hit for hit in earlier.governed if hit.first < earlier.found.first]


def judge(page: Page, draft: Draft) -> None:
    """Set the draft's status and background from its own words."""
    told = (
        draft.found.trigger.status
        or _by_verb(page, draft)
        or _by_governor(page, draft)
        or _by_purpose(page, draft)
    )
    draft.status = told or ("ongoing" if _lasts(draft) else "actual")
    draft.background = _background(page, draft) or draft.found.trigger.background
    condition = range(draft.clause.first, draft.found.first)
    supposed = any(page.has(at, page.words.condition) for at in condition) or _would_have(page, draft)
    supposed = supposed or page.folds[draft.found.first - 1] in page.words.any
    if draft.status == "actual" and supposed:
        draft.status = "conditional"


def _would_have(page: Page, draft: Draft) -> bool:
    """ "The raids would have brought more", "the attack, if it comes": of an event that is their subject."""
    if draft.found.finite:
        return False
    first, stop = draft.found.last + 1, page.sentence(draft.found.first).stop
    if first < stop and page.has(first, page.words.condition):
        return True
    behind = range(first, min(first + 4, stop - 1))
    return any(page.folds[at] in page.words.was and _coming(page, at + 1) for at in behind)


def _coming(page: Page, token: int) -> bool:
    """True for a verb with the letter of the future before it."""
    will = page.words.letters["will"]
    return page.folds[token].startswith(will) and any(
        split.proclitic == will for split in splits(page.folds[token])
    )


def _lasts(draft: Draft) -> bool:
    """A state that no verb of the past tells: people are held, a town is under siege."""
    return draft.found.kind.state and draft.found.form.kind != "past"


def _by_verb(page: Page, draft: Draft) -> str | None:
    """Negation, future and mood of a finite verb."""
    found = draft.found
    letters = page.words.letters
    if not found.finite:
        return None
    before = page.folds[found.first - 1] if found.first > page.sentence(found.first).first else ""
    bare = page.bare(found.first - 1) if before else ""
    if letters["will"] in found.hit.proclitic or bare in page.words.future:
        would = range(max(draft.clause.first, found.first - 4), found.first)
        return "conditional" if any(page.has(at, page.words.was) for at in would) else "planned"
    if bare in page.words.negation:
        return "denied"
    if found.form.kind != "present":
        return None
    if letters["to"] in found.hit.proclitic:
        return "planned"
    if bare in page.words.may:
        return "conditional"
    if bare in page.words.plain_that and page.has(found.first - 2, page.words.own_means):
        return None
    if bare in page.words.plain_that:
        return _by_governor(page, draft) or "planned"
    return _by_governor(page, draft) or (None if _headline(page, draft) else "ongoing")


def _headline(page: Page, draft: Draft) -> bool:
    """A headline tells what has happened in the present; a state goes on all the same."""
    return page.doc.sentences[draft.sentence].zone == "headline" and not draft.found.kind.state


def _by_governor(page: Page, draft: Draft) -> str | None:
    """What the nearest governor says that says anything."""
    letters = words().letters
    for hit in draft.governed:
        attrs, present = hit.entry.attrs, hit.form.kind == "present"
        if _negated(page, hit):
            return str(attrs.get("negated", "denied"))
        if "status" in attrs and not _measured(page, hit):
            return str(attrs["status"])
        if present and "still" in attrs:
            return str(attrs["still"])
        if attrs["part"] not in ("doer", "opener"):
            continue
        # A past takes no "to": what reads as one is the verbal noun that is written the same.
        aim = hit.form.kind in ("masdar", "past") and letters["to"] in hit.proclitic
        if aim and not _told(page, hit.first):
            return "planned"
        if not present:
            continue
        if page.bare(hit.first - 1) in page.words.may:
            return "conditional"
        ahead = page.words.that | page.words.future
        if {letters["will"], letters["to"]} & set(hit.proclitic) or page.folds[hit.first - 1] in ahead:
            return "planned"
        if attrs["part"] == "doer" or "present" in attrs:
            return "ongoing"
    return None


def _negated(page: Page, hit: Hit) -> bool:
    """ "Did not carry out", "was unable to": of a finite verb that lends a subject, or that says how it is then."""
    part = hit.entry.attrs["part"]
    if hit.form.kind not in _FINITE or not ("negated" in hit.entry.attrs or part in ("doer", "opener")):
        return False
    return hit.first > page.sentence(hit.first).first and page.has(hit.first - 1, page.words.surely_not)


def _measured(page: Page, hit: Hit) -> bool:
    """True for what went on for a stated time ("it lasted two hours"): it is over."""
    if hit.form.kind != "past" or hit.last + 1 >= len(page.folds):
        return False
    stop = min(hit.last + 4, page.sentence(hit.last).stop)
    behind = page.times_in(page.doc.span(hit.last + 1, stop - 1)) if hit.last + 1 < stop else []
    return any(time.value.duration and not time.value.start for time in behind)


def _by_purpose(page: Page, draft: Draft) -> str | None:
    return "planned" if is_purpose(page, draft) else None


def is_purpose(page: Page, draft: Draft) -> bool:
    """ "To" before a bare verbal noun: an aim, unless the words before it tell a fact."""
    found = draft.found
    letters = page.words.letters
    nominal = found.form.kind in ("masdar", "form") and letters["to"] in found.hit.proclitic
    if not nominal or letters["article"] in page.folds[found.first][:4]:
        return False
    return not _told(page, found.first)


def _told(page: Page, token: int) -> bool:
    """True where the words before a verbal noun with "to" tell a fact, and no aim."""
    before = range(max(page.sentence(token).first, token - 6), token)
    return any(page.has(at, page.words.no_purpose) for at in before)


def _background(page: Page, draft: Draft) -> bool:
    found = draft.found
    floor = page.sentence(found.first).first
    if any(hit.entry.attrs["part"] == "background" for hit in draft.governed):
        return True
    start = [page.bare(at) for at in range(floor, min(floor + 2, found.first))]
    if any(word in page.words.aside for word in start):
        return True
    if found.finite and found.form.kind == "past":
        near = [page.bare(at) for at in range(max(floor, found.first - 6), found.first)]
        return any(word in page.words.was for word in near)
    return False


def assertions(page: Page, draft: Draft) -> None:
    """What each claim whose content holds the trigger makes of the event; and whether they disagree."""
    trigger = (draft.found.hit.start, draft.found.hit.end)
    said = {claim.id: _as_claimed(page, claim, draft) for claim in page.holding(trigger)}
    own = set(said.values())
    draft.assertions = said
    if len(own) > 1 and "denied" in own and own & set(_REAL):
        draft.status = "contested"
    elif said and len(own) == 1:
        draft.status = next(iter(own))


def _as_claimed(page: Page, claim: Claim, draft: Draft) -> str:
    """A denial or a demand is about what it predicates: a verbal noun in it may name what surely happened."""
    if claim.cue is None or draft.status not in _REAL or _unmoved(page, draft):
        return draft.status
    if claim.polarity == "negative" and (draft.found.finite or claim.act == "deny"):
        return "denied"
    return _BY_ACT.get(claim.act, draft.status)


def _unmoved(page: Page, draft: Draft) -> bool:
    """True where the claim is about another word, such as those who did it or what is to end it."""
    before, first = page.folds[draft.found.first - 1], page.doc.token_at(draft.found.hit.start)
    aside = before in page.words.presumed or before in page.words.adjunct - page.words.that
    return any("holds" in hit.entry.attrs for hit in draft.governed) or (aside and first > 0)


def as_status(word: str) -> Status:
    """The status as the model's closed list types it."""
    return cast("Status", word)
