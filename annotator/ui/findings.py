"""What the thorough check found, in the language of the interface; the command line says it in English."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.resources import QT_TRANSLATE_NOOP
from annotator.storage import Finding
from annotator.ui.reasons import kind, reason

_PLACES = {
    "operation": QT_TRANSLATE_NOOP("findings", "operation {name}"),
    "file": QT_TRANSLATE_NOOP("findings", "file {name}"),
}


def finding(found: Finding) -> str:
    """The place, where it has one, and the sentence."""
    fields = dict(found.fields)
    if "reason" in fields:
        fields["reason"] = reason(str(fields["reason"]))
    if "kind" in fields:
        fields["kind"] = kind(str(fields["kind"]))
    words = QCoreApplication.translate("findings", found.message).format(**fields)
    what, _, name = found.place.partition(" ")
    place = found.place
    if what in _PLACES and name:
        place = QCoreApplication.translate("findings", _PLACES[what]).format(name=name)
    if not place:
        return words
    return QCoreApplication.translate("findings", "{place}: {words}").format(place=place, words=words)
