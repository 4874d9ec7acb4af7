"""The stance of the article as a whole: unset, one of the four, and towards what; or towards one entity."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from annotator.domain.records import ArticleStance, Party, Polarity
from annotator.ui import wording
from annotator.ui.composer_parts import Choice, PartyField, PolarityButton, PolarityRow
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.parts import Button, Words
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class ArticleStanceDialog(Dialog):
    """`chosen(polarity or None, Party or None, note)`.

    `towards` names the entity that it is about; `may_skip` offers to go on without an answer.
    """

    chosen = Signal(object, object, str)

    def __init__(
        self,
        theme: Theme,
        stance: ArticleStance | None,
        choices: Sequence[Choice],
        window: QWidget,
        *,
        verb: str = "",
        towards: str = "",
        may_skip: bool = False,
    ) -> None:
        super().__init__(theme, "", window, size=(600, 280))
        self._verb_words = verb or self.tr("Record")
        self.setWindowTitle(self.tr("Stance of the whole article"))
        about = self.tr("What the article itself takes a stand for or against, whoever it quotes.")
        if towards:
            self.setWindowTitle(self.tr("Stance towards {name}").format(name=wording.short(towards)))
            about = self.tr("What the article as a whole thinks of {name}, said in no single passage.")
            about = about.format(name=wording.quoted(towards))
        self.body.addWidget(Words(theme, about, Style.UI, "text2", wrapped=True, parent=self))
        self.polarity = PolarityRow(theme, self, is_wordy=True)
        row = QHBoxLayout()
        row.addWidget(self.polarity)
        row.addStretch(1)
        self.body.addLayout(row)
        self.target = PartyField(theme, "T", self.tr("Target"), self)
        self.target.setPlaceholderText(self.tr("Towards whom or what (may stay empty)"))
        self.target.offer(choices)
        self.target.entered.connect(self._take)
        self.target.setVisible(not towards)
        self.body.addWidget(self.target)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        self.body.addWidget(self.note)
        self.body.addStretch(1)
        if stance is not None:
            self.polarity.choose(stance.polarity)
            self.note.setText(stance.note)
            if stance.target is not None:
                wanted = (stance.target.ref, stance.target.id)
                known = next((one for one in choices if one.id and (one.ref, one.id) == wanted), None)
                self.target.set_choice(known or Choice.of(stance.target))
        words = self.tr("Finish without") if may_skip else self.tr("Not set")
        clear = Button(theme, words, parent=self._foot)
        clear.clicked.connect(self._clear)
        self._buttons.insertWidget(1, clear)
        clear.setVisible(stance is not None or may_skip)
        self.add_cancel()
        self.add_verb(self._verb_words).clicked.connect(self._take)
        self.polarity.changed.connect(self._follow)
        self._follow()
        self.polarity.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        letter = event.text().lower()
        keys = {key.lower(): value for value, key in wording.POLARITY_KEYS.items()} | {"à": "no_stance"}
        wanted = next((value for value in wording.POLARITIES if value == keys.get(letter)), None)
        if wanted is not None:
            self.polarity.choose(wanted)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _follow(self) -> None:
        self.set_verb(self._verb_words, enabled=self.polarity.polarity is not None)

    def _enter(self) -> None:
        """Choose what the keyboard stands on while nothing is chosen; record it once something is."""
        focus = self.focusWidget()
        if self.polarity.polarity is None and isinstance(focus, PolarityButton):
            self.polarity.choose(focus.polarity)
        else:
            self._take()

    @Slot()
    def _take(self) -> None:
        polarity: Polarity | None = self.polarity.polarity
        if polarity is None:
            return
        target: Party | None = self.target.party()
        self.accept()
        self.chosen.emit(polarity, target, self.note.text().strip())

    @Slot()
    def _clear(self) -> None:
        self.accept()
        self.chosen.emit(None, None, "")
