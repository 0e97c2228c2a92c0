"""Sources: outlets, and the origins to which their chains lead."""

from __future__ import annotations

from msgspec.structs import replace

from rawi.case.filter import Filter
from rawi.case.views import claims
from rawi.case.views.book import Book
from rawi.case.views.rows import ClaimRow, SourceRow
from rawi.case.views.selection import Selection


def rows(book: Book, wanted: Filter) -> list[SourceRow]:
    """Outlets and then origins with an asked claim; those with most claims first."""
    selection = Selection(book, wanted)
    asked = claims.rows(book, replace(wanted, limit=None, offset=0))
    return selection.head(_outlets(book, selection, asked) + _origins(book, asked))


def _outlets(book: Book, selection: Selection, asked: list[ClaimRow]) -> list[SourceRow]:
    reports: dict[str, list[str]] = {}
    whole = (
        selection.wanted.about is None and selection.wanted.type is None and selection.wanted.place is None
    )
    telling = {row.report for row in asked}
    for record in book.records:
        if selection.published(record) and (whole or record.report.id in telling):
            reports.setdefault(book.outlet(record), []).append(record.report.id)
    found = [_outlet(book, name, tuple(ids), asked) for name, ids in reports.items()]
    return sorted(found, key=lambda row: (-len(row.reports), -row.claims))


def _outlet(book: Book, name: str, reports: tuple[str, ...], asked: list[ClaimRow]) -> SourceRow:
    return SourceRow(
        id=reports[0],
        kind="outlet",
        name=name,
        role="outlet",
        named=not book.chain(book.by_id[reports[0]], None)[0].guessed,
        claims=sum(row.report in reports for row in asked),
        reports=reports,
        outlets=(name,),
        chains=(),
        merged_because=(),
    )


def _origins(book: Book, asked: list[ClaimRow]) -> list[SourceRow]:
    by_key = {(row.report, row.id): row for row in asked}
    groups = [(one.id, one.name, one.claims, one.merged_because) for one in book.comparison.origins]
    seen = {key for _, _, keys, _ in groups for key in keys}
    groups += [(key[1], None, (key,), ()) for key in by_key if key not in seen]
    found = [
        origin(identity, name, tuple(by_key[key] for key in keys if key in by_key), because)
        for identity, name, keys, because in groups
        if any(key in by_key and len(by_key[key].chain) > 1 for key in keys)
    ]
    return sorted(found, key=lambda row: (-len(row.outlets), -row.claims))


def origin(
    identity: str, name: str | None, told: tuple[ClaimRow, ...], because: tuple[str, ...]
) -> SourceRow:
    """An origin by the claims that lead to it, of which there is one at least."""
    last = told[0].chain[-1]
    chains = {tuple(hop.name for hop in row.chain): row.chain for row in told}
    return SourceRow(
        id=identity,
        kind="origin",
        name=name or last.name,
        role=last.role,
        named=last.named,
        claims=len(told),
        reports=tuple(dict.fromkeys(row.report for row in told)),
        outlets=tuple(dict.fromkeys(row.outlet for row in told)),
        chains=tuple(chains.values()),
        merged_because=because,
    )
