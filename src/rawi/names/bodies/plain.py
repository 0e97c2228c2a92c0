"""Names of organizations without what outlets write one way or the other."""

from __future__ import annotations

from functools import lru_cache

from rawi.arabic import clitics, fold


@lru_cache(maxsize=1 << 13)
def plain_name(text: str) -> str:
    """A name's words, folded, without articles and quotation marks."""
    article, merged = clitics().article, clitics().merged
    words = [word.strip("\"«»“”'’‘()") for word in fold(text).split()]
    return " ".join(word.removeprefix(article).removeprefix(merged) for word in words)
