"""What holds between the reports of a case: a pure function of the set of reports and of what people decided."""

from __future__ import annotations

from collections.abc import Iterable

from rawi.model import Comparison, Judgement, Record
from rawi.reconcile.index import Index
from rawi.reconcile.reuse import Caps


def compare(
    records: Iterable[Record], judgements: Iterable[Judgement] = (), *, caps: Caps | None = None
) -> Comparison:
    """Reuse, stories, entities, incidents, subjects of figures, origins and their counts.

    The order of `records` doesn't matter: they are taken by (published, id), each report once. `caps`: the counts of
    one version of a case; those of the records themselves where they aren't given. Near-linear in the words; records
    are let go as they are read.
    """
    return Index(records, judgements, caps=caps).comparison
