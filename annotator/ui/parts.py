"""The small parts every panel is made of: grounds with lines, words, buttons with their key, links."""

from __future__ import annotations

from collections.abc import Callable
from enum import Flag, auto

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class Edge(Flag):
    """Sides of a panel that carry a line."""

    NONE = 0
    TOP = auto()
    RIGHT = auto()
    BOTTOM = auto()
    LEFT = auto()


class Panel(QWidget):
    """A flat ground in one role of the theme, with 1 px lines on some sides."""

    def __init__(
        self, theme: Theme, ground: str, edges: Edge = Edge.NONE, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self._ground = ground
        self._edges = edges
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.theme.colours.colour(self._ground))
        line = self.theme.colours.colour("line")
        wide, high = self.width(), self.height()
        if Edge.TOP in self._edges:
            painter.fillRect(0, 0, wide, 1, line)
        if Edge.BOTTOM in self._edges:
            painter.fillRect(0, high - 1, wide, 1, line)
        if Edge.LEFT in self._edges:
            painter.fillRect(0, 0, 1, high, line)
        if Edge.RIGHT in self._edges:
            painter.fillRect(wide - 1, 0, 1, high, line)


class Words(QLabel):
    """Plain text in a style and a colour role. Where it may not fit it is elided, with a tooltip."""

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        style: Style = Style.UI,
        role: str = "text",
        *,
        elided: bool = False,
        wrapped: bool = False,
        tabular: bool = False,
        weight: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._weight = weight
        self._style = style
        self._role = role
        self._elided = elided
        self._tabular = tabular
        self._whole = text
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrapped)
        if elided:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._follow()
        theme.changed.connect(self._follow)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text; a screen reader is told the whole of it even where it is elided."""
        self._whole = text
        if self._elided:
            self.setAccessibleName(text)
        self._fit()

    def text(self) -> str:
        """The whole text, elided on screen or not."""
        return self._whole

    def set_role(self, role: str) -> None:
        self._role = role
        self._follow()

    def set_style(self, style: Style) -> None:
        self._style = style
        self._follow()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _follow(self) -> None:
        font = self._theme.font(self._style, tabular=self._tabular)
        if self._weight is not None:
            font.setWeight(QFont.Weight(self._weight))
        self.setFont(font)
        colours = self.palette()
        colours.setColor(QPalette.ColorRole.WindowText, self._theme.colours.colour(self._role))
        self.setPalette(colours)

    def _fit(self) -> None:
        shown = self._whole
        if self._elided:
            shown = QFontMetrics(self.font()).elidedText(
                self._whole, Qt.TextElideMode.ElideRight, max(0, self.width())
            )
            self.setToolTip(self._whole if shown != self._whole else "")
        if shown != super().text():
            super().setText(shown)


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
        self._key = key
        self._icon = icon
        self._is_primary = primary
        self._is_flat = flat
        self._height = height
        self.setText(text)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(Style.UI_STRONG if primary else Style.UI))
        theme.changed.connect(self._follow)

    def follow(self, action: QAction) -> None:
        """Do what an action does: enabled with it, its tooltip, a click triggers it."""
        action.changed.connect(self._match_action)
        self.clicked.connect(action.trigger)
        self.setProperty("action", action)
        self._match_action()

    def set_primary(self, primary: bool) -> None:
        self._is_primary = primary
        self.update()

    def sizeHint(self) -> QSize:
        px = self._theme.px
        wide = QFontMetrics(self.font()).horizontalAdvance(self.text()) + 2 * px(11)
        if self._icon:
            wide += px(16 + (8 if self.text() else 0))
        if self._key:
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
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._key:
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
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self._style))
        return QSize(metrics.horizontalAdvance(self.text()) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        font = self._theme.font(self._style)
        font.setUnderline(self.isEnabled())
        painter.setFont(font)
        painter.setPen(self._theme.colours.colour("accent" if self.isEnabled() else "dim"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colours.colour("accent"), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Picture(QWidget):
    """An icon, sign, chip or keycap that stands still; `draw` is asked anew for each look and ratio."""

    def __init__(self, theme: Theme, draw: Callable[[float], QPixmap], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draw = draw
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def set_draw(self, draw: Callable[[float], QPixmap]) -> None:
        self._draw = draw
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return self._draw(self.devicePixelRatioF()).deviceIndependentSize().toSize()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        picture = self._draw(self.devicePixelRatioF())
        size = picture.deviceIndependentSize()
        place = QPointF(round((self.width() - size.width()) / 2), round((self.height() - size.height()) / 2))
        QPainter(self).drawPixmap(place, picture)


class Keycap(Picture):
    """A key's name in its small frame."""

    def __init__(self, theme: Theme, text: str, parent: QWidget | None = None) -> None:
        self._keys_theme = theme
        self._text = text
        super().__init__(theme, self._paint_cap, parent)

    def _paint_cap(self, ratio: float) -> QPixmap:
        return self._keys_theme.pictures.keycap(self._text, ratio)


class Separator(QWidget):
    """A short upright line between groups of a bar."""

    def __init__(self, theme: Theme, height: int = 24, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedSize(1, theme.px(height))
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(event.rect(), self._theme.colours.colour("line"))


class Bar(QWidget):
    """A flat progress bar, 96 × 4; moves in steps of 1 %."""

    def __init__(
        self, theme: Theme, width: int = 96, role: str = "accent", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._share = 0.0
        self.setFixedSize(theme.px(width), theme.px(4))
        theme.changed.connect(self.update)

    def set_share(self, share: float) -> None:
        """How much is done, 0 to 1."""
        share = int(min(max(share, 0.0), 1.0) * 100) / 100
        if share != self._share:
            self._share = share
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.colours.colour("line"))
        painter.drawRoundedRect(self.rect(), 2, 2)
        if self._share > 0:
            painter.setBrush(self._theme.colours.colour(self._role))
            painter.drawRoundedRect(QRect(0, 0, round(self.width() * self._share), self.height()), 2, 2)
