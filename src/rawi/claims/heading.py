"""Headlines of the form "X: …"."""

from __future__ import annotations

from typing import Final

from rawi.arabic import Sentence
from rawi.claims import header as head_part
from rawi.claims.frame import Frame
from rawi.claims.media import medium
from rawi.claims.page import Page
from rawi.claims.words import head

_HEADLINE: Final = 8


def credit(page: Page, sentence: Sentence, found: list[Frame]) -> None:
    """ "The paper: X says …" in a heading: the medium passes on what X says."""
    if sentence.zone not in ("headline", "subheading"):
        return
    reach = min(sentence.stop - 2, sentence.first + _HEADLINE)
    colon = next((at for at in range(sentence.first + 1, reach) if page.fold(at) == ":"), None)
    if colon is None or not medium(page, sentence.first):
        return
    for frame in found:
        if frame.kind == "verb" and frame.first > colon and frame.speaker is not None and not frame.relays:
            frame.relays = [(sentence.first, colon)]


def headline(page: Page, sentence: Sentence, found: list[Frame]) -> list[Frame]:
    """ "X: …" in a heading, where X is a person, an office or a body; as a list of one frame or none."""
    if sentence.zone not in ("headline", "subheading") or any(frame.kind == "verb" for frame in found):
        return []
    reach = min(sentence.stop - 2, sentence.first + _HEADLINE)
    colon = next((at for at in range(sentence.first + 1, reach) if page.fold(at) == ":"), None)
    if colon is None or page.tokens[colon - 1].kind == "number":
        return []
    first = sentence.first
    if page.acting(first) is None and head(page.fold(first)) is None and first not in page.media:
        return []
    read = head_part.read(page, first, colon)
    if read.speaker is None:
        return []
    quote = colon + 1 if colon + 1 in page.quotes else None
    return [
        Frame(
            kind="headline", hit=None, lemma=":", act="say", first=colon, last=colon, start=first,
            rule="claim.headline", opens=colon + 1 + (quote is not None), speaker=read.speaker, relays=read.relays,
            quote=quote, closes=page.quotes.get(quote) if quote is not None else None,
            header=(first, colon),
        )
    ]  # fmt: skip
