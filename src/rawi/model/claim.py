"""Claims: who says what, through whom, how firmly."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from rawi.model.span import Span

Act = Literal[
    "say", "confirm", "verify", "reveal", "deny", "allege", "report", "estimate", "believe", "infer", "predict",
    "warn", "accuse", "threaten", "promise", "demand", "claim_responsibility", "show",
]  # fmt: skip
HopRole = Literal[
    "outlet", "agency", "official", "military", "spokesperson", "armed_group", "organization", "monitor",
    "document", "witness", "social_media",
]  # fmt: skip
Certainty = Literal["certain", "probable", "possible"]
Polarity = Literal["positive", "negative", "unknown"]


class Cue(Struct, frozen=True):
    """The word that shows that somebody says something; `lemma` as the cue lexicon writes it."""

    start: int
    end: int
    text: str
    lemma: str


class Hop(Struct, frozen=True, kw_only=True):
    """One link of a chain. The span is the whole phrase, titles and appositions included."""

    name: str
    start: int | None = None
    end: int | None = None
    mention: str | None = None
    entity: str | None = None
    named: bool = False
    role: HopRole | None = None
    parts: tuple[str, ...] = ()
    count: int | None = None
    anonymity: Span | None = None
    cue: Span | None = None
    implicit: bool = False


class Content(Struct, frozen=True):
    """What is said: the hull, and its pieces where the attribution stands in the middle."""

    start: int
    end: int
    spans: tuple[Span, ...]


class Claim(Struct, frozen=True, kw_only=True):
    """Somebody says something. `cue` is null for what the outlet says in its own voice."""

    id: str
    within: str | None = None
    cue: Cue | None = None
    cues: tuple[Span, ...] = ()
    act: Act = "say"
    chain: tuple[Hop, ...] = ()
    content: Content | None = None
    quoted: bool = False
    time: str | None = None
    certainty: Certainty = "certain"
    polarity: Polarity = "positive"
    about: str | None = None
    rule: str
