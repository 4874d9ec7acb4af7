"""Finding operations and counting labels, by SQLAlchemy Core. Runs on the storage thread."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any

import orjson
from sqlalchemy import Select, func, select

from annotator.domain.operations import Key
from annotator.storage.articles import Articles
from annotator.storage.found import OperationHead
from annotator.storage.log_rows import WITH_HASH_BEFORE, read
from annotator.storage.tables import DIALECT, operation, record, touch

_HEAD_COLUMNS = (
    operation.c.seq, operation.c.id, operation.c.at, operation.c.actor,
    operation.c.summary, operation.c.reverts, operation.c.hash,
)  # fmt: skip


class Finder:
    """Searches over one connection."""

    def __init__(self, connection: sqlite3.Connection, articles: Articles) -> None:
        self._connection = connection
        self._articles = articles

    def label_counts(self) -> dict[str, int]:
        """How many mentions of each label there are in the corpus, rejected ones left out."""
        statement = (
            select(record.c.label, func.count())
            .where(record.c.kind == "span", record.c.status != "rejected")
            .group_by(record.c.label)
        )
        return dict(self._run(statement))

    def operations(
        self, article: str | None, actor: str | None, before: int | None, limit: int
    ) -> list[OperationHead]:
        """Operations without their changes, newest first."""
        statement = select(*_HEAD_COLUMNS).order_by(operation.c.seq.desc()).limit(limit)
        if article is not None:
            statement = (
                select(*_HEAD_COLUMNS)
                .join_from(touch, operation, touch.c.seq == operation.c.seq)
                .where(touch.c.article == self._number(article))
                .order_by(touch.c.seq.desc())
                .limit(limit)
            )
        if actor is not None:
            statement = statement.where(operation.c.actor == actor)
        if before is not None:
            statement = statement.where(operation.c.seq < before)
        return [_head(row) for row in self._run(statement)]

    def touching(self, keys: frozenset[Key], after: int, most: int) -> tuple[list[OperationHead], int | None]:
        """The operations that changed any of these records, of the next `most` in their articles behind
        number `after`, oldest first; and the last number looked at, None at the end.
        """
        numbers = sorted({self._number(key.article) for key in keys})
        statement = (
            select(touch.c.seq)
            .where(touch.c.article.in_(numbers), touch.c.seq > after)
            .distinct()
            .order_by(touch.c.seq)
            .limit(most)
        )
        found = [seq for (seq,) in self._run(statement)]
        heads = [head for seq in found if (head := self._touching(seq, keys)) is not None]
        return heads, found[-1] if len(found) == most else None

    def _touching(self, seq: int, keys: frozenset[Key]) -> OperationHead | None:
        """The operation of a number, where it changed any of these records."""
        ((row, body),) = map(read, self._connection.execute(f"{WITH_HASH_BEFORE} WHERE seq = ?", (seq,)))
        for change in orjson.loads(body)["changes"]:
            if Key(change["article"], change["record"], change["id"]) in keys:
                return _head((row.seq, row.id, row.at, row.actor, row.summary, row.reverts, row.hash))
        return None

    def number_of(self, operation_id: str) -> int | None:
        """The number of an operation in the log."""
        rows = self._run(select(operation.c.seq).where(operation.c.id == operation_id))
        return rows[0][0] if rows else None

    def _number(self, article: str | None) -> int:
        no = self._articles.number(article)
        return -1 if no is None else no

    def _run(self, statement: Select[Any]) -> Sequence[Any]:
        """All rows of a statement, over the storage thread's one connection."""
        compiled = statement.compile(dialect=DIALECT, compile_kwargs={"render_postcompile": True})
        values = compiled.params
        order: Sequence[str] = getattr(compiled, "positiontup", None) or ()
        return self._connection.execute(str(compiled), [values[name] for name in order]).fetchall()


def _head(row: Sequence[Any]) -> OperationHead:
    seq, id_, at, actor, summary, reverts, digest = row
    return OperationHead(seq, id_, at, actor, summary, reverts, digest.hex())
