"""The bar below the text: the scheme's labels with their digits, the polarities, and *All others*."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Slot
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from annotator.domain.records import Label
from annotator.ui import wording
from annotator.ui.actions import Actions, first_key
from annotator.ui.label_words import label_name
from annotator.ui.parts import Edge, Panel, Separator
from annotator.ui.theme.colours import slot_role
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style

WORDS_FROM = 740


class BarButton(QAbstractButton):
    """A keycap and what it gives: a label over its underline, a polarity's sign and word, or a word."""

    def __init__(
        self,
        theme: Theme,
        action: QAction,
        *,
        label: Label | None = None,
        polarity: str | None = None,
        word: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._action = action
        self._key = first_key(action)
        self._label = label
        self._polarity = polarity
        self._word = word
        self._is_current = False
        self._has_words = self._has_cap = True
        self.setAccessibleName(label_name(label) if label else word)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._match_action)
        theme.changed.connect(self.update)
        self._match_action()

    @property
    def code(self) -> str | None:
        return self._label.code if self._label else None

    def set_current(self, *, current: bool) -> None:
        """Whether the current span carries this label."""
        if current != self._is_current:
            self._is_current = current
            self.update()

    def show_parts(self, *, words: bool, cap: bool) -> None:
        """Show a polarity's word beside its sign, and the key; where room is short the sign says it alone."""
        if (words, cap) != (self._has_words, self._has_cap):
            self._has_words, self._has_cap = words, cap
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        width = self.width_with(words=self._has_words, cap=self._has_cap)
        return QSize(width, self._theme.px(32))

    def width_with(self, *, words: bool, cap: bool = True) -> int:
        """The room it would take with these parts, whether they are shown now or not."""
        px = self._theme.px
        key = self._cap_width() + px(5) if cap and self._key else 0
        return px(5) + key + self._body_width(has_words=words) + px(5)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px, colours, ratio = self._theme.px, self._theme.colours, self.devicePixelRatioF()
        is_on = self.isEnabled()
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_current or self.isDown():
            painter.setBrush(colours.colour("sel" if is_on else "hover"))
            painter.drawRoundedRect(self.rect(), 3, 3)
        elif is_on and self.underMouse():
            painter.setBrush(colours.colour("hover"))
            painter.drawRoundedRect(self.rect(), 3, 3)
        if not is_on:
            painter.setOpacity(0.55)
        left = px(5)
        if self._key and self._has_cap:
            cap = self._theme.pictures.keycap(self._key, ratio)
            painter.drawPixmap(QPoint(left, (self.height() - px(18)) // 2), cap)
            left += self._cap_width() + px(5)
        if self._label is not None:
            self._paint_label(painter, left, self._label)
        elif self._polarity is not None:
            sign = self._theme.pictures.sign(self._polarity, ratio)
            painter.drawPixmap(QPoint(left, (self.height() - px(16)) // 2), sign)
            left += px(16 + 6)
        if self._word and (self._has_words or self._polarity is None):
            painter.setFont(self._theme.font(Style.SMALL))
            painter.setPen(colours.colour("text" if is_on else "dim"))
            area = self.rect().adjusted(left, 0, 0, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._word)
        painter.setOpacity(1)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colours.colour("accent"))
            painter.drawRoundedRect(self.rect().toRectF().adjusted(1, 1, -1, -1), 3, 3)

    def _paint_label(self, painter: QPainter, left: int, label: Label) -> None:
        px = self._theme.px
        font = self._theme.font(Style.CODE)
        width = QFontMetrics(font).horizontalAdvance(label.code)
        painter.setFont(font)
        role = slot_role(label.look) if self.isEnabled() else "dim"
        painter.setPen(self._theme.colours.colour(role))
        body = max(width, px(24))
        painter.drawText(QPoint(left + (body - width) // 2, self.height() // 2), label.code)
        sample = self._theme.pictures.underline(label.look, self.devicePixelRatioF())
        painter.drawPixmap(QPoint(left + (body - px(24)) // 2, self.height() // 2 + px(4)), sample)

    def _cap_width(self) -> int:
        cap = self._theme.pictures.keycap(self._key, self.devicePixelRatioF())
        return round(cap.deviceIndependentSize().width())

    def _body_width(self, *, has_words: bool) -> int:
        px = self._theme.px
        if self._label is not None:
            code = QFontMetrics(self._theme.font(Style.CODE)).horizontalAdvance(self._label.code)
            return max(code, px(24))
        word = QFontMetrics(self._theme.font(Style.SMALL)).horizontalAdvance(self._word)
        if self._polarity is None:
            return word
        return px(16) + (px(6) + word if has_words else 0)

    @Slot()
    def _match_action(self) -> None:
        self.setEnabled(self._action.isEnabled())
        self.setToolTip(self._action.toolTip())
        key = first_key(self._action)
        if key != self._key:
            self._key = key
            self.updateGeometry()
            self.update()


class LabelBar(Panel):
    """48 high. Its buttons trigger the actions of the table; where room is short words leave, then keys."""

    def __init__(self, theme: Theme, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(theme, "window", Edge.TOP, parent)
        self._actions = actions
        self._labels: list[BarButton] = []
        self._signs: list[BarButton] = []
        self._more: list[BarButton] = []  # leads to the labels without a digit
        self._rest: list[BarButton] = []
        self._current: str | None = None
        self._is_narrow = False
        self.setFixedHeight(theme.px(48))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(8), 1, theme.px(8), 0)
        self._row.setSpacing(0)

    def set_scheme(self, labels: Sequence[Label], *, has_stances: bool) -> None:
        """Show these labels, and the polarities if the scheme has stances."""
        while (item := self._row.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._more = []
        self._labels = [
            BarButton(self.theme, self._actions[f"label.{label.key}"], label=label, parent=self)
            for label in labels
            if label.key
        ]
        self._signs = []
        self._add(self._labels)
        if any(not label.key for label in labels):
            others = self._actions["span.label"]
            self._more = [BarButton(self.theme, others, word=self.tr("Other labels"), parent=self)]
            self._add(self._more)
        if has_stances:
            words = (self.tr("Supportive"), self.tr("Critical"), self.tr("Neutral"), self.tr("No stance"))
            self._signs = [
                BarButton(
                    self.theme, self._actions[f"stance.{value}"], polarity=value, word=word, parent=self
                )
                for value, word in zip(wording.POLARITIES, words, strict=True)
            ]
            self._separate()
            self._add(self._signs)
        self._separate()
        others = self._actions["span.others"]
        self._rest = [BarButton(self.theme, others, word=self.tr("All others"), parent=self)]
        self._add(self._rest)
        self._row.addStretch(1)
        self.show_current(self._current)
        self._fit()

    def show_current(self, label: str | None) -> None:
        """Mark the label of the current span."""
        self._current = label
        for button in self._labels:
            button.set_current(current=label is not None and button.code == label)

    @Slot(bool)
    def set_narrow(self, narrow: bool) -> None:
        """In a narrow window the words leave whatever the bar's own width."""
        self._is_narrow = narrow
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.theme.px(48))

    def _fit(self) -> None:
        buttons = [*self._labels, *self._more, *self._signs, *self._rest]
        apart = self.theme.px(13 * (2 if self._signs else 1) + 16)
        room = self.width() - apart
        words = not self._is_narrow and self.width() >= self.theme.px(WORDS_FROM)
        words = words and sum(button.width_with(words=True) for button in buttons) <= room
        caps = sum(button.width_with(words=words) for button in buttons) <= room
        for button in buttons:
            button.show_parts(words=words, cap=caps)

    def _add(self, buttons: Iterable[BarButton]) -> None:
        for button in buttons:
            self._row.addWidget(button)

    def _separate(self) -> None:
        self._row.addSpacing(self.theme.px(6))
        self._row.addWidget(Separator(self.theme, parent=self))
        self._row.addSpacing(self.theme.px(6))
