"""The left side: the labels in their order, whether stances are labelled, and how mentions may overlap."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QRadioButton, QVBoxLayout, QWidget

from annotator.domain.records import Overlap
from annotator.ui import wording
from annotator.ui.parts import Edge, IconButton, Panel, Words
from annotator.ui.scheme.draft import Draft
from annotator.ui.scheme.labels_list import LabelDelegate, LabelList, LabelModel
from annotator.ui.scheme.telling import ChangeTeller
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import list_palette

OVERLAPS: tuple[Overlap, ...] = ("none", "nested", "free")


class LabelsColumn(Panel):
    """Shows the draft; what is asked for here is done by the workspace, which knows the other columns."""

    def __init__(self, theme: Theme, draft: Draft, parent: QWidget) -> None:
        super().__init__(theme, "base", Edge.RIGHT, parent)
        self._draft = draft
        self.add = IconButton(theme, "plus", self.tr("Add a label"), parent=self)
        self._number = Words(theme, "", Style.SMALL, "dim", tabular=True, parent=self)
        self.model = LabelModel(draft, self)
        self.list = LabelList(self.model, self)
        self.list.setItemDelegate(LabelDelegate(theme, self))
        self.list.setAccessibleName(self.tr("Labels"))
        self.version = Words(theme, "", Style.SMALL, "text2", elided=True, tabular=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(self.list, 1)
        column.addWidget(self._policies())
        column.addWidget(self._foot())
        theme.changed.connect(self._follow_look)
        self._follow_look()

    def follow_draft(self) -> None:
        """Show the draft as it is now."""
        self.model.fill()
        self._number.setText(wording.number(len(self._draft.labels)))
        self.overlaps.button(OVERLAPS.index(self._draft.overlap)).setChecked(True)
        self.stances.setChecked(self._draft.has_stances)

    def _head(self) -> QHBoxLayout:
        px = self.theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(16), px(8), px(8), px(4))
        head.setSpacing(px(8))
        head.addWidget(Words(self.theme, self.tr("Labels"), Style.UI_CURRENT, parent=self))
        head.addWidget(self._number)
        head.addStretch(1)
        head.addWidget(self.add)
        return head

    def _policies(self) -> Panel:
        px, theme = self.theme.px, self.theme
        panel = Panel(theme, "base", Edge.TOP, self)
        column = QVBoxLayout(panel)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(10))
        self.stances = QCheckBox(self.tr("Label stances too"), panel)
        column.addWidget(self.stances)
        column.addSpacing(px(4))
        column.addWidget(Words(theme, self.tr("Overlap"), Style.UI_CURRENT, parent=panel))
        self.overlaps = QButtonGroup(panel)
        teller = ChangeTeller(self)
        for number, policy in enumerate(OVERLAPS):
            button = QRadioButton(teller.policy(policy), panel)
            self.overlaps.addButton(button, number)
            column.addWidget(button)
        return panel

    def _foot(self) -> Panel:
        foot = Panel(self.theme, "base", Edge.TOP, self)
        foot.setFixedHeight(self.theme.px(40))
        line = QHBoxLayout(foot)
        line.setContentsMargins(self.theme.px(16), 1, self.theme.px(16), 0)
        line.addWidget(self.version)
        return foot

    @Slot()
    def _follow_look(self) -> None:
        self.list.setPalette(list_palette(self.theme.colours))
