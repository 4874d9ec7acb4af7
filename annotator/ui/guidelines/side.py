"""The guidelines over the inspector, beside the text and the composer, while they are wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeyEvent

from annotator.ui.guidelines.panel import GuidelinesPanel
from annotator.ui.guidelines.texts import guidelines

if TYPE_CHECKING:
    from annotator.ui.review.page import ReviewPage


class GuidelinesSide(QObject):
    """Works for one review page; `action` shows and hides it. It covers the inspector and changes nothing."""

    def __init__(self, page: ReviewPage, action: QAction) -> None:
        super().__init__(page)
        self._page, self._action = page, action
        self.panel = GuidelinesPanel(page.theme, guidelines(), page.inspector)
        self.panel.hide()
        page.inspector.installEventFilter(self)
        page.stances.composer.installEventFilter(self)
        page.stances.composer.polarity_changed.connect(self._mark)
        page.stances.composing.connect(self._mark)
        self.panel.close_requested.connect(self.close)

    @property
    def is_open(self) -> bool:
        return not self.panel.isHidden()

    def show_panel(self, *, show: bool) -> None:
        """Lay the guidelines over the inspector, or take them away."""
        composer = self._page.stances.composer
        self._page.aside = self.panel.area if show else None
        self._action.setChecked(show)
        self.panel.setVisible(show)
        if show:
            self._fit()
            self.panel.raise_()
            self._mark()
        elif composer.is_open:
            composer.take_focus()
        else:
            self._page.focus_text()

    @Slot()
    def close(self) -> None:
        self.show_panel(show=False)

    @Slot()
    def _mark(self) -> None:
        composer = self._page.stances.composer
        if self.is_open:
            self.panel.show_value(composer.polarity.polarity, chosen=composer.is_open)

    def _fit(self) -> None:
        self.panel.setGeometry(self._page.inspector.rect())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the inspector; Esc in the composer takes the guidelines away before the stance."""
        if watched is self._page.inspector:
            if event.type() is QEvent.Type.Resize:
                self._fit()
            elif event.type() is QEvent.Type.HideToParent:  # something else takes its place
                self.panel.hide()
                self._action.setChecked(False)
        elif isinstance(event, QKeyEvent) and self.panel.isVisible():
            is_press = event.type() is QEvent.Type.KeyPress
            if is_press and event.key() == Qt.Key.Key_Escape:
                self.close()
                return True
        return super().eventFilter(watched, event)
