"""What a single word can be in a name: the type that `words` makes of every folded token once."""

from __future__ import annotations

from msgspec import Struct


class Word(Struct, frozen=True, gc=False):
    """One folded token as names see it.

    `cut` counts the folded letters of conjunction and preposition. `given` is 2 for a given name, 1 for one that is
    also a common word, 0 otherwise. `marks` are the ids of `names/common` that the word has; `whole` says that it
    has them with nothing cut off. `rest` is the word behind the cut. `common`: no name needs it; `unknown`: nothing is
    known of it, so that it may be part of a name; `begins`: a person's name may begin with it; `speaks`: a verb of
    speech.
    """

    cut: int
    rest: str
    definite: bool
    given: int
    sex: str
    marks: frozenset[str]
    whole: bool
    common: bool
    unknown: bool
    begins: bool
    speaks: bool


_BEGINNING = frozenset({"servant", "kunya", "god", "bin"})
_ENDING = frozenset({"word", "verb", "speech", "link", "of", "that"})


def make_word(
    cut: int, rest: str, definite: bool, given: int, sex: str, marks: frozenset[str], whole: bool
) -> Word:
    """A word with what follows from its marks."""
    common = not marks.isdisjoint(_ENDING)
    begins = given > 0 or not marks.isdisjoint(_BEGINNING)
    return Word(
        cut,
        rest,
        definite,
        given,
        sex,
        marks,
        whole,
        common,
        not marks and not given,
        begins,
        "speech" in marks,
    )
