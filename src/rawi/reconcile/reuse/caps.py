"""What is common in a case, counted once for a version of it: what everybody carries tells nothing.

While a version stands, what holds between reports is the same in whatever order they came in, and a new report
changes nothing between two others. Comparing a case anew counts anew, and begins another version.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from rawi.reconcile.calendar import day
from rawi.reconcile.reuse.pages import Page
from rawi.reconcile.reuse.sheet import Sheet
from rawi.reconcile.reuse.shingles import ends

WORD_CAP, STEM_CAP = 100, 40
"""Reports that may carry a shingle: 100 as in passim and research/reconcile.md; edited text, within days, 40."""
OWN = 5
"""Reports of one outlet, over OWN_DAYS or more, that carry a run of words which makes it the outlet's own line."""
OWN_DAYS = 5
STORY_HEAD = 250
"""Words of a report that say what it is about."""

Lines = Mapping[str, frozenset[int]]


class Caps(Struct, frozen=True, kw_only=True):
    """Counts of one version of a case: the shingles of too many reports, by outlet its own recurring runs of words,
    how many runs near reports must share, in how many of `reports` each stem that isn't rare stands, and among how
    many `accounts` each name is."""

    words: frozenset[int] = frozenset()
    stems: frozenset[int] = frozenset()
    lines: Lines = {}
    least: int = 1
    spread: Mapping[str, int] = {}
    reports: int = 0
    named: Mapping[str, int] = {}
    accounts: int = 0


def spread(pages: Iterable[Page]) -> Mapping[str, int]:
    """By stem that two reports or more have in their heads, how many have it."""
    found: Counter[int] = Counter()
    spelled: Sequence[str] = ()
    for page in pages:
        found.update(about(page).keys())
        spelled = page.vocabulary.spelled
    return {spelled[stem]: count for stem, count in found.items() if count > 1}


def about(page: Page) -> Counter[int]:
    """The telling stems of a page's head, by number, with how often each stands there."""
    common, stem_of = page.vocabulary.common, page.vocabulary.stem_of
    return Counter([stem_of[word] for word in page.words[:STORY_HEAD] if not common[word]])


def lines(sheets: Sequence[Sheet], pages: Sequence[Page]) -> Lines:
    """By outlet, runs of five words at the ends of its reports that recur over days: its own lines."""
    by_outlet: dict[str, list[int]] = defaultdict(list)
    for number, sheet in enumerate(sheets):
        if sheet.outlet is not None:
            by_outlet[sheet.outlet].append(number)
    found = {}
    for outlet, numbers in sorted(by_outlet.items()):
        if len(numbers) >= OWN:
            recurring = _recurring([(day(sheets[n].published), ends(pages[n])) for n in numbers])
            found.update({outlet: recurring} if recurring else {})
    return found


def _recurring(dated: Sequence[tuple[int | None, set[int]]]) -> frozenset[int]:
    counts: Counter[int] = Counter()
    for _, runs in dated:
        counts.update(runs)
    often = {run for run, count in counts.items() if count >= OWN}
    over: dict[int, tuple[int, int]] = {}
    for at, runs in dated:
        if at is not None:
            for run in runs & often:
                first, last = over.get(run, (at, at))
                over[run] = min(first, at), max(last, at)
    return frozenset(run for run, (first, last) in over.items() if last - first >= OWN_DAYS)
