"""The right-hand column: current mention, entities, stances, the article as a whole, notes."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from annotator.domain.records import Decision, Entity, Span, Stance
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.inspector.entities import EntityDelegate, EntityModel, EntityRow
from annotator.ui.inspector.mention import MentionBlock
from annotator.ui.inspector.notes import Notes
from annotator.ui.inspector.stances import STANCE, Remark, StanceDelegate, StanceModel
from annotator.ui.inspector.whole_list import EntityList, WholeList
from annotator.ui.parts import Edge, IconButton, Panel, Picture, Words
from annotator.ui.parts.rows import ROW
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette


class _EnterButton(IconButton):
    """Enter does what a click does, as in the lists around it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)


class Inspector(Panel):
    """Shows what it is given and asks for the rest.

    `spans_requested(ids)` wants the next of these mentions shown; `stance_requested(id)` the evidence of a
    stance, `stance_edit_requested(id)` the composer, `stance_removal_requested(id)` and
    `stance_new_requested()` what they say; `entity_menu_requested(row, point)`; `merge_requested(row,
    row)`: the first was dragged onto the second; `comment_given(text)`.
    """

    spans_requested = Signal(object)
    spans_removal_requested = Signal(object)
    stance_requested = Signal(str)
    stance_edit_requested = Signal(str)
    stance_removal_requested = Signal(str)
    stance_new_requested = Signal()
    stance_menu_requested = Signal(str, QPoint)
    entity_menu_requested = Signal(object, QPoint)
    merge_requested = Signal(object, object)
    comment_given = Signal(str)
    text_requested = Signal()

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", Edge.NONE, parent)
        px = theme.px
        self.setMinimumWidth(px(288))
        self.setMaximumWidth(px(480))
        self.mention = MentionBlock(theme, actions, self)
        self._entities, self._stances = EntityModel(self), StanceModel(self)
        self.entities = EntityList(theme, self._entities, self.tr("Entities"), self)
        self.entities.setItemDelegate(EntityDelegate(theme, self))
        self.stances = WholeList(self._stances, self.tr("Stances"), self)
        self.cards = StanceDelegate(theme, self)
        self.stances.setItemDelegate(self.cards)
        self.stances.setUniformItemSizes(False)
        self._entity_count = Words(theme, "", Style.SMALL, "dim", tabular=True, parent=self)
        self._stance_count = Words(theme, "", Style.SMALL, "dim", tabular=True, parent=self)
        words = self.tr(
            "None yet. Select words and press S (supportive), C (critical), N (neutral) or 0 (no stance)."
        )
        self._no_stance = Words(theme, words, Style.SMALL, "dim", wrapped=True, parent=self)
        self._no_stance.setContentsMargins(px(16), 0, px(16), px(8))
        self._add = _EnterButton(theme, "plus", self.tr("Add a stance"), parent=self)
        self._add.clicked.connect(self.stance_new_requested)
        self._whole_sign: str | None = None
        self._whole = self._make_whole(actions)
        self.notes = Notes(theme, self)
        self.notes.given.connect(self.comment_given)
        self.notes.left.connect(self.text_requested)
        history = IconButton(theme, "history", "", parent=self.notes)
        history.follow(actions["view.history"])
        self.notes.add(history)
        self._place()
        self._connect()
        self._colour()
        theme.changed.connect(self._colour)
        self.clear()

    def clear(self) -> None:
        """No article is open."""
        self.mention.show_span(None, None, 1)
        self.show_entities([], is_new=True)
        self.show_stances([], {})
        self.notes.show_comment("")

    def show_mention(
        self, span: Span | None, entity: Entity | None, slot: int, *, is_awaited: bool = False
    ) -> None:
        """Show the current mention, and mark its entity's row; `is_awaited`: suggestions are on their way."""
        self.mention.show_span(span, entity, slot, is_awaited=is_awaited)
        row = self._entities.row_of_span(span.id) if span else None
        number = self._entities.make_current(row.key if row else None)
        self.entities.setCurrentIndex(self._entities.index(number) if number is not None else QModelIndex())

    def show_entities(self, rows: list[EntityRow], *, is_new: bool) -> None:
        self._entities.fill(rows, is_new=is_new)
        self._entity_count.setText(wording.number(len(rows)) if rows else "")

    def show_stances(
        self,
        stances: list[Stance],
        spans: dict[str, Span],
        remarks: Mapping[str, Remark] | None = None,
    ) -> None:
        """Show the cards, with what each tells of precedents."""
        self._stances.fill(stances, spans, remarks)
        self._stance_count.setText(wording.number(len(stances)) if stances else "")
        self._no_stance.setVisible(not stances)

    def show_current_stance(self, stance: str | None, *, busy: bool = False) -> None:
        """Mark a card; `busy` while the composer has it open."""
        self._stances.mark_busy(stance if busy else None)
        row = self._stances.row_of(stance) if stance else None
        self.stances.setCurrentIndex(self._stances.index(row) if row is not None else QModelIndex())

    def show_decision(self, decision: Decision) -> None:
        """The stance of the article as a whole, and the comment."""
        stance = decision.article_stance
        self._whole_sign = stance.polarity if stance else None
        target = f" → {wording.party(stance.target)}" if stance and stance.target else ""
        words = self.tr("Whole article: {stance}")
        self._whole_words.setText(words.format(stance=wording.polarity(self._whole_sign) + target))
        self._whole_words.set_role("text" if stance else "text2")
        self._whole_picture.update()
        self.notes.show_comment(decision.comment)

    def current_entity(self) -> str | None:
        """The entity of the row that is chosen in the list."""
        row: EntityRow | None = self.entities.currentIndex().data(ROW)
        return row.entity if row else None

    def panels(self) -> list[QWidget]:
        """What F6 stops at in this column."""
        return [widget for widget in (self.entities, self.stances) if widget.height() > 0]

    def _make_whole(self, actions: Actions) -> Panel:
        px = self.theme.px
        panel = Panel(self.theme, "base", Edge.NONE, self)
        panel.setFixedHeight(px(36))
        self._whole_picture = Picture(self.theme, self._draw_whole, panel)
        self._whole_words = Words(self.theme, "", Style.UI, "text2", elided=True, parent=panel)
        edit = IconButton(self.theme, "pencil", "", parent=panel)
        edit.follow(actions["stance.article"])
        row = QHBoxLayout(panel)
        row.setContentsMargins(px(16), 0, px(8), 0)
        row.setSpacing(px(8))
        row.addWidget(self._whole_picture)
        row.addWidget(self._whole_words, 1)
        row.addWidget(edit)
        return panel

    def _head(self, name: str, count: Words, *right: QWidget) -> QWidget:
        px = self.theme.px
        head = QWidget(self)
        head.setFixedHeight(px(32))
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), 0, px(16), 0)
        row.setSpacing(px(8))
        row.addWidget(Words(self.theme, name, Style.SMALL_STRONG, parent=head))
        row.addWidget(count)
        row.addStretch(1)
        for widget in right:
            row.addWidget(widget)
        return head

    def _place(self) -> None:
        px, theme = self.theme.px, self.theme
        inner = Panel(theme, "base", Edge.NONE, self)
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        here = Words(theme, self.tr("here"), Style.TINY, "text2", parent=inner)
        corpus = Words(theme, self.tr("corpus"), Style.TINY, "text2", parent=inner)
        column.addWidget(self._head(self.tr("Entities"), self._entity_count, here, corpus))
        column.addWidget(self.entities)
        column.addSpacing(px(8))
        rule = Panel(theme, "line", parent=inner)
        rule.setFixedHeight(1)
        column.addWidget(rule)
        column.addWidget(self._head(self.tr("Stances"), self._stance_count, self._add))
        column.addWidget(self._no_stance)
        column.addWidget(self.stances)
        column.addWidget(self._whole)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        self._area = area
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.mention)
        whole.addWidget(area, 1)
        whole.addWidget(self.notes)

    def _connect(self) -> None:
        self.entities.clicked.connect(self._entity_clicked)
        self.entities.accepted.connect(self._entity_clicked)
        self.entities.removed.connect(self._entity_removed)
        self.entities.merge_wanted.connect(self.merge_requested)
        self.entities.customContextMenuRequested.connect(self._entity_menu)
        self.stances.clicked.connect(self._stance_clicked)
        self.stances.accepted.connect(self._stance_edit)
        self.stances.doubleClicked.connect(self._stance_edit)
        self.stances.removed.connect(self._stance_removed)
        self.stances.customContextMenuRequested.connect(self._stance_menu)

    def _draw_whole(self, ratio: float) -> QPixmap:
        return self.theme.pictures.sign(self._whole_sign, ratio)

    @Slot()
    def _colour(self) -> None:
        for view in (self.entities, self.stances, self._area):
            view.setPalette(list_palette(self.theme.colours))
        self.entities.fit()
        self.stances.fit()

    @Slot(QModelIndex)
    def _entity_clicked(self, index: QModelIndex) -> None:
        row: EntityRow | None = index.data(ROW)
        if row is None:
            self._entities.open_all()
        else:
            self.spans_requested.emit(row.spans)

    @Slot(QModelIndex)
    def _entity_removed(self, index: QModelIndex) -> None:
        row: EntityRow | None = index.data(ROW)
        if row is not None:
            self.spans_removal_requested.emit(row.spans)

    @Slot(QPoint)
    def _entity_menu(self, place: QPoint) -> None:
        row = self.entities.indexAt(place).data(ROW)
        if row is not None:
            self.entity_menu_requested.emit(row, self.entities.viewport().mapToGlobal(place))

    @Slot(QModelIndex)
    def _stance_clicked(self, index: QModelIndex) -> None:
        self.stance_requested.emit(index.data(STANCE).id)

    @Slot(QModelIndex)
    def _stance_edit(self, index: QModelIndex) -> None:
        self.stance_edit_requested.emit(index.data(STANCE).id)

    @Slot(QModelIndex)
    def _stance_removed(self, index: QModelIndex) -> None:
        self.stance_removal_requested.emit(index.data(STANCE).id)

    @Slot(QPoint)
    def _stance_menu(self, place: QPoint) -> None:
        stance = self.stances.indexAt(place).data(STANCE)
        if stance is not None:
            self.stance_menu_requested.emit(stance.id, self.stances.viewport().mapToGlobal(place))
