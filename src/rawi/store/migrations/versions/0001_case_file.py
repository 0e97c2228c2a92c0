"""The first case file: reports, records, sightings, judgements, failures, derived rows, word index."""

import sqlalchemy as sa
from alembic import op

revision = "0001_case_file"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Create everything; the caller's transaction makes it all or nothing."""
    _reports()
    _readings()
    _decisions()
    _search()


def _reports() -> None:
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("outlet", sa.Text),
        sa.Column("published", sa.Text),
        sa.Column("title", sa.Text),
        sa.Column("text", sa.Text, nullable=False),
    )
    op.create_index("reports_by_date", "reports", ["published", "id"])


def _readings() -> None:
    op.create_table(
        "records",
        sa.Column(
            "report", sa.Integer, sa.ForeignKey("reports.number", ondelete="CASCADE"), primary_key=True
        ),
        sa.Column("rules", sa.Text, nullable=False),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "sightings",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("report", sa.Integer, sa.ForeignKey("reports.number", ondelete="CASCADE"), nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("captured", sa.Text),
        sa.Column("encoding", sa.Text),
        sa.Column("url", sa.Text),
        sa.UniqueConstraint("report", "source", "sha256"),
    )
    op.create_table(
        "failures",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("input", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("place", sa.Text),
        sa.Column("message", sa.Text, nullable=False),
        sa.Column("hint", sa.Text),
    )
    op.create_index("ix_failures_input", "failures", ["input"])


def _decisions() -> None:
    op.create_table(
        "judgements",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("retired_by", sa.Text, sa.ForeignKey("judgements.id")),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "derived",
        sa.Column("kind", sa.Text, primary_key=True),
        sa.Column("position", sa.Integer, primary_key=True),
        sa.Column("body", sa.LargeBinary, nullable=False),
    )
    op.create_table(
        "state",
        sa.Column("key", sa.Text, primary_key=True),
        sa.Column("value", sa.Text, nullable=False),
    )


def _search() -> None:
    # The tokens arrive folded and split, so the tokenizer has nothing to do but cut at spaces. `detail=full`
    # keeps positions for phrases.
    op.execute(
        "CREATE VIRTUAL TABLE lookup USING fts5(words, stems, tokenize = 'unicode61 remove_diacritics 0')"
    )
