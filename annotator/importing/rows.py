"""Rows of JSON that others make: an object with a text and whatever else, labels among it.

What a row says of its article stands in it or in its `meta`, under the keys below. Labels are read where they
are ranges of the text, as Prodigy, doccano, spaCy and Label Studio write them. Nothing is lost: the line is
kept with the article, and what is not understood rides along in the article's `row`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from typing import Any

from annotator.domain.canonical import canonical
from annotator.domain.records import Article
from annotator.importing.boilerplate import layout_of
from annotator.importing.decoding import Decoded
from annotator.importing.jsonl import JsonLine
from annotator.importing.metadata import Metadata, date_in, metadata_of
from annotator.importing.plain import Draft, drafted
from annotator.importing.row_labels import RowLabels, labels_of_row
from annotator.text.normalise import normalise

TEXT_KEYS = ("text", "content", "body", "article", "data", "texte", "contenu")
_KEYS = {
    "title": ("title", "headline", "titre"),
    "date": ("date", "published", "published_at", "publication_date", "date_published", "pubdate"),
    "outlet": ("outlet", "source", "site", "publisher", "publication", "journal", "newspaper"),
    "author": ("author", "authors", "byline", "auteur"),
    "url": ("url", "link", "lien"),
    "language": ("language", "lang", "langue"),
}
_META = ("meta", "metadata")
_NOT_KEPT = frozenset({*TEXT_KEYS, "tokens"})
_LINE = "row"
_ISO_DATE = re.compile(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_LANGUAGE = re.compile(r"[a-z]{2,3}(?![a-z])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """An article in the making, from one row. `name` is what its id is to be made from.

    `rest` are the keys that nothing else is made of.
    """

    line: JsonLine
    name: str
    draft: Draft
    labels: RowLabels
    rest: Mapping[str, Any]


def is_row(data: Mapping[str, Any]) -> bool:
    """Whether a line of JSON is a row of somebody else's, with a text in it."""
    return "schema" not in data and _text_of(data) is not None


def is_of_row(row: Row, article: Article) -> bool:
    """Whether an article of the same text came from the same row, but for its labels, which were repaired."""
    mine, its = row.draft.source, article.source
    names = {PurePosixPath(source.file).name for source in (mine, its)}
    said = ((one.title, one.url, one.outlet, one.date, one.author) for one in (mine, its))
    rest: object = article.unknown.get("row", {})
    return len(names) == 1 and len(set(said)) == 1 and rest == row.rest


def read_row(file: str, line: JsonLine) -> Row:
    """Read a row. Raises ValueError, saying why, where its text is none."""
    data = line.data or {}
    found = _text_of(data)
    if found is None:
        raise ValueError("there is no text")
    raw, holder = found
    try:
        settled = normalise(raw)
    except ValueError as error:
        raise ValueError(
            "the text is empty" if str(error) == "no text" else f"the text holds {error}"
        ) from error
    layout = layout_of(settled.text)
    metadata = _said(data, holder, metadata_of(settled.text, "", layout.title, layout.head))
    decoded = Decoded(raw, "utf-8", 1.0, "utf-8")
    draft = drafted(file, line.raw, settled.text, decoded, settled, layout, metadata, is_whole=False)
    labels = labels_of_row(data, raw, settled)
    rest = {key: value for key, value in data.items() if key not in _NOT_KEPT | labels.keys}
    if holder is not data:  # Label Studio: the text stands in an object of its own
        rest["data"] = {key: value for key, value in holder.items() if value is not raw}
    canonical(rest)  # raises ValueError for what no file can hold
    return Row(line, _name(file, line, data), draft, labels, rest)


def _text_of(data: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]] | None:
    """The text of a row, and the object in which it stands."""
    for holder in (data, data.get("data")):
        if isinstance(holder, dict):
            for key in TEXT_KEYS:
                if isinstance(holder.get(key), str):
                    return holder[key], holder
    return None


def _said(data: Mapping[str, Any], holder: Mapping[str, Any], guessed: Metadata) -> Metadata:
    """What the row says of its article; where it says nothing, what the text lets guess."""
    places = [data, holder, *(data[key] for key in _META if isinstance(data.get(key), dict))]
    said: dict[str, Any] = {}
    for field, keys in _KEYS.items():
        value = next(_values(field, keys, places), None)
        if value is not None:
            said[field] = value
    return replace(guessed, **said, found={**guessed.found, **dict.fromkeys(said, _LINE)})


def _values(field: str, keys: Sequence[str], places: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for place in places:
        for key, given in place.items():
            if key.lower() not in keys:
                continue
            words = ", ".join(given) if _is_words(given) else given
            value = " ".join(words.split()) if isinstance(words, str) else ""
            if field == "date":
                value = _date(value) or ""
            elif field == "language":
                value = value.lower() if _LANGUAGE.match(value) else ""
            if value:
                yield value


def _is_words(given: Any) -> bool:
    return isinstance(given, list) and all(isinstance(one, str) for one in given)


def _date(value: str) -> str | None:
    match = _ISO_DATE.match(value)
    return match[0] if match else date_in(value)


def _name(file: str, line: JsonLine, data: Mapping[str, Any]) -> str:
    """What an article's id is made from: the row's own id, or the file's name and the number of the row."""
    own = data.get("id")
    if isinstance(own, str) and _ID.fullmatch(own):
        return f"{own}.row"  # the ending goes when the id is made
    number = own if type(own) is int and own >= 0 else line.place
    return f"{PurePosixPath(file).stem}-{number}.row"
