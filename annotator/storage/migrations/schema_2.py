"""Format 2: records are spelled short in their rows, and new operations pack their changes alone.

The operations that are there stay as they are: format 2 reads both.
"""

from __future__ import annotations

from alembic.operations import Operations

from annotator.storage.short import shortened


def upgrade(op: Operations) -> None:
    connection = op.get_bind().connection.driver_connection
    if connection is None:
        raise ValueError("a step needs an open project")
    connection.create_function("shortened", 2, shortened, deterministic=True)
    op.execute("UPDATE record SET body = shortened(kind, body) WHERE kind NOT IN ('article', 'decision')")
