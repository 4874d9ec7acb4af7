"""What the inspector asks for, and the entity of a mention: from the request to the edit."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from PySide6.QtCore import QObject, QPoint, Qt, Slot

from annotator.domain.edits import Comment, LinkSpans, RemoveSpans
from annotator.domain.records import Entity
from annotator.session.deciding import Verdict
from annotator.text.fold import fold
from annotator.ui import wording
from annotator.ui.actions import Actions
from annotator.ui.inspector.panel import Inspector
from annotator.ui.picker import Picker
from annotator.ui.reading import ReadingView
from annotator.ui.review.desk import Desk
from annotator.ui.review.menus import ReviewMenus
from annotator.ui.review.spans import SpanWork
from annotator.ui.review.stances import StanceWork
from annotator.ui.theme.current import Theme

SHORTEST_WORD = 2


class Answers(QObject):
    """Goes through an entity's mentions and the stances' cards, takes comments, names entities."""

    def __init__(
        self,
        desk: Desk,
        view: ReadingView,
        inspector: Inspector,
        spans: SpanWork,
        stances: StanceWork,
        menus: ReviewMenus,
        actions: Actions,
        theme: Theme,
    ) -> None:
        super().__init__(inspector)
        self._desk, self._view, self._spans, self._stances = desk, view, spans, stances
        self._menus, self._actions, self._theme = menus, actions, theme
        self._picker = Picker(theme, view.viewport())
        self._picker.taken.connect(self._link)
        self._picker.given_up.connect(self._focus_text)
        self._picker.closed.connect(self._give_keys_back)
        view.span_activated.connect(self._pick_entity)
        actions["span.entity"].triggered.connect(self._pick_entity)
        actions["span.everywhere"].triggered.connect(self._label_everywhere)
        actions["span.accept_many"].triggered.connect(self._accept_many)
        actions["span.reject_many"].triggered.connect(self._reject_many)
        actions["entity.change"].triggered.connect(self._change_entity)
        inspector.spans_requested.connect(self._show_next_of)
        inspector.spans_removal_requested.connect(self._remove_spans)
        inspector.stance_requested.connect(self._show_stance)
        inspector.stance_edit_requested.connect(stances.edit)
        inspector.stance_removal_requested.connect(stances.remove)
        inspector.stance_new_requested.connect(self._new_stance)
        inspector.stance_menu_requested.connect(self._stance_menu)
        inspector.comment_given.connect(self._comment)

    def abandon(self) -> None:
        """The article leaves the desk."""
        self._picker.close_list()

    @Slot()
    def _focus_text(self) -> None:
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _show_next_of(self, ids: tuple[str, ...]) -> None:
        """The next mention of an entity after the current one, round the end."""
        here = self._view.current_span()
        at = (ids.index(here) + 1) % len(ids) if here in ids else 0
        self._view.drop_selection()
        self._view.set_current_span(ids[at])
        self._focus_text()

    @Slot(object)
    def _remove_spans(self, ids: tuple[str, ...]) -> None:
        self._desk.apply(RemoveSpans(self._desk.article.id, ids, "bulk" if len(ids) > 1 else "confirmed"))

    @Slot(str)
    def _show_stance(self, id_: str) -> None:
        self._stances.show(id_)
        self._focus_text()

    @Slot()
    def _new_stance(self) -> None:
        if self._desk.article_id is not None:
            self._stances.compose(None)

    @Slot(str, QPoint)
    def _stance_menu(self, id_: str, place: QPoint) -> None:
        self._menus.show_for_stance(self._stances, id_, place)

    @Slot(str)
    def _comment(self, text: str) -> None:
        if self._desk.article_id is not None:
            self._desk.apply(Comment(self._desk.article_id, text))

    @Slot()
    def _pick_entity(self) -> None:
        span = self._spans.current()
        if span is None:
            self._desk.hint(self.tr("Go to a mention first: its entity is chosen."))
            return
        entity = self._desk.entity_of(span)
        known = [one for one in self._desk.session.entities.values() if one.label == span.label]
        own = {one.entity for one in self._desk.article.live_spans}
        same = _by_nearness(wording.one_line(span.text), known, own)
        name = entity.name if entity else wording.one_line(span.text)
        self._actions.take_keys_of_the_text(self._view)
        self._picker.open(same, name, self._view.rect_of(span.start, span.end))

    @Slot()
    def _label_everywhere(self) -> None:
        """Every place of the corpus that reads like the current mention, to choose from."""
        span = self._spans.current()
        if span is None:
            self._desk.hint(self.tr("Go to a mention first: its words are looked for."))
            return
        from annotator.ui.label_all.dialog import LabelAllDialog

        dialog = LabelAllDialog(self._theme, self._desk, span, self._view.window())
        dialog.finished.connect(self._focus_text)
        dialog.open()

    @Slot()
    def _accept_many(self) -> None:
        self._decide_many("accept")

    @Slot()
    def _reject_many(self) -> None:
        self._decide_many("reject")

    def _decide_many(self, verdict: Verdict) -> None:
        """Which suggestions, then how many, then done."""
        from annotator.ui.review.many import DecideManyDialog

        span = self._spans.current()
        dialog = DecideManyDialog(self._theme, self._desk, self._view, span, verdict, self._view.window())
        dialog.finished.connect(self._focus_text)
        dialog.open()

    @Slot()
    def _change_entity(self) -> None:
        """The entity of the current mention, wherever it is meant."""
        span = self._spans.current()
        entity = self._desk.entity_of(span) if span is not None else None
        if entity is None:
            self._desk.hint(self.tr("Go to a mention with an entity first."))
            return
        own = tuple(one.id for one in self._desk.article.live_spans if one.entity == entity.id)
        self._menus.change_entity(entity, own)

    @Slot()
    def _give_keys_back(self) -> None:
        self._actions.give_keys_of_the_text(self._view)

    @Slot(str)
    def _link(self, name: str) -> None:
        span = self._spans.current()
        self._focus_text()
        if span is None:
            return
        known = self._desk.session.entities.values()
        entity = next((one for one in known if one.label == span.label and one.name == name), None)
        self._desk.apply(
            LinkSpans(
                self._desk.article.id, (span.id,), entity.id if entity else None, None if entity else name
            )
        )


def _by_nearness(words: str, entities: Iterable[Entity], own: Collection[str | None]) -> list[str]:
    """Names on offer: those that share words with the mention, then the article's own, then the others."""
    wanted = _words(words)
    ranks: dict[str, tuple[int, bool, str]] = {}
    for entity in entities:
        rank = (-len(wanted & _words(entity.name)), entity.id not in own, fold(entity.name))
        ranks[entity.name] = min(rank, ranks.get(entity.name, rank))
    return sorted(ranks, key=lambda name: ranks[name])


def _words(text: str) -> frozenset[str]:
    """The words that tell one name from another, folded: particles do not."""
    parts = fold(text).replace("'", " ").replace("-", " ").split()
    return frozenset(part for part in parts if len(part) > SHORTEST_WORD)
