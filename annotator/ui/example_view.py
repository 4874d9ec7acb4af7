"""The example of the first start on screen: the real reading view, the real keys."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import (
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QWidget,
)

from annotator.session.changed import Changed
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.example import ExampleDesk, ExampleSession
from annotator.ui.reading import EvidenceMark, ReadingView
from annotator.ui.review.spans import SpanWork
from annotator.ui.theme.current import Theme


class Example(QFrame):
    """The example in its frame: the real reading view over a session that keeps nothing."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._actions = actions
        text = self.tr(
            "The sailor Solène Arzur thanked Lisbon for its welcome. "
            "The Lighthouse Association finds the stopover “magnificent”."
        )
        names = [
            ("Solène Arzur", "PER", "accepted"),
            (self.tr("Lisbon"), "LOC", "suggested"),
            (self.tr("Lighthouse Association"), "ORG", "suggested"),
        ]
        session = ExampleSession(
            text, names, self.tr("finds the stopover “magnificent”"), self.tr("the stopover")
        )
        self.desk = ExampleDesk(session, self)
        self.view = ReadingView(theme, self)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(self.tr("Example"))
        article = self.desk.article
        self.view.set_labels(session.scheme.labels)
        self.view.set_article(text, None, (), article.live_spans, self._marks())
        self.setFixedHeight(theme.px(160))
        row = QHBoxLayout(self)
        row.setContentsMargins(1, 1, 1, 1)
        row.addWidget(self.view)
        self.spans = SpanWork(self.desk, self.view, actions, self)
        self.desk.changed.connect(self._follow)
        actions["span.accept"].triggered.connect(self.spans.accept)
        actions["span.remove"].triggered.connect(self.spans.remove)
        actions["edit.undo"].triggered.connect(self.desk.undo)
        actions["edit.redo"].triggered.connect(self.desk.redo)
        actions["edit.drop"].triggered.connect(self.view.escape)
        for polarity in wording.POLARITIES:
            actions[f"stance.{polarity}"].triggered.connect(self._polarity_key)
        actions.give_keys_of_the_text(self.view)
        self.view.set_current_span("s1")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The paragraph stands at its top whatever the size was when its mention was made current."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._to_top)

    @Slot()
    def _to_top(self) -> None:
        self.view.scroll_by(-self.view.height() * 10)
        needed = self.view.rect_of(0, len(self.view.text())).height() + self._theme.px(60)
        self.setFixedHeight(max(self._theme.px(160), needed))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colours.colour("page"))
        painter.setPen(self._theme.colours.colour("line"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    @Slot()
    def _polarity_key(self) -> None:
        name = self.sender().objectName().removeprefix("stance.")
        polarity = next(value for value in wording.POLARITIES if value == name)
        span = self.spans.current()
        start, end = (span.start, span.end) if span else (self.view.caret(), self.view.caret())
        start, end = self.view.selection() or (start, end)
        self.desk.apply(self.desk.session.stance_edit(polarity, start, end))

    @Slot(object)
    def _follow(self, changed: Changed) -> None:
        now, gone = changed.spans(self.desk.article.id)
        live = [span for span in now if span.status != "rejected"]
        self.view.update_spans(live, [*gone, *(span.id for span in now if span.status == "rejected")])
        self.view.set_evidence(self._marks())
        self._actions["edit.undo"].setEnabled(self.desk.session.can_undo)
        self._actions["edit.redo"].setEnabled(self.desk.session.can_redo)

    def _marks(self) -> list[EvidenceMark]:
        return [
            EvidenceMark([(e.start, e.end) for e in s.evidence], s.polarity, is_suggested=s.is_open)
            for s in self.desk.article.stances
            if s.status != "rejected"
        ]
