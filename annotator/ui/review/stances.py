"""What keys and mouse do to stances: the composer is opened, filled, placed; cards are gone through."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace
from PySide6.QtCore import QObject, QPointF, QRect, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication

from annotator.domain.edits import AcceptStances, AddStance, ChangeStance, RemoveStances
from annotator.domain.records import Party, Polarity, Stance
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.composer import Composer
from annotator.ui.composer_keys import keys_of
from annotator.ui.composer_parts import Choice
from annotator.ui.composer_values import Hints, Precedent, StanceDraft
from annotator.ui.inspector.stances import Remark
from annotator.ui.messages import Way
from annotator.ui.reading import ReadingView
from annotator.ui.review.choices import choice, choice_of_span, choices, in_prose
from annotator.ui.review.desk import Desk
from annotator.ui.theme.current import Theme
from annotator.ui.timers import later

READ_AFTER_MS = 1_000
UNFINISHED = "unfinished stance"
Range = tuple[int, int]


class StanceWork(QObject):
    """Acts on the current stance, or makes one. `composing(bool)` while the form is open; `moved()` after
    another stance became current; `precedents_known()` when what cards tell of others may be another;
    `place_wanted(article, start, end)` a passage elsewhere, in code points."""

    composing = Signal(bool)
    moved = Signal()
    precedents_known = Signal()
    place_wanted = Signal(str, object, object)

    def __init__(
        self, desk: Desk, view: ReadingView, theme: Theme, actions: Actions, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._view, self._actions = desk, view, actions
        self.current_id: str | None = None
        self._article, self._hints = "", Hints()  # whose stance the form holds, and what helps with it
        self.composer = Composer(theme, view.viewport())
        self.composer.taken.connect(self._take)
        self.composer.given_up.connect(self._given_up)
        self.composer.evidence_changed.connect(self._show_evidence)
        self.composer.parties_changed.connect(self._parties_changed)
        self.composer.precedent_wanted.connect(self._show_precedent)
        self._later = later(self, self._read_precedents, READ_AFTER_MS)
        self._later.start()
        view.scrolled.connect(self.place)
        view.pointed.connect(self._pointed)
        view.selection_made.connect(self._words_chosen)
        view.caret_moved.connect(self._drop)
        view.selection_changed.connect(self._drop_for_selection)
        for polarity in wording.POLARITIES:
            actions[f"stance.{polarity}"].triggered.connect(self._polarity_key)
        actions["stance.holder"].triggered.connect(self._holder_key)
        actions["stance.target"].triggered.connect(self._target_key)
        actions["stance.precedent"].triggered.connect(self._show_precedent)

    # -- going through the cards

    def current(self) -> Stance | None:
        article = self._desk.article if self._desk.article_id else None
        if article is None or self.current_id is None or not article.has("stance", self.current_id):
            return None
        return article.stance(self.current_id)

    def shown(self) -> list[Stance]:
        """The stances of the article that were not rejected, in the order of the text."""
        return [stance for stance in self._desk.article.stances if stance.status != "rejected"]

    def waiting(self) -> list[Stance]:
        """What is left to decide: suggestions, and stances that have no polarity yet."""
        return [stance for stance in self.shown() if stance.is_open or stance.polarity is None]

    def show(self, id_: str | None) -> None:
        """Make a stance current: its evidence is shown, on its own ground, the caret at its start."""
        self.current_id = id_
        stance = self.current()
        if stance is not None:
            self.current_id = None  # the caret moves now, which drops a current stance
            ranges = tuple((part.start, part.end) for part in stance.evidence)
            if ranges:
                self._view.set_caret(ranges[0][0])
            self._view.drop_selection()
            self._view.set_current_span(None)
            self.current_id = id_
            self._view.highlight_ranges(ranges)
            if ranges:
                self._view.ensure_visible(ranges[0])
        elif not self.composer.is_open:
            self._view.highlight_ranges(())
        self.moved.emit()

    @Slot()
    def _drop(self) -> None:
        """The caret went elsewhere: what keys act on is there, not on a card."""
        if self.current_id is not None and not self.composer.is_open:
            self.show(None)

    @Slot()
    def _drop_for_selection(self) -> None:
        if self._view.selection() is not None:
            self._drop()

    def go_on(self) -> bool:
        """On to the next suggested stance; False where none is left."""
        waiting = [stance for stance in self.waiting() if stance.id != self.current_id]
        if waiting:
            self.show(waiting[0].id)
        return bool(waiting)

    def accept(self) -> bool:
        """Accept the current suggestion and go on; False where no suggestion is left."""
        stance = self.current()
        if stance is not None and stance.polarity is None:
            self._desk.hint(self.tr("This stance is not set yet: S, C, N or 0."))
            return True
        waits = stance is not None and stance.is_open
        if waits and not self._desk.apply(AcceptStances(self._desk.article.id, (str(self.current_id),))):
            return True
        return self.go_on()

    def remove(self, id_: str) -> None:
        """Reject a suggested stance, remove one that a person made."""
        if self._desk.apply(RemoveStances(self._desk.article.id, (id_,))) and not self.go_on():
            self.show(None)

    # -- the form

    @Slot()
    def _polarity_key(self) -> None:
        name = self.sender().objectName().removeprefix("stance.")
        polarity = next(value for value in wording.POLARITIES if value == name)
        stance = self.current()
        if self.composer.is_open:
            self.composer.polarity.choose(polarity)
            self.composer.polarity.take_focus()
        elif stance is not None and self._view.current_span() is None and self._view.selection() is None:
            self.edit(stance.id, polarity)
        else:
            self.compose(polarity)

    @Slot()
    def _holder_key(self) -> None:
        self._open_at_field(is_holder=True)

    @Slot()
    def _target_key(self) -> None:
        self._open_at_field(is_holder=False)

    def _open_at_field(self, *, is_holder: bool) -> None:
        stance = self.current()
        if stance is None:
            self._desk.hint(self.tr("Choose a stance first, or make one with S, C, N or 0."))
            return
        self.edit(stance.id)
        (self.composer.holder if is_holder else self.composer.target).setFocus()

    def compose(self, polarity: Polarity | None) -> None:
        """Open the form for the selection, the current span or the sentence at the caret."""
        article = self._desk.article
        start, end = self._place()
        guess = self._desk.session.guess_stance(article.id, polarity, start, end)
        draft = StanceDraft(
            guess.stance, guess.polarity, guess.holder, guess.target, guess.mode, guess.evidence,
            is_own=guess.stance is None,
        )  # fmt: skip
        self._open(draft, self._hints_of(guess.other_holders, guess.other_targets, guess.cue, guess.score))

    def edit(self, id_: str, polarity: Polarity | None = None) -> None:
        """Open the form on a stance, with another polarity if one is given."""
        stance = self._desk.article.stance(id_)
        ranges = tuple((part.start, part.end) for part in stance.evidence)
        draft = StanceDraft(
            stance.id,
            polarity or stance.polarity,
            stance.holder,
            stance.target,
            stance.mode,
            ranges,
            stance.note,
            stance.origin.score if stance.origin.type == "human" else None,
            stance.origin.type == "human",
        )
        hints = Hints(cue=stance.origin.why)
        if stance.is_open:
            article = self._desk.article.id
            hints = self._hints_of(
                *self._desk.session.others_of(article, id_), stance.origin.why, stance.origin.score
            )
        self._open(draft, hints)

    def _open(self, draft: StanceDraft, hints: Hints) -> None:
        if self.composer.is_open:
            self._close()
        if not self._desk.can_edit:
            self._desk.hint(self.tr("Changes cannot be made now."))
            return
        article = self._desk.article
        hints = replace(hints, precedent=self._precedent_of(draft.holder, draft.target))
        self._article, self._hints = article.id, hints
        self._desk.messages.withdraw(UNFINISHED)
        self.current_id = draft.stance
        self._view.drop_selection()
        self._view.set_pointing(True)
        self._actions.take_keys_of_the_text(self._view)
        self.composer.set_keys(keys_of(self._actions))
        self.composer.open(draft, article.text, choices(self._desk), hints)
        if draft.evidence:
            self._view.ensure_visible(draft.evidence[0])
        self.place()
        hidden = self.composer.geometry().bottom() - self._view.viewport().rect().bottom()
        if hidden > 0:
            self._view.scroll_by(hidden)  # the text makes room for the form
            self.place()
        self.composing.emit(True)
        self.moved.emit()

    @Slot()
    def place(self) -> None:
        """Keep the form at its evidence while the text scrolls."""
        if not self.composer.is_open:
            return
        viewport = self._view.viewport().rect()
        ranges = self.composer.evidence
        rect = self._view.rect_of(ranges[0][0], ranges[-1][1]) if ranges else QRect()
        if rect.isEmpty():
            rect = QRect(0, viewport.height() // 3, viewport.width(), 1)
        self.composer.fit(viewport, rect, self._next_gap)

    def _next_gap(self, y: int) -> int:
        """The next height in the viewport where no line and no chip is: just above the chips of a line."""
        middle = self._view.viewport().width() / 2
        wanted, step = y, max(4, self._view.measures.pitch // 4)
        for _ in range(12):
            at = self._view.scene.hit(QPointF(middle, wanted)).character
            line = self._view.rect_of(at, at + 1)
            top = line.top() - self._view.measures.chip_height - 4
            if not line.isEmpty() and y <= top < y + 3 * self._view.measures.pitch:
                return top
            wanted += step
        return y

    @Slot(object)
    def _take(self, draft: StanceDraft) -> None:
        article = self._desk.article.id
        edit: AddStance | ChangeStance
        if draft.stance is None:
            edit = AddStance(
                article, draft.polarity, draft.holder, draft.target, draft.mode, draft.evidence, draft.note,
                draft.score,
            )  # fmt: skip
        else:
            edit = ChangeStance(
                article, draft.stance, draft.polarity, draft.holder, draft.target, draft.mode, draft.evidence,
                draft.note, draft.score,
            )  # fmt: skip
        changed = self._desk.apply(edit)
        if changed is None:
            return  # refused: the form stays, the reason is in the status line
        made = draft.stance or next((stance.id for stance in changed.stances(article)[0]), None)
        self._close()
        self.show(made)

    @Slot()
    def _given_up(self) -> None:
        self._close()

    def _close(self) -> None:
        self.composer.close_form()
        self._view.set_pointing(False)
        self._actions.give_keys_of_the_text(self._view)
        self._view.setFocus()
        self.composing.emit(False)
        self.moved.emit()

    def abandon(self) -> None:
        """Close the form because the project leaves the desk."""
        if self.composer.is_open:
            self._close()
        self.current_id = None
        self._desk.messages.withdraw(UNFINISHED)

    def leave_article(self) -> None:
        """Close the form because its article leaves the desk; what it held can be had back."""
        draft, article, hints = self.composer.unfinished(), self._article, self._hints
        if self.composer.is_open:
            self._close()
        self.current_id = None
        if draft is not None and self._desk.session.has_article(article):
            title = wording.quoted(wording.headline(self._desk.session.summary(article).title))
            words = self.tr("The stance in {name} is not taken yet.").format(name=title)
            back = Way(self.tr("Back to it"), lambda: self._go_back(article, draft, hints))
            self._desk.messages.notice(words, "", back, topic=UNFINISHED)

    def _go_back(self, article: str, draft: StanceDraft, hints: Hints) -> None:
        self._desk.open(article)
        if self._desk.article_id == article:
            known = draft.stance is None or self._desk.article.has("stance", draft.stance)
            self._open(draft if known else replace(draft, stance=None), hints)

    @Slot(object)
    def _show_evidence(self, ranges: tuple[Range, ...]) -> None:
        self._view.highlight_ranges(ranges)
        self.place()

    @Slot(int, str)
    def _pointed(self, offset: int, span: str) -> None:  # noqa: ARG002 - the signal's signature
        if not self.composer.is_open:
            return
        article = self._desk.article
        if span and article.has("span", span):
            self.composer.point(choice(self._desk, Party(ref="span", id=span, text=article.span(span).text)))
        self.composer.take_focus()

    @Slot(int, int)
    def _words_chosen(self, start: int, end: int) -> None:
        """Words were drawn over while the form is open: they are its evidence; with Shift, more of it.

        While holder or target has the keyboard they are whom or what is meant: a mention, or a concept.
        """
        if self.composer.is_open and self.composer.is_naming:
            spans = [one for one in self._desk.article.live_spans if (one.start, one.end) == (start, end)]
            words = wording.one_line(self._desk.article.text[start:end])
            concept = Choice.of(Party(ref="concept", text=words))
            self._view.drop_selection()
            self.composer.point(choice_of_span(spans[0], self._desk.slots_of_labels()) if spans else concept)
            self.composer.take_focus()
        elif self.composer.is_open:
            is_more = bool(QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._view.drop_selection()
            self.composer.set_extent_of(start, end, adding=is_more)
            self.composer.take_focus()

    # -- precedents

    @Slot()
    def _read_precedents(self) -> None:
        """Read who judges whom in the whole project; nobody waits for it."""
        self._desk.standing.changed.connect(self.precedents_known)
        self._desk.standing.begin()

    def remarks(self) -> dict[str, Remark]:
        """What each card tells of precedents."""
        if self._later.isActive():
            return {}
        from annotator.ui.review.precedents import remarks_of

        return remarks_of(self._desk)

    def _precedent_of(self, holder: Party | None, target: Party | None) -> Precedent | None:
        if self._later.isActive() or holder is None or target is None:
            return None
        from annotator.ui.review.precedents import precedent_of

        return precedent_of(self._desk, holder, target)

    @Slot()
    def _parties_changed(self) -> None:
        holder, target = self.composer.holder.party(), self.composer.target.party()
        self.composer.show_precedent(self._precedent_of(holder, target))

    @Slot()
    def _show_precedent(self) -> None:
        """Go where the pair of the form or of the current card was judged before."""
        place: tuple[str, int, int] | None = None
        if self.composer.is_open:
            known = self.composer.precedent
            place = (known.article, known.start, known.end) if known else None
        elif self.current_id is not None:
            remark = self.remarks().get(self.current_id)
            place = remark.place if remark else None
        else:
            self._desk.hint(self.tr("Choose a stance first, or make one with S, C, N or 0."))
            return
        if place is None:
            self._desk.hint(self.tr("This pair was judged nowhere else."))
        else:
            self.place_wanted.emit(*place)

    # -- who can be meant

    def _place(self) -> Range:
        selection = self._view.selection()
        if selection is not None:
            return selection
        span = self._view.current_span()
        if span is not None and self._desk.article.has("span", span):
            found = self._desk.article.span(span)
            return found.start, found.end
        at = in_prose(self._desk.article, self._view.caret())
        return at, at

    def _hints_of(
        self, holders: Iterable[Party], targets: Iterable[Party], cue: str | None, score: float | None
    ) -> Hints:
        """What the form offers beside its draft: others who may be meant, and why it was suggested."""
        return Hints(self._choices_of(holders), self._choices_of(targets), cue, score)

    def _choices_of(self, parties: Iterable[Party]) -> tuple[Choice, ...]:
        return tuple(choice(self._desk, party) for party in parties)
