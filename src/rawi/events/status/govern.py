"""What governs an event's trigger: the verbs and nouns around it that say how it stands, nearest first."""

from __future__ import annotations

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.status.behind import coming, follows
from rawi.events.status.hearsay import hearsay
from rawi.events.trigger import FINITE, Found, shortened_astray
from rawi.events.words import asked
from rawi.lexicon import Hit

_WINDOW = 24
_NOMINAL = ("masdar", "noun")
_BY_GUARDS, _SUFFERED = ("detained", "weapons"), ("killed", "wounded", "destroyed")
_PREDICATE = 8
"""Words behind a deed among which its predicate stands."""
_COUNTED = 3
"""Words behind a deed among which its objects are counted."""
_ENDLESS = ("movement", "talks")
"""The families of deeds that nobody calls for the end of."""
_FAR = 18
"""Words between a verb and its object where the preposition that the verb takes stands right before the object."""


def govern(page: Page, draft: Draft) -> None:
    """Find the governors of the draft's own trigger, nearest first."""
    found = draft.found
    sentence = page.sentence(found.first)
    first = max(sentence.first, found.first - _WINDOW)
    near = page.governors_in(first, found.first)
    for hit in sorted(near, key=lambda hit: (hit.first, hit.last), reverse=True):
        if hit.last >= found.first or page.has(hit.first, page.words.against):
            continue  # "in protest at the arrest": nobody refuses it
        if shortened_astray(page, hit):
            continue
        if any(hit.last < one.first and _opens_clause(page, one) for one in draft.governed):
            break  # "rejected the charge and launched a raid": a verb behind "and" is governed by nothing before it
        aim = hit.entry.attrs["part"] == "doer" and any(
            "via" in other.entry.attrs for other in draft.governed
        )
        if aim and found.first - hit.last > 1:
            continue  # "launched raids as a prelude to the advance of …": whoever launched need not advance
        reached = _reaches(page, hit, found) or _reaches_through(page, hit, draft)
        if reached and not any(_shares(hit, other) for other in draft.governed):
            draft.governed.append(hit)
    for hit in page.governors_in(found.last + 1, min(found.last + 8, sentence.stop)):
        if follows(page, hit, found):
            draft.governed.insert(0, hit) if "right" in hit.entry.attrs else draft.governed.append(hit)


def _besides(page: Page, hit: Hit, found: Found) -> bool:
    """ "The foiling of an attack and the arrest of three": what is joined to the foiling is done by those who foil it,
    where its objects are counted or it takes people into custody."""
    if hit.entry.attrs.get("status") != "thwarted" or not page.joined(found.hit):
        return False
    if found.measure in _BY_GUARDS:
        return True
    stop = min(found.last + 1 + _COUNTED, page.sentence(found.last).stop)
    return found.measure in _SUFFERED and bool(page.quantities_between(found.last + 1, stop))


def _names(page: Page, hit: Hit) -> bool:
    """ "The likely source of the attack": an adjective of the noun before it; or a word of a name ("the Organization of …",
    which is written like "organizing")."""
    if "right" in hit.entry.attrs and page.definite(hit.first) and page.definite(hit.first - 1):
        return True
    return hit.form.kind not in FINITE and hit.first in page.named_tokens


def _opens_clause(page: Page, hit: Hit) -> bool:
    return hit.form.kind in FINITE and page.joined(hit)


def _shares(hit: Hit, other: Hit) -> bool:
    """Two readings of one word; one that lends a subject and one that opens the event may both hold."""
    if {hit.entry.attrs["part"], other.entry.attrs["part"]} == {"doer", "opener"}:
        return False
    return hit.first <= other.last and other.first <= hit.last


def _reaches(page: Page, hit: Hit, found: Found) -> bool:
    """True where the governor's object is the trigger: close enough, and nothing that closes a clause between."""
    part, limit = hit.entry.attrs["part"], _limit(page, hit, found)
    if not _apt(hit, found) or _besides(page, hit, found) or _names(page, hit):
        return False
    if found.finite and part not in ("status", "background"):
        return False
    if found.trigger.weak and found.kind.outcome and _past_comma(page, hit, found):
        return False
    if not found.finite and {"verbal", "relative"} & hit.entry.attrs.keys():
        return False
    own = page.mentions_between(hit.last + 1, found.first)
    gap = found.first - hit.last - 1 - own
    if gap > limit or not _led(page, hit, found):
        return False
    if page.joined(found.hit) and (not limit or _ends_other(hit, found)):
        return False
    if part == "status" and _stands_beside(page, hit, found):
        return False  # "with the support of …" stands beside what is governed
    apart = hit.last < found.first - 1 and part == "doer"
    if apart and (
        page.has(found.first - 1, page.words.presumed) or page.has(found.first - 1, page.words.aftermath)
    ):
        return False  # "was unable to tell the causes of the blast", "was imposed after an attack"
    bound = part == "status" or (part == "opener" and "fact" not in hit.entry.attrs)
    if bound and (_of_another(page, hit, found) or _known(page, hit, found)):
        return False
    between = range(hit.last + 1, found.first)
    if any(page.folds[at] in page.words.clause or at in page.cues or _and_that(page, at) for at in between):
        return False
    if found.finite and part == "status" and hit.form.kind != "form":
        direct = {"verbal", "relative"} & hit.entry.attrs.keys()
        return bool(direct) or any(_that(page, hit, at) for at in between)
    return not (hit.suffix and part in ("doer", "hits"))


def _past_comma(page: Page, hit: Hit, found: Found) -> bool:
    """ "Seeks to take the town, and dozens fell dead": the fallen behind a comma fell; what is feared may be told on."""
    if hit.entry.attrs.get("status") not in ("planned", "requested"):
        return False
    return any(page.folds[at] in page.words.commas for at in range(hit.last + 1, found.first))


def _and_that(page: Page, token: int) -> bool:
    return page.bare(token) in page.words.that and page.folds[token] not in page.words.that


def _that(page: Page, hit: Hit, token: int) -> bool:
    """ "That", but for "after that" and the like, which only say when."""
    before = page.folds[token - 1]
    aside = before in page.words.when and before not in asked(hit.entry.id).takes
    return page.folds[token] in page.words.that and not aside


def _apt(hit: Hit, found: Found) -> bool:
    """True where the governor takes a deed of this kind ("signed" takes agreements, "left behind" the fallen)."""
    kind = hit.entry.attrs.get("of", found.kind.family)
    return kind == found.kind.family or (kind == "outcome" and found.kind.outcome)


def _reaches_through(page: Page, hit: Hit, draft: Draft) -> bool:
    """ "Urged both to reach a truce", "foiled a plot to kill": what says how a noun stands that governs the deed says it
    of the deed."""
    inner = draft.governed[-1] if draft.governed else None
    if inner is None or hit.entry.attrs["part"] != "status":
        return False
    # "They fear that the fighting may lead to …": what is feared to come about is feared.
    wished = inner.form.kind == "present" and page.folds[inner.first - 1] in page.words.plain_that
    if inner.form.kind not in _NOMINAL and not wished:
        return False
    if inner.entry.attrs["part"] == "background" or hit.last >= inner.first:
        return False
    if _of_another(page, inner, draft.found):
        return False  # "threatened after its attack": what stands between only says when
    return _reaches(page, hit, draft.found.shown_by(inner))


def _limit(page: Page, hit: Hit, found: Found) -> int:
    """How many words may stand between: more where the trigger stands right behind the verb's own preposition
    ("the army managed, with the support of …, to take")."""
    far = asked(hit.entry.id).far
    if hearsay(page, hit, found):
        return _FAR
    if "deed" in hit.entry.attrs and not found.finite and _bare(page, found):
        return _FAR
    if (
        far is not None
        and (hit.form.kind == "masdar" or hit.form.kind in FINITE)
        and page.folds[found.first - 1] == far
    ):
        return _FAR
    return int(hit.entry.attrs.get("within", 3))


def _bare(page: Page, found: Found) -> bool:
    """True where no preposition stands over the trigger."""
    clitic = any(letter in page.words.clitics for letter in found.hit.proclitic)
    return not clitic and page.folds[found.first - 1] not in page.words.adjunct


def _stands_beside(page: Page, hit: Hit, found: Found) -> bool:
    """A set phrase with "by" stands beside what is governed, unless the governor asks for "by" ("pledged to")."""
    by = page.words.letters["by"]
    beside = found.form.kind == "form" and page.bare(found.first).startswith(by)
    return beside and hit.last < found.first - 1 and asked(hit.entry.id).via != by


def _led(page: Page, hit: Hit, found: Found) -> bool:
    """True where the preposition that the governor takes stands over the trigger, or over the noun before it."""
    via = asked(hit.entry.id).via
    if via is None:
        return True
    if page.folds[found.first - 1] in page.words.plain_prepositions and page.folds[found.first - 1] != via:
        return False
    near = range(max(hit.last + 1, found.first - 2), found.first + 1)
    letters = tuple(page.words.letters[name] for name in ("to", "by") if page.words.letters[name] == via)
    return any(page.bare(at) == via or page.folds[at].startswith(letters) for at in near)


def _of_another(page: Page, hit: Hit, found: Found) -> bool:
    """ "Called for those behind the attack to be tried": what governs is said of another word than the event's."""
    before = page.folds[found.first - 1]
    aside = before in page.words.adjunct and before not in asked(hit.entry.id).takes
    if aside and hearsay(page, hit, found):
        return False
    return hit.last < found.first - 1 and (before in page.words.presumed or aside)


def _known(page: Page, hit: Hit, found: Found) -> bool:
    """ "They discussed the attack", "warned that the attack …", "this attack": violence with the article is known, and has
    happened."""
    told = hit.entry.attrs.get("status") == "feared" and page.folds[found.first - 1] in page.words.that
    stop = min(found.last + 1 + _PREDICATE, page.sentence(found.last).stop)
    if told and any(coming(page, at) for at in range(found.last + 1, stop)):
        return False  # "warned that the attack will lead to …": it hasn't come
    known = found.kind.cause and not found.finite and page.definite(found.first)
    this = page.has(found.first - 1, page.words.this)
    return known and ("open" in hit.entry.attrs or told or (this and hit.entry.attrs["part"] == "status"))


def inherit(page: Page, earlier: Draft | None, draft: Draft) -> None:
    """A verbal noun joined by "and" to another shares what governs it: "went on with combing … and clearing …"."""
    found = draft.found
    if earlier is None or earlier.sentence != draft.sentence:
        return
    draft.governed = [hit for hit in draft.governed if not _of_phrase(hit, earlier.found)]
    if found.finite or draft.governed:
        return
    joined = page.joined(found.hit)
    if joined and not earlier.found.finite and found.first - earlier.found.last <= 10:
        before = [hit for hit in earlier.governed if hit.first < earlier.found.first]
        draft.governed = [
            hit for hit in before if not (_besides(page, hit, found) or _ends_other(hit, found))
        ]


def _ends_other(hit: Hit, found: Found) -> bool:
    """ "The end of the shelling and the withdrawal of …": violence is to end, what else is joined to it isn't."""
    return "holds" in hit.entry.attrs and not found.finite and found.kind.family in _ENDLESS


def _of_phrase(hit: Hit, found: Found) -> bool:
    """True for a word of another deed's set phrase: the "stop" of "ceasefire" stops nothing behind it."""
    tells = "status" in hit.entry.attrs and "holds" not in hit.entry.attrs
    return not tells and found.first < found.last and found.first <= hit.first and hit.last <= found.last
