"""What a single word can be in a name: the type that `words` makes of every folded token once."""

from __future__ import annotations

from rawi.native import mypyc_attr


@mypyc_attr(acyclic=True)
class Word:
    """One folded token as names see it.

    `cut` counts the folded letters of conjunction and preposition. `given` is 2 for a given name, 1 for one that is
    also a common word, 0 otherwise. `marks` are the ids of `names/common` that the word has; `whole` says that it
    has them with nothing cut off. `rest` is the word behind the cut. `common`: no name needs it; `unknown`: nothing is
    known of it, so that it may be part of a name; `begins`: a person's name may begin with it; `speaks`: a verb of
    speech.
    """

    __slots__ = (
        "begins", "common", "cut", "definite", "given", "marks", "rest", "sex", "speaks", "unknown", "whole",
    )  # fmt: skip

    def __init__(
        self, cut: int, rest: str, definite: bool, given: int, sex: str, marks: frozenset[str], whole: bool
    ) -> None:
        self.cut = cut
        self.rest = rest
        self.definite = definite
        self.given = given
        self.sex = sex
        self.marks = marks
        self.whole = whole
        self.common = not marks.isdisjoint(_ENDING)
        self.unknown = not marks and not given
        self.begins = given > 0 or not marks.isdisjoint(_BEGINNING)
        self.speaks = "speech" in marks


_BEGINNING = frozenset({"servant", "kunya", "god", "bin"})
_ENDING = frozenset({"word", "verb", "speech", "link", "of", "that"})
