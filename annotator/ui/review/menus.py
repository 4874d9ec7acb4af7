"""Context menus of the review workspace: in the text, on an entity, on a stance."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QInputDialog, QMenu

from annotator.domain.edits import (
    AcceptSpans,
    AcceptStances,
    AddRegion,
    LinkSpans,
    RelabelSpans,
    RemoveRegions,
    RemoveSpans,
    RenameEntity,
    Together,
)
from annotator.domain.records import Entity
from annotator.ui.actions import Actions
from annotator.ui.inspector.entities import EntityRow
from annotator.ui.label_words import label_name
from annotator.ui.parts import KeyedMenu, Panel
from annotator.ui.reading import ReadingView
from annotator.ui.review.desk import Desk
from annotator.ui.review.spans import SpanWork

if TYPE_CHECKING:
    from annotator.ui.review.stances import StanceWork


class _LetterMenu(QMenu):
    """Its first letters choose, though in the text below they are shortcuts, which Qt would try before."""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride:
            event.accept()
        return super().event(event)


class ReviewMenus(QObject):
    """Makes each menu when it is asked for; what it does goes through the desk."""

    whole_wanted = Signal(str)

    def __init__(
        self, desk: Desk, view: ReadingView, spans: SpanWork, actions: Actions, parent: Panel
    ) -> None:
        super().__init__(parent)
        self._desk, self._view, self._spans, self._actions = desk, view, spans, actions
        actions["span.label"].triggered.connect(self.show_labels)
        self._window = parent
        self._theme = parent.theme
        self._row: EntityRow | None = None
        self._stances: StanceWork | None = None
        self._stance = ""
        self._place = 0

    @Slot(QPoint, int, str)
    def show_for_text(self, place: QPoint, offset: int, span: str) -> None:
        """Labels and what else can be done with the selection or the mention under the pointer."""
        if self._desk.article_id is None:
            return
        self._place = offset
        menu = self._menu()
        if span and self._view.selection() is None:
            self._view.set_current_span(span)
            self._add(menu, "span.accept", "span.remove", "span.entity", "span.others", "span.everywhere")
            menu.addSeparator()
        self._add_labels(menu)
        menu.addSeparator()
        self._add(menu, "stance.supportive", "stance.critical", "stance.neutral", "stance.no_stance")
        menu.addSeparator()
        if self._view.selection() is not None:
            self._entry(menu, self.tr("Outside the article"), self._mark_outside)
        if any(region.start <= offset < region.end for region in self._desk.article.regions):
            self._entry(menu, self.tr("Part of the article again"), self._unmark)
        self._add(menu, "edit.copy")
        menu.popup(place)

    @Slot()
    def show_labels(self) -> None:
        """All labels below the selection or the current mention, those too that have no digit."""
        if not self._spans.can_label():
            return
        span = self._spans.current()
        ends = self._spans.selected_words() or ((span.start, span.end) if span is not None else None)
        if ends is None:
            return
        menu = _LetterMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        self._add_labels(menu, letter="&")
        menu.popup(self._view.viewport().mapToGlobal(self._view.rect_of(*ends).bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    @Slot(object, QPoint)
    def show_for_entity(self, row: EntityRow, place: QPoint) -> None:
        """What can be done with all mentions of an entity in this article, in one step."""
        self._row = row
        menu = self._menu()
        if row.to_check:
            self._entry(menu, self.tr("Accept %n suggestions", "", row.to_check), self._accept_all)
        self._entry(menu, self.tr("Remove %n mentions", "", row.here), self._remove_all)
        relabel = menu.addMenu(self.tr("Relabel %n mentions", "", row.here))
        for label in self._desk.session.scheme.labels:
            if label.code != row.label:
                action = relabel.addAction(label.code)
                action.setData(label.code)
                action.triggered.connect(self._relabel_all)
        if row.entity is not None:
            menu.addSeparator()
            self._entry(menu, self.tr("Stance towards it as a whole…"), self._judge)
            self._entry(menu, self.tr("Rename everywhere (%n mentions)…", "", row.corpus), self._rename)
            self._entry(menu, self.tr("Merge, relabel or split (%n mentions)…", "", row.corpus), self._change)
        menu.popup(place)

    def show_for_stance(self, stances: StanceWork, id_: str, place: QPoint) -> None:
        """Accept, change or remove a stance."""
        self._stances, self._stance = stances, id_
        menu = self._menu()
        if self._desk.article.stance(id_).is_open:
            self._entry(menu, self.tr("Accept"), self._accept_stance)
        self._entry(menu, self.tr("Change…"), self._edit_stance)
        self._entry(menu, self.tr("Remove"), self._remove_stance)
        menu.popup(place)

    def _menu(self) -> QMenu:
        menu = KeyedMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _add_labels(self, menu: QMenu, letter: str = "") -> None:
        """Every label of the scheme; with `&` as `letter` its first letter chooses it."""
        for label in self._desk.session.scheme.labels:
            name = label_name(label).replace("&", "&&")
            words = f"{label.code} – {name}" if name != label.code else label.code
            action = self._entry(menu, f"{letter}{words}\t{label.key or ''}", self._give_label)
            action.setData(label.code)

    @Slot()
    def _give_label(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self._spans.label(sender.data())

    def _add(self, menu: QMenu, *ids: str) -> None:
        menu.addActions([self._actions[id_] for id_ in ids])

    def _entry(self, menu: QMenu, words: str, act: object) -> QAction:
        action = menu.addAction(words)
        action.setEnabled(self._desk.can_edit)
        action.triggered.connect(act)
        return action

    @Slot()
    def _mark_outside(self) -> None:
        selection = self._view.selection()
        if selection is not None:
            self._desk.apply(AddRegion(self._desk.article.id, *selection, "boilerplate"))
            self._view.drop_selection()

    @Slot()
    def _unmark(self) -> None:
        ids = tuple(r.id for r in self._desk.article.regions if r.start <= self._place < r.end)
        self._desk.apply(RemoveRegions(self._desk.article.id, ids))

    @Slot()
    def _accept_all(self) -> None:
        if self._row is not None:
            article = self._desk.article
            ids = tuple(
                id_ for id_ in self._row.spans if article.has("span", id_) and article.span(id_).is_open
            )
            self._desk.apply(AcceptSpans(article.id, ids, "bulk" if len(ids) > 1 else "confirmed"))

    @Slot()
    def _remove_all(self) -> None:
        if self._row is not None:
            spans = self._row.spans
            self._desk.apply(
                RemoveSpans(self._desk.article.id, spans, "bulk" if len(spans) > 1 else "confirmed")
            )

    @Slot()
    def _relabel_all(self) -> None:
        sender = self.sender()
        if self._row is not None and isinstance(sender, QAction):
            self._desk.apply(RelabelSpans(self._desk.article.id, self._row.spans, sender.data()))

    @Slot(object, object)
    def merge_rows(self, row: EntityRow, into: EntityRow) -> None:
        """One row was dragged onto another: offer to merge the entities; mentions of none are linked."""
        entities = self._desk.session.entities
        target = entities.get(into.entity or "")
        if target is None or not self._desk.can_edit:
            return
        entity = entities.get(row.entity or "")
        if entity is None:
            id_, name = self._desk.article.id, target.name
            parts = (RelabelSpans(id_, row.spans, target.label), LinkSpans(id_, row.spans, target.id))
            self._desk.apply(Together(parts, f"link {row.name} to {name}", name))
        else:
            self.change_entity(entity, row.spans, into=target)

    def change_entity(self, entity: Entity, spans: tuple[str, ...], into: Entity | None = None) -> None:
        """Open what changes an entity wherever it is meant; a split takes these mentions along.

        With `into` it proposes to merge it into that entity.
        """
        from annotator.ui.inspector.entity_dialog import EntityDialog

        dialog = EntityDialog(self._theme, self._desk, entity, spans, self._window.window())
        if into is not None:
            dialog.offer_merge(into)
        dialog.finished.connect(self._view.setFocus)
        dialog.open()

    @Slot()
    def _change(self) -> None:
        row = self._row
        entity = self._desk.session.entities.get(row.entity or "") if row is not None else None
        if row is not None and entity is not None:
            self.change_entity(entity, row.spans)

    @Slot()
    def _rename(self) -> None:
        row = self._row
        if row is None or row.entity is None:
            return
        dialog = QInputDialog(self._window)
        dialog.setWindowTitle(self.tr("Rename the entity"))
        dialog.setLabelText(self.tr("New name, for %n mentions in the corpus:", "", row.corpus))
        dialog.setTextValue(row.name)
        dialog.textValueSelected.connect(self._renamed)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _renamed(self, name: str) -> None:
        if self._row is not None and self._row.entity is not None and name.strip():
            self._desk.apply(RenameEntity(self._row.entity, name.strip()))

    @Slot()
    def _judge(self) -> None:
        if self._row is not None and self._row.entity is not None:
            self.whole_wanted.emit(self._row.entity)

    @Slot()
    def _accept_stance(self) -> None:
        self._desk.apply(AcceptStances(self._desk.article.id, (self._stance,)))

    @Slot()
    def _edit_stance(self) -> None:
        if self._stances is not None:
            self._stances.edit(self._stance)

    @Slot()
    def _remove_stance(self) -> None:
        if self._stances is not None:
            self._stances.remove(self._stance)
