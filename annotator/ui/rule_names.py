"""What the rules that suggest are called on screen. A rule without a name here is shown by its id."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.resources import QT_TRANSLATE_NOOP

NAMES = {
    "full-and-short": QT_TRANSLATE_NOOP("rules", "initials in brackets"),
    "acronym": QT_TRANSLATE_NOOP("rules", "acronym in capitals"),
    "ministry": QT_TRANSLATE_NOOP("rules", "ministry and its field"),
    "english-ministry": QT_TRANSLATE_NOOP("rules", "English body"),
    "told-body": QT_TRANSLATE_NOOP("rules", "body told by its noun"),
    "local-body": QT_TRANSLATE_NOOP("rules", "body and its place"),
    "company-noun": QT_TRANSLATE_NOOP("rules", "noun before a company"),
    "company-suffix": QT_TRANSLATE_NOOP("rules", "legal form of a company"),
    "club": QT_TRANSLATE_NOOP("rules", "sports club"),
    "town-club": QT_TRANSLATE_NOOP("rules", "club by its town"),
    "named-after": QT_TRANSLATE_NOOP("rules", "case, law, prize or festival"),
    "code": QT_TRANSLATE_NOOP("rules", "code of letters and figures"),
    "operation": QT_TRANSLATE_NOOP("rules", "operation by name"),
    "competition": QT_TRANSLATE_NOOP("rules", "competition"),
    "quoted-title": QT_TRANSLATE_NOOP("rules", "title in quotation marks"),
    "quoted-name": QT_TRANSLATE_NOOP("rules", "name in quotation marks"),
    "vote": QT_TRANSLATE_NOOP("rules", "vote by name"),
    "work-noun": QT_TRANSLATE_NOOP("rules", "noun before a work"),
    "congress": QT_TRANSLATE_NOOP("rules", "congress and its year"),
    "head": QT_TRANSLATE_NOOP("rules", "head of an organisation"),
    "listed": QT_TRANSLATE_NOOP("rules", "lists of names"),
    "peoples": QT_TRANSLATE_NOOP("rules", "name of a people"),
    "dated": QT_TRANSLATE_NOOP("rules", "name and date"),
    "regional-station": QT_TRANSLATE_NOOP("rules", "broadcaster and region"),
    "half-country": QT_TRANSLATE_NOOP("rules", "North or South for a country"),
    "civility": QT_TRANSLATE_NOOP("rules", "civility before a name"),
    "function": QT_TRANSLATE_NOOP("rules", "title before a name"),
    "english-tail": QT_TRANSLATE_NOOP("rules", "organisation’s last word"),
    "first-name": QT_TRANSLATE_NOOP("rules", "first name and capital"),
    "initials": QT_TRANSLATE_NOOP("rules", "initials and a surname"),
    "sovereign": QT_TRANSLATE_NOOP("rules", "sovereign and number"),
    "site": QT_TRANSLATE_NOOP("rules", "street or site"),
    "generic-place": QT_TRANSLATE_NOOP("rules", "noun before a place"),
    "town-shape": QT_TRANSLATE_NOOP("rules", "shape of a town’s name"),
    "bracketed-place": QT_TRANSLATE_NOOP("rules", "region in brackets"),
    "preposition": QT_TRANSLATE_NOOP("rules", "capital after a preposition"),
    "district": QT_TRANSLATE_NOOP("rules", "district of a city"),
    "motorway": QT_TRANSLATE_NOOP("rules", "motorway or road"),
    "product": QT_TRANSLATE_NOOP("rules", "product or model"),
    "maker": QT_TRANSLATE_NOOP("rules", "maker and model"),
    "age": QT_TRANSLATE_NOOP("rules", "name before an age"),
    "speaker": QT_TRANSLATE_NOOP("rules", "speaker of a quotation"),
    "apposition": QT_TRANSLATE_NOOP("rules", "name and apposition"),
    "two-capitals": QT_TRANSLATE_NOOP("rules", "two capitals"),
    "head-and-short": QT_TRANSLATE_NOOP("rules", "body and its acronym"),
    "english-person": QT_TRANSLATE_NOOP("rules", "English: two rare capitals"),
    "english-name-tail": QT_TRANSLATE_NOOP("rules", "English name by its last noun"),
    "english-name-head": QT_TRANSLATE_NOOP("rules", "English name by its first noun"),
    "english-event": QT_TRANSLATE_NOOP("rules", "English event"),
    "title-by": QT_TRANSLATE_NOOP("rules", "title and its author"),
    "title-case": QT_TRANSLATE_NOOP("rules", "title in capitals"),
    "title-list": QT_TRANSLATE_NOOP("rules", "title beside a title"),
    "nickname": QT_TRANSLATE_NOOP("rules", "nickname inside a name"),
    "near": QT_TRANSLATE_NOOP("rules", "near a place"),
    "apposed-thing": QT_TRANSLATE_NOOP("rules", "name and what it is"),
    "unknown": QT_TRANSLATE_NOOP("rules", "unknown capital"),
    "again": QT_TRANSLATE_NOOP("rules", "name repeated in the article"),
    "tail": QT_TRANSLATE_NOOP("rules", "short form of a full name"),
    "cue-verb": QT_TRANSLATE_NOOP("rules", "verb that takes a stance"),
    "cue-noun": QT_TRANSLATE_NOOP("rules", "noun that takes a stance"),
    "cue-adjective": QT_TRANSLATE_NOOP("rules", "adjective that takes a stance"),
    "judgement": QT_TRANSLATE_NOOP("rules", "judgement in a quotation"),
    "reported": QT_TRANSLATE_NOOP("rules", "what somebody is said to say"),
    "author": QT_TRANSLATE_NOOP("rules", "loaded words of the author"),
}


def rule_name(id_: str) -> str:
    """The name of a rule in the language of the interface."""
    return QCoreApplication.translate("rules", NAMES[id_]) if id_ in NAMES else id_
