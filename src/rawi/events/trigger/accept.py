"""Triggers: the words of the codebook that open an event here, each with the type and the frame it opens."""

from __future__ import annotations

from functools import lru_cache

from rawi.arabic import Form
from rawi.codebook import Codebook
from rawi.events.page import Page
from rawi.events.trigger.found import FINITE, Found
from rawi.events.trigger.near import Near, Nearby
from rawi.events.trigger.resumed import RIGHT, among, resumes, turn
from rawi.events.trigger.rules import Beside, Rules, rules_of
from rawi.events.trigger.sense import OBJECT, name_of, relational, shortened_astray, verb_here
from rawi.events.words import asked, phrase_verbs
from rawi.lexicon import Hit
from rawi.model import Group

_LEFT = 2
_OBJECT, _PLAIN = 16, 6
"""Words behind a verb among which its object is, past a subject with all its attributes; plain ones among them."""
_DESCRIBES = ("active", "passive")
"""The forms that say what somebody is, and report nothing."""
_FOUGHT = ("violence", "territory", "siege")
"""The families whose words tell of matches too."""
_WITHIN = 3
"""Words behind a verb among which the preposition that it takes stands, where its entry says nothing else."""
_MEANT = ("planned", "requested")
_JOINED = 6
"""Words between a deed that is meant and another that "and" joins to it."""
_PEOPLE = 8
"""Words behind a trigger among which those whom it is done to begin, past its doer."""


def find(page: Page, codebook: Codebook) -> list[Found]:
    """All triggers of the report in order, each token in at most one."""
    senses, sentences = rules_of(codebook), dict[int, list[Hit]]()
    for hit in codebook.lexicon.find(page.doc):
        sentences.setdefault(page.sentence(hit.first).index, []).append(hit)
    found: list[Found] = []
    turned: set[str] = set()
    for index, hits in sentences.items():
        sentence = page.doc.sentences[index]
        if sentence.zone in ("residue", "byline"):
            continue
        near = Nearby(page, sentence.first, sentence.stop)
        kept: list[Found] = []
        for hit in hits:
            one = _accept(page, senses[hit.entry.id], hit, near, index)
            if one is not None and not resumes(page, one, turned):
                kept.append(one)
            turn(page, senses[hit.entry.id], hit, turned, taken=one is not None)
        found.extend(_distinct(page, kept))
    return found


def _accept(page: Page, rules: Rules, hit: Hit, nearby: Nearby, sentence: int) -> Found | None:
    kind, trigger = rules.kind, rules.trigger
    if hit.first in page.named_tokens and hit.last in page.named_tokens:
        return None
    if hit.form.kind in _DESCRIBES or not page.stands(hit):
        return None
    near = nearby.at(hit)
    if near.sport and kind.family in _FOUGHT:
        return None
    if not _fits(page, hit, rules, near) or (not rules.elsewhere.none and near.any(rules.elsewhere)):
        return None
    form = _head(hit)
    finite = form.kind in FINITE
    own = hit.suffix in (page.words.letters["your"], page.words.letters["my"])
    if finite and (trigger.tense not in (None, form.kind) or own):
        return None  # news addresses nobody: what ends in "your" is another word; "my" is a noun's
    if form.kind == "past" and page.words.letters["will"] in hit.proclitic:
        return None  # a past takes no "will": "travel" looks like "will" and "fled"
    if finite and (_governs(page, hit) or not verb_here(page, hit) or shortened_astray(page, hit)):
        return None
    if not finite and (name_of(page, hit) or relational(page, hit)):
        return None
    return Found(kind, trigger, hit, form, sentence, rules.frame)


def _head(hit: Hit) -> Form:
    """The form of the verb that opens a set phrase, else the trigger's own."""
    if hit.form.kind != "form":
        return hit.form
    return _opening_verb(hit.form.text.partition(" ")[0]) or hit.form


@lru_cache(maxsize=1 << 12)
def _opening_verb(word: str) -> Form | None:
    for entry, form in phrase_verbs().get(word):
        if form.kind in FINITE and not (
            "noun_alike" in entry.attrs
            and form.number == "singular"
            and form.gender == "m"
            and form.kind == "past"
        ):
            return form
    return None


def _governs(page: Page, hit: Hit) -> bool:
    """A verb written like one that says how another deed stands ("prepares for") is that one, unless it has counted
    people as its object ("evacuated 200 …" is written like "postponed")."""
    near = page.governors_in(hit.first, hit.first + 1)
    if not any(
        g.entry.attrs["part"] == "status"
        and g.form.kind in FINITE
        and g.entry.lemma != hit.entry.lemma
        and _led(page, g)
        for g in near
    ):
        return False
    behind = page.phrases_in(hit.last + 1, min(hit.last + 1 + OBJECT, page.sentence(hit.last).stop))
    return not any(isinstance(p.mention, Group) and p.mention.value.count and not p.prep for p in behind)


def _led(page: Page, governor: Hit) -> bool:
    """True where the preposition that the verb takes stands behind it ("directs … to", but "the crowd heads …")."""
    via = asked(governor.entry.id).via
    if via is None:
        return True
    first, within = governor.last + 1, int(governor.entry.attrs.get("within", _WITHIN))
    stop = min(first + within + 1, page.sentence(governor.last).stop)
    letter = via in page.words.clitics
    return any(
        page.folds[at] == via or (letter and page.bare(at).startswith(via)) for at in range(first, stop)
    )


def _fits(page: Page, hit: Hit, rules: Rules, near: Near) -> bool:
    if not rules.blocked.none and _meets(page, hit, rules.blocked, near):
        return False
    return rules.needs is None or _meets(page, hit, rules.needs, near)


def _meets(page: Page, hit: Hit, context: Beside, near: Near) -> bool:
    """True where one of the context's words stands where it says."""
    after, behind = hit.last + 1, hit.last + 1 + RIGHT
    if not context.right.none and among(page.bares(after, behind), context.right):
        return True
    before = max(hit.first - _LEFT, 0)
    if not context.left.none and among(page.bares(before, hit.first), context.left):
        return True
    if not context.near.none and near.any(context.near):
        return True
    if not context.object.none and among(_object_words(page, hit), context.object):
        return True
    return context.people and _people_after(page, hit)


def _object_words(page: Page, hit: Hit) -> list[str]:
    """The words behind a trigger among which its object is, past a subject of many words; none across a mark."""
    plain, at = 0, hit.last + 1
    stop = min(page.sentence(hit.last).stop, at + _OBJECT)
    while at < stop and plain < _PLAIN and not page.parts(at):
        held = page.phrases_in(at, at + 1)
        plain += not held
        at = held[0].last + 1 if held else at + 1
    return page.bares(hit.last + 1, min(at, stop))


def _people_after(page: Page, hit: Hit) -> bool:
    stop = min(hit.last + 1 + _PEOPLE, page.sentence(hit.last).stop)
    for phrase in page.phrases_in(hit.last + 1, stop):
        one = phrase.mention
        if isinstance(one, Group) and (one.value.count or one.value.victim_class):
            return True
    return False


def _annexed(page: Page, found: Found) -> bool:
    """ "Shelling of the coalition's": a noun, for the verb that is written the same takes no "of" right behind it."""
    if not found.finite or found.form.kind != "past" or found.last + 1 >= len(page.folds):
        return False
    behind = page.phrases_in(found.last + 1, found.last + 2)
    return bool(behind) and behind[0].first == behind[0].over and behind[0].prep == page.words.letters["to"]


def _strange(page: Page, found: Found) -> bool:
    """True for a present that may be a past, and the other way round behind "that" and "not": news tells in the past."""
    before = page.bare(found.first - 1) if found.first else ""
    bound = before in page.words.that or before in page.words.negation or before in page.words.future
    return found.form.kind == ("past" if bound else "present")


def _meant_too(page: Page, found: Found, others: list[Found]) -> bool:
    """ "Threatened (with) shelling the town and kidnapping …": a noun, where "and" joins it to one that is only meant."""
    if not (found.finite and found.form.kind == "past" and page.joined(found.hit)):
        return False
    for other in others:
        near = not other.finite and 0 < found.first - other.last <= _JOINED
        if near and not any(page.parts(at) for at in range(other.last + 1, found.first)):
            meant = page.governors_in(max(0, other.first - _LEFT - 1), other.first)
            if any(g.entry.attrs.get("status") in _MEANT and _led(page, g) for g in meant):
                return True
    return False


def _apart(found: list[Found]) -> bool:
    """True where no two of them, which are in the order of their first tokens, share a token."""
    last = -1
    for one in found:
        if one.first <= last:
            return False
        last = one.last
    return True


def _distinct(page: Page, found: list[Found]) -> list[Found]:
    """The longest first, a verb before its homographic noun, of two verbs the one whose tense fits; no two share a
    token."""
    if _apart(found):
        return found
    taken: set[int] = set()
    kept: list[Found] = []
    order = sorted(
        found,
        key=lambda f: (
            f.first - f.last,
            -f.kind.specific,
            (2 if _annexed(page, f) or _meant_too(page, f, found) else 0) if f.finite else 1,
            _strange(page, f),
            f.form.number == "dual"
            and f.form.kind == "masdar",  # "the dead" are written like "two killings of"
            f.first,
            f.hit.entry.id,
        ),
    )
    for one in order:
        tokens = range(one.first, one.last + 1)
        if not taken.intersection(tokens):
            taken.update(tokens)
            kept.append(one)
    return sorted(kept, key=lambda f: f.first)
