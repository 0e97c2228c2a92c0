"""Words for what is done or said: verbal nouns, finite verbs by their shape, verbs that draw a conclusion."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from rawi.arabic import clitics, splits
from rawi.claims.words.closed import best, bound, ending, marks
from rawi.claims.words.heads import head
from rawi.lexicon import Memory, load
from rawi.model import Certainty


@cache
def _masdars() -> frozenset[str]:
    return frozenset(form.text for entry in load("claims/masdars").entries.values() for form in entry.forms)


@cache
def _shapes() -> re.Pattern[str]:
    return re.compile("|".join(load("claims/masdars").entries["masdar"].attrs["shapes"]))


def _is_masdar(word: str) -> bool:
    known = _masdars()
    if word in known or (len(word) in (5, 6, 7) and head(word) is None and _shapes().fullmatch(word)):
        return True
    for one in splits(word):
        if (
            one.suffix
            and not one.proclitic
            and not one.article
            and (one.stem in known or one.stem[:-1] in known or bound(one.stem) in known)
        ):
            return not word.startswith(clitics().article)
    return False


_IS_MASDAR: Final = Memory(_is_masdar, 1 << 15)


def is_masdar(word: str) -> bool:
    """True where a folded token without preposition is a verbal noun of the list, with or without a pronoun."""
    return _IS_MASDAR[word]


def _his_act(word: str) -> bool:
    if "his_acts" in marks().get(word, ()):
        return True
    return any(
        cut.suffix in ending("pronoun") and not cut.proclitic and not cut.article and is_masdar(cut.stem)
        for cut in splits(word)
    )


_HIS_ACT: Final = Memory(_his_act, 1 << 15)


def his_act(word: str) -> bool:
    """True for what somebody does in saying it, with his pronoun: "his denial", "their warning"."""
    return _HIS_ACT[word]


def _verbal(word: str) -> bool:
    cut = best(word)
    word = cut.stem if cut.proclitic in ending("and") else word
    if len(word) < 4 or head(word) is not None or is_masdar(word) or cut.article:
        return False
    if word.endswith(ending("past_f")) and not word.endswith(ending("plural_f")):
        return True
    return word.startswith(ending("third_m")) and not word.endswith(ending("nisba"))


_VERBAL: Final = Memory(_verbal, 1 << 15)


def verbal(word: str) -> bool:
    """True where an unknown folded word has the shape of a finite verb: a feminine past or a third person present."""
    return _VERBAL[word]


def _inference(word: str) -> Certainty | None:
    for entry, form in load("claims/inference").get(word):
        if form.kind == "present" and form.person == 3:
            return entry.attrs["certainty"]  # type: ignore[no-any-return]
    return None


_INFERENCE: Final = Memory(_inference, 1 << 12)


def inference(word: str) -> Certainty | None:
    """How firmly a present verb that draws a conclusion draws it; None for any other word."""
    return _INFERENCE[word]
