"""How firmly a sentence reports an event: as its news, or as something known that it only refers to.

"The trial over the killing of …" and "after the attack" name a happening that the sentence doesn't report. A linear
model weighs how the trigger stands (verb or noun, definite, governed by what), what stands beside it (a count, a
place, a day) and the words around. It may lower an event's confidence; it never takes one away.

Weights: logistic regression on the sentences of openeventdata/arabic_event_gsr (MIT), its training half; see
`tools/train_confidence.py`. Events whose PLOVER type has no model are taken as firm.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from msgspec import Struct

from rawi.arabic import stem
from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.lexicon import table
from rawi.model import Figure, Group, Place

_BIAS, _STEM = "bias", "stem:"
_REACH, _WIDE = 2, 25
_QUOTES, _ASKS = frozenset('«»"“”'), frozenset("?؟")
_LONG = (12, 24, 40)
_TOLLS = (1, 2, 10, 60)
_FALLEN = ("killed", "wounded")


class Model(Struct, frozen=True):
    """Weights by feature and, for the words around a trigger, by stem; and the score that they add to."""

    weights: dict[str, float]
    stems: dict[str, float]
    bias: float


@cache
def models() -> dict[str, Model]:
    """One model for each PLOVER event that has been trained."""
    found: dict[str, Model] = {}
    for row in table("events/confidence"):
        event, feature, weight = row["event"], row["feature"], float(row["weight"])
        model = found.get(event) or Model({}, {}, 0.0)
        if feature == _BIAS:
            model = Model(model.weights, model.stems, weight)
        elif feature.startswith(_STEM):
            model.stems[feature.removeprefix(_STEM)] = weight
        else:
            model.weights[feature] = weight
        found[event] = model
    return found


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
    told = _weighed(model.weights, _told(page, draft, figures))
    return model.bias + told + _weighed(model.stems, _stems(page, draft)) >= 0


def _weighed(weights: dict[str, float], found: Sequence[str]) -> float:
    """The weights of what was found, each once."""
    score = 0.0
    for one in dict.fromkeys(found):
        if one in weights:
            score += weights[one]
    return score


def features(page: Page, draft: Draft, figures: Sequence[Figure]) -> list[str]:
    """What the model sees of an event: names of features that hold, words folded."""
    return _told(page, draft, figures) + [f"{_STEM}{word}" for word in _stems(page, draft)]


def _told(page: Page, draft: Draft, figures: Sequence[Figure]) -> list[str]:
    """All but the words around."""
    form = draft.found.form.kind
    found = [
        f"type:{draft.kind}",
        f"form and figures:{form}:{bool(figures)}",
        f"form and time:{form}:{bool(draft.time and draft.time_basis == 'own')}",
        f"form and roles:{form}:{'agent' in draft.roles}:{'target' in draft.roles}",
        f"status:{draft.status}",
    ]
    _trigger(page, draft, found)
    _fillers(page, draft, figures, found)
    _around(page, draft, found)
    return found


def _trigger(page: Page, draft: Draft, told: list[str]) -> None:
    found, letters = draft.found, page.words.letters
    form = found.form
    article = letters["article"] in page.folds[found.first][: len(letters["article"]) + 2]
    told += [
        f"form:{form.kind}",
        f"trigger:{found.kind.id}.{found.trigger.id}",
        f"definite:{article and not found.finite}",
        f"form:{form.kind}:{'definite' if article else form.number or ''}",
        f"voice:{form.voice}",
    ]
    for letter in found.hit.proclitic:
        told.append(f"proclitic:{form.kind}:{letter}")
    if found.hit.suffix:
        told.append(f"suffix:{form.kind}")
    for hit in draft.governed:
        told.append(f"governor:{hit.entry.attrs['part']}")
        told.append(f"governed:{hit.entry.id}")


def _fillers(page: Page, draft: Draft, figures: Sequence[Figure], told: list[str]) -> None:
    for role in ("agent", "target"):
        held = draft.held(role)
        told.append(f"{role}:{bool(held)}")
        for phrase in held[:1]:
            told.append(f"{role}:{phrase.kind}")
            entity = page.entities.get(phrase.mention.entity or "")
            told.append(f"{role} is:{entity.type if entity else None}")
            if isinstance(phrase.mention, Group):
                told.append(f"{role} class:{phrase.mention.value.victim_class}")
                if phrase.mention.value.count:
                    told.append(f"{role}:counted")
    for figure in figures:
        told.append(f"figure:{figure.measure}")
    told.append(f"figures:{min(len(figures), 2)}")
    told.append(f"scale:{_scale(figures)}")
    town = any(_town(page, place.mention) for place in draft.places if place.basis == "own")
    time = draft.time
    told += [
        f"place:{town}",
        f"time:{time.value.grain if time else None}",
        f"relative:{bool(time and time.value.relative)}",
        f"background:{draft.background}",
        f"causes:{len(draft.triggers) > 1}",
        f"toll:{draft.toll.form.kind if draft.toll else None}",
    ]
    for role in sorted(draft.implicit):
        told.append(f"implicit:{role}")


def _scale(figures: Sequence[Figure]) -> int:
    """How many fell, roughly: one attack's dead are few or some dozens; hundreds are a war's, looked back on."""
    fallen = max((figure.low or 0 for figure in figures if figure.measure in _FALLEN), default=0)
    return sum([fallen >= limit for limit in _TOLLS])


def _town(page: Page, mention: str) -> bool:
    place = page.mentions.get(mention)
    return isinstance(place, Place) and place.value.feature != "country"


def _around(page: Page, draft: Draft, told: list[str]) -> None:
    found = draft.found
    sentence = page.doc.sentences[draft.sentence]
    first, stop = sentence.first, sentence.stop
    at, length = found.first - first, stop - first
    told.append(f"begins:{min(at, 3) if at < 8 else 8 if at < 16 else 16}")
    told.append(f"length:{sum([length > limit for limit in _LONG])}")
    for step in range(1, _REACH + 1):
        before, after = found.first - step, found.last + step
        told.append(f"before:{page.bare(before) if before >= first else '^'}")
        told.append(f"after:{page.folds[after] if after < stop else '$'}")
        told.append(f"stem before:{stem(page.folds[before]) if before >= first else '^'}")
    quotes = [fold for fold in page.folds[max(first, found.first - _WIDE) : found.first] if fold in _QUOTES]
    told.append(f"quoted:{len(quotes) % 2 == 1}")
    told.append(f"asked:{page.folds[stop - 1] in _ASKS}")
    claims = [claim for claim in page.holding((found.hit.start, found.hit.end)) if claim.cue]
    for claim in claims:
        told.append(f"claim:{claim.act}")
    told.append(f"claimed:{bool(claims)}")
    told.append(f"teller:{next((hop.role for claim in claims for hop in claim.chain), None)}")


def _stems(page: Page, draft: Draft) -> list[str]:
    """Of the words of the sentence around the trigger."""
    sentence = page.doc.sentences[draft.sentence]
    first = max(sentence.first, draft.found.first - _WIDE)
    last = min(sentence.stop, draft.found.last + _WIDE)
    return [gloss.stem for gloss in page.glosses[first:last]]
