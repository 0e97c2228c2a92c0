"""Agencies credited in a byline, a dateline or a last line: hops before everything that the report says."""

from __future__ import annotations

from typing import Final

from msgspec.structs import replace

from rawi.claims.hops import hop
from rawi.claims.memory import Chain
from rawi.claims.outlet import Outlet
from rawi.claims.page import Page
from rawi.model import Hop

_ZONES: Final = frozenset({"byline", "dateline"})
_LAST_LINE: Final = 6
_HEAD: Final = 10


def credited(page: Page, outlet: Outlet, via: str | None = None) -> Chain:
    """Who was forwarded and the credited agencies as implicit hops, each once, in the order of the text.

    `via`, the name of a forwarded channel, comes first; it has no span. The outlet itself is no hop.
    """
    found = [Hop(name=via, named=True, role="social_media", implicit=True)] if via else []
    seen: set[str] = set()
    for first, stop in _lines(page):
        for at in range(first, stop):
            hit = page.media.get(at)
            if hit is not None and hit.entry.attrs["role"] == "agency" and hit.form.text not in seen:
                seen.add(hit.form.text)
                made = hop(page, (hit.first, hit.last + 1), None)
                named = not hit.entry.attrs.get("generic")
                found.append(replace(made, named=named, role="agency", implicit=True))
    return tuple(one for one in found if not outlet.is_hop(one))


def _lines(page: Page) -> list[tuple[int, int]]:
    """Where credits stand: bylines and datelines, brackets at the report's head, a short last line."""
    doc = page.doc
    spans = [(s.first, s.stop) for s in doc.sentences if s.zone in _ZONES]
    told = [s for s in doc.sentences if s.zone not in _ZONES and s.zone != "residue"]
    body = next((s for s in told if s.zone in ("lede", "body")), None)
    if body is not None:
        close = next(
            (at for at in range(body.first, min(body.stop, body.first + _HEAD)) if page.fold(at) == ")"), None
        )
        if (close is not None and page.fold(body.first) == "(") or (
            close is not None and _dashed(page, close)
        ):
            spans.append((body.first, close))
    if (
        len(told) > 1
        and told[-1].stop - told[-1].first <= _LAST_LINE
        and told[-1].paragraph != told[-2].paragraph
    ):
        spans.append((told[-1].first, told[-1].stop))
    return spans


def _dashed(page: Page, close: int) -> bool:
    return page.fold(close + 1) in ("-", "\u2013", "\u2014", ":")
