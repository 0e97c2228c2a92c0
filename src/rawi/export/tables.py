"""The tables of a CSV export: a file for each part of a record."""

from __future__ import annotations

from rawi.export.columns import CHAIN, CONTEXT, RULE, Table, joined, made, own, place

REPORTS = Table(
    "reports",
    (
        *CONTEXT,
        own("title", "headline"),
        own("url", "address"),
        own("encoding", "of the bytes"),
        own("sha256", "of the bytes", "bytes_sha256"),
        own("captured", "when the bytes were taken, ISO 8601"),
        own("text", "the stored text, to which all offsets refer"),
    ),
)
EVENTS = Table(
    "events",
    (
        own("event", "id", "id"),
        *CONTEXT,
        own("type", "type of the codebook"),
        own("acled_event_type", "ACLED", "acled.event_type"),
        own("acled_sub_event_type", "ACLED", "acled.sub_event_type"),
        own("plover_event", "PLOVER", "plover.event"),
        own("plover_mode", "PLOVER", "plover.mode"),
        own("status", "actual, planned, thwarted, denied …"),
        own("background", "true for what the report only recalls"),
        own("date_start", "first possible day, ISO 8601", "date.start"),
        own("date_end", "last possible day, ISO 8601", "date.end"),
        own("time_precision", "1 day, 2 week, 3 month (ACLED)"),
        made("actors", "who does it; several parted by ;", lambda look, one: joined(look.names(one.actors))),
        made("targets", "to whom or what", lambda look, one: joined(look.names(one.targets))),
        *place(lambda one: one.place),
        own("geo_precision", "1 town, 2 part of a region, 3 region (ACLED)"),
        made("figures", "measure, low–high; several parted by ;", lambda look, one: look.figures(one)),
        CHAIN,
        own("trigger", "the word that shows it", "trigger.text"),
        own("start", "offset of the trigger in code points", "trigger.start"),
        own("end", "its end, exclusive", "trigger.end"),
        made("quote", "the sentence of the trigger", lambda look, one: look.sentence(one.trigger.start)),
        own("confidence", "high or low"),
        RULE,
    ),
)
FIGURES = Table(
    "figures",
    (
        own("figure", "id", "id"),
        *CONTEXT,
        own("measure", "what is counted: killed, wounded, money …"),
        own("class", "of whom: civilian, soldier, child …", "subject.class_"),
        own("nationality", "ISO 3166-1 alpha-2", "subject.nationality"),
        made("who", "as the text says it", lambda look, one: look.name(one.subject.who)),
        own("event", "id of its event", "subject.event"),
        own("low", "lower bound; empty where open"),
        own("high", "upper bound; empty where open"),
        own("bound", "exact, more_than, at_least, about, vague …"),
        own("unit", "person, ISO 4217 code, percent …"),
        own("per", "day, month …"),
        own("basis", "stock or flow"),
        own("part_of", "id of the figure that holds it"),
        CHAIN,
        made("words", "the figure's own words", lambda look, one: look.text(one.mention)),
        made("start", "their offset in code points", lambda look, one: look.mentions[one.mention].start),
        made("end", "their end, exclusive", lambda look, one: look.mentions[one.mention].end),
        made("quote", "their sentence", lambda look, one: look.sentence(look.mentions[one.mention].start)),
        RULE,
    ),
)
CLAIMS = Table(
    "claims",
    (
        own("claim", "id", "id"),
        *CONTEXT,
        own("act", "say, confirm, deny, accuse …"),
        own("certainty", "certain, probable, possible"),
        own("polarity", "positive, negative, unknown"),
        own("quoted", "true for words in quotation marks"),
        own("within", "id of the claim whose content holds it"),
        made("chain", "outlet ← relay ← origin", lambda look, one: look.chain((one.id,))),
        own("cue", "the word that shows it; empty: the outlet's own voice", "cue.text"),
        own("start", "offset of the content in code points", "content.start"),
        own("end", "its end, exclusive", "content.end"),
        made("content", "what is said", lambda look, one: look.content(one)),
        RULE,
    ),
)
ENTITIES = Table(
    "entities",
    (
        own("entity", "id", "id"),
        *CONTEXT,
        own("kind", "person, group, organization, place"),
        own("name", "its fullest name in the report"),
        own("name_en", "English name, where known"),
        own("type", "rebel, state_force, government, outlet …"),
        own("country", "ISO 3166-1 alpha-2"),
        made("mentions", "how often it is named", lambda _, one: len(one.mentions)),
    ),
)
MENTIONS = Table(
    "mentions",
    (
        own("mention", "id", "id"),
        *CONTEXT,
        own("kind", "person, place, quantity, time …"),
        own("text", "the words"),
        own("start", "offset in code points"),
        own("end", "end, exclusive"),
        own("entity", "id of what it names"),
        made("value", "its value as JSON", lambda look, one: look.value(one)),
        RULE,
    ),
)
FINDINGS = Table(
    "findings",
    (
        own("finding", "id", "id"),
        *CONTEXT,
        own("kind", "contradiction, headline_differs, repeated, unresolved"),
        own("about", "figure, actor, place, status, date, certainty"),
        own("reason", "in words"),
        made("a", "words of one side", lambda look, one: joined(map(look.text, one.a))),
        made("b", "words of the other", lambda look, one: joined(map(look.text, one.b))),
    ),
)
TABLES = (REPORTS, EVENTS, FIGURES, CLAIMS, ENTITIES, MENTIONS, FINDINGS)
