"""Checks of a case: each says what it found and, where it may, mends it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct

from rawi.case.coding import Coding
from rawi.case.decisions import Decisions
from rawi.case.project import indexed, shape
from rawi.case.reading import attempt_filed
from rawi.case.rules import rules
from rawi.case.views.claims import spans as claim_spans
from rawi.errors import DataError
from rawi.model import Record, Span
from rawi.sources import Failure
from rawi.store import Store

BATCH = 50
"""Reports that are put right in one transaction."""
SHOWN = 5
"""Examples that a check names."""
RESCUE = "make a copy of the file, then `rawi doctor --rescue NEW.rawi` saves what can still be read"


class Check(Struct, frozen=True, kw_only=True):
    """One check. `found`: how many faults; `examples`: the first of them; `mended`: how many were put right."""

    name: str
    found: int = 0
    examples: tuple[str, ...] = ()
    mended: int = 0
    hint: str | None = None

    @property
    def sound(self) -> bool:
        """True where nothing is wrong, or not any more."""
        return self.found == self.mended


class Doctor:
    """Looks at a case and, with `repair`, mends what can be: indexes and projections are made anew, a bad record is
    read again from its report. Texts and decisions are never touched."""

    def __init__(self, store: Store, decisions: Decisions, *, fresh: Callable[[], bool], repair: bool):
        self._store, self._decisions = store, decisions
        self._fresh, self._repair = fresh, repair
        self._coding = Coding(store)

    def run(self) -> Iterator[Check]:
        """Every check, in an order in which a later one can rest on what an earlier one mended. A file that SQLite
        finds damaged, or whose decisions can't be read, is looked at no further."""
        damage = self._integrity()
        yield damage
        if not damage.sound:
            return
        log = self._check("decisions that cannot be read", self._store.journal.damaged(), hint=RESCUE)
        yield log
        if not log.sound:
            return
        yield self._check(
            "rows that point to nothing", self._store.health.orphans(), hint="keep a copy, and tell us"
        )
        yield self._check("full-text indexes", self._store.health.broken_indexes(), self._reset)
        yield self._check("reports without a record", self._store.health.unread(), self._read_again)
        yield self._check("records that cannot be read", *self._records(_unreadable(self._store)))
        yield self._check("reports read under another codebook", self._coding.others(), self._read_again)
        yield self._check("offsets that do not hold", *self._records(_crooked(self._store)))
        yield self._check("words missing from the index", self._missing_words(), self._add_words)
        yield self._check("rows of an older version", self._unshaped(), self._reshape)
        stale = () if self._fresh() else ("incidents, figures, origins and copies",)
        yield self._check("comparison out of date", stale, self._drop)

    def _check(
        self,
        name: str,
        found: tuple[str, ...],
        mend: Callable[[tuple[str, ...]], int] | None = None,
        *,
        hint: str | None = None,
    ) -> Check:
        mended = mend(found) if found and self._repair and mend else 0
        return Check(
            name=name,
            found=len(found),
            examples=found[:SHOWN],
            mended=mended,
            hint=hint
            if found and mended < len(found) and hint
            else "run `rawi doctor --repair`"
            if found and not self._repair
            else None,
        )

    # --- what SQLite sees

    def _integrity(self) -> Check:
        damage = self._store.health.damage()
        if damage and self._repair and not any("malformed" in line or "damaged" in line for line in damage):
            self._store.health.reindex()
            left = self._store.health.damage()
        else:
            left = damage
        return Check(
            name="the file itself",
            found=len(damage),
            examples=damage[:SHOWN],
            mended=len(damage) - len(left),
            hint=RESCUE if left else None,
        )

    def _reset(self, found: tuple[str, ...]) -> int:
        self._store.health.reset()
        self._reshape(())
        self._add_words(self._store.lookup.missing())
        return len(found)

    # --- records

    def _records(self, bad: Iterator[str]) -> tuple[tuple[str, ...], Callable[[tuple[str, ...]], int]]:
        return tuple(bad), self._read_again

    def _read_again(self, reports: tuple[str, ...]) -> int:
        """Read reports again from the texts that the case holds; decisions are attached anew."""
        done, book = 0, self._coding.current()
        for identity in reports:
            report = self._store.report(identity)
            made = None if report is None else attempt_filed(report, book, rules=rules(book))
            if made is None or isinstance(made, Failure):
                continue
            filed, attachments = self._decisions.renewed(made)
            self._store.write([filed], attachments)
            done += 1
        return done

    # --- what follows from them

    def _missing_words(self) -> tuple[str, ...]:
        if self._store.lookup.shape() != shape():
            # All of them: an index of words that were cut otherwise answers wrongly without a sign.
            return tuple(self._store.reports())
        return self._store.lookup.missing()

    def _add_words(self, _: tuple[str, ...]) -> int:
        return refill(self._store)

    def _drop(self, found: tuple[str, ...]) -> int:
        self._store.groups.drop()
        return len(found)

    def _unshaped(self) -> tuple[str, ...]:
        return tuple(record.report.id for record in self._store.out_of_shape(shape()))

    def _reshape(self, _: tuple[str, ...]) -> int:
        return reshape(self._store, self._decisions)


def refill(store: Store) -> int:
    """Put into the word index what it lacks: all of it, where it was made by another version. Gives how many."""
    if store.lookup.shape() != shape():
        store.lookup.clear()
    missing = store.lookup.missing()
    for first in range(0, len(missing), BATCH):
        reports = [store.report(one) for one in missing[first : first + BATCH]]
        store.lookup.add({one.id: indexed(one) for one in reports if one is not None})
    store.lookup.finish(shape())
    return len(missing)


def reshape(store: Store, decisions: Decisions) -> int:
    """Make anew the rows that another version made of the records. Gives how many records."""
    done, batch = 0, list[Record]()
    for record in store.out_of_shape(shape()):
        batch.append(record)
        if len(batch) == BATCH:
            done += _refile(store, decisions, batch)
            batch.clear()
    return done + _refile(store, decisions, batch)


def _refile(store: Store, decisions: Decisions, records: list[Record]) -> int:
    if records:
        store.refile([decisions.refiled(record, "") for record in records])
    return len(records)


def _unreadable(store: Store) -> Iterator[str]:
    for report in store.reports():
        try:
            store.record(report)
        except DataError:
            yield report


def _crooked(store: Store) -> Iterator[str]:
    for report in store.reports():
        try:
            record = store.record(report)
        except DataError:
            continue
        if record is not None and not straight(record):
            yield report


def straight(record: Record) -> bool:
    """True where every span lies in the text and every quoted word is the text's."""
    text = record.report.text
    quoted: list[tuple[Span, str]] = [(one.span, one.text) for one in record.mentions]
    quoted += [((one.cue.start, one.cue.end), one.cue.text) for one in record.claims if one.cue]
    quoted += [((one.trigger.start, one.trigger.end), one.trigger.text) for one in record.events]
    spans: list[Span] = [*record.sentences, *((zone.start, zone.end) for zone in record.zones)]
    spans += [span for one in record.claims for span in claim_spans(one)]
    spans += [(one.content.start, one.content.end) for one in record.claims if one.content]
    spans += [span for one in record.events for span in (*one.evidence, *one.triggers)]
    inside = all(0 <= start <= end <= len(text) for start, end in spans)
    return inside and all(text[start:end] == words for (start, end), words in quoted)
