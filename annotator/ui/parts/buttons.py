"""Buttons: with their key, of one icon, and links."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from annotator.ui.actions import first_key
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class Button(QAbstractButton):
    """A flat button: icon, words, its key in a small frame. `primary` is the one the screen wants pressed."""

    def __init__(
        self,
        theme: Theme,
        text: str,
        *,
        key: str = "",
        icon: str | None = None,
        primary: bool = False,
        flat: bool = False,
        height: int = 28,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key, self._shows_key = key, bool(key)
        self._has_key = True
        self._icon = icon
        self._is_primary = primary
        self._is_flat = flat
        self._height = height
        self._is_compact = False
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(Style.UI_STRONG if primary else Style.UI))
        theme.changed.connect(self._follow)

    def follow(self, action: QAction) -> None:
        """Do what an action does: enabled with it, its tooltip, its key where one is shown; triggers it."""
        action.changed.connect(self._match_action)
        self.clicked.connect(action.trigger)
        self.setProperty("action", action)
        self._match_action()

    def set_primary(self, primary: bool) -> None:
        self._is_primary = primary
        self.update()

    def set_compact(self, *, compact: bool) -> None:
        """Show the icon alone, the words as a tooltip, where there is little room."""
        if compact != self._is_compact and self._icon:
            self._is_compact = compact
            self.setToolTip(self.text() if compact else "")
            self.updateGeometry()
            self.update()

    def show_key(self, *, shown: bool) -> None:
        """Show its key beside the words, or leave it to the tooltip where there is little room."""
        if shown != self._has_key:
            self._has_key = shown
            self.updateGeometry()
            self.update()

    @property
    def _words(self) -> str:
        return "" if self._is_compact else self.text()

    def sizeHint(self) -> QSize:
        return self._size(self._words)

    def size_with_words(self) -> QSize:
        """The room it would like, whether its words are shown now or not."""
        return self._size(self.text())

    def _size(self, words: str) -> QSize:
        px = self._theme.px
        wide = QFontMetrics(self.font()).horizontalAdvance(words) + 2 * px(11)
        if self._icon:
            wide += px(16 + (8 if words else 0))
        if self._key and self._has_key:
            wide += round(self._keycap().deviceIndependentSize().width()) + px(8)
        return QSize(wide, px(self._height))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, px = self._theme.colours, self._theme.px
        self._paint_ground(painter)
        left = px(11)
        if self._icon:
            picture = self._theme.icons.pixmap(
                self._icon, self._ink("text2"), px(16), self.devicePixelRatioF()
            )
            painter.drawPixmap(left, (self.height() - px(16)) // 2, picture)
            left += px(16 + 8)
        painter.setFont(self.font())
        painter.setPen(colours.colour(self._ink("text")))
        area = QRect(left, 0, self.width() - left - px(8), self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._words)
        if self._key and self._has_key:
            cap = self._keycap()
            size = cap.deviceIndependentSize()
            painter.drawPixmap(
                self.width() - px(11) - round(size.width()), (self.height() - round(size.height())) // 2, cap
            )

    def _paint_ground(self, painter: QPainter) -> None:
        colours = self._theme.colours
        ground, border = QColor(Qt.GlobalColor.transparent), colours.colour("ctl")
        if self._is_primary and self.isEnabled():
            ground = border = colours.colour("accent")
        elif self.isEnabled() and (self.underMouse() or self.isDown()):
            ground = colours.colour("sel" if self.isDown() else "hover")
        elif not self._is_flat:
            ground = colours.colour("page" if self.isEnabled() else "window")
        if not self.isEnabled():
            border = colours.colour("line")
        painter.setBrush(ground)
        painter.setPen(Qt.PenStyle.NoPen if self._is_flat else QPen(border, 1))
        rect = self.rect().toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(rect, 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 3.0 if self._is_primary else 1.0
            painter.setPen(
                QPen(
                    colours.colour("onaccent" if self._is_primary else "accent"),
                    1.5 if self._is_primary else 2,
                )
            )
            painter.drawRoundedRect(self.rect().toRectF().adjusted(inset, inset, -inset, -inset), 2, 2)

    def _ink(self, usual: str) -> str:
        if not self.isEnabled():
            return "dim"
        return "onaccent" if self._is_primary else usual

    def _keycap(self) -> QPixmap:
        ink = self._ink("text2")
        return self._theme.pictures.keycap(
            self._key, self.devicePixelRatioF(), role=ink, border=ink if ink == "onaccent" else "line"
        )

    @Slot()
    def _follow(self) -> None:
        self.setFont(self._theme.font(Style.UI_STRONG if self._is_primary else Style.UI))
        self.updateGeometry()
        self.update()

    @Slot()
    def _match_action(self) -> None:
        action = self.property("action")
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip())
        key = first_key(action)
        if self._shows_key and key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()


class IconButton(QAbstractButton):
    """A flat icon of 16 in a square of 28; its name is the tooltip and what a screen reader says."""

    def __init__(
        self, theme: Theme, icon: str, name: str, *, size: int = 28, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._icon = icon
        self._size = size
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(theme.px(size), theme.px(size))
        theme.changed.connect(self.update)

    def follow(self, action: QAction) -> None:
        """Do what an action does: enabled and checked with it, its tooltip, a click triggers it."""
        action.changed.connect(self._match_action)
        self.clicked.connect(action.trigger)
        self.setProperty("action", action)
        self._match_action()

    def set_icon(self, icon: str) -> None:
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, side = self._theme.colours, self._theme.px(16)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isEnabled() and (self.underMouse() or self.isDown() or self.isChecked()):
            painter.setBrush(colours.colour("sel" if self.isDown() or self.isChecked() else "hover"))
            painter.drawRoundedRect(self.rect(), 3, 3)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colours.colour("accent"), 2))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 3, 3)
        picture = self._theme.icons.pixmap(
            self._icon, "text2" if self.isEnabled() else "dim", side, self.devicePixelRatioF()
        )
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)

    @Slot()
    def _match_action(self) -> None:
        action = self.property("action")
        self.setEnabled(action.isEnabled())
        self.setToolTip(action.toolTip())
        self.setAccessibleName(action.text())


class Link(QAbstractButton):
    """A word to click, in accent and underlined."""

    def __init__(
        self, theme: Theme, text: str, style: Style = Style.SMALL, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._style = style
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self._style))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(48)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        font = self._theme.font(self._style)
        font.setUnderline(self.isEnabled())
        painter.setFont(font)
        painter.setPen(self._theme.colours.colour("accent" if self.isEnabled() else "dim"))
        shown = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colours.colour("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
