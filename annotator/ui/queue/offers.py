"""What the search could go on with: fields with what they mean, values, and names of this project."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QCoreApplication

from annotator.domain.queries import completions
from annotator.resources import QT_TRANSLATE_NOOP
from annotator.session.session import Session
from annotator.text.fold import fold

MOST = 12
_NAMED = re.compile(
    r'(?:^|[\s(\-])(outlet|lang|entity|holder|target|span|reviewer)[:=~]("?)([^"\s()]*|(?<=")[^"]*)$'
)
_MEANINGS = {
    "text": QT_TRANSLATE_NOOP("search", "words of the text"),
    "title": QT_TRANSLATE_NOOP("search", "words of the title"),
    "outlet": QT_TRANSLATE_NOOP("search", "the outlet"),
    "author": QT_TRANSLATE_NOOP("search", "the author"),
    "lang": QT_TRANSLATE_NOOP("search", "language: fr, en…"),
    "id": QT_TRANSLATE_NOOP("search", "id of the article"),
    "cluster": QT_TRANSLATE_NOOP("search", "copies of one dispatch"),
    "date": QT_TRANSLATE_NOOP("search", "day, month or year"),
    "status": QT_TRANSLATE_NOOP("search", "of the article or of a mention"),
    "reviewer": QT_TRANSLATE_NOOP("search", "who worked on it"),
    "label": QT_TRANSLATE_NOOP("search", "label of a mention"),
    "span": QT_TRANSLATE_NOOP("search", "words of a mention"),
    "stance": QT_TRANSLATE_NOOP("search", "polarity of a stance"),
    "holder": QT_TRANSLATE_NOOP("search", "who takes the stance"),
    "target": QT_TRANSLATE_NOOP("search", "towards whom"),
    "mode": QT_TRANSLATE_NOOP("search", "quote, reported, author’s own"),
    "entity": QT_TRANSLATE_NOOP("search", "whom a mention means"),
    "origin": QT_TRANSLATE_NOOP("search", "who suggested it"),
    "score": QT_TRANSLATE_NOOP("search", "how sure, from 0 to 1"),
    "note": QT_TRANSLATE_NOOP("search", "words of a comment or note"),
    "op": QT_TRANSLATE_NOOP("search", "an operation of the history"),
}


class Offer(Struct, frozen=True):
    """`text` takes the place of what is typed from `start` (code points) to the caret."""

    start: int
    text: str
    meaning: str = ""


def offers(text: str, caret: int, session: Session) -> list[Offer]:
    """What could come at the caret, the best first; nothing where it is complete already."""
    named = _NAMED.search(text[:caret])
    if named:
        start = named.start(3) - len(named[2])
        return _names(named[1], named[3], start, session)
    start, found = completions(text, caret, tuple(label.code for label in session.scheme.labels))
    typed = text[start:caret]
    return [Offer(start, one, _meaning(one)) for one in found[:MOST] if one != typed]


def every_field() -> list[Offer]:
    """All fields, for an empty box."""
    return [Offer(0, f"{field}:", _meaning(f"{field}:")) for field in _MEANINGS]


def _meaning(offer: str) -> str:
    text = _MEANINGS.get(offer.removesuffix(":")) if offer.endswith(":") else None
    return QCoreApplication.translate("search", text) if text else ""


def _names(field: str, typed: str, start: int, session: Session) -> list[Offer]:
    wanted = fold(typed)
    names = {fold(name): name for name in _known(field, session) if name}
    begins = sorted(name for name in names if name.startswith(wanted))
    holds = sorted(name for name in names if wanted in name and not name.startswith(wanted))
    found = [names[name] for name in [*begins, *holds][:MOST]]
    return [Offer(start, _quoted(name)) for name in found if name != typed]


def _known(field: str, session: Session) -> Iterable[str]:
    if field == "outlet":
        return {summary.outlet or "" for summary in session.queue()}
    if field == "lang":
        return {summary.language or "" for summary in session.queue()}
    if field == "reviewer":
        return session.corpus.reviewers
    return (entity.name for entity in session.entities.values())


def _quoted(name: str) -> str:
    if re.fullmatch(r'[^\s()"]+', name):
        return name
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
