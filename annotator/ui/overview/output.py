"""Exporting what the overview shows: its charts as pictures, its pairs as a table."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QRectF, QSize, Slot
from PySide6.QtGui import QAction, QPainter
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from annotator.ui.overview.figures import Figures
from annotator.ui.overview.matrix import paint_matrix, size_of_matrix
from annotator.ui.overview.net import Net
from annotator.ui.overview.net_painting import paint_net
from annotator.ui.overview.saving import save_pairs, save_picture
from annotator.ui.overview.weeks import paint_weeks
from annotator.ui.review.desk import Desk
from annotator.ui.theme.current import Theme

NET_SIZE, WEEKS_SIZE = (960, 640), (960, 320)


class Output(QObject):
    """Offers the ways out in a menu and writes the file that was chosen."""

    def __init__(self, theme: Theme, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._desk, self._window = theme, desk, parent
        self._figures, self._net = Figures(), Net()
        self._wanted = ""

    def offer(self, figures: Figures, net: Net) -> None:
        """What there is to export from now on."""
        self._figures, self._net = figures, net

    def offer_at(self, button: QWidget) -> None:
        """Open the menu of the ways out below a button."""
        menu = QMenu(self._window)
        menu.aboutToHide.connect(menu.deleteLater)
        for name, words in (
            ("pairs", self.tr("Pairs as CSV…")),
            ("matrix", self.tr("Matrix as a picture…")),
            ("network", self.tr("Network as a picture…")),
            ("weeks", self.tr("Weeks as a picture…")),
        ):
            action = menu.addAction(words)
            action.setData(name)
            action.triggered.connect(self._chosen)
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

    @Slot()
    def _chosen(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.ask(sender.data())

    def ask(self, what: str) -> None:
        """Ask where to write: `pairs`, `matrix`, `network` or `weeks`."""
        self._wanted = what
        suffix = ".csv" if what == "pairs" else ".svg"
        kinds = self.tr("Table (*.csv)") if what == "pairs" else self.tr("Pictures (*.svg *.png)")
        path = self._desk.path.with_name(f"{self._desk.path.stem}-{what}{suffix}")
        dialog = QFileDialog(self._window, self.tr("Export to"), str(path), kinds)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix[1:])
        dialog.selectFile(path.name)
        dialog.fileSelected.connect(self._write)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    @Slot(str)
    def _write(self, name: str) -> None:
        try:
            self.write(self._wanted, Path(name))
        except OSError as problem:
            words = self.tr("{name} could not be written.").format(name=Path(name).name)
            self._desk.messages.notice(words, problem.strerror or str(problem), topic="overview")
            return
        self._desk.said.emit(self.tr("Written: {name}").format(name=Path(name).name))

    def write(self, what: str, path: Path) -> None:
        """Write one of the ways out. Raises OSError where the file cannot be written."""
        theme = self._theme
        if what == "pairs":
            save_pairs(path, self._figures)
            return
        size = QSize(*(theme.px(side) for side in (WEEKS_SIZE if what == "weeks" else NET_SIZE)))
        if what == "matrix":
            size = size_of_matrix(self._figures, theme)
        title = {"matrix": self.tr("Holders and targets"), "network": self.tr("Network")}.get(
            what, self.tr("Week by week")
        )

        def paint(painter: QPainter) -> None:
            area = QRectF(0, 0, size.width(), size.height())
            if what == "matrix":
                paint_matrix(painter, self._figures, theme)
            elif what == "network":
                paint_net(painter, area, self._net, theme)
            else:
                paint_weeks(painter, area, self._figures.weeks, theme)

        save_picture(path, size, title, paint, theme)
