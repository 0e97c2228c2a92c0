"""Hearsay between a denial and a deed: "rejected claims of a raid", "denied that the reports of arrests are true"."""

from __future__ import annotations

from rawi.events.page import Page
from rawi.events.trigger import Found
from rawi.lexicon import Hit


def hearsay(page: Page, hit: Hit, found: Found) -> bool:
    """True where what is denied or rejected is word of the deed, which stands right behind that."""
    if "hearsay" not in hit.entry.attrs:
        return False
    near = range(max(hit.last + 1, found.first - _NEAR), found.first)
    return any(page.bare(at).removeprefix(page.words.letters["by"]) in page.words.hearsay for at in near)


_NEAR = 4
"""Words between the hearsay and the deed that it is of."""
