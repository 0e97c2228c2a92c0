"""What was only passed over is told apart from what failed."""

from alembic import op

revision = "0003_notes"
down_revision = "0002_projections"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute("ALTER TABLE failures ADD COLUMN note INTEGER NOT NULL DEFAULT 0")
