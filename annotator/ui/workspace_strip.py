"""The names of the workspaces in the top line: 12 px, 10 px padding, accent under the current one."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from annotator.ui.actions import Actions, plain
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.workspaces import WORKSPACES

PADDING = 10


class StripTab(QAbstractButton):
    """One name; clicking it does the workspace's action, whose state it shows."""

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setText(name)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font(Style.SMALL_STRONG)).horizontalAdvance(self.text())
        return QSize(width + 2 * self._theme.px(PADDING), self._theme.px(32))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """Its action says which one is checked."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        colours, current = self._theme.colours, self.isChecked()
        if self.underMouse() and not current and self.isEnabled():
            painter.fillRect(self.rect(), colours.colour("hover"))
        painter.setFont(self._theme.font(Style.SMALL_STRONG if current else Style.SMALL))
        painter.setPen(colours.colour("text" if current else "text2"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if current:
            high = self._theme.px(2)
            painter.fillRect(0, self.height() - high, self.width(), high, colours.colour("accent"))
        if self.hasFocus():
            painter.setPen(colours.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))


class WorkspaceStrip(QWidget):
    """The tabs side by side."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs: dict[str, StripTab] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for spec in WORKSPACES:
            action = actions[f"workspace.{spec.id}"]
            tab = self._tabs[spec.id] = StripTab(theme, plain(action.text()), self)
            tab.setToolTip(action.toolTip())
            tab.clicked.connect(action.trigger)
            row.addWidget(tab)

    def show_current(self, id_: str) -> None:
        """Mark the workspace that is shown."""
        for one, tab in self._tabs.items():
            tab.setChecked(one == id_)
