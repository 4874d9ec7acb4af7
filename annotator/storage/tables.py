"""The tables of a project, for SQLAlchemy Core. Imported after the first paint only: it costs 0.2 s.

`resources/storage/schema-2.sql` is what these make; a test holds the two equal.
"""

from __future__ import annotations

from sqlalchemy import (
    REAL,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)
from sqlalchemy.dialects import sqlite

metadata = MetaData()
DIALECT = sqlite.dialect(paramstyle="qmark")

meta = Table(
    "meta",
    metadata,
    Column("key", Text, primary_key=True, nullable=False),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

operation = Table(
    "operation",
    metadata,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    Column("actor", Text, nullable=False),
    Column("summary", Text, nullable=False),
    Column("reverts", Text),
    Column("hash", LargeBinary, nullable=False),
    Column("payload", LargeBinary, nullable=False),
    sqlite_strict=True,
)
Index("operation_actor", operation.c.actor, operation.c.seq)
Index("operation_reverts", operation.c.reverts, sqlite_where=operation.c.reverts.is_not(None))

article = Table(
    "article",
    metadata,
    Column("no", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("base", Integer, ForeignKey("article.no")),
    Column("title", Text),
    Column("outlet", Text),
    Column("date", Text),
    Column("language", Text),
    Column("cluster", Text),
    Column("length", Integer),
    Column("status", Text),
    Column("open_spans", Integer),
    Column("settled_spans", Integer),
    Column("open_stances", Integer),
    Column("settled_stances", Integer),
    sqlite_strict=True,
)

touch = Table(
    "touch",
    metadata,
    Column("article", Integer, ForeignKey("article.no"), nullable=False),
    Column("seq", Integer, ForeignKey("operation.seq"), nullable=False),
    PrimaryKeyConstraint("article", "seq"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)

record = Table(
    "record",
    metadata,
    Column("article", Integer, ForeignKey("article.no"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("label", Text),
    Column("status", Text),
    Column("entity", Text),
    Column("origin", Text),
    Column("score", REAL),
    Column("name", Text),
    Column("body", Text, nullable=False),
    PrimaryKeyConstraint("article", "kind", "id"),
    sqlite_strict=True,
    sqlite_with_rowid=False,
)
Index("record_label", record.c.kind, record.c.label, record.c.status)
Index("record_score", record.c.kind, record.c.origin, record.c.score)
Index("record_name", record.c.kind, record.c.name, sqlite_where=record.c.name.is_not(None))

text = Table(
    "text",
    metadata,
    Column("no", Integer, ForeignKey("article.no"), primary_key=True),
    Column("body", LargeBinary, nullable=False),
    sqlite_strict=True,
)

raw = Table(
    "raw",
    metadata,
    Column("sha256", LargeBinary, primary_key=True, nullable=False),
    Column("body", LargeBinary, nullable=False),
    sqlite_strict=True,
)
