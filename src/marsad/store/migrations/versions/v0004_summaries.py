"""Reports that sum up several incidents, and which ones."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; they are filled when everything is linked anew, at the next ingest."""
    op.create_table(
        "summaries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("told", sa.LargeBinary(), nullable=False),
        sa.Column("json", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_summaries_document_id_documents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_summaries")),
    )
    op.create_index(op.f("ix_summaries_document_id"), "summaries", ["document_id"], unique=False)
    op.create_table(
        "summary_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("summary", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["summary"], ["summaries.id"], name=op.f("fk_summary_keys_summary_summaries"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("key", "summary", name=op.f("pk_summary_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_summary_keys_summary"), "summary_keys", ["summary"], unique=False)
    op.create_table(
        "summed_up",
        sa.Column("incident_id", sa.String(length=64), nullable=False),
        sa.Column("summary", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["summary"], ["summaries.id"], name=op.f("fk_summed_up_summary_summaries"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("incident_id", "summary", name=op.f("pk_summed_up")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_summed_up_summary"), "summed_up", ["summary"], unique=False)


def downgrade() -> None:
    """Drop the tables."""
    for name in ("summed_up", "summary_keys", "summaries"):
        op.drop_table(name)
