"""Decisions by people, and what became of incidents that are no longer there."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "decisions",
        sa.Column("id", sa.String(length=32), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("decided_at", sa.String(length=20), nullable=False),
        sa.Column("json", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_decisions")),
    )
    op.create_index(op.f("ix_decisions_kind"), "decisions", ["kind"], unique=False)
    op.create_table(
        "decision_documents",
        sa.Column("decision_id", sa.String(length=32), nullable=False),
        sa.Column("doc_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["decisions.id"],
            name=op.f("fk_decision_documents_decision_id_decisions"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("decision_id", "doc_id", name=op.f("pk_decision_documents")),
    )
    op.create_index(op.f("ix_decision_documents_doc_id"), "decision_documents", ["doc_id"], unique=False)
    op.create_table(
        "incident_lineage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("incident_id", sa.String(length=64), nullable=False),
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("heir_id", sa.String(length=64), nullable=True),
        sa.Column("changed_at", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_incident_lineage")),
    )
    op.create_index(
        op.f("ix_incident_lineage_incident_id"), "incident_lineage", ["incident_id"], unique=False
    )


def downgrade() -> None:
    """Drop the tables."""
    op.drop_index(op.f("ix_incident_lineage_incident_id"), table_name="incident_lineage")
    op.drop_table("incident_lineage")
    op.drop_index(op.f("ix_decision_documents_doc_id"), table_name="decision_documents")
    op.drop_table("decision_documents")
    op.drop_index(op.f("ix_decisions_kind"), table_name="decisions")
    op.drop_table("decisions")
