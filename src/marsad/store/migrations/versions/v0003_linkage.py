"""The tables of linkage: what is compared of each report, by which keys, in which group."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; they are filled at the next ingest."""
    op.create_table(
        "settings",
        sa.Column("name", sa.String(length=32), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_settings")),
    )
    op.create_table(
        "large_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_large_keys")),
    )
    _make_copies()
    _make_reports()


def _make_copies() -> None:
    op.create_table(
        "linked_documents",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("copy_class", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_linked_documents_document_id_documents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_linked_documents")),
    )
    op.create_index(op.f("ix_linked_documents_copy_class"), "linked_documents", ["copy_class"], unique=False)
    op.create_table(
        "copy_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_copy_keys_document_id_documents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", "document_id", name=op.f("pk_copy_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_copy_keys_document_id"), "copy_keys", ["document_id"], unique=False)


def _make_reports() -> None:
    op.create_table(
        "link_reports",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("report_id", sa.Text(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("profile", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["documents.id"],
            name=op.f("fk_link_reports_document_id_documents"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_link_reports")),
    )
    op.create_index(op.f("ix_link_reports_document_id"), "link_reports", ["document_id"], unique=False)
    op.create_index(op.f("ix_link_reports_group_id"), "link_reports", ["group_id"], unique=False)
    op.create_table(
        "report_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("report", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report"],
            ["link_reports.id"],
            name=op.f("fk_report_keys_report_link_reports"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("key", "report", name=op.f("pk_report_keys")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_report_keys_report"), "report_keys", ["report"], unique=False)
    op.create_table(
        "report_ties",
        sa.Column("one", sa.Integer(), nullable=False),
        sa.Column("other", sa.Integer(), nullable=False),
        sa.Column("score", sa.Float(53), nullable=False),
        sa.ForeignKeyConstraint(
            ["one"], ["link_reports.id"], name=op.f("fk_report_ties_one_link_reports"), ondelete="CASCADE"
        ),
        sa.ForeignKeyConstraint(
            ["other"], ["link_reports.id"], name=op.f("fk_report_ties_other_link_reports"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("one", "other", name=op.f("pk_report_ties")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_report_ties_other"), "report_ties", ["other"], unique=False)


def downgrade() -> None:
    """Drop the tables."""
    for name in (
        "report_ties",
        "report_keys",
        "link_reports",
        "copy_keys",
        "linked_documents",
        "large_keys",
        "settings",
    ):
        op.drop_table(name)
