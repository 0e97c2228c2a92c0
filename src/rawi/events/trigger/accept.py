"""Triggers: the words of the codebook that open an event here, each with the type and the frame it opens."""

from __future__ import annotations

from collections.abc import Iterator

from rawi.arabic import Form
from rawi.codebook import Codebook
from rawi.events.page import Page
from rawi.events.trigger.found import FINITE, Found
from rawi.events.trigger.near import Near, Nearby
from rawi.events.trigger.rules import Beside, Rules, Words, rules_of
from rawi.events.trigger.sense import OBJECT, name_of, relational, verb_here
from rawi.events.words import phrase_verbs
from rawi.lexicon import Hit
from rawi.model import Group, Place

_RIGHT = 4
_LEFT = 2
_OBJECT, _PLAIN = 16, 6
"""Words behind a verb among which its object is, past a subject with all its attributes; plain ones among them."""
_PEOPLE = 8
"""Words behind a trigger among which those whom it is done to begin, past its doer."""


def find(page: Page, codebook: Codebook) -> list[Found]:
    """All triggers of the report in order, each token in at most one."""
    sentences: dict[int, list[Hit]] = {}
    for hit in codebook.lexicon.find(page.doc):
        sentences.setdefault(page.sentence(hit.first).index, []).append(hit)
    named = _named(page)
    found: list[Found] = []
    for index, hits in sentences.items():
        sentence = page.doc.sentences[index]
        if sentence.zone in ("residue", "byline"):
            continue
        near = Nearby(page, sentence.first, sentence.stop)
        kept = [one for hit in hits if (one := _accept(page, codebook, hit, near.at(hit), named, index))]
        found.extend(_distinct(page, kept))
    return found


def _named(page: Page) -> set[int]:
    """Tokens inside names of people, organizations and places: a word of a name reports nothing."""
    inside: set[int] = set()
    for mention in page.mentions.values():
        if mention.kind in ("person", "organization", "role") or (
            isinstance(mention, Place) and mention.value.named
        ):
            first, last = page.tokens(mention)
            inside.update(range(first, last + 1))
    return inside


def _accept(
    page: Page, codebook: Codebook, hit: Hit, near: Near, named: set[int], sentence: int
) -> Found | None:
    kind, trigger = codebook.senses[hit.entry.id]
    if hit.first in named and hit.last in named:
        return None
    if hit.form.kind in ("active", "passive") or not page.stands(hit):
        return None
    if near.sport and kind.family in ("violence", "territory", "siege"):
        return None
    rules = rules_of(codebook)[hit.entry.id]
    if not _fits(page, hit, rules, near) or near.any(rules.elsewhere):
        return None
    form = _head(hit)
    finite = form.kind in FINITE
    if finite and (trigger.tense not in (None, form.kind) or hit.suffix == page.words.letters["your"]):
        return None  # news addresses nobody: what ends in "your" is another word
    if finite and (_governs(page, hit) or not verb_here(page, hit)):
        return None
    if not finite and (name_of(page, hit) or relational(page, hit)):
        return None
    return Found(kind, trigger, hit, form, sentence, finite, rules.frame)


def _head(hit: Hit) -> Form:
    """The form of the verb that opens a set phrase, else the trigger's own."""
    word = hit.form.text.partition(" ")[0]
    if hit.form.kind != "form":
        return hit.form
    for entry, form in phrase_verbs().get(word):
        if form.kind in FINITE and not (
            "noun_alike" in entry.attrs
            and form.number == "singular"
            and form.gender == "m"
            and form.kind == "past"
        ):
            return form
    return hit.form


def _governs(page: Page, hit: Hit) -> bool:
    """A verb written like one that says how another deed stands ("prepares for") is that one, unless it has counted
    people as its object ("evacuated 200 …" is written like "postponed")."""
    near = page.governors_in(hit.first, hit.first + 1)
    behind = page.phrases_in(hit.last + 1, min(hit.last + 1 + OBJECT, page.sentence(hit.last).stop))
    if any(isinstance(p.mention, Group) and p.mention.value.count and not p.prep for p in behind):
        return False
    return any(
        g.entry.attrs["part"] == "status" and g.form.kind in FINITE and g.entry.lemma != hit.entry.lemma
        for g in near
    )


def _fits(page: Page, hit: Hit, rules: Rules, near: Near) -> bool:
    if _meets(page, hit, rules.blocked, near):
        return False
    return rules.needs is None or _meets(page, hit, rules.needs, near)


def _meets(page: Page, hit: Hit, context: Beside, near: Near) -> bool:
    """True where one of the context's words stands where it says."""
    after = page.bares[hit.last + 1 : hit.last + 1 + _RIGHT]
    before = page.bares[max(hit.first - _LEFT, 0) : hit.first]
    if _among(after, context.right) or _among(before, context.left) or near.any(context.near):
        return True
    if any(context.object) and _among(_object_words(page, hit), context.object):
        return True
    return context.people and _people_after(page, hit)


def _object_words(page: Page, hit: Hit) -> list[str]:
    """The words behind a trigger among which its object is, past a subject of many words; none across a mark."""
    plain, at = 0, hit.last + 1
    stop = min(page.sentence(hit.last).stop, at + _OBJECT)
    while at < stop and plain < _PLAIN and page.doc.tokens[at].kind != "punct":
        held = page.phrases_in(at, at + 1)
        plain += not held
        at = held[0].last + 1 if held else at + 1
    return page.bares[hit.last + 1 : min(at, stop)]


def _people_after(page: Page, hit: Hit) -> bool:
    stop = min(hit.last + 1 + _PEOPLE, page.sentence(hit.last).stop)
    behind = (phrase.mention for phrase in page.phrases_in(hit.last + 1, stop))
    return any(isinstance(one, Group) and (one.value.count or one.value.victim_class) for one in behind)


def _among(beside: list[str], words: Words) -> bool:
    """True where one of the words or phrases stands in the stretch beside the trigger."""
    if not words.single.isdisjoint(beside):
        return True
    text = f" {' '.join(beside)} " if words.several else ""
    return any(f" {phrase} " in text for phrase in words.several)


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


def _distinct(page: Page, found: list[Found]) -> Iterator[Found]:
    """The longest first, a verb before its homographic noun, of two verbs the one whose tense fits; no two share a
    token."""
    taken: set[int] = set()
    kept = []
    order = sorted(
        found,
        key=lambda f: (
            f.first - f.last,
            -f.kind.specific,
            (2 if _annexed(page, f) else 0) if f.finite else 1,
            _strange(page, f),
            f.first,
            f.hit.entry.id,
        ),
    )
    for one in order:
        tokens = range(one.first, one.last + 1)
        if not taken.intersection(tokens):
            taken.update(tokens)
            kept.append(one)
    return iter(sorted(kept, key=lambda f: f.first))
