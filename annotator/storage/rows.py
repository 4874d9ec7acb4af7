"""What stands in a row of `record`: the columns to search by, and the body.

The body of an article's row is its canonical JSON with `null` for the text, which lies compressed in `text`;
those of spans, stances, regions and entities are spelled short (`storage/short.py`).
"""

from __future__ import annotations

from typing import NamedTuple

import orjson

from annotator.domain.canonical import canonical
from annotator.domain.records import Kind
from annotator.storage.short import shortened
from annotator.text.fold import fold

_NO_TEXT = '"text":null'


class Columns(NamedTuple):
    """The columns of `record` between its key and its body. `label` of a stance is its polarity."""

    label: str | None = None
    status: str | None = None
    entity: str | None = None
    origin: str | None = None
    score: float | None = None
    name: str | None = None


_NOTHING = Columns()


def columns(kind: Kind, body: str) -> Columns:
    """The columns of one record. Raises KeyError, TypeError or ValueError where it is no such record."""
    if kind in {"span", "stance", "region"}:
        data = orjson.loads(body)
        origin = data["origin"]
        said = origin["type"], origin["score"]
        if kind == "span":
            return Columns(data["label"], data["status"], data["entity"], *said, fold(data["text"]))
        if kind == "stance":
            name = fold(f"{data['holder']['text']}\n{data['target']['text']}")
            return Columns(data["polarity"], data["status"], None, *said, name)
        return Columns(data["kind"], None, None, *said)
    if kind == "entity":
        data = orjson.loads(body)
        return Columns(label=data["label"], name=fold("\n".join([data["name"], *data["aliases"]])))
    if kind == "decision":
        return Columns(status=orjson.loads(body)["status"])
    return _NOTHING


def stored(kind: Kind, body: str) -> str:
    """The body of a record as its row holds it."""
    return without_text(body)[0] if kind == "article" else shortened(kind, body)


def without_text(body: str) -> tuple[str, str]:
    """(the body with `null` for its text, the text) of an article's canonical JSON."""
    text: str = orjson.loads(body)["text"]
    slot = f'"text":{canonical(text)}'
    before, found, after = body.partition(slot)
    if not found:
        raise ValueError("not the canonical JSON of an article")
    return f"{before}{_NO_TEXT}{after}", text


def with_text(body: str, text: str) -> str:
    """The article's canonical JSON again. The inverse of `without_text`."""
    return body.replace(_NO_TEXT, f'"text":{canonical(text)}', 1)
