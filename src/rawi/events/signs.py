"""What of an event tells how firmly its sentence reports it: how the trigger stands, what is beside it, what is around.

Each sign is a name with a value. They are told one after the other, each once, to those who list them (to train a
model) or add up their weights.
"""

from __future__ import annotations

from collections.abc import Sequence

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.model import Figure, Group, Place

_REACH, _WIDE = 2, 25
_QUOTES, _ASKS = frozenset('«»"“”'), frozenset("?؟")
_LONG = (12, 24, 40)
_TOLLS = (1, 2, 10, 60)
_FALLEN = ("killed", "wounded")
_BEGIN, _END = "^", "$"


class Signs:
    """Signs as they are listed: `name:value`."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, name: str, value: str) -> None:
        """Takes one sign."""
        self.found.append(f"{name}:{value}")


class Weighed(Signs):
    """Signs as they are weighed: `score` is the sum of their `weights`, by name and value. None is kept."""

    def __init__(self, weights: dict[str, dict[str, float]]):
        super().__init__()
        self._weights = weights
        self.score: float = 0.0

    def add(self, name: str, value: str) -> None:
        """Adds the weight of one sign, if it has any."""
        known = self._weights.get(name)
        weight = None if known is None else known.get(value)
        if weight is not None:
            self.score += weight


def tell(page: Page, draft: Draft, figures: Sequence[Figure], signs: Signs) -> None:
    """All signs of an event, but for the words of its sentence."""
    form = draft.found.form.kind
    signs.add("type", draft.kind)
    signs.add("form and figures", f"{form}:{bool(figures)}")
    signs.add("form and time", f"{form}:{bool(draft.time and draft.time_basis == 'own')}")
    signs.add("form and roles", f"{form}:{'agent' in draft.roles}:{'target' in draft.roles}")
    signs.add("status", draft.status)
    _trigger(page, draft, signs)
    _fillers(page, draft, signs)
    _figures(figures, signs)
    _setting(page, draft, signs)
    _around(page, draft, signs)
    _claims(page, draft, signs)


def window(page: Page, draft: Draft) -> tuple[int, int]:
    """Tokens [first, stop) of the sentence around the trigger whose words are signs."""
    sentence, found = page.doc.sentences[draft.sentence], draft.found
    return max(sentence.first, found.first - _WIDE), min(sentence.stop, found.last + _WIDE)


def _said(holds: bool) -> str:
    return "True" if holds else "False"


def _trigger(page: Page, draft: Draft, signs: Signs) -> None:
    found, hit = draft.found, draft.found.hit
    form, kind, article = found.form, found.form.kind, page.definite(found.first)
    signs.add("form", kind)
    signs.add("trigger", f"{found.kind.id}.{found.trigger.id}")
    signs.add("definite", _said(article and not found.finite))
    signs.add("form", f"{kind}:{'definite' if article else form.number or ''}")
    signs.add("voice", str(form.voice))
    for letter in dict.fromkeys(hit.proclitic):
        signs.add("proclitic", f"{kind}:{letter}")
    if hit.suffix:
        signs.add("suffix", kind)
    told: set[str] = set()
    for governor in draft.governed:
        part, name = str(governor.entry.attrs["part"]), governor.entry.id
        if part not in told:
            signs.add("governor", part)
        if f"{part} {name}" not in told:
            signs.add("governed", name)
        told.update((part, f"{part} {name}"))


def _fillers(page: Page, draft: Draft, signs: Signs) -> None:
    """Who fills the two roles: the first of several."""
    for role in ("agent", "target"):
        held = draft.held(role)
        signs.add(role, _said(bool(held)))
        for phrase in held[:1]:
            signs.add(role, phrase.kind)
            entity = page.entities.get(phrase.mention.entity or "")
            signs.add(f"{role} is", str(entity.type if entity else None))
            if isinstance(phrase.mention, Group):
                signs.add(f"{role} class", str(phrase.mention.value.victim_class))
                if phrase.mention.value.count:
                    signs.add(role, "counted")


def _figures(figures: Sequence[Figure], signs: Signs) -> None:
    for measure in dict.fromkeys([figure.measure for figure in figures]):
        signs.add("figure", measure)
    signs.add("figures", str(min(len(figures), 2)))
    signs.add("scale", str(_scale(figures)))


def _scale(figures: Sequence[Figure]) -> int:
    """How many fell, roughly: one attack's dead are few or some dozens; hundreds are a war's, looked back on."""
    return max(
        [
            sum([(figure.low or 0) >= limit for limit in _TOLLS])
            for figure in figures
            if figure.measure in _FALLEN
        ],
        default=0,
    )


def _setting(page: Page, draft: Draft, signs: Signs) -> None:
    time, toll = draft.time, draft.toll
    town = any(_town(page, place.mention) for place in draft.places if place.basis == "own")
    signs.add("place", _said(town))
    signs.add("time", str(time.value.grain if time else None))
    signs.add("relative", _said(bool(time and time.value.relative)))
    signs.add("background", _said(draft.background))
    signs.add("causes", _said(len(draft.triggers) > 1))
    signs.add("toll", str(toll.form.kind if toll else None))
    for role in sorted(draft.implicit):
        signs.add("implicit", role)


def _town(page: Page, mention: str) -> bool:
    place = page.mentions.get(mention)
    return isinstance(place, Place) and place.value.feature != "country"


def _around(page: Page, draft: Draft, signs: Signs) -> None:
    """Where the trigger stands in its sentence, and beside which words."""
    found, sentence = draft.found, page.doc.sentences[draft.sentence]
    first, stop = sentence.first, sentence.stop
    at, length = found.first - first, stop - first
    signs.add("begins", str(min(at, 3) if at < 8 else 8 if at < 16 else 16))
    signs.add("length", str(sum([length > limit for limit in _LONG])))
    told: list[tuple[str, str]] = []
    for step in range(1, _REACH + 1):
        before, after = found.first - step, found.last + step
        told.append(("before", page.bare(before) if before >= first else _BEGIN))
        told.append(("after", page.folds[after] if after < stop else _END))
        told.append(("stem before", page.glosses[before].stem if before >= first else _BEGIN))
    for name, value in dict.fromkeys(told):
        signs.add(name, value)
    quotes = [fold for fold in page.folds[max(first, found.first - _WIDE) : found.first] if fold in _QUOTES]
    signs.add("quoted", _said(len(quotes) % 2 == 1))
    signs.add("asked", _said(page.folds[stop - 1] in _ASKS))


def _claims(page: Page, draft: Draft, signs: Signs) -> None:
    """In what claims the trigger stands, and who makes the first of them."""
    hit = draft.found.hit
    claims = [claim for claim in page.holding((hit.start, hit.end)) if claim.cue]
    for act in dict.fromkeys([claim.act for claim in claims]):
        signs.add("claim", act)
    signs.add("claimed", _said(bool(claims)))
    signs.add("teller", str(next((hop.role for claim in claims for hop in claim.chain), None)))
