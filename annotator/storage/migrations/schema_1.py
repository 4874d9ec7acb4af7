"""Format 1, from an empty file."""

from __future__ import annotations

from alembic.operations import Operations

from annotator.resources import resource


def upgrade(op: Operations) -> None:
    text = resource("storage", "schema-1.sql").read_text(encoding="utf-8")
    for statement in text.split(";\n"):
        if statement.strip():
            op.execute(statement)
