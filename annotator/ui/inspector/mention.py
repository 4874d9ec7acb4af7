"""The block of the current mention: what it says, who is meant, who said so, how sure; accept or reject."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from annotator.domain.records import Entity, Span
from annotator.ui import wording
from annotator.ui.actions import Actions, key_name
from annotator.ui.parts import Bar, Button, Edge, Panel, Picture, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class MentionBlock(Panel):
    """As high with a mention as without one, so that what stands below never moves under the mouse."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, "base", Edge.BOTTOM, parent)
        px = theme.px
        self._span: Span | None = None
        self._slot = 1
        self._chip = Picture(theme, self._draw_chip, self)
        self._name = Words(theme, "", Style.UI_CURRENT, elided=True, parent=self)
        self._state = Words(theme, "", Style.UI, "text2", parent=self)
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(self._chip)
        head.addWidget(self._name, 1)
        head.addWidget(self._state)
        self._entity = Words(theme, "", Style.SMALL, elided=True, parent=self)
        self._origin = Words(theme, "", Style.SMALL, elided=True, parent=self)
        self._bar = Bar(theme, 96, "text2", self)
        self._score = Words(theme, "", Style.SMALL, tabular=True, parent=self)
        self._was = Words(theme, "", Style.SMALL, elided=True, parent=self)
        self._score_name = Words(theme, self.tr("Confidence"), Style.SMALL, "text2", parent=self)
        self._entity_button = Button(theme, "", key="E", flat=True, height=20, parent=self)
        self._entity_button.follow(actions["span.entity"])
        self._entity_button.setAccessibleName(actions["span.entity"].text())
        accept = Button(theme, self.tr("Accept"), key=key_name("Return"), parent=self)
        accept.follow(actions["span.accept"])
        self._reject = Button(theme, self.tr("Reject"), key=key_name("Del"), parent=self)
        self._reject.follow(actions["span.remove"])
        self._accept = accept
        self._filled = QWidget(self)
        self._none = self._make_none(actions)
        column = QVBoxLayout(self._filled)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addLayout(head)
        column.addLayout(self._facts())
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(accept)
        buttons.addWidget(self._reject)
        buttons.addStretch(1)
        column.addLayout(buttons)
        for widget in (self._bar, self._score, self._score_name):
            policy = widget.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            widget.setSizePolicy(policy)
        self._states = QStackedLayout(self)
        self._states.addWidget(self._none)
        self._states.addWidget(self._filled)
        self._help = self._make_help()
        self._states.addWidget(self._help)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_span(
        self, span: Span | None, entity: Entity | None, slot: int, *, is_awaited: bool = False
    ) -> None:
        """Show a mention, or say that there is none; `is_awaited` while suggestions are on their way."""
        self._none_words.setText(
            self.tr("Suggestions for this article are being prepared. You can read and label meanwhile.")
            if is_awaited
            else self.tr("No mention is current.")
        )
        self._span, self._slot = span, slot
        self._states.setCurrentWidget(self._none if span is None else self._filled)
        if span is None:
            return
        self._chip.set_draw(self._draw_chip)
        self._name.setText(wording.one_line(span.text))
        self._state.setText(wording.standing(span))
        self._entity.setText(entity.name if entity else "–")
        self._origin.setText(wording.origin(span.origin))
        self._show_score(span)
        self._accept.setVisible(span.is_open)
        self._reject.setText(self.tr("Reject") if span.is_open else self.tr("Remove"))
        self._reject.updateGeometry()

    def _show_score(self, span: Span) -> None:
        """How sure the suggestion was; of one that was corrected, what it said, for its score was of that."""
        is_corrected = wording.is_corrected(span)
        score = None if is_corrected else span.origin.score
        for widget in (self._bar, self._score):
            widget.setVisible(score is not None)
        if score is not None:
            self._bar.set_share(score)
            self._score.setText(wording.share(score))
        self._was.setText(self._former(span))
        self._score_name.setText(self.tr("Suggested") if is_corrected else self.tr("Confidence"))
        self._score_name.setVisible(score is not None or is_corrected)

    def _former(self, span: Span) -> str:
        """What a program had suggested: another label, other edges, or both."""
        was = span.was
        if was is None or not wording.is_corrected(span):
            return ""
        has_moved = (was.start, was.end) != (span.start, span.end)
        if was.label == span.label:
            return self.tr("other edges") if has_moved else was.label
        return self.tr("{label}, other edges").format(label=was.label) if has_moved else was.label

    def _make_none(self, actions: Actions) -> QWidget:
        px, made = self.theme.px, QWidget(self)
        self._none_words = Words(self.theme, "", Style.UI, "text2", wrapped=True, parent=made)
        on = Button(self.theme, self.tr("Next mention"), key=key_name("Tab"), parent=made)
        on.follow(actions["span.next"])
        column = QVBoxLayout(made)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(8))
        column.addStretch(1)
        column.addWidget(self._none_words)
        column.addWidget(on)
        column.addStretch(1)
        return made

    def show_help(self, title: str, words: str) -> None:
        """Explain something while a form has the keys: there is no mention to show then."""
        self._span = None
        self._help_title.setText(title)
        self._help_words.setText(words)
        self._states.setCurrentWidget(self._help)

    def _make_help(self) -> QWidget:
        px, made = self.theme.px, QWidget(self)
        self._help_title = Words(self.theme, "", Style.UI_CURRENT, parent=made)
        self._help_words = Words(self.theme, "", Style.SMALL, "text2", wrapped=True, parent=made)
        self._help_words.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(made)
        column.setContentsMargins(px(16), px(12), px(16), px(8))
        column.setSpacing(px(6))
        column.addWidget(self._help_title)
        column.addWidget(self._help_words, 1)
        return made

    def _facts(self) -> QGridLayout:
        theme = self.theme
        px = theme.px
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, px(60))
        grid.setColumnStretch(1, 1)
        grid.addWidget(Words(theme, self.tr("Entity"), Style.SMALL, "text2", parent=self), 0, 0)
        grid.addWidget(self._entity, 0, 1)
        grid.addWidget(self._entity_button, 0, 2, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(Words(theme, self.tr("Source"), Style.SMALL, "text2", parent=self), 1, 0)
        grid.addWidget(self._origin, 1, 1, 1, 2)
        grid.addWidget(self._score_name, 2, 0)
        score = QHBoxLayout()
        score.setSpacing(px(8))
        score.addWidget(self._bar)
        score.addWidget(self._score)
        score.addStretch(1)
        grid.addWidget(self._was, 2, 1, 1, 2)
        grid.addLayout(score, 2, 1, 1, 2)
        return grid

    def _draw_chip(self, ratio: float) -> QPixmap:
        span, px = self._span, self.theme.px
        code = span.label if span else "PER"
        filled = span is not None and not span.is_open
        return self.theme.pictures.chip(code, self._slot, ratio, filled=filled, width=px(38), height=px(14))
