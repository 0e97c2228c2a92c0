"""Records put into a store without the rooms that make index rows."""

from rawi.model import Record
from rawi.store import EventLine, Filed, IndexText, Lines, NameText, Store, pack

WORDS = IndexText("نص", "نص")


def filed(record: Record, *, rules: str = "1", words: IndexText = WORDS, **fields: object) -> Filed:
    """A record as the case keeps it, with lines for its events alone."""
    events = tuple(
        EventLine(one.id, one.type, one.status, one.background, one.date.start, one.date.end, "", " ")
        for one in record.events
    )
    things = (*record.mentions, *record.claims, *record.events, *record.figures)
    return Filed(
        **{
            "report": record.report,
            "publisher": record.report.outlet or "",
            "body": pack(record),
            "rules": rules,
            "shape": "s",
            "words": words,
            "names": NameText(),
            "lines": Lines(events=events),
            "ids": " ".join(one.id[:8] for one in (record.report, *things)),
            **fields,
        }
    )


def keep(store: Store, record: Record, rules: str = "1", words: IndexText = WORDS) -> None:
    """Write one record."""
    store.write([filed(record, rules=rules, words=words)])
