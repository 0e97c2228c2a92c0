"""Passages that a report carries twice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rawi.events.findings.made import ids_of, make_finding
from rawi.events.page import Page
from rawi.model import Finding

_SHINGLE = 8
_LEAST = 12


def repeated_passages(page: Page) -> Iterator[Finding]:
    """A passage of a dozen words or more that stands twice."""
    if not _may_repeat(page.folds):
        return
    words = [token.index for token in page.doc.tokens if token.kind != "punct"]
    folds = [page.folds[at] for at in words]
    keys = list(zip(*[folds[step:] for step in range(_SHINGLE)], strict=False))
    seen: dict[tuple[str, ...], int] = {}
    at = 0
    while at < len(keys):
        key = keys[at]
        first = seen.get(key)
        if first is None or first + _SHINGLE > at:
            seen.setdefault(key, at)
            at += 1
            continue
        length = _length(page, words, first, at)
        if length >= _LEAST:
            yield _passage(page, words, first, at, length)
        at += max(length, 1)


def _may_repeat(folds: Sequence[str]) -> bool:
    """False where no dozen tokens in a row all stand elsewhere too, as in most reports: a passage needs such. A sign may
    stand in one of its two places only, so that what is of one letter ends no row."""
    seen: set[str] = set()
    again: set[str] = set()
    for fold in folds:
        if fold in seen:
            again.add(fold)
        else:
            seen.add(fold)
    run = 0
    for fold in folds:
        if fold in again:
            run += 1
            if run == _LEAST:
                return True
        elif len(fold) > 1:
            run = 0
    return False


def _length(page: Page, words: Sequence[int], first: int, at: int) -> int:
    length = 0
    while at + length < len(words) and first + length < at:
        if page.folds[words[first + length]] != page.folds[words[at + length]]:
            break
        length += 1
    return length


def _passage(page: Page, words: Sequence[int], first: int, at: int, length: int) -> Finding:
    a = ids_of(page.phrases_in(words[first], words[first + length - 1] + 1))
    b = ids_of(page.phrases_in(words[at], words[at + length - 1] + 1))
    one, two = page.doc.tokens[words[first]].start, page.doc.tokens[words[at]].start
    reason = f"{length} words at {one} stand again at {two}"
    return make_finding(page, "repeated", "certainty", a, b, reason)
