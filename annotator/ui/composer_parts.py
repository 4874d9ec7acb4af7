"""The parts of the stance composer: the field of a party and the row of polarities."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct
from PySide6.QtCore import QPoint, QSize, QStringListModel, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QWidget,
)

from annotator.domain.records import Party, Polarity, Reference
from annotator.ui import wording
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style
from annotator.ui.theme.palettes import field_palette

PARTY = Qt.ItemDataRole.UserRole + 1


class Choice(Struct, frozen=True):
    """A holder or target on offer: its words as shown, whom it refers to, label and ink slot of a name."""

    text: str
    ref: Reference
    id: str | None = None
    words: str = ""
    label: str | None = None
    slot: int = 1

    @property
    def party(self) -> Party:
        """The record; made when it is taken, for there may be thousands on offer."""
        return Party(ref=self.ref, id=self.id, text=self.words)

    @classmethod
    def of(cls, party: Party) -> Choice:
        """A choice of a party that is on no list."""
        return cls(wording.party(party), party.ref, party.id, party.text)


class PartyField(QLineEdit):
    """Type to find a name of the article or of the corpus; words that are no name become a concept."""

    changed = Signal()
    entered = Signal()
    focused = Signal()

    def __init__(self, theme: Theme, key: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self._choices: dict[str, Choice] = {}
        self._choice: Choice | None = None
        self._was_clicked_into = False
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({key})")
        self.setFixedHeight(theme.px(28))
        self.setMinimumWidth(theme.px(112))
        self._model = QStringListModel(self)
        completer = QCompleter(self._model, self)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        self.setCompleter(completer)
        completer.activated.connect(self._take_text)
        self.textEdited.connect(self._edited)
        self._follow()
        theme.changed.connect(self._follow)

    def set_key(self, key: str) -> None:
        """Show the key that leads here."""
        self._key = key
        self.setToolTip(f"{self.accessibleName()} ({key})")
        self.update()

    def offer(self, choices: Iterable[Choice]) -> None:
        """The names on offer; of equal words the first counts."""
        self._choices = {}
        for choice in choices:
            self._choices.setdefault(choice.text, choice)
        self._model.setStringList(list(self._choices))

    def set_choice(self, choice: Choice) -> None:
        self._choice = choice
        self.setText(choice.text)
        self.setToolTip(f"{self.accessibleName()} ({self._key}): {choice.text}")
        self.setCursorPosition(0)
        self._make_room()
        self.changed.emit()

    def close_list(self) -> None:
        """Take the list of names away: a popup must not outlive the form."""
        popup = self.completer().popup()
        if popup is not None:
            popup.hide()

    def party(self) -> Party | None:
        """Who is meant; None while the field is empty."""
        text = wording.one_line(self.text())
        if self._choice is not None and text == self._choice.text:
            return self._choice.party
        if text in self._choices:
            return self._choices[text].party
        return Party(ref="concept", text=text) if text else None

    @Slot(str)
    def _take_text(self, text: str) -> None:
        if text in self._choices:
            self.set_choice(self._choices[text])

    @Slot()
    def _edited(self) -> None:
        self._choice = self._choices.get(wording.one_line(self.text()))
        self._make_room()
        self.changed.emit()

    @Slot()
    def _follow(self) -> None:
        self.setFont(self._theme.font(Style.UI))
        self.setPalette(field_palette(self._theme.colours))
        self._make_room()

    def _make_room(self) -> None:
        px = self._theme.px
        left = px(8 + 34) if self._choice is not None and self._choice.label else px(20)
        self.setTextMargins(left, 0, px(20), 0)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            return  # the list of names closed: what was typed stays as it is
        self.selectAll()
        self._was_clicked_into = event.reason() == Qt.FocusReason.MouseFocusReason
        self.focused.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click that gives the keyboard selects everything, so that typing replaces it."""
        super().mouseReleaseEvent(event)
        if self._was_clicked_into and not self.hasSelectedText():
            self.selectAll()
        self._was_clicked_into = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
            self.close_list()
            self.deselect()
            self.setCursorPosition(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        self._paint_elided(painter)
        px, ratio, middle = self._theme.px, self.devicePixelRatioF(), self.height() // 2
        if self._choice is not None and self._choice.label:
            pictures = self._theme.pictures
            chip = pictures.chip(
                self._choice.label, self._choice.slot, ratio, filled=True, width=px(36), height=px(14)
            )
            painter.drawPixmap(QPoint(px(8), middle - px(7)), chip)
        else:
            icon = "quote" if self._choice is None or self._choice.ref == "concept" else "users"
            painter.drawPixmap(
                QPoint(px(8), middle - px(7)), self._theme.icons.pixmap(icon, "text2", px(14), ratio)
            )
        cap = self._theme.pictures.keycap(self._key, ratio)
        size = cap.deviceIndependentSize().toSize()
        painter.drawPixmap(QPoint(self.width() - size.width() - px(5), middle - size.height() // 2), cap)

    def _paint_elided(self, painter: QPainter) -> None:
        """A name too long for the field ends in an ellipsis, unless it is being typed."""
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        area = self.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, self)
        area = area.marginsRemoved(self.textMargins()).adjusted(2, 0, -2, 0)  # Qt's own, within the margins
        if self.hasFocus() or self.fontMetrics().horizontalAdvance(self.text()) <= area.width():
            return
        px = self._theme.px
        painter.fillRect(area.adjusted(-px(2), 0, px(6), 0), self.palette().base())  # letters jut out of it
        painter.setPen(self.palette().text().color())
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


class PolarityButton(QAbstractButton):
    """One of the four: its sign, its key, and its word while it is the chosen one, or always (`is_wordy`)."""

    def __init__(
        self, theme: Theme, polarity: Polarity, *, is_wordy: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.polarity = polarity
        self._theme = theme
        self._key = wording.POLARITY_KEYS[polarity]
        self._has_word, self._is_wordy = True, is_wordy
        self.setText(wording.polarity(polarity))
        self.setToolTip(f"{self.text()} ({self._key})")
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)
        self.toggled.connect(self.updateGeometry)

    def set_key(self, key: str) -> None:
        """Show the key that chooses it."""
        self._key = key
        self.setToolTip(f"{self.text()} ({key})")
        self.update()

    def set_word(self, *, shown: bool) -> None:
        """Show the chosen one's word, or not where there is no room."""
        if shown != self._has_word:
            self._has_word = shown
            self.updateGeometry()

    @property
    def _shows_word(self) -> bool:
        return self._is_wordy or (self.isChecked() and self._has_word)

    def sizeHint(self) -> QSize:
        px = self._theme.px
        width = px(8 + 16 + 8 + 18 + 8)
        if self._shows_word:
            metrics = QFontMetrics(self._theme.font(Style.UI_STRONG))
            width += metrics.horizontalAdvance(self.text()) + px(6)
        return QSize(width, px(28))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        painter = QPainter(self)
        px, colours, ratio = self._theme.px, self._theme.colours, self.devicePixelRatioF()
        ground = "sel" if self.isChecked() else "hover" if self.underMouse() else "page"
        painter.fillRect(self.rect(), colours.colour(ground))
        middle = self.height() // 2
        painter.drawPixmap(QPoint(px(8), middle - px(8)), self._theme.pictures.sign(self.polarity, ratio))
        if self._shows_word:
            painter.setFont(self._theme.font(Style.UI_STRONG))
            painter.setPen(colours.colour("text"))
            area = self.rect().adjusted(px(30), 0, 0, 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        cap = self._theme.pictures.keycap(self._key, ratio)
        painter.drawPixmap(QPoint(self.width() - px(8 + 18), middle - px(9)), cap)
        painter.setPen(colours.colour("ctl"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        if self.hasFocus():
            painter.setPen(colours.colour("accent"))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
            painter.drawRect(self.rect().adjusted(1, 1, -2, -2))


class PolarityRow(QWidget):
    """Exactly one of the four is chosen, or none yet. `changed` comes when it is another one."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, is_wordy: bool = False) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self.buttons = [
            PolarityButton(theme, value, is_wordy=is_wordy, parent=self) for value in wording.POLARITIES
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self.buttons:
            self._group.addButton(button)
            row.addWidget(button)
        self._group.buttonToggled.connect(self._toggled)

    @property
    def polarity(self) -> Polarity | None:
        return next((button.polarity for button in self.buttons if button.isChecked()), None)

    def choose(self, polarity: Polarity | None) -> None:
        self._group.setExclusive(False)
        for button in self.buttons:
            button.setChecked(button.polarity == polarity)
        self._group.setExclusive(True)
        self.changed.emit()

    def set_word(self, *, shown: bool) -> None:
        for button in self.buttons:
            button.set_word(shown=shown)

    def take_focus(self) -> None:
        """Give the keyboard to the chosen one."""
        wanted = next((button for button in self.buttons if button.isChecked()), self.buttons[0])
        wanted.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _toggled(self) -> None:
        self.changed.emit()
