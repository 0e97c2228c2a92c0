"""Origins of claims: who is behind them in the end, and how many there surely and possibly are."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rawi.model import Member, Origin, OriginCount, Reuse, identify
from rawi.reconcile.entities import Known
from rawi.reconcile.gist import Gist
from rawi.reconcile.judged import Judged
from rawi.reconcile.order import Order, Place
from rawi.reconcile.origins.news import News, reach
from rawi.reconcile.origins.rows import Rows, identity
from rawi.reconcile.origins.speakers import Speakers
from rawi.reconcile.unions import Key
from rawi.reconcile.wiring import NAMED, Keys, wired


class Origins:
    """Every claim's origin: its key by its own words, or by the text that it was copied from."""

    def __init__(self, known: Known, judged: Judged, order: Order):
        self._judged, self._order = judged, order
        self._gists: dict[str, Gist] = {}
        self._keys: dict[str, Keys] = {}
        self._claims: dict[Key, list[Member]] = defaultdict(list)
        self._wired: set[str] = set()
        self._speakers = Speakers(known, self._claims)
        self._rows = Rows(known, order, self._speakers, self._claims, self._wired, self._gists)
        self._bound = {report for pair in judged.together for report, _ in pair}
        self._apart = {member for _, member in judged.apart}

    def add(self, gists: Sequence[Gist], copied: Mapping[str, Sequence[Reuse]]) -> set[str] | None:
        """Take reports in. `copied`: by report, its copied passages.

        Gives the reports whose claims have other origins than before, new ones among them; None, and nothing is to be
        trusted any more, where only beginning anew can say: a new outlet bears a name that earlier reports spoke of
        otherwise, or a person joined claims among them.
        """
        first = not self._gists
        fits = self._speakers.welcome(gists)
        self._gists.update((gist.report, gist) for gist in gists)
        around = reach([gist.report for gist in gists], copied)
        if not first and (not fits or around & self._bound):
            return None
        news = self._speakers.news = News(dirty={gist.report for gist in gists})
        self._place(sorted(around, key=self._order.place), copied)
        if first:
            self._speakers.judge(self._judged)
        for key in news.stale:
            news.dirty.update(report for report, _ in self._claims.get(key, ()))
        for report in sorted(news.dirty | around, key=self._order.place):
            self._file(report, news)
        self._rows.write()
        return news.dirty

    def _place(self, reports: Sequence[str], copied: Mapping[str, Sequence[Reuse]]) -> None:
        """The keys of the claims of reports that copy from one another or stand alone."""
        news = self._speakers.news
        gists = [self._gists[report] for report in reports]
        passages = {id(one): one for report in reports for one in copied.get(report, ())}
        ordered = sorted(passages.values(), key=self._in_order)
        found = wired(gists, ordered, self._speakers.keys)
        for report, keys in found.keys.items():
            news.keys[report] = keys
            news.wired[report] = found.claims[report] - self._wired
            self._wired |= found.claims[report]
            for claim in keys:
                if self._apart and (report, claim) in self._apart:
                    keys[claim] = "claim", report, claim

    def _in_order(self, one: Reuse) -> tuple[Place, Place, int, int]:
        return self._order.place(one.a.report), self._order.place(one.b.report), one.a.start, one.b.start

    def _file(self, report: str, news: News) -> None:
        """Put a report's claims under their keys."""
        old = self._keys.get(report, {})
        raw = news.keys.get(report, old)
        new = {claim: self._speakers.same.find(key) for claim, key in raw.items()}
        news.touched.update(new[claim] for claim in news.wired.get(report, ()) if claim in new)
        if new == old:
            return
        news.dirty.add(report)
        for key in dict.fromkeys(old.values()):
            self._order.remove(self._claims[key], report)
        by_key: dict[Key, list[Member]] = {}
        for claim, key in new.items():
            by_key.setdefault(key, []).append((report, claim))
        for key, members in by_key.items():
            self._order.insert(self._claims[key], members)
        self._keys[report] = new
        news.touched.update(old.values())
        news.touched.update(by_key)

    # --- asking

    def all(self) -> tuple[Origin, ...]:
        """Every origin, in the order of the first claim that has it."""
        return self._rows.all()

    def rows(self) -> dict[str, Origin]:
        """The same by id, as they stand."""
        return self._rows.rows()

    def _key(self, member: Member) -> Key | None:
        return self._keys.get(member[0], {}).get(member[1])

    def id(self, member: Member) -> str | None:
        """The id of a claim's origin."""
        key = self._key(member)
        return identity(key) if key is not None else None

    def count(self, members: Iterable[Member]) -> OriginCount:
        """Origins behind claims. Surely: named ones, with an organization and its people as one; the unnamed and
        outlets' own words may be any of these and add none, but there is one at least. Possibly: each its own."""
        keys, surely = set(), set()
        for member in members:
            key = self._key(member)
            if key is not None:
                keys.add(key)
                if member[1] in self._speakers.spoken:
                    surely.add(self._speakers.coarse.find(key))
        named = sum(self._speakers.is_named(root) for root in surely)
        return OriginCount(max(named, min(1, len(keys))), len(keys))

    def named(self, member: Member) -> str | None:
        """The origin's id where it has a name: what two accounts may share and so be of one happening."""
        key = self._key(member)
        return (
            identity(key)
            if key is not None and key[0] in NAMED and member[1] in self._speakers.spoken
            else None
        )

    def family(self, member: Member) -> str | None:
        """Stands for the origin with all who speak for it, where any of them has a name."""
        key = self._key(member)
        if key is None or member[1] not in self._speakers.spoken:
            return None
        root = self._speakers.coarse.find(key)
        return identify("O", *root) if self._speakers.is_named(root) else None
