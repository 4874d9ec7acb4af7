"""Reads a file's bytes within limits and tells by its content what kind of file it is."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Literal

from annotator.importing.errors import IsAProject, NotReadable, Packed, Table, TooLarge, UnknownKind

Kind = Literal["plain", "html", "jsonl"]

MEGABYTE = 1_000_000
LIMIT = 50 * MEGABYTE
ROWS_LIMIT = 2_000 * MEGABYTE

_PLAIN = frozenset({".txt", ".md", ".text", ".markdown", ""})
_JSON = frozenset({".jsonl", ".ndjson", ".json"})
_HTML = frozenset({".html", ".htm", ".xhtml"})
_SIGNATURES = (
    (b"%PDF-", "a PDF document"),
    (b"{\\rtf", "a rich text document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
)
_PACKED = (
    (b"PK\x03\x04", "a zip archive"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"7z\xbc\xaf", "an archive"),
    (b"Rar!", "an archive"),
)
_DATABASE = b"SQLite format 3\x00"
_OFFICE = re.compile(rb"mimetype|\[Content_Types\]|_rels/|(?:word|xl|ppt)/")
_TABLES = frozenset({".csv", ".tsv"})
_MARKUP = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?\s*(?:<!--.{0,500}?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_JSON_ROW = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*\{\s*\"")


def read_bytes(path: Path, name: str) -> bytes:
    """Read a whole file. Raises TooLarge or NotReadable."""
    limit = ROWS_LIMIT if kind_by_name(name) == "jsonl" else LIMIT
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        reason = (
            "you may not open it" if isinstance(error, PermissionError) else error.strerror or "it failed"
        )
        raise NotReadable(file=name, reason=reason[:1].lower() + reason[1:]) from error
    if len(data) > limit:
        size = max(path.stat().st_size, len(data)) // MEGABYTE
        raise TooLarge(file=name, size=size, limit=limit // MEGABYTE)
    return data


def kind_by_name(name: str) -> Kind | None:
    """Tell the kind by the ending alone; None if the ending says nothing that is known."""
    ending = Path(name).suffix.lower()
    if ending in _JSON:
        return "jsonl"
    if ending in _HTML:
        return "html"
    return "plain" if ending in _PLAIN else None


def kind_of(name: str, data: bytes, *, named: bool) -> Kind:
    """Tell the kind by the content, and where that says nothing by the ending.

    A file with an unknown ending is read as plain text only if a person `named` it.
    Raises UnknownKind.
    """
    _refuse_other_kinds(name, data)
    by_name = kind_by_name(name)
    if _MARKUP.match(data[:2_048]):
        return "html"
    if by_name is None and named and _JSON_ROW.match(data[:64]):
        return "jsonl"
    if by_name is None and not named:
        raise UnknownKind(file=name, what=f"a {Path(name).suffix.lower()} file")
    return by_name or "plain"


def _refuse_other_kinds(name: str, data: bytes) -> None:
    """Raise the UnknownKind that says what to do with a file of this content."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise UnknownKind(file=name, what=what)
    if data.startswith(_DATABASE):
        raise IsAProject(file=name)
    for signature, what in _PACKED:
        if data.startswith(signature):
            if _OFFICE.search(data[:2_048]):
                raise UnknownKind(file=name, what="an office document")
            raise Packed(file=name, what=what)
    if Path(name).suffix.lower() in _TABLES:
        raise Table(file=name)
