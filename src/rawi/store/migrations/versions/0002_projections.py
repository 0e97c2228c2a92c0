"""Packed records, projection rows for views, indexes by id and name, and where decisions hold now."""

import zlib

import msgspec
import sqlalchemy as sa
from alembic import op

revision = "0002_projections"
down_revision = "0001_case_file"
branch_labels = None
depends_on = None

PROJECTIONS = (
    # `layer` is a bit mask: 1 the machine's row, 2 the row with decisions applied, 3 where the two are one.
    """CREATE TABLE events (
        report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE, position INTEGER NOT NULL,
        layer INTEGER NOT NULL, id TEXT NOT NULL, type TEXT NOT NULL, status TEXT NOT NULL,
        background INTEGER NOT NULL, "start" TEXT, "end" TEXT, places TEXT NOT NULL, claims TEXT NOT NULL,
        PRIMARY KEY (report, position, layer)) WITHOUT ROWID""",
    "CREATE INDEX events_by_type ON events (type, report)",
    """CREATE TABLE figures (
        report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE, position INTEGER NOT NULL,
        layer INTEGER NOT NULL, id TEXT NOT NULL, measure TEXT NOT NULL, class TEXT, event TEXT, low REAL, high REAL,
        PRIMARY KEY (report, position, layer)) WITHOUT ROWID""",
    """CREATE TABLE claims (
        report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE, position INTEGER NOT NULL,
        layer INTEGER NOT NULL, id TEXT NOT NULL, act TEXT NOT NULL, certainty TEXT NOT NULL, polarity TEXT NOT NULL,
        own INTEGER NOT NULL, hops INTEGER NOT NULL, PRIMARY KEY (report, position, layer)) WITHOUT ROWID""",
    """CREATE TABLE entities (
        report INTEGER NOT NULL REFERENCES reports (number) ON DELETE CASCADE, position INTEGER NOT NULL,
        layer INTEGER NOT NULL, id TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, name_en TEXT, type TEXT,
        country TEXT, mentions INTEGER NOT NULL, PRIMARY KEY (report, position, layer)) WITHOUT ROWID""",
)
DERIVED = (
    "DROP TABLE derived",
    # `layer`: 1 compared without decisions, 2 with them. `body` is empty for a thing that is joined to nothing.
    """CREATE TABLE groups (
        kind TEXT NOT NULL, layer INTEGER NOT NULL, position INTEGER NOT NULL, id TEXT NOT NULL,
        reports INTEGER NOT NULL, background INTEGER NOT NULL, "start" TEXT, "end" TEXT, size INTEGER NOT NULL,
        body BLOB, PRIMARY KEY (kind, layer, position)) WITHOUT ROWID""",
    "CREATE INDEX groups_by_id ON groups (id, kind, layer)",
    """CREATE TABLE joins (
        kind TEXT NOT NULL, layer INTEGER NOT NULL, report INTEGER NOT NULL, item TEXT NOT NULL,
        position INTEGER NOT NULL, PRIMARY KEY (kind, layer, report, item, position)) WITHOUT ROWID""",
    "CREATE INDEX joins_by_group ON joins (kind, layer, position)",
)
DECISIONS = (
    # Where each object of a decision stands in the record of today; `item` is NULL where it can't be found any more.
    """CREATE TABLE attachments (
        judgement INTEGER NOT NULL REFERENCES judgements (number), position INTEGER NOT NULL, report TEXT NOT NULL,
        kind TEXT NOT NULL, item TEXT, PRIMARY KEY (judgement, position)) WITHOUT ROWID""",
    "CREATE INDEX attachments_by_report ON attachments (report)",
)
SEARCH = (
    "DROP TABLE lookup",
    # Contentless: the words are in the texts already. A report's words never change, so rows are only ever added.
    "CREATE VIRTUAL TABLE lookup USING fts5(words, stems, content='', tokenize='unicode61 remove_diacritics 0')",
    # Which column holds a token is enough: nobody searches for phrases in names.
    "CREATE VIRTUAL TABLE named USING fts5(speakers, places, names, detail=column,"
    " tokenize='unicode61 remove_diacritics 0')",
    # Beginnings of ids; ids of an older reading stay in it and are found to be gone when the record is looked at.
    "CREATE VIRTUAL TABLE marks USING fts5(ids, content='', detail=none, columnsize=0)",
)


def upgrade() -> None:
    """Move what is there, create the rest; the rows that follow from records are made again when the case is used."""
    _texts()
    _records()
    for statement in (*PROJECTIONS, *DERIVED, *DECISIONS, *SEARCH):
        op.execute(statement)
    _attach()


def _texts() -> None:
    op.execute(
        "CREATE TABLE texts (report INTEGER PRIMARY KEY REFERENCES reports (number) ON DELETE CASCADE,"
        " head BLOB NOT NULL, body BLOB NOT NULL)"
    )
    connection = op.get_bind()
    query = "SELECT number, r.id, outlet, published, title, text, body FROM reports r LEFT JOIN records ON report = number"
    for row in connection.execute(sa.text(query)).mappings():
        if row["body"] is None:
            head = {key: row[key] for key in ("id", "outlet", "published", "title")} | {"text": ""}
        else:
            head = msgspec.json.decode(row["body"])["report"]
        connection.execute(
            sa.text("INSERT INTO texts VALUES (:number, :head, :body)"),
            {
                "number": row["number"],
                "head": msgspec.json.encode(head),
                "body": zlib.compress(row["text"].encode("utf-8", "surrogatepass"), 6),
            },
        )
    op.execute("ALTER TABLE reports DROP COLUMN text")
    op.execute("ALTER TABLE reports ADD COLUMN publisher TEXT NOT NULL DEFAULT ''")
    op.execute("UPDATE reports SET publisher = coalesce(outlet, '')")
    op.execute("DROP INDEX reports_by_date")
    op.execute("CREATE INDEX reports_in_order ON reports (coalesce(published, ''), id)")
    op.execute("CREATE INDEX reports_by_publisher ON reports (publisher, published)")


def _records() -> None:
    op.execute(
        "CREATE TABLE packed (report INTEGER PRIMARY KEY REFERENCES reports (number) ON DELETE CASCADE,"
        " rules TEXT NOT NULL, shape TEXT NOT NULL, body BLOB NOT NULL)"
    )
    connection = op.get_bind()
    for row in connection.execute(sa.text("SELECT report, rules, body FROM records")).mappings():
        values = {"report": row["report"], "rules": row["rules"], "body": zlib.compress(row["body"], 6)}
        connection.execute(sa.text("INSERT INTO packed VALUES (:report, :rules, '', :body)"), values)
    op.execute("DROP TABLE records")
    op.execute("ALTER TABLE packed RENAME TO records")
    op.execute("CREATE INDEX records_by_shape ON records (shape)")


def _attach() -> None:
    connection = op.get_bind()
    insert = sa.text("INSERT INTO attachments VALUES (:judgement, :position, :report, :kind, :item)")
    for number, body in connection.execute(sa.text("SELECT number, body FROM judgements")).all():
        for position, anchor in enumerate(msgspec.json.decode(body)["objects"]):
            values = {"judgement": number, "position": position, "item": anchor["id"]}
            connection.execute(insert, values | {key: anchor[key] for key in ("report", "kind")})
