"""Changing shortcuts: every action with its keys, and below the list what can be done with the chosen one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QListView, QVBoxLayout, QWidget

from annotator.ui import wording
from annotator.ui.actions import SPECS, Actions, key_name, plain
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.dialogs.key_field import KeyChip, KeyField
from annotator.ui.dialogs.key_rows import KeyDelegate, KeyModel
from annotator.ui.key_choice import KeyChoice
from annotator.ui.parts import Button, Edge, Panel, Words
from annotator.ui.parts.rows import ROW
from annotator.ui.search_box import SearchBox
from annotator.ui.settings import Settings
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette


class KeyEditor(Dialog):
    """Each change acts at once and is kept. Keys that somebody else has are asked about first."""

    def __init__(self, theme: Theme, actions: Actions, settings: Settings, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(720, 680))
        self.setWindowTitle(self.tr("Change shortcuts"))
        self._actions = actions
        self.choice = KeyChoice(actions, settings, self)
        self._id = ""
        self._asked = ""  # keys that another action has
        self.field = SearchBox(theme, self.tr("Find an action or a key"), parent=self)
        self.field.setAccessibleName(self.tr("Find an action or a key"))
        self.field.textChanged.connect(self._narrow)
        self.field.stepped.connect(self._step)
        self.field.left.connect(self.reject)
        self.field.returnPressed.connect(self._listen)
        self.model = KeyModel(actions, self.choice, self)
        self.list = QListView(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(KeyDelegate(theme, self))
        self.list.setFrameShape(QListView.Shape.NoFrame)
        self.list.setPalette(list_palette(theme.colours))
        self.list.setAccessibleName(self.tr("Actions"))
        self.list.selectionModel().currentChanged.connect(self._chosen)
        self.list.activated.connect(self._listen)
        self.list.doubleClicked.connect(self._listen)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        band = QHBoxLayout()
        band.setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12))
        band.addWidget(self.field)
        self.body.addLayout(band)
        self.body.addWidget(self.list, 1)
        self.body.addWidget(self._make_pane())
        self.add_cancel(self.tr("Close"))
        self._all = Button(theme, self.tr("Reset all"), parent=self._foot)
        self._all.clicked.connect(self._reset_all)
        self._buttons.insertWidget(1, self._all)
        self._choose(self.model.first())

    def show_action(self, id_: str) -> None:
        """Choose an action, ready for its keys."""
        self._choose(self.model.place_of(id_))
        self.keys.setFocus(Qt.FocusReason.OtherFocusReason)

    # -- the list

    @Slot(str)
    def _narrow(self, text: str) -> None:
        self.model.look_for(text)
        place = self.model.place_of(self._id)
        self._choose(place if place.isValid() else self.model.first())

    @Slot(int)
    def _step(self, step: int) -> None:
        row = self.list.currentIndex().row() + step
        while 0 <= row < self.model.rowCount():
            index = self.model.index(row)
            if index.data(ROW).id:
                self._choose(index)
                return
            row += step

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.list.setCurrentIndex(index)
            if index == self.model.first():
                self.list.scrollToTop()  # to the head above it
            else:
                self.list.scrollTo(index)
        else:
            self._show("")

    @Slot(QModelIndex, QModelIndex)
    def _chosen(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self._show(index.data(ROW).id)

    @Slot()
    def _listen(self) -> None:
        if self._id:
            self.keys.listen()

    # -- the chosen action

    def _make_pane(self) -> Panel:
        px, theme = self.theme.px, self.theme
        pane = Panel(theme, "base", Edge.TOP, self)
        pane.setFixedHeight(px(116))
        self._name = Words(theme, "", Style.UI_CURRENT, elided=True, parent=pane)
        self._chips = QHBoxLayout()
        self._chips.setSpacing(px(6))
        self.keys = KeyField(theme, pane)
        self.keys.pressed_keys.connect(self._propose)
        self.reset = Button(theme, "", flat=True, parent=pane)
        self.reset.clicked.connect(self._reset)
        self._warning = Words(theme, "", Style.SMALL, "ev", elided=True, parent=pane)
        self.take = Button(theme, "", height=28, parent=pane)
        self.take.clicked.connect(self._take)
        row = QHBoxLayout()
        row.setSpacing(px(8))
        row.addLayout(self._chips)
        row.addWidget(self.keys)
        row.addStretch(1)
        row.addWidget(self.reset)
        asked = QHBoxLayout()
        asked.addWidget(self._warning, 1)
        asked.addWidget(self.take)
        column = QVBoxLayout(pane)
        column.setContentsMargins(px(16), px(10), px(16), px(8))
        column.setSpacing(px(6))
        column.addWidget(self._name)
        column.addLayout(row)
        column.addLayout(asked)
        column.addStretch(1)
        return pane

    def _show(self, id_: str) -> None:
        self._id, self._asked = id_, ""
        self._drop_chips()
        for widget in (self.keys, self.reset):
            widget.setVisible(bool(id_))
        self._name.setText(plain(self._actions[id_].text()) if id_ else self.tr("No action has this name"))
        for keys in self._actions.keys(id_) if id_ else ():
            chip = KeyChip(self.theme, keys, self)
            chip.remove_wanted.connect(self._remove)
            self._chips.addWidget(chip)
        self._say("")
        if id_:
            usual = " ".join(dict.fromkeys(map(key_name, SPECS[id_].keys))) or self.tr("none")
            self.reset.setText(self.tr("Reset to {keys}").format(keys=usual))
            self.reset.updateGeometry()
            self.reset.setEnabled(self.choice.is_own(id_))
            self.reset.setVisible(self.choice.is_own(id_))
        changed = len(self.choice.changed())
        self.says.setText(self.tr("%n actions have keys of your own", "", changed) if changed else "")
        self._all.setEnabled(changed > 0)

    def _drop_chips(self) -> None:
        while (item := self._chips.takeAt(0)) is not None:
            chip = item.widget()
            if chip is not None:
                if chip.hasFocus():
                    self.keys.setFocus(Qt.FocusReason.OtherFocusReason)
                chip.hide()
                chip.deleteLater()

    def _say(self, words: str, way: str = "") -> None:
        self._warning.setText(words)
        self.take.setVisible(bool(way))
        self.take.setText(way)
        self.take.updateGeometry()

    @Slot(str)
    def _propose(self, keys: str) -> None:
        self._asked = ""
        why = self.choice.why_not(keys)
        if why:
            self._say(f"{key_name(keys)}: {why}")
            return
        owner = self.choice.owner(keys, self._id)
        if owner is None:
            self.choice.add(self._id, keys)
            self._refresh()
            return
        name = wording.quoted(plain(self._actions[owner].text()))
        in_text = {SPECS[owner].place, SPECS[self._id].place} == {"text", "window"}
        words = self.tr("In the text {keys} is {name}") if in_text else self.tr("{keys} is {name}")
        self._asked = keys
        self._say(words.format(keys=key_name(keys), name=name), self.tr("Take it from there"))
        self.take.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _take(self) -> None:
        if self._asked:
            self.choice.add(self._id, self._asked)
            self._refresh()
            self.keys.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(str)
    def _remove(self, keys: str) -> None:
        self.choice.remove(self._id, keys)
        self._refresh()

    @Slot()
    def _reset(self) -> None:
        losers = self.choice.reset(self._id)
        self._refresh()
        if losers:
            names = ", ".join(wording.quoted(plain(self._actions[one].text())) for one in losers)
            self._say(self.tr("{names} lost these keys").format(names=names))

    @Slot()
    def _reset_all(self) -> None:
        self.choice.reset_all()
        self._refresh()

    def _refresh(self) -> None:
        id_ = self._id
        self.model.fill()
        self._choose(self.model.place_of(id_))
        if self.list.currentIndex().isValid():
            self._show(id_)
