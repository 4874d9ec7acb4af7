"""Accept or reject many: which suggestions, then how many, then done as one step."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QRadioButton,
    QWidget,
)

from annotator.domain.records import Span
from annotator.session.deciding import Meant, Sieve, Verdict, deciding, meant_here, meant_in_corpus
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.jobs import Job, Latest
from annotator.ui.parts import Words, tab_through
from annotator.ui.reading import ReadingView
from annotator.ui.review.desk import Desk
from annotator.ui.rule_names import rule_name
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.timers import later

COUNT_PAUSE_MS = 80


def spans_in_view(view: ReadingView, spans: Sequence[Span]) -> Sequence[Span]:
    """Of spans in reading order those that the viewport shows."""
    high = view.viewport().height()
    first = bisect_left(spans, 1, key=lambda span: view.rect_of(span.start, span.end).bottom())
    last = bisect_left(spans, high, key=lambda span: view.rect_of(span.start, span.end).top())
    return spans[first:last]


class DecideManyDialog(Dialog):
    """The verb says how many suggestions in how many articles; nothing is done before it is pressed."""

    def __init__(
        self,
        theme: Theme,
        desk: Desk,
        view: ReadingView,
        span: Span | None,
        verdict: Verdict,
        window: QWidget,
    ) -> None:
        super().__init__(theme, "", window, size=(720, 376))
        self.setWindowTitle(self.tr("Accept or reject many"))
        self._desk, self._view, self._span = desk, view, span
        self._counts = Latest(self)
        self._counts.finished.connect(self._counted)
        self._counts.failed.connect(self._failed)
        self._applying: Job | None = None
        self._found: Meant | None = None
        self.accepting = QRadioButton(self.tr("Accept"), self)
        self.rejecting = QRadioButton(self.tr("Reject"), self)
        (self.accepting if verdict == "accept" else self.rejecting).setChecked(True)
        self.scope, self.label = QComboBox(self), QComboBox(self)
        self.surface, self.rule = QCheckBox(self), QCheckBox(self)
        self.comparison = QComboBox(self)
        self.score = QDoubleSpinBox(self)
        self._names = Words(theme, "", Style.SMALL, "text2", wrapped=True, parent=self)
        self._pause = later(self, self._count, COUNT_PAUSE_MS)
        self._fill()
        self._place()
        self.add_cancel()
        self.add_verb("").clicked.connect(self._take)
        self._connect()
        self._count()

    def _fill(self) -> None:
        for words, scope in (
            (self.tr("What the window shows"), "view"),
            (self.tr("This article"), "article"),
            (self.tr("Whole corpus"), "corpus"),
        ):
            self.scope.addItem(words, scope)
        self.scope.setCurrentIndex(1)
        self.label.addItem(self.tr("every label"), None)
        for one in self._desk.session.scheme.labels:
            self.label.addItem(one.code if one.name == one.code else f"{one.code} – {one.name}", one.code)
        for words, least in (
            (self.tr("whatever its confidence"), None),
            (self.tr("at least"), True),
            (self.tr("below"), False),
        ):
            self.comparison.addItem(words, least)
        self.score.setRange(0.0, 1.0)
        self.score.setSingleStep(0.05)
        self.score.setValue(0.9)
        self.score.setEnabled(False)
        span = self._span
        self.surface.setVisible(span is not None)
        self.rule.setVisible(span is not None)
        if span is not None:
            self.surface.setText(
                self.tr("only those that read {name}").format(name=wording.quoted(span.text))
            )
            name = wording.short(rule_name(span.origin.name))
            self.rule.setText(self.tr("only those of the rule {name}").format(name=wording.quoted(name)))

    def _place(self) -> None:
        px = self.theme.px
        verdict = QHBoxLayout()
        verdict.setSpacing(px(16))
        verdict.addWidget(self.accepting)
        verdict.addWidget(self.rejecting)
        verdict.addStretch(1)
        self.body.addLayout(verdict)
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(3, 1)
        for row, (name, widget) in enumerate(
            (
                (self.tr("Where"), self.scope),
                (self.tr("Label"), self.label),
                (self.tr("Confidence"), self.comparison),
            )
        ):
            grid.addWidget(Words(self.theme, name, Style.UI, "text2", parent=self).name(widget), row, 0)
            grid.addWidget(widget, row, 1)
            widget.setMinimumWidth(px(208))
        self.score.setAccessibleName(self.tr("Confidence"))
        self.score.setMinimumWidth(px(80))
        grid.addWidget(self.score, 2, 2)
        self.body.addLayout(grid)
        self.body.addWidget(self.surface)
        self.body.addWidget(self.rule)
        self.body.addWidget(self._names)
        self.body.addStretch(1)
        tab_through(self.scope, self.label, self.comparison, self.score, self.surface, self.rule)

    def _connect(self) -> None:
        for signal in (
            self.accepting.toggled,
            self.scope.currentIndexChanged,
            self.label.currentIndexChanged,
            self.comparison.currentIndexChanged,
            self.score.valueChanged,
            self.surface.toggled,
            self.rule.toggled,
        ):
            signal.connect(self._pause.start)
        self.comparison.currentIndexChanged.connect(self._follow_comparison)

    @Slot()
    def _follow_comparison(self) -> None:
        self.score.setEnabled(self.comparison.currentData() is not None)

    # -- counting

    @property
    def sieve(self) -> Sieve:
        """What the fields say."""
        least, span = self.comparison.currentData(), self._span
        score = round(self.score.value(), 2)
        return Sieve(
            self.label.currentData(),
            span.text if span is not None and self.surface.isChecked() else None,
            span.origin.name if span is not None and self.rule.isChecked() else None,
            score if least is True else None,
            score if least is False else None,
        )

    @property
    def is_counting(self) -> bool:
        return self._counts.is_running or self._pause.isActive()

    @Slot()
    def _count(self) -> None:
        self._found = None
        self._tell()
        self._counts.run(self._counting())

    def _counting(self) -> Iterator[Meant | None]:
        scope, sieve = self.scope.currentData(), self.sieve
        if scope == "corpus":
            yield from meant_in_corpus(self._desk.session.project, sieve)
            return
        article = self._desk.article
        only = spans_in_view(self._view, article.live_spans) if scope == "view" else None
        yield meant_here(article, sieve, only)

    @Slot(object)
    def _counted(self, found: Meant) -> None:
        self._found = found
        self._tell()

    def _tell(self) -> None:
        found = self._found
        if found is None:
            self._names.setText(self.tr("Counting…"))
            self.set_verb(self.tr("Counting…"), enabled=False)
            return
        names = ", ".join(
            f"{wording.short(name, 32)} × {wording.number(n)}" for name, n in found.most_frequent()
        )
        more = "…" if len(found.names) > len(found.most_frequent()) else ""
        self._names.setText(names + more if names else self.tr("No suggestion is meant by this."))
        if self.accepting.isChecked():
            words = self.tr("Accept %n suggestions", "", found.count)
        else:
            words = self.tr("Reject %n suggestions", "", found.count)
        within = self.tr("in %n articles", "", len(found.spans))
        is_ready = found.count > 0 and self._applying is None and self._desk.can_edit
        self.set_verb(f"{words} {within}", enabled=is_ready)
        self.says.setText(self.tr("One operation, one undo"))

    # -- doing

    @Slot()
    def _take(self) -> None:
        if self._found is None or self._applying is not None or self.is_counting:
            return
        verdict: Verdict = "accept" if self.accepting.isChecked() else "reject"
        self._applying = job = self._desk.carry_out(deciding(self._found, verdict), self)
        job.failed.connect(self._failed)
        job.finished.connect(self._done)
        self._tell()
        job.start()

    @Slot(object)
    def _failed(self, problem: object) -> None:
        self._applying = None
        self.says.setText(" ".join(wording.error(problem)))  # type: ignore[arg-type]

    @Slot(object)
    def _done(self, _changed: object) -> None:
        self._applying = None
        self.accept()

    def done(self, result: int) -> None:
        """Closing gives up what is being counted or prepared."""
        self._counts.stop()
        if self._applying is not None:
            self._applying.cancel()
        super().done(result)
