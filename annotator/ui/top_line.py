"""The top line: menus, how far the reviewer has come, and whether everything is on disk."""

from __future__ import annotations

from itertools import groupby

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QMenuBar, QSizePolicy, QWidget

from annotator.resources import QT_TRANSLATE_NOOP
from annotator.ui import wording
from annotator.ui.actions import MENUS, TABLE, Actions, said
from annotator.ui.parts import Bar, Edge, KeyedMenu, Panel, Picture, Separator, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.workspace_strip import WorkspaceStrip

EDGES = QT_TRANSLATE_NOOP("actions", "Edges of the mention")
NARROW = 1200  # below this the workspaces are in the menu alone
BAR_FROM = 880  # below this the progress is told in words alone


def fill_menus(bar: QMenuBar, actions: Actions) -> list[QMenu]:
    """Make the menus of the table in a bar; groups are parted by lines, edges have a menu of their own."""
    menus: list[QMenu] = []
    for menu_id, name in MENUS:
        menu = KeyedMenu(said(name), bar)
        menu.setObjectName(f"menu.{menu_id}")
        bar.addMenu(menu)
        own = [spec for spec in TABLE if spec.menu == menu_id and spec.in_menu]
        for number, (_, group) in enumerate(groupby(own, key=lambda spec: spec.group)):
            made = [actions[spec.id] for spec in group]
            if number:
                menu.addSeparator()
            if made[0].objectName().startswith("edge."):
                edges = KeyedMenu(said(EDGES), menu)
                menu.addMenu(edges)
                edges.addActions(made)
            else:
                menu.addActions(made)
        menus.append(menu)
    return menus


class TopLine(Panel):
    """32 high and a line; the window's menu widget."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", Edge.BOTTOM, parent)
        px = theme.px
        self.setFixedHeight(px(32) + 1)
        self.menus = QMenuBar(self)
        self.menus.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._all = fill_menus(self.menus, actions)
        self.strip = WorkspaceStrip(theme, actions, self)
        self._has_project = self._has_articles = False
        self._progress = Words(theme, "", Style.SMALL, "text", tabular=True, parent=self)
        self._bar = Bar(theme, parent=self)
        self._parting = Separator(theme, 16, self)
        self._line = Separator(theme, 16, self)
        self._state_icon = Picture(theme, self._draw_state, self)
        self._state = Words(theme, "", Style.SMALL, "text", parent=self)
        self._is_saved = True
        usual = (self.tr("Saved"), self.tr("Saving"))
        metrics = QFontMetrics(theme.font(Style.SMALL))
        self._state.setMinimumWidth(max(metrics.horizontalAdvance(word) for word in usual) + 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(8), 0, px(16), 1)
        row.setSpacing(px(8))
        row.addWidget(self.menus, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._parting)
        row.addWidget(self.strip)
        row.addStretch(1)
        row.addWidget(self._progress)
        row.addWidget(self._bar)
        row.addSpacing(px(8))
        row.addWidget(self._line)
        row.addSpacing(px(4))
        row.addWidget(self._state_icon)
        row.addWidget(self._state)
        self.show_nothing()

    def add_menu(self, menu_id: str, after: str, menu: QMenu) -> None:
        """Put a submenu behind an action of one of the menus."""
        host = next(one for one in self._all if one.objectName() == f"menu.{menu_id}")
        actions = host.actions()
        at = next(number for number, one in enumerate(actions) if one.objectName() == after)
        host.insertMenu(actions[at + 1], menu)

    def show_nothing(self) -> None:
        """No project is open."""
        for widget in (self._progress, self._bar, self._line, self._state_icon, self._state):
            widget.hide()
        self._has_project = self._has_articles = False
        self._show_strip()

    def show_project(self) -> None:
        """A project is open: there are workspaces to choose from."""
        self._has_project = True
        self._show_strip()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_strip()

    def _show_strip(self) -> None:
        shown = self._has_project and self.width() >= self.theme.px(NARROW)
        self.strip.setVisible(shown)
        self._parting.setVisible(shown)
        self._bar.setVisible(self._has_articles and self.width() >= self.theme.px(BAR_FROM))

    def show_progress(self, done: int, total: int, minutes: int | None) -> None:
        """`18 of 32 · 41 min left`; the time only where enough articles were measured."""
        words = self.tr("{done} of {total}").format(done=wording.number(done), total=wording.number(total))
        if minutes is not None and done < total:
            left = self.tr("{minutes} min left").format(minutes=wording.number(minutes))
            words = f"{words} · {left}"
        self._progress.setText(words)
        self._bar.set_share(done / total if total else 0)
        self._has_articles = total > 0
        self._progress.setVisible(self._has_articles)
        self._show_strip()

    def show_saved(self, waiting: int, *, failed: bool, read_only: bool) -> None:
        """Saved, saving, or how many changes wait."""
        self._is_saved = not waiting and not failed
        if read_only:
            words = self.tr("Read only")
        elif failed:
            words = self.tr("%n waiting", "changes", waiting)
        elif waiting:
            words = self.tr("Saving")
        else:
            words = self.tr("Saved")
        self._failed, self._read_only = failed, read_only
        self._state.setText(words)
        self._state.set_role("err" if failed else "text")
        self._state.set_style(Style.SMALL_STRONG if failed else Style.SMALL)
        for widget in (self._line, self._state_icon, self._state):
            widget.show()
        self._state_icon.update()

    _failed = False
    _read_only = False

    def _draw_state(self, ratio: float) -> QPixmap:
        name, role = "check", "text"
        if self._failed:
            name, role = "alert-triangle", "err"
        elif self._read_only:
            name = "lock"
        elif not self._is_saved:
            name = "refresh"
        return self.theme.icons.pixmap(name, role, self.theme.px(16), ratio)
