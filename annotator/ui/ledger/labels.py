"""By label: how often it was suggested, was right, was missed; and which label became which."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.domain.records import Label
from annotator.session.ledger import Ledger, Tally
from annotator.ui import wording
from annotator.ui.ledger.words import percent
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

ROW, HEAD = 28, 28
_OFTEN = 10  # a change made so often stands out


class _Painted(QWidget):
    """A small table that is painted; what it says is its accessible description."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._labels: Sequence[Label] = ()
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        theme.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        return QSize(px(360), px(HEAD + ROW * max(len(self._labels), 1) + 16))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self.sizeHint().height())

    def _begin(self) -> QPainter:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("base"))
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colours.colour("accent"), 2))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))
        return painter

    def _write(
        self,
        painter: QPainter,
        rect: QRect,
        words: str,
        role: str = "text",
        style: Style = Style.UI,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignRight,
    ) -> None:
        painter.setFont(self._theme.font(style, tabular=True))
        painter.setPen(self._theme.colours.colour(role))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | side, shown)

    def _chip(self, painter: QPainter, left: int, top: int, label: Label) -> None:
        picture = self._theme.pictures.chip(label.code, label.look, self.devicePixelRatioF(), filled=True)
        high = round(picture.deviceIndependentSize().height())
        painter.drawPixmap(left, top + (self._theme.px(ROW) - high) // 2, picture)


class ByLabel(_Painted):
    """One row for each label of the scheme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._tallies: Mapping[str, Tally] = {}
        self.setAccessibleName(self.tr("By label"))

    def show_ledger(self, ledger: Ledger, labels: Sequence[Label]) -> None:
        self._tallies, self._labels = ledger.labels, labels
        words = self.tr("{label}: {judged} suggested, {right} right, {missed} missed")
        rows = [(label.code, self._tallies.get(label.code, Tally())) for label in labels]
        self.setAccessibleDescription(
            ". ".join(
                words.format(
                    label=code,
                    judged=wording.number(tally.judged),
                    right=percent(tally.right if tally.judged else None),
                    missed=wording.number(tally.missed),
                )
                for code, tally in rows
            )
        )
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, px = self._begin(), self._theme.px
        left = px(16)
        step = (self.width() - px(16 + 60 + 16)) // 3
        columns = [px(16 + 60) + step * number for number in range(3)]
        names = (self.tr("suggested"), self.tr("right"), self.tr("missed"))
        for column, name in zip(columns, names, strict=True):
            self._write(painter, QRect(column, 0, step, px(HEAD)), name, "text2", Style.SMALL)
        for number, label in enumerate(self._labels):
            top = px(HEAD + ROW * number)
            tally = self._tallies.get(label.code, Tally())
            self._chip(painter, left, top, label)
            values = (
                wording.number(tally.judged),
                percent(tally.right if tally.judged else None),
                wording.number(tally.missed),
            )
            for column, value in zip(columns, values, strict=True):
                self._write(painter, QRect(column, top, step, px(ROW)), value)


class LabelChanges(_Painted):
    """Suggested in rows, kept in columns; what was changed often stands out."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._counts: Mapping[tuple[str, str], int] = {}
        self.setAccessibleName(self.tr("Labels changed"))

    def show_ledger(self, ledger: Ledger, labels: Sequence[Label]) -> None:
        self._counts, self._labels = ledger.changes, labels
        told = [
            f"{was} → {now}: {wording.number(count)}"
            for (was, now), count in sorted(self._counts.items())
            if was != now
        ]
        self.setAccessibleDescription(", ".join(told))
        self.setToolTip("\n".join(told))
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter, px = self._begin(), self._theme.px
        colours, codes = self._theme.colours, [label.code for label in self._labels]
        if not codes:
            return
        names = px(64)
        wide = min((self.width() - names - px(16)) // len(codes), px(76))
        high = px(ROW)
        for number, code in enumerate(codes):
            across = QRect(names + wide * number, 0, wide, px(HEAD))
            self._write(painter, across, code, "text2", Style.TINY, Qt.AlignmentFlag.AlignHCenter)
            down = QRect(0, px(HEAD) + high * number, names - px(8), high)
            self._write(painter, down, code, "text2", Style.TINY)
        for row, was in enumerate(codes):
            for column, now in enumerate(codes):
                count = self._counts.get((was, now), 0)
                cell = QRect(names + wide * column, px(HEAD) + high * row, wide, high)
                is_often = was != now and count >= _OFTEN
                ground = "hover" if was == now else "critt" if is_often else "page"
                painter.fillRect(cell, colours.colour(ground))
                painter.setPen(QPen(colours.colour("line"), 1))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRect(QRectF(cell).adjusted(0.5, 0.5, 0.5, 0.5))
                if count:
                    role = "crit" if is_often else "text"
                    style = Style.UI_CURRENT if is_often else Style.UI
                    self._write(painter, cell.adjusted(0, 0, -px(8), 0), wording.number(count), role, style)
