"""Writing operations: a batch of them in one transaction, chained, with the state they lead to.

Everything here runs on the storage thread. What a change says of the former record is held against the file
by the statement that alters it, so that no false step can enter the log.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, StaticPool, create_engine
from sqlalchemy.exc import DBAPIError, IntegrityError

from annotator.storage import statements
from annotator.storage.articles import Articles
from annotator.storage.batch import Append, Batch, Written
from annotator.storage.schema import NO_HEAD, Head


def core_connection(raw: sqlite3.Connection) -> Connection:
    """SQLAlchemy Core over the one connection; transactions are begun by hand."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: raw,
        poolclass=StaticPool,
        hide_parameters=True,  # errors are logged, and the log holds no article text
    )
    return engine.connect().execution_options(isolation_level="AUTOCOMMIT")


class Writer:
    """The only one who writes into an open project."""

    def __init__(self, raw: sqlite3.Connection, articles: Articles, head: Head) -> None:
        self._connection = core_connection(raw)
        self._raw = raw
        self._articles = articles
        self._head = head

    def write(self, appends: Sequence[Append]) -> list[Written]:
        """Write operations in one transaction, in order; what is in the file already is left alone.

        When this returns they are on disk. When it raises, none of them is, unless the error came after the
        commit: `written` tells.
        """
        known = self.written([append.draft.id for append in appends])
        fresh = [append for append in appends if append.draft.id not in known]
        batch = Batch(self._articles, self._head)
        for append in fresh:
            batch.add(append)
        if fresh:
            try:
                self._commit(batch)
            except DBAPIError as error:
                raise error.orig or error from None
            self._articles.take(batch.numbers, batch.summaries)
            self._head = batch.head
        known.update((one.id, one) for one in batch.written)
        return [known[append.draft.id] for append in appends]

    def close(self) -> None:
        """Let go of the connection, which its owner closes."""
        self._connection.close()

    def roll_back(self) -> None:
        """Leave a transaction that failed; after an unclear commit the file may hold it all the same."""
        if self._raw.in_transaction:
            self._raw.execute("ROLLBACK")
        last = self._raw.execute("SELECT seq, hash FROM operation ORDER BY seq DESC LIMIT 1").fetchone()
        head = Head(last[0], last[1].hex()) if last else NO_HEAD
        if head != self._head:
            self._head = head
            fresh = Articles.load(self._raw)
            self._articles.take(fresh.numbers(), fresh.by_number())

    def written(self, ids: Iterable[str]) -> dict[str, Written]:
        """Which of these operations are in the file."""
        found: dict[str, Written] = {}
        for id_ in ids:
            row = self._raw.execute("SELECT seq, hash FROM operation WHERE id = ?", (id_,)).fetchone()
            if row:
                found[id_] = Written(id_, row[0], row[1].hex())
        return found

    @property
    def head(self) -> Head:
        """The last operation in the file."""
        return self._head

    def _commit(self, batch: Batch) -> None:
        run = self._connection.exec_driver_sql
        run("BEGIN IMMEDIATE")
        for statement, rows in (
            (statements.add_article, batch.new_articles()),
            (statements.alter_article, batch.altered_articles()),
            (statements.add_operation, batch.operations),
            (statements.add_touch, batch.touches),
            (statements.remove_text, batch.removed_texts()),
            (statements.add_text, batch.texts()),
            (statements.add_raw, batch.raw_rows(self._raw)),
        ):
            if rows:
                run(statement, rows)
        inserted, altered, removed = batch.records()
        if inserted:
            try:
                run(statements.add_record, inserted)
            except IntegrityError as error:
                raise batch.stale(self._raw) from error
        if altered and run(statements.alter_record, altered).rowcount != len(altered):
            raise batch.stale(self._raw)
        if removed and run(statements.remove_record, removed).rowcount != len(removed):
            raise batch.stale(self._raw)
        run(statements.set_head, [(str(batch.head.seq), "head_seq"), (batch.head.hash, "head_hash")])
        run("COMMIT")
