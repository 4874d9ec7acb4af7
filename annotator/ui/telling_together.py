"""What a step through many articles did, in one sentence for the status line."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject

from annotator.domain import edits
from annotator.domain.records import Entity
from annotator.session.changed import Changed
from annotator.ui import wording


class TogetherTeller(QObject):
    """Turns a `Changed` of many articles into a sentence of the interface's language."""

    def told(self, edit: edits.Together, changed: Changed) -> str:
        """What was done, then how many mentions in how many articles."""
        kinds = Counter(change.key.kind for change in changed.changes)
        counted = (
            self.tr("%n stances", "", kinds["stance"])
            if any(isinstance(part, edits.ChangeStance) for part in edit.parts)
            else self.tr("%n mentions", "", kinds["span"])
        )
        articles = self.tr("%n articles", "", len(changed.articles))
        return f"{self._done(edit, changed)} · {counted}, {articles}"

    def _done(self, edit: edits.Together, changed: Changed) -> str:
        names = _names(changed)
        for part in edit.parts:
            if isinstance(part, edits.MergeEntities):
                words = self.tr("Entity merged: {name} into {other}")
                return words.format(name=names.get(part.entity, ""), other=names.get(part.into, ""))
            if isinstance(part, edits.RelabelEntity):
                words = self.tr("Entity relabelled: {name} → {label}")
                return words.format(name=names.get(part.entity, ""), label=part.label)
        if edit.summary.startswith("label everywhere"):
            words = self.tr("Labelled everywhere: {name} → {label}")
            return words.format(name=wording.quoted(edit.subject), label=_label(edit))
        kinds = {type(part) for part in edit.parts}
        if kinds == {edits.AcceptSpans}:
            return self.tr("Suggestions accepted")
        if kinds == {edits.RemoveSpans}:
            return self.tr("Suggestions rejected")
        return self.tr("Made uniform: {name}").format(name=wording.quoted(edit.subject))


def _label(edit: edits.Together) -> str:
    labelling = (part for part in edit.parts if isinstance(part, (edits.AddSpan, edits.LabelOccurrences)))
    return next((part.label for part in labelling), "")


def _names(changed: Changed) -> dict[str, str]:
    """The names of the entities that changed, as they were."""
    found = {}
    for change in changed.changes:
        if change.key.kind == "entity":
            record = change.record_before() or change.record_after()
            found[change.key.id] = wording.quoted(record.name) if isinstance(record, Entity) else ""
    return found
