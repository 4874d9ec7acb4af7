"""From the bytes of one file to a draft of its article: a pure function, whatever kind of file it is."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.records import Extraction, Source
from annotator.importing.boilerplate import Layout, layout_of
from annotator.importing.decoding import Decoded, decode, decode_as
from annotator.importing.encodings import bad_byte
from annotator.importing.errors import NearlyUtf8, NoArticle, NoText, NotText
from annotator.importing.html import extraction, read_page
from annotator.importing.metadata import Metadata, completed, metadata_of
from annotator.importing.reading import Kind
from annotator.text.normalise import Normalised, normalise


@dataclass(frozen=True, slots=True)
class Draft:
    """An article before it has an id: text, source, what its lines are, and how all that was found."""

    text: str
    text_sha256: str
    source: Source
    layout: Layout
    newlines: str
    found: Mapping[str, str]
    certainty: float


def draft_of(name: str, data: bytes, kind: Kind, encoding: str | None = None) -> Draft:
    """Read one article. `encoding` overrules the ladder.

    Raises NotText, UnknownEncoding, NoText or NoArticle.
    """
    try:
        decoded = decode_as(data, encoding) if encoding else decode(data)
    except UnicodeDecodeError as error:
        where = bad_byte(data, error)
        raise NearlyUtf8(file=name, line=where.line, column=where.column, byte=where.byte) from error
    except ValueError as error:
        raise NotText(file=name, reason=str(error)) from error
    try:
        settled = normalise(decoded.text)
    except ValueError as error:
        raise NoText(file=name) from error
    if kind == "html":
        return _of_page(name, data, decoded, settled)
    layout = layout_of(settled.text)
    metadata = metadata_of(settled.text, name, layout.title, layout.head)
    return drafted(name, data, settled.text, decoded, settled, layout, metadata)


def _of_page(name: str, data: bytes, decoded: Decoded, settled: Normalised) -> Draft:
    try:
        page = read_page(settled.text)
        text = normalise(page.text).text
    except ValueError as error:
        raise NoArticle(file=name) from error
    metadata = completed(page.metadata, text)
    return drafted(name, data, text, decoded, settled, layout_of(text), metadata, taken_out=extraction())


def drafted(
    name: str,
    data: bytes,
    text: str,
    decoded: Decoded,
    settled: Normalised,
    layout: Layout,
    metadata: Metadata,
    *,
    taken_out: Extraction | None = None,
    is_whole: bool = True,
) -> Draft:
    """The draft of a text that stands in `data`: all of it (`is_whole`), or what was taken out."""
    digest = hashlib.sha256(data).hexdigest()
    as_it_was = is_whole and taken_out is None and decoded.encoding == "utf-8" and not settled.bom
    same = as_it_was and settled.newlines.kind in {"lf", "none"}
    source = Source(
        file=name,
        sha256=digest,
        encoding=decoded.encoding,
        bom=settled.bom,
        newline=settled.newlines.kind,
        extraction=taken_out,
        url=metadata.url,
        outlet=metadata.outlet,
        title=metadata.title,
        date=metadata.date,
        author=metadata.author,
        language=metadata.language,
    )
    return Draft(
        text=text,
        text_sha256=digest if same else hashlib.sha256(text.encode("utf-8")).hexdigest(),
        source=source,
        layout=layout,
        newlines=settled.newlines.packed(),
        found={**metadata.found, "encoding": decoded.by},
        certainty=decoded.certainty,
    )
