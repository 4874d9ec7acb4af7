"""What the labels mean, beside the text: the current mention's label in full, or all of them in short.

It takes no keyboard: the reviewer goes on labelling while it is there.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.records import Label
from annotator.session.changed import Changed
from annotator.ui import wording
from annotator.ui.label_words import label_definition, label_name
from annotator.ui.parts import IconButton, Picture, Words
from annotator.ui.reading import ReadingView
from annotator.ui.review.desk import Desk
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

WIDTH, MARGIN = 480, 12
MOST_EXAMPLES = 4


class LabelGuide(QFrame):
    """Above the foot of the text. `closed()`: its cross was pressed."""

    closed = Signal()

    def __init__(self, theme: Theme, desk: Desk, view: ReadingView) -> None:
        super().__init__(view)
        self._theme, self._desk, self._view = theme, desk, view
        self._shown: object = None
        self.setAccessibleName(self.tr("What the labels mean"))
        self._column = QVBoxLayout(self)
        px = theme.px
        self._column.setContentsMargins(px(16), px(10), px(8), px(12))
        self._column.setSpacing(px(10))
        self._rows: list[QWidget] = []
        view.current_changed.connect(self.refresh)
        desk.opened.connect(self.refresh)
        desk.changed.connect(self._follow)
        view.installEventFilter(self)
        self.refresh()

    def labels(self) -> list[Label]:
        """The label of the current mention, or all of them."""
        every = list(self._desk.session.scheme.labels)
        current = self._view.current_span()
        if current and self._desk.article_id and self._desk.article.has("span", current):
            code = self._desk.article.span(current).label
            return [label for label in every if label.code == code] or every
        return every

    @Slot()
    def refresh(self) -> None:
        """Follow the current mention."""
        labels = self.labels()
        if labels == self._shown:
            return
        self._shown = labels
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        is_full = len(labels) == 1
        self._rows = [self._row(label, is_full=is_full, is_first=n == 0) for n, label in enumerate(labels)]
        for row in self._rows:
            self._column.addWidget(row)
            row.show()
        self._place()

    @Slot(object)
    def _follow(self, _changed: Changed) -> None:
        self.refresh()

    def _row(self, label: Label, *, is_full: bool, is_first: bool) -> QWidget:
        px, theme = self._theme.px, self._theme
        row = QWidget(self)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        chip = Picture(theme, _Chip(theme, label), row)
        head.addWidget(chip)
        head.addWidget(Words(theme, label_name(label), Style.UI_CURRENT, parent=row))
        head.addStretch(1)
        if is_first:
            cross = IconButton(theme, "x", self.tr("Close"), size=24, parent=row)
            cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            cross.clicked.connect(self.closed)
            head.addWidget(cross)
        column.addLayout(head)
        definition = label_definition(label) or self.tr("It has no definition yet.")
        style = Style.QUOTE if is_full else Style.SMALL
        column.addWidget(Words(theme, definition, style, wrapped=True, parent=row))
        if is_full and label.examples:
            names = ", ".join(wording.quoted(one) for one in label.examples[:MOST_EXAMPLES])
            words = self.tr("For example {names}").format(names=names)
            column.addWidget(Words(theme, words, Style.SMALL, "text2", wrapped=True, parent=row))
        if is_full and label.apart:
            words = self.tr("Not to be confused with: {what}").format(what=label.apart)
            column.addWidget(Words(theme, words, Style.SMALL, "text2", wrapped=True, parent=row))
        return row

    def _place(self) -> None:
        px, room = self._theme.px, self._view.viewport().rect()
        width = min(px(WIDTH), room.width() - 2 * px(MARGIN))
        margins = self._column.contentsMargins()
        inner = width - margins.left() - margins.right()
        self.setFixedWidth(width)
        high = margins.top() + margins.bottom() + self._column.spacing() * max(0, len(self._rows) - 1)
        for row in self._rows:
            layout = row.layout()
            high += layout.heightForWidth(inner) if layout is not None and layout.hasHeightForWidth() else 0
        self.setFixedHeight(min(high, room.height() - 2 * px(MARGIN)))
        self.move(QPoint(px(MARGIN), room.height() - self.height() - px(MARGIN)))
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("base"))
        painter.setPen(self._theme.colours.colour("ctl"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class _Chip:
    """Draws a label's chip."""

    def __init__(self, theme: Theme, label: Label) -> None:
        self._theme, self._label = theme, label

    def __call__(self, ratio: float) -> QPixmap:
        return self._theme.pictures.chip(
            self._label.code, self._label.look, ratio, filled=True, width=self._theme.px(38)
        )
