"""A cue with the parts that stand around it in its sentence, as token ranges (half-open)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from rawi.claims.phrase import Range
from rawi.lexicon import Hit

Kind = Literal["verb", "participle", "source", "noun", "headline"]


@dataclass(slots=True)
class Frame:
    """One attribution before its speaker is resolved.

    `start` is where the clause of the attribution begins ("while X said …" begins at "while"); `opens` where its
    content does, None where it stands before the cue. `relays` stand nearer the reader than the speaker, `deeper`
    behind him. `nested`: its subject is one of whom an earlier content tells. `spans` are further words of the cue. `from_medium`: a medium named before quotes here ("it quoted …").
    """

    kind: Kind
    hit: Hit | None
    lemma: str
    act: str
    first: int
    last: int
    start: int
    rule: str
    opens: int | None = None
    speaker: Range | None = None
    pronoun: bool = False
    impersonal: bool = False
    relays: list[Range] = field(default_factory=list)
    deeper: list[Range] = field(default_factory=list)
    spans: list[Range] = field(default_factory=list)
    quoted: bool = False
    quote: int | None = None
    header: Range | None = None
    closes: int | None = None
    negated: bool = False
    gender: str | None = None
    number: str | None = None
    person: int | None = None
    carries: bool = False
    pieces: list[Range] = field(default_factory=list)
    bounded: bool = False
    closes_at: int | None = None
    from_medium: bool = False
    nested: bool = False
