"""Title, date, outlet, author, address and language of an article, each with where it was found.

Pages say it in their data; of plain text the first lines are read, and then the file's name.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from annotator.importing.language import language_of
from annotator.importing.phrases import date_words
from annotator.text.fold import fold

_HEADER = re.compile(
    r"(?P<key>titre|title|date|source|journal|outlet|publication|auteur|author|url|lien|link|langue|language)"
    r"[ \u00a0]?:[ \u00a0]*(?P<value>\S.*)",
    re.IGNORECASE,
)
_FIELD_OF = {
    "titre": "title",
    "source": "outlet",
    "journal": "outlet",
    "publication": "outlet",
    "auteur": "author",
    "lien": "url",
    "link": "url",
    "langue": "language",
}
_NAME = r"[A-ZÀ-ÖØ-Þ][\w’'-]+(?: (?:de|du|des|von|van|al|el|d[’'])? ?[A-ZÀ-ÖØ-Þ][\w’'.-]*){1,3}"
_BYLINE = re.compile(
    r"(?:.{0,20}?\b)?(?:Par|By|by|PAR|BY|Rédigé par|Propos recueillis par|Written by) "
    rf"(?P<author>{_NAME}(?:(?:, {_NAME})* (?:et|and) {_NAME})?)"
)
_NAME_DATE = re.compile(r"(?<!\d)((?:19|20)\d\d)[-_]?(0[1-9]|1[0-2])[-_]?(0[1-9]|[12]\d|3[01])(?!\d)")


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article; `found` tells for each field where it stood."""

    title: str | None = None
    date: str | None = None
    outlet: str | None = None
    author: str | None = None
    url: str | None = None
    language: str | None = None
    found: Mapping[str, str] = field(default_factory=dict)


def metadata_of(text: str, name: str, title: str | None, head: Sequence[str]) -> Metadata:
    """Find what a plain text says of itself.

    `title` is its headline, `head` the lines before and after it that are not prose, as the boilerplate
    rules found them.
    """
    values: dict[str, str] = {}
    found: dict[str, str] = {}

    def keep(field_: str, value: str | None, where: str) -> None:
        if value and field_ not in values:
            values[field_], found[field_] = value, where

    for line in text[:2_000].split("\n")[:12]:
        if match := _HEADER.fullmatch(line.strip()):
            key, value = _FIELD_OF.get(match["key"].lower(), match["key"].lower()), match["value"].strip()
            keep(key, date_in(value) if key == "date" else value, "header")
    keep("title", title, "first lines")
    for line in head:
        keep("date", date_in(line), "first lines")
        if match := _BYLINE.match(line):
            keep("author", match["author"], "byline")
    if match := _NAME_DATE.search(PurePosixPath(name).stem):
        keep("date", "-".join(match.groups()), "file name")
    keep("language", language_of(text), "text")
    return Metadata(**values, found=found)


def completed(page: Metadata, text: str) -> Metadata:
    """Fill what a page does not say from its text."""
    if page.language or not (language := language_of(text)):
        return page
    return replace(page, language=language, found={**page.found, "language": "text"})


def date_in(line: str) -> str | None:
    """Give the first date of a line as `YYYY-MM-DD` or `YYYY-MM`, read as French or English write it."""
    words, folded = date_words(), fold(line)
    best: tuple[int, str] | None = None
    for form in words.forms:
        if (match := form.search(folded)) and (best is None or match.start() < best[0]):
            parts = match.groupdict()
            month = int(parts["m"]) if parts.get("m") else words.months[parts["n"]]
            day = f"-{int(parts['d']):02d}" if parts.get("d") else ""
            best = match.start(), f"{parts['y']}-{month:02d}{day}"
    return best[1] if best else None
