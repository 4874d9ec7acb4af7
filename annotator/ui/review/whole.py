"""Stances that no single passage says: of the article as a whole, and towards an entity as a whole in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from annotator.domain.edits import AddStance, ChangeStance, RemoveStances, SetArticleStance
from annotator.domain.records import ArticleStance, Party, Polarity, Stance
from annotator.ui.actions import Actions

if TYPE_CHECKING:
    from annotator.ui.review.page import ReviewPage
    from annotator.ui.settings import Settings


class WholeStances(QObject):
    """Opens the dialogs for the open article of a review page and does what they say."""

    def __init__(self, page: ReviewPage, actions: Actions) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self._entity = ""
        self._then: Callable[[], None] | None = None
        self.settings: Settings | None = None
        actions["stance.article"].triggered.connect(self.choose_for_article)
        actions["stance.entity"].triggered.connect(self._choose_for_current)

    # -- the article

    @Slot()
    def choose_for_article(self) -> None:
        """Ask for the stance of the article as a whole."""
        if self._desk.article_id is not None:
            self._then = None
            self._open_for_article(self.tr("Record"))

    def is_to_be_asked(self) -> bool:
        """Whether the reviewer wants to be asked before an article is done, and it has no stance yet."""
        wants = self.settings is not None and self.settings.asks_article_stance
        return wants and self._desk.session.scheme.stances and self._desk.decision.article_stance is None

    def ask_before(self, then: Callable[[], None]) -> None:
        """Ask for the article's stance, then go on; giving the question up does nothing."""
        self._then = then
        self._open_for_article(self.tr("Record and finish"))

    def _open_for_article(self, verb: str) -> None:
        from annotator.ui.dialogs.article_stance import ArticleStanceDialog
        from annotator.ui.review.choices import choices

        dialog = ArticleStanceDialog(
            self._page.theme,
            self._desk.decision.article_stance,
            choices(self._desk),
            self._page.window(),
            verb=verb,
            may_skip=self._then is not None,
        )
        dialog.chosen.connect(self._set_for_article)
        dialog.open()

    @Slot(object, object, str)
    def _set_for_article(self, polarity: Polarity | None, target: Party | None, note: str) -> None:
        here, then = self._desk.article_id, self._then
        self._then = None
        if here is None:
            return
        is_new = polarity is not None or self._desk.decision.article_stance is not None
        if is_new and self._desk.apply(SetArticleStance(here, polarity, target, note)) is None:
            return
        if then is not None:
            then()

    # -- an entity

    @Slot()
    def _choose_for_current(self) -> None:
        """Ask for the stance towards the entity of the current mention, or of the row chosen in the list."""
        current = self._page.spans.current()
        entity = current.entity if current is not None else self._page.inspector.current_entity()
        if entity is None:
            self._desk.hint(self.tr("Go to a mention that is linked to an entity first."))
        else:
            self.choose_for_entity(entity)

    @Slot(str)
    def choose_for_entity(self, entity: str) -> None:
        """Ask for the stance of the article towards an entity (its id) as a whole."""
        known = self._desk.session.entities.get(entity)
        if known is None or self._desk.article_id is None:
            return
        if not self._desk.can_edit:
            self._desk.hint(self.tr("Changes cannot be made now."))
            return
        from annotator.ui.dialogs.article_stance import ArticleStanceDialog

        self._entity, former = entity, self.towards(entity)
        held = None
        if former is not None and former.polarity is not None:
            held = ArticleStance(polarity=former.polarity, note=former.note, origin=former.origin)
        dialog = ArticleStanceDialog(
            self._page.theme, held, (), self._page.window(), verb=self.tr("Record"), towards=known.name
        )
        dialog.chosen.connect(self._set_for_entity)
        dialog.open()

    def towards(self, entity: str) -> Stance | None:
        """The article's stance towards an entity as a whole: without evidence, held by author or outlet."""
        return next(
            (
                one
                for one in self._desk.article.stances
                if one.status != "rejected"
                and not one.evidence
                and one.holder.ref in {"author", "outlet"}
                and (one.target.ref, one.target.id) == ("entity", entity)
            ),
            None,
        )

    @Slot(object, object, str)
    def _set_for_entity(self, polarity: Polarity | None, _target: Party | None, note: str) -> None:
        article, former = self._desk.article, self.towards(self._entity)
        source = article.article.source
        holder = Party(ref="author" if source.author or not source.outlet else "outlet", text="")
        target = Party(ref="entity", id=self._entity, text=self._desk.session.entities[self._entity].name)
        if polarity is None:
            if former is not None:
                self._desk.apply(RemoveStances(article.id, (former.id,)))
        elif former is None:
            self._desk.apply(AddStance(article.id, polarity, holder, target, "authorial", (), note))
        else:
            self._desk.apply(
                ChangeStance(
                    article.id, former.id, polarity, former.holder, target, former.mode, (), note,
                    former.origin.score,
                )
            )  # fmt: skip
