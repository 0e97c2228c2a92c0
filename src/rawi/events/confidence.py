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

from rawi.events.draft import Draft
from rawi.events.page import Page
from rawi.events.signs import Signs, Weighed, tell, window
from rawi.lexicon import table
from rawi.model import Figure

_BIAS, _STEM = "bias", "stem"


class Model:
    """Weights of signs by name and value; of the words around a trigger, by stem; and the score that they add to."""

    def __init__(self) -> None:
        self.weights: dict[str, dict[str, float]] = {}
        self.stems: dict[str, float] = {}
        self.bias: float = 0.0


@cache
def models() -> dict[str, Model]:
    """One model for each PLOVER event that has been trained."""
    found: dict[str, Model] = {}
    for row in table("events/confidence"):
        model = found.setdefault(row["event"], Model())
        name, _, value = row["feature"].partition(":")
        if name == _BIAS:
            model.bias = float(row["weight"])
        elif name == _STEM:
            model.stems[value] = float(row["weight"])
        else:
            model.weights.setdefault(name, {})[value] = float(row["weight"])
    return found


def recalled(page: Page, draft: Draft) -> bool:
    """True for what a report only refers to: a deed dated by its year alone, one that somebody is accused of, and one
    that says who somebody is ("those who abducted …"). Coders of `gsr_train` took 1 of 123 such for a report."""
    found = draft.found
    if draft.time is not None and draft.time.value.grain == "year":
        return True
    if found.finite and found.first > 0 and page.folds[found.first - 1] in page.words.relative:
        return True
    return any(c.act == "accuse" and c.cue for c in page.holding((found.hit.start, found.hit.end)))


def firm(page: Page, draft: Draft, figures: Sequence[Figure], event: str | None) -> bool:
    """True where the sentence reports the event as its own news."""
    model = models().get(event or "")
    if model is None:
        return True
    signs = Weighed(model.weights)
    tell(page, draft, figures, signs)
    return model.bias + signs.score + _around(model.stems, page, draft) >= 0


def _around(weights: dict[str, float], page: Page, draft: Draft) -> float:
    """The weights of the words around the trigger, each stem once."""
    first, stop = window(page, draft)
    score = 0.0
    seen: set[str] = set()
    for gloss in page.glosses[first:stop]:
        stem = gloss.stem
        if stem in weights and stem not in seen:
            seen.add(stem)
            score += weights[stem]
    return score


def features(page: Page, draft: Draft, figures: Sequence[Figure]) -> list[str]:
    """What the model sees of an event: names of features that hold, words folded."""
    signs = Signs()
    tell(page, draft, figures, signs)
    first, stop = window(page, draft)
    for gloss in page.glosses[first:stop]:
        signs.add(_STEM, gloss.stem)
    return signs.found
