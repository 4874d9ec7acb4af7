"""Change an entity wherever it is meant: rename, merge, relabel, split mentions off. Counted before done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QCompleter,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QWidget,
)

from annotator.domain.edits import LinkSpans, RenameEntity
from annotator.domain.records import Entity
from annotator.session.entity_steps import Reach, merge, reach_of, relabel
from annotator.text.fold import fold
from annotator.ui import wording
from annotator.ui.dialogs.frame import Dialog
from annotator.ui.jobs import Job
from annotator.ui.label_words import label_name
from annotator.ui.parts import Picture, Words
from annotator.ui.review.desk import Desk
from annotator.ui.theme.current import Theme
from annotator.ui.theme.fonts import Style


class EntityDialog(Dialog):
    """`spans` are the mentions of the open article that a split would take along."""

    def __init__(
        self, theme: Theme, desk: Desk, entity: Entity, spans: Sequence[str], window: QWidget
    ) -> None:
        super().__init__(theme, "", window, size=(720, 352))
        self.setWindowTitle(self.tr("Entity in the whole corpus"))
        self._desk, self._entity, self._spans = desk, entity, tuple(spans)
        self._reach: Reach | None = None
        self._applying: Job | None = None
        self.choices = QButtonGroup(self)
        self.name, self.into, self.other = QLineEdit(self), QLineEdit(self), QLineEdit(self)
        self.label = QComboBox(self)
        self._says = Words(theme, "", Style.SMALL, "text2", wrapped=True, parent=self)
        self._by_name = self._names()
        self._place()
        self._fill()
        self.add_cancel()
        self.add_verb("").clicked.connect(self._take)
        self._look = Job(reach_of(desk.session.project, entity.id), "", self)
        self._look.finished.connect(self._looked)
        self._look.start()
        self._follow()

    def _names(self) -> dict[str, str]:
        """Ids of the other entities by how they are shown, those of the same label first."""
        others = [one for one in self._desk.session.entities.values() if one.id != self._entity.id]
        words = set(fold(self._entity.name).split())
        others.sort(
            key=lambda one: (
                -len(words & set(fold(one.name).split())),
                one.label != self._entity.label,
                fold(one.name),
            )
        )
        return {f"{one.name} ({one.label})": one.id for one in others}

    def _place(self) -> None:
        theme, px = self.theme, self.theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Picture(theme, self._draw_chip, self))
        head.addWidget(
            Words(theme, wording.short(self._entity.name, 60), Style.HEADLINE, elided=True, parent=self), 1
        )
        self.body.addLayout(head)
        if self._entity.aliases:
            words = self.tr("Other names: {names}").format(names=", ".join(self._entity.aliases))
            self.body.addWidget(Words(theme, words, Style.SMALL, "text2", elided=True, parent=self))
        grid = QGridLayout()
        grid.setHorizontalSpacing(px(12))
        grid.setVerticalSpacing(px(8))
        grid.setColumnStretch(1, 1)
        for row, (words, widget) in enumerate(
            (
                (self.tr("Rename to"), self.name),
                (self.tr("Merge into"), self.into),
                (self.tr("Relabel as"), self.label),
                (self.tr("Split %n mentions of this article off as", "", len(self._spans)), self.other),
            )
        ):
            button = QRadioButton(words, self)
            self.choices.addButton(button, row)
            widget.setAccessibleName(words)
            grid.addWidget(button, row, 0)
            grid.addWidget(widget, row, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._says)
        self.body.addStretch(1)

    def _fill(self) -> None:
        self.name.setText(self._entity.name)
        for one in self._desk.session.scheme.labels:
            if one.code != self._entity.label:
                name = label_name(one)
                self.label.addItem(one.code if name == one.code else f"{one.code} – {name}", one.code)
        self.into.setPlaceholderText(self.tr("A name of another entity"))
        self.other.setPlaceholderText(self.tr("A name of its own"))
        completer = QCompleter(list(self._by_name), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.into.setCompleter(completer)
        self.choices.button(0).setChecked(True)
        self.choices.button(2).setEnabled(self.label.count() > 0)
        self.choices.button(3).setEnabled(bool(self._spans))
        self.choices.idToggled.connect(self._choose)
        for field in (self.name, self.into, self.other):
            field.textChanged.connect(self._follow)
            field.returnPressed.connect(self._take)
        self.label.currentIndexChanged.connect(self._follow)
        self._choose()

    def _draw_chip(self, ratio: float) -> QPixmap:
        px, label = self.theme.px, self._entity.label
        slot = self._desk.slots_of_labels().get(label, 6)
        return self.theme.pictures.chip(label, slot, ratio, filled=True, width=px(38), height=px(14))

    def offer_merge(self, into: Entity) -> None:
        """Propose to merge it into this entity; nothing is done before the button is pressed."""
        shown = f"{into.name} ({into.label})"
        self._by_name[shown] = into.id
        self.choices.button(1).setChecked(True)
        self.into.setText(shown)

    @property
    def is_looking(self) -> bool:
        return self._reach is None

    @Slot()
    def _choose(self) -> None:
        """Only the field of what is chosen can be filled in."""
        chosen = self.choices.checkedId()
        for number, field in enumerate((self.name, self.into, self.label, self.other)):
            field.setEnabled(number == chosen)
            if number == chosen:
                field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._follow()

    @Slot(object)
    def _looked(self, reach: Reach) -> None:
        self._reach = reach
        self._follow()

    def _target(self) -> Entity | None:
        """The entity to merge into, by the name typed."""
        typed, known = self.into.text().strip(), self._desk.session.entities
        if typed in self._by_name:
            return known.get(self._by_name[typed])
        alike = [one for one in known.values() if one.id != self._entity.id and fold(one.name) == fold(typed)]
        return min(alike, key=lambda one: one.label != self._entity.label, default=None)

    @Slot()
    def _follow(self) -> None:
        reach = self._reach
        if reach is None:
            self._says.setText(self.tr("Counting…"))
            self.set_verb(self.tr("Counting…"), enabled=False)
            return
        mentions, within = (
            self.tr("%n mentions", "", reach.count),
            self.tr("in %n articles", "", len(reach.mentions)),
        )
        extent = f"{mentions} {within}"
        words, says, is_ready = "", extent, False
        match self.choices.checkedId():
            case 0:
                is_ready = self.name.text().strip() not in {"", self._entity.name}
                words = self.tr("Rename for {extent}").format(extent=extent)
                says = self.tr(
                    "{extent} keep their words in the text; the old name becomes another name of it."
                ).format(extent=extent)
            case 1:
                target = self._target()
                is_ready = target is not None
                words = self.tr("Merge {extent}").format(extent=extent)
                if target is not None:
                    says = self.tr("{extent} mean {name} afterwards, stances too.").format(
                        extent=extent, name=wording.quoted(target.name)
                    )
                    if target.label != self._entity.label:
                        says += " " + self.tr("They take its label, {label}.").format(label=target.label)
                elif self.into.text().strip():
                    says = self.tr("No other entity has this name.")
            case 2:
                is_ready = self.label.currentData() is not None and reach.count > 0
                words = self.tr("Relabel {extent}").format(extent=extent)
                says = self.tr(
                    "{extent} are {label} afterwards; suggestions among them are accepted by it."
                ).format(extent=extent, label=self.label.currentData())
            case _:
                name = self.other.text().strip()
                is_ready = bool(name) and fold(name) != fold(self._entity.name)
                words = self.tr("Split %n mentions off", "", len(self._spans))
                says = self.tr(
                    "The others, %n of them, stay as they are.", "", max(0, reach.count - len(self._spans))
                )
        self._says.setText(says)
        self.says.setText(self.tr("One operation, one undo"))
        self.set_verb(words, enabled=is_ready and self._applying is None and self._desk.can_edit)

    @Slot()
    def _take(self) -> None:
        if self._verb is None or not self._verb.isEnabled() or self._reach is None:
            return
        chosen, entity = self.choices.checkedId(), self._entity
        if chosen in {0, 3}:
            link = (
                LinkSpans(self._desk.article.id, self._spans, name=self.other.text().strip())
                if chosen
                else None
            )
            if self._desk.apply(link or RenameEntity(entity.id, self.name.text().strip())) is not None:
                self.accept()
            return
        target = self._target()
        entities = self._desk.session.entities
        if chosen == 1 and target is not None:
            edit = merge(entity, target, self._reach)
        else:
            edit = relabel(entity, self.label.currentData(), self._reach, entities)
        self._applying = job = self._desk.carry_out(edit, self)
        job.failed.connect(self._failed)
        job.finished.connect(self._done)
        self._follow()
        job.start()

    @Slot(object)
    def _failed(self, problem: object) -> None:
        self._applying = None
        self._says.setText(" ".join(wording.error(problem)))  # type: ignore[arg-type]

    @Slot(object)
    def _done(self, _changed: object) -> None:
        self._applying = None
        self.accept()

    def done(self, result: int) -> None:
        """Closing gives up what is being counted or prepared."""
        self._look.cancel()
        if self._applying is not None:
            self._applying.cancel()
        super().done(result)
