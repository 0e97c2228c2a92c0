"""How firmly a sentence reports an event: as its news, or as something known that it only refers to.

"The trial over the killing of …" and "after the attack" name a happening that the sentence doesn't report. A linear
model weighs how the trigger stands (verb or noun, definite, governed by what), what stands beside it (a count, a
place, a day) and the words around. It may lower an event's confidence; it never takes one away.

Weights: logistic regression on the sentences of openeventdata/arabic_event_gsr (MIT), its training half; see
`tools/train_confidence.py`. Events whose PLOVER type has no model are taken as firm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from msgspec import Struct

from rawi.arabic import stem
from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.lexicon import table
from rawi.model import Figure, Group, Place

_BIAS = "bias"
_REACH, _WIDE = 2, 25
_QUOTES, _ASKS = frozenset('«»"“”'), frozenset("?؟")
_LONG = (12, 24, 40)


class Model(Struct, frozen=True):
    """Weights by feature, and the score from which an event is firm."""

    weights: dict[str, float]
    bias: float


@cache
def models() -> dict[str, Model]:
    """One model for each PLOVER event that has been trained."""
    weights: dict[str, dict[str, float]] = {}
    for row in table("events/confidence"):
        weights.setdefault(row["event"], {})[row["feature"]] = float(row["weight"])
    return {name: Model(found, found.pop(_BIAS)) for name, found in weights.items()}


def recalled(page: Page, draft: Draft) -> bool:
    """True for what a report only refers to: a deed dated by its year alone, one that somebody is accused of, and one
    that says who somebody is ("those who abducted …"). Coders of `gsr_train` took 1 of 123 such for a report."""
    found = draft.found
    yearly = draft.time is not None and draft.time.value.grain == "year"
    accused = any(c.act == "accuse" and c.cue for c in page.holding((found.hit.start, found.hit.end)))
    told_by = found.finite and found.first > 0 and page.folds[found.first - 1] in page.words.relative
    return yearly or accused or told_by


def firm(page: Page, draft: Draft, figures: Sequence[Figure], event: str | None) -> bool:
    """True where the sentence reports the event as its own news."""
    model = models().get(event or "")
    if model is None:
        return True
    get = model.weights.get
    return model.bias + sum(get(feature, 0.0) for feature in set(features(page, draft, figures))) >= 0


def features(page: Page, draft: Draft, figures: Sequence[Figure]) -> Iterator[str]:
    """What the model sees of an event: names of features that hold, words folded."""
    form = draft.found.form.kind
    yield f"type:{draft.kind}"
    yield f"form and figures:{form}:{bool(figures)}"
    yield f"form and time:{form}:{bool(draft.time and draft.time_basis == 'own')}"
    yield f"form and roles:{form}:{'agent' in draft.roles}:{'target' in draft.roles}"
    yield f"status:{draft.status}"
    yield from _trigger(page, draft)
    yield from _fillers(page, draft, figures)
    yield from _around(page, draft)


def _trigger(page: Page, draft: Draft) -> Iterator[str]:
    found, letters = draft.found, page.words.letters
    form = found.form
    yield f"form:{form.kind}"
    yield f"trigger:{found.kind.id}.{found.trigger.id}"
    article = letters["article"] in page.folds[found.first][: len(letters["article"]) + 2]
    yield f"definite:{article and not found.finite}"
    yield f"form:{form.kind}:{'definite' if article else form.number or ''}"
    yield f"voice:{form.voice}"
    for letter in found.hit.proclitic:
        yield f"proclitic:{form.kind}:{letter}"
    if found.hit.suffix:
        yield f"suffix:{form.kind}"
    for hit in draft.governed:
        yield f"governor:{hit.entry.attrs['part']}"
        yield f"governed:{hit.entry.id}"


def _fillers(page: Page, draft: Draft, figures: Sequence[Figure]) -> Iterator[str]:
    for role in ("agent", "target"):
        held = draft.held(role)
        yield f"{role}:{bool(held)}"
        for phrase in held[:1]:
            yield f"{role}:{phrase.kind}"
            if isinstance(phrase.mention, Group) and phrase.mention.value.count:
                yield f"{role}:counted"
    for figure in figures:
        yield f"figure:{figure.measure}"
    yield f"figures:{min(len(figures), 2)}"
    town = any(_town(page, place.mention) for place in draft.places if place.basis == "own")
    yield f"place:{town}"
    time = draft.time
    yield f"time:{time.value.grain if time else None}"
    yield f"relative:{bool(time and time.value.relative)}"
    yield f"background:{draft.background}"
    yield f"causes:{len(draft.triggers) > 1}"
    yield f"toll:{draft.toll.form.kind if draft.toll else None}"
    for role in sorted(draft.implicit):
        yield f"implicit:{role}"


def _town(page: Page, mention: str) -> bool:
    place = page.mentions.get(mention)
    return isinstance(place, Place) and place.value.feature != "country"


def _around(page: Page, draft: Draft) -> Iterator[str]:
    found = draft.found
    sentence = page.doc.sentences[draft.sentence]
    at = found.first - sentence.first
    yield f"begins:{min(at, 3) if at < 8 else 8 if at < 16 else 16}"
    length = sentence.stop - sentence.first
    yield f"length:{sum(length > limit for limit in _LONG)}"
    for step in range(1, _REACH + 1):
        before, after = found.first - step, found.last + step
        yield f"before:{page.bare(before) if before >= sentence.first else '^'}"
        yield f"after:{page.folds[after] if after < sentence.stop else '$'}"
        yield f"stem before:{stem(page.folds[before]) if before >= sentence.first else '^'}"
    quotes = 0
    for token in range(max(sentence.first, found.first - _WIDE), min(sentence.stop, found.last + _WIDE)):
        yield f"stem:{stem(page.folds[token])}"
        quotes += token < found.first and page.folds[token] in _QUOTES
    yield f"quoted:{quotes % 2 == 1}"
    yield f"asked:{page.folds[sentence.stop - 1] in _ASKS}"
    acts = [claim.act for claim in page.holding((found.hit.start, found.hit.end)) if claim.cue]
    yield from (f"claim:{act}" for act in acts)
    yield f"claimed:{bool(acts)}"
