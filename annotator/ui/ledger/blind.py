"""Blind first: which share of the articles comes without suggestions, and how these came out."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from annotator.session.ledger import Ledger, Side
from annotator.ui.ledger.words import decimal, percent
from annotator.ui.overview.frames import Frame
from annotator.ui.parts import Edge, Panel, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

SHARES = (0, 2, 5, 10, 20)
_ROW = 36
_LABELS = 2  # how many of the scheme's labels are compared: those whose shares differ most


class Blind(Frame):
    """`share_chosen(percent)`."""

    share_chosen = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", Edge.NONE, parent)
        self.title.setText(self.tr("Blind first"))
        self.share = QComboBox(self)
        self.share.setAccessibleName(self.tr("Share of articles shown without suggestions"))
        self.share.addItems([self.tr("off"), *(percent(one / 100) for one in SHARES[1:])])
        self.share.setToolTip(
            self.tr("Articles shown without suggestions until they are done; 5 % is advised.")
        )
        self.share.activated.connect(self._chosen)
        self.add_to_head(self.share)
        self._rows: list[tuple[Panel, Words, Words, Words]] = []
        head = self._head_row = Panel(theme, "window", Edge.TOP | Edge.BOTTOM, self)
        head.setFixedHeight(theme.px(28))
        self._place(head, self.tr("with"), self.tr("blind"), style=Style.SMALL)
        for _ in range(3 + _LABELS):
            row = Panel(theme, "base", Edge.BOTTOM, self)
            row.setFixedHeight(theme.px(_ROW))
            self._rows.append((row, *self._place(row, "", "", style=Style.UI)))
        self.nothing = Words(theme, "", Style.SMALL, "text2", wrapped=True, parent=self)
        self.nothing.setContentsMargins(theme.px(16), theme.px(8), theme.px(16), theme.px(8))
        self.nothing.setText(
            self.tr(
                "Suggestions sway people. Some articles shown without them, chosen at random, tell how much: "
                "choose a share."
            )
        )
        self.column.addWidget(self.nothing)
        self.column.addStretch(1)

    def _place(self, row: Panel, left: str, right: str, *, style: Style) -> tuple[Words, Words, Words]:
        theme, px = self.theme, self.theme.px
        name = Words(theme, "", style, elided=True, parent=row)
        values = [Words(theme, text, style, tabular=True, parent=row) for text in (left, right)]
        grid = QGridLayout(row)
        grid.setContentsMargins(px(16), 0, px(16), 0)
        grid.setHorizontalSpacing(px(8))
        grid.addWidget(name, 0, 0)
        for number, value in enumerate(values, 1):
            value.setFixedWidth(px(76))
            value.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            grid.addWidget(value, 0, number)
        self.column.addWidget(row)
        return name, values[0], values[1]

    def show_ledger(self, ledger: Ledger, share: int, articles: int) -> None:
        """`share` in percent, `articles` how many the project has."""
        aided, blind = ledger.aided, ledger.blind
        known = min(SHARES, key=lambda one: abs(one - share))
        self.share.setCurrentIndex(SHARES.index(known))
        about = self.tr("%n finished of them", "", blind.articles) if blind.articles else ""
        self.about.setText(about or self.tr("of %n articles, chosen at random", "", articles))
        rows = [
            (self.tr("Agreement with the suggestions"), percent, _agreement(aided), _agreement(blind)),
            (
                self.tr("Mentions an article"),
                decimal,
                _each(aided.mentions, aided),
                _each(blind.mentions, blind),
            ),
            (self.tr("Seconds a mention"), decimal, _pace(aided), _pace(blind)),
        ]
        for code in _differing(aided, blind):
            name = self.tr("Label {code}").replace("{code}", code)
            rows.insert(2, (name, percent, _of_label(aided, code), _of_label(blind, code)))
        for at, (row, title, left, right) in enumerate(self._rows):
            row.setVisible(bool(blind.articles) and at < len(rows))
            if at < len(rows):
                words, told, one, other = rows[at]
                title.setText(words)
                left.setText(told(one))
                right.setText(told(other))
                row.setAccessibleName(f"{words}: {told(one)}, {told(other)}")
        self._head_row.setVisible(bool(blind.articles))
        self.nothing.setVisible(not blind.articles)

    @Slot(int)
    def _chosen(self, number: int) -> None:
        self.share_chosen.emit(SHARES[number])


def _agreement(side: Side) -> float | None:
    return side.agreed / side.shown if side.shown else None


def _each(value: float, side: Side) -> float | None:
    return value / side.articles if side.articles else None


def _pace(side: Side) -> float | None:
    return side.seconds / side.mentions if side.mentions else None


def _of_label(side: Side, code: str) -> float | None:
    return side.labels.get(code, 0) / side.mentions if side.mentions else None


def _differing(one: Side, other: Side) -> list[str]:
    """The labels whose shares differ most between the two."""
    codes = sorted({*one.labels, *other.labels})
    return sorted(codes, key=lambda code: -abs((_of_label(one, code) or 0) - (_of_label(other, code) or 0)))[
        :_LABELS
    ]
