"""What a step through many articles did, in one sentence for the status line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from annotator.domain import edits
from annotator.domain.records import Entity
from annotator.resources import QT_TRANSLATE_NOOP
from annotator.session.changed import Changed
from annotator.ui import wording

_LABELLED = QT_TRANSLATE_NOOP("together", "Labelled everywhere: {name} → {label}")
_ACCEPTED = QT_TRANSLATE_NOOP("together", "Suggestions accepted")
_REJECTED = QT_TRANSLATE_NOOP("together", "Suggestions rejected")
_MERGED = QT_TRANSLATE_NOOP("together", "Entity merged: {name} into {other}")
_RELABELLED = QT_TRANSLATE_NOOP("together", "Entity relabelled: {name} → {label}")
_MADE_UNIFORM = QT_TRANSLATE_NOOP("together", "Made uniform")
_NOTHING = QT_TRANSLATE_NOOP("together", "Nothing had to change")


def told_together(edit: edits.Together, changed: Changed) -> str:
    """The sentence: what was done, then how many mentions in how many articles."""
    mentions = sum(change.key.kind == "span" for change in changed.changes)
    if not changed:
        return _said(_NOTHING)
    return f"{_done(edit, changed)} · {_count(mentions, len(changed.articles))}"


def _done(edit: edits.Together, changed: Changed) -> str:
    names = _names(changed)
    kinds = {type(part) for part in edit.parts}
    for part in edit.parts:
        if isinstance(part, edits.MergeEntities):
            words = _said(_MERGED)
            return words.format(name=names.get(part.entity, ""), other=names.get(part.into, ""))
        if isinstance(part, edits.RelabelEntity):
            return _said(_RELABELLED).format(name=names.get(part.entity, ""), label=part.label)
    if edit.summary.startswith("label everywhere"):
        return _said(_LABELLED).format(name=wording.quoted(edit.subject), label=_label(edit))
    if kinds == {edits.AcceptSpans}:
        return _said(_ACCEPTED)
    return _said(_REJECTED) if kinds == {edits.RemoveSpans} else _said(_MADE_UNIFORM)


def _label(edit: edits.Together) -> str:
    return next(
        (part.label for part in edit.parts if isinstance(part, (edits.AddSpan, edits.LabelOccurrences))), ""
    )


def _names(changed: Changed) -> dict[str, str]:
    """The names of the entities that changed, as they were."""
    found = {}
    for change in changed.changes:
        if change.key.kind == "entity":
            record = change.record_before() or change.record_after()
            found[change.key.id] = wording.quoted(record.name) if isinstance(record, Entity) else ""
    return found


def _count(mentions: int, articles: int) -> str:
    said = QCoreApplication.translate("together", "%n mentions", "", mentions)
    return f"{said}, {QCoreApplication.translate('together', '%n articles', '', articles)}"


def _said(text: str) -> str:
    return QCoreApplication.translate("together", text)
