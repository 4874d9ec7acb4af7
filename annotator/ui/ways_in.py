"""The ways into a project on the first page: rows to press, a field to drop on."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QSizePolicy,
    QWidget,
)

from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class WayIn(QAbstractButton):
    """A row of the list of ways in: icon, name, what it is, its key."""

    def __init__(
        self, theme: Theme, icon: str, name: str, about: str, key: str, *, primary: bool, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme, self._icon, self._about, self._key = theme, icon, about, key
        self._is_primary = primary
        self.setText(name)
        self.setAccessibleDescription(about)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(72))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        px, colours, ratio = self._theme.px, self._theme.colours, self.devicePixelRatioF()
        ground = "accent" if self._is_primary else "hover" if self.underMouse() else "page"
        painter.fillRect(self.rect(), colours.colour(ground))
        painter.setPen(colours.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, 0 if self._is_primary else -1))
        ink, second = ("onaccent", "onaccent") if self._is_primary else ("text", "text2")
        icon = self._theme.icons.pixmap(self._icon, second, px(24), ratio)
        painter.drawPixmap(QPoint(px(18), (self.height() - px(24)) // 2), icon)
        cap = self._theme.pictures.keycap(
            self._key, ratio, role=second, border="onaccent" if self._is_primary else "line"
        )
        size = cap.deviceIndependentSize().toSize()
        room = self.width() - px(58 + 16)
        wide = QFontMetrics(self._theme.font(Style.TITLE)).horizontalAdvance(self.text())
        if wide + px(8) <= room - size.width():  # in a narrow column the name matters more than its key
            room -= size.width() + px(8)
            painter.drawPixmap(
                QPoint(self.width() - px(16) - size.width(), (self.height() - size.height()) // 2), cap
            )
        self._write(painter, room, ink, second)
        if self.hasFocus():
            painter.setPen(QPen(colours.colour("onaccent" if self._is_primary else "accent"), 2))
            painter.drawRect(self.rect().adjusted(4, 4, -4, -4))

    def _write(self, painter: QPainter, room: int, ink: str, second: str) -> None:
        """The name, and what it is on one line below or, in a narrow column, on two."""
        px, colours = self._theme.px, self._theme.colours
        small = self._theme.font(Style.SMALL)
        metrics = QFontMetrics(small)
        is_long = metrics.horizontalAdvance(self._about) > room
        painter.setFont(self._theme.font(Style.TITLE))
        painter.setPen(colours.colour(ink))
        painter.drawText(QPoint(px(58), px(25 if is_long else 33)), self.text())
        painter.setFont(small)
        painter.setPen(colours.colour(second))
        if not is_long:
            painter.drawText(QPoint(px(58), px(54)), self._about)
            return
        place = QRect(px(58), px(32), room, 2 * metrics.lineSpacing())
        painter.drawText(place, int(Qt.TextFlag.TextWordWrap), self._about)


class DropZone(QWidget):
    """A dashed field that says that things can be dropped; the whole page takes them."""

    def __init__(self, theme: Theme, words: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._words = theme, words
        self._is_over = False
        self.setMinimumHeight(theme.px(48))
        self.setMaximumHeight(theme.px(72))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(56))

    def set_over(self, *, over: bool) -> None:
        self._is_over = over
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        px, colours = self._theme.px, self._theme.colours
        if self._is_over:
            painter.fillRect(self.rect(), colours.colour("sel"))
        pen = QPen(colours.colour("accent" if self._is_over else "ctl"), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        font = self._theme.font(Style.UI)
        metrics = QFontMetrics(font)
        width = px(16 + 12) + metrics.horizontalAdvance(self._words)
        left = (self.width() - width) // 2
        icon = self._theme.icons.pixmap("download", "text2", px(18), self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left, (self.height() - px(18)) // 2), icon)
        painter.setFont(font)
        painter.setPen(colours.colour("text2"))
        middle = (self.height() + metrics.capHeight()) // 2
        painter.drawText(QPoint(left + px(18 + 12), middle), self._words)
