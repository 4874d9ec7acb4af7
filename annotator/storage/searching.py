"""Searching the corpus: a query of `domain.queries` becomes one SQL statement; its values are always bound.

Runs on the storage thread. Phrases come from the index of texts, which is a cache outside the project.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import NamedTuple, Protocol

import orjson

from annotator.domain.queries import BARE, QUOTE, RECORD_STATUS, UNSET, All, Any, Not, Query, Term
from annotator.storage.codec import unpack
from annotator.storage.short import shortened
from annotator.text.fold import fold


class Sql(NamedTuple):
    """A condition and the values bound in it."""

    text: str
    values: tuple[object, ...] = ()


class Phrase(Protocol):
    """Numbers of the articles whose text holds these words in this order; the last may go on if told so."""

    def __call__(self, words: str, *, goes_on: bool) -> Sequence[int]: ...


_ALL = Sql("1")
_HOLDER = "substr(name, 1, instr(name, char(10)) - 1)"
_TARGET = "substr(name, instr(name, char(10)) + 1)"
_COLUMNS = {"title": "title", "outlet": "outlet", "lang": "language", "id": "id", "cluster": "cluster"}


def search(connection: sqlite3.Connection, query: Query, phrase: Phrase) -> tuple[str, ...]:
    """The ids of the articles that meet a query, in the order of import."""
    connection.create_function("folded", 1, _folded, deterministic=True)
    condition = _Search(connection, phrase).of(query)
    rows = connection.execute(
        f"SELECT id FROM article WHERE no > 0 AND length IS NOT NULL AND {condition.text} ORDER BY no",  # noqa: S608
        condition.values,
    ).fetchall()
    return tuple(id_ for (id_,) in rows)


def _folded(value: object) -> str:
    return fold(value) if isinstance(value, str) else ""


class _Search:
    """Writes the conditions of one query."""

    def __init__(self, connection: sqlite3.Connection, phrase: Phrase) -> None:
        self._connection = connection
        self._phrase = phrase

    def of(self, query: Query) -> Sql:
        if isinstance(query, Not):
            inner = self.of(query.query)
            return Sql(f"NOT {inner.text}", inner.values)
        if isinstance(query, Any):
            return _joined(" OR ", [self.of(part) for part in query.parts])
        if isinstance(query, All):
            return self._all(query.parts)
        return self._record([query]) if query.kind != "article" else self._article(query)

    def _all(self, parts: Sequence[Query]) -> Sql:
        """Neighbouring terms about one kind of record mean the same record."""
        found: list[Sql] = []
        group: list[Term] = []
        for part in parts:
            if isinstance(part, Term) and part.kind != "article":
                if group and not _go_together(group, part):
                    found.append(self._record(group))
                    group = []
                group.append(part)
                continue
            if group:
                found.append(self._record(group))
                group = []
            found.append(self.of(part))
        if group:
            found.append(self._record(group))
        return _joined(" AND ", found) if found else _ALL

    # -- articles

    def _article(self, term: Term) -> Sql:
        field, op, value = term.field, term.op, term.value
        if field == BARE:
            numbers = self._phrase(value, goes_on=True)
            seen = [_textual("title", "~", value), _textual("outlet", "~", value), _in(numbers)]
            return _joined(" OR ", seen)
        if field == "text":
            return self._text(term)
        if field == "date":
            sign = "=" if op == ":" else op
            return Sql(f"(date IS NOT NULL AND substr(date, 1, ?) {sign} ?)", (len(value), value))
        if field == "status":
            return Sql("coalesce(status, '') = ?", (value,))
        if field in _COLUMNS:
            return _textual(_COLUMNS[field], op, value)
        return self._elsewhere(term)

    def _text(self, term: Term) -> Sql:
        numbers = self._phrase(term.value, goes_on=term.op != ":")
        if term.op == "=":
            numbers = [no for no in numbers if term.value in self._body(no)]
        return _in(numbers)

    def _body(self, no: int) -> str:
        row = self._connection.execute("SELECT body FROM text WHERE no = ?", (no,)).fetchone()
        return unpack(row[0]).decode("utf-8") if row else ""

    def _elsewhere(self, term: Term) -> Sql:
        """Conditions on records of the article that are neither mentions nor stances, and on its history."""
        op, value = term.op, term.value
        if term.field == "author":
            inner = _textual("json_extract(body, '$.source.author')", op, value)
            return _articles_with(Sql(f"kind = 'article' AND {inner.text}", inner.values))
        if term.field == "note":
            stance = _textual("json_extract(whole(body), '$.note')", op, value)
            if value:  # few stances have a note, and that costs a hundredth of reading it
                empty = shortened("stance", ',"note":"","status":"')
                stance = Sql(f"(instr(body, ?) = 0 AND {stance.text})", (empty, *stance.values))
            decision = _textual("json_extract(body, '$.comment')", op, value)
            return _articles_with(
                Sql(
                    f"(kind = 'stance' AND {stance.text} OR kind = 'decision' AND {decision.text})",
                    (*stance.values, *decision.values),
                )
            )
        if term.field == "reviewer":
            named = _textual("json_extract(body, '$.name')", op, value)
            people = (
                f"SELECT id FROM record WHERE article = 0 AND kind = 'reviewer' AND ({named.text} OR id = ?)"  # noqa: S608
            )
            return _articles_with(
                Sql(
                    f"kind = 'decision' AND json_extract(body, '$.reviewer') IN ({people})",
                    (*named.values, value),
                )
            )
        said = _textual("summary", op, value)
        return Sql(
            "no IN (SELECT touch.article FROM touch JOIN operation ON operation.seq = touch.seq"  # noqa: S608
            f" WHERE operation.id = ? OR {said.text})",
            (value, *said.values),
        )

    # -- mentions and stances

    def _record(self, terms: Sequence[Term]) -> Sql:
        """Articles with one record that meets all of these; a rejected one only where that is asked for."""
        kinds = {term.kind for term in terms} - {"either"}
        kind = f"kind = '{kinds.pop()}'" if kinds else "kind IN ('span', 'stance')"
        found = [Sql(kind), *map(self._column, terms)]
        if not any(term.field == "status" for term in terms):
            found.append(Sql("status <> 'rejected'"))
        return _articles_with(_joined(" AND ", found))

    def _column(self, term: Term) -> Sql:
        field, op, value = term.field, term.op, term.value
        if field in {"span", "holder", "target"}:
            column = {"span": "name", "holder": _HOLDER, "target": _TARGET}[field]
            return _named(column, "$.text" if field == "span" else f"$.{field}.text", op, value)
        return _entity(op, value) if field == "entity" else _chosen(field, op, value)


def _chosen(field: str, op: str, value: str) -> Sql:
    """A condition on a column that holds one of a few words, or a number."""
    if field == "label":
        known = (value,) if op == "=" else tuple(dict.fromkeys([value, value.upper(), value.lower()]))
        return Sql(f"label IN ({', '.join('?' * len(known))})", known)
    if field == "stance":
        return Sql("label IS NULL") if value == UNSET else Sql("label = ?", (value,))
    if field == "score":
        return Sql(f"score {'=' if op == ':' else op} ?", (float(value),))
    if field == "mode":
        mode = "direct_quote" if value == QUOTE else value
        return Sql("instr(body, ?) > 0", (shortened("stance", f',"mode":"{mode}"'),))
    if field == "status":
        return Sql("status = ?", (RECORD_STATUS[value],))
    return Sql("origin = ?", (value,))


def _go_together(group: Sequence[Term], term: Term) -> bool:
    kinds = {one.kind for one in (*group, term)} - {"either"}
    return len(kinds) <= 1


def _named(column: str, path: str, op: str, value: str) -> Sql:
    """A condition on a folded name; the narrowing by `instr` over the index comes first."""
    wanted = fold(value)
    if op == "~":
        return Sql(f"(instr(name, ?) > 0 AND instr({column}, ?) > 0)", (wanted, wanted))
    if op == "=":
        return Sql(f"(instr(name, ?) > 0 AND json_extract(whole(body), '{path}') = ?)", (wanted, value))
    if column == "name":
        return Sql("name = ?", (wanted,))
    return Sql(f"(instr(name, ?) > 0 AND {column} = ?)", (wanted, wanted))


def _entity(op: str, value: str) -> Sql:
    """Mentions of an entity by one of its names, or by its id."""
    wanted = fold(value)
    if op == "~":
        named = Sql("instr(name, ?) > 0", (wanted,))
    elif op == "=":
        named = Sql(
            "(json_extract(whole(body), '$.name') = ?"
            " OR EXISTS (SELECT 1 FROM json_each(whole(body), '$.aliases') WHERE json_each.value = ?))",
            (value, value),
        )
    else:
        named = Sql("instr(char(10) || name || char(10), char(10) || ? || char(10)) > 0", (wanted,))
    there = "article = 0 AND kind = 'entity'"
    return Sql(
        f"entity IN (SELECT id FROM record WHERE {there} AND ({named.text} OR id = ?))",  # noqa: S608
        (*named.values, value),
    )


def _textual(column: str, op: str, value: str) -> Sql:
    """A condition on words that are not folded in the file."""
    if op == "=":
        return Sql(f"coalesce({column}, '') = ?", (value,))
    if op == "~":
        return Sql(f"instr(folded({column}), ?) > 0", (fold(value),))
    return Sql(f"folded({column}) = ?", (fold(value),))


def _articles_with(condition: Sql) -> Sql:
    return Sql(f"no IN (SELECT article FROM record WHERE {condition.text})", condition.values)  # noqa: S608


def _in(numbers: Sequence[int]) -> Sql:
    return Sql("no IN (SELECT value FROM json_each(?))", (orjson.dumps(list(numbers)).decode("ascii"),))


def _joined(word: str, parts: Sequence[Sql]) -> Sql:
    text = word.join(part.text for part in parts)
    return Sql(f"({text})", tuple(value for part in parts for value in part.values))
