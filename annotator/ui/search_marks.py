"""What the corpus search asks for is marked in the open article, on the evidence ground."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QObject, Slot

from annotator.domain.errors import QueryError
from annotator.domain.queries import BARE, Not, Query, Term, parse
from annotator.text.fold import fold
from annotator.ui.queue.panel import QueuePanel
from annotator.ui.reading import ReadingView
from annotator.ui.review.desk import Desk

LEAST_LETTERS = 2
_IN_THE_TEXT = frozenset({BARE, "text", "title", "span", "entity", "holder", "target"})


class SearchMarks(QObject):
    """Follows the search box and the desk. An article opened by a search is shown at its first hit."""

    def __init__(self, desk: Desk, queue: QueuePanel, view: ReadingView, parent: QObject) -> None:
        super().__init__(parent)
        self._view, self._query = view, ""
        queue.searched.connect(self._search)
        desk.opened.connect(self._opened)

    @Slot(str)
    def _search(self, query: str) -> None:
        if query != self._query:
            self._query = query
            self._view.highlight_ranges(self._hits())

    @Slot(str)
    def _opened(self, article: str) -> None:
        if not self._query or not article:
            return
        hits = self._hits()
        self._view.highlight_ranges(hits)
        if hits:
            self._view.ensure_visible(hits[0])

    def _hits(self) -> list[tuple[int, int]]:
        return sorted({hit for words in words_of(self._query) for hit in self._view.find_all(words)})


def words_of(query: str) -> list[str]:
    """The folded words of a query that can stand in a text: of what is asked for, not of what is left out."""
    try:
        values = list(_values(parse(query)))
    except QueryError:
        return []
    return [words for value in values if len(words := fold(value)) >= LEAST_LETTERS]


def _values(query: Query) -> Iterator[str]:
    if isinstance(query, Term):
        if query.field in _IN_THE_TEXT:
            yield query.value
    elif not isinstance(query, Not):
        for part in query.parts:
            yield from _values(part)
