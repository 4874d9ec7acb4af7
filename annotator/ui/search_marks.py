"""What the corpus search asks for is marked in the open article, on the evidence ground."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from annotator.text.fold import fold
from annotator.ui.queue.panel import QueuePanel
from annotator.ui.reading import ReadingView
from annotator.ui.review.desk import Desk

LEAST_LETTERS = 2


class SearchMarks(QObject):
    """Follows the search box and the desk. An article opened by a search is shown at its first hit."""

    def __init__(self, desk: Desk, queue: QueuePanel, view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._words = view, ""
        queue.searched.connect(self._search)
        desk.opened.connect(self._opened)

    @Slot(str)
    def _search(self, words: str) -> None:
        if words != self._words:
            self._words = words
            self._view.highlight_ranges(self._hits())

    @Slot(str)
    def _opened(self, article: str) -> None:
        if not self._words or not article:
            return
        hits = self._hits()
        self._view.highlight_ranges(hits)
        if hits:
            self._view.ensure_visible(hits[0])

    def _hits(self) -> list[tuple[int, int]]:
        words = [word for word in fold(self._words).split() if len(word) >= LEAST_LETTERS]
        return sorted({hit for word in words for hit in self._view.find_all(word)})
