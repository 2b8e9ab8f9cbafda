"""The tables. JSON columns hold the interchange formats; the flat columns beside them are for filters."""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

METADATA: Final = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

DOCUMENTS: Final = Table(
    "documents",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("content_hash", String(64), nullable=False, unique=True),
    Column("doc_id", Text, nullable=False, unique=True),
    Column("given_id", Text, nullable=False, index=True),
    Column("text", Text, nullable=False),
    Column("folded", Text, nullable=False),
    Column("url", Text),
    Column("outlet", Text),
    Column("published", String(10), index=True),
    Column("ingested_at", String(20), nullable=False),
)
"""``given_id`` is the id the document came with; ``doc_id`` differs when that was taken by another text.
``folded`` is the letter-folded text for searching; ``ingested_at`` is UTC to the second."""

CODED: Final = Table(
    "coded",
    METADATA,
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("json", LargeBinary, nullable=False),
    Column("packs", Text, nullable=False),
)

REPORTS: Final = Table(
    "reports",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("report_id", Text, nullable=False),
    Column("type", String(32), nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("date_start", String(10), index=True),
    Column("date_end", String(10)),
    Column("place", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("killed_min", Integer),
    Column("killed_max", Integer),
)

ISSUES: Final = Table(
    "issues",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("key", String(64), nullable=False, unique=True),
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), index=True),
    Column("doc_id", Text),
    Column("code", String(16), nullable=False, index=True),
    Column("message", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
)
"""``key`` is a hash of all other columns, so that an issue met again is not kept twice."""

INCIDENTS: Final = Table(
    "incidents",
    METADATA,
    Column("incident_id", String(64), primary_key=True),
    Column("json", LargeBinary, nullable=False),
    Column("type", String(32), nullable=False, index=True),
    Column("status", String(16), nullable=False),
    Column("grade", String(16), nullable=False, index=True),
    Column("date_start", String(10), index=True),
    Column("date_end", String(10)),
    Column("place", Text),
    Column("place_folded", Text),
    Column("lat", Float),
    Column("lon", Float),
    Column("killed_min", Integer, index=True),
    Column("killed_max", Integer),
)

ACTORS: Final = Table(
    "incident_actors",
    METADATA,
    Column("incident_id", ForeignKey("incidents.incident_id", ondelete="CASCADE"), primary_key=True),
    Column("role", String(16), primary_key=True),
    Column("actor", String(128), primary_key=True, index=True),
)
"""``role`` is ``initiator`` or ``target``."""

MEMBERS: Final = Table(
    "incident_members",
    METADATA,
    Column("incident_id", ForeignKey("incidents.incident_id", ondelete="CASCADE"), primary_key=True),
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("report_id", Text, primary_key=True),
)

DECISIONS: Final = Table(
    "decisions",
    METADATA,
    Column("id", String(32), primary_key=True),
    Column("kind", String(16), nullable=False, index=True),
    Column("author", Text, nullable=False),
    Column("decided_at", String(20), nullable=False),
    Column("json", LargeBinary, nullable=False),
)
"""What people decided, apart from everything that is derived; a decision taken back stays, marked so."""

DECIDED_ON: Final = Table(
    "decision_documents",
    METADATA,
    Column("decision_id", ForeignKey("decisions.id", ondelete="CASCADE"), primary_key=True),
    Column("doc_id", Text, primary_key=True, index=True),
)
"""Documents that a decision is about. They need not be kept: decisions may come from another database."""

LINEAGE: Final = Table(
    "incident_lineage",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("incident_id", String(64), nullable=False, index=True),
    Column("kind", String(16), nullable=False),
    Column("heir_id", String(64)),
    Column("changed_at", String(20), nullable=False),
)
"""What became of an incident whose id is no longer used, or that gave reports away; ``heir_id`` is null where
nothing took its place."""

LINKED: Final = Table(
    "linked_documents",
    METADATA,
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True),
    Column("copy_class", Text, nullable=False, index=True),
)
"""Documents that the tables of linkage hold as they are now; one that is not in it is linked anew.
``copy_class`` is the smallest id among the copies of its text."""

COPY_KEYS: Final = Table(
    "copy_keys",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""Documents that share a key may be copies of one text (``marsad.linkage.sketches``)."""

LINK_REPORTS: Final = Table(
    "link_reports",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("report_id", Text, nullable=False),
    Column("group_id", Integer, index=True),
    Column("profile", LargeBinary, nullable=False),
)
"""What linkage compares of each report (MessagePack), and its group: the ``id`` of the first member."""

REPORT_KEYS: Final = Table(
    "report_keys",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("report", ForeignKey("link_reports.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""Reports that share a key are compared (``marsad.linkage.keys``)."""

REPORT_TIES: Final = Table(
    "report_ties",
    METADATA,
    Column("one", ForeignKey("link_reports.id", ondelete="CASCADE"), primary_key=True),
    Column("other", ForeignKey("link_reports.id", ondelete="CASCADE"), primary_key=True, index=True),
    Column("score", Float(53), nullable=False),
    sqlite_with_rowid=False,
)
"""Pairs of reports that share a key and speak for one event, in both directions (``marsad.linkage.ties``)."""

LARGE_KEYS: Final = Table(
    "large_keys", METADATA, Column("key", BigInteger, primary_key=True, autoincrement=False)
)
"""Keys that too many reports have to say anything."""

SUMMARIES: Final = Table(
    "summaries",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("document_id", ForeignKey("documents.id", ondelete="CASCADE"), nullable=False, index=True),
    Column("told", LargeBinary, nullable=False),
    Column("json", LargeBinary, nullable=False),
)
"""Reports that may sum up several incidents: where and when (MessagePack), and what they say."""

SUMMARY_KEYS: Final = Table(
    "summary_keys",
    METADATA,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("summary", ForeignKey("summaries.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""A summary shares a key with every report it may cover (``marsad.linkage.keys``)."""

SUMMED_UP: Final = Table(
    "summed_up",
    METADATA,
    Column("incident_id", String(64), primary_key=True),
    Column("summary", ForeignKey("summaries.id", ondelete="CASCADE"), primary_key=True, index=True),
    sqlite_with_rowid=False,
)
"""Which incidents each summary covers; two or more, or none."""

SETTINGS: Final = Table(
    "settings", METADATA, Column("name", String(32), primary_key=True), Column("value", Text, nullable=False)
)
"""``linkage``: what the tables of linkage were made with."""

Index("ix_incidents_box", INCIDENTS.c.lat, INCIDENTS.c.lon)
