"""Reading without SQLAlchemy: what opening and the open article need. Runs on the storage thread.

A statement is always read to its end at once: an open one would keep other programs from the file.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection

import orjson

from annotator.domain.operations import Key, Operation
from annotator.storage.articles import CORPUS, Articles
from annotator.storage.codec import BadPacking, unpack
from annotator.storage.found import OperationHead
from annotator.storage.log_rows import WITH_HASH_BEFORE, read
from annotator.storage.rows import with_text
from annotator.storage.short import whole

_MOST_TURNS = 100_000
"""More than any reviewer makes: in a doctored file two operations may turn each other round without end."""


class Reader:
    """Reads of one connection; `articles` knows the numbers."""

    def __init__(self, connection: sqlite3.Connection, articles: Articles) -> None:
        self._connection = connection
        self._articles = articles

    def article(self, id_: str) -> dict[Key, str]:
        """All records of an article, its own with the text, as canonical JSON; empty for an unknown id."""
        no = self._articles.number(id_)
        if no is None:
            return {}
        records = self._records(no, id_)
        own = Key(id_, "article", id_)
        if own in records:
            records[own] = with_text(records[own], self._text(no))
        return records

    def corpus(self) -> dict[Key, str]:
        """What belongs to no article: schemes, entities, reviewers, rulings."""
        return self._records(CORPUS, None)

    def _records(self, no: int, article: str | None) -> dict[Key, str]:
        rows = self._connection.execute(
            "SELECT kind, id, body FROM record WHERE article = ?", (no,)
        ).fetchall()
        return {Key(article, kind, id_): whole(body) for kind, id_, body in rows}

    def _text(self, no: int) -> str:
        row = self._connection.execute("SELECT body FROM text WHERE no = ?", (no,)).fetchone()
        if row is None:
            raise BadPacking(f"the text of {self._articles.id_of(no)} is missing")
        return unpack(row[0]).decode("utf-8")

    def steps(self, actor: str, limit: int | None) -> list[tuple[str, str | None]]:
        """(id, reverts) of an actor's last `limit` operations, oldest first."""
        rows = self._connection.execute(
            "SELECT id, reverts FROM operation WHERE actor = ? ORDER BY seq DESC LIMIT ?",
            (actor, -1 if limit is None else limit),
        ).fetchall()
        return [(id_, reverts) for id_, reverts in reversed(rows)]

    def operation(self, id_: str) -> Operation | None:
        """One operation, opened."""
        row = self._connection.execute(f"{WITH_HASH_BEFORE} WHERE id = ?", (id_,)).fetchone()
        return None if row is None else Operation.parse(read(row)[1])

    def action(self, id_: str) -> list[str]:
        """The ids of the action to which an operation belongs, in order: those with its stem, or itself."""
        stem, dot, _ = id_.partition(".")
        if not dot:
            return [id_]
        rows = self._connection.execute(
            "SELECT id FROM operation WHERE id > ? AND id < ? ORDER BY seq", (f"{stem}.", f"{stem}/")
        ).fetchall()
        return [one for (one,) in rows]

    def reverting(self, ids: Collection[str]) -> dict[str, str]:
        """For each of these operations that was turned round: the last operation that did so."""
        rows = self._connection.execute(
            "SELECT reverts, id FROM operation"
            " WHERE reverts IN (SELECT value FROM json_each(?)) ORDER BY seq",
            (orjson.dumps(sorted(ids)).decode("utf-8"),),
        ).fetchall()
        return dict(rows)

    def heads(self, ids: Collection[str]) -> dict[str, OperationHead]:
        """Operations without their changes, by id."""
        rows = self._connection.execute(
            "SELECT seq, id, at, actor, summary, reverts, hash FROM operation"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (orjson.dumps(sorted(ids)).decode("utf-8"),),
        ).fetchall()
        return {
            id_: OperationHead(seq, id_, at, actor, summary, reverts, digest.hex())
            for seq, id_, at, actor, summary, reverts, digest in rows
        }

    def turns(self, id_: str) -> int:
        """How many operations there are down to the one that turns none round."""
        (count,) = self._connection.execute(
            "WITH RECURSIVE chain(id, turns) AS (SELECT ?, 0 UNION ALL SELECT reverts, turns + 1"
            " FROM operation JOIN chain USING (id) WHERE reverts IS NOT NULL AND turns < ?)"
            " SELECT MAX(turns) FROM chain",
            (id_, _MOST_TURNS),
        ).fetchone()
        return int(count)

    def lines(self, after: int, until: int, most: int) -> list[tuple[int, bytes]]:
        """(number, canonical JSON with the hash) of at most `most` operations behind `after`, in order."""
        rows = self._connection.execute(
            f"{WITH_HASH_BEFORE} WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ?", (after, until, most)
        ).fetchall()
        return [
            (row.seq, body[:-1] + b',"hash":"%b"}' % row.hash.hex().encode()) for row, body in map(read, rows)
        ]

    def raw(self, sha256: str) -> bytes | None:
        """The bytes of an imported file by their SHA-256 in hex, or None."""
        row = self._connection.execute(
            "SELECT body FROM raw WHERE sha256 = ?", (bytes.fromhex(sha256),)
        ).fetchone()
        if row is not None:
            return unpack(row[0])
        said = f'"text_sha256":"{sha256}"'
        row = self._connection.execute(
            "SELECT article FROM record WHERE kind = 'article' AND instr(body, ?) LIMIT 1", (said,)
        ).fetchone()
        return None if row is None else self._text(row[0]).encode("utf-8")

    def sources(self) -> dict[str, list[str]]:
        """Article ids by the SHA-256 of the file they came from."""
        found: dict[str, list[str]] = {}
        rows = self._connection.execute("SELECT id, body FROM record WHERE kind = 'article'").fetchall()
        for id_, body in rows:
            found.setdefault(orjson.loads(body)["source"]["sha256"], []).append(id_)
        return found

    def entity_counts(self) -> dict[str, int]:
        """How many mentions of each entity there are in the corpus, rejected ones left out."""
        return dict(
            self._connection.execute(  # with the plus it is read as it lies, in half the time
                "SELECT entity, COUNT(*) FROM record WHERE +kind = 'span' AND status <> 'rejected'"
                " AND entity IS NOT NULL GROUP BY entity"
            ).fetchall()
        )
