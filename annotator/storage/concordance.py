"""Where texts say something and what stands there: the readings behind lists over the whole corpus.

Runs on the storage thread, in short slices, without SQLAlchemy. Statements are always read to their end.
`+kind` keeps SQLite from the indexes, which all begin with it: a range of articles is looked through where it
lies, and not by way of every span there is.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Sequence

import orjson

from annotator.domain.records import PROSE_REGIONS, Kind
from annotator.storage.articles import Articles
from annotator.storage.codec import unpack
from annotator.storage.found import Asked, Found, Mark, Mention, Place, Reading
from annotator.storage.short import whole


class Concordance:
    """Reads of one connection; `articles` knows the numbers."""

    def __init__(self, connection: sqlite3.Connection, articles: Articles) -> None:
        self._connection = connection
        self._articles = articles

    def records(
        self, kind: Kind, status: str | None, after: Place, most: int
    ) -> tuple[list[Found], Place | None]:
        """A slice of the records of a kind, by article and id, and the place behind which the next begins."""
        # beginning with the articles SQLite goes straight to those of the kind, past all other records
        rows = self._connection.execute(
            "SELECT record.article, record.id, record.body"
            " FROM article CROSS JOIN record ON record.article = article.no"
            " WHERE article.no >= ?1 AND record.kind = ?2 AND (record.article, record.id) > (?1, ?3)"
            " AND (?4 IS NULL OR record.status = ?4) ORDER BY article.no, record.id LIMIT ?5",
            (after[0], kind, after[1], status, most),
        ).fetchall()
        found = [Found(self._articles.id_of(no), id_, whole(body)) for no, id_, body in rows]
        return found, (rows[-1][0], rows[-1][1]) if len(rows) == most else None

    def where_labelled(self, kind: Kind, label: str) -> list[int]:
        """The numbers of the articles with a record of a kind under a label, in their order."""
        rows = self._connection.execute(
            "SELECT DISTINCT article FROM record WHERE kind = ? AND label = ? ORDER BY article", (kind, label)
        )
        return [no for (no,) in rows.fetchall()]

    def labelled(self, kind: Kind, label: str, status: str | None, first: int, last: int) -> list[Found]:
        """The records of a kind under a label in a range of numbers, by article and id."""
        rows = self._connection.execute(
            "SELECT article, id, body FROM record"
            " WHERE article BETWEEN ?1 AND ?2 AND +kind = ?3 AND label = ?4 AND (?5 IS NULL OR status = ?5)"
            " ORDER BY article, id",
            (first, last, kind, label, status),
        ).fetchall()
        return [Found(self._articles.id_of(no), id_, whole(body)) for no, id_, body in rows]

    def span_entities(self, wanted: Iterable[tuple[str, str]]) -> dict[tuple[str, str], str]:
        """The entity of each of these spans (article, id) that is linked to one."""
        found = {}
        for article, id_ in wanted:
            row = self._connection.execute(
                "SELECT entity FROM record WHERE article = ? AND kind = 'span' AND id = ?",
                (self._articles.number(article), id_),
            ).fetchone()
            if row is not None and row[0] is not None:
                found[article, id_] = row[0]
        return found

    def readings(self, ids: Sequence[str], words: Collection[str] | None) -> list[Reading]:
        """Texts with their spans: all of them, or those whose folded text holds one of some words."""
        return [
            Reading(id_, text, self._spans(no, words), self._regions(no))
            for id_ in ids
            if (no := self._articles.number(id_)) is not None and (text := self._text(no)) is not None
        ]

    def _text(self, no: int) -> str | None:
        row = self._connection.execute("SELECT body FROM text WHERE no = ?", (no,)).fetchone()
        return None if row is None else unpack(row[0]).decode("utf-8")

    def _spans(self, no: int, words: Collection[str] | None) -> tuple[str, ...]:
        statement = "SELECT body FROM record WHERE article = ? AND kind = 'span'"
        wanted: list[object] = [no]
        if words is not None:
            statement += f" AND ({' OR '.join(['instr(name, ?) > 0'] * len(words)) or '0'})"
            wanted += words
        return tuple(whole(body) for (body,) in self._connection.execute(statement, wanted).fetchall())

    def _regions(self, no: int) -> tuple[tuple[int, int, str], ...]:
        rows = self._connection.execute(
            "SELECT body FROM record WHERE article = ? AND kind = 'region'", (no,)
        ).fetchall()
        found = (orjson.loads(whole(body)) for (body,) in rows)
        return tuple((one["start"], one["end"], one["kind"]) for one in found)

    def outside(self, ids: Sequence[str]) -> dict[str, tuple[tuple[int, int], ...]]:
        """The parts of some articles that are not the article itself, in code points."""
        found = {}
        for id_ in ids:
            no = self._articles.number(id_)
            if no is not None:
                found[id_] = tuple((a, b) for a, b, kind in self._regions(no) if kind not in PROSE_REGIONS)
        return found

    def mentions(self, after: Mark, most: int) -> list[Mention]:
        """A slice of all mentions, rejected ones too, in the order of their names."""
        rows = self._connection.execute(
            "SELECT name, label, status, entity, article, id FROM record WHERE kind = 'span'"
            " AND name IS NOT NULL AND (name, article, id) > (?, ?, ?) ORDER BY name, article, id LIMIT ?",
            (*after, most),
        ).fetchall()
        return [Mention(*row) for row in rows]

    def spans(self, wanted: Asked, first: int, last: int) -> list[tuple[str, str]]:
        """(article, canonical JSON) of the live spans that meet what is asked, in a range of numbers."""
        conditions = ["status <> 'rejected'"]
        bound: list[object] = [first, last]
        for condition, value in (
            ("entity = ?", wanted.entity),
            ("label = ?", wanted.label),
            ("status = ?", wanted.status),
            ("score >= ?", wanted.least_score),
        ):
            if value is not None:
                conditions.append(condition)
                bound.append(value)
        return self._found(
            f"article BETWEEN ? AND ? AND +kind = 'span' AND {' AND '.join(conditions)}", bound
        )

    def spelled(self, names: Sequence[str]) -> list[tuple[str, str]]:
        """(folded name, one of the accepted mentions as its article spells it) for each of these."""
        found = []
        for name in names:
            row = self._connection.execute(
                "SELECT body FROM record WHERE kind = 'span' AND name = ? AND status = 'accepted' LIMIT 1",
                (name,),
            ).fetchone()
            if row is not None:
                found.append((name, orjson.loads(whole(row[0]))["text"]))
        return found

    def where_named(self, name: str) -> list[int]:
        """The numbers of the articles with a span of this folded text, in their order."""
        rows = self._connection.execute(
            "SELECT DISTINCT article FROM record WHERE kind = 'span' AND name = ? ORDER BY article", (name,)
        )
        return [no for (no,) in rows.fetchall()]

    def named(self, name: str, first: int, last: int) -> list[tuple[str, str]]:
        """(article, canonical JSON) of the spans with this folded text in a range, rejected ones too."""
        return self._found("kind = 'span' AND name = ? AND article BETWEEN ? AND ?", [name, first, last])

    def referring(self, entity: str, first: int, last: int) -> list[str]:
        """Articles with a span of an entity, rejected or not, or a stance that names it, in such a range."""
        rows = self._connection.execute(
            "SELECT DISTINCT article FROM record WHERE article BETWEEN ?1 AND ?2"
            " AND (+kind = 'span' AND entity = ?3 OR +kind = 'stance' AND instr(body, ?4) > 0)",
            (first, last, entity, f'entity","id":"{entity}"'),
        ).fetchall()
        return [id_ for (no,) in rows if (id_ := self._articles.id_of(no)) is not None]

    def _found(self, condition: str, values: Sequence[object]) -> list[tuple[str, str]]:
        rows = self._connection.execute(
            f"SELECT article, body FROM record WHERE {condition} ORDER BY article, id",  # noqa: S608 - our own words
            values,
        ).fetchall()
        return [(id_, whole(body)) for no, body in rows if (id_ := self._articles.id_of(no)) is not None]
