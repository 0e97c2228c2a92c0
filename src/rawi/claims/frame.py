"""A cue with the parts that stand around it in its sentence, as token ranges (half-open)."""

from __future__ import annotations

from typing import Literal

from rawi.claims.phrase import Range
from rawi.lexicon import Hit

Kind = Literal["verb", "participle", "source", "noun", "headline"]


class Frame:
    """One attribution before its speaker is resolved.

    `start` is where the clause of the attribution begins ("while X said …" begins at "while"); `opens` where its
    content does, None where it stands before the cue. `relays` stand nearer the reader than the speaker, `deeper`
    behind him. `nested`: its subject is one of whom an earlier content tells. `spans` are further words of the cue.
    `from_medium`: a medium named before quotes here ("it quoted …"). `closes` is where the quotation `quote` ends,
    `closes_at` where the content does, if it is known before its extent is laid.
    """

    def __init__(
        self,
        *,
        kind: Kind,
        hit: Hit | None,
        lemma: str,
        act: str,
        first: int,
        last: int,
        start: int,
        rule: str,
        opens: int | None = None,
        speaker: Range | None = None,
        relays: list[Range] | None = None,
        header: Range | None = None,
        quote: int | None = None,
        closes: int | None = None,
    ):
        self.kind: Kind = kind
        self.hit, self.lemma, self.act, self.rule = hit, lemma, act, rule
        self.first, self.last, self.start, self.opens = first, last, start, opens
        self.speaker, self.header = speaker, header
        self.quote, self.quoted, self.closes = quote, quote is not None, closes
        self.relays: list[Range] = [] if relays is None else relays
        self.deeper: list[Range] = []
        self.spans: list[Range] = []
        self.pieces: list[Range] = []
        self.closes_at: int | None = None
        self.gender: str | None = None
        self.number: str | None = None
        self.person: int | None = None
        self.pronoun = self.impersonal = self.negated = self.carries = False
        self.bounded = self.from_medium = self.nested = False
