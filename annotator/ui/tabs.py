"""A row of flat tabs: the current one is underlined in accent, each may carry a count."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QSizePolicy, QWidget

from annotator.ui.parts import Edge, Panel
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class Tab(QAbstractButton):
    """One tab. `id` is what `Tabs.chosen` tells."""

    def __init__(self, theme: Theme, id_: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.id = id_
        self._theme = theme
        self._count = ""
        self._shows_count = True
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def set_count(self, count: str) -> None:
        if count != self._count:
            self._count = count
            self.setAccessibleName(f"{self.text()} {count}")
            self.updateGeometry()
            self.update()

    def show_count(self, *, shown: bool) -> None:
        """Show the count, or leave it to the tooltip where the line has no room for it."""
        if shown != self._shows_count:
            self._shows_count = shown
            self.setToolTip("" if shown else self.accessibleName())
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(self.width_with(count=self._shows_count), self._theme.px(32))

    def width_with(self, *, count: bool) -> int:
        """The room it would take with its count, or without."""
        width = QFontMetrics(self._theme.font(Style.UI_CURRENT)).horizontalAdvance(self.text())
        if count and self._count:
            width += self._theme.px(5) + QFontMetrics(
                self._theme.font(Style.SMALL, tabular=True)
            ).horizontalAdvance(self._count)
        return width + self._theme.px(10)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        px, colours = self._theme.px, self._theme.colours
        if self.underMouse() and not self.isChecked():
            painter.fillRect(self.rect(), colours.colour("hover"))
        font = self._theme.font(Style.UI_CURRENT if self.isChecked() else Style.UI)
        painter.setFont(font)
        painter.setPen(colours.colour("text" if self.isChecked() else "text2"))
        area = self.rect().adjusted(0, 0, 0, -1)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self._count and self._shows_count:
            left = QFontMetrics(font).horizontalAdvance(self.text()) + px(5)
            painter.setFont(self._theme.font(Style.SMALL, tabular=True))
            painter.setPen(colours.colour("dim"))
            painter.drawText(
                area.adjusted(left, 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft,
                self._count,
            )
        if self.isChecked():
            painter.fillRect(
                QRect(0, self.height() - px(2), self.width() - px(10), px(2)), colours.colour("accent")
            )
        if self.hasFocus():
            painter.setPen(colours.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class Tabs(Panel):
    """Exclusive tabs on a line. `chosen(id)` comes when another one is taken. Where the line is short the
    counts of the others leave, then that of the current one."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, ground: str = "base", parent: QWidget | None = None) -> None:
        super().__init__(theme, ground, Edge.BOTTOM, parent)
        self._tabs: dict[str, Tab] = {}
        self._right: list[QWidget] = []
        self._group = QButtonGroup(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(12), 0, theme.px(8), 0)
        self._row.setSpacing(theme.px(8))
        self._row.addStretch(1)
        self._group.buttonClicked.connect(self._clicked)
        self._group.buttonToggled.connect(self._fit)

    def add(self, id_: str, name: str) -> None:
        tab = Tab(self.theme, id_, name, self)
        tab.setChecked(not self._tabs)
        self._tabs[id_] = tab
        self._group.addButton(tab)
        self._row.insertWidget(self._row.count() - 1, tab)

    def tab(self, id_: str) -> Tab:
        return self._tabs[id_]

    def add_right(self, widget: QWidget) -> None:
        """Put something at the right end of the line."""
        self._right.append(widget)
        self._row.addWidget(widget)

    def set_count(self, id_: str, count: str) -> None:
        self._tabs[id_].set_count(count)
        self._fit()

    def choose(self, id_: str) -> None:
        """Take a tab as if it were clicked."""
        self._tabs[id_].setChecked(True)
        self.chosen.emit(id_)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @Slot()
    def _fit(self) -> None:
        margins, tabs = self._row.contentsMargins(), list(self._tabs.values())
        room = self.width() - margins.left() - margins.right() - self._row.spacing() * (self._row.count() - 1)
        room -= sum(widget.sizeHint().width() for widget in self._right)
        ways = ([True] * len(tabs), [tab.isChecked() for tab in tabs], [False] * len(tabs))
        fits = (
            way
            for way in ways
            if sum(tab.width_with(count=shown) for tab, shown in zip(tabs, way, strict=True)) <= room
        )
        for tab, shown in zip(tabs, next(fits, ways[-1]), strict=True):
            tab.show_count(shown=shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        ids = list(self._tabs)
        at = next(number for number, tab in enumerate(self._tabs.values()) if tab.isChecked())
        if event.key() == Qt.Key.Key_Right:
            self.choose(ids[(at + 1) % len(ids)])
        elif event.key() == Qt.Key.Key_Left:
            self.choose(ids[(at - 1) % len(ids)])
        else:
            super().keyPressEvent(event)

    @Slot(QAbstractButton)
    def _clicked(self, tab: QAbstractButton) -> None:
        if isinstance(tab, Tab):
            self.chosen.emit(tab.id)
