"""Preferences: language, looks, how the text is set, suggestions, who is at work. Each acts at once."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFormLayout,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QWidget,
)

from annotator.session.models import cores, installed_pipelines
from annotator.session.opening import system_user
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.first_start import APPEARANCES, LANGUAGES
from annotator.ui.ledger.blind import SHARES
from annotator.ui.ledger.words import percent
from annotator.ui.names import Names
from annotator.ui.parts import Button, Words, tab_through
from annotator.ui.reading.typesetting import MAX_COLUMNS, MAX_ZOOM, MIN_COLUMNS, MIN_ZOOM
from annotator.ui.settings import DEFAULT_PIPELINE, Settings
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

SCALES = (100, 110, 125, 150, 175, 200)


class Preferences(Dialog):
    """`rebuild_requested()` when language or interface size changed: the window is made anew, and these
    Preferences with it; `text_set()`, `looks_chosen()`, `suggestions_chosen()`, `blind_chosen(percent)`
    for the rest; `keys_wanted()`: the shortcuts are to be changed."""

    rebuild_requested = Signal()
    keys_wanted = Signal()
    text_set = Signal()
    looks_chosen = Signal()
    suggestions_chosen = Signal()
    blind_chosen = Signal(int)

    def __init__(
        self, theme: Theme, settings: Settings, window: QWidget, blind_share: int | None = None
    ) -> None:
        """`blind_share` in percent is that of the open project; None where none is open."""
        super().__init__(theme, "", window, size=(560, 592))
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        names = Names(self)
        setting = settings.setting
        self.language = self._box(names.languages(), LANGUAGES.index(settings.language))
        self.appearance = self._box(names.appearances(), APPEARANCES.index(settings.appearance))
        scale = round(settings.scale * 100)
        at = min(range(len(SCALES)), key=lambda number: abs(SCALES[number] - scale))
        self.scale = self._box([self.tr("{percent} %").format(percent=one) for one in SCALES], at)
        self.zoom = self._number(MIN_ZOOM, MAX_ZOOM, setting.zoom)
        self.columns = self._number(MIN_COLUMNS, MAX_COLUMNS, setting.columns)
        self.compact = QCheckBox(self.tr("Compact lines: labels on the current mention only"), self)
        self.compact.setChecked(setting.is_compact)
        self.asks_stance = QCheckBox(self.tr("Ask for the article’s stance when it is done"), self)
        self.asks_stance.setChecked(settings.asks_article_stance)
        self.pipeline = self._pipelines()
        self.processes = self._processes()
        self.blind = self._blind(blind_share)
        self.reviewer = QLineEdit(settings.reviewer, self)
        self.reviewer.setPlaceholderText(system_user())
        self.keys = Button(theme, self.tr("Change shortcuts…"), icon="keyboard", parent=self)
        self.keys.clicked.connect(self._change_keys)
        self._place()
        self._connect()

    def _place(self) -> None:
        theme = self.theme
        whole = QWidget(self)
        form = QFormLayout(whole)
        form.setContentsMargins(theme.px(1), theme.px(1), theme.px(8), theme.px(1))
        form.setVerticalSpacing(theme.px(12))
        form.setHorizontalSpacing(theme.px(16))
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Language"), self.language),
            (self.tr("Appearance"), self.appearance),
            (self.tr("Interface size"), self.scale),
            (self.tr("Text size"), self.zoom),
            (self.tr("Characters a line"), self.columns),
            (self.tr("Density"), self.compact),
            (self.tr("Suggestions"), self.pipeline),
            (self.tr("Processes for them"), self.processes),
            (self.tr("Blind first"), self.blind),
            (self.tr("Stances"), self.asks_stance),
            (self.tr("Your name"), self.reviewer),
            (self.tr("Shortcuts"), self.keys),
        )
        for name, widget in rows:
            form.addRow(Words(theme, name, Style.UI, "text2", parent=self).name(widget), widget)
        area = QScrollArea(self)  # at twice the size it may be higher than the screen
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(whole)
        area.setMinimumWidth(whole.minimumSizeHint().width() + area.verticalScrollBar().sizeHint().width())
        area.viewport().setAutoFillBackground(False)
        whole.setAutoFillBackground(False)
        self.body.addWidget(area, 1)
        about = self.tr(
            "Your name stays in the project; exports know only a pseudonym. "
            "Projects take it up when they are opened next."
        )
        self.body.addWidget(Words(theme, about, Style.SMALL, "text2", wrapped=True, parent=self))
        self.says.setText(self.tr("All but your name acts at once."))
        tab_through(*(widget for _, widget in rows), self.add_cancel(self.tr("Close")))

    def field_in_use(self) -> str:
        """`language` or `scale`: where the keyboard is, of the two that make the window anew."""
        return "scale" if self.scale.hasFocus() else "language"

    def use_field(self, field: str) -> None:
        """Give the keyboard to `language` or `scale`."""
        box = self.scale if field == "scale" else self.language
        box.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.language.activated.connect(self._language_chosen)
        self.appearance.activated.connect(self._appearance_chosen)
        self.scale.activated.connect(self._scale_chosen)
        self.zoom.valueChanged.connect(self._text_chosen)
        self.columns.valueChanged.connect(self._text_chosen)
        self.compact.toggled.connect(self._text_chosen)
        self.asks_stance.toggled.connect(self._asking_chosen)
        self.pipeline.activated.connect(self._pipeline_chosen)
        self.processes.activated.connect(self._processes_chosen)
        self.blind.activated.connect(self._blind_chosen)
        self.reviewer.editingFinished.connect(self._reviewer_chosen)

    def _box(self, choices: list[str] | tuple[str, ...], chosen: int) -> QComboBox:
        box = QComboBox(self)
        box.addItems(list(choices))
        box.setCurrentIndex(chosen)
        return box

    def _number(self, least: int, most: int, value: int) -> QSpinBox:
        spin = QSpinBox(self)
        spin.setRange(least, most)
        spin.setValue(value)
        spin.setFixedHeight(self.theme.px(28))
        return spin

    @Slot(int)
    def _language_chosen(self, number: int) -> None:
        self._settings.language = LANGUAGES[number]
        self.rebuild_requested.emit()

    @Slot(int)
    def _appearance_chosen(self, number: int) -> None:
        self._settings.appearance = APPEARANCES[number]
        self.looks_chosen.emit()

    @Slot(int)
    def _scale_chosen(self, number: int) -> None:
        self._settings.scale = SCALES[number] / 100
        self.rebuild_requested.emit()

    @Slot()
    def _text_chosen(self) -> None:
        self._settings.setting = replace(
            self._settings.setting,
            zoom=self.zoom.value(),
            columns=self.columns.value(),
            is_compact=self.compact.isChecked(),
        )
        self.text_set.emit()

    def _pipelines(self) -> QComboBox:
        """Rules alone, or with an installed spaCy pipeline; the one in use is named even if it is gone."""
        installed = installed_pipelines()
        wanted = self._settings.pipeline
        names = sorted(
            {*installed, wanted, DEFAULT_PIPELINE}, key=lambda name: (name != DEFAULT_PIPELINE, name)
        )
        box = QComboBox(self)
        box.addItem(self.tr("Rules and lists alone"), None)
        for name in names:
            words = (
                self.tr("With the pipeline {name}") if name in installed else self.tr("{name}, not installed")
            )
            box.addItem(words.replace("{name}", name), name)
        chosen = box.findData(wanted) if self._settings.uses_pipeline else 0
        box.setCurrentIndex(max(chosen, 0))
        box.setToolTip(self.tr("Kept on this computer: a project file can never choose a model."))
        return box

    def _processes(self) -> QComboBox:
        """How many share the work where many articles wait."""
        choices = [self.tr("As many as cores and memory allow")]
        choices += [wording.number(count) for count in range(1, max(cores(), self._settings.processes) + 1)]
        box = self._box(choices, self._settings.processes)
        box.setToolTip(
            self.tr("Each takes some 500 MB with a pipeline; a small one for the open article comes on top.")
        )
        return box

    def _blind(self, share: int | None) -> QComboBox:
        """The share of articles of the open project that are shown without suggestions."""
        box = QComboBox(self)
        for one in sorted({*SHARES, share or 0}):
            box.addItem(percent(one / 100) if one else self.tr("Off"), one)
        box.setCurrentIndex(box.findData(share or 0))
        box.setEnabled(share is not None)
        box.setToolTip(
            self.tr("Articles of this project shown without suggestions until they are done; 5 % is advised.")
            if share is not None
            else self.tr("Open a project to choose.")
        )
        return box

    @Slot(int)
    def _processes_chosen(self, number: int) -> None:
        self._settings.processes = number
        self.suggestions_chosen.emit()

    @Slot(int)
    def _blind_chosen(self, number: int) -> None:
        self.blind_chosen.emit(self.blind.itemData(number))

    @Slot(bool)
    def _asking_chosen(self, asks: bool) -> None:
        self._settings.asks_article_stance = asks

    @Slot(int)
    def _pipeline_chosen(self, number: int) -> None:
        name = self.pipeline.itemData(number)
        self._settings.uses_pipeline = name is not None
        if name is not None:
            self._settings.pipeline = name
        self.suggestions_chosen.emit()

    @Slot()
    def _change_keys(self) -> None:
        self.accept()
        self.keys_wanted.emit()

    @Slot()
    def _reviewer_chosen(self) -> None:
        self._settings.reviewer = self.reviewer.text()
