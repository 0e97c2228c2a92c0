"""The tables of a CSV export: each column with what it means and where its value comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from msgspec import Struct

from rawi.export.lookup import Lookup
from rawi.model import AnyMention, Claim, Entity, Event, Figure, Finding, Report

Cell = str | int | float | bool | None


class Column(Struct, frozen=True):
    """A column: its header, what it holds, and its value for one thing of a record."""

    name: str
    meaning: str
    value: Callable[[Lookup, Any], Cell]


class Table(Struct, frozen=True):
    """A CSV file: the things of a record that are its rows, and its columns."""

    name: str
    things: Callable[[Lookup], Iterable[Any]]
    columns: tuple[Column, ...]


def joined(parts: Iterable[str]) -> str | None:
    """Several values in one cell; None where there are none."""
    return "; ".join(parts) or None


def _context() -> tuple[Column, ...]:
    return (
        Column("report", "id of the report", lambda look, _: look.report.id),
        Column("outlet", "who published it", lambda look, _: look.report.outlet),
        Column("published", "day of publication, ISO 8601", lambda look, _: look.report.published),
        Column("source", "file, address or message", lambda look, _: look.report.source),
    )


def _place(mention: Callable[[Any], str | None]) -> tuple[Column, ...]:
    def part(name: str) -> Callable[[Lookup, Any], Cell]:
        return lambda look, one: look.place(mention(one), name)

    return (
        Column("place", "name of the place", part("name")),
        Column("place_en", "its English name", part("name_en")),
        Column("country", "ISO 3166-1 alpha-2", part("country")),
        Column("admin1", "first-order division", part("admin1")),
        Column("latitude", "degrees, WGS 84", part("latitude")),
        Column("longitude", "degrees, WGS 84", part("longitude")),
    )


def _reports(look: Lookup) -> Sequence[Report]:
    return (look.report,)


def _mentions(look: Lookup) -> Sequence[AnyMention]:
    return look.record.mentions


def _entities(look: Lookup) -> Sequence[Entity]:
    return look.record.entities


def _claims(look: Lookup) -> Sequence[Claim]:
    return look.record.claims


def _events(look: Lookup) -> Sequence[Event]:
    return look.record.events


def _figures(look: Lookup) -> Sequence[Figure]:
    return look.record.figures


def _findings(look: Lookup) -> Sequence[Finding]:
    return look.record.findings


TABLES = (
    Table(
        "reports",
        _reports,
        (
            *_context(),
            Column("title", "headline", lambda _, one: one.title),
            Column("url", "address", lambda _, one: one.url),
            Column("encoding", "of the bytes", lambda _, one: one.encoding),
            Column("sha256", "of the bytes", lambda _, one: one.bytes_sha256),
            Column("captured", "when the bytes were taken, ISO 8601", lambda _, one: one.captured),
            Column("text", "the stored text, to which all offsets refer", lambda _, one: one.text),
        ),
    ),
    Table(
        "events",
        _events,
        (
            Column("event", "id", lambda _, one: one.id),
            *_context(),
            Column("type", "type of the codebook", lambda _, one: one.type),
            Column("acled_event_type", "ACLED", lambda _, one: one.acled and one.acled.event_type),
            Column("acled_sub_event_type", "ACLED", lambda _, one: one.acled and one.acled.sub_event_type),
            Column("plover_event", "PLOVER", lambda _, one: one.plover and one.plover.event),
            Column("plover_mode", "PLOVER", lambda _, one: one.plover and one.plover.mode),
            Column("status", "actual, planned, thwarted, denied …", lambda _, one: one.status),
            Column("background", "true for what the report only recalls", lambda _, one: one.background),
            Column("date_start", "first possible day, ISO 8601", lambda _, one: one.date.start),
            Column("date_end", "last possible day, ISO 8601", lambda _, one: one.date.end),
            Column("time_precision", "1 day, 2 week, 3 month (ACLED)", lambda _, one: one.time_precision),
            Column("actors", "who does it; several parted by ;", lambda look, one: joined(look.names(one.actors))),
            Column("targets", "to whom or what", lambda look, one: joined(look.names(one.targets))),
            *_place(lambda one: one.place),
            Column("geo_precision", "1 town, 2 part of a region, 3 region (ACLED)", lambda _, one: one.geo_precision),
            Column("figures", "measure, low–high; several parted by ;", lambda look, one: look.figures(one)),
            Column("chain", "outlet ← relay ← origin", lambda look, one: look.chain(one.claims)),
            Column("trigger", "the word that shows it", lambda _, one: one.trigger.text),
            Column("start", "offset of the trigger in code points", lambda _, one: one.trigger.start),
            Column("end", "its end, exclusive", lambda _, one: one.trigger.end),
            Column("quote", "the sentence of the trigger", lambda look, one: look.sentence(one.trigger.start)),
            Column("confidence", "high or low", lambda _, one: one.confidence),
            Column("rule", "the rule that found it", lambda _, one: one.rule),
        ),
    ),
    Table(
        "figures",
        _figures,
        (
            Column("figure", "id", lambda _, one: one.id),
            *_context(),
            Column("measure", "what is counted: killed, wounded, money …", lambda _, one: one.measure),
            Column("class", "of whom: civilian, soldier, child …", lambda _, one: one.subject.class_),
            Column("nationality", "ISO 3166-1 alpha-2", lambda _, one: one.subject.nationality),
            Column("who", "as the text says it", lambda look, one: look.name(one.subject.who)),
            Column("event", "id of its event", lambda _, one: one.subject.event),
            Column("low", "lower bound; empty where open", lambda _, one: one.low),
            Column("high", "upper bound; empty where open", lambda _, one: one.high),
            Column("bound", "exact, more_than, at_least, about, vague …", lambda _, one: one.bound),
            Column("unit", "person, ISO 4217 code, percent …", lambda _, one: one.unit),
            Column("per", "day, month …", lambda _, one: one.per),
            Column("basis", "stock or flow", lambda _, one: one.basis),
            Column("part_of", "id of the figure that holds it", lambda _, one: one.part_of),
            Column("chain", "outlet ← relay ← origin", lambda look, one: look.chain(one.claims)),
            Column("words", "the figure's own words", lambda look, one: look.text(one.mention)),
            Column("start", "their offset in code points", lambda look, one: look.mentions[one.mention].start),
            Column("end", "their end, exclusive", lambda look, one: look.mentions[one.mention].end),
            Column("quote", "their sentence", lambda look, one: look.sentence(look.mentions[one.mention].start)),
            Column("rule", "the rule that found it", lambda _, one: one.rule),
        ),
    ),
    Table(
        "claims",
        _claims,
        (
            Column("claim", "id", lambda _, one: one.id),
            *_context(),
            Column("act", "say, confirm, deny, accuse …", lambda _, one: one.act),
            Column("certainty", "certain, probable, possible", lambda _, one: one.certainty),
            Column("polarity", "positive, negative, unknown", lambda _, one: one.polarity),
            Column("quoted", "true for words in quotation marks", lambda _, one: one.quoted),
            Column("within", "id of the claim whose content holds it", lambda _, one: one.within),
            Column("chain", "outlet ← relay ← origin", lambda look, one: look.chain((one.id,))),
            Column("cue", "the word that shows it; empty: the outlet's own voice", lambda _, one: one.cue and one.cue.text),
            Column("start", "offset of the content in code points", lambda _, one: one.content and one.content.start),
            Column("end", "its end, exclusive", lambda _, one: one.content and one.content.end),
            Column("content", "what is said", lambda look, one: look.content(one)),
            Column("rule", "the rule that found it", lambda _, one: one.rule),
        ),
    ),
    Table(
        "entities",
        _entities,
        (
            Column("entity", "id", lambda _, one: one.id),
            *_context(),
            Column("kind", "person, group, organization, place", lambda _, one: one.kind),
            Column("name", "its fullest name in the report", lambda _, one: one.name),
            Column("name_en", "English name, where known", lambda _, one: one.name_en),
            Column("type", "rebel, state_force, government, outlet …", lambda _, one: one.type),
            Column("country", "ISO 3166-1 alpha-2", lambda _, one: one.country),
            Column("mentions", "how often it is named", lambda _, one: len(one.mentions)),
        ),
    ),
    Table(
        "mentions",
        _mentions,
        (
            Column("mention", "id", lambda _, one: one.id),
            *_context(),
            Column("kind", "person, place, quantity, time …", lambda _, one: one.kind),
            Column("text", "the words", lambda _, one: one.text),
            Column("start", "offset in code points", lambda _, one: one.start),
            Column("end", "end, exclusive", lambda _, one: one.end),
            Column("entity", "id of what it names", lambda _, one: one.entity),
            Column("value", "its value as JSON", lambda look, one: look.value(one)),
            Column("rule", "the rule that found it", lambda _, one: one.rule),
        ),
    ),
    Table(
        "findings",
        _findings,
        (
            Column("finding", "id", lambda _, one: one.id),
            *_context(),
            Column("kind", "contradiction, headline_differs, repeated, unresolved", lambda _, one: one.kind),
            Column("about", "figure, actor, place, status, date, certainty", lambda _, one: one.about),
            Column("reason", "in words", lambda _, one: one.reason),
            Column("a", "words of one side", lambda look, one: joined(map(look.text, one.a))),
            Column("b", "words of the other", lambda look, one: joined(map(look.text, one.b))),
        ),
    ),
)  # fmt: skip
