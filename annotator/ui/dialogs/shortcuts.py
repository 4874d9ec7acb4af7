"""The sheet of shortcuts, made from the table of actions."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from annotator.text.fold import fold
from annotator.ui.actions import MENUS, TABLE, Actions, ActionSpec, key_name, plain, said
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Button, Keycap, Panel, Words
from annotator.ui.search_box import SearchBox
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class ShortcutSheet(Dialog):
    """Every action with its keys, in the order of the menus; typing narrows it. Labels are the scheme's.

    `change_wanted()`: the reader wants other keys.
    """

    change_wanted = Signal()

    def __init__(self, theme: Theme, actions: Actions, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(880, 680))
        self.setWindowTitle(self.tr("Shortcuts"))
        self._actions = actions
        px = theme.px
        self.field = SearchBox(theme, self.tr("Find an action or a key"), parent=self)
        self.field.setAccessibleName(self.tr("Find an action or a key"))
        self.field.textChanged.connect(self._narrow)
        self.field.left.connect(self.reject)
        self.body.addWidget(self.field)
        self._area = QScrollArea(self)
        self._area.setAccessibleName(self.tr("Shortcuts"))
        self._area.setFrameShape(QScrollArea.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inner = Panel(theme, "base", parent=self)
        row = QHBoxLayout(inner)
        row.setContentsMargins(px(16), px(8), px(16), px(16))
        row.setSpacing(px(40))
        self._rows: list[tuple[str, QWidget, str]] = []
        self._heads: dict[str, QWidget] = {}
        for menus in (("file", "edit", "view", "help", "corpus"), ("annotate", "stances")):
            column = QVBoxLayout()
            column.setSpacing(0)
            for menu_id, name in MENUS:
                if menu_id in menus:
                    self._add_menu(column, inner, menu_id, plain(said(name)))
            column.addStretch(1)
            row.addLayout(column, 1)
        self._area.setWidget(inner)
        self.body.addWidget(self._area, 1)
        self.says.setText(self.tr("Digits work without Shift on a French keyboard, and on the number pad."))
        change = Button(theme, self.tr("Change shortcuts…"), icon="pencil", parent=self._foot)
        change.clicked.connect(self._change)
        self._buttons.addWidget(change)
        self.add_cancel(self.tr("Close"))

    @Slot()
    def _change(self) -> None:
        self.accept()
        self.change_wanted.emit()

    def _add_menu(self, column: QVBoxLayout, parent: QWidget, menu: str, name: str) -> None:
        head = Words(self.theme, name, Style.TITLE, parent=parent)
        head.setContentsMargins(0, self.theme.px(12), 0, self.theme.px(4))
        column.addWidget(head)
        self._heads[menu] = head
        for spec in TABLE:
            if spec.menu == menu and self._actions.keys(spec.id) and self._actions[spec.id].isVisible():
                column.addWidget(self._make_row(spec, parent))

    def _make_row(self, spec: ActionSpec, parent: QWidget) -> QWidget:
        px = self.theme.px
        row = QWidget(parent)
        row.setFixedHeight(px(26))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(px(6))
        words = plain(self._actions[spec.id].text())
        line.addWidget(Words(self.theme, words, Style.UI, elided=True, parent=row), 1)
        keys = list(dict.fromkeys(key_name(one) for one in self._actions.keys(spec.id)))
        for key in keys:
            line.addWidget(Keycap(self.theme, key, row))
        self._rows.append((spec.menu, row, fold(" ".join([words, spec.text, *keys]))))
        return row

    @Slot(str)
    def _narrow(self, text: str) -> None:
        wanted = fold(text).split()
        left: set[str] = set()
        for menu, row, words in self._rows:
            is_found = all(word in words for word in wanted)
            row.setVisible(is_found)
            if is_found:
                left.add(menu)
        for menu, head in self._heads.items():
            head.setVisible(menu in left)
