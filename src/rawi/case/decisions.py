"""What people decided, over the machine's records: made, undone, kept on their words, applied on copies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from rawi.case.attaching import reattached
from rawi.case.deciding import changes, decided, layered
from rawi.case.locate import Found, anchor
from rawi.case.project import filed, lines
from rawi.errors import UsageError
from rawi.model import Judgement, Operation, Record, clean, identify
from rawi.store import Attachment, Entry, Filed, Held, Store, unpack

JOINING = ("same", "different", "merge", "split")
"""Operations on several things of one kind."""
JOINABLE = ("event", "entity", "figure", "claim", "report")


class Decisions:
    """The decisions of one case. `now` gives the time; a clock that was set back never reorders the log."""

    def __init__(self, store: Store, *, now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)):
        self._store, self._now = store, now

    # --- the log

    def entries(self) -> tuple[Entry, ...]:
        """Every entry, retired ones too, in the order of making."""
        return self._store.journal.entries()

    def add(
        self,
        op: Operation,
        objects: Sequence[Found],
        *,
        author: str,
        reason: str | None = None,
        edits: Mapping[str, Any] | None = None,
        replaces: str | None = None,
    ) -> Entry:
        """Keep a decision on things. Raises UsageError where the operation doesn't go with them."""
        _check(op, objects, edits)
        if replaces is not None and replaces not in {one.id for one in self.entries()}:
            raise UsageError(f"there is no decision {replaces!r} to replace", hint="`rawi log` lists them")
        made = changes(objects[0], edits or {}) if op == "edit" else ()
        anchors = tuple(map(anchor, objects))
        entry = self._store.journal.add(
            lambda count, last: self._entry(
                op, anchors, count, last, author=author, reason=reason, changes=made, replaces=replaces
            )
        )
        for one in self._touched(entry):
            self._refresh(one)
        return entry

    def undo(self, identity: str, *, author: str, reason: str | None = None) -> Entry:
        """Retire a decision, or bring one back by undoing its undoing. Raises UsageError where there is none."""
        found = [one for one in self.entries() if identity and one.id.startswith(identity)]
        if len(found) != 1:
            told = f"{identity!r} begins several decisions" if found else f"there is no decision {identity!r}"
            raise UsageError(told, hint="`rawi log` lists them")
        if found[0].retired_by is not None:
            raise UsageError(f"{found[0].id} is retired already", hint=f"by {found[0].retired_by}")
        undone = found[0]
        entry = self._store.journal.add(
            lambda count, last: self._entry(
                "undo", (), count, last, author=author, reason=reason, undoes=undone.id
            )
        )
        for one in self._touched(undone):
            self._refresh(one)
        return entry

    def _entry(
        self, op: Any, anchors: tuple[Held, ...], count: int, last: str | None, **fields: Any
    ) -> Entry:
        for name in ("author", "reason"):
            fields[name] = clean(fields[name])[0] if fields[name] is not None else None
        now = self._now().astimezone(dt.UTC).isoformat(timespec="seconds")
        # A clock may jump back; what was decided later must not seem earlier.
        time = max(now, last or now)
        identity = identify("j", count, time, op, fields["author"], *(one.id for one in anchors))
        return Entry(
            id=identity, op=op, objects=anchors, time=time, now=tuple(one.id for one in anchors), **fields
        )

    def _touched(self, entry: Entry) -> Iterator[Entry]:
        """The entry with those that it replaces or undoes, which count again once it doesn't."""
        known = {one.id: one for one in self.entries()}
        line: str | None = entry.id
        while line is not None:
            yield known[line]
            line = known[line].undoes or known[line].replaces

    # --- what they make of the records

    def judgements(self) -> tuple[Judgement, ...]:
        """The decisions in force as comparison takes them: anchored where their things stand today."""
        return tuple(filter(None, (_judgement(one) for one in self.entries() if one.in_force)))

    def decider(self) -> Callable[[Record], Record]:
        """A function that gives a record with today's decisions applied on copies."""
        entries = self._by_number()
        reports = self._store.journal.reports() if entries else frozenset()

        def apply(record: Record) -> Record:
            if record.report.id not in reports:
                return record
            return decided(record, layered(self._store.journal.on(record.report.id), entries))

        return apply

    def renewed(self, new: Filed) -> tuple[Filed, tuple[Attachment, ...]]:
        """A report that was read again, with the decisions on it: its decided rows, and where each holds now."""
        attachments = self._store.journal.on(new.report.id)
        if not attachments:
            return new, ()
        record, entries = unpack(new.body, new.report), self._by_number()
        moved = reattached(attachments, entries, record)
        return replace(new, decided=lines(decided(record, layered(moved, entries)))), moved

    def refiled(self, record: Record, rules: str) -> Filed:
        """Everything that the case keeps of a record, with today's decisions."""
        after = self.decider()(record)
        return filed(record, rules=rules, decided=None if after is record else after)

    def _by_number(self) -> dict[int, Entry]:
        # Row numbers begin at 1 and have no holes: entries are never erased.
        return dict(enumerate(self.entries(), 1))

    def _refresh(self, entry: Entry) -> None:
        """Make the decided rows of the reports that an entry is about."""
        if entry.op not in ("accept", "reject", "edit"):
            return
        reports = dict.fromkeys(one.report for one in entry.objects)
        records = [record for one in reports if (record := self._store.record(one)) is not None]
        self._store.refile([self.refiled(record, "") for record in records], bump=True)


def _check(op: Operation, objects: Sequence[Found], edits: Mapping[str, Any] | None) -> None:
    if edits and op != "edit":
        raise UsageError(f"{op} takes no fields", hint="use edit")
    if op == "edit" and len(objects) != 1:
        raise UsageError("an edit is about one thing", hint="give one id")
    kinds = sorted({one.kind for one in objects})
    count = len({(one.record.report.id, one.item.id) for one in objects})
    if op in JOINING and (count < 2 or len(kinds) != 1 or kinds[0] not in JOINABLE):
        raise UsageError(
            f"{op} needs two things or more of one kind, not {count} ({', '.join(kinds) or 'none'})",
            hint=f"kinds are {', '.join(JOINABLE)}; an incident stands for its events",
        )
    if not objects:
        raise UsageError(f"{op} needs an id")


def _judgement(entry: Entry) -> Judgement | None:
    """The entry with its objects where they stand today; None where too few of them can be found."""
    if entry.op == "undo":
        return None
    pairs = zip(entry.objects, entry.now, strict=True)
    objects = tuple(replace(one, id=item) for one, item in pairs if item is not None)
    if len(objects) < (2 if entry.op in JOINING else 1):
        return None
    return Judgement(
        id=entry.id, op=entry.op, objects=objects, author=entry.author, time=entry.time, reason=entry.reason
    )
