"""Triggers: which words of the codebook report an event here, and which only look like it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct

from rawi.arabic import Form, fold
from rawi.codebook import Codebook, Context, EventType, Trigger
from rawi.events.page import Page
from rawi.events.words import phrase_verbs
from rawi.lexicon import Hit
from rawi.model import Group, Place

_FINITE = ("past", "present")
_RIGHT, _LEFT = 4, 2
_OBJECT = 4
_PEOPLE = 8
"""Words behind a trigger among which those whom it is done to begin, past its doer."""
_CLITICS = 2
"""How many letters may be written before a word of a condition."""
_BLOCK = 60
"""Words that are near one another: in a sentence without end a condition looks this far at least."""


class Found(Struct, frozen=True):
    """A trigger in its sentence. `finite`: a verb with a person, also one that opens a set phrase; else a noun, a
    verbal noun or a set phrase. `form` is the verb's, or the whole trigger's."""

    kind: EventType
    trigger: Trigger
    hit: Hit
    form: Form
    sentence: int
    finite: bool
    frame: dict[str, str]

    @property
    def first(self) -> int:
        return self.hit.first

    @property
    def last(self) -> int:
        return self.hit.last

    @property
    def measure(self) -> str | None:
        """What a count of those whom it is done to counts: the trigger's own word for it, else the type's."""
        return self.trigger.measure or self.kind.measure


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
        near = _Nearby(page, sentence.first, sentence.stop)
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


class _Near:
    """The words around one spot, for conditions on what stands anywhere near a trigger."""

    def __init__(self, page: Page, first: int, stop: int):
        folds = page.folds[first:stop]
        self.joined = f" {' '.join(folds)} "
        self.words = {word[cut:] for word in folds for cut in range(_CLITICS + 1)}
        self.sport = not page.words.sport.isdisjoint(folds)

    def any(self, words: _Words) -> bool:
        """True where one of the words stands there whole, or behind clitics."""
        return not self.words.isdisjoint(words.single) or any(
            f"{phrase} " in self.joined and _whole(self.joined, phrase) for phrase in words.several
        )


class _Nearby:
    """A sentence cut into blocks: what is near a trigger stands in its block or in one beside it."""

    def __init__(self, page: Page, first: int, stop: int):
        self.page, self.first, self.stop = page, first, stop
        self.blocks: dict[int, _Near] = {}

    def at(self, hit: Hit) -> _Near:
        block = (hit.first - self.first) // _BLOCK if self.stop - self.first > 2 * _BLOCK else 0
        if block not in self.blocks:
            begin = max(self.first, self.first + (block - 1) * _BLOCK)
            end = min(self.stop, self.first + (block + 2) * _BLOCK)
            self.blocks[block] = _Near(self.page, begin, end)
        return self.blocks[block]


def _whole(joined: str, phrase: str) -> bool:
    """True where the phrase stands there from its beginning, or behind a clitic."""
    at = joined.find(phrase + " ")
    while at >= 0:
        space = joined.rfind(" ", 0, at)
        if at - space <= _CLITICS + 1:
            return True
        at = joined.find(phrase + " ", at + 1)
    return False


class _Words(NamedTuple):
    """Words of a condition, folded: those of one word, and phrases."""

    single: frozenset[str]
    several: tuple[str, ...]


class _Beside(NamedTuple):
    """A codebook's context with its words folded."""

    left: _Words
    right: _Words
    near: _Words
    people: bool


class _Rules(NamedTuple):
    """A trigger's conditions with their words folded, and its frame with its prepositions folded."""

    blocked: _Beside
    needs: _Beside | None
    elsewhere: _Words
    frame: dict[str, str]


def _folded(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(fold(word) for word in words)


def _words(words: tuple[str, ...]) -> _Words:
    folded = _folded(words)
    return _Words(
        frozenset(word for word in folded if " " not in word), tuple(word for word in folded if " " in word)
    )


def _context(context: Context) -> _Beside:
    return _Beside(_words(context.left), _words(context.right), _words(context.near), context.people)


@lru_cache(maxsize=8)
def _rules(codebook: Codebook) -> dict[str, _Rules]:
    """For each entry of the codebook's lexicon what must be around it, and the slots of its type and its own."""
    return {
        name: _Rules(
            _context(trigger.blocked),
            _context(trigger.needs) if trigger.needs else None,
            _words(kind.blocked.near),
            {s if s.isascii() else fold(s): role for s, role in (kind.frame | trigger.frame).items()},
        )
        for name, (kind, trigger) in codebook.senses.items()
    }


def _accept(
    page: Page, codebook: Codebook, hit: Hit, near: _Near, named: set[int], sentence: int
) -> Found | None:
    kind, trigger = codebook.senses[hit.entry.id]
    if hit.first in named and hit.last in named:
        return None
    if hit.form.kind in ("active", "passive") or not page.stands(hit):
        return None
    if near.sport and kind.family in ("violence", "territory", "siege"):
        return None
    rules = _rules(codebook)[hit.entry.id]
    if not _fits(page, hit, rules, near) or near.any(rules.elsewhere):
        return None
    form = _head(hit)
    finite = form.kind in _FINITE
    if finite and trigger.tense not in (None, form.kind):
        return None
    if finite and (_governs(page, hit) or not _verb_here(page, hit)):
        return None
    if not finite and (_name_of(page, hit) or _relational(page, hit)):
        return None
    return Found(kind, trigger, hit, form, sentence, finite, rules.frame)


def _head(hit: Hit) -> Form:
    """The form of the verb that opens a set phrase, else the trigger's own."""
    word, several, _ = hit.form.text.partition(" ")
    if hit.form.kind != "form" or not several:
        return hit.form
    for entry, form in phrase_verbs().get(word):
        if form.kind in _FINITE and not (
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
    behind = page.phrases_in(hit.last + 1, min(hit.last + 1 + _OBJECT, page.sentence(hit.last).stop))
    if any(isinstance(p.mention, Group) and p.mention.value.count and not p.prep for p in behind):
        return False
    return any(
        g.entry.attrs["part"] == "status" and g.form.kind in _FINITE and g.entry.lemma != hit.entry.lemma
        for g in near
    )


def _fits(page: Page, hit: Hit, rules: _Rules, near: _Near) -> bool:
    if _meets(page, hit, rules.blocked, near):
        return False
    return rules.needs is None or _meets(page, hit, rules.needs, near)


def _meets(page: Page, hit: Hit, context: _Beside, near: _Near) -> bool:
    """True where one of the context's words stands where it says."""
    after = page.bares[hit.last + 1 : hit.last + 1 + _RIGHT]
    before = page.bares[max(hit.first - _LEFT, 0) : hit.first]
    if _among(after, context.right) or _among(before, context.left) or near.any(context.near):
        return True
    return context.people and _people_after(page, hit)


def _people_after(page: Page, hit: Hit) -> bool:
    stop = min(hit.last + 1 + _PEOPLE, page.sentence(hit.last).stop)
    behind = (phrase.mention for phrase in page.phrases_in(hit.last + 1, stop))
    return any(isinstance(one, Group) and (one.value.count or one.value.victim_class) for one in behind)


def _among(beside: list[str], words: _Words) -> bool:
    """True where one of the words or phrases stands in the stretch beside the trigger."""
    if not words.single.isdisjoint(beside):
        return True
    text = f" {' '.join(beside)} " if words.several else ""
    return any(f" {phrase} " in text for phrase in words.several)


def _verb_here(page: Page, hit: Hit) -> bool:
    """A verb that is written like its verbal noun is one only where no preposition or article stands over it."""
    if any(letter in page.words.clitics for letter in hit.proclitic) and hit.form.kind == "past":
        return False
    before = hit.first - 1
    if before < page.sentence(hit.first).first:
        return True
    if hit.form.kind == "present":
        return not any(
            g.last == before and g.entry.attrs["part"] == "opener" for g in _statuses(page, before)
        )
    word = page.folds[before]
    if hit.form.kind == "past" and not hit.proclitic and (_name_of(page, hit) or word in page.words.series):
        return False
    if (
        word in page.words.prepositions
        or word in page.words.cause
        or word in page.words.own_means
        or page.has(before, page.words.result)
    ):
        return False
    return not (_announced(page, hit) or any(g.last == before for g in _statuses(page, before)))


def _statuses(page: Page, before: int) -> list[Hit]:
    """Governors right before a word that take a noun: finite verbs, and set words for how things stand."""
    near = page.governors_in(max(before - 1, 0), before + 1)
    return [g for g in near if g.form.kind in _FINITE or "status" in g.entry.attrs]


def _announced(page: Page, hit: Hit) -> bool:
    """ "The spokesman denied the shelling": behind a verb of saying or denying without "that" stands a noun."""
    if hit.proclitic or hit.suffix:
        return False
    floor = max(page.sentence(hit.first).first, hit.first - _OBJECT)
    for at in range(hit.first - 1, floor - 1, -1):
        word = page.folds[at]
        if page.doc.tokens[at].kind == "punct" or page.has(at, page.words.clause):
            return False
        if word in page.words.that or word in page.words.relative:
            return False
        if at in page.cues or any(g.form.kind in _FINITE for g in page.governors_in(at, at + 1)):
            return True
    return False


def _name_of(page: Page, hit: Hit) -> bool:
    """An office, a law, a case or a work that carries the name of the deed."""
    before = hit.first - 1
    if before < page.sentence(hit.first).first:
        return False
    return page.has(before, page.words.name_of) or page.folds[before][1:] in page.words.name_of


def _relational(page: Page, hit: Hit) -> bool:
    """A construct dual behind the article is none: it is an adjective ("social" looks like "two meetings of")."""
    article = page.words.letters["article"]
    return hit.form.state == "construct" and page.doc.text[hit.start : hit.end].startswith(article)


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
            not f.finite,
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
