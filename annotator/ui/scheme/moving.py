"""Asking where mentions go: when a label is merged, split or removed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QPlainTextEdit, QWidget

from annotator.domain.records import Label
from annotator.domain.scheme_moves import GONE, patterns
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.label_words import label_name
from annotator.ui.parts import Words
from annotator.ui.scheme.draft import CODE, Draft
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

Way = Literal["merge", "split", "remove"]


class MoveDialog(Dialog):
    """Writes to the draft alone: nothing of the corpus is changed before the draft is saved. `done()`."""

    done_ = Signal()

    def __init__(
        self, theme: Theme, way: Way, label: Label, draft: Draft, counts: Mapping[str, int], window: QWidget
    ) -> None:
        super().__init__(theme, "", window, size=(640, 380 if way == "split" else 260))
        self._way, self._label, self._draft = way, label, draft
        count = counts.get(label.code, 0)
        titles = {
            "merge": self.tr("Merge {label} into another label"),
            "split": self.tr("Move some mentions of {label}"),
            "remove": self.tr("Remove the label {label}"),
        }
        self.setWindowTitle(titles[way].format(label=label.code))
        about = {
            "merge": self.tr("All %n mentions get the other label; this one is gone.", "", count),
            "split": self.tr(
                "Of %n mentions those move that read like the list: one a line, … for any words.", "", count
            ),
            "remove": self.tr("It has %n mentions. They go to another label, or are removed too.", "", count),
        }
        self.body.addWidget(Words(theme, about[way], Style.UI, wrapped=True, parent=self))
        self._make_target()
        self._make_list()
        self.body.addLayout(self._make_form())
        self.body.addStretch(1)
        self.says.setText(self.tr("Nothing happens before you save the draft."))
        self.add_cancel()
        verbs = {"merge": self.tr("Merge"), "split": self.tr("Move"), "remove": self.tr("Remove")}
        self._verb_words = verbs[way]
        self.add_verb(self._verb_words).clicked.connect(self._take)
        self.list.textChanged.connect(self._check)
        self.target.currentIndexChanged.connect(self._check)
        self.code.textChanged.connect(self._check)
        self._check()
        first: QWidget = self.list if way == "split" else self.target
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_target(self) -> None:
        self.target = QComboBox(self)
        for other in self._draft.labels:
            if other.code != self._label.code:
                self.target.addItem(f"{other.code} – {label_name(other)}", other.code)
        if self._way == "remove":
            self.target.addItem(self.tr("None: remove the mentions"), GONE)
        if self._way == "split":
            self.target.addItem(self.tr("A new label"), None)

    def _make_list(self) -> None:
        self.list = QPlainTextEdit(self)
        self.list.setFont(self.theme.font(Style.QUOTE))
        self.list.setTabChangesFocus(True)
        self.list.document().setDocumentMargin(self.theme.px(7))
        self.list.setVisible(self._way == "split")
        self.list.setFixedHeight(self.theme.px(120))

    def _make_form(self) -> QFormLayout:
        theme = self.theme
        self.code = QLineEdit(self)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(12))
        form.setHorizontalSpacing(theme.px(16))
        if self._way == "split":
            mentions = Words(theme, self.tr("Mentions"), Style.UI, "text2", parent=self)
            form.addRow(mentions.name(self.list), self.list)
        other = Words(theme, self.tr("Other label"), Style.UI, "text2", parent=self)
        form.addRow(other.name(self.target), self.target)
        if self._way == "split":
            self.code.setFont(theme.font(Style.MONO))
            self._code_name = Words(theme, self.tr("Its code"), Style.UI, "text2", parent=self)
            form.addRow(self._code_name.name(self.code), self.code)
        else:
            self.code.hide()
        return form

    @Slot()
    def _check(self) -> None:
        is_new = self.target.currentData() is None
        good = self.target.count() > 0
        if self._way == "split":
            for widget in (self._code_name, self.code):
                widget.setVisible(is_new)
            good = bool(patterns(self.list.toPlainText()))
            code = self.code.text()
            if is_new:
                good = good and CODE.fullmatch(code) is not None and self._draft.label(code) is None
        self.set_verb(self._verb_words, enabled=good)

    @Slot()
    def _take(self) -> None:
        target = self.target.currentData()
        if self._way == "split":
            if target is None:
                target = self._draft.add(self.code.text(), self.code.text()).code
            self._draft.split(self._label.code, target, patterns(self.list.toPlainText()))
        else:
            self._draft.remove(self._label.code, target)
        self.done_.emit()
        self.accept()
