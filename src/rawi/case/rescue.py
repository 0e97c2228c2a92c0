"""What can still be read of a damaged case, saved into a new one."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from msgspec import Struct

from rawi.case.coding import Coding
from rawi.case.decisions import Decisions
from rawi.case.project import filed, shape
from rawi.case.reading import attempt_filed
from rawi.case.rules import rules
from rawi.errors import CaseError
from rawi.sources import Failure
from rawi.store import Entry, Salvage, Store


class Saved(Struct, frozen=True, kw_only=True):
    """How much was saved. `again`: reports whose record was lost and that were read again from their text. `lost`:
    rows of reports and decisions that could not be read at all."""

    reports: int
    again: int
    decisions: int
    lost: int


def save(path: Path, target: Path) -> Saved:
    """Copy every report, sighting and decision that can be read into a new case. The damaged file is not written to.

    Raises CaseError where the target exists or the damaged file cannot even be opened.
    """
    if target.exists():
        raise CaseError("there is a file already", source=str(target), hint="name a new one")
    done = again = 0
    with Salvage(path) as old, Store(target) as new:
        decisions = Decisions(new)
        for digest, raw in old.codebooks():
            new.codebooks.use(digest, raw)
        book = Coding(new).current()
        saved = old.entries()
        for entry in saved:
            new.journal.add(partial(_as_it_was, entry))
        for report, record in old.reports():
            made = (
                attempt_filed(report, book, rules=rules(book))
                if record is None
                else filed(record, rules=old.rules(report.id))
            )
            if isinstance(made, Failure):
                old.lost += 1
                continue
            renewed, attachments = decisions.renewed(made)
            new.write([renewed], attachments)
            for sighting in old.sightings(report):
                new.sight(sighting)
            done, again = done + 1, again + (record is None)
        new.lookup.finish(shape())
        return Saved(reports=done, again=again, decisions=len(saved), lost=old.lost)


def _as_it_was(entry: Entry, _: int, __: str | None) -> Entry:
    return entry
