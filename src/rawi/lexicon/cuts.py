"""Where a word may be cut: behind what may be written before a form."""

from __future__ import annotations

from functools import cache
from typing import Final

from rawi.arabic import attachments, clitics


@cache
def _before() -> tuple[frozenset[str], frozenset[str], int]:
    """All that may stand before a form, the letters that it is made of, and how long it can be."""
    found = attachments("noun") | attachments("verb")
    return found, frozenset("".join(found)), max(map(len, found))


def fronts_of(word: str) -> list[int]:
    """How many letters of a folded word may be written before a form: 0 for the whole word, then the others."""
    attached, letters, longest = _before()
    found = [0]
    for cut in range(1, min(len(word) - 1, longest) + 1):
        if word[cut - 1] not in letters:
            break
        if word[:cut] in attached:
            found.append(cut)
    return found


def cut_off(before: str, *, merged: bool) -> tuple[str, int]:
    """The proclitic among what stands before a form in its word, and the letters before the form's own."""
    key = before, merged
    found = _CUT_OFF.get(key)
    if found is None:
        found = _CUT_OFF[key] = _cut_off(before, merged=merged)
    return found


_CUT_OFF: Final[dict[tuple[str, bool], tuple[str, int]]] = {}
"""What was worked out: some dozens of letters may stand before a form."""


def _cut_off(before: str, *, merged: bool) -> tuple[str, int]:
    c = clitics()
    if merged:
        return before + c.merged[0], len(before) + len(c.merged)
    if before.endswith(c.merged):
        return before[:-1], len(before)
    proclitic = before[: -len(c.article)] if before.endswith(c.article) else before
    return proclitic, len(proclitic)
