"""The statements of writing, compiled once from the tables. Rows are tuples in the order of the values."""

from __future__ import annotations

from sqlalchemy import Table, bindparam, delete, insert, update
from sqlalchemy.sql.dml import UpdateBase

from annotator.storage import tables
from annotator.storage.articles import COLUMNS
from annotator.storage.rows import Columns


def _compiled(statement: UpdateBase, order: tuple[str, ...]) -> str:
    """The text of a statement whose values are given in this order; a silent swap would spoil the file."""
    compiled = statement.compile(dialect=tables.DIALECT)
    if tuple(getattr(compiled, "positiontup", None) or ()) != order:
        raise AssertionError(f"values of {statement} come in another order")
    return str(compiled)


def _adding(table: Table) -> str:
    return _compiled(insert(table), tuple(table.columns.keys()))


_record = tables.record.c
_of_record = (
    _record.article == bindparam("of"),
    _record.kind == bindparam("its"),
    _record.id == bindparam("by"),
)
_as_before = _record.body == bindparam("before")

add_article = _adding(tables.article)
alter_article = _compiled(
    update(tables.article)
    .where(tables.article.c.no == bindparam("number"))
    .values({name: bindparam(name) for name in COLUMNS}),
    (*COLUMNS, "number"),
)
add_operation = _adding(tables.operation)
add_touch = _adding(tables.touch)
add_record = _adding(tables.record)
alter_record = _compiled(
    update(tables.record)
    .where(*_of_record, _as_before)
    .values({name: bindparam(name) for name in (*Columns._fields, "body")}),
    (*Columns._fields, "body", "of", "its", "by", "before"),
)
remove_record = _compiled(delete(tables.record).where(*_of_record, _as_before), ("of", "its", "by", "before"))
add_text = _adding(tables.text)
remove_text = _compiled(delete(tables.text).where(tables.text.c.no == bindparam("number")), ("number",))
add_raw = _adding(tables.raw)
set_head = _compiled(
    update(tables.meta).where(tables.meta.c.key == bindparam("entry")).values(value=bindparam("value")),
    ("value", "entry"),
)
