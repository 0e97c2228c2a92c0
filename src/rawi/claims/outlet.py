"""The report's own outlet, told apart from other media: it is never a link of its own chains."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from rawi.arabic import read_document, words
from rawi.claims.page import Page
from rawi.claims.words import head, marks, media_lexicon
from rawi.lexicon import longest
from rawi.model import Hop

_NAMED: Final = frozenset({"agency", "outlet", None})
_ROLES: Final = frozenset({"agency", "outlet", "organization", "social_media", None})


class Outlet:
    """Who published the report, by name: "Sahl" is "Sahl News Agency", but a paper isn't the channel of its name."""

    def __init__(self, page: Page, name: str | None):
        self.page = page
        self.kind, self.core = _parts(name) if name else ("", frozenset[str]())
        self.known = _known(name) if name else frozenset()
        self._seen: dict[tuple[str, str | None], bool] = {}

    def is_hop(self, hop: Hop) -> bool:
        """True where the hop is the outlet itself, under any of its names."""
        if not self.core:
            return False
        key = hop.name, hop.entity
        if key not in self._seen:
            self._seen[key] = self._fits(hop) and self._named(hop)
        return self._seen[key]

    def passes(self, hop: Hop) -> bool:
        """True for those who only hand on to the outlet: itself and "our correspondent"."""
        return self.is_hop(hop) or _ours(hop.name)

    def _fits(self, hop: Hop) -> bool:
        if hop.role not in _ROLES:
            return False
        entity = self.page.entities.get(hop.entity) if hop.entity else None
        return entity is None or (entity.kind == "organization" and entity.type in _NAMED)

    def _named(self, hop: Hop) -> bool:
        """By what is written here, where that is a known medium; else by any of its names."""
        written = self.page.doc.text[hop.start : hop.end] if hop.start is not None else ""
        if self.known and _known(written):
            return _known(written) == self.known
        return any(self._same(name) for name in self._names(hop))

    def _names(self, hop: Hop) -> list[str]:
        entity = self.page.entities.get(hop.entity) if hop.entity else None
        written = [self.page.doc.text[hop.start : hop.end]] if hop.start is not None else []
        return [hop.name, *written, *([entity.name] if entity is not None else [])]

    def _same(self, name: str) -> bool:
        known = _known(name)
        if known and self.known:
            return known == self.known
        kind, core = _parts(name)
        return core == self.core and (not kind or not self.kind or kind == self.kind)


def same_medium(one: Hop, other: Hop) -> bool:
    """True where two hops name one medium: by words, by entity, or by a spelling of a known one."""
    if one.name == other.name or (one.entity is not None and one.entity == other.entity):
        return True
    known = _known(one.name)
    return bool(known) and known == _known(other.name)


@lru_cache(maxsize=1 << 12)
def _parts(name: str) -> tuple[str, frozenset[str]]:
    """The kind of medium that a name says ("agency", "newspaper") and its telling words without article."""
    kind, core = "", list[str]()
    for word in words(name)[0]:
        known = head(word)
        if known is not None and known.media and not kind and not core:
            kind = known.key
        elif "of_news" not in marks().get(word, ()):
            core.append(word)
    return kind, frozenset(core)


@lru_cache(maxsize=1 << 12)
def _known(name: str) -> frozenset[str]:
    """Which known media a name holds: they have several spellings."""
    return frozenset(hit.entry.id for hit in longest(media_lexicon().find(read_document(name))))


@lru_cache(maxsize=1 << 12)
def _ours(name: str) -> bool:
    """True for "our correspondent" and the like."""
    return any("ours" in marks().get(word, ()) for word in words(name)[0][:1])
