"""How an event stands by the words that govern its own: light verbs by tense and mood, others by what they say."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.status.hearsay import hearsay
from rawi.events.status.purpose import tells_fact
from rawi.events.trigger import FINITE, Found
from rawi.lexicon import Hit

_AIMS = ("planned", "requested", "conditional")
_UNDOES = ("thwarted", "refused", "denied", "feared")
"""How a plan, a call or a chance may stand that another word speaks of."""
_BESIDE = ("thwarted", "denied")
"""What undoes a deed that an adjective calls imminent."""
_LEND = ("doer", "opener")
"""Parts of a verb that lends an event its subject."""
_TENSED = ("doer", "opener", "sufferer", "hits", "status")
"""Parts whose verb lends the event its tense."""


def by_governor(page: Page, draft: Draft) -> str | None:
    """What the nearest governor says that says anything; a plan or a call that is foiled, refused or denied is that."""
    aim: str | None = None
    over: tuple[str, ...] = ()
    struck = _struck(draft)
    for hit in draft.governed:
        told = _says(page, hit, draft.found)
        if told == "planned" and struck and hit.entry.attrs["part"] in _LEND:
            continue  # "rode up to carry out an attack that hit …": the aim was reached
        if told is None and hit.form.kind == "past" and page.has(hit.first - 1, page.words.relative):
            return (
                aim  # "tries to take ground that was freed": what a relative clause tells in the past is done
            )
        managed = hit.form.kind == "past" and "negated" in hit.entry.attrs
        if told is None and managed and hit.entry.attrs["part"] == "doer":
            return aim  # "launches raids by which it managed to take …": what was managed is done
        if told is None:
            continue
        if aim is not None and told not in over:
            return aim
        if aim is not None and "yields" not in hit.entry.attrs:
            return told
        over = _yields(page, hit, told, draft.found)
        if not over:
            return told
        aim = told
    return aim


def _struck(draft: Draft) -> bool:
    """ "(An attack) that hit the station": a verb of the past behind the deed tells whom it hit."""
    for hit in draft.governed:
        if hit.first > draft.found.last and hit.entry.attrs["part"] == "hits" and hit.form.kind == "past":
            return True
    return False


def _yields(page: Page, hit: Hit, told: str, found: Found) -> tuple[str, ...]:
    """What an outer word may make of the event yet, in spite of this one."""
    if (
        hit.form.kind == "present"
        and told == "planned"
        and page.folds[hit.first - 1] in page.words.plain_that
    ):
        return (*_UNDOES, "requested", "conditional")  # "fears that they launch"
    if "yields" in hit.entry.attrs:
        return (*_BESIDE, "feared")
    if told == "ongoing" and hit.form.kind == "masdar":
        return (*_BESIDE, "refused")  # "kept the evacuation from going on"
    if told not in _AIMS or hit.form.kind in FINITE or page.joined(hit):
        return ()
    beside = hit.first > found.last and "loose" not in hit.entry.attrs
    return _BESIDE if beside else _UNDOES


def _says(page: Page, hit: Hit, found: Found) -> str | None:
    """How an event stands by this governor alone."""
    attrs = hit.entry.attrs
    if _negated(page, hit):
        return str(attrs.get("negated", "denied"))
    if hit.form.kind == "present" and "still" in attrs and not _over(page, hit):
        return str(attrs["still"])
    if "status" in attrs and hearsay(page, hit, found):
        return "denied"
    if "status" in attrs and not _measured(page, hit):
        return _aimed(page, hit) or _whoever(page, hit) or str(attrs["status"])
    return _lent(page, hit) if attrs["part"] in _TENSED else None


def _aimed(page: Page, hit: Hit) -> str | None:
    """ "In order to prevent an attack": nothing was prevented yet."""
    attrs = hit.entry.attrs
    noun = hit.form.kind in (
        "masdar",
        "past",
    )  # a past takes no "to": it is the noun that is written the same
    aim = "aimed" in attrs and noun and page.words.letters["to"] in hit.proclitic
    return str(attrs["aimed"]) if aim and not tells_fact(page, hit.first) else None


def _whoever(page: Page, hit: Hit) -> str | None:
    """ "Whoever wants to surrender": nobody is said to."""
    who = hit.form.kind == "present" and page.has(hit.first - 1, page.words.whoever)
    return "conditional" if who and hit.entry.attrs["status"] == "planned" else None


def _lent(page: Page, hit: Hit) -> str | None:
    """How an event stands by the tense and mood of the light verb that lends it a subject."""
    # A past takes no "to": what reads as one is the verbal noun that is written the same.
    letters, part = page.words.letters, hit.entry.attrs["part"]
    aim = hit.form.kind in ("masdar", "past") and letters["to"] in hit.proclitic
    if aim and part in ("doer", "opener") and not tells_fact(page, hit.first):
        return "planned"
    if hit.form.kind != "present":
        return None
    if page.bare(hit.first - 1) in page.words.may:
        return "conditional"
    if letters["will"] in hit.proclitic and _over(page, hit):
        return "conditional"  # "the killing that would have happened"
    before = page.folds[hit.first - 1]
    if before in page.words.plain_that and page.has(hit.first - 2, page.words.after_that):
        return None  # "before it answered by carrying out 30 raids"
    ahead = letters["will"] in hit.proclitic or letters["to"] in hit.proclitic
    if (
        ahead
        or before in page.words.plain_that
        or before in page.words.future
        or before in page.words.so_that
    ):
        return "planned"
    lasts = part in ("doer", "sufferer") or "present" in hit.entry.attrs
    return "ongoing" if lasts else None


def _over(page: Page, hit: Hit) -> bool:
    """ "Was trying": a present that "was" stands before tells of the past."""
    before = range(max(hit.first - 2, page.sentence(hit.first).first), hit.first)
    return any(page.has(at, page.words.was) for at in before)


def _negated(page: Page, hit: Hit) -> bool:
    """ "Did not carry out", "was unable to": of a finite verb that lends a subject, or that says how it is then."""
    part = hit.entry.attrs["part"]
    finite = hit.form.kind in FINITE or "short" in hit.entry.attrs
    if not finite or not ("negated" in hit.entry.attrs or part in ("doer", "opener", "sufferer")):
        return False
    return hit.first > page.sentence(hit.first).first and page.has(hit.first - 1, page.words.surely_not)


def _measured(page: Page, hit: Hit) -> bool:
    """True for what went on for a stated time ("it lasted two hours"): it is over."""
    if hit.form.kind != "past" or hit.last + 1 >= len(page.folds):
        return False
    stop = min(hit.last + 4, page.sentence(hit.last).stop)
    behind = page.times_in(page.doc.span(hit.last + 1, stop - 1)) if hit.last + 1 < stop else []
    return any(time.value.duration and not time.value.start for time in behind)
