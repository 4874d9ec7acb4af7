"""The six figures at the top: a number, what it counts, and one detail."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.session.ledger import Ledger
from annotator.ui import wording
from annotator.ui.ledger.words import duration, percent, source_name
from annotator.ui.parts import Edge, Panel, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

HEIGHT = 88
_EDGES = {"left": 0, "right": 1, "both": 2}


class Figure(Panel):
    """One of them."""

    def __init__(self, theme: Theme, edges: Edge, parent: QWidget) -> None:
        super().__init__(theme, "base", edges, parent)
        px = theme.px
        self.number = Words(theme, "", Style.FIGURE, tabular=True, elided=True, parent=self)
        self.what = Words(theme, "", Style.UI, elided=True, parent=self)
        self.detail = Words(theme, "", Style.SMALL, "text2", elided=True, parent=self)
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(10), px(8), px(10))
        column.setSpacing(0)
        for words in (self.number, self.what, self.detail):
            column.addWidget(words)

    def show_figure(self, number: str, what: str, detail: str) -> None:
        self.number.setText(number)
        self.what.setText(what)
        self.detail.setText(detail)
        self.setAccessibleName(f"{number} {what}. {detail}")

    def wanted_width(self) -> int:
        """How wide it is where nothing is elided."""
        words = max(one.fontMetrics().horizontalAdvance(one.text()) for one in self.findChildren(Words))
        return words + self.theme.px(16 + 8)


class Figures(QWidget):
    """All six; what they say decides how wide each is."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.px(HEIGHT))
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        last = 5
        self.all = [
            Figure(theme, Edge.BOTTOM if number == last else Edge.BOTTOM | Edge.RIGHT, self)
            for number in range(last + 1)
        ]
        for figure in self.all:
            row.addWidget(figure, 1)

    def show_ledger(self, ledger: Ledger, remembered: int) -> None:
        """`remembered` is how many surfaces the memory knows."""
        total, judged = ledger.total, ledger.total.judged
        kept, edges, labels, rejected, missed, time = self.all
        detail = ""
        if total.fates["kept"]:
            looked = total.looked["kept"] / total.fates["kept"]
            detail = self.tr("{share} of them looked at").replace("{share}", percent(looked))
        kept.show_figure(percent(total.right if judged else None), self.tr("accepted as they were"), detail)
        edges.show_figure(
            percent(total.share("edges") if judged else None), self.tr("edges moved"), self._side(ledger)
        )
        labels.show_figure(
            percent(total.share("relabelled") if judged else None), self.tr("label changed"), _change(ledger)
        )
        most = ledger.rejected_most
        rejected.show_figure(
            percent(total.share("rejected") if judged else None),
            self.tr("rejected"),
            "" if most is None else f"{source_name(most[0])} · {wording.number(most[1])}",
        )
        missed.show_figure(
            wording.number(total.missed),
            self.tr("missed, added by hand"),
            self.tr("%n names in memory", "", remembered),
        )
        aided, blind = ledger.aided, ledger.blind
        bare = self.tr("none finished blind")
        if blind.articles:
            bare = self.tr("{time} blind").replace("{time}", duration(blind.seconds / blind.articles))
        time.show_figure(
            duration(aided.seconds / aided.articles if aided.articles else None),
            self.tr("an article, with suggestions"),
            bare,
        )
        for figure in self.all:
            self._row.setStretchFactor(figure, figure.wanted_width())

    def _side(self, ledger: Ledger) -> str:
        most = max(_EDGES, key=lambda side: ledger.sides[side])
        if not ledger.sides[most]:
            return ""
        words = (self.tr("mostly the left one"), self.tr("mostly the right one"), self.tr("mostly both"))
        return words[_EDGES[most]]


def _change(ledger: Ledger) -> str:
    """`LOC → ORG · 118`: the change that was made most often."""
    most = ledger.changed_most
    return "" if most is None else f"{most[0][0]} → {most[0][1]} · {wording.number(most[1])}"
