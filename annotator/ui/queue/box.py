"""The queue's search box: completes the search language, and shows where a search cannot be read."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Slot
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from annotator.ui.positions import Positions
from annotator.ui.queue.offers import Offer
from annotator.ui.queue.popup import OffersPopup
from annotator.ui.search_box import SearchBox
from annotator.ui.theme.current import Theme


class QueryBox(SearchBox):
    """A search box that completes. Down and Up choose among the offers, Tab or Enter takes one, Esc hides
    them; Ctrl+Space shows all fields."""

    def __init__(
        self,
        theme: Theme,
        placeholder: str,
        key: str,
        offers: Callable[[str, int], list[Offer]],
        every: Callable[[], list[Offer]],
        parent: QWidget,
    ) -> None:
        super().__init__(theme, placeholder, key, parent)
        self._offers, self._every = offers, every
        self._popup: OffersPopup | None = None
        self._mistake: int | None = None
        self.textEdited.connect(self._edited)

    @property
    def is_offering(self) -> bool:
        return self._popup is not None and self._popup.isVisible()

    @property
    def popup(self) -> OffersPopup | None:
        """The offers, once there were any."""
        return self._popup

    def mark_mistake(self, column: int | None) -> None:
        """Underline what stands from a place on (code points, counted from 1); None takes it away."""
        self._mistake = column
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.is_offering and self._popup is not None and self._in_offers(event, self._popup):
            return
        all_ = event.key() == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if all_:
            self._show(self._offers(self.text(), self._caret()) or self._every())
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.hide_offers()

    @Slot()
    def hide_offers(self) -> None:
        if self._popup is not None:
            self._popup.hide()

    def _in_offers(self, event: QKeyEvent, popup: OffersPopup) -> bool:
        """What keys mean while offers are shown; False where they mean what they always do."""
        if event.key() == Qt.Key.Key_Escape:
            popup.hide()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            popup.step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and popup.current is not None:
            self._take(popup.current)
        else:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                popup.hide()
            return False
        return True

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab takes an offer while some are shown; Qt would lead on to the next widget."""
        popup = self._popup
        if forward and popup is not None and popup.isVisible() and popup.first is not None:
            self._take(popup.first)
            return True
        return super().focusNextPrevChild(forward)

    def _caret(self) -> int:
        """The caret in code points."""
        return Positions(self.text()).offset(self.cursorPosition())

    @Slot()
    def _edited(self) -> None:
        self._show(self._offers(self.text(), self._caret()))

    def _show(self, rows: list[Offer]) -> None:
        if not rows:
            self.hide_offers()
            return
        if self._popup is None:
            self._popup = OffersPopup(self._theme, self.window())
            self._popup.taken.connect(self._take)
        self._popup.offer(rows, self.mapTo(self.window(), QPoint(0, self.height() + 2)))

    @Slot(object)
    def _take(self, offer: Offer) -> None:
        """Put an offer in the place of what was typed of it; a field goes on to its values."""
        text, caret = self.text(), self._caret()
        goes_on = offer.text.endswith(":")
        words = offer.text if goes_on else f"{offer.text} "
        rest = text[caret:].lstrip(" ") if not goes_on else text[caret:]
        self.setText(text[: offer.start] + words + rest)
        self.setCursorPosition(Positions(self.text()).qt(offer.start + len(words)))
        self._show(self._offers(self.text(), self._caret()) if goes_on else [])

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._mistake is None or not self.text():
            return
        painter = QPainter(self)
        px, metrics = self._theme.px, QFontMetrics(self.font())
        caret_left = self.cursorRect().center().x() - metrics.horizontalAdvance(self.text()[: self._caret()])
        start = caret_left + metrics.horizontalAdvance(self.text()[: self._mistake - 1])
        end = max(start + px(8), caret_left + metrics.horizontalAdvance(self.text()))
        painter.setPen(QPen(self._theme.colours.colour("err"), px(2)))
        painter.setClipRect(self.rect().adjusted(px(26), 0, -px(4), 0))
        painter.drawLine(start, self.height() - px(4), end, self.height() - px(4))
