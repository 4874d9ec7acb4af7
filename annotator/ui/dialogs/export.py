"""Export: for training or for an audit, which articles, into which file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QRadioButton, QWidget

from annotator.exporting import Options
from annotator.session.session import Session
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Button, Picture, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

SUFFIX = ".jsonl"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is to be exported, and where to. `overwrite` was confirmed where the file exists."""

    path: Path
    options: Options
    only_done: bool
    overwrite: bool


class ExportDialog(Dialog):
    """`export_requested(ExportChoice)`."""

    export_requested = Signal(object)

    def __init__(self, theme: Theme, session: Session, folder: Path, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(720, 400))
        self.setWindowTitle(self.tr("Export"))
        queue = session.queue()
        self._total, self._done = len(queue), sum(summary.status == "done" for summary in queue)
        self._stem = session.path.stem
        self._overwrite = False
        self._is_own_path = False
        self.training = QRadioButton(self.tr("Training"), self)
        self.audit = QRadioButton(self.tr("Audit"), self)
        self.training.setChecked(True)
        self._add_profile(
            self.training,
            self.tr("One article a line: text, label spans, stances. What spaCy and others read."),
        )
        self._add_profile(
            self.audit,
            self.tr("Everything without loss: suggestions, who decided what and when, the whole history."),
        )
        self.suggested = QCheckBox(self.tr("Take undecided suggestions too"), self)
        self.articles = QComboBox(self)
        self.path = QLineEdit(str(folder / f"{self._stem}-training{SUFFIX}"), self)
        self._add_options()
        self.body.addStretch(1)
        self._add_promise()
        self.add_cancel()
        self.add_verb("").clicked.connect(self._take)
        for signal in (self.training.toggled, self.suggested.toggled, self.articles.currentIndexChanged):
            signal.connect(self._follow)
        self.path.textEdited.connect(self._path_edited)
        self._follow()
        self.path.setFocus()

    def _add_profile(self, button: QRadioButton, about: str) -> None:
        button.setFont(self.theme.font(Style.UI_STRONG))
        self.body.addWidget(button)
        words = Words(self.theme, about, Style.SMALL, "text2", wrapped=True, parent=self)
        words.setContentsMargins(self.theme.px(24), 0, 0, 0)
        self.body.addWidget(words)

    def _add_options(self) -> None:
        self.articles.addItem(self.tr("Done ({count})").format(count=wording.number(self._done)), "done")
        self.articles.addItem(self.tr("All ({count})").format(count=wording.number(self._total)), "all")
        self.articles.setCurrentIndex(0 if self._done else 1)
        choose = Button(self.theme, self.tr("Choose…"), parent=self)
        choose.clicked.connect(self._choose)
        first, second = QHBoxLayout(), QHBoxLayout()
        for row, name, widget in (
            (first, self.tr("Articles"), self.articles),
            (second, self.tr("File"), self.path),
        ):
            row.setSpacing(self.theme.px(8))
            label = Words(self.theme, name, Style.UI, "text2", parent=self)
            label.setMinimumWidth(self.theme.px(64))
            widget.setAccessibleName(name)
            row.addWidget(label)
            row.addWidget(widget, 1 if widget is self.path else 0)
        first.addSpacing(self.theme.px(16))
        first.addWidget(self.suggested)
        first.addStretch(1)
        second.addWidget(choose)
        self.body.addSpacing(self.theme.px(8))
        self.body.addLayout(first)
        self.body.addLayout(second)

    def _add_promise(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self.theme.px(8))
        row.addWidget(Picture(self.theme, self._draw_shield, self))
        words = self.tr(
            "After writing, an independent reader reads the file back and compares every mention and stance."
        )
        row.addWidget(Words(self.theme, words, Style.SMALL, "text2", wrapped=True, parent=self), 1)
        self.body.addLayout(row)

    def _draw_shield(self, ratio: float) -> QPixmap:
        return self.theme.icons.pixmap("shield-check", "text2", self.theme.px(16), ratio)

    @Slot()
    def _follow(self) -> None:
        self.suggested.setEnabled(self.training.isChecked())
        if not self._is_own_path:
            profile = "training" if self.training.isChecked() else "audit"
            folder = Path(self.path.text()).parent
            self.path.setText(str(folder / f"{self._stem}-{profile}{SUFFIX}"))
        count = self._count()
        exists = Path(self.path.text()).exists()
        left = self._total - count
        if exists:
            self.says.setText(self.tr("The file exists and will be replaced."))
        elif left:
            self.says.setText(self.tr("%n articles stay outside", "", left))
        else:
            self.says.setText("")
        self.set_verb(
            self.tr("Export %n articles", "", count), enabled=count > 0 and bool(self.path.text().strip())
        )

    def _count(self) -> int:
        if self.training.isChecked() and not self.suggested.isChecked():
            return self._done
        return self._done if self.articles.currentData() == "done" else self._total

    @Slot()
    def _path_edited(self) -> None:
        self._is_own_path = True
        self._follow()

    @Slot()
    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Export to"),
            self.path.text(),
            self.tr("JSON lines (*{suffix})").format(suffix=SUFFIX),
        )
        if name:
            self._is_own_path = True
            self.path.setText(name if name.endswith(SUFFIX) else name + SUFFIX)
            self._follow()

    @Slot()
    def _take(self) -> None:
        profile: Literal["training", "audit"] = "training" if self.training.isChecked() else "audit"
        path = Path(self.path.text().strip())
        choice = ExportChoice(
            path,
            Options(profile=profile, include_suggested=self.suggested.isChecked() and profile == "training"),
            only_done=self.articles.currentData() == "done",
            overwrite=path.exists(),
        )
        self.accept()
        self.export_requested.emit(choice)
