"""Export: for training or for an audit, which articles, into which file."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count as counting
from pathlib import Path
from typing import Literal

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from annotator.exporting import Options, manifest_of
from annotator.session.session import Session
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Button, Picture, Words, tab_through
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

SUFFIX = ".jsonl"
TABLE_SUFFIX = ".csv"


@dataclass(frozen=True, slots=True)
class ExportChoice:
    """What is to be exported, and where to. `overwrite` was asked for by name where the file exists;
    with `table` the stances alone, as CSV.
    """

    path: Path
    options: Options
    only_done: bool
    overwrite: bool
    table: bool = False


class ExportDialog(Dialog):
    """`export_requested(ExportChoice)`."""

    export_requested = Signal(object)

    def __init__(self, theme: Theme, session: Session, folder: Path, window: QWidget) -> None:
        super().__init__(theme, "", window, size=(720, 432))
        self.setWindowTitle(self.tr("Export"))
        queue = session.queue()
        self._queue = queue
        self._total, self._done = len(queue), sum(summary.status == "done" for summary in queue)
        self._stem = session.path.stem
        self._folder = folder
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
        self.table = QCheckBox(self.tr("Stances alone, one a row (CSV)"), self)
        self.articles = QComboBox(self)
        self.path = QLineEdit(str(folder / f"{self._stem}-training{SUFFIX}"), self)
        self._add_options()
        self.stays = Words(theme, "", Style.SMALL, "text2", wrapped=True, parent=self)
        self.body.addWidget(self.stays)
        self.body.addStretch(1)
        self._add_promise()
        self.add_cancel()
        self.replace = Button(theme, self.tr("Replace it"), parent=self)
        self.replace.clicked.connect(self._take_in_place)
        self.replace.hide()
        self._buttons.addWidget(self.replace)
        self.add_verb("").clicked.connect(self._take)
        for signal in (
            self.training.toggled,
            self.suggested.toggled,
            self.table.toggled,
            self.articles.currentIndexChanged,
        ):
            signal.connect(self._follow)
        self.path.textEdited.connect(self._path_edited)
        self._follow()
        self.path.setFocus()

    def _add_profile(self, button: QRadioButton, about: str) -> None:
        button.setFont(self.theme.font(Style.UI_STRONG))
        words = Words(self.theme, about, Style.SMALL, "text2", wrapped=True, parent=self)
        words.setContentsMargins(self.theme.px(22), 0, 0, 0)  # below the button’s words
        column = QVBoxLayout()
        column.setSpacing(self.theme.px(4))
        column.addWidget(button)
        column.addWidget(words)
        self.body.addLayout(column)

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
            row.addWidget(label.name(widget))
            row.addWidget(widget, 1 if widget is self.path else 0)
        first.addSpacing(self.theme.px(16))
        first.addWidget(self.suggested)
        first.addStretch(1)
        second.addWidget(choose)
        self.body.addSpacing(self.theme.px(8))
        third = QHBoxLayout()
        third.addSpacing(self.theme.px(72))
        third.addWidget(self.table)
        third.addStretch(1)
        for row in (first, third, second):
            self.body.addLayout(row)
        fields = (self.articles, self.suggested, self.table, self.path, choose)
        tab_through(self.training, self.audit, *fields)

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
            self.path.setText(str(self._folder / f"{self._stem}-{profile}{self._suffix}"))
        count, path = self._count(), self._target()
        is_there = path is not None and _is_taken(path) and not path.is_dir()
        self.replace.setVisible(is_there)
        self.replace.setEnabled(count > 0)
        said = self._what_stays(count)
        if path is not None and is_there:
            words = self.tr("{file} is there already; kept, it stands beside the new {other}.")
            said.insert(0, words.format(file=path.name, other=_beside(path).name))
            self.says.setText("")
            self.set_verb(self.tr("Keep it, export under the new name"), enabled=count > 0)
        else:
            is_possible = path is not None and not path.is_dir() and path.parent.is_dir()
            is_missing = path is not None and not path.parent.is_dir()
            self.says.setText(self.tr("There is no such folder.") if is_missing else "")
            self.set_verb(self.tr("Export %n articles", "", count), enabled=count > 0 and is_possible)
        self.stays.setText(" ".join(said))

    @property
    def _suffix(self) -> str:
        return TABLE_SUFFIX if self.table.isChecked() else SUFFIX

    def _target(self) -> Path | None:
        """The whole path that is asked for; a bare name means the proposed folder. None where none is."""
        text = self.path.text().strip()
        return self._folder / Path(text).expanduser() if text else None

    def _what_stays(self, count: int) -> list[str]:
        """What is not taken, and which stances nobody has decided."""
        said = []
        if not count and self.training.isChecked() and self._total:
            words = self.tr("A training file holds finished articles only, and none is finished yet.")
            return [words, self.tr("Include suggestions, or choose the audit.")]
        if count < self._total:
            said.append(self.tr("%n articles stay outside.", "", self._total - count))
        taken = [s for s in self._queue if count > self._done or s.status == "done"]
        undecided = sum(summary.open_stances for summary in taken)
        if not undecided:
            return said
        if self.training.isChecked() and not self.suggested.isChecked():
            said.append(self.tr("%n suggested stances are undecided and stay outside.", "", undecided))
        else:
            said.append(self.tr("%n suggested stances are undecided and go in as such.", "", undecided))
        return said

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
            str(self._target() or self._folder),
            f"*{TABLE_SUFFIX}"
            if self.table.isChecked()
            else self.tr("JSON lines (*{suffix})").format(suffix=SUFFIX),
        )
        if name:
            self._is_own_path = True
            self.path.setText(name if name.endswith(self._suffix) else name + self._suffix)
            self._follow()

    @Slot()
    def _take(self) -> None:
        """Export; a file that is there is kept, and the new one gets the name that was proposed."""
        path = self._target()
        if path is not None:
            self._ask_for(_beside(path) if _is_taken(path) else path, overwrite=False)

    @Slot()
    def _take_in_place(self) -> None:
        path = self._target()
        if path is not None:
            self._ask_for(path, overwrite=True)

    def _ask_for(self, path: Path, *, overwrite: bool) -> None:
        profile: Literal["training", "audit"] = "training" if self.training.isChecked() else "audit"
        choice = ExportChoice(
            path,
            Options(profile=profile, include_suggested=self.suggested.isChecked() and profile == "training"),
            only_done=self.articles.currentData() == "done",
            overwrite=overwrite,
            table=self.table.isChecked(),
        )
        self.accept()
        self.export_requested.emit(choice)


def _is_taken(path: Path) -> bool:
    """Whether an export to this path would meet a file: its own, or its manifest's."""
    return path.exists() or manifest_of(path).exists()


def _beside(path: Path) -> Path:
    """The first name beside a file that is free: `articles-2.jsonl`, or `-3` where that is there too."""
    names = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in counting(2))
    return next(one for one in names if not _is_taken(one))
