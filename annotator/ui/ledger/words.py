"""How the ledger says its numbers and names its sources."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.resources import QT_TRANSLATE_NOOP
from annotator.session.ledger import kind_of
from annotator.ui import wording
from annotator.ui.rule_names import rule_name

NOTHING = "–"
_KINDS = {
    "rule": QT_TRANSLATE_NOOP("ledger", "rule"),
    "list": QT_TRANSLATE_NOOP("ledger", "list"),
    "again": QT_TRANSLATE_NOOP("ledger", "propagation"),
    "model": QT_TRANSLATE_NOOP("ledger", "model"),
    "memory": QT_TRANSLATE_NOOP("ledger", "memory"),
}
_PERCENT = QT_TRANSLATE_NOOP("ledger", "{number} %")
_MINUTES = QT_TRANSLATE_NOOP("ledger", "{minutes} min {seconds} s")
_SECONDS = QT_TRANSLATE_NOOP("ledger", "{seconds} s")
_MODEL = QT_TRANSLATE_NOOP("ledger", "Model {name} alone")
_MEMORY = QT_TRANSLATE_NOOP("ledger", "Memory of the project")


def percent(share: float | None) -> str:
    """`85 %`; a dash where nothing was counted."""
    if share is None:
        return NOTHING
    words = QCoreApplication.translate("ledger", _PERCENT)
    return words.replace("{number}", wording.number(round(100 * share)))


def decimal(value: float | None) -> str:
    """`35.1` or `35,1`."""
    return NOTHING if value is None else wording.locale().toString(value, "f", 1)


def duration(seconds: float | None) -> str:
    """`2 min 44 s`."""
    if seconds is None:
        return NOTHING
    minutes, rest = divmod(round(seconds), 60)
    pattern = QCoreApplication.translate("ledger", _MINUTES if minutes else _SECONDS)
    seconds_shown = f"{rest:02d}" if minutes else str(rest)
    return pattern.replace("{minutes}", wording.number(minutes)).replace("{seconds}", seconds_shown)


def kind(source: tuple[str, str]) -> str:
    """What sort of source it is, in a word."""
    return QCoreApplication.translate("ledger", _KINDS[kind_of(source)])


def source_name(source: tuple[str, str]) -> str:
    """A rule, list, model or the memory by the name that it has on screen, with a capital."""
    type_, name = source
    if type_ == "memory":
        return QCoreApplication.translate("ledger", _MEMORY)
    if type_ == "model":
        return QCoreApplication.translate("ledger", _MODEL).replace("{name}", name)
    shown = rule_name(name)
    return shown[:1].upper() + shown[1:]
