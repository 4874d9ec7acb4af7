"""The reader's words for what the records say: labels of states, numbers, dates, and what an edit did."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale, Qt

from annotator.domain.errors import AnnotatorError
from annotator.domain.records import Mode, Origin, Party, Polarity, Span, Status
from annotator.resources import QT_TRANSLATE_NOOP
from annotator.ui.reasons import reason
from annotator.ui.rule_names import rule_name

POLARITIES: tuple[Polarity, ...] = ("supportive", "critical", "neutral", "no_stance")
POLARITY_KEYS: dict[Polarity, str] = {"supportive": "S", "critical": "C", "neutral": "N", "no_stance": "0"}
MODES: tuple[Mode | None, ...] = ("direct_quote", "reported", "authorial", None)

_SCRAPED_DATE = re.compile(r"^date (?:19|20)\d\d-\d\d(?:-\d\d)? (?=\S)")
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
_WORDS = {
    "supportive": QT_TRANSLATE_NOOP("wording", "supportive"),
    "critical": QT_TRANSLATE_NOOP("wording", "critical"),
    "neutral": QT_TRANSLATE_NOOP("wording", "neutral"),
    "no_stance": QT_TRANSLATE_NOOP("wording", "no stance"),
    "unset": QT_TRANSLATE_NOOP("wording", "not set"),
    "direct_quote": QT_TRANSLATE_NOOP("wording", "quote"),
    "reported": QT_TRANSLATE_NOOP("wording", "reported"),
    "authorial": QT_TRANSLATE_NOOP("wording", "author’s own"),
    "no mode": QT_TRANSLATE_NOOP("wording", "mode not set"),
    "suggested": QT_TRANSLATE_NOOP("wording", "suggested"),
    "accepted": QT_TRANSLATE_NOOP("wording", "accepted"),
    "rejected": QT_TRANSLATE_NOOP("wording", "rejected"),
    "corrected": QT_TRANSLATE_NOOP("wording", "corrected"),
    "author": QT_TRANSLATE_NOOP("wording", "the author"),
    "outlet": QT_TRANSLATE_NOOP("wording", "the outlet"),
    "human": QT_TRANSLATE_NOOP("wording", "by hand"),
    "rule": QT_TRANSLATE_NOOP("wording", "rule “{name}”"),
    "memory": QT_TRANSLATE_NOOP("wording", "memory of the project"),
    "model": QT_TRANSLATE_NOOP("wording", "model {name}"),
    "import": QT_TRANSLATE_NOOP("wording", "imported from {name}"),
    "todo": QT_TRANSLATE_NOOP("wording", "to do"),
    "doing": QT_TRANSLATE_NOOP("wording", "in progress"),
    "done": QT_TRANSLATE_NOOP("wording", "done"),
    "skipped": QT_TRANSLATE_NOOP("wording", "skipped"),
    "flagged": QT_TRANSLATE_NOOP("wording", "flagged"),
}
_DECIDED = {
    "done": QT_TRANSLATE_NOOP("wording", "Article done: {name}"),
    "skipped": QT_TRANSLATE_NOOP("wording", "Article skipped: {name}"),
    "flagged": QT_TRANSLATE_NOOP("wording", "Article flagged: {name}"),
    "doing": QT_TRANSLATE_NOOP("wording", "Article taken up again: {name}"),
    "todo": QT_TRANSLATE_NOOP("wording", "Article put back: {name}"),
}


def word(key: str) -> str:
    """A single word of the records in the language of the interface. Raises KeyError for an unknown one."""
    return QCoreApplication.translate("wording", _WORDS[key])


def decided(status: str, title: str) -> str:
    """What was decided of an article, in a sentence."""
    return QCoreApplication.translate("wording", _DECIDED[status]).format(name=quoted(title))


def polarity(value: Polarity | None) -> str:
    return word(value or "unset")


def mode(value: Mode | None) -> str:
    return word(value or "no mode")


def state(value: Status) -> str:
    return word(value)


def standing(span: Span) -> str:
    """The state of a mention: one that was accepted otherwise than it was suggested is *corrected*."""
    return word("corrected") if span.status == "accepted" and is_corrected(span) else word(span.status)


def is_corrected(span: Span) -> bool:
    """Whether a mention is other than it was suggested; one that was turned back is not."""
    was = span.was
    return was is not None and (was.start, was.end, was.label) != (span.start, span.end, span.label)


def listed(parts: Iterable[str]) -> str:
    """Clauses in one line, with the semicolon of the interface's language between them."""
    return QCoreApplication.translate("wording", "; ").join(parts)


def origin(value: Origin) -> str:
    """Who said it: `rule “title before name”`."""
    return word(value.type).replace("{name}", rule_name(value.name))


def party(value: Party, spans: dict[str, Span] | None = None) -> str:
    """The holder or target in words; the author and the outlet by their role where no name is known."""
    if value.ref in {"author", "outlet"}:
        return value.text or word(value.ref)
    if value.ref == "span" and spans and value.id in spans:
        return one_line(spans[value.id].text)
    return one_line(value.text)


def one_line(text: str) -> str:
    """A stretch of text on one line: every run of white space becomes one space."""
    return " ".join(text.split())


def headline(title: str) -> str:
    """An article's title on one line. One that has none is called by its first line, without the date that a
    scraper has put before it."""
    return _SCRAPED_DATE.sub("", one_line(title))


def short(text: str, most: int = 48) -> str:
    """A name that fits into a sentence: one line, at most `most` code points."""
    text = one_line(text)
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def quoted(text: str) -> str:
    """A name between the quotation marks of the interface's language."""
    return QCoreApplication.translate("wording", "“{text}”").replace("{text}", short(text))


def locale() -> QLocale:
    """The numbers and dates of the interface's language."""
    return QLocale()


def number(value: int) -> str:
    """`6,395` or `6 395` (with U+202F)."""
    return locale().toString(value)


def share(value: float) -> str:
    """A confidence: `0.71` or `0,71`."""
    return locale().toString(value, "f", 2)


def day(iso: str | None, *, year: bool = False) -> str:
    """`12 May` or `12 mai` of an ISO date or time; what is no date stays as it is written."""
    if not iso:
        return ""
    try:
        date = dt.date.fromisoformat(iso[:10])
    except ValueError:
        return iso
    return locale().toString(QDate(date.year, date.month, date.day), "d MMMM yyyy" if year else "d MMMM")


def short_day(date: dt.date) -> str:
    """`6 Apr` or `6 avr.`: a day where there is little room."""
    return locale().toString(QDate(date.year, date.month, date.day), "d MMM")


def hour(moment: dt.datetime) -> str:
    """`10:42` or `10 h 42`."""
    return QCoreApplication.translate("wording", "{hour}:{minute}").format(
        hour=moment.hour, minute=f"{moment.minute:02d}"
    )


def error(problem: AnnotatorError) -> tuple[str, str]:
    """What happened and what to do next, in the language of the interface."""
    message = QCoreApplication.translate("errors", problem.message)
    remedy = QCoreApplication.translate("errors", problem.remedy) if problem.remedy else ""
    fields = {name: _moment(value) for name, value in problem.fields.items()}
    if isinstance(fields.get("reason"), str):
        fields["reason"] = reason(str(fields["reason"]))
    return message.format(**fields), remedy.format(**fields)


def mistake(problem: AnnotatorError) -> str:
    """What is wrong with a search, with its place."""
    return error(problem)[0]


def _moment(value: object) -> object:
    """A time of the records as the clock on the wall has it; anything else as it is."""
    if not isinstance(value, str) or not _TIME.fullmatch(value):
        return value
    moment = QDateTime.fromString(value, Qt.DateFormat.ISODateWithMs).toLocalTime()
    return locale().toString(moment, QLocale.FormatType.ShortFormat)
