"""Who is behind a claim by its own words, and which of them are one."""

from __future__ import annotations

from collections.abc import Container, Sequence

from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist, Voice
from rawi.reconcile.judged import Judged
from rawi.reconcile.origins.news import News
from rawi.reconcile.reuse.sheet import plain
from rawi.reconcile.speaking import medium
from rawi.reconcile.unions import Key, Unions
from rawi.reconcile.wiring import NAMED, Keys

SPOKESMAN = "an organization and who speaks for it"
"""A claim's key (see `unions.Key`) is ("entity", id), ("name", words), ("medium", an outlet's or agency's bare name),
("unnamed", report, words), ("report", id) for the words of a report without an outlet, ("wire", report, claim) for an
outlet's own words copied, or ("claim", report, claim) for one that a person set apart."""


def _rank(key: Key) -> tuple[bool, Key]:
    return key[0] != "medium", key


class Speakers:
    """Keys of claims before copying. `same` holds keys that are one, `coarse` an organization and who speaks for it as
    one too; `spoken` are the claims that somebody but the outlet makes. `filed`: the keys that have claims so far."""

    def __init__(self, known: Known, filed: Container[Key]):
        self._known, self._filed = known, filed
        self.coarse, self.same = Unions(_rank), Unions(_rank)
        self.spoken: set[str] = set()
        self.news = News()
        self._held: dict[Key, Key] = {}
        self._outlets: set[str] = set()
        self._heard: set[str] = set()

    def welcome(self, gists: Sequence[Gist]) -> bool:
        """Learn the outlets of new reports. False where one bears a name that earlier reports spoke of otherwise."""
        new = {medium(gist.outlet) or plain(gist.outlet) for gist in gists if gist.outlet} - self._outlets
        self._outlets |= new
        return not new & self._heard

    def keys(self, gist: Gist) -> Keys:
        """The key of each of a report's claims."""
        found = {}
        for voice in gist.voices:
            if not voice.own:
                self.spoken.add(voice.id)
            key = self._key_of(gist, voice)
            # One object for all claims of an origin: there are hundreds of thousands of claims.
            key = found[voice.id] = self._held.setdefault(key, key)
            if voice.speaks_for is not None:
                one = self._known.id(gist.report, voice.speaks_for)
                if one is not None and ("entity", one) != key:
                    self._join(key, ("entity", one), SPOKESMAN)
        return found

    def _key_of(self, gist: Gist, voice: Voice) -> Key:
        if voice.name is None:
            outlet = gist.outlet
            return ("medium", medium(outlet) or plain(outlet)) if outlet else ("report", gist.report)
        if not voice.named:
            return "unnamed", gist.report, plain(voice.name)
        one = self._known.id(gist.report, voice.entity)
        name = self._known.name(gist.report, voice.entity) or voice.name
        self._heard.add(plain(name))
        bare = plain(name) if plain(name) in self._outlets else medium(name)
        if not bare:
            return ("entity", one) if one is not None else ("name", plain(voice.name))
        if one is not None:
            self._same_join(("medium", bare), ("entity", one), "one outlet")
            self._join(("medium", bare), ("entity", one), "one outlet")
        return "medium", bare

    def _same_join(self, a: Key, b: Key, reason: str) -> None:
        for keys in self.same.join(a, b, reason) or ():
            self.news.stale.update(key for key in keys if key in self._filed and key != self.same.find(key))

    def _join(self, a: Key, b: Key, reason: str) -> None:
        """One coarse set of two. Who had claims on the smaller side, or had no name and has one now, is to be counted
        anew."""
        named = self.is_named(self.coarse.find(a)), self.is_named(self.coarse.find(b))
        sides = self.coarse.join(a, b, reason)
        self.news.roots.add(self.coarse.find(a))
        if sides is None:
            return
        held = [[key for key in side if key in self._filed] for side in sides]
        if all(held):
            self.news.stale.update(held[0])
        if named[0] != named[1]:
            for side, keys in zip(sides, held, strict=True):
                if not any(key[0] in NAMED for key in side):
                    self.news.stale.update(keys)

    def is_named(self, root: Key) -> bool:
        """True for a coarse set of which anyone has a name."""
        return any(key[0] in NAMED for key in self.coarse.keys(root))

    def judge(self, judged: Judged) -> None:
        """Claims that a person joined have one origin."""
        for (one, a), (other, b) in judged.together:
            left, right = self.news.keys.get(one, {}).get(a), self.news.keys.get(other, {}).get(b)
            if left is not None and right is not None:
                self.same.join(left, right, "judged the same")
                self.coarse.join(left, right, "judged the same")
