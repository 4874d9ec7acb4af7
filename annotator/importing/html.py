"""Web pages: the article out of the page (trafilatura), and what the page says of itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from annotator.domain.records import Extraction
from annotator.importing.metadata import Metadata
from annotator.text.fold import fold

_ENTITY = re.compile(r"<!ENTITY\b[^>]*>", re.IGNORECASE)
_LANGUAGE = re.compile(r"<html\b[^>]*?\b(?:xml:)?lang\s*=\s*[\"']?([A-Za-z]{2,3})\b", re.IGNORECASE)
_LINKED_DATA = re.compile(r"<script[^>]+application/ld\+json[^>]*>(.*?)</script>", re.IGNORECASE | re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z]")
_HEAD = 20_000
_MOST_TAGS = 200_000


@dataclass(frozen=True, slots=True)
class Page:
    """The article of a page. Its paragraphs are parted by an empty line, the title stands first."""

    text: str
    metadata: Metadata


def read_page(html: str) -> Page:
    """Take the article out of a page. Raises ValueError if there is none."""
    if len(_TAG.findall(html)) > _MOST_TAGS:
        raise ValueError("too many tags")
    document = _extract(_ENTITY.sub("", html))
    body = [line.strip().replace("\\|", "|") for line in (document.get("text") or "").splitlines()]
    paragraphs = [line for line in body if line]
    if not paragraphs:
        raise ValueError("no article")
    title = " ".join((document.get("title") or "").split())
    if title and fold(title) not in {fold(line) for line in paragraphs[:5]}:
        paragraphs.insert(0, title)
    return Page("\n\n".join(paragraphs) + "\n", _metadata(html, document))


@cache
def extraction() -> Extraction:
    """Name the extractor and its version."""
    from importlib.metadata import version

    return Extraction(name="trafilatura", version=version("trafilatura"))


def _extract(html: str) -> Mapping[str, Any]:
    from trafilatura import bare_extraction

    document = bare_extraction(html, include_comments=False, with_metadata=True)
    names = ("text", "title", "url", "sitename", "hostname", "date", "author")
    return {name: getattr(document, name, None) for name in names}


def _metadata(html: str, document: Mapping[str, Any]) -> Metadata:
    linked = fold(" ".join(_LINKED_DATA.findall(html))).replace("\\/", "/")
    fields: dict[str, str] = {}
    found: dict[str, str] = {}
    for field, key in (
        ("title", "title"),
        ("url", "url"),
        ("outlet", "sitename"),
        ("date", "date"),
        ("author", "author"),
    ):
        value = " ".join(str(document.get(key) or "").split())
        if value:
            fields[field] = value
            found[field] = "JSON-LD" if fold(value) in linked else "page"
    if "outlet" not in fields and document.get("hostname"):
        fields["outlet"], found["outlet"] = str(document["hostname"]), "address"
    if language := _LANGUAGE.search(html[:_HEAD]):
        fields["language"], found["language"] = language[1].lower(), "page"
    return Metadata(**fields, found=found)
