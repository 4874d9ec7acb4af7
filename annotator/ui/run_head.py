"""The head of the text: title, where it comes from, and what can be done with the whole article."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from annotator.domain.records import Article
from annotator.domain.summaries import Summary
from annotator.ui import wording
from annotator.ui.actions import Actions, key_name
from annotator.ui.parts import Button, Edge, IconButton, Panel, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

KEY_FROM = 520


class RunHead(Panel):
    """48 high; 64 where the title takes two lines. Beside no inspector, or in a narrow window, a button shows
    and folds the inspector."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", Edge.BOTTOM, parent)
        px = theme.px
        self.setFixedHeight(px(48))
        self._title = Words(theme, "", Style.UI_CURRENT, elided=True, lines=2, parent=self)
        self._title.refolded.connect(self._match_height)
        self._source = Words(theme, "", Style.SMALL, "text2", elided=True, parent=self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._source)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(px(16), 0, px(12), 1)
        row.setSpacing(px(8))
        row.addLayout(words, 1)
        for id_ in ("article.flag", "article.skip", "article.comment"):
            button = IconButton(theme, str(_ICONS[id_]), "", parent=self)
            button.follow(actions[id_])
            row.addWidget(button)
        row.addSpacing(px(4))
        self.done = Button(
            theme, self.tr("Done"), key=key_name("Ctrl+Return"), icon="check", primary=True, parent=self
        )
        self.done.follow(actions["article.done"])
        row.addWidget(self.done)
        self._is_narrow = self._is_alone = False
        self._inspector = IconButton(theme, "layout-columns", "", parent=self)
        self._inspector.follow(actions["view.inspector"])
        self._inspector.hide()
        row.addWidget(self._inspector)

    @Slot(bool)
    def set_narrow(self, narrow: bool) -> None:
        """The window is narrow: the inspector comes and goes."""
        self._is_narrow = narrow
        self._inspector.setVisible(narrow or self._is_alone)

    @Slot(bool)
    def set_alone(self, alone: bool) -> None:
        """The inspector is folded."""
        self._is_alone = alone
        self._inspector.setVisible(alone or self._is_narrow)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.done.show_key(shown=self.width() >= self.theme.px(KEY_FROM))

    @Slot(int)
    def _match_height(self, lines: int) -> None:
        self.setFixedHeight(self.theme.px(48 if lines == 1 else 64))

    def show_article(self, summary: Summary, article: Article, copies: int) -> None:
        """Name the open article, and how many other titles carry the same dispatch."""
        source = article.source
        parts = [source.outlet or "", wording.day(source.date, year=True), source.author or ""]
        if copies:
            parts.append(self.tr("carried by %n titles", "", copies))
        if not any(parts):
            parts = [source.file]
        self._title.setText(wording.headline(summary.title))
        self._source.setText(" · ".join(wording.one_line(part) for part in parts if part))

    def clear(self) -> None:
        self._title.setText("")
        self._source.setText("")


_ICONS = {
    "article.flag": "flag",
    "article.skip": "player-skip-forward",
    "article.comment": "message-circle",
}
