"""The closed classes and head nouns that the reading of attributions turns on, compiled from data once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from rawi.arabic import Split, clitics, splits
from rawi.lexicon import Lexicon, Memory, load, read_toml
from rawi.model import Certainty


class Head:
    """What a noun says about the speaker whose phrase it heads; one for each entry of `heads.toml`."""

    def __init__(self, key: str, attrs: Mapping[str, Any]):
        self.key = key
        self.role: str | None = attrs.get("role")
        self.rank: str | None = attrs.get("rank")
        self.media = bool(attrs.get("media"))
        self.unnamed = bool(attrs.get("unnamed"))
        self.document = bool(attrs.get("document"))
        self.footage = bool(attrs.get("footage"))

    @property
    def titles(self) -> bool:
        """True for an office or a title, which goes before somebody's name."""
        return self.rank == "office" or self.rank == "title"


def cue_lexicon() -> Lexicon:
    """The cues: verbs, prepositions and nouns of saying."""
    return load("claims/cues")


def media_lexicon() -> Lexicon:
    """Names of agencies and outlets."""
    return load("claims/media")


@cache
def marks() -> dict[str, frozenset[str]]:
    """Folded word → the closed classes it belongs to (see `marks.toml`)."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for entry in load("claims/marks").entries.values():
        for form in entry.forms:
            found[form.text].add(entry.id)
    return {word: frozenset(kinds) for word, kinds in found.items()}


@cache
def _heads() -> dict[str, Head]:
    table: dict[str, Head] = {}
    for entry in load("claims/heads").entries.values():
        shown = Head(entry.id, entry.attrs)
        for form in entry.forms:
            table.setdefault(_bare(form.text), shown)
    return table


def _bare(word: str) -> str:
    article = clitics().article
    return word[len(article) :] if word.startswith(article) and len(word) > len(article) + 2 else word


@cache
def namesakes() -> frozenset[str]:
    """Folded names of media that are also names of places or things."""
    return frozenset(form.text for form in load("claims/papers").entries["namesakes"].forms)


@cache
def _masdars() -> frozenset[str]:
    return frozenset(form.text for entry in load("claims/masdars").entries.values() for form in entry.forms)


@cache
def _shapes() -> re.Pattern[str]:
    return re.compile("|".join(load("claims/masdars").entries["masdar"].attrs["shapes"]))


def _head(word: str) -> Head | None:
    table = _heads()
    for cut in splits(word):
        known = table.get(cut.stem) or (table.get(_bound(cut.stem)) if cut.suffix else None)
        if known is not None and (not cut.suffix or cut.suffix in ending("pronoun")):
            return known
    bare = word[: -len(ending("tanwin")[0])]
    return table.get(bare) if word.endswith(ending("tanwin")) and len(bare) > 2 else None


_HEAD: Final = Memory(_head, 1 << 15)


def head(word: str) -> Head | None:
    """The head noun that a folded token shows under its clitics, or None."""
    return _HEAD[word]


def _letter(name: str) -> str:
    return str(read_toml("claims/letters")[name])


_LETTER: Final = Memory(_letter, 1 << 5)


def letter(name: str) -> str:
    """A letter or a sign as it is written (see `letters.toml`)."""
    return _LETTER[name]


def _is_masdar(word: str) -> bool:
    known = _masdars()
    if word in known or (len(word) in (5, 6, 7) and head(word) is None and _shapes().fullmatch(word)):
        return True
    for one in splits(word):
        if (
            one.suffix
            and not one.proclitic
            and not one.article
            and (one.stem in known or one.stem[:-1] in known or _bound(one.stem) in known)
        ):
            return not word.startswith(clitics().article)
    return False


_IS_MASDAR: Final = Memory(_is_masdar, 1 << 15)


def is_masdar(word: str) -> bool:
    """True where a folded token without preposition is a verbal noun of the list, with or without a pronoun."""
    return _IS_MASDAR[word]


def _bound(stem: str) -> str:
    """A feminine noun as it stands alone: before a pronoun its ending is written open."""
    return stem[:-1] + ending("feminine")[0] if stem.endswith(ending("past_f")) else stem


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


def _inference(word: str) -> Certainty | None:
    for entry, form in load("claims/inference").get(word):
        if form.kind == "present" and form.person == 3:
            return entry.attrs["certainty"]  # type: ignore[no-any-return]
    return None


_INFERENCE: Final = Memory(_inference, 1 << 12)


def inference(word: str) -> Certainty | None:
    """How firmly a present verb that draws a conclusion draws it; None for any other word."""
    return _INFERENCE[word]


def _also_transmits(word: str) -> bool:
    return word[:1] == ending("and")[0] and "transmits" in marks().get(word[1:], ())


_ALSO_TRANSMITS: Final = Memory(_also_transmits, 1 << 12)


def also_transmits(word: str) -> bool:
    """True for a verb of passing on with a pronoun, joined on by "and"."""
    return _ALSO_TRANSMITS[word]


def _best(word: str) -> Split:
    return splits(word)[0]


_BEST: Final = Memory(_best, 1 << 15)


def best(word: str) -> Split:
    """The likeliest analysis of a folded token."""
    return _BEST[word]


def _definite(word: str) -> bool:
    return (head_cut(word) or best(word)).article


_DEFINITE: Final = Memory(_definite, 1 << 15)


def definite(word: str) -> bool:
    """True where the token carries the article."""
    return _DEFINITE[word]


def _nisba(word: str) -> bool:
    stem = best(word).stem
    if len(stem) < 3 or head(word) is not None:
        return False
    return stem.endswith(_nisba_ends())


_NISBA: Final = Memory(_nisba, 1 << 15)


def nisba(word: str) -> bool:
    """True where the token looks like an adjective of relation, the usual one behind a speaker's head noun."""
    return _NISBA[word]


@cache
def _nisba_ends() -> tuple[str, ...]:
    return tuple(form.text for form in load("claims/endings").entries["nisba"].forms)


def _ending(name: str) -> tuple[str, ...]:
    return tuple(form.text for form in load("claims/endings").entries[name].forms)


_ENDING: Final = Memory(_ending, 1 << 10)


def ending(name: str) -> tuple[str, ...]:
    """The word endings of one class of `endings.toml`, folded."""
    return _ENDING[name]


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


def _head_cut(word: str) -> Split | None:
    table = _heads()
    pronouns = ending("pronoun")
    for cut in splits(word):
        known = cut.stem in table or (cut.suffix != "" and _bound(cut.stem) in table)
        if known and (not cut.suffix or cut.suffix in pronouns):
            return cut
    return None


_HEAD_CUT: Final = Memory(_head_cut, 1 << 15)


def head_cut(word: str) -> Split | None:
    """The analysis of a folded token under which it is a head noun, or None."""
    return _HEAD_CUT[word]


def _plural_head(word: str) -> bool:
    known = head_cut(word)
    return known is not None and (known.stem.endswith(ending("plural")) or known.stem in _broken())


_PLURAL_HEAD: Final = Memory(_plural_head, 1 << 15)


def plural_head(word: str) -> bool:
    """True where a head noun's form is a plural: a sound one, or one that the data lists as broken."""
    return _PLURAL_HEAD[word]


@cache
def passive_vowels() -> tuple[str, ...]:
    """The vowel signs, as they are written, which make a past passive."""
    return tuple(load("claims/endings").entries["passive_vowels"].attrs["written"])


@cache
def _broken() -> frozenset[str]:
    return frozenset(form.text for form in load("claims/endings").entries["broken_plural"].forms)
