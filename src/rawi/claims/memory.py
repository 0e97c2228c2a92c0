"""Who has spoken so far: speakers carried on by a bare verb, and names taken up again in a shorter form."""

from __future__ import annotations

from collections import deque
from typing import Final

from msgspec.structs import replace

from rawi.claims.words import best
from rawi.model import Hop

Chain = tuple[Hop, ...]
QUOTING: Final = frozenset({"agency", "outlet", "monitor", "organization", "document"})
"""Roles of those who pass on what others told them."""
_KEEP_VOICES: Final = 8
_KEEP_HOPS: Final = 40
_NEARBY: Final = 6
_MEDIA: Final = frozenset({"agency", "outlet"})
_SPEAKERS: Final = frozenset({"official", "spokesperson", "military", "witness", "armed_group"})
_PEOPLE: Final = frozenset({"official", "spokesperson", "military", "witness"})


class Voice:
    """A chain that spoke, with what its verb shows of the speaker's gender and number."""

    def __init__(self, chain: Chain, gender: str | None, plural: bool):
        self.chain, self.gender, self.plural = chain, gender, plural


class Known:
    """A hop seen, the stems of its phrase, and the relays before it, which may be told later."""

    def __init__(
        self,
        stems: frozenset[str],
        hop: Hop,
        relays: Chain,
        plural: bool = False,
        body: bool | None = None,
        lead: str = "",
        several: bool = False,
    ):
        self.stems, self.hop, self.relays = stems, hop, relays
        self.plural, self.body, self.lead = plural, body, lead
        self.several = several


class Memory:
    """Bounded memory, so that reading stays linear."""

    def __init__(self) -> None:
        self.voices: deque[Voice] = deque(maxlen=_KEEP_VOICES)
        self.known: deque[Known] = deque(maxlen=_KEEP_HOPS)
        self.author: Hop | None = None
        self.earlier: Voice | None = None

    def section(self) -> None:
        """A subheading opens another story: "he added" and "the source" take up nobody from before it."""
        self.earlier = self.voices[-1] if self.voices else self.earlier
        self.voices.clear()
        self.author = None
        self.known = deque((one for one in self.known if one.hop.named), maxlen=_KEEP_HOPS)

    def spoke(self, chain: Chain, gender: str | None, plural: bool) -> None:
        """Note that the chain's origin spoke last."""
        if chain:
            self.voices.append(Voice(chain, gender, plural))

    def carried(self, gender: str | None, plural: bool) -> Chain:
        """The last chain whose origin agrees with a verb that stands alone, its hops marked implicit; or ()."""
        for voice in reversed(self.voices):
            if plural and not voice.plural:
                continue
            if not plural and gender is not None and voice.gender is not None and gender != voice.gender:
                shorter = _agreeing(voice, gender)
                if shorter:
                    return implied(shorter)
                continue
            return implied(voice.chain)
        return implied(self.voices[-1].chain) if self.voices and (plural or gender is None) else ()

    def resumed(self, gender: str | None, plural: bool) -> Chain:
        """Who spoke last before the subheading, where a verb that goes on with a speaker agrees with him; or ()."""
        last = self.earlier
        if (
            last is None
            or plural != last.plural
            or (None not in (gender, last.gender) and gender != last.gender)
        ):
            return ()
        return implied(last.chain)

    def meet(
        self,
        hop: Hop,
        stems: frozenset[str],
        relays: Chain,
        *,
        plural: bool = False,
        body: bool | None = None,
        lead: str = "",
        several: bool = False,
    ) -> None:
        """Remember a hop for later, shorter mentions of it. `body`: an army or an office, not one of its people.

        `lead` is the stem of the noun that heads its phrase. `several`: others are joined to the name that begins it.
        """
        self.known.append(Known(stems, hop, relays, plural, body, lead, several))

    def namesake(self, lead: str) -> Known | None:
        """The latest named body whose phrase is headed by that noun ("the organization"), if it has a word more."""
        return next(
            (
                one
                for one in reversed(self.known)
                if one.lead == lead and one.body and len(one.stems) > 1 and one.hop.named
            ),
            None,
        )

    def relayed(self, hop: Hop, relays: Chain) -> None:
        """Note the relays that a sentence names only behind a speaker's words."""
        for known in self.known:
            if known.hop.name == hop.name and not known.relays:
                known.relays = relays

    def recall(
        self, hop: Hop, stems: frozenset[str], *, body: bool | None = None, several: bool = True
    ) -> Known | None:
        """The latest fuller mention of the one that a short definite phrase names, or None."""
        for known in reversed(self.known):
            same = hop.entity is not None and hop.entity == known.hop.entity
            if not same and not (stems and stems <= known.stems):
                continue
            if known.hop.parts and not hop.parts and stems != known.stems:
                continue
            if known.several and not several:
                continue  # one of those who spoke together, alone
            if (
                same
                and len(known.hop.name) >= len(hop.name)
                and (hop.role not in _MEDIA or known.hop.role not in _PEOPLE)
            ):
                return known
            if stems and stems == known.stems and (known.relays or known.hop.role == "document"):
                return known
            if None not in (body, known.body) and body != known.body and not self._last(known.hop):
                continue
            if stems and stems < known.stems and _alike(hop, known.hop):
                return known
        return None

    def _last(self, hop: Hop) -> bool:
        return bool(self.voices) and self.voices[-1].chain[-1].name == hop.name

    def unnamed(self, *, plural: bool) -> Known | None:
        """The latest nearby speaker without a name, whom "the source" or "the official" takes up."""
        people = [known for known in self.known if known.hop.role not in _MEDIA]
        for known in people[: -_NEARBY - 1 : -1]:
            if not known.hop.named and known.hop.role in _PEOPLE and known.plural == plural:
                return known
        return None

    def medium(self) -> Chain:
        """The medium that spoke or passed words on last, as a chain of one; or ()."""
        chains = [voice.chain for voice in reversed(self.voices)] + [
            (one.hop,) for one in reversed(self.known)
        ]
        return next(((hop,) for chain in chains for hop in chain if hop.role in _MEDIA), ())

    def body(self, gender: str | None) -> Chain:
        """The medium, body or paper that spoke last, where its gender agrees, as a chain of one; or ()."""
        last = self.voices[-1] if self.voices else None
        if last is None or last.plural or (None not in (gender, last.gender) and gender != last.gender):
            return ()
        return last.chain[-1:] if last.chain[-1].role in QUOTING else ()


def _alike(short: Hop, full: Hop) -> bool:
    """False where a body ("the committee") stands within the phrase of one who speaks for it, or of another kind."""
    roles = {short.role, full.role}
    if full.role == "document" and short.role != full.role:
        return False
    return len(roles) == 1 or None in roles or roles <= _SPEAKERS


def _agreeing(voice: Voice, gender: str) -> Chain:
    """Of a relayed chain, the nearer hops where the relay rather than the origin agrees."""
    if len(voice.chain) < 2 or voice.gender is None:
        return ()
    return voice.chain[:-1]


def implied(chain: Chain) -> Chain:
    """The chain as carried on: its hops keep the span where they stood, and say that they aren't overt here."""
    return tuple(replace(hop, implicit=True) for hop in chain)


def stems(words: list[str]) -> frozenset[str]:
    """The stems of a phrase's folded words, without clitics."""
    return frozenset([best(word).stem for word in words if word.isalnum()])
